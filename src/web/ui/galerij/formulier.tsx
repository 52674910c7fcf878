import { Aankruisvakjes, Bedragveld, Bron, Formulier, Formulierkaart, Formuliervoet, Foutoverzicht, Gegevens, Icoon, JaNee, Kaart, Keuzerondjes, Knop, Kolom, Kruimelpad, Raster, Stappen, Vervolg, Zicht } from '../index.ts';
import { SAMIRA, Schil } from './schil.tsx';

const FOUT = 'Vul een bedrag in cijfers in, bijvoorbeeld 6200.';

export function Aanvraagformulier() {
  return (
    <Schil titel="Inkomen en schulden" fout nav={['Mijn werk', 'Cliënten', 'Aanvragen', 'Monitor', 'Regeling']} hier="Aanvragen" account={SAMIRA}>
      <Kruimelpad kruimels={[{ naam: 'Aanvragen', href: '/aanvragen' }, { naam: 'Naima El Idrissi' }]} />
      <Raster indeling="formulier">
        <Stappen
          titel="Aanvraag voor Naima El Idrissi" sub="Uitstroomregeling Pact" voortgang={{ gedaan: 15, totaal: 24, eenheid: 'verplichte vragen ingevuld' }}
          stappen={[
            { naam: 'Cliënt en toestemming', href: '?stap=1', stand: 'af', tekst: 'af' }, { naam: 'Doelgroep en herkomst', href: '?stap=2', stand: 'af', tekst: 'af' },
            { naam: 'Huishouden', href: '?stap=3', stand: 'af', tekst: 'af' }, { naam: 'Inkomen en schulden', href: '?stap=4', stand: 'hier', tekst: 'nog 2 vragen' },
            { naam: 'Begeleiding en plan', href: '?stap=5', stand: 'open', tekst: 'nog 3 vragen' }, { naam: 'Zoekprofiel', href: '?stap=6', stand: 'open', tekst: 'nog 2 vragen' },
            { naam: 'Documenten', href: '?stap=7', stand: 'open', tekst: 'nog 2 documenten' }, { naam: 'Controleren en indienen', stand: 'open' },
          ]}
        />
        <Kolom>
          <Foutoverzicht fouten={[{ veld: 'schuldbedrag', tekst: 'Vul het totale bedrag aan schulden in' }]} />
          <Formulier action="/dossiers/2026-0188/gegevens" verborgen={{ csrf: 'voorbeeld' }} concept="2026-0188-inkomen">
            <Formulierkaart
              stap="Stap 4 van 8" titel="Inkomen en schulden" inleiding="Vraag Naima om een loonstrook of uitkeringsspecificatie van de laatste maand. Weet je iets nog niet? Laat het leeg en ga verder."
              voet={
                <Formuliervoet bewaard={<><Icoon naam="vink" /> Bewaard om 10.42 uur</>}>
                  <Knop soort="hoofd" maat="groot">Opslaan en verder</Knop>
                  <Knop soort="stil" naam="daarna" waarde="later">Opslaan en later verder</Knop>
                </Formuliervoet>
              }
            >
              <Aankruisvakjes
                naam="inkomstenbronnen" label="Waar komt het inkomen vandaan?" hint="Kies alles wat past." tweeKolommen waarden={['bijstand', 'loon']}
                opties={[{ waarde: 'bijstand', naam: 'Bijstand (Participatiewet)' }, { waarde: 'wajong', naam: 'Wajong of WIA' }, { waarde: 'loon', naam: 'Loon uit werk' }, { waarde: 'geen', naam: 'Geen inkomen' }]}
              />
              <Bedragveld naam="netto_inkomen" label="Netto-inkomen per maand" hint="Alles bij elkaar, zonder toeslagen en vakantiegeld." waarde="1.412" bijtekst="Past bij een huur tot € 713 (bedrag van 2026)" />
              <JaNee naam="heeft_schulden" label="Heeft Naima schulden?" waarde="ja">
                <Vervolg als="ja">
                  <Bedragveld naam="schuldbedrag" label="Totaal aan schulden" hint="In hele euro’s. Een schatting mag; zet die dan in de toelichting." fout={FOUT} waarde="rond de 6 duizend" />
                  <Keuzerondjes
                    naam="aflossingsafspraken" label="Zijn er afspraken over aflossen?" hint="Zonder afspraken kan de beoordelingstafel de aanvraag aanhouden." bron={{ tekst: 'art. 1, punt 2' }} waarde="regeling"
                    opties={[{ waarde: 'regeling', naam: 'Ja, een schuldregeling of betalingsregeling' }, { waarde: 'aangemeld', naam: 'Aangemeld bij schuldhulp, nog geen regeling' }, { waarde: 'geen', naam: 'Nee' }]}
                  />
                </Vervolg>
              </JaNee>
              <JaNee naam="bewind" label="Staat Naima onder bewind?" onbekend waarde="onbekend" />
            </Formulierkaart>
          </Formulier>
        </Kolom>
        <Kolom zij label="Waarom en wie">
          <Kaart titel="Waarom vragen we dit?">
            <p>De corporatie moet een woning aanbieden die Naima kan betalen. En het convenant vraagt afspraken over schulden vóór de aanvraag.</p>
            <p><Bron tekst="art. 1, punt 2" href="/regeling/pact/1" />{' '} <Bron tekst="art. 4a" href="/regeling/pact/4" /></p>
          </Kaart>
          <Kaart titel="Wie ziet dit, en wanneer?">
            <Zicht
              toelichting="Naima kan haar toestemming altijd intrekken. Ze ziet in Mijn Voordeur wie heeft gekeken."
              regels={[{ wie: 'RIBW K/AM', wanneer: 'nu al, altijd', stand: 'nu' }, { wie: 'Servicepunt', wanneer: 'als je indient' }, { wie: 'Beoordelingstafel Haarlem', wanneer: 'vanaf de beoordeling' }, { wie: 'Corporatie', wanneer: 'pas bij een aanbod, alleen de corporatie van die woning' }, { wie: 'Welzijnsorganisatie', wanneer: 'nooit', stand: 'nooit' }]}
            />
          </Kaart>
          <Kaart titel="Al bekend">
            <p>Uit stap 3, hoef je niet opnieuw in te vullen.</p>
            <Gegevens feiten={[{ term: 'Huishouden', waarde: '1 volwassene, 1 kind (4)' }, { term: 'Toeslagen', waarde: 'kindgebonden budget' }]} />
          </Kaart>
        </Kolom>
      </Raster>
    </Schil>
  );
}
