import { noemtPersoon } from '../../domain/draagkracht/buurt.ts';
import { geldigTot } from '../../domain/draagkracht/oordeel.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Draagkracht } from '../../domain/matching/punten.ts';
import { fout, gelukt, geweigerd, ongeldig } from '../../domain/uitkomst.ts';
import { leesEigenOordeel, leesSpreker, type OordeelMetWoorden } from '../../storage/buurten.ts';
import { LEEG, magBuurtstap, type Buurtactie } from './buurt-stroom.ts';

const OVER_DE_BUURT = 'Schrijf over de buurt: wat er speelt, welke hulp er is, wat er verandert. Noem geen personen, adressen of dossiers.';

export const DRAAGKRACHTVRAGEN: Vragen = {
  oordeel: {
    label: 'Wat kan deze buurt nu dragen?', soort: 'keuze', verplicht: true,
    opties: [{ code: 'ruim', naam: 'Ruim: een nieuwe bewoner is hier goed op te vangen' }, { code: 'gewoon', naam: 'Gewoon: zoals andere buurten' }, { code: 'beperkt', naam: 'Beperkt: liever eerst een woning in een andere buurt' }],
  },
  reden: { label: 'Waarom kan de buurt nu weinig dragen?', soort: 'lange-tekst', max: 1000, verplicht: true, alleenAls: { veld: 'oordeel', is: 'beperkt' }, hint: OVER_DE_BUURT },
  helpt: { label: 'Wat zou helpen?', soort: 'lange-tekst', max: 1000, verplicht: true, alleenAls: { veld: 'oordeel', is: 'beperkt' }, hint: 'Wat kunnen corporatie, welzijn of gemeente doen om de buurt meer lucht te geven?' },
  toelichting: { label: 'Wil je dit toelichten?', soort: 'lange-tekst', max: 1000, alleenAls: { veld: 'oordeel', is: ['ruim', 'gewoon'] }, hint: OVER_DE_BUURT },
  gebeurd_op: { label: 'Van welke dag is dit oordeel?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' },
};

const OVER_EEN_PERSOON = 'Schrijf over de buurt. Haal namen, dossiernummers, telefoonnummers en mailadressen weg.';

/** PO.c4, W9.6: who works in a neighbourhood says what it can carry. It weighs in which home is filled first, never in who gets it. */
export const draagkrachtMelden: Buurtactie<OordeelMetWoorden | undefined> = {
  naam: 'draagkracht-melden',
  mag: (regeling, stand, wie) => {
    if (regeling.draagkracht?.oordeel_van.includes(wie.rol)) return magBuurtstap('draagkracht-melden')(regeling, stand, wie);
    const mag = magBuurtstap('draagkracht-melden')(regeling, undefined, wie);
    return mag.ok ? geweigerd({ soort: 'niet-bevoegd', reden: `In ${regeling.korte_naam} geeft jouw rol geen oordeel over buurten.`, bron: regeling.draagkracht?.bron }) : mag;
  },
  leest: leesEigenOordeel,
  vragen: () => DRAAGKRACHTVRAGEN,
  beslis: ({ regeling, stand, wie, invoer, bij, op }) => {
    const { oordeel, reden, helpt, toelichting } = invoer as { oordeel: Draagkracht; reden?: string; helpt?: string; toelichting?: string };
    const mis = Object.entries({ reden, helpt, toelichting }).filter(([, tekst]) => tekst && noemtPersoon(tekst)).map(([veld]) => ({ veld, melding: OVER_EEN_PERSOON }));
    if (mis.length > 0) return ongeldig(mis, regeling.draagkracht?.bron);
    const tot = geldigTot(regeling, op);
    if (tot === undefined) return fout('gebeurd_op', 'Op deze dag kende de regeling nog geen oordeel over buurten.');
    if (stand!.oordelen.some((o) => o.organisatie === wie.organisatie && o.op > op)) return fout('gebeurd_op', 'Jullie hebben daarna al een nieuwer oordeel gegeven. Dat telt.');
    const nieuw: OordeelMetWoorden = { organisatie: wie.organisatie, oordeel, op, reden: reden ?? toelichting, helpt };
    // Sent twice is once.
    const zelfde = bij && (['oordeel', 'op', 'reden', 'helpt'] as const).every((k) => bij[k] === nieuw[k]);
    return gelukt(zelfde ? { gebeurtenissen: [] } : { gebeurtenissen: [{ soort: 'draagkracht-gemeld', gegevens: { organisatie: wie.organisatie, oordeel } }], rij: { oordeel: nieuw } });
  },
};

/** P12.a: words that say too much can go, by whose they are or by the service point. The opinion itself stays. */
export const woordenWissen = (volgnummer: number): Buurtactie<ReadonlyMap<number, string>> => ({
  naam: 'woorden-wissen',
  mag: (regeling, _, wie) => (wie.organisatie === regeling.servicepunt.organisatie ? gelukt(null) : magBuurtstap('woorden-wissen')(regeling, undefined, wie)),
  leest: leesSpreker,
  vragen: LEEG,
  beslis: ({ regeling, wie, bij }) => {
    const spreker = bij.get(volgnummer);
    if (spreker === undefined) return geweigerd({ soort: 'niet-gevonden', reden: 'Dit oordeel is niet gevonden.' });
    if (spreker !== wie.organisatie && wie.organisatie !== regeling.servicepunt.organisatie) return geweigerd({ soort: 'niet-bevoegd', reden: 'Een toelichting wist wie haar gaf, of het servicepunt.' });
    return gelukt({ gebeurtenissen: [{ soort: 'woorden-gewist', gegevens: { volgnummer } }], rij: { wis: volgnummer } });
  },
});
