import type { ReactNode } from 'react';

/** Running text: paragraphs, lists and headings with their space. */
export function Tekst({ children }: { children: ReactNode }) {
  return <div className="voordeur-tekst">{children}</div>;
}

/** Words for screen readers only. */
export function Onzichtbaar({ children }: { children: ReactNode }) {
  return <span className="voordeur-onzichtbaar">{children}</span>;
}

/** A person's own words, with who and when. */
export function Citaat({ children, wie }: { children: ReactNode; wie?: ReactNode }) {
  return (
    <figure className="voordeur-citaat">
      <blockquote>{children}</blockquote>
      {wie && <figcaption>{wie}</figcaption>}
    </figure>
  );
}
