import { Schakel } from '../ui/index.ts';

/** The three pages of a privacy officer. */
export function Privacynav({ hier, teBeoordelen }: { hier: string; teBeoordelen: number }) {
  const keuzes = [
    { naam: 'Inzagelog', href: '/privacy/inzage' },
    { naam: teBeoordelen > 0 ? `Noodtoegang (${teBeoordelen} te beoordelen)` : 'Noodtoegang', href: '/privacy/noodtoegang' },
    { naam: 'Wat opvalt', href: '/privacy/opvallend' },
  ];
  return <div className="voordeur-opbreedte"><Schakel label="Onderdelen van het inzagelog" keuzes={keuzes.map((k) => ({ ...k, hier: k.href === hier }))} /></div>;
}
