import { herleidTotaal } from '../../domain/kosten/herleid.ts';
import type { Deelnemer } from '../../domain/kosten/stand.ts';
import { zegEuro } from '../../domain/kosten/woorden.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { Bron, Kaart, Tabel } from '../ui/index.ts';

/* The one amount the documents publish: Heemstede pays € 2,865 a year. Which total that is, they do not say. */

const HEEMSTEDE = { partij: 'gemeente-heemstede', cent: 286_500, jaar: 2022, bron: 'collegebesluit Heemstede 2021, Financiën' };
const duizend = (n: number): string => n.toLocaleString('nl-NL');

/** Which total each key would give, and that by that total her part is again the amount itself; nothing for a regeling without her. */
export function Voorbeeld({ regeling, partijen }: { regeling: Regeling; partijen: readonly Deelnemer[] }) {
  const deling = regeling.kostendeling;
  if (!deling || !partijen.some((p) => p.code === HEEMSTEDE.partij)) return null;
  const uit = herleidTotaal(regeling, deling.delen, partijen, HEEMSTEDE.partij, HEEMSTEDE.cent, HEEMSTEDE.jaar);
  return (
    <Kaart titel="Voorbeeld: de € 2.865 van Heemstede" id="voorbeeld">
      <p>Heemstede besloot in 2021 over {zegEuro(HEEMSTEDE.cent)} per jaar. Het totaal en de sleutel van de gemeenten staan er niet bij. Voordeur rekent terug welk totaal bij elke sleutel hoort. Bij dat totaal is haar deel weer tot op de cent hetzelfde. <Bron tekst={HEEMSTEDE.bron} /></p>
      <Tabel
        bijschrift="Totaal per sleutel" compact
        kolommen={[{ sleutel: 'sleutel', kop: 'Sleutel van de gemeenten', rijkop: true }, { sleutel: 'deel', kop: 'Gewicht van Heemstede', getal: true }, { sleutel: 'totaal', kop: 'Totaal per jaar', getal: true }, { sleutel: 'geeft', kop: 'Deel van Heemstede', getal: true }]}
        rijen={uit.map((h) => ({ sleutel: h.sleutel, cellen: { sleutel: h.naam, deel: `${duizend(h.gewicht)} van ${duizend(h.som)}`, totaal: zegEuro(h.totaal), geeft: zegEuro(h.geeft) } }))}
      />
      <p>De gemeenten betalen twee derde van het totaal. De eenmalige € 50.000 voor de inrichting betaalde Haarlem uit het regionale Innovatiefonds; die wordt niet verdeeld.</p>
    </Kaart>
  );
}
