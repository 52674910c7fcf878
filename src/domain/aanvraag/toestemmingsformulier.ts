import { alinea, lijst, sectie, type Sectie, type Stuk } from '../brieven/stuk.ts';
import type { Dag } from '../kalender/dag.ts';
import { ROLNAMEN } from '../partijen/rollen.ts';
import type { Doeleinde, Regeling } from '../regeling/schema.ts';
import type { Groepgegevens } from './formulier.ts';
import { GROEPNAMEN } from './gegevensgroepen.ts';
import { zegDatum } from '../kalender/zeg.ts';

export type Formuliergegevens = { regeling: Regeling; gegevens: Groepgegevens; kenmerk: string; zorgorganisatie: string; vandaag: Dag };

/** What the receivers of this purpose may ever read, by the sharing matrix. */
const leesbaar = ({ gegevensdeling }: Regeling, { ontvangers }: Doeleinde): string =>
  gegevensdeling.filter((d) => ontvangers.some((rol) => d.vanaf[rol])).map((d) => GROEPNAMEN[d.groep].toLowerCase()).join(', ');

/** Tick boxes for one purpose, with everything someone must know to choose (AVG art. 7). */
const perDoel = (regeling: Regeling, doel: Doeleinde): Sectie[] =>
  sectie(doel.naam, [
    alinea(doel.tekst),
    { soort: 'feiten', feiten: [
      { term: 'Wie krijgt gegevens', waarde: doel.ontvangers.map((r) => ROLNAMEN[r]).join(', ') },
      { term: 'Wat zij mogen lezen', waarde: `${leesbaar(regeling, doel)}. Niet alles tegelijk: alleen wat op dat moment nodig is.` },
      { term: 'Zonder toestemming', waarde: doel.zonder },
      { term: 'Afspraak', waarde: doel.bron },
    ] },
    { soort: 'hokjes', keuzes: ['Ja, ik geef toestemming', 'Nee, ik geef geen toestemming'] },
  ]);

/** The printed form with which a client, or the legal representative, gives consent per purpose (art. 3b; W7.1, W22). */
export function maakToestemmingsformulier({ regeling, gegevens, kenmerk, zorgorganisatie, vandaag }: Formuliergegevens): Stuk {
  const { naam, geboortedatum, vertegenwoordiger_naam: vertegenwoordiger } = gegevens.personalia ?? {};
  const nodig = regeling.toestemming.doeleinden.filter((d) => d.nodig).map((d) => `“${d.naam}”`);
  return {
    titel: 'Toestemming om mijn gegevens te delen', kenmerk, dag: vandaag, afzender: [zorgorganisatie], aan: [],
    feiten: [
      { term: 'Naam', waarde: typeof naam === 'string' ? naam : '' },
      { term: 'Geboortedatum', waarde: typeof geboortedatum === 'string' ? zegDatum(geboortedatum) : '' },
      { term: 'Regeling', waarde: `${regeling.naam}, zoals die geldt vanaf ${zegDatum(regeling.geldig_vanaf)}` },
      { term: 'Kenmerk', waarde: kenmerk },
    ],
    kern: 'U beslist wie uw gegevens mag lezen, en waarvoor.',
    secties: [
      ...sectie('Zo werkt het', [lijst([
        'Kies bij elk onderdeel ja of nee. Uw begeleider leest het met u door.',
        `Zonder ja bij ${nodig.join(' en ')} kan uw aanvraag niet verder.${nodig.length < regeling.toestemming.doeleinden.length ? ' Bij de rest mag u nee zeggen; de aanvraag gaat dan door.' : ''}`,
        'Niemand krijgt meer dan nodig is. U mag altijd vragen wie uw gegevens heeft gelezen.',
      ])]),
      ...regeling.toestemming.doeleinden.flatMap((doel) => perDoel(regeling, doel)),
      ...sectie('Toch niet? Intrekken kan altijd', [
        alinea('U kunt uw toestemming elke dag intrekken, helemaal of voor een deel. Dat is net zo makkelijk als geven: zeg of schrijf het aan uw begeleider. U hoeft niet te zeggen waarom.'),
        alinea('Trekt u alles in? Dan ziet niemand buiten uw zorgorganisatie uw dossier nog, ligt de aanvraag stil en vervalt een aanbod dat loopt. Trekt u een deel in? Dan ziet alleen wie de gegevens daarvoor kreeg, ze niet meer. Wat al is gelezen, kan niet ongelezen worden.'),
      ]),
      ...sectie('Handtekening van de cliënt', [{ soort: 'invullen', regels: ['Plaats', 'Datum', 'Handtekening'] }]),
      ...sectie('Handtekening van de wettelijk vertegenwoordiger, als die er is', [{ soort: 'invullen', regels: [typeof vertegenwoordiger === 'string' ? `Naam: ${vertegenwoordiger}. Mentor, curator of voogd` : 'Naam, en mentor, curator of voogd', 'Plaats', 'Datum', 'Handtekening'] }]),
    ],
    ondertekening: [],
  };
}
