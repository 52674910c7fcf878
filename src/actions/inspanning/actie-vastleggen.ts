import { WOONVORMEN, type ActieGebeurtenis, type ActieStand, type Vastgoed } from '../../domain/inspanning/actie.ts';
import { voorWie, type InspanningsgesprekStand } from '../../domain/inspanning/gesprek.ts';
import { OVER_VASTGOED, THEMAS, type Thema } from '../../domain/inspanning/themas.ts';
import type { Optie, Vragen } from '../../domain/invoer/vragen.ts';
import { leespunten, voorDezelfden, type Leespunt } from '../../domain/overleg/punten.ts';
import type { VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { isServicepunt } from '../../domain/partijen/namens.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Zaaktekst } from '../../domain/zaak/leer.ts';
import { leesTeksten, zakenVan } from '../../storage/lezen/zaken.ts';
import type { Zaakactie, Zaakomgeving } from '../zaak/zaakactie.ts';
import { alsOpties, eigenPartijen, gekozen } from './wie.ts';

/** What an action can come from, as far as the reader sees it: by identifier, with who may read it, and of a meeting its points. */
type Lezers = Pick<Zaaktekst, 'voor'>;
type Vergadering = Lezers & { punten: readonly Leespunt[] };
type Herkomst = { vergaderingen: ReadonlyMap<string, Vergadering>; gesprekken: ReadonlyMap<string, Lezers>; oordelen: ReadonlyMap<string, Lezers> };
type Omgeving = Zaakomgeving<ActieStand, Herkomst>;

const punten = ({ actiepunten = [] }: Regeling): Optie[] => actiepunten.map(({ code, nummer, tekst }) => ({ code, naam: `${nummer}. ${tekst}` }));
const bijVastgoed = { alleenAls: { veld: 'thema', is: OVER_VASTGOED } };

const vragen = ({ regeling, wie }: Omgeving): Vragen => ({
  titel: { label: 'Wat gaat er gebeuren?', soort: 'tekst', max: 140, verplicht: true, hint: 'Eén zin. Iedereen van de regeling leest dit, of wie leest waar de actie uit komt; noem geen cliënten.' },
  thema: { label: 'Waar gaat het over?', soort: 'keuze', opties: THEMAS, verplicht: true },
  ...(punten(regeling).length > 0 ? { actiepunt: { label: 'Hoort het bij een van de actiepunten?', soort: 'keuze', opties: punten(regeling) } } satisfies Vragen : {}),
  eigenaar: { label: 'Wie doet dit?', soort: 'keuze', opties: alsOpties(eigenPartijen(regeling, wie)), verplicht: true, ...(isServicepunt(wie) ? {} : { hint: 'Een actie voor een andere partij leg je vast in het overleg, of via het Servicepunt.' }) },
  uiterlijk: { label: 'Wanneer is het uiterlijk klaar?', soort: 'datum', verplicht: true },
  gemeente: { label: 'In welke gemeente?', soort: 'keuze', opties: alsOpties(regeling.gemeenten), ...bijVastgoed },
  locatie: { label: 'Welke plek?', soort: 'tekst', max: 140, hint: 'Bijvoorbeeld een terrein of gebouw. Geen adres van een bewoner.', ...bijVastgoed },
  woonvorm: { label: 'Welke woonvorm?', soort: 'keuze', opties: WOONVORMEN, ...bijVastgoed },
  woningen: { label: 'Om hoeveel woningen gaat het?', soort: 'aantal', max: 5000, ...bijVastgoed },
  toelichting: { label: 'Toelichting', soort: 'lange-tekst', max: 2000 },
  agendapunt: { label: 'Nummer van het agendapunt', soort: 'aantal', min: 1, max: 200, hint: 'Alleen bij een actie uit een overleg.' },
  vergadering: { label: 'Uit dit overleg', soort: 'verwijzing' }, gesprek: { label: 'Uit dit gesprek', soort: 'verwijzing' }, oordeel: { label: 'Uit dit oordeel', soort: 'verwijzing' },
});

const leest = (voor: readonly string[], { code, soort }: Regeling['partijen'][number]): boolean => voor.includes(code) || voor.includes(`soort:${soort}`);
/** Who reads all that it came from; undefined: everyone. */
function samenVoor({ partijen }: Regeling, grenzen: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const met = grenzen.filter((g) => g !== undefined);
  return met.length < 2 ? met[0] : partijen.filter((p) => met.every((voor) => leest(voor, p))).map((p) => p.code);
}

/** From one of the twelve points, a meeting, a conversation or a judgement: who does what, by when (A6-A8). */
export const ACTIE_VASTLEGGEN: Zaakactie<ActieStand, ActieGebeurtenis, Herkomst> = {
  stap: 'actie-vastleggen',
  uitleg: 'Leg vast wie wat doet en wanneer het klaar is. De eigenaar krijgt de actie op de lijst; wie dan ook van de regeling kan de stand volgen.',
  leest: async (tx, { regeling: { regeling } }) => {
    const [v, g, o] = [await zakenVan<VergaderingStand>(tx, regeling, 'vergadering'), await zakenVan<InspanningsgesprekStand>(tx, regeling, 'inspanningsgesprek'), await zakenVan(tx, regeling, 'servicepuntoordeel')];
    const teksten = await leesTeksten(tx, v.filter(({ stand }) => stand.punten.length > 0).map(({ id }) => id));
    return {
      vergaderingen: new Map(v.map(({ id, stand }) => [id, { ...(stand.gevraagd ? { voor: stand.gevraagd } : {}), punten: leespunten(stand, teksten.filter((t) => t.zaak === id)) }])),
      gesprekken: new Map(g.map(({ id, stand }) => [id, { voor: voorWie(stand) }])), oordelen: new Map(o.map(({ id }) => [id, {}])),
    };
  },
  vragen,
  begin: (omgeving, uit) => {
    const { regeling, wie, bij } = omgeving;
    const actiepunt = regeling.actiepunten?.find((p) => p.code === uit.actiepunt);
    const eigenaars = alsOpties(eigenPartijen(regeling, wie));
    const agendapunt = Number(uit.agendapunt ?? uit.punt);
    return {
      titel: uit.titel?.slice(0, 140), thema: gekozen(uit.thema, THEMAS) ?? actiepunt?.thema, actiepunt: actiepunt?.code,
      eigenaar: gekozen(uit.eigenaar, eigenaars) ?? (eigenaars.length === 1 ? eigenaars[0]!.code : undefined), uiterlijk: /^\d{4}-\d\d-\d\d$/.test(uit.uiterlijk ?? '') ? uit.uiterlijk : undefined,
      ...(bij.vergaderingen.has(uit.vergadering ?? '') ? { vergadering: uit.vergadering, ...(agendapunt > 0 ? { agendapunt } : {}) } : {}),
      ...(bij.gesprekken.has(uit.gesprek ?? '') ? { gesprek: uit.gesprek } : {}), ...(bij.oordelen.has(uit.oordeel ?? '') ? { oordeel: uit.oordeel } : {}),
    };
  },
  beslis: ({ regeling, invoer, bij, op, wie }) => {
    const { titel, toelichting, locatie, thema, eigenaar, uiterlijk, actiepunt, agendapunt, vergadering, gesprek, oordeel } = invoer as Record<string, string> & { agendapunt?: number };
    const { gemeente, woonvorm, woningen } = invoer as Vastgoed;
    if (uiterlijk! < op) return fout('uiterlijk', 'Deze dag is voorbij. Kies vandaag of een latere dag.');
    if (vergadering && !bij.vergaderingen.has(vergadering)) return fout('vergadering', 'Dit overleg is niet gevonden. Begin op de pagina van het overleg.');
    if (gesprek && !bij.gesprekken.has(gesprek)) return fout('gesprek', 'Dit gesprek is niet gevonden. Begin op de pagina van het gesprek.');
    if (oordeel && !bij.oordelen.has(oordeel)) return fout('oordeel', 'Dit oordeel is niet gevonden. Begin op de pagina van het oordeel.');
    const overleg = bij.vergaderingen.get(vergadering ?? '');
    const punt = overleg?.punten.find((p) => p.nummer === agendapunt);
    if (overleg && agendapunt && !punt) return fout('agendapunt', 'Dit agendapunt is niet gevonden. Begin op de pagina van het overleg.');
    // about a client it is for who does it and who wrote it down; its words moreover only for who sees the dossier
    const voor = samenVoor(regeling, [overleg?.voor, bij.gesprekken.get(gesprek ?? '')?.voor, punt?.voor, punt?.dossier ? [eigenaar!, wie.organisatie] : undefined]);
    if (voor && eigenaar !== regeling.servicepunt.organisatie && !regeling.partijen.some((p) => p.code === eigenaar && leest(voor, p))) return fout('eigenaar', 'Deze partij leest niet waar de actie uit komt. Kies een partij die dat wel leest, of leg de actie los daarvan vast.');
    const bereik = voorDezelfden({ ...(voor ? { voor } : {}), ...(punt?.dossier ? { dossier: punt.dossier } : {}) });
    const vastgoed: Vastgoed = { ...(gemeente ? { gemeente } : {}), ...(woonvorm ? { woonvorm } : {}), ...(woningen !== undefined ? { woningen } : {}) };
    return gelukt({
      gebeurtenissen: [{
        soort: 'actie-vastgelegd',
        gegevens: {
          regeling: regeling.regeling, namens: eigenaar!, eigenaar: eigenaar!, thema: thema as Thema, uiterlijk: uiterlijk!, ...(actiepunt ? { actiepunt } : {}),
          ...(vergadering ? { vergadering } : {}), ...(punt && !punt.besloten ? { agendapunt: punt.nummer } : {}), ...(gesprek ? { gesprek } : {}), ...(oordeel ? { oordeel } : {}), ...(voor ? { voor } : {}), ...(Object.keys(vastgoed).length > 0 ? { vastgoed } : {}),
        },
      }],
      teksten: [{ nummer: 1, veld: 'titel', tekst: titel! }, ...(locatie ? [{ nummer: 1, veld: 'locatie', tekst: locatie }] : []), ...(toelichting ? [{ nummer: 1, veld: 'toelichting', tekst: toelichting }] : [])].map((t) => ({ ...t, ...bereik })),
    });
  },
};
