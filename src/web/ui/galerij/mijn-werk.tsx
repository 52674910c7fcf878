import { Badge, Filterchips, Kaart, KnopLink, Kolom, Kop, Lijst, Link, Paginering, Raster, Tabel, Termijn, Titelcel } from '../index.ts';
import type { Rij, TermijnProps } from '../index.ts';
import { MARLOES, Schil } from './schil.tsx';

type Kolomnaam = 'termijn' | 'taak' | 'fase' | 'actie';
type Taak = [stand: TermijnProps['stand'], woorden: string, datum: string, titel: string, wie: string, fase: string, knop: string];

const TE_LAAT: Taak[] = [
  ['te-laat', '2 werkdagen te laat', 'vr 20 november', 'Aanvraag toetsen op volledigheid', 'Sylvia Terpstra · Leger des Heils', 'toetsing', 'Toetsen'],
  ['te-laat', '1 werkdag te laat', 'ma 23 november', 'Op de wachtlijst plaatsen', 'Henk Doorn · HVO-Querido · advies tafel Haarlem: driehoekscontract', 'wachtlijst', 'Plaatsen'],
  ['te-laat', '1 werkdag te laat', 'ma 23 november', 'Verslag Casuïstiektafel rondsturen', 'overleg van 12 november · 3 besluiten', 'overleg', 'Versturen'],
];
const VANDAAG: Taak[] = [
  ['vandaag', 'vandaag', 'di 24 november', 'Stukken klaarzetten voor beoordelingstafel Haarlem', 'morgen 10.00 uur · 12 zaken, 2 niet compleet', 'beoordeling', 'Klaarzetten'],
  ['vandaag', 'vandaag', 'di 24 november', 'Woning voorleggen aan zorgorganisatie', 'Rijksstraatweg 318, Haarlem · Pré Wonen · 7 passende kandidaten', 'aanbod', 'Voorleggen'],
];
const DEZE_WEEK: Taak[] = [
  ['loopt', 'over 1 werkdag', 'wo 25 november', 'Op de wachtlijst plaatsen', 'Nadia Bos · RIBW K/AM · advies tafel Haarlem: intermediaire verhuur', 'wachtlijst', 'Plaatsen'],
  ['loopt', 'over 2 werkdagen', 'do 26 november', 'Aanvulling beoordelen', 'Ahmet Kaya · Philadelphia · bewijs schuldregeling binnen', 'toetsing', 'Toetsen'],
  ['loopt', 'over 3 werkdagen', 'vr 27 november', 'Streeftermijn van 6 maanden loopt af', 'Dennis Koopman · HVO-Querido · aanbod loopt bij Pré Wonen', 'aanbod', 'Bekijken'],
];

const rij = ([stand, woorden, datum, titel, wie, fase, knop]: Taak): Rij<Kolomnaam> => ({
  sleutel: titel + wie,
  cellen: {
    termijn: <Termijn stand={stand} woorden={woorden} datum={datum} />,
    taak: <Titelcel titel={titel} href="/dossiers/2026-0147" sub={wie} />,
    fase,
    actie: <KnopLink maat="rij" soort={stand === 'te-laat' ? 'hoofd' : 'neven'} href="/dossiers/2026-0147" volledig={`${knop}: ${wie}`}>{knop}</KnopLink>,
  },
});

export function MijnWerk() {
  return (
    <Schil titel="Mijn werk" nav={['Mijn werk', 'Dossiers', 'Woningen', 'Tafels', 'Monitor', 'Regeling']} hier="Mijn werk" account={MARLOES}>
      <Kop
        titel="Mijn werk" sub={<>Dinsdag 24 november 2026. Je hebt 18 taken: <strong className="voordeur-laat">3 te laat</strong> en 2 voor vandaag.</>}
        rechts={<KnopLink href="/vervanging" icoon="mensen">Overdragen aan vervanger</KnopLink>}
      />
      <Raster indeling="werk">
        <Kolom>
          <Filterchips
            label="Filter op termijn en werk"
            groepen={[
              [{ naam: 'Alles', aantal: 18, href: '?', hier: true }, { naam: 'Te laat', aantal: 3, href: '?t=laat', laat: true }, { naam: 'Vandaag', aantal: 2, href: '?t=nu' }, { naam: 'Deze week', aantal: 6, href: '?t=week' }, { naam: 'Later', aantal: 7, href: '?t=later' }],
              [{ naam: 'Toetsen', aantal: 6, href: '?w=toetsen' }, { naam: 'Plaatsen', aantal: 3, href: '?w=plaatsen' }, { naam: 'Voorleggen', aantal: 4, href: '?w=voorleggen' }, { naam: 'Overleg', aantal: 5, href: '?w=overleg' }],
            ]}
          />
          <Kaart plat voet={<Paginering volgende="?na=2026-0151" stand="8 van 18 getoond" />}>
            <Tabel
              bijschrift="Je taken, de eerste termijn boven"
              kolommen={[
                { sleutel: 'termijn', kop: 'Termijn', breedte: 'termijn', zonderLabel: true },
                { sleutel: 'taak', kop: 'Wat je doet, voor wie', zonderLabel: true },
                { sleutel: 'fase', kop: 'Fase', breedte: 'smal', zonderLabel: true },
                { sleutel: 'actie', kop: 'Actie', kopVerborgen: true, breedte: 'actie' },
              ]}
              groepen={[
                { kop: 'Te laat', aantal: 3, rijen: TE_LAAT.map(rij) },
                { kop: 'Vandaag', aantal: 2, rijen: VANDAAG.map(rij) },
                { kop: 'Deze week', aantal: 6, rijen: DEZE_WEEK.map(rij) },
              ]}
            />
          </Kaart>
        </Kolom>
        <Kolom zij label="Anderen">
          <Kaart plat titel="Wij wachten op anderen" rechts="9 open, 3 te laat" voet={<Link href="/verzoeken">Alle 9 openstaande verzoeken</Link>}>
            <Lijst
              items={[
                { sleutel: '1', titel: 'HVO-Querido', rechts: <Badge stand="te-laat">3 werkdagen te laat</Badge>, regels: ['Advies op aanbod Kleverlaan 88', 'Jeroen Kuiper · 1 keer herinnerd, vr 20 nov'], actie: <Link href="/v/1">Bellen of herinneren</Link> },
                { sleutel: '2', titel: 'Brederode Wonen', rechts: <Badge stand="te-laat">2 werkdagen te laat</Badge>, regels: ['Reden waarom kwartaalaantal niet lukt', 'Linda Groen · nog niet herinnerd'], actie: <Link href="/v/2">Herinneren</Link> },
                { sleutel: '3', titel: 'RIBW K/AM', rechts: <Badge stand="vandaag">vandaag</Badge>, regels: ['Toestemming van Dunya Nijland', 'Samira Bouzid'] },
                { sleutel: '4', titel: 'RIBW K/AM', rechts: <Badge stand="wacht">over 3 werkdagen</Badge>, regels: ['Advies op aanbod Planetenlaan 77', 'Samira Bouzid'] },
              ]}
            />
          </Kaart>
          <Kaart plat titel="Tafels deze week">
            <Lijst items={[{ sleutel: 'h', titel: 'Beoordelingstafel Haarlem', href: '/tafels/haarlem', rechts: 'wo 10.00', regels: ['12 zaken, 2 niet compleet'] }, { sleutel: 'ij', titel: 'Beoordelingstafel IJmond', href: '/tafels/ijmond', rechts: 'do 13.30', regels: ['7 zaken, alle compleet'] }]} />
          </Kaart>
        </Kolom>
      </Raster>
    </Schil>
  );
}
