import { alinea, sectie, type Stuk } from '../brieven/stuk.ts';
import type { Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import { SOORTNAAM } from '../partijen/woorden.ts';
import { partijnaam } from '../regeling/namen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { POSTEN, SLEUTELS, type KostenStand } from './stand.ts';
import { zegEuro } from './woorden.ts';
import { kostenstaten, verdeelKosten, type Kostenstaat } from './verdeling.ts';

/** The yearly statement of one party, as page and as PDF; undefined for a party that pays nothing that year. */
export function kostenstuk(regeling: Regeling, stand: KostenStand, partij: string, vandaag: Dag): Stuk | undefined {
  const staat = kostenstaten(stand).find((s) => s.partij === partij);
  if (!staat) return undefined;
  const naam = partijnaam(regeling, partij);
  const { sleutel } = stand.sleutels[staat.soort] ?? {};
  const gewichten = stand.sleutels[staat.soort]?.gewichten;
  const v = verdeelKosten(stand);
  const eigen = v.delen.filter((d) => d.betaler === staat.soort);
  const postnaam = (code: string) => POSTEN.find((p) => p.code === code)?.naam ?? code;
  return {
    titel: `Kosten ${stand.jaar} voor ${naam}`, kenmerk: `${regeling.kenmerk} kosten ${stand.jaar}`, dag: vandaag, afzender: [regeling.servicepunt.naam, regeling.naam], aan: [naam],
    feiten: [{ term: 'Jaar', waarde: String(stand.jaar) }, { term: 'Opgemaakt op', waarde: zegDatum(vandaag) }, { term: 'Grondslag', waarde: regeling.kostendeling?.bron ?? '' }],
    ...(stand.afrekening ? {} : { concept: 'Dit is het deel volgens de begroting. De afrekening volgt na afloop van het jaar.' }),
    kern: slotzin(staat, naam),
    secties: [
      ...sectie('Uw deel', [{ soort: 'feiten', feiten: [
        { term: 'Jaarlijkse kosten', waarde: zegEuro(staat.jaarlijks) }, { term: 'Eenmalige kosten', waarde: zegEuro(staat.eenmalig) },
        ...(staat.rechtstreeks > 0 ? [{ term: 'Betaalt u zelf, niet aan het punt', waarde: zegEuro(staat.rechtstreeks) }] : []),
        ...(staat.werkelijk === undefined ? [] : [{ term: 'Naar de werkelijke kosten', waarde: zegEuro(staat.werkelijk) }, { term: 'Verschil met de begroting', waarde: zegEuro(staat.verschil!) }]),
        { term: 'Al betaald', waarde: zegEuro(staat.betaald) }, { term: staat.open < 0 ? 'Terug te ontvangen' : 'Nog te betalen', waarde: zegEuro(Math.abs(staat.open)) },
      ] }]),
      ...sectie('Hoe dit is berekend', [
        eigen.length > 0 && alinea(`De jaarlijkse kosten die worden verdeeld zijn ${zegEuro(v.jaarlijks)}. ${eigen.map((d) => `${SOORTNAAM[d.drager].meer} dragen ${zegEuro(d.cent)}`).join('; ')}. ${SOORTNAAM[staat.soort].meer} betalen samen ${zegEuro(eigen.reduce((a, d) => a + d.cent, 0))}.`),
        alinea(sleutel && gewichten ? `Binnen uw soort partij is gekozen: ${SLEUTELS.find((s) => s.code === sleutel)!.naam.toLowerCase()}. Uw gewicht is ${gewichten[partij] ?? 0} van ${Object.values(gewichten).reduce((a, b) => a + b, 0)}.` : 'Binnen uw soort partij is nog geen sleutel gekozen. Zolang dat zo is, verdeelt Voordeur gelijk.'),
        alinea('Alles is verdeeld tot op de cent. Centen die overblijven gaan naar wie daar door afronding het dichtst bij is; bij gelijke delen schuift dat elk jaar een partij op.'),
      ]),
      ...sectie('De kosten van dit jaar', [{ soort: 'lijst', regels: (stand.afrekening?.posten ?? stand.posten).map((p) => `${postnaam(p.post)}, ${p.keer}: ${zegEuro(p.cent)}${p.betaald_door ? `, betaald door ${partijnaam(regeling, p.betaald_door)}` : ''}`) }]),
      ...sectie('Betalingen', [{ soort: 'lijst', regels: betalingen(stand, partij) }]),
    ],
    ondertekening: [],
  };
}

const betalingen = (stand: KostenStand, partij: string): string[] => {
  const eigen = stand.betalingen.filter((b) => b.partij === partij);
  return eigen.length === 0 ? ['Nog geen betaling vastgelegd.'] : eigen.map((b) => `${zegDatum(b.op)}: ${b.cent < 0 ? `terug ${zegEuro(-b.cent)}` : zegEuro(b.cent)}`);
};
const slotzin = ({ open, totaal, werkelijk }: Kostenstaat, naam: string): string =>
  open > 0 ? `${naam} betaalt nog ${zegEuro(open)}.` : open < 0 ? `${naam} krijgt ${zegEuro(-open)} terug.` : `${naam} heeft ${zegEuro(werkelijk ?? totaal)} als deel; er staat niets meer open.`;
