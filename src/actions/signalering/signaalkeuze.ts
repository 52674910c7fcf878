import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { openSignalen, type Signaal } from '../../domain/signalering/stand.ts';
import { zegSignaal } from '../../domain/signalering/verloop.ts';
import { fout, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';

type Welke = (signaal: Signaal) => boolean;
const alle: Welke = () => true;
const gevraagd = (stand: DossierStand, welke: Welke): Signaal[] => openSignalen(stand).filter(welke);

/** The question which signal a step is about, out of the open ones that fit. */
export const signaalvraag = (stand: DossierStand, welke: Welke = alle): Vragen => ({
  signaal: { label: 'Over welk signaal gaat dit?', soort: 'keuze', verplicht: true, opties: gevraagd(stand, welke).map((s) => ({ code: String(s.nr), naam: zegSignaal(s) })) },
});

/** A form opens with the signal chosen when there is only one. */
export function signaalbegin(stand: DossierStand, welke: Welke = alle): Antwoorden {
  const [eerste, tweede] = gevraagd(stand, welke);
  return eerste && !tweede ? { signaal: String(eerste.nr) } : {};
}

/** The signal that was chosen; what is done about it does not lie before it. */
export function gekozenSignaal(stand: DossierStand, invoer: Antwoorden, op: string, welke: Welke = alle): Uitkomst<Signaal> {
  const signaal = gevraagd(stand, welke).find((s) => String(s.nr) === invoer.signaal);
  if (!signaal) return fout('signaal', 'Kies een signaal uit de lijst.');
  if (op < signaal.op) return fout('gebeurd_op', 'Deze dag ligt vóór het signaal. Vul de dag in waarop dit gebeurde.');
  return gelukt(signaal);
}
