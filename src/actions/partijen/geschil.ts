import { isServicepunt, namensUit, namensVraag, spreektVoor } from '../../domain/partijen/namens.ts';
import type { Registerregel } from '../../domain/partijen/register.ts';
import { nummerVan, UITKOMSTEN, zonderZienswijze, type GeschilGebeurtenis, type GeschilStand, type Geschiluitkomst } from '../../domain/partijen/geschil.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesDeelnemers } from './deelnemers.ts';

/* A dispute: told in writing to all, views and proposals within two weeks, and how it ended. */

type Actie<B = undefined> = Zaakactie<GeschilStand, GeschilGebeurtenis, B>;
const GEEN_REGEL = geweigerd({ soort: 'mag-niet-nu', reden: 'In deze versie staat niet hoe partijen een geschil oplossen.' });
const open = (stand: GeschilStand | undefined): Uitkomst<null> => (stand && !stand.afgesloten ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: 'Dit geschil is afgesloten.' }));

export const geschilMelden: Actie<Registerregel[]> = {
  stap: 'geschil-melden',
  uitleg: 'Alle partijen krijgen deze melding. Elke partij geeft haar zienswijze met een voorstel; daarna zoeken jullie samen een oplossing.',
  leest: leesDeelnemers,
  magNu: ({ geschil }) => (geschil ? gelukt(null) : GEEN_REGEL),
  vragen: ({ regeling, wie, bij }) => ({
    ...namensVraag(wie, bij, 'Welke partij meldt het geschil?'),
    onderwerp: { label: 'Waar gaat het over?', soort: 'keuze', verplicht: true, opties: regeling.geschil?.onderwerpen ?? [], hint: 'Een geschil kan alleen hierover gaan.' },
    beschrijving: { label: 'Wat is het verschil van inzicht?', soort: 'lange-tekst', verplicht: true, hint: 'Noem geen cliënten. Alle partijen lezen dit.' },
    voorstel: { label: 'Wat stel je voor als oplossing?', soort: 'lange-tekst' },
    gebeurd_op: { label: 'Op welke dag is het gemeld?', soort: 'datum', hint: 'De dagtekening van de melding. Leeg laten als het vandaag is.' },
  }),
  beslis({ regeling, wie, invoer, bij }) {
    if (!regeling.geschil) return GEEN_REGEL;
    const partij = namensUit(wie, bij, invoer);
    if (!partij.ok) return partij;
    return gelukt({
      gebeurtenissen: [{ soort: 'geschil-gemeld', gegevens: { regeling: regeling.regeling, namens: partij.waarde, onderwerp: invoer.onderwerp as string, dagen: regeling.geschil.dagen, partijen: bij.map((p) => p.code) } }],
      teksten: [{ nummer: 0, veld: 'beschrijving', tekst: invoer.beschrijving as string }, ...(invoer.voorstel ? [{ nummer: 0, veld: 'voorstel', tekst: invoer.voorstel as string }] : [])],
    });
  },
};

const namenVan = (regeling: { partijen: readonly { code: string; naam: string }[] }, codes: readonly string[]) => codes.map((code) => ({ code, naam: regeling.partijen.find((p) => p.code === code)?.naam ?? code }));
export const zienswijzeGeven: Actie = {
  stap: 'zienswijze-geven',
  uitleg: 'Zeg hoe jullie het zien en wat jullie voorstellen. Alle partijen lezen het. Na de laatste dag kan het nog; dan staat erbij dat het later kwam.',
  magNu(_, stand, wie) {
    const mag = open(stand);
    if (!mag.ok || isServicepunt(wie) || (stand && zonderZienswijze(stand).includes(wie.organisatie))) return mag;
    return geweigerd({ soort: 'mag-niet-nu', reden: stand?.zienswijzen[wie.organisatie] ? 'Jullie zienswijze is al gegeven.' : stand?.melder === wie.organisatie ? 'Jullie meldden dit geschil; jullie kant staat in de melding.' : 'Jullie waren op de dag van de melding geen partij.' });
  },
  vragen: ({ regeling, stand, wie }) => ({
    ...namensVraag(wie, namenVan(regeling, stand ? zonderZienswijze(stand) : [])),
    zienswijze: { label: 'Zienswijze', soort: 'lange-tekst', verplicht: true, hint: 'Noem geen cliënten.' },
    voorstel: { label: 'Voorstel voor een oplossing', soort: 'lange-tekst', verplicht: true },
    gebeurd_op: { label: 'Op welke dag is de zienswijze gegeven?', soort: 'datum', hint: 'Leeg laten als het vandaag is.' },
  }),
  begin: (_, { namens }) => (namens ? { namens } : {}),
  beslis({ stand, wie, invoer, op }) {
    const partij = namensUit(wie, zonderZienswijze(stand!).map((code) => ({ code })), invoer);
    if (!partij.ok) return partij;
    if (op < stand!.gemeld) return fout('gebeurd_op', 'Een zienswijze kan niet van vóór de melding zijn.');
    const nummer = nummerVan(stand!, partij.waarde);
    return gelukt({ gebeurtenissen: [{ soort: 'zienswijze-gegeven', gegevens: { namens: partij.waarde } }], teksten: [{ nummer, veld: 'zienswijze', tekst: invoer.zienswijze as string }, { nummer, veld: 'voorstel', tekst: invoer.voorstel as string }] });
  },
};

export const geschilAfsluiten: Actie = {
  stap: 'geschil-afsluiten',
  uitleg: 'Leg vast hoe het geschil is geëindigd. De melding en de zienswijzen blijven te lezen.',
  magNu(_, stand, wie) {
    const mag = open(stand);
    return !mag.ok || spreektVoor(wie, stand!.melder) ? mag : geweigerd({ soort: 'niet-bevoegd', reden: 'Wie het geschil meldde of het Servicepunt sluit het af.' });
  },
  vragen: () => ({
    uitkomst: { label: 'Hoe is het geëindigd?', soort: 'keuze', verplicht: true, opties: UITKOMSTEN }, toelichting: { label: 'Wat is afgesproken?', soort: 'lange-tekst', verplicht: true },
    gebeurd_op: { label: 'Op welke dag was dit?', soort: 'datum', hint: 'Leeg laten als het vandaag is.' },
  }),
  beslis: ({ stand, invoer, op }) => (op < stand!.gemeld ? fout('gebeurd_op', 'Afsluiten kan niet vóór de melding.')
    : gelukt({ gebeurtenissen: [{ soort: 'geschil-afgesloten', gegevens: { uitkomst: invoer.uitkomst as Geschiluitkomst } }], teksten: [{ nummer: 999, veld: 'uitkomst', tekst: invoer.toelichting as string }] })),
};
