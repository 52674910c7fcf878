import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDagKort, zegTermijn } from '../../domain/kalender/zeg.ts';
import { STATUSNAMEN } from '../../domain/keten/stand.ts';
import type { Profiel } from '../../storage/lezen/lijsten.ts';
import type { Wachtregel, Wachtvolgorde } from '../../storage/lezen/wachtlijst.ts';
import { Tabel, Vorm, type Rij, type Tabelkolom } from '../ui/index.ts';
import { adresMet, type Vraagdelen } from './adres.ts';
import type { Csvkolom } from './csv.ts';
import { Clientcel, Sinds, toonTermijn, type Lijstbeeld } from './dossiertabel.tsx';
import { zegGemeente } from './namen.ts';

/* Who waits as a row: place, since when, what holds a home up, what is looked for. */

export type Wachtbeeld = Lijstbeeld & { profielen: ReadonlyMap<string, Profiel>; /** data confirmed on this day or before are too old for an offer */ verouderdTot?: string; ziet: { zoekprofiel: boolean } };
type Kolom = 'plek' | 'client' | 'wachtlijst' | 'wacht' | 'tot' | 'bevestigd' | 'zoekt' | 'zorg' | 'termijn';

export const PAUZEREDENEN: Record<NonNullable<Wachtregel['pauze_reden']>, string> = {
  client: 'op verzoek van de cliënt', behandeling: 'kan tijdelijk niet verhuizen', gegevens: 'de gegevens moeten eerst kloppen', 'andere-woning': 'zicht op een andere woning', anders: 'andere reden',
};

export const isVerouderd = (r: Pick<Wachtregel, 'bevestigd_op'>, tot: string | undefined): boolean => tot !== undefined && r.bevestigd_op !== null && r.bevestigd_op <= tot;

/** What a home must have, in a few words; only what someone asked for. */
export function noden(p: Profiel | undefined): string[] {
  if (!p) return [];
  const optie = (veld: 'verdieping' | 'bijzondere_woonbehoeften', code: string) => VELDEN[veld].opties.find((o) => o.code === code)?.naam.toLowerCase() ?? code;
  return [
    p.kamers ? `minstens ${p.kamers === 1 ? '1 kamer' : `${p.kamers} kamers`}` : undefined, p.gelijkvloers === 'ja' ? 'gelijkvloers of lift' : undefined,
    p.verdieping && p.verdieping !== 'geen-voorkeur' ? optie('verdieping', p.verdieping) : undefined, p.jongerenwoning === 'ja' ? 'jongerenwoning past' : undefined, p.huisdieren === 'ja' ? 'huisdier' : undefined,
    ...(p.bijzondere_woonbehoeften ?? []).map((code) => optie('bijzondere_woonbehoeften', code)),
  ].filter((n) => n !== undefined);
}

/** A day with how far off it is, in the words of a term; a day that has passed says so without being late. */
function Dag({ dag, vandaag, letOp }: { dag: string; vandaag: string; letOp?: boolean }) {
  const { woorden } = zegTermijn(dag, vandaag);
  return <span>{letOp && <Vorm stand="let-op" />}{letOp && ' '}<time dateTime={dag}>{zegDagKort(dag, vandaag)}</time><span className="voordeur-celsub">{woorden.replace(' te laat', ' geleden')}</span></span>;
}

function Bevestigd({ r, beeld: { vandaag, verouderdTot } }: { r: Wachtregel; beeld: Wachtbeeld }) {
  if (r.bevestigd_op === null) return <span className="voordeur-grijs">nog niet</span>;
  if (isVerouderd(r, verouderdTot)) return <span><Vorm stand="let-op" /> <time dateTime={r.bevestigd_op}>{zegDagKort(r.bevestigd_op, vandaag)}</time><span className="voordeur-celsub">te lang geleden: nu geen aanbod mogelijk</span></span>;
  return <time dateTime={r.bevestigd_op}>{zegDagKort(r.bevestigd_op, vandaag)}</time>;
}

export type Wachttabelprops = { rijen: readonly Wachtregel[]; beeld: Wachtbeeld; links: { pad: string; delen: Vraagdelen; nu: Wachtvolgorde }; /** those who pause, with reason and end instead of the aim for an offer */ pauze?: boolean; bijschrift: string };

export function Wachttabel({ rijen, beeld, links: { pad, delen, nu }, pauze = false, bijschrift }: Wachttabelprops) {
  const { wie, namen, gemeenten, vandaag, profielen, ziet } = beeld;
  const sorteer = (op: Wachtvolgorde): Tabelkolom<Kolom>['sorteer'] => (pauze ? undefined : { href: adresMet(pad, { ...delen, volgorde: op === 'regels' ? undefined : op }), ...(nu === op ? { nu: 'oplopend' as const } : {}) });
  const kolommen: readonly Tabelkolom<Kolom>[] = [
    { sleutel: 'plek', kop: 'Plaats', breedte: 'smal', sorteer: sorteer('regels') },
    { sleutel: 'client', kop: 'Cliënt en nummer', rijkop: true, sorteer: sorteer('nummer') },
    { sleutel: 'wacht', kop: 'Wacht sinds' },
    ...(pauze || rijen.some((r) => r.urgentie_tot) ? [{ sleutel: 'tot' as const, kop: pauze ? 'Pauze tot en met' : 'Urgentie tot en met' }] : []),
    { sleutel: 'bevestigd', kop: 'Gegevens bevestigd', sorteer: sorteer('bevestigd') },
    ...(ziet.zoekprofiel ? [{ sleutel: 'zoekt' as const, kop: 'Zoekt' }] : []),
    ...(wie.rol === 'begeleider' ? [] : [{ sleutel: 'zorg' as const, kop: 'Zorgorganisatie' }]),
    ...(pauze || rijen.every((r) => r.uiterlijk === null) ? [] : [{ sleutel: 'termijn' as const, kop: 'Aanbod vóór', breedte: 'termijn' as const }]),
  ];
  const rij = (r: Wachtregel): Rij<Kolom> => ({
    sleutel: r.id,
    cellen: {
      plek: <span>{r.plek === null ? <span className="voordeur-grijs">ligt stil</span> : <strong>{r.plek}</strong>}<span className="voordeur-celsub">{r.totaal !== null && `van ${r.totaal}`}{!delen.gemeente && <> {zegGemeente(gemeenten, r.wachtlijst)}</>}</span></span>,
      client: <Clientcel rij={r} namen={namen} />, wacht: <Sinds dag={r.wacht_sinds} vandaag={vandaag} />, zorg: r.zorgnaam,
      tot: pauze ? <span>{r.pauze_tot && <Dag dag={r.pauze_tot} vandaag={vandaag} letOp={r.pauze_tot < vandaag} />}{r.pauze_reden && <span className="voordeur-celsub">{PAUZEREDENEN[r.pauze_reden]}</span>}</span>
        : r.urgentie_tot ? <Dag dag={r.urgentie_tot} vandaag={vandaag} letOp={r.urgentie_tot < vandaag} /> : <span className="voordeur-grijs">geen einde</span>,
      bevestigd: <Bevestigd r={r} beeld={beeld} />,
      zoekt: <span>{r.zoekgemeenten.map((g) => zegGemeente(gemeenten, g)).join(', ') || <span className="voordeur-grijs">nog niet gekozen</span>}<span className="voordeur-celsub">{noden(profielen.get(r.id)).join(' · ')}</span></span>,
      termijn: toonTermijn(r, vandaag),
    },
  });
  return <Tabel bijschrift={bijschrift} kolommen={kolommen} rijen={rijen.map(rij)} />;
}

/** What an export holds; a name and what is looked for only where the reader sees it. */
export const wachtkolommen = ({ namen, gemeenten, vandaag, profielen, verouderdTot }: Wachtbeeld): readonly Csvkolom<Wachtregel>[] => [
  { kop: 'Wachtlijst', waarde: (r) => zegGemeente(gemeenten, r.wachtlijst) },
  { kop: 'Plaats', waarde: (r) => r.plek },
  { kop: 'Aantal op de lijst', waarde: (r) => r.totaal },
  { kop: 'Dossier', waarde: (r) => r.kenmerk },
  { kop: 'Naam', waarde: (r) => namen.get(r.id) },
  { kop: 'Stand', waarde: (r) => STATUSNAMEN[r.status] },
  { kop: 'Wacht sinds', waarde: (r) => r.wacht_sinds },
  { kop: 'Dagen gewacht', waarde: (r) => dagenTussen(r.wacht_sinds, vandaag) },
  { kop: 'Urgentie tot en met', waarde: (r) => r.urgentie_tot },
  { kop: 'Pauze tot en met', waarde: (r) => r.pauze_tot },
  { kop: 'Reden van de pauze', waarde: (r) => r.pauze_reden && PAUZEREDENEN[r.pauze_reden] },
  { kop: 'Gegevens bevestigd', waarde: (r) => r.bevestigd_op },
  { kop: 'Te lang geleden', waarde: (r) => (isVerouderd(r, verouderdTot) ? 'ja' : 'nee') },
  { kop: 'Zoekt in', waarde: (r) => r.zoekgemeenten.map((g) => zegGemeente(gemeenten, g)).join(', ') },
  { kop: 'Nodig', waarde: (r) => noden(profielen.get(r.id)).join(', ') },
  { kop: 'Zorgorganisatie', waarde: (r) => r.zorgnaam },
  { kop: 'Aanbod vóór', waarde: (r) => (r.uiterlijk === 'infinity' ? undefined : r.uiterlijk) },
];
