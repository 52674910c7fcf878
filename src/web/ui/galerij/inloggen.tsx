import { InlogPagina, Kop, Personas, Schakel } from '../index.ts';

export function Inloggen() {
  return (
    <InlogPagina
      titel="Inloggen" zin="Van opvang of beschermd wonen naar een eigen voordeur. En daarna: goed blijven wonen."
      wat="Eén dossier van aanvraag tot en met begeleiding, voor gemeenten, corporaties, zorg en welzijn samen. Iedereen ziet alleen wat het convenant voor die rol toestaat."
      route={{ titel: 'Volg één dossier, van hand tot hand', stappen: [{ wie: 'Jeroen', wat: 'adviseert over een woning voor Dennis' }, { wie: 'Ruud', wat: 'biedt de woning aan' }, { wie: 'Dennis', wat: 'ziet wat er gebeurt, en wie keek' }, { wie: 'Hanneke', wat: 'ziet alleen het getal' }] }}
      weetje={{ titel: 'Dit is een demo', punten: ['Alle personen en dossiers zijn verzonnen. Vul geen echte gegevens in.', 'Je logt in zonder wachtwoord: kies een persoon en kijk met diens ogen mee.', 'In productie log je in met het account van je eigen organisatie.'] }}
    >
      <Kop titel="Als wie wil je kijken?" sub="Stand van de demo: dinsdag 24 november 2026" rechts={<Schakel label="Regeling" keuzes={[{ naam: 'Pact IJmond & Zuid-Kennemerland', href: '?r=pact', hier: true }, { naam: 'Westfriesland', href: '?r=wf' }]} />} />
      <Personas
        groepen={[
          { naam: 'Servicepunt', icoon: 'route', personas: [{ naam: 'Marloes de Wit', rol: 'medewerker Servicepunt, Stichting Woonservice', bij: '18 taken, 3 te laat', href: '/in/marloes' }, { naam: 'Bart Hendriks', rol: 'manager Servicepunt, Stichting Woonservice', bij: 'kwartaalmonitor, tafels', href: '/in/bart' }] },
          { naam: 'Gemeente', icoon: 'gemeente', personas: [{ naam: 'Annelies Vermaat', rol: 'beoordelingstafel, gemeente Haarlem', bij: '12 zaken morgen', href: '/in/annelies' }, { naam: 'Rob Duin', rol: 'beoordelingstafel IJmond, gemeente Velsen', bij: '7 zaken donderdag', href: '/in/rob' }] },
          { naam: 'Zorgorganisatie', icoon: 'zorg', personas: [{ naam: 'Samira Bouzid', rol: 'begeleider, RIBW K/AM', bij: '1 advies deze week', href: '/in/samira' }, { naam: 'Jeroen Kuiper', rol: 'begeleider, HVO-Querido', bij: '1 advies te laat', href: '/in/jeroen' }] },
          { naam: 'Woningcorporatie', icoon: 'gebouw', personas: [{ naam: 'Ruud Scholten', rol: 'woonconsulent, Pré Wonen', bij: '1 woning te matchen', href: '/in/ruud' }, { naam: 'Fatma Aydin', rol: 'woonconsulent, Ymere', bij: '2 contracten om te klappen', href: '/in/fatma' }] },
          { naam: 'Welzijnsorganisatie', icoon: 'plek', personas: [{ naam: 'Kees Blom', rol: 'buurtwerker, Dock Haarlem', bij: '3 kennismakingen', href: '/in/kees' }] },
          { naam: 'Bestuur en evaluatie', icoon: 'grafiek', personas: [{ naam: 'Hanneke Prins', rol: 'Evaluatietafel, Elan Wonen', bij: 'monitor tot vandaag', href: '/in/hanneke' }] },
          { naam: 'Cliënt', icoon: 'huis', personas: [{ naam: 'Dennis Koopman', rol: 'krijgt deze week een woning aangeboden', bij: 'Mijn Voordeur', href: '/in/dennis' }] },
          { naam: 'Beheer en privacy', icoon: 'schild', personas: [{ naam: 'Irene Smit', rol: 'functionaris gegevensbescherming', bij: 'wie zag wat', waarde: 'irene' }] },
        ]}
      />
    </InlogPagina>
  );
}
