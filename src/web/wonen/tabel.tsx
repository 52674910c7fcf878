import type { ReactNode } from 'react';
import type { Wie } from '../../auth/sessies.ts';
import { naamVan, ONDERDELEN, UITKOMSTEN } from '../../domain/begeleiding/woorden.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDagKort, zegTermijn } from '../../domain/kalender/zeg.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { SOORT_VAN_STAP, TERMIJNSOORTEN } from '../../domain/monitor/termijnsoorten.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { SIGNAALSOORTEN } from '../../domain/signalering/woorden.ts';
import type { Bewonersortering, Bewonertaak } from '../../storage/lezen/wonen.ts';
import { adresMet, type Vraagdelen } from '../lijsten/adres.ts';
import type { Csvkolom } from '../lijsten/csv.ts';
import { zegDuur, zegTaaktermijn } from '../lijsten/termijn.ts';
import { zegGemeente } from '../lijsten/namen.ts';
import { Tabel, Termijn, Titelcel, Vorm, type Rij, type Tabelkolom } from '../ui/index.ts';
import { opdracht, stapnaam } from '../werk/werkwoorden.ts';
import { begeleiding, eerst, evaluatie, huur, landing, omklap, signalen, teLaat, voorzieningen, type Bewoner } from './bewoner.ts';

/* One list for four readers: each role has the columns it works with; each row only what its groups open. */

export type Bewonerbeeld = { wie: Wie; namen: ReadonlyMap<string, string>; gemeenten: ReadonlyMap<string, string>; vandaag: Dag };
type Kolom = 'bewoner' | 'zorg' | 'corporatie' | 'sinds' | 'huur' | 'begeleiding' | 'voorzieningen' | 'evaluatie' | 'signalen' | 'omklap' | 'landing' | 'laat' | 'eerst';

const OVERZICHT: readonly Kolom[] = ['bewoner', 'eerst', 'laat', 'sinds', 'zorg', 'corporatie'];
/** The columns of each reader, in order: what to do stands next to whom it is about, on a phone right below the name. */
const KOLOMMEN: Partial<Record<Rol, readonly Kolom[]>> = {
  begeleider: ['bewoner', 'eerst', 'sinds', 'huur', 'begeleiding', 'evaluatie', 'signalen'],
  woonconsulent: ['bewoner', 'eerst', 'huur', 'signalen', 'evaluatie', 'omklap', 'zorg'],
  consulent: ['bewoner', 'eerst', 'sinds', 'begeleiding', 'voorzieningen', 'signalen', 'zorg'],
  welzijnswerker: ['bewoner', 'eerst', 'sinds', 'landing', 'zorg'],
  'servicepunt-medewerker': OVERZICHT, 'servicepunt-manager': OVERZICHT, uitstroomcoordinator: OVERZICHT,
};
const KOPPEN: Record<Kolom, string> = {
  bewoner: 'Bewoner', zorg: 'Begeleid door', corporatie: 'Verhuurder', sinds: 'Woont er sinds', huur: 'Huur', begeleiding: 'Begeleiding', voorzieningen: 'Voorzieningen', evaluatie: 'Evaluatie',
  signalen: 'Signalen', omklap: 'Omklap', landing: 'Zachte landing', laat: 'Te laat', eerst: 'Eerst',
};
const SORTEERT: Partial<Record<Kolom, Bewonersortering>> = { sinds: 'sinds', huur: 'huur', begeleiding: 'indicatie', eerst: 'termijn' };

const Grijs = ({ children }: { children: ReactNode }) => <span className="voordeur-grijs">{children}</span>;
const Sub = ({ children }: { children: ReactNode }) => <span className="voordeur-celsub">{children}</span>;
/** A group the reader does not see: said, never left empty. */
const Niet = () => <Grijs>niet gedeeld</Grijs>;
const dag = (d: Dag, vandaag: Dag) => <time dateTime={d}>{zegDagKort(d, vandaag)}</time>;
const keer = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;
const verhuurder = (b: Bewoner): string | undefined => b.s.aanbod?.corporatie ?? b.s.sleutel?.corporatie;
const gemeente = (b: Bewoner): string | undefined => b.s.aanbod?.gemeente ?? b.s.sleutel?.gemeente;

/** The corporation knows a lease by its address, everyone else a tenant by name. */
function Wie({ b, beeld: { wie, namen, gemeenten } }: { b: Bewoner; beeld: Bewonerbeeld }) {
  const naam = namen.get(b.id);
  const href = `/dossiers/${b.id}`;
  const waar = [b.adres, zegGemeente(gemeenten, gemeente(b) ?? null)].filter(Boolean).join(', ');
  if (wie.rol === 'woonconsulent') return <Titelcel titel={b.adres ?? naam ?? b.kenmerk} href={href} sub={[b.adres ? naam : undefined, b.kenmerk].filter(Boolean).join(' · ')} />;
  return <Titelcel titel={naam ?? b.kenmerk} href={href} sub={<>{naam ? b.kenmerk : 'naam niet gedeeld'}{waar && <><br />{waar}</>}</>} />;
}

function Huur({ b, vandaag, metVorm }: { b: Bewoner; vandaag: Dag; metVorm: boolean }) {
  const h = huur(b);
  if (!h) return b.ziet('huur') ? <Grijs>{b.stand === 'nazorg' ? (b.s.afloop ? naamVan(UITKOMSTEN, b.s.afloop.uitkomst) : 'afgesloten') : 'geen contract vastgelegd'}</Grijs> : <Niet />;
  const onder = h.aangezegd ? <>einde aangezegd op {dag(h.aangezegd, vandaag)}</> : h.aanzeggen ? <>aanzeggen {dag(h.aanzeggen.van, vandaag)} tot en met {dag(h.aanzeggen.tot, vandaag)}</> : undefined;
  const nu = h.aanzeggen && h.aanzeggen.van <= vandaag;
  return <span>{nu && <><Vorm stand={h.aanzeggen!.tot < vandaag ? 'te-laat' : 'let-op'} /> </>}{h.laatste ? <>tot en met {dag(h.laatste, vandaag)}</> : h.gewoon ? 'gewoon huurcontract' : 'zonder einddatum'}{metVorm && h.vorm && !h.gewoon && <Sub>{h.vorm}</Sub>}{onder && <Sub>{onder}</Sub>}</span>;
}

function Begeleiding({ b, vandaag }: { b: Bewoner; vandaag: Dag }) {
  const steun = begeleiding(b, vandaag);
  if (!steun) return <Niet />;
  if (steun.uren === undefined) return <Grijs>{steun.tot ? <>geëindigd {dag(steun.tot, vandaag)}</> : 'nog niet gestart'}</Grijs>;
  const bijna = steun.indicatieTot && zegTermijn(steun.indicatieTot, vandaag);
  return <span>{String(steun.uren).replace('.', ',')} uur per week{steun.indicatieTot && bijna && <Sub>indicatie tot en met {dag(steun.indicatieTot, vandaag)}{steun.indicatieTot < vandaag ? ', voorbij' : ''}</Sub>}{steun.wachtOpBesluit && <Sub>wacht op besluit gemeente</Sub>}</span>;
}

function Evaluatie({ b, vandaag, metVaststellen }: { b: Bewoner; vandaag: Dag; metVaststellen: boolean }) {
  const e = evaluatie(b);
  if (!e) return <Niet />;
  const laat = e.uiterlijk !== undefined && e.uiterlijk < vandaag;
  return (
    <span>
      {laat && <><Vorm stand="te-laat" /> </>}
      {e.gepland ? <>gepland {dag(e.gepland, vandaag)}</> : e.uiterlijk ? <>{laat ? zegTermijn(e.uiterlijk, vandaag).woorden : <>vóór of op {dag(e.uiterlijk, vandaag)}</>}</> : <Grijs>{e.laatste ? 'geen volgende nodig' : 'geen'}</Grijs>}
      {(e.gepland || laat) && e.uiterlijk && <Sub>moet vóór of op {dag(e.uiterlijk, vandaag)}</Sub>}
      {metVaststellen && e.vastTeStellen > 0 && <Sub>{e.vastTeStellen} nog vast te stellen</Sub>}
    </span>
  );
}

function Signalen({ b, vandaag, metWaarschuwingen }: { b: Bewoner; vandaag: Dag; metWaarschuwingen: boolean }) {
  const s = signalen(b);
  if (!s) return <Niet />;
  if (s.open.length === 0 && (!metWaarschuwingen || s.waarschuwingen === 0)) return <Grijs>geen</Grijs>;
  return <span>{s.open.length > 0 ? `${s.open.length} open` : 'geen open'}{s.open[0] && <Sub>{naamVan(SIGNAALSOORTEN, s.open[0].soort).toLowerCase()}, sinds {dag(s.open[0].op, vandaag)}</Sub>}{metWaarschuwingen && s.waarschuwingen > 0 && <Sub>{keer(s.waarschuwingen, 'waarschuwing', 'waarschuwingen')}</Sub>}</span>;
}

const zegTaak = (t: Bewonertaak): string => opdracht(t.stap) || stapnaam(t.stap);
/** Whose turn it is, where it is not ours; the organisation that stands in the row already is not named again. */
function Eerst({ b, vandaag, metZorg }: { b: Bewoner; vandaag: Dag; metZorg: boolean }) {
  const taak = eerst(b, vandaag);
  if (!taak) return <Grijs>niets nu</Grijs>;
  return <span><Termijn {...zegTaaktermijn(taak.uiterlijk, taak.streven, vandaag)} /><Sub>{zegTaak(taak)}{!taak.ons && !(metZorg && taak.organisatie === b.zorgorganisatie) && ` · ${partijnaam(b.r, taak.organisatie)}`}</Sub></span>;
}
function Laat({ b, vandaag }: { b: Bewoner; vandaag: Dag }) {
  const laat = teLaat(b, vandaag);
  if (laat.length === 0) return <Grijs>niets</Grijs>;
  return <ul className="voordeur-kaal voordeur-kaal--laat">{laat.map((t) => <li key={`${t.stap}-${t.organisatie}`}><Vorm stand="te-laat" /> {soortnaam(t)} <span className="voordeur-celsub">{zegTermijn(t.uiterlijk, vandaag).woorden}{t.organisatie !== b.zorgorganisatie && ` · ${partijnaam(b.r, t.organisatie)}`}</span></li>)}</ul>;
}
const soortnaam = (t: Bewonertaak): string => { const soort = SOORT_VAN_STAP[t.stap]; return soort ? TERMIJNSOORTEN[soort].naam : stapnaam(t.stap).toLowerCase(); };

function Voorzieningen({ b }: { b: Bewoner }) {
  const lijst = voorzieningen(b);
  if (!lijst) return <Niet />;
  return lijst.length === 0 ? <Grijs>geen gevraagd</Grijs> : <ul className="voordeur-kaal">{lijst.map((v) => <li key={v.naam}>{v.naam}<Sub>{v.stand}</Sub></li>)}</ul>;
}

/** The parts of the soft landing that are done, and what is planned. */
function Landing({ b, vandaag }: { b: Bewoner; vandaag: Dag }) {
  const l = landing(b);
  if (!l) return b.ziet('landing') ? <Grijs>nog niet begonnen</Grijs> : <Niet />;
  return (
    <span>
      {l.gedaan.length} van {ONDERDELEN.length} gedaan
      {l.gedaan.length > 0 && <Sub>gedaan: {l.gedaan.join(', ')}</Sub>}
      {l.gepland.length > 0 && <Sub>gepland: {l.gepland.join(', ')}</Sub>}
      {l.betrokken && <Sub>betrokken {zegSindsKort(l.betrokken, vandaag)}</Sub>}
    </span>
  );
}
const zegSindsKort = (d: Dag, vandaag: Dag): string => `${d > vandaag ? 'per' : 'sinds'} ${zegDagKort(d, vandaag)}`;

function cel(kolom: Kolom, b: Bewoner, beeld: Bewonerbeeld): ReactNode {
  const { vandaag, wie } = beeld;
  const corporatie = wie.rol === 'woonconsulent';
  switch (kolom) {
    case 'bewoner': return <Wie b={b} beeld={beeld} />;
    case 'zorg': return partijnaam(b.r, b.zorgorganisatie);
    case 'corporatie': return verhuurder(b) ? partijnaam(b.r, verhuurder(b)!) : <Grijs>onbekend</Grijs>;
    case 'sinds': return b.s.sleutel ? <span>{dag(b.s.sleutel.op, vandaag)}<Sub>{b.stand === 'nazorg' ? 'nazorg' : b.stand === 'opgeschaald' ? <><Vorm stand="let-op" /> opgeschaald</> : zegDuur(b.s.sleutel.op, vandaag)}</Sub></span> : <Grijs>onbekend</Grijs>;
    case 'huur': return <Huur b={b} vandaag={vandaag} metVorm={corporatie} />;
    case 'begeleiding': return <Begeleiding b={b} vandaag={vandaag} />;
    case 'voorzieningen': return <Voorzieningen b={b} />;
    case 'evaluatie': return <Evaluatie b={b} vandaag={vandaag} metVaststellen={corporatie} />;
    case 'signalen': return <Signalen b={b} vandaag={vandaag} metWaarschuwingen={corporatie} />;
    case 'omklap': return omklap(b) ?? <Grijs>niet van toepassing</Grijs>;
    case 'landing': return <Landing b={b} vandaag={vandaag} />;
    case 'laat': return <Laat b={b} vandaag={vandaag} />;
    case 'eerst': return <Eerst b={b} vandaag={vandaag} metZorg={wie.rol !== 'begeleider'} />;
  }
}

type Bewonertabelprops = { rijen: readonly Bewoner[]; beeld: Bewonerbeeld; links: { pad: string; delen: Vraagdelen; nu: Bewonersortering }; bijschrift: string };

export function Bewonertabel({ rijen, beeld, links: { pad, delen, nu }, bijschrift }: Bewonertabelprops) {
  const namen = KOLOMMEN[beeld.wie.rol] ?? OVERZICHT;
  const kolommen = namen.map((sleutel): Tabelkolom<Kolom> => {
    const op = SORTEERT[sleutel];
    return {
      sleutel, kop: sleutel === 'bewoner' && beeld.wie.rol === 'woonconsulent' ? 'Woning en huurder' : KOPPEN[sleutel], rijkop: sleutel === 'bewoner',
      ...(op ? { sorteer: { href: adresMet(pad, { ...delen, volgorde: op === 'termijn' ? undefined : op }), ...(nu === op ? { nu: 'oplopend' as const } : {}) } } : {}),
    };
  });
  return <Tabel bijschrift={bijschrift} kolommen={kolommen} rijen={rijen.map((b): Rij<Kolom> => ({ sleutel: b.id, cellen: Object.fromEntries(namen.map((k) => [k, cel(k, b, beeld)])) }))} />;
}

/** What an export holds: every fact a row may show its reader, whatever the columns on the screen. */
export const bewonerkolommen = ({ namen, gemeenten, vandaag }: Bewonerbeeld): readonly Csvkolom<Bewoner>[] => [
  { kop: 'Dossier', waarde: (b) => b.kenmerk },
  { kop: 'Naam', waarde: (b) => namen.get(b.id) },
  { kop: 'Adres', waarde: (b) => b.adres },
  { kop: 'Gemeente', waarde: (b) => zegGemeente(gemeenten, gemeente(b) ?? null) },
  { kop: 'Stand', waarde: (b) => ({ woont: 'woont er', opgeschaald: 'opgeschaald', nazorg: 'nazorg' })[b.stand] },
  { kop: 'Woont er sinds', waarde: (b) => b.s.sleutel?.op },
  { kop: 'Begeleid door', waarde: (b) => partijnaam(b.r, b.zorgorganisatie) },
  { kop: 'Verhuurder', waarde: (b) => verhuurder(b) && partijnaam(b.r, verhuurder(b)!) },
  { kop: 'Contract', waarde: (b) => huur(b)?.vorm },
  { kop: 'Huur tot en met', waarde: (b) => huur(b)?.laatste },
  { kop: 'Aanzeggen vanaf', waarde: (b) => huur(b)?.aanzeggen?.van },
  { kop: 'Aanzeggen tot en met', waarde: (b) => huur(b)?.aanzeggen?.tot },
  { kop: 'Omklap', waarde: omklap },
  { kop: 'Uren begeleiding per week', waarde: (b) => begeleiding(b, vandaag)?.uren },
  { kop: 'Indicatie tot en met', waarde: (b) => begeleiding(b, vandaag)?.indicatieTot },
  { kop: 'Voorzieningen', waarde: (b) => voorzieningen(b)?.map((v) => `${v.naam}: ${v.stand}`).join(', ') },
  { kop: 'Evaluatie gepland', waarde: (b) => evaluatie(b)?.gepland },
  { kop: 'Evaluatie uiterlijk', waarde: (b) => evaluatie(b)?.uiterlijk },
  { kop: 'Evaluaties vast te stellen', waarde: (b) => evaluatie(b)?.vastTeStellen },
  { kop: 'Zachte landing gedaan', waarde: (b) => landing(b)?.gedaan.join(', ') },
  { kop: 'Open signalen', waarde: (b) => signalen(b)?.open.length },
  { kop: 'Waarschuwingen', waarde: (b) => signalen(b)?.waarschuwingen },
  { kop: 'Eerst', waarde: (b) => { const t = eerst(b, vandaag); return t && zegTaak(t); } },
  { kop: 'Bij', waarde: (b) => { const t = eerst(b, vandaag); return t && partijnaam(b.r, t.organisatie); } },
  { kop: 'Termijn', waarde: (b) => { const t = eerst(b, vandaag); return t && t.uiterlijk !== 'infinity' ? t.uiterlijk : undefined; } },
  { kop: 'Te laat', waarde: (b) => teLaat(b, vandaag).map((t) => `${soortnaam(t)} (${t.uiterlijk})`).join(', ') },
];
