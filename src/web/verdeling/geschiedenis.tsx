import type { Besluit } from '../../domain/verdeling/besluiten.ts';
import { zegDatum, zegMoment } from '../../domain/kalender/zeg.ts';
import type { Toelichtingen, Vermelding } from '../../storage/lezen/verdeling.ts';
import { Kaart, Leeg, Link, Tijdlijn } from '../ui/index.ts';
import { voorstelpad } from './paden.ts';
import { zegBesluit, type Namen } from './woorden.ts';

const HOOGSTENS = 40;

/** Everything reported and decided, latest first: which day, which body, who recorded it. */
export function Geschiedenis({ besluiten, toelichtingen, vastgelegd, namen, vandaag }: { besluiten: readonly Besluit[]; toelichtingen: Toelichtingen; vastgelegd: ReadonlyMap<number, Vermelding>; namen: Namen; vandaag: string }) {
  const opRij = [...besluiten].sort((a, b) => (a.op === b.op ? b.nummer - a.nummer : a.op < b.op ? 1 : -1));
  return (
    <Kaart titel="Gemeld en besloten">
      {opRij.length === 0 ? <Leeg titel="Er is nog niets gemeld of besloten over de verdeling." /> : (
        <Tijdlijn
          was={opRij.slice(0, HOOGSTENS).map((b) => {
            const { titel, vervolg, orgaan } = zegBesluit(b, namen);
            const v = vastgelegd.get(b.nummer);
            return {
              sleutel: String(b.nummer), datum: zegDatum(b.op), iso: b.op, titel, groot: orgaan !== undefined, citaat: toelichtingen[b.nummer],
              vervolg: b.soort === 'sleutel-voorgesteld' ? <>{vervolg}. <Link href={voorstelpad(b.nummer)}>Bekijk wat het verandert</Link></> : vervolg,
              wie: [orgaan && namen.orgaan(orgaan), v && `vastgelegd door ${v.organisatie} op ${zegMoment(v.vastgelegd_op, vandaag)}`].filter(Boolean).join(' · '),
            };
          })}
        />
      )}
    </Kaart>
  );
}
