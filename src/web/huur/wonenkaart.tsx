import { lopendeOpzegging } from '../../domain/huur/einde.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { voorwaardenVan } from '../../domain/keten/lasten.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';
import { Verslagtekst, verslagenVan } from '../dossier/verslagen.tsx';
import { Zaakkaart } from '../dossier/zaakkaart.tsx';
import { ziet } from '../dossier/zaken.ts';
import { Bron, Gegevens, type Feit } from '../ui/index.ts';
import { Klokbeeld } from './klokbeeld.tsx';
import { OPZEGAFLOOP } from './zinnen.ts';

const bedrag = (getal: unknown): string | undefined => (typeof getal === 'number' ? `€ ${getal.toLocaleString('nl-NL', { minimumFractionDigits: 2 })}` : undefined);
const KOPPELBEDING = { 'begeleiding-hervat': 'de begeleiding loopt weer', 'huur-blijft': 'de huur blijft', 'huur-opzeggen': 'de huur wordt opgezegd' };

function feitenVan({ stand, regeling, dossier }: Beeld): Feit[] {
  const { sleutel, contract, contractvorm, koppelbeding, aanzegging, opzegging, onderhuur } = stand;
  const vorm = regeling.contractvormen.find((c) => c.code === contractvorm);
  const grond = vorm?.grondslagen.find((g) => g.code === contract?.grondslag);
  const { huur_afgesproken, servicekosten_afgesproken } = dossier.gegevens.huur ?? {};
  const [huur, kosten] = [bedrag(huur_afgesproken), bedrag(servicekosten_afgesproken)];
  const controle = onderhuur?.at(-1);
  return [
    ...(sleutel ? [{ term: 'Woont er sinds', waarde: `${zegDatum(sleutel.op)}, in ${gemeentenaam(regeling, sleutel.gemeente)}` }, { term: 'Verhuurder', waarde: partijnaam(regeling, sleutel.corporatie) }] : []),
    ...(vorm ? [{ term: 'Contractvorm', waarde: vorm.naam }] : []),
    ...(grond && !contract?.omgezet_op ? [{ term: 'Tijdelijk op grond van', waarde: <>{grond.naam}. <Bron tekst={grond.bron} /></> }] : []),
    ...(huur ? [{ term: 'Huur per maand', waarde: `${huur}${kosten ? ` en ${kosten} servicekosten` : ''}` }] : []),
    ...(koppelbeding ? [{ term: 'Koppelbeding', waarde: koppelbeding.uitkomst ? `besproken${koppelbeding.besproken_op ? ` op ${zegDatum(koppelbeding.besproken_op)}` : ''}: ${KOPPELBEDING[koppelbeding.uitkomst]}` : `de begeleiding is gestopt op een manier die de huur raakt. Het gesprek daarover moet nog komen` }] : []),
    ...(aanzegging ? [{ term: 'Aangezegd op', waarde: zegDatum(aanzegging.op) }] : []),
    ...(opzegging ? [{ term: 'Opgezegd op', waarde: `${zegDatum(opzegging.op)} door ${opzegging.door === 'huurder' ? 'de huurder' : 'de corporatie'}, per ${zegDatum(opzegging.per)}${lopendeOpzegging(stand) ? '. De huur loopt door tot de huurder akkoord is of de rechter beslist' : opzegging.uitkomst ? `: ${OPZEGAFLOOP[opzegging.uitkomst]}` : ''}` }] : []),
    ...(controle ? [{ term: 'Onderhuur', waarde: `gecontroleerd op ${zegDatum(controle.op)}: ${controle.in_orde ? 'in orde' : 'niet in orde'}` }] : []),
  ];
}

/** How someone lives there: since when, on which lease, and how its clock stands. Who does not see the lease reads since when. */
export function Wonenkaart({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand, regeling } = beeld;
  if (!stand.sleutel) return null;
  const vorm = regeling.contractvormen.find((c) => c.code === stand.contractvorm);
  const mee = voorwaardenVan(regeling).filter((v) => stand.contract?.voorwaarden?.includes(v.code));
  const gesprek = verslagenVan(verslagen, 'koppelbeding-besproken').at(-1);
  const aanzegging = verslagenVan(verslagen, 'huureinde-aangezegd').at(-1);
  const opzegging = verslagenVan(verslagen, 'huur-opgezegd').at(-1);
  const open = ziet(beeld, 'wonen');
  return (
    <Zaakkaart beeld={beeld} zaak="wonen" titel="Wonen">
      {open && <Klokbeeld beeld={beeld} />}
      <Gegevens feiten={feitenVan(beeld)} />
      {gesprek && <Verslagtekst beeld={beeld} verslag={gesprek} />}
      {opzegging && <Verslagtekst beeld={beeld} verslag={opzegging} />}
      {aanzegging && <Verslagtekst beeld={beeld} verslag={aanzegging} />}
      {mee.length > 0 && <><h3 className="utrecht-heading-4">Voorwaarden uit het besluit</h3><ul>{mee.map((v) => <li key={v.code}>{v.tekst} <Bron {...bronVan(regeling, v.bron)!} /></li>)}</ul></>}
      {open && vorm && !stand.contract?.omgezet_op && <p className="voordeur-klein voordeur-grijs">{vorm.omklap} <Bron {...bronVan(regeling, vorm.bron)!} /></p>}
    </Zaakkaart>
  );
}
