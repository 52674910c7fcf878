import { bestandsnaam } from '../../domain/aanvraag/bestandsnaam.ts';
import type { Bestandssoort } from '../../domain/aanvraag/bestandssoort.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { voorDezelfden, type Leespunt } from '../../domain/overleg/punten.ts';
import type { VergaderingGebeurtenis, VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { keur } from '../../keuring/keur.ts';
import { schrijfStuk } from '../../storage/zaken.ts';
import { GEEN_REGELING, type Ingelogd, type Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { alsStroomstap, zaakactie, zaakstroom, type Zaakactie } from '../zaak/zaakactie.ts';
import { leesPunten, staatOp } from './gemeen.ts';

/** As many as a dossier holds. */
export const MEESTE_STUKKEN = 20;
/** A file that was looked at, with the number it will have and the moment it came. */
type Gekeurd = { id: string; naam: string; soort: Bestandssoort; inhoud: Uint8Array; nu: Date };

const STUK: Zaakactie<VergaderingStand, VergaderingGebeurtenis, Leespunt[], Gekeurd> = {
  stap: 'stuk-toevoegen',
  uitleg: 'Wie het punt mag lezen, kan het stuk ophalen.',
  leest: (tx, { id, stand }) => leesPunten(tx, { id, stand }),
  magNu: (_, stand) => staatOp(stand, ['gepland', 'bezig'], 'Een stuk toevoegen kan tot het overleg is gesloten.'),
  vragen: ({ bij }) => ({ punt: { label: 'Bij welk punt hoort het?', soort: 'keuze', opties: bij.map((p) => ({ code: String(p.nummer), naam: `${p.volgt}. ${p.titel}` })), hint: 'Laat leeg als het bij het hele overleg hoort.' } }),
  beslis: ({ stand, wie, invoer, bij, vooraf }) => {
    if ((stand!.stukken ?? 0) >= MEESTE_STUKKEN) return geweigerd({ soort: 'mag-niet-nu', reden: `Bij dit overleg staan al ${MEESTE_STUKKEN} stukken.`, wat: 'Voeg stukken samen tot één PDF.' });
    const punt = bij.find((p) => String(p.nummer) === invoer.punt);
    const { nu, ...stuk } = vooraf;
    return gelukt({
      gebeurtenissen: [{ soort: 'stuk-toegevoegd', gegevens: { nummer: punt?.nummer ?? 0, grootte: stuk.inhoud.byteLength, namens: wie.organisatie } }],
      bewaar: (tx, zaak) => schrijfStuk(tx, { ...stuk, zaak, nummer: punt?.nummer ?? 0, ...voorDezelfden(punt), organisatie: wie.organisatie }, nu),
    });
  },
};
/** The step with a file has a form of its own; it stands outside the register because a generic form and the API send no files. */
export const STUK_TOEVOEGEN = zaakactie(STUK);

/** A paper with a meeting, or with one of its points and then for the same readers. Looked at as a document of a dossier is, before the meeting is held for it. */
export async function stukToevoegen(kern: Kern, ingelogd: Ingelogd, id: string, gestuurd: { punt?: string; naam: string; inhoud?: Uint8Array }): Promise<Uitkomst<unknown>> {
  const { wie } = ingelogd;
  const nu = kern.klok();
  if (!wie.regeling) return GEEN_REGELING;
  const mag = bevoegdVoorEigen(kern.regelingen.op(wie.regeling, vandaagIn(nu)), 'stuk-toevoegen', wie);
  if (!mag.ok) return mag;
  const soort = gestuurd.inhoud ? await keur(gestuurd.inhoud, kern.virusscan) : fout('bestand', 'Kies een bestand.');
  if (!soort.ok) return soort;
  const gekeurd: Gekeurd = { id: kern.nieuwId(), naam: bestandsnaam(gestuurd.naam, soort.waarde), soort: soort.waarde, inhoud: gestuurd.inhoud!, nu };
  return zetStap(kern, ingelogd, zaakstroom('vergadering'), alsStroomstap(STUK_TOEVOEGEN, kern.regelingen, gekeurd), id, gestuurd.punt ? { punt: gestuurd.punt } : {});
}
