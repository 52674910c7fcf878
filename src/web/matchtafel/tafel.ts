import type { Meting, Tafel, Variant } from '../../domain/matching/toewijzing-tafel.ts';
import { isVariant, meet, VARIANTEN, vragenVan } from '../../domain/matching/toewijzing-tafel.ts';
import { metMatching, type MetMatching } from '../../domain/matching/regels.ts';
import { eenVoorEen, eersteVrije } from '../../domain/matching/toewijzing-vergelijking.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Uitkomst } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { wijsToeMetQuota, type ToewijzingMetBewijs } from '../../matchwerk/wijs-toe.ts';
import { leesMatchtafel, type Tafelbron } from '../../storage/lezen/matchtafel.ts';
import { gemeentenVan, partijenVan, zegGemeente } from '../lijsten/namen.ts';

/* The weekly table as a page needs it: read once, computed in every variant, measured beside how it goes without a table. */

export const PAD = '/matchtafel';
/** How long one variant may take when numbers cross. */
const SECONDEN = 5;

export type Adres = { variant: Variant; maxima: boolean };
export const adresUit = ({ c }: IngelogdVerzoek): Adres => {
  const variant = c.req.query('variant');
  return { variant: isVariant(variant) ? variant : 'afspraak', maxima: c.req.query('aantallen') === 'ja' };
};
export const padVoor = ({ variant, maxima }: Adres, meer: Record<string, string> = {}, pad = PAD): string => {
  const vraag = new URLSearchParams({ ...(variant === 'afspraak' ? {} : { variant }), ...(maxima ? { aantallen: 'ja' } : {}), ...meer }).toString();
  return vraag ? `${pad}?${vraag}` : pad;
};

export type Regelnaam = Variant | 'eerste' | 'een-voor-een';
export type Vergeleken = { code: Regelnaam; naam: string; uitleg: string; meting: Meting | null };
export type Uitgerekend = {
  regeling: MetMatching; bron: Tafelbron; tafel: Tafel; gekozen: Uitkomst<ToewijzingMetBewijs>; vergelijking: Vergeleken[]; zeg: (gemeente: string) => string;
};

export const regelingVan = ({ kern, wie, vandaag }: IngelogdVerzoek): Regeling | undefined => (wie.regeling ? kern.regelingen.op(wie.regeling, vandaag) : undefined);

/** Reads the table and computes it; undefined for an account without a regeling. What stands suggested already, stays. */
export async function rekenTafel(v: IngelogdVerzoek, { variant, maxima }: Adres): Promise<Uitgerekend | undefined> {
  const { kern, token, wie, vandaag, c } = v;
  const geldend = regelingVan(v);
  if (!geldend) return undefined;
  const regeling = metMatching(geldend);
  const bron = await kern.verbinding.als(token, (tx) => leesMatchtafel(tx, wie, { versies: kern.regelingen.versies(regeling.regeling), regeling, op: vandaag }));
  const gemeenten = gemeentenVan([regeling]);
  const corporaties = partijenVan([regeling], 'corporatie');
  const zeg = (code: string): string => zegGemeente(gemeenten, code) ?? code;
  const tafel: Tafel = {
    regeling, op: vandaag, kandidaten: bron.wachtenden.map((w) => w.kandidaat), woningen: bron.woningen.map((w) => w.beeld), aantallen: bron.aantallen,
    hand: [...[...bron.voordrachten].map(([woning, dossier]) => ({ woning, dossier, keuze: 'vast' as const })), ...bron.keuzes.filter((k) => bron.voordrachten.get(k.woning) !== k.dossier)],
    naamVan: ({ gemeente, corporatie }) => (corporatie ? `${corporaties.get(corporatie) ?? corporatie}${gemeente ? ` in ${zeg(gemeente)}` : ''}` : gemeente ? zeg(gemeente) : 'de regio'),
  };
  const vragen = vragenVan(tafel, maxima);
  const uitkomsten = new Map<Variant, Uitkomst<ToewijzingMetBewijs>>();
  for (const code of Object.keys(VARIANTEN) as Variant[]) uitkomsten.set(code, await wijsToeMetQuota(vragen[code], { seconden: SECONDEN, stop: c.req.raw.signal }));
  const meting = (uit: Uitkomst<ToewijzingMetBewijs>): Meting | null => (uit.ok ? meet(tafel, vragen.afspraak, uit.waarde) : null);
  return {
    regeling, bron, tafel, zeg, gekozen: uitkomsten.get(variant)!,
    vergelijking: [
      ...[...uitkomsten].map(([code, uit]) => ({ code, naam: VARIANTEN[code].naam, uitleg: VARIANTEN[code].uitleg, meting: meting(uit) })),
      { code: 'eerste', naam: 'Zonder tafel: wie het langst wacht', uitleg: 'Elke woning gaat, zodra zij vrij is, naar wie het langst wacht en past.', meting: meet(tafel, vragen.afspraak, eersteVrije(vragen.afspraak)) },
      { code: 'een-voor-een', naam: 'Zonder tafel: één voor één', uitleg: 'Elke woning gaat, zodra zij vrij is, naar wie daar de meeste punten heeft.', meting: meet(tafel, vragen.afspraak, eenVoorEen(vragen.afspraak)) },
    ],
  };
}
