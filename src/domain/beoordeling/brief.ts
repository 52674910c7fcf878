import type { Groepgegevens } from '../aanvraag/formulier.ts';
import { BUITEN_DE_REGIO } from '../aanvraag/formulier.ts';
import { alinea, briefdag, letterlijk, lijst, sectie, type Deel, type Feit, type Sectie, type Stuk } from '../brieven/stuk.ts';
import type { Dag } from '../kalender/dag.ts';
import { tafelVan, tafelVoor } from '../keten/bevoegd.ts';
import type { DossierGebeurtenissen } from '../keten/gebeurtenissen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { termijnVan } from '../keten/taken.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { bezwaarclausule } from './bezwaarclausule.ts';
import { contract, tekst, voorwaarden, weging } from './briefwoorden.ts';
import { zegDatum } from '../kalender/zeg.ts';

/** A decision of a municipality (Awb), word of what parties decided, a longer term, or a wait for what is missing. */
export type Briefsoort = 'beschikking' | 'bericht' | 'uitstel' | 'aanhouding';
export type Brief = Stuk & { soort: Briefsoort };
export type Briefgegevens = {
  regeling: Regeling;
  stand: DossierStand;
  /** the groups the reader sees; what is missing here stays out of the letter */
  gegevens: Groepgegevens;
  kenmerk: string;
  /** name of the care organisation, which gets a copy (W9.3) */
  zorgorganisatie: string;
  /** what was recorded with the decision: kept as it was then, whatever changes later */
  besluit?: DossierGebeurtenissen['besluit-genomen'];
  vandaag: Dag;
};

type Afzender = { gemeente: string; namen: string[]; namens: string; besloten: string; bezwaaradres: string; slot?: string };

/** Whose letter it is: the municipality whose table decides, or the parties together. {gemeente} becomes its name. */
function afzenderVan(regeling: Regeling, stand: DossierStand): Afzender {
  const { besluitbrief, gemeenten, servicepunt } = regeling;
  const code = [stand.herkomstgemeente, ...stand.zoekgemeenten].find((g) => g !== undefined && tafelVoor(regeling, g) !== undefined) ?? '';
  const gemeente = gemeenten.find((g) => g.code === code)?.naam ?? '';
  const eigen = besluitbrief.gemeenten[code];
  const vul = (zin: string) => zin.replaceAll('{gemeente}', gemeente);
  const tafel = regeling.stappen['besluit-nemen']?.van === 'herkomstgemeente' ? tafelVan(regeling, stand) : undefined;
  const slot = eigen?.slot ?? besluitbrief.slot;
  return {
    gemeente,
    namen: tafel ? [partijnaam(regeling, tafel), 'Beoordelingstafel'] : [servicepunt.naam, partijnaam(regeling, servicepunt.organisatie)],
    namens: vul(eigen?.namens ?? besluitbrief.namens),
    besloten: tafel ? `de beoordelingstafel van ${partijnaam(regeling, tafel).replace(/^Gemeente /, 'de gemeente ')}` : `de ${servicepunt.naam.toLowerCase()}`,
    bezwaaradres: vul(eigen?.bezwaaradres ?? besluitbrief.bezwaaradres ?? `de gemeente ${gemeente}`),
    ...(slot ? { slot: vul(slot) } : {}),
  };
}

/** The letter that belongs to the latest decision; undefined when there is none yet. Art. 3d; W9.3; Awb 3:45-3:47. */
export function maakBrief(invoer: Briefgegevens): Brief | undefined {
  const { regeling, stand, besluit, gegevens, vandaag } = invoer;
  if (!stand.besluit || !besluit) return undefined;
  const { uitkomst, op } = stand.besluit;
  const soort = uitkomst === 'aangehouden' ? 'aanhouding' : regeling.besluitbrief.soort;
  const motivering = tekst(gegevens.beoordeling?.motivering);
  const van = afzenderVan(regeling, stand);
  return {
    soort, ...omslag(invoer, van, stand.brief?.op), titel: TITELS[soort], kern: `${KERN[uitkomst]} (${regeling.korte_naam})`,
    ...(stand.brief ? {} : { concept: 'Concept, nog niet verzonden. Dagen in deze brief zijn berekend alsof hij vandaag wordt verzonden.' }),
    secties: [
      ...sectie('Waarom wij dit besluiten', [motivering === undefined ? alinea('De motivering is niet beschikbaar.') : letterlijk(motivering)]),
      ...uitzonderingen(invoer, besluit),
      ...weging(regeling, gegevens.beoordeling?.gewogen),
      ...sectie('Waar wij van uitgingen', [{ soort: 'feiten', feiten: feitenVan(invoer, besluit) }]),
      ...(uitkomst === 'positief' ? contract(regeling.contractvormen.find((c) => c.code === besluit.contractvorm), tekst(gegevens.beoordeling?.contractvorm_reden)) : []),
      ...voorwaarden(regeling, besluit.voorwaarden ?? []),
      ...sectie('Wat er nu gebeurt', vervolg(invoer, besluit)),
      ...sectie('Waar dit besluit op rust', grondslag(regeling, van, op)),
      ...nietEens(invoer, van, vandaag),
    ],
  };
}

const TITELS: Record<Briefsoort, string> = {
  beschikking: 'Besluit op uw aanvraag', bericht: 'Bericht over uw aanvraag', aanhouding: 'Uw aanvraag is aangehouden', uitstel: 'Wij hebben meer tijd nodig voor uw aanvraag',
};
const KERN = {
  positief: 'Uw aanvraag is goedgekeurd: u komt in aanmerking voor een woning.',
  negatief: 'Uw aanvraag is afgewezen: u komt nu niet in aanmerking voor een woning.',
  aangehouden: 'Wij kunnen nog niet besluiten op uw aanvraag: er ontbreekt nog iets.',
};

/** What stands around every letter: from, to, date, reference, signature, who gets a copy. */
function omslag({ stand, gegevens, kenmerk, zorgorganisatie, vandaag }: Briefgegevens, van: Afzender, verzonden: Dag | undefined) {
  const naam = tekst(gegevens.personalia?.naam);
  const vertegenwoordiger = tekst(gegevens.personalia?.vertegenwoordiger_naam);
  const dag = verzonden ?? vandaag;
  return {
    kenmerk, dag, afzender: van.namen, aan: [naam ?? `De aanvrager van dossier ${kenmerk}`, `p/a ${zorgorganisatie}`], aanhef: naam ? `Beste ${naam},` : 'Beste lezer,',
    feiten: [
      { term: 'Datum', waarde: verzonden ? zegDatum(dag) : `${zegDatum(dag)} (nog niet verzonden)` },
      { term: 'Kenmerk', waarde: kenmerk },
      { term: 'Onderwerp', waarde: stand.gezet['aanvraag-indienen'] ? `uw aanvraag van ${zegDatum(stand.gezet['aanvraag-indienen'])}` : 'uw aanvraag' },
    ],
    ondertekening: ['Met vriendelijke groet,', van.namens, `Een kopie gaat naar ${[zorgorganisatie, ...(vertegenwoordiger ? [`uw vertegenwoordiger ${vertegenwoordiger}`] : [])].join(' en naar ')}.`],
  };
}

function feitenVan({ regeling, stand, gegevens, zorgorganisatie }: Briefgegevens, besluit: DossierGebeurtenissen['besluit-genomen']): Feit[] {
  const kent = gegevens.herkomst !== undefined;
  const doelgroepcode = besluit.hardheidsclausule ? undefined : besluit.doelgroep;
  const doelgroep = regeling.doelgroepen.find((d) => d.code === (doelgroepcode ?? gegevens.herkomst?.doelgroep));
  const herkomst = besluit.herkomstgemeente ?? stand.herkomstgemeente;
  const ingediend = stand.gezet['aanvraag-indienen'];
  return [
    ...(ingediend ? [{ term: 'Aanvraag ingediend op', waarde: zegDatum(ingediend) }] : []),
    { term: 'Ingediend door', waarde: zorgorganisatie },
    ...(kent && doelgroep ? [{ term: 'Doelgroep', waarde: doelgroep.naam }] : []),
    ...(kent && herkomst ? [{ term: 'Gemeente van herkomst', waarde: herkomst === BUITEN_DE_REGIO ? 'buiten de regio' : regeling.gemeenten.find((g) => g.code === herkomst)?.naam ?? herkomst }] : []),
    { term: 'Besloten op', waarde: `${zegDatum(stand.besluit!.op)}${besluit.zitting ? ', in een zitting' : ''}` },
  ];
}

/** What departs from the rule, with its reason: another municipality than that of origin (art. 2c), the hardship clause. */
function uitzonderingen({ gegevens }: Briefgegevens, besluit: DossierGebeurtenissen['besluit-genomen']): Sectie[] {
  const { afwijking_reden, hardheid_reden } = gegevens.beoordeling ?? {};
  const [andere, hardheid] = [tekst(afwijking_reden), tekst(hardheid_reden)];
  return [
    ...(besluit.hardheidsclausule ? sectie('De hardheidsclausule', [alinea('Wij hebben voor u een uitzondering gemaakt: de hardheidsclausule. De reden is:'), hardheid !== undefined && letterlijk(hardheid)]) : []),
    ...(besluit.afwijking ? sectie('Een andere gemeente dan waar u vandaan komt', [alinea('Meestal gaat u terug naar de gemeente waar u vandaan komt. Bij u wijken wij daarvan af. De reden is:'), andere !== undefined && letterlijk(andere)]) : []),
  ];
}

function grondslag({ naam, geldig_vanaf, besluitbrief, stappen }: Regeling, van: Afzender, op: Dag): Deel[] {
  return [
    alinea(`Het besluit is op ${briefdag(op)} genomen door ${van.besloten}.`),
    alinea(`Het rust op ${besluitbrief.grondslag}. Wij gebruikten de regels van “${naam}” zoals die gelden vanaf ${zegDatum(geldig_vanaf)} (${stappen['besluit-nemen']?.bron ?? besluitbrief.bron}).`),
  ];
}

/** What happens after the decision, how long it holds, and what the client can do. */
function vervolg({ regeling, stand, zorgorganisatie }: Briefgegevens, besluit: DossierGebeurtenissen['besluit-genomen']): (Deel | false | undefined)[] {
  if (besluit.uitkomst === 'negatief') return [alinea('Uw aanvraag is hiermee afgesloten. Verandert uw situatie? Dan kan uw zorgorganisatie een nieuwe aanvraag doen. Bespreek met uw begeleider wat daarvoor nodig is.')];
  if (besluit.uitkomst === 'aangehouden') return [
    alinea(`Vul uw aanvraag samen met uw begeleider van ${zorgorganisatie} aan${besluit.uiterlijk ? `, uiterlijk op ${briefdag(besluit.uiterlijk)}` : ''}.`),
    termijnVan(regeling, 'besluit-nemen')?.opschorten && alinea('Tot dan staat de tijd stil die wij hebben om te besluiten (artikel 4:15 van de Algemene wet bestuursrecht).'),
    alinea('Krijgen wij niets? Dan besluiten wij met wat wij dan weten.'),
  ];
  const lijstgemeente = regeling.gemeenten.find((g) => g.code === (stand.wachtlijst?.gemeente ?? besluit.wachtlijst))?.naam;
  const aanbod = termijnVan(regeling, 'woning-voorleggen');
  const kiest = regeling.stappen['gemeenten-kiezen'] !== undefined && stand.gekozen === undefined;
  return [lijst([
    ...(kiest ? [`De ${regeling.servicepunt.naam.toLowerCase()} kiest in welke gemeenten wij voor u zoeken.`] : []),
    `U komt op de wachtlijst${lijstgemeente ? ` van de gemeente ${lijstgemeente}` : ''}.`,
    ...(aanbod ? [`Wij ${aanbod.streven ? 'streven ernaar u een woning voor te leggen' : 'leggen u een woning voor'} binnen ${aanbod.binnen} na ${aanbod.na}.`] : []),
    geldigheid(regeling, stand),
    `Over een aanbod zegt de regeling: “${regeling.weigering.tekst}” (${regeling.weigering.bron})`,
    'Verandert er iets, zoals uw inkomen, uw huishouden of uw schulden? Vertel het meteen aan uw begeleider.',
  ])];
}

function geldigheid({ wachtlijst }: Regeling, stand: DossierStand): string {
  if (stand.wachtlijst?.urgentie_tot) return `Uw urgentie geldt tot en met ${briefdag(stand.wachtlijst.urgentie_tot)}.`;
  return wachtlijst.urgentie_geldig ? `Uw urgentie geldt ${wachtlijst.urgentie_geldig}, vanaf de dag dat u op de wachtlijst komt.` : 'Dit besluit heeft geen einddatum.';
}

/** Where someone goes who does not agree: an objection with its last day, or the way the parties have for it. Holding is no decision to object to (Awb 6:3). */
function nietEens({ regeling, stand, kenmerk }: Briefgegevens, van: Afzender, vandaag: Dag): Sectie[] {
  const { bezwaar_binnen: binnen, soort } = regeling.besluitbrief;
  const vragen = sectie('Heeft u vragen?', [alinea(van.slot ?? 'Vraag het uw begeleider.')]);
  if (stand.besluit?.uitkomst === 'aangehouden') return vragen;
  if (!binnen) return [...sectie('Bent u het niet eens met dit besluit?', [soort === 'bericht' && alinea('Dit is een bericht van organisaties die samenwerken. U kunt er geen bezwaar tegen maken bij de gemeente.'), alinea(van.slot ?? 'Bespreek het met uw begeleider.')])];
  const { brief } = stand;
  const dagen = brief?.bezwaar_tot ? { verzondenOp: brief.op, tot: brief.bezwaar_tot } : { alsVerzondenOp: vandaag };
  return [...bezwaarclausule({ binnen, adres: van.bezwaaradres, kenmerk, ...dagen }), ...vragen];
}

/** The letter that says the decision takes longer, once, and until when (Awb 4:14); undefined when it was not put off. */
export function maakUitstelbrief(invoer: Briefgegevens): Brief | undefined {
  const { regeling, stand, gegevens } = invoer;
  if (!stand.verdaagd) return undefined;
  const van = afzenderVan(regeling, stand);
  const reden = tekst(gegevens.beoordeling?.verdaging_reden);
  const dag = briefdag(stand.verdaagd.uiterlijk);
  return {
    soort: 'uitstel', ...omslag(invoer, van, stand.gezet['besluit-verdagen']), titel: TITELS.uitstel, kern: `U krijgt het besluit op uw aanvraag uiterlijk op ${dag}. (${regeling.korte_naam})`,
    secties: [
      ...sectie('Waarom het langer duurt', [reden === undefined ? alinea('De reden is niet beschikbaar.') : letterlijk(reden)]),
      ...sectie('Wat er nu gebeurt', [
        alinea(`Wij verlengen de tijd om te besluiten één keer (${termijnVan(regeling, 'besluit-nemen')?.bron ?? regeling.besluitbrief.bron}). U hoeft niets te doen.`),
        regeling.besluitbrief.soort === 'beschikking' && alinea(`Heeft u op ${dag} nog geen besluit? Dan kunt u ons schrijven dat wij te laat zijn. Dat heet een ingebrekestelling.`),
      ]),
      ...sectie('Heeft u vragen?', [alinea(van.slot ?? 'Vraag het uw begeleider.')]),
    ],
  };
}
