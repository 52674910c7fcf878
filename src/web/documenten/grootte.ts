/** How large a file is, as people say it: "640 bytes", "24 kB", "1,2 MB". */
export function zegGrootte(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const kb = bytes / 1024;
  if (kb < 1000) return `${Math.max(1, Math.round(kb))} kB`;
  return `${(kb / 1024).toFixed(1).replace('.', ',').replace(',0', '')} MB`;
}
