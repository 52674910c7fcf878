import { z } from 'zod';
import { ZAAKSOORTEN, ZAAKSTAPPEN } from '../domain/zaak/soorten.ts';
import { GROEPEN } from '../domain/aanvraag/gegevensgroepen.ts';
import { FASEN } from '../domain/keten/fasen.ts';
import { STATUSSEN, WONINGSTATUSSEN } from '../domain/keten/stand.ts';
import { TEKENAARS } from '../domain/huur/tekenaars.ts';
import { ROLLEN } from '../domain/partijen/rollen.ts';
import { EINDEN } from '../domain/privacy/woorden.ts';
import { woondelen } from './vormen-wonen.ts';

/* What the API gives back: types for the code, schemas for the OpenAPI document and for the tests, from one declaration. */

const dag = z.iso.date().describe('jjjj-mm-dd');
const id = z.uuid();
const fase = z.enum(FASEN);
const periode = z.strictObject({ van: dag, tot: dag.optional() });
const versie = z.int().describe('Nummer van de laatste gebeurtenis. Stuur het mee met een stap om te horen of iemand anders je voor was.');

const stap = z.strictObject({
  actie: z.string(),
  titel: z.string(),
  mag: z.boolean().describe('Kun jij deze stap nu zetten?'),
  waarom: z.string().optional().describe('Als het niet mag: waarom niet.'),
  wat: z.string().optional().describe('Wat er wel kan, en wie dat kan.'),
  bron: z.string().optional().describe('Het artikel waarop het rust.'),
  href: z.string().describe('Waar je de stap met POST zet.'),
});

const stand = z.strictObject({
  toestemming_op: dag.optional(),
  toestemming_door: z.enum(['client', 'vertegenwoordiger']).optional().describe('Wie haar gaf.'),
  herkomstgemeente: z.string().optional(),
  zoekgemeenten: z.array(z.string()).optional(),
  toetsen: z.array(z.string()).optional(),
  aanvulling_uiterlijk: dag.optional(),
  doeleinden: z.array(z.string()).optional().describe('Waarvoor de toestemming staat; weglaten = voor alles.'),
  bevestigd_op: dag.optional().describe('Dag waarop de gegevens voor het laatst zijn bevestigd.'),
  opgeschort: z.strictObject({ dagen: z.int(), sinds: dag.optional() }).optional().describe('Dagen dat de beslistermijn stilstond, en sinds wanneer zij nu stilstaat (Awb 4:15).'),
  verdaagd: z.strictObject({ uiterlijk: dag, dagen: z.int() }).optional(),
  heropend_op: dag.optional(),
  brief: z.strictObject({ op: dag, bezwaar_tot: dag.optional() }).optional(),
  bezwaar: z.strictObject({ op: dag, op_tijd: z.boolean(), beslissen_voor: dag, uitkomst: z.enum(['gegrond', 'ongegrond', 'niet-ontvankelijk', 'ingetrokken']).optional() }).optional(),
  voorwaarden: z.array(z.strictObject({ code: z.string(), vervuld_op: dag.optional() })).optional(),
  gekozen: z.array(z.string()).optional().describe('Gemeenten die als geschikt zijn gekozen.'),
  herziening: z.strictObject({ criteria: z.array(z.string()), op: dag }).optional(),
  vestiging: z.string().optional().describe('Gemeente waar de voorzieningen zijn gevraagd.'),
  voorzieningen: z.record(z.string(), z.strictObject({ gemeente: z.string(), op: dag, uiterlijk: dag, uitkomst: z.enum(['toegekend', 'afgewezen']).optional(), besloten_op: dag.optional() })).optional(),
  contractvorm: z.string().optional(),
  besluit: z.strictObject({ uitkomst: z.enum(['positief', 'negatief', 'aangehouden']), op: dag, wachtlijst: z.string().optional(), afwijking: z.boolean().optional(), hardheidsclausule: z.boolean().optional() }).optional(),
  wachtlijst: z.strictObject({ gemeente: z.string(), sinds: dag, urgentie_tot: dag.optional(), pauze_tot: dag.optional() }).optional(),
  aanbod: z.strictObject({ woning: id, corporatie: z.string(), gemeente: z.string(), voorgelegd_op: dag, advies: z.enum(['positief', 'negatief', 'uitgebleven']).optional(), afweging: z.string().optional(), bezichtiging: z.strictObject({ op: dag, tijd: z.string().optional(), met_begeleider: z.boolean() }).optional() }).optional(),
  contract: z.strictObject({
    ingangsdatum: dag, einddatum: dag.optional().describe('Eerste dag waarop het contract niet meer loopt.'), grondslag: z.string().optional(), voorwaarden: z.array(z.string()).optional(),
    te_tekenen: z.array(z.enum(TEKENAARS)).optional(), getekend: z.array(z.strictObject({ door: z.enum(TEKENAARS), op: dag })).optional(), omgezet_op: dag.optional().describe('Dag waarop het een gewoon huurcontract werd.'),
  }).optional(),
  sleutel: z.strictObject({ op: dag, gemeente: z.string(), corporatie: z.string(), wachtdagen: z.int().optional() }).optional(),
  fasen: z.partialRecord(fase, periode).optional(),
  ...woondelen,
});

const voorval = z.strictObject({
  volgnummer: z.int(),
  soort: z.string(),
  gebeurd_op: dag,
  vastgelegd_op: z.iso.datetime(),
  organisatie: z.string().describe('Naam van de organisatie die het vastlegde.'),
  actie: z.string(),
  gegevens: z.record(z.string(), z.unknown()),
});

const taak = z.strictObject({
  actie: z.string(), titel: z.string(), organisatie: z.string(), naam: z.string(), rollen: z.array(z.enum(ROLLEN)),
  uiterlijk: dag.optional(), streven: z.boolean().describe('Een streven wordt gemeten, niet afgedwongen.'),
});

const waarde = z.union([z.string(), z.number(), z.array(z.string())]);
const antwoord = z.union([waarde, z.array(z.record(z.string(), waarde)).describe('rijen: elk met een id dat blijft')]);

const dossierregel = z.strictObject({
  id, kenmerk: z.string(), regeling: z.string(), fase, status: z.enum(STATUSSEN), sinds: dag.describe('Dag waarop deze status inging.'),
  volgende_termijn: dag.nullable().describe('De eerste termijn die loopt, of null.'), href: z.string(),
});

const dossier = z.strictObject({
  id, kenmerk: z.string(), regeling: z.string(), regelingversie: dag.describe('Eerste dag van de versie van de regeling waaronder dit dossier valt.'), versie,
  fase, status: z.enum(STATUSSEN), statusnaam: z.string(), sinds: dag, zorgorganisatie: z.string(),
  toestemming: z.enum(['geen', 'gegeven', 'ingetrokken']),
  bewaring: z.strictObject({
    einde: z.enum(EINDEN).describe('Hoe het dossier eindigde.'), vanaf: dag.describe('Waarvandaan de termijn loopt.'), wissen_op: dag.describe('De dag waarop Voordeur alles over de persoon wist.'),
    grond: z.enum(['bewaartermijn', 'verzoek']), bron: z.string(), gestopt: z.enum(['bezwaar', 'verzoek']).optional().describe('Wat eerst beantwoord moet zijn: tot dan wordt er niet gewist.'),
  }).optional().describe('Wanneer de persoon in dit dossier wordt gewist, voor wie de groep rechten ziet. Ontbreekt zolang het dossier loopt.'),
  stand: stand.describe('Waar het dossier staat, voor zover jij dat mag zien.'),
  gegevens: z.partialRecord(z.enum(GROEPEN), z.record(z.string(), antwoord)).describe('Antwoorden per gegevensgroep die met jou is gedeeld. Dat je ze las, wordt vastgelegd.'),
  geslotenGroepen: z.array(z.enum(GROEPEN)).describe('Gegevensgroepen die niet met jou worden gedeeld.'),
  tijdlijn: z.array(voorval),
  verslagen: z.array(z.strictObject({ volgnummer: z.int().describe('Van de gebeurtenis waarbij dit is geschreven.'), groep: z.enum(GROEPEN), inhoud: z.record(z.string(), antwoord) })).describe('Wat bij een gebeurtenis is geschreven, per gegevensgroep die met jou is gedeeld. Dat je het las, wordt vastgelegd.'),
  taken: z.array(taak).describe('Wie er aan zet is.'),
  acties: z.array(stap).describe('Elke stap van de keten: of jij haar nu kunt zetten, en anders waarom niet.'),
});

const woning = z.strictObject({
  id, regeling: z.string(), corporatie: z.string(), gemeente: z.string(), adres: z.string(), kamers: z.int(), huur: z.number().describe('Kale huur per maand, in euro.'),
  gelijkvloers: z.boolean(), jongerenwoning: z.boolean(), beschikbaar_vanaf: dag, status: z.enum(WONINGSTATUSSEN), sinds: dag,
  versie: z.int().describe('Nummer van de laatste gebeurtenis. Stuur het mee met woning-wijzigen om te horen of iemand anders je voor was.'),
  postcode: z.string().optional(), plaats: z.string().optional(), buurt: id.optional(), oppervlakte: z.int().optional().describe('Woonoppervlakte, in m².'), verdieping: z.int().optional().describe('Van de voordeur; 0 is de begane grond.'),
  lift: z.boolean().optional(), kenmerken: z.array(z.string()), huisdieren: z.boolean().optional(), energielabel: z.string().optional(), servicekosten: z.number().optional().describe('Per maand, in euro.'), huurvoorwaarden: z.string().optional(),
  bijzondere_woonvorm: z.boolean(), woonvorm_voorwaarden: z.string().optional(), bezichtiging: z.string().optional(),
  dossier: id.optional().describe('Het dossier waarvoor de woning is voorgelegd of verhuurd, als jij dat dossier mag zien.'),
  acties: z.array(stap),
});

const zaakregel = z.strictObject({
  id, soort: z.enum(ZAAKSOORTEN), naam: z.string(), status: z.enum(['open', 'klaar', 'vervallen']), datum: dag.optional(), versie: z.int().describe('Nummer van de laatste gebeurtenis.'), href: z.string(),
});
const zaak = z.strictObject({
  ...zaakregel.shape,
  stand: z.record(z.string(), z.unknown()).describe('Waar de zaak staat.'),
  teksten: z.array(z.strictObject({ nummer: z.int(), veld: z.string(), tekst: z.string(), organisatie: z.string() })).describe('Wat mensen erbij schreven, voor zover het voor jou is.'),
  beurten: z.array(z.strictObject({ stap: z.enum(ZAAKSTAPPEN), rollen: z.array(z.enum(ROLLEN)), organisatie: z.string().optional(), vanaf: dag.optional().describe('De eerste dag van de beurt.'), uiterlijk: dag.optional(), eenAnder: z.literal(true).optional().describe('Iemand anders dan wie het klaarzette.') })).describe('Wie aan zet is.'),
  acties: z.array(stap),
});

const volgende = z.string().nullable().describe('Adres van de volgende bladzijde, of null.');

export const VORMEN = {
  Dossier: dossier,
  Dossierregel: dossierregel,
  Dossierlijst: z.strictObject({ dossiers: z.array(dossierregel), volgende }),
  Stapresultaat: z.strictObject({ dossier: dossier.nullable().describe('Het dossier na de stap; null als het vanaf nu niet meer met jou is gedeeld.'), melding: z.string() }),
  Woning: woning,
  Woninglijst: z.strictObject({ woningen: z.array(woning), volgende }),
  Woningresultaat: z.strictObject({ woning: woning.nullable(), melding: z.string() }),
  Zaakregel: zaakregel,
  Zakenlijst: z.strictObject({ zaken: z.array(zaakregel), volgende }),
  Zaak: zaak,
  Zaakvragen: z.strictObject({ actie: z.enum(ZAAKSTAPPEN), uitleg: z.string(), verplicht: z.array(z.string()), velden: z.record(z.string(), z.record(z.string(), z.unknown())).describe('Per veld zijn JSON-schema.') }),
  Zaakresultaat: z.strictObject({ zaak: zaak.nullable().describe('De zaak na de stap; null als zij vanaf nu niet meer voor jou is.'), melding: z.string() }),
  Ingang: z.strictObject({ naam: z.string(), versie: z.string(), omschrijving: z.string(), links: z.record(z.string(), z.string()) }),
  Probleem: z.strictObject({
    type: z.string(), title: z.string(), status: z.int(), detail: z.string().describe('Wat er misging, in een zin.'),
    wat: z.string().optional().describe('Wat je kunt doen, of wie aan zet is.'), bron: z.string().optional().describe('Het artikel waarop de weigering rust.'),
    fouten: z.array(z.strictObject({ veld: z.string(), melding: z.string() })).optional().describe('Alle fouten in de invoer tegelijk, per veld.'),
  }),
} as const;
export type Vormnaam = keyof typeof VORMEN;
export type Vorm<N extends Vormnaam> = z.infer<(typeof VORMEN)[N]>;
