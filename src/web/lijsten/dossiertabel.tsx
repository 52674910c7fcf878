import type { Wie } from '../../auth/sessies.ts';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDagKort } from '../../domain/kalender/zeg.ts';
import { STATUSNAMEN } from '../../domain/keten/stand.ts';
import type { Dossierregel, Dossiersortering } from '../../storage/lezen/lijsten.ts';
import { Tabel, Termijn, Titelcel, type Rij, type Tabelkolom } from '../ui/index.ts';
import { adresMet, type Vraagdelen } from './adres.ts';
import type { Csvkolom } from './csv.ts';
import { zegGemeente } from './namen.ts';
import { zegDuur, zegTaaktermijn } from './termijn.ts';

/* A dossier as a row: who (if you may know), where it stands and since when, whose turn it is and by when. */

export type Lijstbeeld = { wie: Wie; namen: ReadonlyMap<string, string>; gemeenten: ReadonlyMap<string, string>; vandaag: string };
type Kolom = 'client' | 'stand' | 'zorg' | 'beurt' | 'sinds' | 'termijn';

/** The client's name, or the number with the reason why there is no name. */
export function Clientcel({ rij, namen }: { rij: Pick<Dossierregel, 'id' | 'kenmerk'>; namen: ReadonlyMap<string, string> }) {
  const naam = namen.get(rij.id);
  return naam ? <Titelcel titel={naam} href={`/dossiers/${rij.id}`} sub={rij.kenmerk} /> : <Titelcel titel={rij.kenmerk} href={`/dossiers/${rij.id}`} sub="naam niet gedeeld in deze fase" />;
}

/** Two lines: the state in words, then the phase. */
const Stand = ({ rij }: { rij: Dossierregel }) => <span>{STATUSNAMEN[rij.status]}<span className="voordeur-celsub">{rij.tabblad}</span></span>;
export const Sinds = ({ dag, vandaag }: { dag: string; vandaag: string }) => <span><time dateTime={dag}>{zegDagKort(dag, vandaag)}</time><span className="voordeur-celsub">{zegDuur(dag, vandaag)}</span></span>;

export const toonTermijn = (r: Pick<Dossierregel, 'uiterlijk' | 'streven'>, vandaag: string) => (r.uiterlijk ? <Termijn {...zegTaaktermijn(r.uiterlijk, r.streven ?? false, vandaag)} /> : <span className="voordeur-grijs">geen</span>);

/** Whose turn it is. A home can come from any corporation; the service point only guards that it comes. */
const aanZet = (r: Dossierregel): string | undefined => (r.beurt_stap === 'woning-voorleggen' ? 'een corporatie' : r.beurt ?? undefined);

const zorgkolom = (wie: Wie): readonly Tabelkolom<Kolom>[] => (wie.rol === 'begeleider' ? [] : [{ sleutel: 'zorg', kop: 'Zorgorganisatie' }]);

/** Heads that lead to a list in that order; the present one is marked. */
export type Sorteerlinks = { pad: string; delen: Vraagdelen; nu: Dossiersortering };
const sorteer = ({ pad, delen, nu }: Sorteerlinks, op: Dossiersortering): Tabelkolom<Kolom>['sorteer'] => ({ href: adresMet(pad, { ...delen, volgorde: op }), ...(nu === op ? { nu: 'oplopend' as const } : {}) });

export function Dossiertabel({ rijen, beeld, links, bijschrift }: { rijen: readonly Dossierregel[]; beeld: Lijstbeeld; links: Sorteerlinks; bijschrift: string }) {
  const { wie, namen, vandaag } = beeld;
  const kolommen: readonly Tabelkolom<Kolom>[] = [
    { sleutel: 'client', kop: 'Cliënt en nummer', rijkop: true, sorteer: sorteer(links, 'nummer') },
    { sleutel: 'stand', kop: 'Stand en fase' },
    ...zorgkolom(wie),
    { sleutel: 'beurt', kop: 'Aan zet' },
    { sleutel: 'sinds', kop: 'Staat zo sinds', sorteer: sorteer(links, 'sinds') },
    { sleutel: 'termijn', kop: 'Termijn', breedte: 'termijn', sorteer: sorteer(links, 'termijn') },
  ];
  const rij = (r: Dossierregel): Rij<Kolom> => ({
    sleutel: r.id,
    cellen: {
      client: <Clientcel rij={r} namen={namen} />, stand: <Stand rij={r} />, zorg: r.zorgnaam, beurt: aanZet(r) ?? <span className="voordeur-grijs">niemand</span>,
      sinds: <Sinds dag={r.sinds} vandaag={vandaag} />, termijn: toonTermijn(r, vandaag),
    },
  });
  return <Tabel bijschrift={bijschrift} kolommen={kolommen} rijen={rijen.map(rij)} />;
}

/** What an export holds; a name only where the reader sees it. */
export const dossierkolommen = ({ namen, gemeenten, vandaag }: Lijstbeeld): readonly Csvkolom<Dossierregel>[] => [
  { kop: 'Dossier', waarde: (r) => r.kenmerk },
  { kop: 'Naam', waarde: (r) => namen.get(r.id) },
  { kop: 'Fase', waarde: (r) => r.tabblad },
  { kop: 'Stand', waarde: (r) => STATUSNAMEN[r.status] },
  { kop: 'Staat zo sinds', waarde: (r) => r.sinds },
  { kop: 'Zorgorganisatie', waarde: (r) => r.zorgnaam },
  { kop: 'Gemeente van herkomst', waarde: (r) => zegGemeente(gemeenten, r.herkomst) },
  { kop: 'Aan zet', waarde: aanZet },
  { kop: 'Termijn', waarde: (r) => (r.uiterlijk === 'infinity' ? undefined : r.uiterlijk) },
  { kop: 'Soort termijn', waarde: (r) => (r.uiterlijk === null || r.uiterlijk === 'infinity' ? undefined : r.streven ? 'streven' : 'termijn') },
  { kop: 'Wachtlijst', waarde: (r) => zegGemeente(gemeenten, r.wachtlijst) },
  { kop: 'Wacht sinds', waarde: (r) => r.wacht_sinds },
  { kop: 'Dagen gewacht', waarde: (r) => (r.wacht_sinds && r.tabblad === 'wachtlijst' ? dagenTussen(r.wacht_sinds, vandaag) : undefined) },
  { kop: 'Zoekt in', waarde: (r) => r.zoekgemeenten.map((g) => zegGemeente(gemeenten, g)).join(', ') },
];
