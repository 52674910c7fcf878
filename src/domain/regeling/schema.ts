import { z } from 'zod';
import { GROEPEN } from '../aanvraag/gegevensgroepen.ts';
import { VELDEN, type VeldCode } from '../aanvraag/velden.ts';
import { FASEN, STAPPEN } from '../keten/fasen.ts';
import { TEKENAARS } from '../huur/tekenaars.ts';
import { GEVOLGEN } from '../keten/gebeurtenissen.ts';
import { AGENDABRONCODES } from '../overleg/woorden.ts';
import { THEMACODES } from '../inspanning/themas.ts';
import { MAATCODES } from '../inspanning/maten.ts';
import { EISEN, WEEGPUNTEN } from '../matching/punten.ts';
import { EINDEN } from '../privacy/woorden.ts';
import { PARTIJSOORTEN, ROLLEN } from '../partijen/rollen.ts';

/*
 * The form of a covenant as data: one file per version of a regeling.
 * Every line that binds someone carries its `bron`, the article it stands on.
 */

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kleine letters, cijfers en streepjes, bijvoorbeeld "pre-wonen"').describe('korte vaste naam: kleine letters, cijfers, streepjes');
const datum = z.iso.date({ error: 'een datum als 2021-10-07' }).describe('datum, jjjj-mm-dd');
const bron = z.string().min(3, 'noem het artikel, bijvoorbeeld "art. 3d"').describe('het artikel of de bijlage waarop deze regel rust');
const aantal = z.int({ error: 'een geheel getal' }).min(0, 'nul of meer');
const rol = z.enum(ROLLEN);
const fase = z.enum(FASEN);
const veld = z.enum(Object.keys(VELDEN) as [VeldCode, ...VeldCode[]]);

const partij = z.strictObject({
  code,
  naam: z.string(),
  ook_geschreven: z.array(z.string()).optional().describe('andere schrijfwijzen in de documenten; het blijft één partij'),
  soort: z.enum(PARTIJSOORTEN),
  ondertekend: z.boolean().describe('staat bij de ondertekenaars (voorblad)'),
  register: z.boolean().describe('staat in het register van deelnemers (bijlage)'),
  certificaat: z.strictObject({ naam: z.string(), geldig_tot: datum.describe('laatste dag waarop het geldt') }).optional().describe('landelijk erkend kwaliteitscertificaat; weglaten als het niet bekend is'),
  werkgebied: z.array(code).optional().describe('gemeenten waarin deze partij werkt; weglaten = de hele regio'),
  bron,
});

const doelgroep = z.strictObject({
  code,
  naam: z.string(),
  groep: z.enum(['MO', 'BW', 'jeugd 18+', 'oud-AMV', 'overig']).describe('indeling voor de monitor'),
  maximum: z.strictObject({ aantal, per: z.literal('jaar'), alleen_in: z.string().optional().describe('naam van de deelregio') }).optional(),
  leeftijd: z.strictObject({ van: aantal, tot: aantal.optional().describe('tot deze leeftijd, zelf niet meegeteld') }).optional(),
  bron,
});

const voorwaarde = z.strictObject({
  code,
  tekst: z.string().describe('wat er moet gebeuren, in één zin'),
  bij: z.enum(['huur', 'begeleiding']).describe('waar zij mee naartoe reist: het huurcontract of de begeleiding'),
  voor: z.enum(STAPPEN).optional().describe('de stap die pas mag als aan de voorwaarde is voldaan; weglaten = zij wordt onderdeel van de afspraken'),
  bron,
});

const criterium = z
  .strictObject({
    code,
    vraag: z.string(),
    voldoet_als: z.string().optional().describe('FEEL-uitdrukking over de antwoorden; een onbekend antwoord geeft "onbekend", niet "nee"'),
    oordeel_van: rol.optional().describe('wie dit als mens beoordeelt, met een reden'),
    oordeel_in: z.strictObject({ antwoord: veld, reden: veld }).optional().describe('de vragen van de aanvraag waarin dit oordeel en de reden staan; weglaten als het oordeel later valt'),
    in_brief: z.strictObject({ voldoet: z.string().optional(), voldoet_niet: z.string().optional(), onbekend: z.string().optional() }).optional().describe('wat de brief aan de cliënt hierover zegt (u, B1), per uitkomst; weglaten = de vraag met haar uitkomst'),
    voorwaarde: voorwaarde.optional().describe('wat er volgt als niet aan het criterium is voldaan, in plaats van een afwijzing'),
    bron,
  })
  .refine((c) => (c.voldoet_als === undefined) !== (c.oordeel_van === undefined), { error: 'kies één van beide: voldoet_als (de regel rekent) of oordeel_van (een mens oordeelt)' });

const DUUR = /^\d+ (werkdag|werkdagen|dag|dagen|week|weken|maand|maanden|jaar)$/;
const termijn = z.strictObject({
  binnen: z.string().regex(DUUR, 'een aantal met werkdagen, dagen, weken, maanden of jaar, bijvoorbeeld "5 werkdagen"'),
  na: z.string().describe('in woorden: waarna de termijn loopt'),
  vanaf: z.enum(STAPPEN).optional().describe('de stap waarna de termijn gaat lopen'),
  stap: z.enum(STAPPEN).describe('de stap die vóór het eind van de termijn gezet moet zijn'),
  streven: z.boolean().default(false).describe('een streven wordt gemeten, niet afgedwongen'),
  opschorten: z.boolean().default(false).describe('staat stil zolang op een aanvulling wordt gewacht (Awb 4:15)'),
  verlengen_met: z.string().regex(DUUR).optional().describe('een keer schriftelijk te verlengen met deze duur (Awb 4:14); weglaten = niet'),
  bron,
});

/** What consent is asked for: per purpose the roles that receive data for it (art. 3b; AVG art. 6 and 7). */
const doeleinde = z.strictObject({
  code,
  naam: z.string().describe('waarvoor, in drie of vier woorden'),
  tekst: z.string().describe('waarvoor en met wie, in de woorden van het toestemmingsformulier (u, B1)'),
  ontvangers: z.array(rol).min(1),
  nodig: z.boolean().describe('zonder deze toestemming kan de aanvraag niet in behandeling'),
  zonder: z.string().describe('wat er gebeurt als de cliënt dit niet geeft of intrekt (u, B1)'),
  bron,
});

const voorziening = z.strictObject({
  code,
  naam: z.string(),
  binnen: z.string().regex(DUUR).describe('hoe snel de gemeente besluit'),
  liefst_binnen: z.string().regex(DUUR).optional().describe('streven, korter dan binnen'),
  bron,
});

const contractvorm = z.strictObject({
  code: z.enum(['driehoekscontract', 'intermediaire-verhuur', 'huurcontract']),
  naam: z.string(),
  huurder: z.enum(['client', 'zorgorganisatie']),
  bij_uitzondering: z.boolean().default(false),
  hoogstens_maanden: aantal.optional(),
  begeleiding_minstens_maanden: aantal.optional(),
  koppelbeding: z.boolean(),
  grondslagen: z.array(z.strictObject({ code, naam: z.string(), van: datum.optional().describe('eerste dag waarop een contract hierop kan worden gesloten'), tot: datum.optional().describe('eerste dag waarop dat niet meer kan'), hoogstens_maanden: aantal.optional(), bron })).default([]).describe('wettelijke gronden waarop het tijdelijk mag zijn; één wordt in het contract genoemd'),
  ondertekenaars: z.array(z.enum(TEKENAARS)).default([]).describe('wie het contract tekent; weglaten = de ondertekening wordt niet vastgelegd'),
  omklap: z.string().describe('wanneer en door wie het een gewone huurovereenkomst wordt'),
  bron,
});

const sleutelrij = { gewicht: aantal.optional().describe('huishoudens of sociale huurwoningen; weglaten als het document het getal niet noemt'), procent: aantal.optional().describe('het percentage zoals gepubliceerd'), aantal: aantal.describe('woningen per jaar, precies zoals gepubliceerd') };
const verdeelsleutel = z.strictObject({
  gemeenten: z.strictObject({
    grondslag: z.string(),
    peildatum: datum.optional(),
    bron,
    rijen: z.array(z.strictObject({ gemeente: code, ...sleutelrij })).min(1),
  }),
  corporaties: z.strictObject({
    grondslag: z.string(),
    peildatum: datum.optional(),
    bron,
    rijen: z.array(z.strictObject({ gemeente: code.optional().describe('weglaten als het document alleen per corporatie verdeelt'), corporatie: code, ...sleutelrij, per_kwartaal: z.string().optional().describe('zoals gepubliceerd, bijvoorbeeld "±3"') })).min(1),
  }),
  afwijkende_jaren: z
    .array(z.strictObject({ jaar: z.int(), gemeenten: z.record(code, aantal), corporaties: z.record(code, aantal).optional(), toelichting: z.string(), bron }))
    .default([])
    .describe('jaren waarvoor andere doelen zijn gepubliceerd'),
  overdracht: z.strictObject({ standaard: z.enum(['meenemen', 'vervalt']).describe('wat er met een tekort gebeurt als niets anders is besloten'), besluit_door: z.string().describe('wie samen anders kan besluiten'), bron }).optional().describe('weglaten = het document zegt niets over een tekort'),
});

const stap = z.strictObject({
  door: z.array(rol).min(1).describe('wie deze stap zet; bij een toets in stappen in deze volgorde'),
  van: z.enum(['eigen-dossier', 'herkomstgemeente', 'regio', 'eigen-woning', 'vestigingsgemeente', 'betrokken', 'partij']).describe('welke organisatie: die van het dossier, de gemeente van herkomst, het servicepunt van de regio, de corporatie van de woning, de gemeente waar de cliënt gaat wonen, of elke organisatie die bij het dossier is betrokken'),
  na_elkaar: z.boolean().default(false).describe('waar: elke rol toetst na de vorige'),
  bron,
});

/** Hard rules, weighted criteria, and how equal points are told apart. */
const matching = z.strictObject({
  eisen: z.array(z.strictObject({ code: z.enum(EISEN), bron })).min(1).describe('vaste eisen: wie er niet aan voldoet, is niet passend'),
  punten: z.array(z.strictObject({
    code: z.enum(WEEGPUNTEN), naam: z.string(), punten: z.int().min(1).max(1000).describe('hoogste aantal punten'),
    dagen: z.int().min(1).optional().describe('bij wachttijd: na zoveel dagen zijn de punten vol; bij urgentie: zoveel dagen voor het einde gaan zij tellen'), bron,
  })).min(1),
  gelijk: z.string().describe('wie voorgaat bij gelijke punten, in woorden'),
  afwijkredenen: z.array(z.strictObject({ code, naam: z.string() })).min(1).describe('redenen om een ander te kiezen dan nummer één'),
  bron,
});

/** After the key: the lease until it is an ordinary one, signals, and the end. */
const wonen = z.strictObject({
  ladder: z.array(z.strictObject({ code, naam: z.string(), reageren_binnen: z.string().regex(DUUR).optional(), brief: z.boolean().default(false).describe('deze stap gaat met een brief'), bron })).default([]).describe('stappen van de corporatie, van licht naar zwaar'),
  dringend_binnen: z.strictObject({ binnen: z.string().regex(DUUR), bron }).optional().describe('hoe snel een dringend signaal of een calamiteit een antwoord krijgt; weglaten = als elk signaal'),
  rondetafel: z.string().describe('hoe het overleg met de gemeente erbij heet'),
  calamiteiten: code.optional().describe('het overleg dat calamiteiten bespreekt'),
  aanzegging: z.strictObject({ vroegst_maanden: aantal.describe('zoveel maanden voor het einde mag de verhuurder aanzeggen'), uiterlijk_maanden: aantal.describe('tot zoveel maanden voor het einde'), bron }).describe('het venster om het einde van een tijdelijke huur aan te zeggen'),
  opzegging: z.strictObject({
    verhuurder_maanden: aantal.describe('opzegtermijn van de verhuurder'), per_jaar_erbij: aantal.describe('maanden erbij voor elk jaar dat de huurder er woont'), verhuurder_hoogstens: aantal.describe('langste opzegtermijn van de verhuurder'),
    huurder_maanden: aantal.describe('opzegtermijn van de huurder'), bron,
  }).optional().describe('de tijd die hoort bij opzeggen van een huur die loopt'),
  omklap: z.strictObject({ advies_maanden_voor_einde: aantal, besluit_maanden_voor_einde: aantal, zonder_einde_na_maanden: aantal.describe('zonder einddatum: zoveel maanden na de sleutel, en daarna elk jaar'), extra_oordeel: z.partialRecord(z.enum(['driehoekscontract', 'intermediaire-verhuur', 'huurcontract']), z.enum(['gemeente', 'casuistiektafel'])).default({}), bron }),
  onderhuur: z.strictObject({ elke_maanden: aantal, bron }).optional(),
  ontruimingskosten: z.strictObject({ delen: z.array(z.enum(PARTIJSOORTEN)).min(1).describe('wie de kosten samen delen, in gelijke delen'), bron }).optional(),
  nazorg: z.strictObject({ maanden: aantal, elke_maanden: aantal, bron }),
  vragenlijst: z.strictObject({ na_maanden: aantal, bron }),
  overdracht: z.strictObject({ gemeente_bij_wmo: z.literal(true).describe('gaat de bewoner verder met begeleiding uit de Wmo, dan organiseert de gemeente het gesprek en tekent zij het verslag mee'), bron }).optional(),
  klachten: z.array(z.strictObject({ code, naam: z.string(), waarheen: z.string().describe('waar de cliënt terecht kan, in gewone taal (u)'), bron })).default([]),
});

/** How long the person in a dossier is kept, and who may open a dossier in an emergency. */
const privacy = z.strictObject({
  bewaren: z.array(z.strictObject({ bij: z.enum(EINDEN).describe('hoe het dossier eindigde'), termijn: z.string().regex(DUUR), bron })).min(1).describe('per afloop hoe lang de persoon bewaard blijft; daarna blijven alleen de gebeurtenissen'),
  noodtoegang: z.strictObject({
    door: z.array(rol).min(1).describe('wie een dossier buiten het eigen zicht mag openen als er haast is'), groepen: z.array(z.enum(GROEPEN)).min(1).describe('wat dan te zien is'),
    uren: z.int().min(1).max(72).describe('hoe lang'), redenen: z.array(z.strictObject({ code, naam: z.string() })).min(1), bron,
  }).optional().describe('weglaten = geen noodtoegang'),
  meerderjarig: z.strictObject({ zelf_binnen: z.string().regex(DUUR).describe('hoe snel de cliënt zelf toestemming geeft na de 18e verjaardag; daarna telt die van de vertegenwoordiger niet meer'), bron }),
});

/** A consultation: the words of the document, and beside them what planning, agenda and composition are made from. */
const overleg = z.strictObject({
  code, naam: z.string(), ritme: z.string(), voorzitter: z.string(), samenstelling: z.string(), taak: z.string(),
  elke_weken: z.int().min(1).max(52).optional().describe('hoogstens zoveel weken tussen twee keer'),
  keer_per_jaar: z.union([z.literal(1), z.literal(2), z.literal(4)]).optional().describe('één keer in elk deel van het jaar: 4 is elk kwartaal; zonder ritme is het als het nodig is'),
  themabijeenkomsten_per_jaar: z.int().min(1).max(4).optional(),
  voorzitter_rol: rol.optional(),
  genodigden: z.array(rol).min(1).optional().describe('wie bericht krijgt; weglaten = iedereen die mag laten weten of zijn organisatie komt'),
  deelnemers: z.array(z.enum(PARTIJSOORTEN)).default([]).describe('minstens één van elk van deze soorten partij hoort erbij'),
  agenda: z.array(z.enum(AGENDABRONCODES)).default([]).describe('wat zichzelf als agendapunt aandient'),
  over_client: z.literal(true).optional().describe('gaat over één cliënt: alleen wie is gevraagd ziet het'),
  zitting: z.literal(true).optional().describe('wordt als zitting van de beoordelingstafel gehouden'),
  ondertekenen: z.literal(true).optional().describe('de deelnemers ondertekenen het verslag'),
  bron,
});

/** How a party joins and leaves, and what is done about a dispute between parties. */
const toetreding = z.strictObject({
  soorten: z.array(z.enum(PARTIJSOORTEN)).min(1).describe('de soorten partij die kunnen toetreden'), gecontracteerd: z.boolean().describe('een gemeente moet de partij hebben gecontracteerd'),
  route: z.enum(['advies-en-besluit', 'tekenen']).describe('eerst advies en besluit, of alleen tekenen omdat de anderen vooraf hebben ingestemd'),
  voorwaarden: z.string().describe('wat een nieuwe partij onderschrijft, in één zin'),
  advies_maanden: aantal.optional().describe('zoveel maanden na de aanvraag ligt het advies er'), besluit_maanden: aantal.optional().describe('zoveel maanden na het advies ligt het besluit er'), tekenen_maanden: aantal.describe('zoveel maanden later is er getekend'), bron,
});
const uittreding = z.strictObject({ maanden: aantal.describe('zoveel kalendermaanden voor de laatste dag is het gemeld'), bron });
const geschil = z.strictObject({ dagen: aantal.describe('zoveel dagen na de melding zijn de zienswijzen er'), onderwerpen: z.array(z.strictObject({ code, naam: z.string() })).min(1).describe('waarover een geschil kan gaan'), bron });

const MAAND_DAG = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'maand en dag, bijvoorbeeld "07-01"');
/** Who bears the yearly costs and who pays them; within a kind the parties choose a key themselves. */
const kostendeling = z.strictObject({
  delen: z.array(z.strictObject({ drager: z.enum(PARTIJSOORTEN), betaler: z.enum(PARTIJSOORTEN), deel: z.int().min(1).describe('hoeveel delen, naast die van de anderen') })).min(1),
  eenmalig: z.enum(PARTIJSOORTEN).describe('wie eenmalige kosten betaalt als niemand in het bijzonder dat doet'),
  sleutel_voor: MAAND_DAG.describe('dag in het jaar waarop elke soort haar sleutel heeft gekozen'), betalen_voor: MAAND_DAG.describe('dag in het jaar waarop is betaald'), afrekenen_voor: MAAND_DAG.describe('dag in het jaar erna waarop is afgerekend'), bron,
});

/** What parties supply for the monitor, because the chain does not know it, or to say whether the count is right. */
const aanlevering = z.strictObject({
  code, naam: z.string(), door: z.enum(PARTIJSOORTEN), eenheid: z.enum(['aantal', 'dagen', 'procent']),
  definitie: z.string().describe('wat er wel en niet meetelt, in één zin'),
  telt: z.strictObject({ tabel: z.string(), kolom: z.string() }).optional().describe('Voordeur telt dit zelf: in deze kolom van het rapport, in de rij van de partij'),
  som_van: z.array(code).min(2).optional().describe('hoort de som van deze te zijn'),
  hoogstens: code.optional().describe('kan niet meer zijn dan deze'),
  gevoelig: z.literal(true).optional().describe('over wat mensen overkwam: kleine aantallen zijn alleen voor wie ze leverde en voor het servicepunt'),
  bron,
});
/** What the document asks for and Voordeur counts itself: where in the report; without a table it is found elsewhere, as the definition says. */
const getelde = z.strictObject({ code, naam: z.string(), definitie: z.string().describe('wat er telt, in één zin; of waar het staat'), tabel: z.string().optional(), kolom: z.string().optional(), bron });
const monitor = z.strictObject({
  ritme: z.enum(['kwartaal', 'jaar']),
  binnen_dagen: z.int().min(1).describe('zoveel dagen na het einde van de periode is er geleverd'),
  aanleveringen: z.array(aanlevering).min(1),
  geteld: z.array(getelde).optional().describe('wat het document verder noemt en Voordeur zelf telt'),
  bron,
});

/** How the regeling itself changes: past which meetings, and which parties must agree. */
const wijziging = z.strictObject({
  route: z.array(code).min(1).describe('overleggen waar een voorstel langs gaat, in deze volgorde; het laatste besluit'),
  akkoord_van: z.array(z.enum(PARTIJSOORTEN)).min(1).describe('soorten partijen die elk akkoord geven voordat een nieuwe versie geldt'),
  vorm: z.enum(['wijziging', 'addendum']).describe('hoe een wijziging heet'),
  reageren_binnen: z.string().regex(DUUR).optional().describe('hoe snel partijen antwoord geven; weglaten = geen dag'),
  bron,
});

/** What becomes of running dossiers when this version begins. */
const overgang = z.strictObject({
  gaan_over: z.array(fase).min(1).describe('lopende dossiers in deze fasen gaan over zodra deze versie geldt'),
  tekst: z.string().describe('de regel in woorden'),
  bron,
});

/** What each party promised, and what can be counted beside it (chapter 3; W12). */
const inspanning = z.strictObject({
  code, soort: z.enum(['alle', ...PARTIJSOORTEN]).describe('welk soort partij dit beloofde'), partij: code.optional().describe('alleen deze partij; weglaten = elke partij van dat soort'),
  plicht: z.string().describe('de belofte in onze woorden'), citaat: z.string().optional().describe('de woorden uit het document waar het op aankomt'),
  meet: z.array(z.enum(MAATCODES)).default([]).describe('wat ernaast te tellen is; leeg = hierover weet het programma niets'), bron,
});
const JAARDAG = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'een dag van het jaar als 11-01 (maand-dag)');
/** A goal for years ahead, with the straight path to it. */
const doel = z.strictObject({
  code, naam: z.string(), eenheid: z.string().describe('wat er geteld wordt, in het meervoud: "plekken minder"'), van: z.int().describe('eerste jaar'), tot: z.int().describe('jaar waarin het doel is bereikt'),
  begin: z.number().describe('stand in het eerste jaar'), doel: z.number(), telt: z.enum(['erbij', 'eraf']).describe('erbij: de opgaven van alle jaren tellen op; eraf: de eerste opgave min die van het jaar'),
  vraag: z.string().describe('wat elke partij opgeeft'), door: z.array(z.enum(PARTIJSOORTEN)).min(1), onduidelijk: z.string().optional().describe('wat het document in het midden laat, en hoe het hier is gelezen'), bron,
});

/** One line of the page "the agreement as it works". */
const artikelregel = z.strictObject({
  lid: z.string().describe('bijvoorbeeld "3d" of "inspanning zorgorganisaties, vijfde punt"'),
  plicht: z.string().describe('de plicht in onze woorden, één of twee zinnen'),
  citaat: z.string().optional().describe('de woorden uit het document waar het op aankomt, letterlijk en kort'),
  doet: z.strictObject({
    soort: z.enum(['criterium', 'volgorde', 'termijn', 'streven', 'maximum', 'verdeling', 'weging door mensen', 'bevoegdheid', 'gegevensdeling', 'toestemming', 'contract', 'overleg', 'monitor', 'afspraak', 'later']),
    tekst: z.string().describe('wat het programma hiermee doet; bij "later" eerlijk dat het nog niets doet'),
    stap: z.enum(STAPPEN).optional(),
    criterium: code.optional(),
    termijn: code.optional(),
  }),
  stand: z.enum(['aanvragen-dit-jaar', 'in-toetsing', 'wacht-op-besluit', 'besluiten-dit-jaar', 'op-wachtlijst', 'aanbod-bij-advies', 'advies-op-tijd', 'binnen-streeftermijn', 'woningen-dit-jaar', 'weigeringen-dit-jaar', 'sleutels-dit-jaar', 'intermediair-dit-jaar', 'toestemming-ingetrokken', 'inzagen-deze-maand']).optional().describe('het cijfer van vandaag dat erbij hoort'),
});

export const regelingSchema = z.strictObject({
  regeling: code,
  naam: z.string(),
  korte_naam: z.string(),
  kenmerk: z.string().regex(/^[A-Z]{2,5}$/, 'twee tot vijf hoofdletters, bijvoorbeeld "PACT"').describe('begin van elk dossiernummer'),
  regio: z.string(),
  geldig_vanaf: datum,
  geldig_tot: datum.optional().describe('eerste dag waarop deze versie niet meer geldt'),
  looptijd: z.strictObject({ tekst: z.string(), evaluatie_elke_jaren: aantal.optional(), bron }),
  document: z.strictObject({ titel: z.string(), datum, vindplaats: z.string().optional() }),
  voorganger: z.strictObject({ naam: z.string(), eindigt_op: datum, bron }).optional(),
  partijen: z.array(partij).min(1),
  servicepunt: z.strictObject({ naam: z.string().describe('hoe het punt heet: Servicepunt, uitstroomcoördinator'), organisatie: code.describe('partij die het punt uitvoert'), bron }),
  gemeenten: z.array(z.strictObject({ code, naam: z.string(), deelregio: z.string().optional(), beoordelingstafel: code.optional().describe('partij die voor deze gemeente de tafel houdt') })).min(1),
  deelregios: z.array(z.strictObject({ naam: z.string(), totaal: aantal.describe('zoals gepubliceerd'), bron })).default([]),
  maximum: z.strictObject({ woningen_per_jaar: aantal, soort: z.enum(['hoogstens', 'doel']), looptijd_jaren: aantal.optional(), bron }),
  verdeelsleutel,
  doelgroepen: z.array(doelgroep).min(1),
  criteria: z.array(criterium).min(1),
  aanvraag: z.array(z.strictObject({ groep: z.enum(GROEPEN), velden: z.array(veld).min(1), verplicht: z.array(veld), waarom: z.string().describe('waarom wij dit vragen, in één of twee zinnen'), bron })).min(1),
  stappen: z.partialRecord(z.enum(STAPPEN), stap),
  termijnen: z.record(code, termijn),
  toestemming: z.strictObject({ doeleinden: z.array(doeleinde).min(1), bron }),
  besluitbrief: z.strictObject({
    soort: z.enum(['beschikking', 'bericht']).describe('een beschikking van de gemeente (Awb), of het bericht van een besluit van partijen'),
    grondslag: z.string().describe('waarop het besluit rust, zoals het in de brief staat'),
    bezwaar_binnen: z.string().regex(DUUR).optional().describe('weglaten = tegen dit besluit staat geen bezwaar open'),
    gemeenten: z.record(code, z.strictObject({ namens: z.string().describe('mandaatregel: namens wie is ondertekend'), bezwaaradres: z.string().optional(), slot: z.string().optional().describe('eigen slotzin van deze gemeente') })).default({}).describe('per gemeente wat in haar brief anders is'),
    namens: z.string().describe('mandaatregel als de gemeente niets anders zegt; {gemeente} wordt haar naam'),
    bezwaaradres: z.string().optional().describe('waarheen een bezwaar gaat; {gemeente} wordt haar naam'),
    slot: z.string().optional().describe('waar de cliënt met vragen of onvrede terecht kan'),
    bron,
  }),
  wachtlijst: z.strictObject({
    volgorde: z.array(z.strictObject({ op: z.enum(['urgentie_tot', 'sinds']), tekst: z.string().describe('de regel in woorden') })).min(1).describe('op wie het langst wacht of het eerst afloopt; in deze volgorde'),
    urgentie_geldig: z.string().regex(DUUR).optional().describe('hoe lang een urgentie geldt; weglaten = geen einde'),
    pauze_hoogstens: z.string().regex(DUUR).optional(),
    bron,
  }),
  voorzieningen: z.array(voorziening).default([]).describe('wat de gemeente vóór de sleutel regelt: begeleiding, bijstand, schuldhulp'),
  voorkeursgemeenten: z.strictObject({ hoogstens: aantal.optional().describe('weglaten = geen voorkeur op te geven'), tekst: z.string(), bron }),
  weigering: z.strictObject({
    gevolg: z.enum(GEVOLGEN).describe('als de reden zelf niets anders zegt'),
    tekst: z.string(),
    overleg: code.optional().describe('het overleg dat contra-indicaties weegt'),
    redenen: z.array(z.strictObject({
      code, naam: z.string(), kant: z.enum(['client', 'corporatie']).describe('wie de reden geeft: de cliënt weigert, of de corporatie trekt in'),
      gevolg: z.enum(GEVOLGEN).optional().describe('weglaten = het gewone gevolg'), bron: bron.optional(),
    })).default([]),
    bron,
  }),
  zonder_advies: z.strictObject({ tekst: z.string().describe('wat de corporatie mag als het advies uitblijft'), bron }).optional().describe('weglaten = zonder advies gaat het aanbod niet verder'),
  matching: matching.optional().describe('hoe kandidaten en woningen bij elkaar worden gezocht; weglaten = alleen de wachttijd'),
  draagkracht: z.strictObject({ oordeel_van: z.array(rol).min(1), geldig: z.string().regex(DUUR).describe('hoe lang een oordeel over een buurt meetelt'), tekst: z.string(), bron }).optional(),
  contractvormen: z.array(contractvorm).min(1),
  evaluatie: z.strictObject({ elke_maanden: aantal.optional().describe('weglaten als het document geen ritme noemt'), eerste_jaar_elke_maanden: aantal.optional(), door: rol, tekst: z.string(), bron }),
  wonen: wonen.optional().describe('wat er na de sleutel geldt; weglaten = de regeling zegt er niets over'),
  overleg: z.array(overleg),
  gegevensdeling: z.array(z.strictObject({ groep: z.enum(GROEPEN), vanaf: z.partialRecord(rol, fase).describe('per rol de fase vanaf wanneer zij deze groep ziet; een rol die ontbreekt ziet de groep nooit'), bron })).min(1),
  privacy,
  kosten: z.array(z.strictObject({
    wat: z.string(), keer: z.enum(['eenmalig', 'jaarlijks']).optional().describe('weglaten als het om kosten gaat die niet worden verdeeld'), bedrag_euro: z.number().optional(),
    betaald_door: code.optional().describe('de partij die dit bedrag in haar geheel betaalt'), verdeling: z.string(), bron,
  })).default([]),
  kostendeling: kostendeling.optional().describe('weglaten = er worden geen kosten verdeeld'),
  toetreding: toetreding.optional().describe('weglaten = het document regelt niet hoe een partij erbij komt'),
  uittreding: uittreding.optional(),
  geschil: geschil.optional(),
  bedragen: z.array(z.strictObject({ code, naam: z.string(), bedrag_euro: z.number(), jaar: z.int(), bron })).default([]),
  monitor: monitor.optional().describe('hoe vaak de monitor verschijnt en wat partijen daarvoor leveren'),
  wijziging: wijziging.optional().describe('weglaten = voorstellen tot wijziging worden niet in het programma gevolgd'),
  overgang: overgang.optional().describe('weglaten = elk lopend dossier blijft onder zijn eigen versie'),
  openbare_cijfers: z.strictObject({ van: datum, tot: datum, bron }).optional().describe('periode waarvan de partijen de cijfers zelf hebben gepubliceerd'),
  inspanningen: z.array(inspanning).optional().describe('wat elke partij beloofde'),
  inspanningsgesprek: z.strictObject({ antwoord_binnen: z.string().regex(DUUR), bron }).optional().describe('hoe snel een partij antwoordt als zij op een inspanning wordt aangesproken'),
  actiepunten: z.array(z.strictObject({ code, nummer: z.int(), tekst: z.string(), thema: z.enum(THEMACODES), bron })).optional(),
  servicepuntoordeel: z.strictObject({ overleg: code.describe('het overleg dat oordeelt'), uiterlijk: JAARDAG.describe('laatste dag, in het jaar erna'), onderwerpen: z.array(z.strictObject({ code, naam: z.string() })).min(1), bron }).optional(),
  raming: z.strictObject({ opgeven_voor: JAARDAG.describe('laatste dag, in het jaar ervoor'), bron }).optional().describe('wanneer zorgorganisaties zeggen hoeveel mensen zij verwachten'),
  doelen: z.array(doel).optional(),
  artikelen: z.array(z.strictObject({ code, kop: z.string(), kort: z.string().describe('naam op het tabblad, één of twee woorden'), regels: z.array(artikelregel).min(1) })).min(1),
});

/** One version of a covenant, as read from its file. */
export type Regeling = z.infer<typeof regelingSchema>;
export type Criterium = Regeling['criteria'][number];
export type Voorwaarde = NonNullable<Criterium['voorwaarde']>;
export type Doeleinde = Regeling['toestemming']['doeleinden'][number];
export type Termijn = Regeling['termijnen'][string];
export type Doelgroep = Regeling['doelgroepen'][number];
export type Matching = NonNullable<Regeling['matching']>;
export type Privacy = Regeling['privacy'];
export type Kostendeling = NonNullable<Regeling['kostendeling']>;
export type Inspanning = NonNullable<Regeling['inspanningen']>[number];
export type Wonen = NonNullable<Regeling['wonen']>;
export type Overleg = Regeling['overleg'][number];
export type Monitorregels = NonNullable<Regeling['monitor']>;
export type Aanlevering = Monitorregels['aanleveringen'][number];
export type Contractvorm = Regeling['contractvormen'][number];
