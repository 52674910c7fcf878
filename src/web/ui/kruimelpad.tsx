export type Kruimel = { naam: string; href?: string };

/** The way back; the last crumb, without a link, is the page you are on. */
export function Kruimelpad({ kruimels }: { kruimels: readonly Kruimel[] }) {
  return (
    <nav className="utrecht-breadcrumb-nav" aria-label="Kruimelpad">
      <ol>
        {kruimels.map(({ naam, href }) => (
          <li key={naam}>{href ? <a href={href}>{naam}</a> : <span aria-current="page">{naam}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
