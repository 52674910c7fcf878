export type Inhoudsdeel = { id: string; naam: string };

/** What a long page holds, as links to its parts; folded on a phone. Nothing for a page of one part. */
export function Inhoud({ delen }: { delen: readonly Inhoudsdeel[] }) {
  if (delen.length < 2) return null;
  return (
    <nav className="voordeur-inhoud voordeur-nietafdrukken" aria-label="Op deze pagina">
      <details open data-smal-dicht="">
        <summary>Op deze pagina</summary>
        <ul>{delen.map(({ id, naam }) => <li key={id}><a href={`#${id}`}>{naam}</a></li>)}</ul>
      </details>
    </nav>
  );
}
