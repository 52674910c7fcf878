import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import { volgendNummer, type Sleutelgewichten } from '../../domain/verdeling/besluiten.ts';
import { gepubliceerdeGewichten, methodenaam, SLEUTELMETHODEN, type Jaargetallen, type Sleutelmethode } from '../../domain/verdeling/rekenen.ts';
import { jaarbasis, type Jaarbasis } from '../../domain/verdeling/jaargetallen.ts';
import { toelichtingBij, verdelingstap, type Omgeving, type Verdelingactie } from './verdeling-stroom.ts';

/** The field in which a weight is filled in. */
export const gewichtveld = (gemeente: string | null, corporatie: string | null): string => `gewicht_${gemeente ?? ''}_${corporatie ?? ''}`;
const GEEN: Jaargetallen = { gemeenten: [], corporaties: [] };

/** The questions for the weights of every row of the present key. */
function gewichtvragen({ regeling }: Omgeving, { gemeenten, corporaties }: Jaargetallen): Vragen {
  const { gemeenten: g1, corporaties: c1 } = regeling.verdeelsleutel;
  const vraag = (naam: string, grondslag: string) => ({ label: `${naam}: ${grondslag}`, soort: 'aantal' as const, max: 999_999 });
  return Object.fromEntries([
    ...gemeenten.map((g) => [gewichtveld(g.gemeente, null), vraag(gemeentenaam(regeling, g.gemeente), g1.grondslag)] as const),
    ...corporaties.map((c) => [gewichtveld(c.gemeente, c.corporatie), vraag([c.gemeente === null ? [] : gemeentenaam(regeling, c.gemeente), partijnaam(regeling, c.corporatie)].flat().join(', '), c1.grondslag)] as const),
  ]);
}

const basisVan = ({ versies, vandaag }: Omgeving, besluiten: Parameters<typeof jaarbasis>[1]): Jaarbasis | undefined => jaarbasis(versies, besluiten, jaarVan(vandaag), vandaag);
/** The weights now in force, to begin a draft from. */
export const huidigeGewichten = (basis: Jaarbasis): Sleutelgewichten => basis.vastgesteld?.voorstel.gewichten ?? gepubliceerdeGewichten(basis.sleutel);

/** Per set all weights or none: half a set says nothing about the other half. */
function leesGewichten({ gemeenten, corporaties }: Jaargetallen, invoer: Antwoorden): { gewichten?: Sleutelgewichten; mist?: string; leeg?: string } {
  const waarde = (g: string | null, c: string | null) => invoer[gewichtveld(g, c)] as number | undefined;
  const sets = [gemeenten.map((g) => ({ gemeente: g.gemeente, corporatie: null as string | null })), ...[...new Set(corporaties.map((c) => c.gemeente))].map((g) => corporaties.filter((c) => c.gemeente === g).map((c) => ({ gemeente: c.gemeente as string, corporatie: c.corporatie as string | null })))];
  for (const set of sets) {
    const ingevuld = set.filter((r) => waarde(r.gemeente, r.corporatie) !== undefined);
    const eerste = set.find((r) => waarde(r.gemeente, r.corporatie) === undefined);
    if (ingevuld.length > 0 && eerste) return { mist: gewichtveld(eerste.gemeente, eerste.corporatie) };
    if (ingevuld.length > 0 && ingevuld.every((r) => waarde(r.gemeente, r.corporatie) === 0)) return { leeg: gewichtveld(ingevuld[0]!.gemeente, ingevuld[0]!.corporatie) };
  }
  return {
    gewichten: {
      gemeenten: gemeenten.flatMap((g) => { const gewicht = waarde(g.gemeente, null); return gewicht === undefined ? [] : [{ gemeente: g.gemeente, gewicht }]; }),
      corporaties: corporaties.flatMap((c) => { const gewicht = waarde(c.gemeente, c.corporatie); return gewicht === undefined ? [] : [{ ...(c.gemeente === null ? {} : { gemeente: c.gemeente }), corporatie: c.corporatie, gewicht }]; }),
    },
  };
}

/** P2.e, W11: a draft of another key; it changes nothing until it is adopted. */
export const sleutelVoorstellen = (omgeving: Omgeving): Verdelingactie => verdelingstap('sleutel-voorstellen', omgeving, (bron) => ({
  methode: { label: 'Hoe wordt er gerekend?', soort: 'keuze', opties: SLEUTELMETHODEN.map((m) => ({ code: m, naam: m === 'gecontroleerd' ? 'tweezijdig afronden: gemeenten en corporaties tellen allebei op' : methodenaam(m) })), verplicht: true },
  ...gewichtvragen(omgeving, basisVan(omgeving, bron.besluiten)?.gepubliceerd ?? GEEN),
  toelichting: { label: 'Waarom een andere sleutel?', soort: 'lange-tekst', max: 2000, verplicht: true, hint: 'Bijvoorbeeld: nieuwe aantallen huishoudens. Iedereen van de regeling leest dit.' },
}), ({ stand, invoer, bij, regeling }) => {
  const basis = basisVan(omgeving, bij.besluiten);
  const { gewichten, mist, leeg } = leesGewichten(basis?.gepubliceerd ?? GEEN, invoer);
  const bron = regeling.stappen['sleutel-voorstellen']?.bron;
  if (mist) return fout(mist, 'Vul dit gewicht ook in, of laat alle gewichten van deze groep leeg: dan houdt zij haar verhouding.', bron);
  if (leeg) return fout(leeg, 'Alle gewichten van deze groep zijn 0. Vul er minstens één boven 0 in.', bron);
  const nummer = volgendNummer(stand);
  return gelukt({ gebeurtenissen: [{ soort: 'sleutel-voorgesteld', gegevens: { nummer, methode: invoer.methode as Sleutelmethode, gewichten: gewichten! } }], rij: toelichtingBij(nummer, invoer.toelichting) });
});
