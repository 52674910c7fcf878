import { voorstellenVoor, type Voorstel, type Zaaktaak } from '../../domain/overleg/agenda.ts';
import { tafelVan, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Zaaktekst } from '../../domain/zaak/leer.ts';
import { zaaksleutel } from '../../domain/overleg/doorwerking.ts';
import { leesBronnen, leesKenmerken, zaaktaken } from '../../storage/lezen/overleg.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leidt, lezeropties, staatOp } from './gemeen.ts';

type Bij = { voorstellen: readonly Voorstel[]; /** matters between the parties that are open */ zaken: readonly Zaaktaak[]; dossiers: ReadonlyMap<string, string> };
/** What fits in one choice. */
const HOOGSTENS = 100;
const LANGSTE_TITEL = 120;

/**
 * A point of one's own, or one that proposed itself (P11.e). Who may read it is chosen here; a point with a dossier is only for who
 * sees that dossier.
 */
export const agendapuntToevoegen: Zaakactie<VergaderingStand, VergaderingGebeurtenis, Bij> = {
  stap: 'agendapunt-toevoegen',
  uitleg: 'Zeg kort wat je wilt bespreken en waarom. Namen van cliënten horen hier niet: gebruik het dossiernummer.',
  leest: async (tx, { id, regeling, stand, wie, vandaag }) => {
    const overleg = stand && tafelVan(regeling, stand.tafel);
    const voorstellen = overleg && leidt(regeling, wie) ? voorstellenVoor(regeling, overleg, await leesBronnen(tx, regeling, wie, { id, tafel: stand.tafel, datum: stand.datum }), stand.datum, vandaag) : [];
    return { voorstellen: voorstellen.slice(0, HOOGSTENS), zaken: await zaaktaken(tx, regeling), dossiers: await leesKenmerken(tx, wie) };
  },
  magNu: (_, stand) => staatOp(stand, ['gepland', 'bezig'], 'Een punt toevoegen kan tot het overleg is gesloten.'),
  vragen: ({ regeling, bij }) => ({
    ...(bij.voorstellen.length > 0 ? { voorstel: { label: 'Een punt dat klaarligt', soort: 'keuze', opties: bij.voorstellen.map((v) => ({ code: v.sleutel, naam: v.titel })), hint: 'Of laat dit leeg en schrijf zelf een punt.' } as const } : {}),
    titel: { label: 'Wat wil je bespreken?', soort: 'tekst', max: LANGSTE_TITEL, ...(bij.voorstellen.length > 0 ? { hint: 'Nodig als je hierboven niets koos.' } : { verplicht: true }) },
    waarom: { label: 'Waarom, en wat vraag je van het overleg?', soort: 'lange-tekst', max: 2000, geenMedisch: true },
    kenmerk: { label: 'Gaat het over één dossier? Welk nummer?', soort: 'tekst', max: 30, hint: 'Dan zien alleen organisaties die bij dit dossier horen het punt.' },
    voor: { label: 'Voor wie is dit punt?', soort: 'keuzes', opties: lezeropties(regeling), hint: 'Kies niets als het voor iedereen is. Je eigen organisatie ziet het altijd.' },
    over: { label: 'Over deze zaak', soort: 'verwijzing' },
  }),
  begin: ({ bij }, uit) => {
    const zaak = bij.zaken.find((z) => z.id === uit.over);
    return { ...(uit.voorstel ? { voorstel: uit.voorstel } : {}), ...(uit.kenmerk ? { kenmerk: uit.kenmerk } : {}), ...(zaak ? { over: zaak.id, titel: zaak.naam.slice(0, LANGSTE_TITEL), ...(zaak.voor ? { voor: [...zaak.voor] } : {}) } : {}) };
  },
  beslis: ({ stand, invoer, bij, wie }) => {
    const zaak = bij.zaken.find((z) => z.id === invoer.over);
    if (invoer.over && !zaak) return fout('titel', 'Deze zaak is niet gevonden of is al klaar. Begin op de pagina van de zaak.');
    const voorstel: Pick<Voorstel, 'sleutel' | 'titel' | 'waarom' | 'over' | 'voor' | 'dossier'> | undefined = bij.voorstellen.find((v) => v.sleutel === invoer.voorstel) ?? (zaak && { sleutel: zaaksleutel(zaak.id), titel: zaak.naam, waarom: '', ...(zaak.voor ? { voor: zaak.voor } : {}) });
    const titel = (invoer.titel as string | undefined) ?? voorstel?.titel;
    if (!titel) return fout('titel', 'Vul in wat je wilt bespreken.');
    const waarom = (invoer.waarom as string | undefined) ?? (voorstel?.waarom || undefined);
    const kenmerk = (invoer.kenmerk as string | undefined)?.toUpperCase();
    const dossier = kenmerk ? bij.dossiers.get(kenmerk) : voorstel?.dossier;
    if (kenmerk && !dossier) return fout('kenmerk', 'Dit nummer staat niet bij de dossiers die je ziet. Kijk het na, of laat het leeg.');
    const gekozen = (invoer.voor as string[] | undefined) ?? voorstel?.voor;
    const voor = gekozen && gekozen.length > 0 ? [...new Set([...gekozen, wie.organisatie])] : undefined;
    const nummer = stand!.punten.length + 1;
    const bereik: Pick<Zaaktekst, 'voor' | 'dossier'> = { ...(voor ? { voor } : {}), ...(dossier ? { dossier } : {}) };
    return gelukt({
      gebeurtenissen: [{ soort: 'agendapunt-toegevoegd', gegevens: { nummer, namens: wie.organisatie, ...(voor || dossier ? { besloten: true } : {}) } }],
      teksten: [{ nummer, veld: 'titel', tekst: titel, ...bereik }, ...(waarom ? [{ nummer, veld: 'waarom', tekst: waarom, ...bereik }] : []), ...(voorstel ? [{ nummer, veld: 'bron', tekst: voorstel.sleutel, ...bereik }] : []), ...(voorstel?.over ? [{ nummer, veld: 'over', tekst: voorstel.over, ...bereik }] : [])],
    });
  },
};
