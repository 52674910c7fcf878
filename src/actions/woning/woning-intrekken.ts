import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { WoningGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { pasWoningToe } from '../../domain/keten/stand.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { laadWoning, opSlot, schrijfGebeurtenissen, schrijfTaken, schrijfWoning } from '../../storage/dossiers.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { inTransactie, isId, type Ingelogd, type Kern } from '../kern.ts';

export const INTREKVRAGEN: Vragen = {
  reden: { label: 'Waarom trek je de woning in?', soort: 'keuze', verplicht: true, opties: [{ code: 'verkoop', naam: 'Verkoop' }, { code: 'sloop', naam: 'Sloop of renovatie' }, { code: 'andere-doelgroep', naam: 'Voor een andere doelgroep' }, { code: 'anders', naam: 'Een andere reden' }] },
};
const WONING_WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Deze woning is niet gevonden.', wat: 'Zij bestaat niet, of is niet van jouw organisatie.' });

/** A home that is not for this scheme after all; only while nobody has been offered it. */
export async function woningIntrekken(kern: Kern, { wie, token }: Ingelogd, id: string, invoer: unknown): Promise<Uitkomst<{ woning: string }>> {
  if (!isId(id)) return WONING_WEG;
  const nu = kern.klok();
  return inTransactie(kern, token, async (tx) => {
    await opSlot(tx, [id]);
    const woning = await laadWoning(tx, id);
    if (!woning) return WONING_WEG;
    const op = vandaagIn(nu);
    const regeling = kern.regelingen.op(woning.stand.regeling, op);
    const mag = bevoegdVoorEigen(regeling, 'woning-intrekken', wie);
    if (!mag.ok) return mag;
    if (woning.stand.corporatie !== wie.organisatie) return geweigerd({ soort: 'niet-bevoegd', reden: 'Alleen de corporatie van deze woning trekt haar in.', bron: regeling.stappen['woning-intrekken']?.bron });
    if (!WONINGSTAPPEN['woning-intrekken'].mag.includes(woning.stand.status)) return geweigerd({ soort: 'mag-niet-nu', reden: `Woning intrekken kan nu niet. ${WONINGSTAPPEN['woning-intrekken'].eerst}` });
    const gelezen = leesAntwoorden(INTREKVRAGEN, invoer, {});
    if (!gelezen.ok) return gelezen;
    const gebeurtenis: WoningGebeurtenis = { soort: 'woning-ingetrokken', gegevens: { reden: gelezen.waarde.reden as 'anders' } };
    const stand = pasWoningToe(woning.stand, { ...gebeurtenis, gebeurd_op: op });
    await schrijfGebeurtenissen(tx, { id, soort: 'woning', volgnummer: woning.volgnummer }, [gebeurtenis], { actie: 'woning-intrekken', wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: op, nu });
    await schrijfTaken(tx, { woning: id }, []);
    return (await schrijfWoning(tx, id, woning.volgnummer + 1, stand)) ? gelukt({ woning: id }) : WONING_WEG;
  });
}
