import { controleerRegeling } from '../../domain/regeling/controleer.ts';
import { overlap } from '../../domain/regeling/versies.ts';
import { actiefVanaf, ADVIEZEN, alsPartij, BESLUITEN, partijcode, tekstMetPartij, type Advies, type Besluit, type NieuwePartij, type ToetredingGebeurtenis, type ToetredingStand } from '../../domain/partijen/toetreding.ts';
import type { Vraag } from '../../domain/invoer/vragen.ts';
import type { Partijsoort } from '../../domain/partijen/rollen.ts';
import { registerOp } from '../../domain/partijen/register.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesRegisterbron } from '../../storage/lezen/partijen.ts';
import { zakenVan } from '../../storage/lezen/zaken.ts';
import { leesTekst, vingerafdruk } from '../../storage/lezen/regelingversies.ts';
import { stelToetredingVast } from '../../storage/toetredingen.ts';
import type { Transactie } from '../../storage/verbinding.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/* Joining: received, advised on, decided, signed. */

type Actie<B = undefined> = Zaakactie<ToetredingStand, ToetredingGebeurtenis, B>;
const DAG: Vraag = { label: 'Op welke dag was dit?', soort: 'datum', hint: 'Leeg laten als het vandaag was.' };
const tekst = (label: string, hint?: string): Vraag => ({ label, soort: 'lange-tekst', ...(hint ? { hint } : {}) });
const nuAls = (...stappen: ToetredingStand['stap'][]) => (_: unknown, stand: ToetredingStand | undefined): Uitkomst<null> =>
  stand && stappen.includes(stand.stap) ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: `Dit kan nu niet: ${stand ? `deze toetreding is al verder of gestopt.` : 'er is nog geen aanvraag.'}` });

type Bezet = { codes: ReadonlySet<string>; namen: ReadonlySet<string> };
export const toetredingAanvragen: Actie<Bezet> = {
  stap: 'toetreding-aanvragen',
  uitleg: 'Een organisatie wil meedoen. Leg haar aanvraag vast zodra zij bij jullie binnenkomt; daarna wijst Voordeur wie aan zet is.',
  leest: async (tx, { regeling, versies, vandaag }) => {
    const [register, lopend] = [registerOp(versies, vandaag, await leesRegisterbron(tx, regeling.regeling)), await zakenVan<ToetredingStand>(tx, regeling.regeling, 'toetreding')];
    const open = lopend.filter((t) => t.status === 'open').map((t) => t.stand.partij);
    // Who left can come back; every code that was ever used stays of that organisation.
    return {
      codes: new Set([...versies.flatMap((r) => r.partijen.map((p) => p.code)), ...lopend.map((t) => t.stand.partij.code)]),
      namen: new Set([...register.filter((p) => p.deelname !== 'uitgetreden'), ...open].map((p) => p.naam.toLowerCase())),
    };
  },
  magNu: ({ toetreding }) => (toetreding ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: 'In deze versie staat niet hoe een partij toetreedt.' })),
  vragen: ({ regeling }) => ({
    naam: { label: 'Naam van de organisatie', soort: 'tekst', max: 120, verplicht: true, hint: 'Zoals zij in het register komt. De naam van een organisatie, niet van een persoon.' },
    soort: { label: 'Wat voor organisatie is het?', soort: 'keuze', verplicht: true, opties: (regeling.toetreding?.soorten ?? []).map((code) => ({ code, naam: SOORTNAAM[code].een })) },
    gecontracteerd_door: { label: 'Door welke gemeente is zij gecontracteerd?', soort: 'keuze', alleenAls: { veld: 'soort', is: 'zorgorganisatie' }, opties: regeling.partijen.filter((p) => p.soort === 'gemeente').map(({ code, naam }) => ({ code, naam })) },
    werkgebied: { label: 'In welke gemeenten werkt zij?', soort: 'keuzes', hint: 'Niets kiezen betekent: in de hele regio.', opties: regeling.gemeenten.map(({ code, naam }) => ({ code, naam })) },
    onderschrijft: { label: `${regeling.toetreding?.voorwaarden ?? ''} Heeft zij dat schriftelijk verklaard?`.trim(), soort: 'ja-nee', verplicht: true },
    certificaat: { label: 'Kwaliteitscertificaat', soort: 'tekst', max: 80, alleenAls: { veld: 'soort', is: 'zorgorganisatie' }, hint: 'De naam van een landelijk erkend certificaat. Leeg laten als dat er nog niet is.' },
    geldig_tot: { label: 'Laatste dag waarop het certificaat geldt', soort: 'datum', alleenAls: { veld: 'soort', is: 'zorgorganisatie' } },
    brief: tekst('Wat schrijft zij?', 'Haar reden om mee te doen, in het kort. Partijen lezen dit.'),
    gebeurd_op: { ...DAG, label: 'Op welke dag kwam de aanvraag binnen?' },
  }),
  beslis({ regeling, invoer, bij }) {
    const regels = regeling.toetreding;
    if (!regels) return geweigerd({ soort: 'mag-niet-nu', reden: 'In deze versie staat niet hoe een partij toetreedt.' });
    const naam = invoer.naam as string;
    const soort = invoer.soort as Partijsoort;
    if (bij.namen.has(naam.toLowerCase())) return fout('naam', 'Deze organisatie staat al in het register, of haar aanvraag loopt al.', regels.bron);
    if (invoer.onderschrijft !== 'ja') return fout('onderschrijft', 'Vraag haar eerst om deze verklaring.', regels.bron);
    if (regels.gecontracteerd && soort === 'zorgorganisatie' && invoer.gecontracteerd_door === undefined) return fout('gecontracteerd_door', 'Toetreden staat open voor zorgorganisaties die een gemeente heeft gecontracteerd. Kies welke.', regels.bron);
    if ((invoer.certificaat === undefined) !== (invoer.geldig_tot === undefined)) return fout(invoer.certificaat === undefined ? 'certificaat' : 'geldig_tot', 'Vul zowel het certificaat als de laatste dag in, of geen van beide.');
    const partij: NieuwePartij = {
      code: partijcode(naam, bij.codes), naam, soort,
      ...(invoer.gecontracteerd_door ? { gecontracteerd_door: invoer.gecontracteerd_door as string } : {}), ...(invoer.werkgebied ? { werkgebied: invoer.werkgebied as string[] } : {}),
      ...(invoer.certificaat ? { certificaat: { naam: invoer.certificaat as string, geldig_tot: invoer.geldig_tot as string } } : {}),
    };
    return gelukt({
      gebeurtenissen: [{ soort: 'toetreding-ontvangen', gegevens: { regeling: regeling.regeling, partij, zonder_besluit: regels.route === 'tekenen' } }],
      teksten: invoer.brief ? [{ nummer: 0, veld: 'brief', tekst: invoer.brief as string }] : [],
    });
  },
};

export const toetredingAdviseren: Actie = {
  stap: 'toetreding-adviseren',
  uitleg: 'De Evaluatietafel adviseert het Bestuurlijk Overleg over deze aanvraag. Leg haar advies vast.',
  magNu: nuAls('ontvangen'),
  vragen: () => ({ advies: { label: 'Wat adviseert de Evaluatietafel?', soort: 'keuze', verplicht: true, opties: ADVIEZEN }, toelichting: { ...tekst('Waarom?'), verplicht: true }, gebeurd_op: DAG }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'toetreding-geadviseerd', gegevens: { advies: invoer.advies as Advies } }], teksten: [{ nummer: 1, veld: 'toelichting', tekst: invoer.toelichting as string }] }),
};

export const toetredingBesluiten: Actie = {
  stap: 'toetreding-besluiten',
  uitleg: 'Het Bestuurlijk Overleg besluit, met het advies van de Evaluatietafel erbij. Een afwijzing heeft altijd een motivering.',
  magNu: nuAls('geadviseerd'),
  vragen: () => ({ besluit: { label: 'Wat is besloten?', soort: 'keuze', verplicht: true, opties: BESLUITEN }, motivering: tekst('Motivering', 'Bij een afwijzing altijd nodig. De organisatie krijgt deze woorden te lezen.'), gebeurd_op: DAG }),
  beslis({ invoer, regeling, stand, op }) {
    const besluit = invoer.besluit as Besluit;
    if (besluit === 'afgewezen' && !invoer.motivering) return fout('motivering', 'Schrijf op waarom de aanvraag is afgewezen.', regeling.stappen['toetreding-besluiten']?.bron);
    if (stand?.advies && op < stand.advies.op) return fout('gebeurd_op', 'Het besluit kan niet van vóór het advies zijn.');
    return gelukt({ gebeurtenissen: [{ soort: 'toetreding-besloten', gegevens: { besluit } }], teksten: invoer.motivering ? [{ nummer: 2, veld: 'motivering', tekst: invoer.motivering as string }] : [] });
  },
};

/** The text of the newest version, to which the party is added. */
type Tekst = { tekst: string | undefined };
export const toetredingOndertekenen: Actie<Tekst> = {
  stap: 'toetreding-ondertekenen',
  uitleg: 'Toetreden gebeurt door te ondertekenen. Vanaf de dag erna hoort de organisatie bij de partijen, in een nieuwe versie van de regeling die verder gelijk is.',
  leest: async (tx, { versies }) => ({ tekst: await leesTekst(tx, versies.at(-1)!) }),
  magNu: nuAls('te-tekenen'),
  vragen: () => ({ gebeurd_op: { ...DAG, label: 'Op welke dag is ondertekend?' } }),
  beslis({ stand, op, vandaag, versies, bij }) {
    if (op < (stand?.besluit?.op ?? stand?.ontvangen ?? op)) return fout('gebeurd_op', 'De ondertekening kan niet van vóór het besluit of de aanvraag zijn.');
    const actief_vanaf = actiefVanaf(op, vandaag, versies.at(-1)!.geldig_vanaf);
    // Where the list of parties is written in another way there is no version: then the register says that it signed and waits for one.
    const tekst = bij.tekst && tekstMetPartij(bij.tekst, alsPartij({ ...stand!, getekend: op }), actief_vanaf);
    if (tekst) {
      const { regeling, fouten } = controleerRegeling(tekst);
      const klachten = regeling ? overlap([...versies, { ...regeling, geldig_vanaf: actief_vanaf }]) : fouten.slice(0, 3).map((f) => `${f.pad}: ${f.melding}`);
      if (klachten.length > 0) return geweigerd({ soort: 'conflict', reden: `Met deze partij erbij klopt de tekst van de regeling niet: ${klachten.join(' ')}`, wat: 'Maak eerst de regeling in orde met een wijziging, of trek deze toetreding in en vraag haar opnieuw aan.' });
    }
    return gelukt({
      gebeurtenissen: [{ soort: 'toetreding-ondertekend', gegevens: { actief_vanaf, ...(tekst ? { sha256: vingerafdruk(tekst) } : {}) } }],
      ...(tekst ? { bewaar: (tx: Transactie, zaak: string) => stelToetredingVast(tx, zaak, tekst) } : {}),
    });
  },
};

export const toetredingIntrekken: Actie = {
  stap: 'toetreding-intrekken',
  uitleg: 'De organisatie ziet van toetreden af. Wat er tot nu toe is vastgelegd, blijft te lezen.',
  magNu: nuAls('ontvangen', 'geadviseerd', 'te-tekenen'),
  vragen: () => ({ reden: tekst('Waarom ziet zij ervan af?'), gebeurd_op: DAG }),
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'toetreding-ingetrokken', gegevens: {} }], teksten: invoer.reden ? [{ nummer: 3, veld: 'reden', tekst: invoer.reden as string }] : [] }),
};
