import type { Rij } from '../../domain/invoer/rijen.ts';
import type { Antwoorden, Vraag, Vragen } from '../../domain/invoer/vragen.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import { betalers, POSTEN, SLEUTELS, type Deelnemer, type KostenGebeurtenis, type Kostensleutel, type KostenStand, type Post, type Postsoort } from '../../domain/kosten/stand.ts';
import { gewichtenVoor, sleutelsVoor, type Gebruikers } from '../../domain/kosten/gewichten.ts';
import { kostenstaten } from '../../domain/kosten/verdeling.ts';
import { isServicepunt } from '../../domain/partijen/namens.ts';
import type { Registerregel } from '../../domain/partijen/register.ts';
import type { Partijsoort } from '../../domain/partijen/rollen.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesPartijaantallen } from '../../storage/lezen/partijen.ts';
import { zakenVan } from '../../storage/lezen/zaken.ts';
import { leesDeelnemers } from '../partijen/deelnemers.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/* The costs of a year: set, divided by a key per kind, paid, settled. Amounts come in euros and are kept in whole cents. */

type Actie<B = undefined> = Zaakactie<KostenStand, KostenGebeurtenis, B>;
const GEEN_DELING = geweigerd({ soort: 'mag-niet-nu', reden: 'In deze versie staat niet hoe kosten worden verdeeld.' });
const AFGEREKEND = geweigerd({ soort: 'mag-niet-nu', reden: 'Dit jaar is al afgerekend.', wat: 'Neem een verschil mee in het volgende jaar.' });
const open = (_: unknown, stand: KostenStand | undefined): Uitkomst<null> => (stand && !stand.afrekening ? gelukt(null) : AFGEREKEND);
const DAG: Vraag = { label: 'Op welke dag was dit?', soort: 'datum', hint: 'Leeg laten als het vandaag was.' };
const centen = (euro: unknown): number => Math.round(Number(euro) * 100);
/** More than this is a slip of the pen. */
const HOOGSTENS = 10_000_000;

const postvraag = (partijen: readonly { code: string; naam: string }[], label: string): Vraag => ({
  label, soort: 'rijen', rijnaam: 'bedrag', hoogstens: 20,
  kolommen: {
    post: { label: 'Waarvoor', soort: 'keuze', verplicht: true, opties: POSTEN },
    keer: { label: 'Hoe vaak', soort: 'keuze', verplicht: true, opties: [{ code: 'jaarlijks', naam: 'Elk jaar' }, { code: 'eenmalig', naam: 'Eenmalig' }] },
    bedrag: { label: 'Bedrag', soort: 'bedrag', verplicht: true, max: HOOGSTENS },
    betaald_door: { label: 'Betaald door één partij', soort: 'keuze', hint: 'Alleen als één partij dit in zijn geheel betaalt.', opties: partijen.map(({ code, naam }) => ({ code, naam })) },
  },
});
const namenVan = (regeling: Regeling, { partijen }: KostenStand) => partijen.map(({ code }) => ({ code, naam: partijnaam(regeling, code) }));
const postenUit = (invoer: Antwoorden): Post[] => ((invoer.posten ?? []) as Rij[]).map((r) => ({ post: r.post as Postsoort, keer: r.keer as Post['keer'], cent: centen(r.bedrag), ...(r.betaald_door ? { betaald_door: r.betaald_door as string } : {}) }));
const rijenVan = (posten: readonly Post[]): Rij[] => posten.map((p, i) => ({ id: `p-${i + 1}`, post: p.post, keer: p.keer, bedrag: p.cent / 100, ...(p.betaald_door ? { betaald_door: p.betaald_door } : {}) }));

type Begin = { partijen: Registerregel[]; jaren: ReadonlySet<number> };
export const kostenBegroten: Actie<Begin> = {
  stap: 'kosten-begroten',
  uitleg: 'Wat het in een jaar kost. Voordeur verdeelt het over de partijen zoals de regeling zegt, tot op de cent. Tot de afrekening kun je de bedragen aanpassen.',
  leest: async (tx, wat) => ({
    partijen: (await leesDeelnemers(tx, wat)).filter((p) => p.deelname !== 'nog-niet-actief'),
    jaren: new Set((await zakenVan<KostenStand>(tx, wat.regeling.regeling, 'kosten')).map((z) => z.stand.jaar)),
  }),
  magNu: ({ kostendeling }, stand) => (!kostendeling ? GEEN_DELING : stand?.afrekening ? AFGEREKEND : gelukt(null)),
  vragen: ({ regeling, stand, bij }): Vragen => ({
    ...(stand ? {} : { jaar: { label: 'Voor welk jaar?', soort: 'aantal', min: 2018, max: 2099, verplicht: true } satisfies Vraag & { verplicht: boolean } }),
    posten: { ...postvraag(stand ? namenVan(regeling, stand) : bij.partijen, 'Bedragen'), verplicht: true },
    toelichting: { label: 'Waar komen de bedragen vandaan?', soort: 'lange-tekst', hint: 'Bijvoorbeeld de begroting en het besluit. Alle partijen lezen dit.' },
  }),
  begin: ({ stand, vandaag }) => (stand ? { posten: rijenVan(stand.posten) } : { jaar: jaarVan(vandaag) }),
  beslis({ regeling, stand, invoer, bij }) {
    const deling = regeling.kostendeling;
    if (!deling) return GEEN_DELING;
    const jaar = stand?.jaar ?? (invoer.jaar as number);
    if (!stand && bij.jaren.has(jaar)) return fout('jaar', `De kosten van ${jaar} zijn al vastgelegd. Pas ze daar aan.`);
    // Who takes part in a year stays as it was when its costs were first set.
    const partijen: readonly Deelnemer[] = stand?.partijen ?? bij.partijen.map(({ code, soort }) => ({ code, soort }));
    const leeg = deling.delen.find((d) => !partijen.some((p) => p.soort === d.betaler));
    if (leeg) return geweigerd({ soort: 'mag-niet-nu', reden: `Er is geen partij van de soort ${leeg.betaler} die kan betalen.`, bron: deling.bron });
    return gelukt({
      gebeurtenissen: [{ soort: 'kosten-begroot', gegevens: { regeling: regeling.regeling, jaar, posten: postenUit(invoer), partijen, delen: deling.delen, eenmalig: deling.eenmalig } }],
      teksten: invoer.toelichting ? [{ nummer: 0, veld: 'toelichting', tekst: invoer.toelichting as string }] : [],
    });
  },
};

/** The kinds this person may choose for: the service point for all that pay, another for the own kind. */
const kiestVoor = (stand: KostenStand, wie: Handelaar): Partijsoort[] => {
  const eigen = stand.partijen.find((p) => p.code === wie.organisatie)?.soort;
  return betalers(stand).filter((s) => s === eigen || isServicepunt(wie));
};

export const kostenVerdelen: Actie<Gebruikers> = {
  stap: 'kosten-verdelen',
  uitleg: 'Binnen een soort partij kiezen jullie zelf hoe jullie je deel verdelen. De gewichten van vandaag worden vastgelegd bij de keuze.',
  leest: async (tx) => Object.fromEntries([...(await leesPartijaantallen(tx))].map(([code, a]) => [code, a.accounts])),
  magNu(regeling, stand, wie) {
    const mag = open(regeling, stand);
    if (!mag.ok) return mag;
    return kiestVoor(stand!, wie).length > 0 ? mag : geweigerd({ soort: 'niet-bevoegd', reden: 'Jullie betalen dit jaar niet mee, dus er is niets te kiezen.' });
  },
  vragen: ({ regeling, stand, wie, bij }) => {
    const soorten = stand ? kiestVoor(stand, wie) : [];
    const sleutels = SLEUTELS.filter((s) => soorten.some((soort) => sleutelsVoor(regeling, soort, stand!.partijen, bij).includes(s)));
    return {
      voor: { label: 'Voor welke soort partij?', soort: 'keuze', verplicht: true, opties: soorten.map((code) => ({ code, naam: SOORTNAAM[code].meer })) },
      sleutel: { label: 'Hoe verdelen jullie het?', soort: 'keuze', verplicht: true, opties: sleutels }, afspraak: { label: 'Waar is dit afgesproken?', soort: 'lange-tekst', hint: 'Bijvoorbeeld: het overleg van de gemeenten van 12 januari.' },
    };
  },
  begin: ({ stand, wie }) => { const [een, twee] = stand ? kiestVoor(stand, wie) : []; return een && !twee ? { voor: een } : {}; },
  beslis({ regeling, stand, wie, invoer, bij }) {
    const [voor, sleutel] = [invoer.voor as Partijsoort, invoer.sleutel as Kostensleutel];
    const gewichten = gewichtenVoor(regeling, voor, stand!.partijen, sleutel, bij);
    if (!gewichten) return fout('sleutel', `Van ${SOORTNAAM[voor].meer.toLowerCase()} is niet van elke partij een getal bekend voor deze sleutel. Kies een andere.`, regeling.kostendeling?.bron);
    return gelukt({
      gebeurtenissen: [{ soort: 'sleutel-gekozen', gegevens: { namens: wie.organisatie, voor, sleutel, gewichten } }],
      teksten: invoer.afspraak ? [{ nummer: 10 + betalers(stand!).indexOf(voor), veld: 'afspraak', tekst: invoer.afspraak as string }] : [],
    });
  },
};

export const betalingVastleggen: Actie = {
  stap: 'betaling-vastleggen',
  uitleg: 'Leg vast wat een partij heeft betaald. Bij een afrekening met een verschil kan het ook een terugbetaling zijn.',
  magNu: (_, stand) => (stand ? gelukt(null) : AFGEREKEND),
  vragen: ({ regeling, stand }) => ({
    partij: { label: 'Welke partij?', soort: 'keuze', verplicht: true, opties: stand ? kostenstaten(stand).map(({ partij }) => ({ code: partij, naam: partijnaam(regeling, partij) })) : [] },
    richting: { label: 'Betaald of teruggekregen?', soort: 'keuze', verplicht: true, opties: [{ code: 'betaald', naam: 'De partij betaalde' }, { code: 'terug', naam: 'De partij kreeg geld terug' }] },
    bedrag: { label: 'Bedrag', soort: 'bedrag', verplicht: true, max: HOOGSTENS }, gebeurd_op: DAG,
  }),
  begin: ({ stand }, { partij }) => {
    const staat = stand && kostenstaten(stand).find((s) => s.partij === partij);
    return staat ? { partij: staat.partij, richting: staat.open < 0 ? 'terug' : 'betaald', ...(staat.open === 0 ? {} : { bedrag: Math.abs(staat.open) / 100 }) } : { richting: 'betaald' };
  },
  beslis({ invoer }) {
    const cent = centen(invoer.bedrag);
    if (cent === 0) return fout('bedrag', 'Vul het bedrag in dat is betaald.');
    return gelukt({ gebeurtenissen: [{ soort: 'betaling-ontvangen', gegevens: { partij: invoer.partij as string, cent: invoer.richting === 'terug' ? -cent : cent } }] });
  },
};

export const kostenAfrekenen: Actie = {
  stap: 'kosten-afrekenen',
  uitleg: 'Wat het jaar werkelijk kostte. Voordeur rekent per partij uit wat zij bijbetaalt of terugkrijgt. Daarna staan de bedragen vast.',
  magNu: open,
  vragen: ({ regeling, stand }) => ({ posten: { ...postvraag(stand ? namenVan(regeling, stand) : [], 'Werkelijke kosten'), verplicht: true }, toelichting: { label: 'Wat verklaart het verschil met de begroting?', soort: 'lange-tekst' }, gebeurd_op: DAG }),
  begin: ({ stand }) => (stand ? { posten: rijenVan(stand.posten) } : {}),
  beslis: ({ stand, invoer, op }) => (op < `${stand!.jaar}-07-01` ? fout('gebeurd_op', 'Afrekenen kan niet in de eerste helft van het jaar zelf: de kosten zijn dan nog niet bekend.')
    : gelukt({ gebeurtenissen: [{ soort: 'kosten-afgerekend', gegevens: { posten: postenUit(invoer) } }], teksten: invoer.toelichting ? [{ nummer: 1, veld: 'toelichting', tekst: invoer.toelichting as string }] : [] })),
};
