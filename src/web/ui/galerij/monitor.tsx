import { Doelbaan, Doelbalk, Filterbalk, Kaart, KnopLink, Kolom, Kop, Raster, Reeksen, Staven, Stromen, Tegelkaart } from '../index.ts';
import type { Doel } from '../index.ts';
import { HANNEKE, Schil } from './schil.tsx';

const doel = (naam: string, waarde: number, totaal: number, oordeel: string, verAchter = false): Doel => ({ naam, waarde, doel: totaal, schema: Math.round(totaal * 8.99) / 10, oordeel, verAchter });

export function Monitor() {
  return (
    <Schil titel="Monitor" nav={['Monitor', 'Simulatie', 'Overleg', 'Regeling']} hier="Monitor" account={HANNEKE}>
      <Kop titel="Monitor" sub="Uitstroomregeling Pact · 1 januari tot en met 24 november 2026" rechts={<KnopLink icoon="printer" href="/monitor/kwartaal">Kwartaalrapport</KnopLink>} />
      <Filterbalk
        action="/monitor" wis="/monitor" label="Filter de monitor"
        velden={[
          { soort: 'keuze', naam: 'jaar', label: 'Jaar', waarde: '2026', opties: [{ waarde: '2026', naam: '2026' }, { waarde: '2025', naam: '2025' }] },
          { soort: 'keuze', naam: 'regio', label: 'Gebied', opties: [{ waarde: '', naam: 'Hele regio' }, { waarde: 'ijmond', naam: 'IJmond' }] },
        ]}
      />
      <Kaart titel="21 sleutels achter op schema: 139 van 178">
        <Doelbaan groot waarde={139} doel={178} schema={160} label="139 van 178 sleutels, schema vandaag 160" />
        <p className="voordeur-klein voordeur-grijs">IJmond 53 van 68 · Zuid-Kennemerland 86 van 110 · schema vandaag: 160. In dit tempo eindigt het jaar op 155.</p>
      </Kaart>
      <Raster indeling="monitor">
        <Kolom>
        <Doelbalk
          titel="Drie gemeenten blijven ver achter" eenheid="Sleutels" definitie="Doel: regionale verdeelsleutel, bijlage 1. Gerealiseerd: getekend huurcontract in 2026. Volle balk: het jaardoel. Streep: schema van vandaag."
          doelen={[doel('Haarlem', 68, 79, '3 achter'), doel('Heemskerk', 15, 18, '1 achter'), doel('Velsen', 24, 31, '4 achter'), doel('Beverwijk', 14, 19, '3 achter'), doel('Bloemendaal', 6, 10, '3, ver achter', true), doel('Heemstede', 7, 12, '4, ver achter', true), doel('Zandvoort', 5, 9, '3, ver achter', true)]}
        />
        <Staven
          titel="Driekwart krijgt binnen 6 maanden een eerste aanbod" as="maanden op de wachtlijst" eenheid="Dossiers"
          grens={{ titel: 'streeftermijn 6 maanden', tekst: '114 van 151 binnen (75%)' }}
          maten={[{ term: 'mediaan', waarde: '4,4 mnd' }, { term: '9 van de 10 binnen', waarde: '7,7 mnd' }, { term: 'langste', waarde: '11,2 mnd' }]}
          staven={['0–1', '1–2', '2–3', '3–4', '4–5', '5–6', '6–7', '7–8', '8–9', '9–10', '10+'].map((naam, i) => ({ naam, waarde: [5, 12, 20, 26, 29, 22, 15, 10, 7, 3, 2][i] ?? 0, buiten: i > 5 }))}
          definitie="Van plaatsing op de wachtlijst tot eerste voorgelegde woning. 151 dossiers met een eerste aanbod in 2026. Wie nog wacht telt hier niet mee: 50 mensen."
        />
        </Kolom>
        <Kolom>
          <Doelbalk
            titel="Ymere op schema, Brederode Wonen ver achter" eenheid="Sleutels" definitie="Doel: gemeentelijke verdeelsleutel, bijlage 2, alle gemeenten opgeteld. Achterstand afgerond op hele sleutels."
            doelen={[doel('Ymere', 28, 31, 'op schema'), doel('Woonopmaat', 22, 26, '1 achter'), doel('Pré Wonen', 41, 55, '8 achter'), doel('Woningbedrijf Velsen', 14, 19, '3 achter'), doel('Brederode Wonen', 5, 9, '3, ver achter', true)]}
          />
          <Staven
            richting="liggend" titel="Van aanvraag tot sleutel" as="Stap" eenheid="Dossiers" definitie="Eén groep gevolgd: aanvragen van 1 oktober 2025 tot en met 30 september 2026, stand van vandaag."
            staven={[{ naam: 'Aanvraag ingediend', waarde: 214 }, { naam: 'Compleet getoetst', waarde: 203, bij: '11 ingetrokken' }, { naam: 'Positief besluit', waarde: 171, bij: '19 negatief, 13 aangehouden' }, { naam: 'Woning voorgelegd', waarde: 121, bij: '50 wachten nog' }, { naam: 'Aanbod aangenomen', waarde: 116, bij: '5 geweigerd, na weging' }, { naam: 'Sleutel', waarde: 112, bij: '4 tekenen nog' }]}
          />
          <Tegelkaart
            titel="De regio op de kaart" legenda={['minder dan 70%', '70 tot 80%', '80% of meer']} definitie="Vakken liggen ongeveer zoals de gemeenten, noorden boven. Kleur: deel van het jaardoel."
            tegels={[
              { naam: 'Heemskerk', tekst: '15 van 18 · 83%', klasse: 3, kolom: 3, rij: 1 }, { naam: 'Velsen', tekst: '24 van 31 · 77%', klasse: 2, kolom: 2, rij: 2 },
              { naam: 'Beverwijk', tekst: '14 van 19 · 74%', klasse: 2, kolom: 3, rij: 2 }, { naam: 'Bloemendaal', tekst: '6 van 10 · 60%', klasse: 1, kolom: 2, rij: 3 },
              { naam: 'Haarlem', tekst: '68 van 79 · 86%', klasse: 3, kolom: 3, rij: 3 }, { naam: 'Zandvoort', tekst: '5 van 9 · 56%', klasse: 1, kolom: 1, rij: 4 }, { naam: 'Heemstede', tekst: '7 van 12 · 58%', klasse: 1, kolom: 2, rij: 4 },
            ]}
          />
        </Kolom>
      </Raster>
      <Raster indeling="monitor">
        <Stromen
          titel="Drie van de vijf blijven in hun eigen gemeente" eenheid="cliënten" kanten={['Komt uit', 'Woont nu in']} definitie="Cliënten die in 2026 een sleutel kregen."
          meer={<p>Teldatum: de dag van de sleutel. Gemeente van herkomst: waar de aanvraag over besloten is.</p>}
          stromen={[
            { van: 'Haarlem', naar: 'Haarlem', aantal: 44 }, { van: 'Haarlem', naar: 'Heemstede', aantal: 6 }, { van: 'Haarlem', naar: 'Velsen', aantal: 9 }, { van: 'Velsen', naar: 'Velsen', aantal: 12 }, { van: 'Velsen', naar: 'Beverwijk', aantal: 5 },
            { van: 'Velsen', naar: 'Haarlem', aantal: 7 }, { van: 'Beverwijk', naar: 'Beverwijk', aantal: 8 }, { van: 'Beverwijk', naar: 'Velsen', aantal: null }, { van: 'Beverwijk', naar: 'Haarlem', aantal: 10 }, { van: 'Heemstede', naar: 'Heemstede', aantal: null },
          ]}
        />
        <Reeksen
          titel="Meer aanvragen dan sleutels, kwartaal na kwartaal" as="Kwartaal" definitie="Geteld op de dag waarop het gebeurde."
          reeksen={[['Aanvragen', 41, 52, 48, 60, 31], ['Besluiten', 38, 49, 50, 51, 22], ['Sleutels', 30, 36, 41, 44, 18]].map(([naam, ...getallen]) => ({ naam: String(naam), punten: ['2025-4', '2026-1', '2026-2', '2026-3', '2026-4'].map((kwartaal, i) => ({ naam: kwartaal, waarde: Number(getallen[i]), loopt: i === 4 })) }))}
        />
      </Raster>
    </Schil>
  );
}
