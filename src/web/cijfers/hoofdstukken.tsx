import type { Rapport } from '../../domain/monitor/tabel.ts';
import { Tabelkaart } from '../monitor/tabelkaart.tsx';

/** Where a chapter stands on its page. */
export const hoofdstukplek = (code: string): string => `hoofdstuk-${code}`;

/** Every chapter of a report with its tables; `vandaag`: the day on which its periods are told. */
export function Hoofdstukken({ rapport: { hoofdstukken, periode }, vandaag }: { rapport: Rapport; vandaag: string }) {
  return hoofdstukken.map((h) => (
    <section key={h.code} className="voordeur-stapel">
      <h2 className="utrecht-heading-2" id={hoofdstukplek(h.code)}>{h.titel}</h2>
      {h.tabellen.map((t) => <Tabelkaart key={t.code} tabel={t} periode={periode} vandaag={vandaag} />)}
    </section>
  ));
}
