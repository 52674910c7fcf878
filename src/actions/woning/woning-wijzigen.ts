import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import type { Optie, Vragen } from '../../domain/invoer/vragen.ts';
import { fout, gelukt, geweigerd, ongeldig, ONDERTUSSEN, type Uitkomst } from '../../domain/uitkomst.ts';
import { antwoordenUit, feitenUit, gewijzigdeVelden } from '../../domain/woning/feiten.ts';
import { keurWoning, type Buurtkeuze } from '../../domain/woning/keuring.ts';
import { metBuurten, WONINGVELDEN, zonder } from '../../domain/woning/velden.ts';
import { leesBuurtkeuzes } from '../../storage/lezen/buurten.ts';
import { leesWoning, type Woning } from '../../storage/lezen/woningen.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { magWoningstap, WONINGSTROOM, type Woningactie } from './woning-stroom.ts';
import { buurtopties } from './woning-aanmelden.ts';

/** All questions but the municipality: a home in another one is another home. */
export const wijzigvragen = (opties: readonly Optie[]): Vragen => zonder(metBuurten(WONINGVELDEN, opties), 'gemeente');
export const WIJZIGVRAGEN: Vragen = wijzigvragen([]);

type Bij = { woning: Woning; buurten: Buurtkeuze[]; opties: Optie[] };

/** Art. 4a: the facts of a home as they are now, as long as nobody has been offered it. */
const wijzigen = (kern: Kern, { wie }: Ingelogd, gezien: unknown): Woningactie<Bij> => ({
  naam: 'woning-wijzigen',
  mag: magWoningstap('woning-wijzigen'),
  leest: async (tx, id) => {
    const woning = (await leesWoning(tx, id))!;
    const buurten = (await leesBuurtkeuzes(tx, woning.regeling)).filter((b) => b.gemeente === woning.gemeente);
    return { woning, buurten, opties: buurtopties(kern.regelingen.alle().find((r) => r.regeling === wie.regeling)!, buurten) };
  },
  vragen: ({ opties }) => wijzigvragen(opties),
  lijsten: lijstenVan,
  beslis: ({ regeling, stand, invoer, bij: { woning, buurten } }) => {
    if (gezien !== undefined && Number(gezien) !== woning.volgnummer) return ONDERTUSSEN;
    const nu = { ...invoer, gemeente: woning.gemeente };
    const fouten = keurWoning(regeling, nu, { aangekondigd: stand!.status === 'aangekondigd', buurten });
    if (fouten.length > 0) return ongeldig(fouten.map(({ veld, melding }) => ({ veld, melding })), fouten.length === 1 ? fouten[0]!.bron : undefined);
    const velden = gewijzigdeVelden(metBuurten(WONINGVELDEN, [{ code: '', naam: '' }]), antwoordenUit(woning), nu);
    if (velden.length === 0) return geweigerd({ soort: 'ongeldig', reden: 'Er is niets gewijzigd.', wat: 'Wijzig minstens één antwoord, of ga terug naar de woning.' });
    const gegevens = { velden, ...(invoer.buurt ? { buurt: invoer.buurt as string } : {}), ...(velden.includes('jongerenwoning') ? { jongerenwoning: invoer.jongerenwoning === 'ja' } : {}) };
    return gelukt({ gebeurtenissen: [{ soort: 'woning-gewijzigd', gegevens }], rij: { feiten: feitenUit(nu), jongerenwoning: invoer.jongerenwoning === 'ja' } });
  },
});

/** `invoer.versie` (optional): the version of the home the person was looking at. What is left out becomes empty. */
export async function woningWijzigen(kern: Kern, wie: Ingelogd, id: string, invoer: unknown): Promise<Uitkomst<{ woning: string }>> {
  if (typeof invoer !== 'object' || invoer === null || Array.isArray(invoer)) return fout('invoer', 'Stuur een JSON-object met de velden van de woning.');
  const { versie, ...rest } = invoer as Record<string, unknown>;
  const uitkomst = await zetStap(kern, wie, WONINGSTROOM, wijzigen(kern, wie, versie), id, rest);
  return uitkomst.ok ? gelukt({ woning: uitkomst.waarde.id }) : uitkomst;
}
