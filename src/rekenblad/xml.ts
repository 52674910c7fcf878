/* Just enough XML to read a sheet: tags, attributes, text. What declares entities of its own is refused: that is how files grow. */

export type Bezoek = { open?: (naam: string, kenmerken: Readonly<Record<string, string>>) => void; sluit?: (naam: string) => void; tekst?: (tekst: string) => void };

const NAMEN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ontcijfer = (tekst: string): string =>
  tekst.includes('&') ? tekst.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (heel, tien?: string, zestien?: string, naam?: string) => {
    if (naam) return NAMEN[naam.toLowerCase()]!;
    const punt = tien ? Number(tien) : Number.parseInt(zestien!, 16);
    return punt <= 0x10ffff ? String.fromCodePoint(punt) : heel;
  }) : tekst;

// Never begins halfway a name: a name of a megabyte is gone through once, and not from each of its letters.
const KENMERK = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Without the prefix of a namespace: what writes `<x:row>` means the same. */
const zonderVoor = (naam: string): string => naam.slice(naam.indexOf(':') + 1);

/** Goes through a document from begin to end. False when it is not well formed as far as this can tell; `tekst` comes in pieces. */
export function loopXml(xml: string, { open, sluit, tekst }: Bezoek): boolean {
  let i = 0;
  while (i < xml.length) {
    const haak = xml.indexOf('<', i);
    if (haak !== i) tekst?.(ontcijfer(xml.slice(i, haak === -1 ? undefined : haak)));
    if (haak === -1) return true;
    const overslaan = xml.startsWith('<!--', haak) ? '-->' : xml.startsWith('<?', haak) ? '?>' : xml.startsWith('<![CDATA[', haak) ? ']]>' : undefined;
    if (overslaan) {
      const einde = xml.indexOf(overslaan, haak);
      if (einde === -1) return false;
      if (overslaan === ']]>') tekst?.(xml.slice(haak + 9, einde));
      i = einde + overslaan.length;
      continue;
    }
    const einde = tagEinde(xml, haak);
    if (einde === -1 || xml[haak + 1] === '!') return false;
    const inhoud = xml.slice(haak + 1, einde);
    i = einde + 1;
    if (inhoud[0] === '/') { sluit?.(zonderVoor(inhoud.slice(1).trim())); continue; }
    const leeg = inhoud.endsWith('/');
    const naam = zonderVoor(/^[^\s/]*/.exec(inhoud)![0]);
    const kenmerken: Record<string, string> = {};
    if (open) for (const [, sleutel, a, b] of inhoud.matchAll(KENMERK)) kenmerken[zonderVoor(sleutel!)] = ontcijfer(a ?? b ?? '');
    open?.(naam, kenmerken);
    if (leeg) sluit?.(naam);
  }
  return true;
}

/** The bracket that closes a tag; one within quotes does not. */
function tagEinde(xml: string, begin: number): number {
  let aan = '';
  for (let i = begin; i < xml.length; i++) {
    const t = xml[i]!;
    if (aan) { if (t === aan) aan = ''; } else if (t === '"' || t === "'") aan = t;
    else if (t === '>') return i;
  }
  return -1;
}

export const xmlVeilig = (tekst: string): string => tekst.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
