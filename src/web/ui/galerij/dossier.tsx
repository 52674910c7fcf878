import { Badge, Filterchips, Gegevensgroep, GeslotenGroep, Kaart, Keten, KnopLink, Kolom, Kop, Kruimelpad, Lijst, Link, NuAanZet, Raster, Tijdlijn } from '../index.ts';
import type { Ketendeur } from '../index.ts';
import { RUUD, Schil } from './schil.tsx';

const DEUREN: Ketendeur[] = [
  { naam: 'aanvraag', stand: 'klaar', datum: '3 mrt' },
  { naam: 'toetsing', stand: 'klaar', datum: '3 – 17 mrt' },
  { naam: 'beoordeling', stand: 'klaar', datum: '17 mrt – 20 mei', uitkomst: 'positief' },
  { naam: 'wachtlijst', stand: 'klaar', datum: '27 mei – 17 nov', uitkomst: '174 dagen' },
  { naam: 'aanbod', stand: 'nu', datum: 'sinds 17 nov' },
  { naam: 'huur', stand: 'volgende', datum: 'verwacht 14 dec' },
  { naam: 'begeleiding', stand: 'later', datum: '24 maanden' },
  { naam: 'signalering', stand: 'later', datum: 'zolang het huurt' },
];
const art = (tekst: string) => ({ tekst, href: '/regeling/pact/4' });

export function Dossier() {
  return (
    <Schil titel="Dennis Koopman" nav={['Mijn werk', 'Dossiers', 'Woningen', 'Monitor', 'Regeling']} hier="Dossiers" account={RUUD} melding="Woning voorgelegd aan HVO-Querido.">
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: '2026-0147' }]} />
      <Kop
        titel="Dennis Koopman" feiten={['34 jaar', 'komt uit Haarlem', <>HVO-Querido, <Link href="/mensen/jeroen">Jeroen Kuiper</Link></>, 'driehoekscontract']}
        rechts={<span>Uitstroomregeling Pact, versie 7 oktober 2021<br />dossier 2026-0147</span>}
      />
      <Keten deuren={DEUREN} />
      <Raster indeling="dossier">
        <Kolom>
          <NuAanZet
            jij wie="Jij bent aan zet" termijn={{ stand: 'loopt', woorden: 'over 3 werkdagen' }} titel="Bied de woning aan Dennis aan" bron={art('inspanning corporaties, punt 1')}
            acties={<><KnopLink soort="hoofd" maat="groot" href="/dossiers/2026-0147/woning-aanbieden">Woning aanbieden</KnopLink><KnopLink soort="stil" href="/dossiers/2026-0147/aanbod-intrekken">Aanbod intrekken</KnopLink></>}
            sloten={[
              { actie: 'Huurcontract vastleggen', reden: 'kan als Dennis het aanbod aanneemt.', bron: art('art. 5a') },
              { actie: 'Andere kandidaat kiezen', reden: 'kan als dit aanbod is ingetrokken of geweigerd.', bron: art('art. 4c') },
            ]}
          >
            HVO-Querido adviseert positief over Zaanenlaan 214. Bied aan vóór <strong>vrijdag 27 november</strong>: dan loopt de streeftermijn van 6 maanden af
          </NuAanZet>
          <Kaart
            plat titel="Tijdlijn" voet={<Link href="?alles=ja">Toon alle 21 gebeurtenissen</Link>}
            rechts={<Filterchips klein label="Filter de tijdlijn" groepen={[[{ naam: 'Alles', aantal: 21, href: '?', hier: true }, { naam: 'Besluiten', aantal: 4, href: '?s=besluiten' }, { naam: 'Brieven', aantal: 3, href: '?s=brieven' }, { naam: 'Overleg', aantal: 2, href: '?s=overleg' }]]} />}
          >
            <Tijdlijn
              vandaag="vandaag, 24 november"
              komt={[{ sleutel: 'k', datum: 'vr 27 nov', titel: 'Streeftermijn voor een eerste aanbod', vervolg: <span className="voordeur-grijs"> over 3 werkdagen</span>, bron: art('corporaties, punt 1') }]}
              was={[
                { sleutel: '1', groot: true, datum: 'ma 23 nov', tijd: '16.12', titel: 'Advies op aanbod: positief', citaat: 'Dichtbij zijn dochter en zijn werkplek. Tweede etage is geen probleem.', wie: 'Jeroen Kuiper, HVO-Querido · na 4 van 5 werkdagen', bron: art('art. 4b') },
                { sleutel: '2', datum: 'di 17 nov', tijd: '11.40', titel: 'Woning voorgelegd voor advies:', vervolg: <> <Link href="/woningen/1">Zaanenlaan 214, Haarlem</Link></>, wie: <>Ruud Scholten, Pré Wonen · eerste van 7 kandidaten, <Link href="/uitleg">uitleg van de volgorde</Link></>, bron: art('art. 4b') },
                { sleutel: '3', datum: 'ma 2 nov', tijd: '09.05', titel: 'Gegevens opnieuw bevestigd', vervolg: ' door begeleider, inkomen gewijzigd', wie: 'Jeroen Kuiper, HVO-Querido', bron: { tekst: 'art. 12c' } },
                { sleutel: '4', datum: 'wo 27 mei', tijd: '14.20', titel: 'Geplaatst op wachtlijst Haarlem', vervolg: ', driehoekscontract', wie: 'Marloes de Wit, Servicepunt · vastgelegd op do 28 mei', bron: art('art. 3e') },
                { sleutel: '5', groot: true, datum: 'wo 20 mei', tijd: '10.35', titel: 'Besluit: positief', vervolg: <> · <Link href="/brief">beschikking lezen</Link></>, wie: 'beoordelingstafel Haarlem, Annelies Vermaat', bron: art('art. 3d') },
                { sleutel: '6', datum: 'di 3 mrt', tijd: '15.47', titel: 'Aanvraag ingediend', vervolg: ', met toestemming van Dennis', wie: 'Jeroen Kuiper, HVO-Querido', bron: art('art. 3a, 3b') },
              ]}
            />
          </Kaart>
        </Kolom>
        <Kolom zij label="Taken en gegevens">
          <Kaart plat titel="Taken en termijnen">
            <Lijst items={[
              { sleutel: '1', titel: 'Woning aanbieden', rechts: <Badge stand="loopt">over 3 werkdagen</Badge>, regels: ['jij'] },
              { sleutel: '2', titel: 'Mee naar de bezichtiging', rechts: <Badge stand="wacht">do 3 december</Badge>, regels: ['HVO-Querido'] },
              { sleutel: '3', titel: 'Kennismaken met welzijn', rechts: <Badge stand="wacht">na de sleutel</Badge>, regels: ['HVO-Querido en Dock'] },
            ]} />
          </Kaart>
          <h2 className="utrecht-heading-3">Gegevens die jij mag zien</h2>
          <Gegevensgroep titel="Personalia" zicht={{ regels: [{ wie: 'Pré Wonen', wanneer: 'vanaf aanbod', jij: true }] }} feiten={[{ term: 'Geboren', waarde: '9 april 1992' }, { term: 'Telefoon', waarde: '06 5550 0147' }, { term: 'Talen', waarde: 'Nederlands' }]} />
          <Gegevensgroep
            titel="Inkomen en schulden" feiten={[{ term: 'Inkomen', waarde: '€ 1.874 netto per maand, loon' }, { term: 'Schulden', waarde: '€ 6.200, regeling sinds feb 2026' }, { term: 'Bewind', waarde: '' }]}
            zicht={{ open: true, toelichting: 'Dennis gaf toestemming op 2 maart.', regels: [{ wie: 'HVO-Querido', wanneer: 'altijd' }, { wie: 'Servicepunt', wanneer: 'vanaf aanvraag' }, { wie: 'Tafel Haarlem', wanneer: 'vanaf beoordeling' }, { wie: 'Pré Wonen', wanneer: 'vanaf aanbod, sinds 17 nov', jij: true }] }}
          />
          <GeslotenGroep titel="Begeleidingsplan" reden="Alleen voor zorgorganisatie, Servicepunt en beoordelingstafel. Voor een aanbod heb je het niet nodig." bron={art('art. 12d')} />
          <GeslotenGroep titel="Gezondheid en indicatie" reden="Nooit voor corporaties. Moet de woning iets bijzonders hebben? Vraag het Jeroen Kuiper." />
        </Kolom>
      </Raster>
    </Schil>
  );
}
