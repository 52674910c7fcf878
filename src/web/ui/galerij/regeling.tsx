import { Artikelnav, Badge, KnopLink, Kop, Kruimelpad, Link, Werking } from '../index.ts';
import { MARLOES, Schil } from './schil.tsx';

const ARTIKELEN = ['1 Voorbereid', '2 Aanbod', '3 Aanvraag', '4 Woonruimte', '5 Contract', '6 Driehoek', '7 Intermediair', '8 Zachte landing', '9 Signalen', '10 Escalatie', '11 Servicepunt', '12 Privacy', '13 – 15', 'Inspanning'];

export function Regeling() {
  return (
    <Schil titel="Artikel 4 in werking" nav={['Mijn werk', 'Dossiers', 'Woningen', 'Tafels', 'Monitor', 'Regeling']} hier="Regeling" account={MARLOES}>
      <Kruimelpad kruimels={[{ naam: 'Regeling', href: '/regeling' }, { naam: 'Uitstroomregeling Pact', href: '/regeling/pact' }, { naam: 'Artikel 4' }]} />
      <Kop titel="Artikel 4 in werking" sub="Links wat partijen afspraken. Rechts wat Voordeur ermee doet, en hoe het vandaag gaat." rechts={<KnopLink href="/regeling/voorstel">Wijziging voorstellen</KnopLink>} />
      <Artikelnav artikelen={ARTIKELEN.map((naam, i) => ({ naam, href: `/regeling/pact/${i + 1}`, hier: i === 3 }))} />
      <Werking
        titel="Artikel 4. Aanbieden van passende woonruimte in een passende omgeving"
        koppen={['Convenant, 7 oktober 2021', 'Wat Voordeur doet', 'Vandaag, 24 november 2026']}
        regels={[
          {
            sleutel: 'a', lid: 'a.', tekst: ['De woningcorporaties zorgen voor ', { merk: 'passende en betaalbare' }, ' woonruimte. In uitzonderingsgevallen wanneer de cliënt die uitstroomt bijzondere woonbehoeften heeft, probeert de woningcorporatie hier bij de aanbieding van een woning ', { merk: 'zoveel als mogelijk rekening mee te houden' }, '.'],
            doet: { soort: 'criterium', icoon: 'lijst', tekst: <><p><strong>Huur past bij inkomen</strong> is een vaste eis.</p><p><strong>Bijzondere woonwensen</strong> geven tot 20 punten; ze sluiten niet uit.</p></>, link: { naam: 'Bekijk de regel', href: '/regel' } },
            vandaag: { getal: '14 van 41', tekst: 'wachtenden in Haarlem: voor hen is de gemiddelde vrije woning te duur' },
          },
          {
            sleutel: 'b', lid: 'b.', tekst: ['De aan te bieden woonruimte wordt ', { merk: 'in eerste instantie ter advisering voorgelegd' }, ' aan de contactpersoon van de zorgorganisatie voordat deze wordt voorgelegd aan de cliënt.'],
            doet: { soort: 'volgorde', icoon: 'slot', tekst: <p><strong>Aanbieden aan cliënt</strong> gaat pas open na het advies. De cliënt ziet de woning tot die tijd niet.</p>, link: { naam: 'Actie: woning voorleggen', href: '/actie' } },
            vandaag: { getal: '12', tekst: 'woningen liggen nu voor advies' },
          },
          {
            sleutel: 'b2', gevolg: true, herkomst: 'Inspanning zorgorganisaties, vijfde punt', tekst: ['De zorgorganisatie reageert zo spoedig mogelijk en ', { merk: 'uiterlijk binnen 5 werkdagen' }, ' op de woningaanbieding die aan een cliënt wordt gedaan.'],
            doet: { soort: 'termijn', icoon: 'klok', tekst: <p><strong>Advies op aanbod:</strong> 5 werkdagen na voorleggen, door de zorgorganisatie. Herinnering na 3 werkdagen.</p>, link: { naam: 'Bekijk de termijn', href: '/termijn' } },
            vandaag: { getal: '88%', tekst: 'op tijd dit jaar: 133 van 151', extra: <p><Badge stand="te-laat">1 nu te laat</Badge> <Link href="/dossier">Toon dossier</Link></p> },
          },
          {
            sleutel: 'c', lid: 'c.', tekst: ['De cliënt die kan uitstromen, mag de aangeboden woonruimte ', { merk: 'in principe niet weigeren' }, '.'],
            doet: { soort: 'weging door mensen', icoon: 'weegschaal', tekst: <p>Weigeren kan alleen met een reden. Corporatie, zorg en Servicepunt wegen samen; niemand valt vanzelf van de lijst.</p>, link: { naam: 'Actie: weigering wegen', href: '/wegen' } },
            vandaag: { getal: '5', tekst: 'weigeringen dit jaar; 4 keer terug op de lijst, 1 keer gestopt' },
          },
        ]}
      />
      <p className="voordeur-klein voordeur-grijs">De letterlijke tekst staat in een schreefletter. Gemarkeerde woorden zijn de woorden waar de regel rechts op steunt.</p>
    </Schil>
  );
}
