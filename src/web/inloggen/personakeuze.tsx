import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { Filterbalk, Formulier, type IcoonNaam, Kop, Leeg, Link, Personas, type PersonasProps, Schakel } from '../ui/index.ts';

/** Whom the demo offers, and along whom one dossier goes in each regeling. */
export type DemoKeuze = {
  regelingen: readonly { regeling: string; naam: string; volg: readonly { wie: string; wat: string }[] }[];
  personas: readonly { slug: string; naam: string; organisatie: string; rol: Rol; regeling: string; uitgelicht: boolean }[];
};
type Persona = DemoKeuze['personas'][number];

/** What the address of the page asks for. */
export type Keuzevraag = { naar: string; uitgelogd: boolean; regeling?: string; zoek?: string };

const SERVICEPUNT = 'Servicepunt en toegang';
const SOORT: Record<Rol, { naam: string; icoon: IcoonNaam }> = {
  'servicepunt-medewerker': { naam: SERVICEPUNT, icoon: 'route' },
  'servicepunt-manager': { naam: SERVICEPUNT, icoon: 'route' },
  'bct-medewerker': { naam: SERVICEPUNT, icoon: 'route' },
  uitstroomcoordinator: { naam: SERVICEPUNT, icoon: 'route' },
  tafellid: { naam: 'Gemeente', icoon: 'gemeente' },
  consulent: { naam: 'Gemeente', icoon: 'gemeente' },
  begeleider: { naam: 'Zorgorganisatie', icoon: 'zorg' },
  woonconsulent: { naam: 'Woningcorporatie', icoon: 'gebouw' },
  welzijnswerker: { naam: 'Welzijnsorganisatie', icoon: 'plek' },
  bestuurder: { naam: 'Bestuur en evaluatie', icoon: 'grafiek' },
  beheerder: { naam: 'Beheer en privacy', icoon: 'schild' },
  'functionaris-gegevensbescherming': { naam: 'Beheer en privacy', icoon: 'schild' },
  client: { naam: 'Mijn Voordeur', icoon: 'slot' },
  systeem: { naam: 'Beheer en privacy', icoon: 'schild' },
};

const groepeer = (personas: readonly Persona[], naamVan: (persona: Persona) => string): PersonasProps['groepen'] =>
  [...new Set(personas.map(naamVan))].map((naam) => {
    const leden = personas.filter((persona) => naamVan(persona) === naam);
    return { naam, icoon: SOORT[leden[0]!.rol].icoon, personas: leden.map((lid) => ({ naam: lid.naam, rol: `${ROLNAMEN[lid.rol]}, ${lid.organisatie}`, waarde: lid.slug })) };
  });

const kaal = (tekst: string): string => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The personas whose name, role or organisation hold every word of the question, whatever the accents. */
export const zoekPersonas = (personas: readonly Persona[], zoek: string): Persona[] => {
  const woorden = kaal(zoek).split(/\s+/).filter(Boolean);
  return personas.filter((persona) => {
    const tekst = kaal(`${persona.naam} ${ROLNAMEN[persona.rol]} ${persona.organisatie}`);
    return woorden.every((woord) => tekst.includes(woord));
  });
};

/** Choosing a person: a few who show the whole chain first, everybody else below, and a search through all. */
export function Personakeuze({ demo, vraag: { naar, uitgelogd, regeling, zoek = '' }, vandaag }: { demo: DemoKeuze; vraag: Keuzevraag; vandaag: Dag }) {
  const terug: Record<string, string> = naar === '/' ? {} : { naar };
  const pad = (extra: Record<string, string>) => `/inloggen?${new URLSearchParams({ ...terug, ...extra })}`;
  const hier = demo.personas.filter((persona) => persona.regeling === regeling);
  const gevonden = zoekPersonas(demo.personas, zoek);
  const zoekt = zoek.trim() !== '';
  const rest = zoekt ? gevonden : hier.filter((persona) => !persona.uitgelicht);
  const regelingnaam = (persona: Persona) => demo.regelingen.find((een) => een.regeling === persona.regeling)?.naam ?? '';
  return (
    <>
      <Kop
        titel="Als wie wil je kijken?"
        sub={`${uitgelogd ? 'Je bent uitgelogd. ' : ''}Stand van de demo: ${zegDag(vandaag)}`}
        rechts={<Schakel label="Regeling" keuzes={demo.regelingen.map((een) => ({ naam: een.naam, href: pad({ regeling: een.regeling }), hier: !zoekt && een.regeling === regeling }))} />}
      />
      {!zoekt && (
        <Formulier action="/inloggen/persoon" verborgen={terug}>
          <Personas groepen={groepeer(hier.filter((persona) => persona.uitgelicht), ({ rol }) => SOORT[rol].naam)} />
        </Formulier>
      )}
      <h2 className="utrecht-heading-2">{zoekt ? `${gevonden.length} ${gevonden.length === 1 ? 'persoon' : 'personen'} gevonden` : 'Alle andere personen, per organisatie'}</h2>
      <Filterbalk
        action="/inloggen"
        label="Zoek een persoon"
        velden={[{ soort: 'zoek', naam: 'zoek', label: 'Naam, rol of organisatie', waarde: zoek }]}
        verborgen={{ ...terug, ...(regeling ? { regeling } : {}) }}
        knop="Zoek"
        wis={zoek ? pad(regeling ? { regeling } : {}) : undefined}
      />
      {zoekt && gevonden.length === 0 ? (
        <Leeg titel="Niemand gevonden">Zoek op een deel van een naam, op een rol zoals begeleider, of op een organisatie.</Leeg>
      ) : (
        <Formulier action="/inloggen/persoon" verborgen={terug}>
          <Personas groepen={groepeer(rest, (persona) => (zoekt ? `${persona.organisatie}, ${regelingnaam(persona)}` : persona.organisatie))} />
        </Formulier>
      )}
      <p><Link href="/inloggen/uitnodiging">Ik heb een uitnodiging met een code</Link></p>
    </>
  );
}
