import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { TEKENAARNAMEN } from '../../domain/huur/tekenaars.ts';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { voorwaardenVan } from '../../domain/keten/lasten.ts';
import { Badge, Bron, Gegevens, Kaart, Lijst, Meter, type Feit } from '../ui/index.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';

const maanden = (dagen: number): string => (dagen < 62 ? `${dagen} dagen` : `${Math.round((dagen * 12) / 365)} maanden`);
const bedrag = (getal: unknown): string | undefined => (typeof getal === 'number' ? `€ ${getal.toLocaleString('nl-NL', { minimumFractionDigits: 2 })}` : undefined);

/** How long the lease still runs, in words. */
function zegEinde(ingang: string, laatste: string, vandaag: string): string {
  if (laatste < vandaag) return `${zegDag(laatste, vandaag)}, is voorbij`;
  return `${zegDag(laatste, vandaag)}, ${ingang > vandaag ? `loopt ${maanden(dagenTussen(ingang, laatste) + 1)}` : `nog ${maanden(dagenTussen(vandaag, laatste) + 1)}`}`;
}

function feitenVan({ stand, regeling, vandaag, dossier }: Beeld): Feit[] {
  const { ingangsdatum, einddatum, grondslag } = stand.contract!;
  const vorm = regeling.contractvormen.find((c) => c.code === stand.contractvorm);
  const grond = vorm?.grondslagen.find((g) => g.code === grondslag);
  const { huur_afgesproken, servicekosten_afgesproken, huurvoorwaarden } = dossier.gegevens.huur ?? {};
  const [huur, kosten] = [bedrag(huur_afgesproken), bedrag(servicekosten_afgesproken)];
  return [
    { term: 'Contractvorm', waarde: vorm?.naam },
    { term: 'Gaat in', waarde: zegDag(ingangsdatum, vandaag) },
    { term: 'Loopt tot en met', waarde: einddatum ? zegEinde(ingangsdatum, laatsteDag(einddatum), vandaag) : 'geen einddatum' },
    ...(grond ? [{ term: 'Tijdelijk op grond van', waarde: <>{grond.naam}. <Bron tekst={grond.bron} /></> }] : []),
    ...(huur ? [{ term: 'Huur per maand', waarde: `${huur}${kosten ? ` en ${kosten} servicekosten` : ''}` }] : []),
    ...(typeof huurvoorwaarden === 'string' ? [{ term: 'Extra voorwaarden', waarde: huurvoorwaarden }] : []),
    ...(stand.sleutel?.wachtdagen !== undefined ? [{ term: 'Wachttijd tot de sleutel', waarde: stand.sleutel.wachtdagen === 1 ? '1 dag' : `${stand.sleutel.wachtdagen} dagen` }] : []),
  ];
}

/** The lease for who sees it: form, start and end, legal ground, conditions that came along, and who has signed. */
export function Huurkaart({ beeld }: { beeld: Beeld }) {
  const { stand, regeling, vandaag } = beeld;
  if (!stand.contract) return null;
  const { getekend = [], te_tekenen = [], voorwaarden = [], ingangsdatum, einddatum } = stand.contract;
  const loopt = einddatum && ingangsdatum <= vandaag && vandaag < einddatum;
  const vorm = regeling.contractvormen.find((c) => c.code === stand.contractvorm);
  const mee = voorwaardenVan(regeling).filter((v) => voorwaarden.includes(v.code));
  return (
    <Kaart titel="Huurcontract">
      <Gegevens feiten={feitenVan(beeld)} />
      {loopt && <Meter waarde={dagenTussen(ingangsdatum, vandaag)} totaal={dagenTussen(ingangsdatum, einddatum)} label={`Verstreken: ${maanden(dagenTussen(ingangsdatum, vandaag))} van ${maanden(dagenTussen(ingangsdatum, einddatum))}`} />}
      {mee.length > 0 && <><h3 className="utrecht-heading-4">Voorwaarden uit het besluit</h3><ul>{mee.map((v) => <li key={v.code}>{v.tekst} <Bron {...bronVan(regeling, v.bron)!} /></li>)}</ul></>}
      {getekend.length + te_tekenen.length > 0 && (
        <>
          <h3 className="utrecht-heading-4">Wie tekent</h3>
          <Lijst items={[
            ...getekend.map(({ door, op }) => ({ sleutel: door, titel: TEKENAARNAMEN[door], rechts: <Badge stand="voldoet">getekend op {zegDag(op, vandaag)}</Badge> })),
            ...te_tekenen.map((door) => ({ sleutel: door, titel: TEKENAARNAMEN[door], rechts: <Badge stand="wacht">moet nog tekenen</Badge> })),
          ]} />
        </>
      )}
      {vorm && <p className="voordeur-klein voordeur-grijs">{vorm.omklap} <Bron {...bronVan(regeling, vorm.bron)!} /></p>}
    </Kaart>
  );
}
