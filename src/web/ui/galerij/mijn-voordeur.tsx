import { Alert, Kaart, Keten, Keuzerondjes, KnopLink, Knoppen, Kop, Pagina, Schakelaar, Tekstvak } from '../index.ts';

export function MijnVoordeur() {
  return (
    <Pagina merk="Mijn Voordeur" demo titel="Dag Dennis" smal nav={[{ naam: 'Waar sta je?', href: '/mijn', hier: true }, { naam: 'Jouw gegevens', href: '/mijn/gegevens' }]} account={{ naam: 'Dennis Koopman', rol: 'cliënt', organisatie: 'HVO-Querido' }}>
      <Kop titel="Dag Dennis" />
      <Kaart nadruk titel="Er is misschien een woning">
        <p>Pré Wonen belt jou en Jeroen. Dat gebeurt uiterlijk <strong>vrijdag 27 november</strong>, over 3 werkdagen.</p>
        <p><strong>Jij hoeft nu niets te doen.</strong></p>
        <Knoppen><KnopLink soort="hoofd" icoon="telefoon" href="tel:0655500188">Jeroen bellen</KnopLink><KnopLink icoon="bericht" href="/mijn/vraag">Vraag stellen</KnopLink></Knoppen>
      </Kaart>
      <h2 className="utrecht-heading-2">Waar sta je?</h2>
      <Keten
        staand label="Waar sta je?"
        deuren={[
          { naam: 'Je aanvraag is compleet', stand: 'klaar', datum: '17 maart', uitkomst: '' }, { naam: 'De gemeente zei ja', stand: 'klaar', datum: '20 mei', uitkomst: '' },
          { naam: 'Je stond op de wachtlijst', stand: 'klaar', datum: 'van 27 mei tot 17 november', uitkomst: '' }, { naam: 'Er is misschien een woning', stand: 'nu', uitkomst: 'Hier ben je nu' },
          { naam: 'Je bekijkt het huis en tekent', stand: 'volgende', datum: 'rond 14 december', uitkomst: '' }, { naam: 'Je woont er, met hulp van Jeroen', stand: 'later', datum: 'twee jaar', uitkomst: '' },
        ]}
      />
      <h2 className="utrecht-heading-2">Wat mogen ze weten?</h2>
      <Kaart plat>
        <Schakelaar aan titel="Delen om een woning te zoeken" tekst="Servicepunt, gemeente Haarlem en Pré Wonen" action="/mijn/toestemming" verborgen={{ wat: 'woning' }} />
        <Schakelaar aan={false} titel="Delen met Dock, in je buurt" tekst="Alleen je naam en telefoonnummer. Nooit je schulden." action="/mijn/toestemming" verborgen={{ wat: 'dock' }} />
      </Kaart>
      <Alert soort="let-op"><p><strong>Zet je de eerste uit?</strong> Dan stopt je aanvraag. We bellen je eerst. Je hulp van Jeroen gaat gewoon door.</p></Alert>
      <Keuzerondjes naam="advies" label="Je advies" vorm="vak" waarde="punten" opties={[{ waarde: 'ja', naam: 'Ja, past goed' }, { waarde: 'punten', naam: 'Ja, met aandachtspunten', hint: 'De corporatie leest je punten vóór het aanbod.' }, { waarde: 'nee', naam: 'Nee, zwaarwegende bezwaren', hint: 'Leg uit waarom. Karim verliest zijn plek niet.' }]} />
      <Tekstvak naam="toelichting" label="Toelichting" hint="Schrijf alleen wat de corporatie moet weten. Geen diagnose." waarde="De trap lukt, maar verhuizen met hulp is nodig." />
    </Pagina>
  );
}
