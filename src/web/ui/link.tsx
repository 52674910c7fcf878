import type { ReactNode } from 'react';

/** A link in running text. */
export function Link({ href, children, extern = false }: { href: string; children: ReactNode; extern?: boolean }) {
  return (
    <a className="utrecht-link" href={href} rel={extern ? 'external noreferrer' : undefined}>
      {children}
    </a>
  );
}
