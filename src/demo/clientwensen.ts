import type { Status } from '../domain/keten/stand.ts';
import { personaMet } from './personas.ts';
import type { Verhaal, Zet } from './verhaal.ts';

/* Which dossier the client personas would like to see: one with an offer, one of who lives there, one that waits. */

type Clientwens = { slug: string; /** from what one would like most */ statussen: readonly Status[]; /** preferred care organisation */ organisatie: string; /** in the story of the region: does it end there? */ past: (zetten: readonly Zet[]) => boolean };

const laatste = (zetten: readonly Zet[], doe: Zet['doe']): boolean => zetten.at(-1)?.doe === doe;
const er = (zetten: readonly Zet[], doe: Zet['doe']): boolean => zetten.some((z) => z.doe === doe);

export const CLIENTWENSEN: readonly Clientwens[] = [
  { slug: 'milan-visser', statussen: ['advies-gegeven', 'advies-gevraagd'], organisatie: 'hvo-querido', past: (z) => laatste(z, 'advies-geven') && z.at(-1)!.invoer.advies === 'positief' || laatste(z, 'woning-voorleggen') },
  { slug: 'rachida-amrani', statussen: ['woont'], organisatie: 'ribw-kam', past: (z) => er(z, 'evaluatie-vaststellen') && er(z, 'vragenlijst-uitreiken') && !er(z, 'wonen-afsluiten') && !er(z, 'omklap-adviseren') },
  { slug: 'sofie-winkel', statussen: ['wacht-op-woning'], organisatie: 'dnodoen', past: (z) => laatste(z, 'op-wachtlijst-plaatsen') },
];

/** The stories with, for each wish, the first that suits told of the persona: by name, from the day the dossier was opened. */
export function benoem(verhalen: readonly Verhaal[]): Verhaal[] {
  const namen = new Map<Verhaal, string>();
  for (const { slug, organisatie, past } of CLIENTWENSEN) {
    const { naam, regeling } = personaMet(slug)!;
    const kan = verhalen.filter((v) => v.dossiers.length === 1 && !namen.has(v) && personaMet(openaar(v))?.regeling === regeling && past(v.zetten));
    const gekozen = kan.find((v) => personaMet(openaar(v))?.organisatie === organisatie) ?? kan[0];
    if (gekozen) namen.set(gekozen, naam);
  }
  return verhalen.map((v) => { const naam = namen.get(v); return naam ? { ...v, zetten: v.zetten.map((z) => (z.doe === 'dossier-openen' ? metNaam(z, naam) : z)) } : v; });
}
const openaar = ({ zetten }: Verhaal): string | undefined => zetten.find((z) => z.doe === 'dossier-openen')?.door;

const metNaam = (zet: Zet, naam: string): Zet => {
  const gegevens = zet.invoer.gegevens as Record<string, Record<string, unknown>>;
  return { ...zet, invoer: { ...zet.invoer, gegevens: { ...gegevens, personalia: { ...gegevens.personalia, naam } } } };
};
