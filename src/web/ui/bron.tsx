export type BronProps = {
  /** "art. 4b", "inspanning corporaties, punt 1". */
  tekst: string;
  /** The article in "Regeling in werking"; without it the reference is plain text. */
  href?: string;
  /** Fuller name for screen readers, starting with `tekst`. */
  volledig?: string;
};

/** The article a rule rests on, in the serif in which the covenant speaks. Never in the middle of a sentence. */
export function Bron({ tekst, href, volledig }: BronProps) {
  if (!href) return <cite className="voordeur-bron">{tekst}</cite>;
  return (
    <a className="voordeur-bron" href={href} aria-label={volledig}>
      {tekst}
    </a>
  );
}
