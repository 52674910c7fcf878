import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import type { Antwoorden, Optie, Vragen } from '../../domain/invoer/vragen.ts';
import type { WoningGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import type { Woningstatus } from '../../domain/keten/stand.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, ongeldig, type Uitkomst } from '../../domain/uitkomst.ts';
import { adressleutels, isZelfdeAdres } from '../../domain/woning/adres.ts';
import { feitenUit } from '../../domain/woning/feiten.ts';
import { keurWoning, type Buurtkeuze } from '../../domain/woning/keuring.ts';
import { metBuurten, WONINGVELDEN } from '../../domain/woning/velden.ts';
import { leesBuurtkeuzes } from '../../storage/lezen/buurten.ts';
import { leesAangeboden, slotOpAdressen, type Aangeboden } from '../../storage/lezen/woningen.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { magWoningstap, WONINGSTROOM, type Woningactie } from './woning-stroom.ts';

export const WONINGVRAGEN: Vragen = {
  ...WONINGVELDEN,
  aangekondigd: { label: 'Wil je de woning alleen aankondigen?', soort: 'ja-nee', hint: 'Dan ziet het Servicepunt haar aankomen, en kun je haar nog niet voorleggen. Je geeft haar later vrij.' },
  gebeurd_op: { label: 'Wanneer is de woning aangemeld?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' },
};

/** The municipalities this corporation may put homes in: its area in the scheme. */
export const werkgemeenten = (regeling: Regeling, corporatie: string): Optie[] => {
  const gebied = regeling.partijen.find((p) => p.code === corporatie)?.werkgebied;
  return regeling.gemeenten.filter((g) => !gebied || gebied.includes(g.code)).map((g) => ({ code: g.code, naam: g.naam }));
};

/** A neighbourhood as it is chosen: with its municipality, because the list is of all of them. */
export const buurtopties = (regeling: Regeling, buurten: readonly Buurtkeuze[]): Optie[] =>
  buurten.map((b) => ({ code: b.id, naam: `${gemeentenaam(regeling, b.gemeente)}: ${b.naam}` }));

/** The event and the row of a home whose answers were found right. */
export function meldt(regeling: Regeling, corporatie: string, a: Antwoorden): { gebeurtenis: WoningGebeurtenis; feiten: ReturnType<typeof feitenUit> } {
  const gegevens = { regeling: regeling.regeling, corporatie, gemeente: a.gemeente as string, jongerenwoning: a.jongerenwoning === 'ja', ...(a.buurt ? { buurt: a.buurt as string } : {}), ...(a.aangekondigd === 'ja' ? { aangekondigd: true } : {}) };
  return { gebeurtenis: { soort: 'woning-aangemeld', gegevens }, feiten: feitenUit(a) };
}

const STAND: Partial<Record<Woningstatus, string>> = { aangekondigd: 'al aangekondigd', vrij: 'al aangemeld, en vrij', voorgelegd: 'al aangemeld, en voorgelegd aan een kandidaat' };
export const alAangeboden = ({ adres, status }: Aangeboden): string => `${adres} is ${STAND[status] ?? 'al aangemeld'}. Wijzig die woning, of kijk het adres na.`;

type Bij = { buurten: Buurtkeuze[]; opties: Optie[]; dubbel?: Aangeboden };

/** Art. 2d, 4a; W11: a corporation makes a home available to the scheme, or says that one is coming. */
const aanmelden = (kern: Kern, { wie }: Ingelogd, ruw: unknown): Woningactie<Bij> => ({
  naam: 'woning-aanmelden',
  mag: magWoningstap('woning-aanmelden'),
  leest: async (tx) => {
    const buurten = await leesBuurtkeuzes(tx, wie.regeling!);
    return { buurten, opties: buurtopties(kern.regelingen.alle().find((r) => r.regeling === wie.regeling)!, buurten), dubbel: await dubbelVan(tx, wie.organisatie, ruw) };
  },
  vragen: ({ opties }) => metBuurten(WONINGVRAGEN, opties),
  lijsten: (regeling) => ({ ...lijstenVan(regeling), werkgemeenten: werkgemeenten(regeling, wie.organisatie) }),
  beslis: ({ regeling, invoer, bij }) => {
    const fouten = keurWoning(regeling, invoer, { aangekondigd: invoer.aangekondigd === 'ja', buurten: bij.buurten });
    if (bij.dubbel) fouten.push({ veld: 'adres', melding: alAangeboden(bij.dubbel) });
    if (fouten.length > 0) return ongeldig(fouten.map(({ veld, melding }) => ({ veld, melding })), fouten.length === 1 ? fouten[0]!.bron : undefined);
    const { gebeurtenis, feiten } = meldt(regeling, wie.organisatie, invoer);
    return gelukt({ gebeurtenissen: [gebeurtenis], rij: { feiten } });
  },
});

/** With a postcode an address is certain enough to refuse the same home twice; without one the list shows both. */
async function dubbelVan(tx: Parameters<typeof leesAangeboden>[0], corporatie: string, ruw: unknown): Promise<Aangeboden | undefined> {
  const { adres, gemeente, postcode } = (typeof ruw === 'object' && ruw !== null ? ruw : {}) as Record<string, unknown>;
  if (typeof adres !== 'string' || typeof gemeente !== 'string' || typeof postcode !== 'string' || adres.length > 200) return undefined;
  const gezocht = adressleutels({ adres, gemeente, postcode });
  if (!gezocht.postcode) return undefined;
  await slotOpAdressen(tx, corporatie);
  return (await leesAangeboden(tx, corporatie)).find((w) => { const s = adressleutels(w); return s.postcode !== undefined && isZelfdeAdres(s, gezocht); });
}

export async function woningAanmelden(kern: Kern, wie: Ingelogd, invoer: unknown): Promise<Uitkomst<{ woning: string }>> {
  const uitkomst = await zetStap(kern, wie, WONINGSTROOM, aanmelden(kern, wie, invoer), undefined, invoer);
  return uitkomst.ok ? gelukt({ woning: uitkomst.waarde.id }) : uitkomst;
}
