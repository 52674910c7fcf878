import type { Paar } from '../../domain/matching/rangorde.ts';
import { EISWOORDEN, uitlegVan, zegNietGehaald } from '../../domain/matching/uitleg.ts';
import { alsCsv, type Csvkolom } from '../lijsten/csv.ts';
import type { Rang } from './rang.ts';

type Rij = { paar: Paar; plaats?: number };

/** The whole ranking with every part of it, the excluded as well. By number of the dossier: a file goes further than a screen. */
export function rangAlsCsv(rang: Rang, rijen: readonly Rij[]): string {
  const { matching } = rang.regeling;
  const uitleg = new Map(rijen.map(({ paar }) => [paar, uitlegVan(paar, rang.woning.beeld, matching, rang.beeld)]));
  const kolommen: readonly Csvkolom<Rij>[] = [
    { kop: 'Plaats', waarde: (r) => r.plaats }, { kop: 'Dossier', waarde: (r) => r.paar.kandidaat.kenmerk }, { kop: 'Zorgorganisatie', waarde: (r) => rang.bij.get(r.paar.kandidaat.dossier)?.zorgnaam },
    { kop: 'Wacht sinds', waarde: (r) => r.paar.kandidaat.wacht_sinds }, { kop: 'Past', waarde: (r) => (r.paar.past ? 'ja' : 'nee') }, { kop: 'Punten', waarde: (r) => r.paar.punten / 10 },
    ...matching.punten.filter((p) => rijen[0]?.paar.delen.some((d) => d.code === p.code)).map((p): Csvkolom<Rij> => ({ kop: `${p.naam} (van ${p.punten})`, waarde: (r) => { const d = r.paar.delen.find((x) => x.code === p.code); return d && d.punten / 10; } })),
    ...matching.eisen.map(({ code }): Csvkolom<Rij> => ({ kop: `Eis: ${EISWOORDEN[code].voldoet.toLowerCase()}`, waarde: (r) => r.paar.eisen.find((e) => e.code === code)?.oordeel.replace('-', ' ') ?? 'niet gevraagd' })),
    { kop: 'Niet gehaald', waarde: (r) => zegNietGehaald(uitleg.get(r.paar)!.eisen).join('; ') },
    { kop: 'Berekend op', waarde: () => rang.rangorde.op }, { kop: 'Regeling', waarde: () => `${rang.regeling.regeling} ${rang.regeling.geldig_vanaf}` },
  ];
  return alsCsv(kolommen, rijen);
}
