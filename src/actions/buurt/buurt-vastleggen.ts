import { naamsleutel, SLUITREDENEN, werktIn, type Sluitreden } from '../../domain/draagkracht/buurt.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesBuurtnamen } from '../../storage/buurten.ts';
import { magBuurtstap, type Buurtactie } from './buurt-stroom.ts';

/* Which neighbourhoods a municipality has, as corporations and service point call them. */

const NAAM: Vragen = { naam: { label: 'Hoe heet de buurt?', soort: 'tekst', max: 80, verplicht: true, hint: 'Zoals mensen die er werken haar noemen. Geen straat en geen complex: dat is te dicht bij een adres.' } };
export const BUURTVRAGEN: Vragen = { gemeente: { label: 'In welke gemeente?', soort: 'keuze', opties: 'werkgemeenten', verplicht: true }, ...NAAM };
export const NAAMVRAGEN = NAAM;
export const SLUITVRAGEN: Vragen = { reden: { label: 'Waarom sluit je de buurt?', soort: 'keuze', opties: SLUITREDENEN, verplicht: true } };

/** The municipalities in which this organisation may add a neighbourhood. */
export const buurtgemeenten = (regeling: Regeling, organisatie: string) =>
  regeling.gemeenten.filter((g) => werktIn(regeling, organisatie, g.code)).map((g) => ({ code: g.code, naam: g.naam }));

type Namen = Awaited<ReturnType<typeof leesBuurtnamen>>;
type Bij = { id: string; namen: Namen };
const leest: NonNullable<Buurtactie<Bij>['leest']> = async (tx, id) => ({ id, namen: await leesBuurtnamen(tx) });

const TOEGESTAAN = /^[\p{L}\p{N} .,'-]{2,80}$/u;
/** The name as it is kept, or what is wrong with it. */
function goedeNaam(ruw: unknown, gemeente: string, { id, namen }: Bij): Uitkomst<string> {
  const naam = String(ruw).normalize('NFC').replace(/\s+/g, ' ').replaceAll('’', "'").trim();
  if (!TOEGESTAAN.test(naam)) return fout('naam', 'Gebruik 2 tot 80 letters, cijfers, spaties, punten, komma’s of streepjes.');
  if (namen.some((n) => n.id !== id && n.gemeente === gemeente && naamsleutel(n.naam) === naamsleutel(naam))) return fout('naam', 'Deze buurt staat er al. Kies een andere naam, of gebruik die buurt.');
  return gelukt(naam);
}

export const buurtVastleggen: Buurtactie<Bij> = {
  naam: 'buurt-vastleggen', mag: magBuurtstap('buurt-vastleggen'), leest, vragen: () => BUURTVRAGEN,
  lijsten: (regeling, wie) => ({ werkgemeenten: buurtgemeenten(regeling, wie.organisatie) }),
  beslis: ({ regeling, invoer, bij }) => {
    const gemeente = invoer.gemeente as string;
    const naam = goedeNaam(invoer.naam, gemeente, bij);
    return naam.ok ? gelukt({ gebeurtenissen: [{ soort: 'buurt-vastgelegd', gegevens: { regeling: regeling.regeling, gemeente } }], rij: { naam: naam.waarde } }) : naam;
  },
};

export const buurtHernoemen: Buurtactie<Bij> = {
  naam: 'buurt-hernoemen', mag: magBuurtstap('buurt-hernoemen'), leest, vragen: () => NAAM,
  beslis: ({ stand, invoer, bij }) => {
    const naam = goedeNaam(invoer.naam, stand!.gemeente, bij);
    if (!naam.ok) return naam;
    const zelfde = bij.namen.some((n) => n.id === bij.id && n.naam === naam.waarde);
    return gelukt(zelfde ? { gebeurtenissen: [] } : { gebeurtenissen: [{ soort: 'buurt-hernoemd', gegevens: {} }], rij: { naam: naam.waarde } });
  },
};

export const buurtSluiten: Buurtactie = {
  naam: 'buurt-sluiten', mag: magBuurtstap('buurt-sluiten'), vragen: () => SLUITVRAGEN,
  beslis: ({ invoer }) => gelukt({ gebeurtenissen: [{ soort: 'buurt-gesloten', gegevens: { reden: invoer.reden as Sluitreden } }] }),
};

/** Reopened under a name that went to another meanwhile: not both at once. */
export const buurtHeropenen: Buurtactie<Bij> = {
  naam: 'buurt-heropenen', mag: magBuurtstap('buurt-heropenen'), leest, vragen: () => NAAM,
  beslis: ({ stand, invoer, bij }) => {
    const naam = goedeNaam(invoer.naam, stand!.gemeente, bij);
    return naam.ok ? gelukt({ gebeurtenissen: [{ soort: 'buurt-heropend', gegevens: {} }], rij: { naam: naam.waarde } }) : naam;
  },
};

