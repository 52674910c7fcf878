import { bestandsnaam } from '../../domain/aanvraag/bestandsnaam.ts';
import { voorDezelfden } from '../../domain/overleg/punten.ts';
import type { VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { keur } from '../../keuring/keur.ts';
import { schrijfStuk } from '../../storage/lezen/overleg.ts';
import { laadZaak, leesStukken } from '../../storage/lezen/zaken.ts';
import { GEEN_REGELING, inTransactie, isId, type Ingelogd, type Kern } from '../kern.ts';
import { leesPunten } from './gemeen.ts';

const WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Dit overleg is er niet.', wat: 'Het bestaat niet, of het is niet voor jouw organisatie.' });
/** As many as a dossier holds. */
export const MEESTE_STUKKEN = 20;

/** A paper with a meeting, or with one of its points and then for the same readers. Checked as a document of a dossier is. */
export async function stukToevoegen(kern: Kern, { wie, token }: Ingelogd, id: string, gestuurd: { punt?: string; naam: string; inhoud?: Uint8Array }): Promise<Uitkomst<null>> {
  if (!isId(id)) return WEG;
  if (!wie.regeling) return GEEN_REGELING;
  const regeling = kern.regelingen.op(wie.regeling, vandaagIn(kern.klok()));
  if (!regeling.stappen['agendapunt-toevoegen']?.door.includes(wie.rol)) return geweigerd({ soort: 'niet-bevoegd', reden: 'Stukken toevoegen is niet aan jouw rol.' });
  const soort = gestuurd.inhoud ? await keur(gestuurd.inhoud, kern.virusscan) : fout('bestand', 'Kies een bestand.');
  if (!soort.ok) return soort;
  return inTransactie(kern, token, async (tx) => {
    const zaak = await laadZaak<VergaderingStand>(tx, id, 'vergadering');
    if (!zaak) return WEG;
    if (zaak.stand.status !== 'gepland' && zaak.stand.status !== 'bezig') return geweigerd({ soort: 'mag-niet-nu', reden: 'Een stuk toevoegen kan tot het overleg is gesloten.' });
    const punt = (await leesPunten(tx, { id, stand: zaak.stand })).find((p) => String(p.nummer) === gestuurd.punt);
    if (gestuurd.punt && !punt) return fout('punt', 'Kies een punt van de agenda.');
    if ((await leesStukken(tx, id)).length >= MEESTE_STUKKEN) return geweigerd({ soort: 'mag-niet-nu', reden: `Bij dit overleg staan al ${MEESTE_STUKKEN} stukken.`, wat: 'Voeg stukken samen tot één PDF.' });
    await schrijfStuk(tx, { id: kern.nieuwId(), zaak: id, nummer: punt?.nummer ?? 0, naam: bestandsnaam(gestuurd.naam, soort.waarde), soort: soort.waarde, inhoud: gestuurd.inhoud!, ...voorDezelfden(punt), organisatie: wie.organisatie }, kern.klok());
    return gelukt(null);
  });
}
