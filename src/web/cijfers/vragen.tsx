import { isRapportcijfer, rapportcijfer } from '../../domain/monitor/rapport/cijfers.ts';
import { magHoofdstuk } from '../../domain/monitor/hoofdstukzicht.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { ONDERZOEKSVRAGEN, type Antwoordcijfer, type Onderzoeksvraag } from '../../domain/monitor/vragen.ts';
import type { Cijfertabel } from '../../domain/monitor/tabel.ts';
import { zegCel } from '../../domain/monitor/tabelwoorden.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { blad } from '../blad.tsx';
import { Keuzes, Vraagfouten } from '../monitor/keuzes.tsx';
import { leesVraag, vraagdelen } from '../monitor/vraag.ts';
import { Bron, Kaart, Kop, Kruimelpad, Leeg, Link, Lijst } from '../ui/index.ts';
import { hoofdstukkenVoor } from './rapport.ts';

/** Where the table of a figure stands: its chapter, or a page of its own. */
function plaats(tabel: string, delen: string): string {
  if (!isRapportcijfer(tabel)) return `/monitor/geleverd?${delen}#tabel-${tabel}`;
  const { hoofdstuk } = rapportcijfer(tabel);
  return hoofdstuk === 'leven' ? `/monitor/wonen?${delen}` : `/monitor/${hoofdstuk}?${delen}#tabel-${tabel}`;
}
const mag = (tabel: string, rol: Rol): boolean => !isRapportcijfer(tabel) || magHoofdstuk(rapportcijfer(tabel).hoofdstuk, rol);

/** The number with what it counts; in words when there is none. */
function zegAntwoord({ tabel, kolom, rij, zeg }: Antwoordcijfer, tabellen: ReadonlyMap<string, Cijfertabel>): string {
  const t = tabellen.get(tabel);
  const cel = rij === undefined ? t?.totaal?.[kolom] : t?.rijen.find((r) => r.code === rij)?.cellen[kolom];
  const eenheid = t?.kolommen.find((k) => k.code === kolom)?.eenheid ?? 'aantal';
  if (cel === 'verborgen') return `Niet getoond, omdat het over te weinig mensen gaat: ${zeg}`;
  return cel === undefined || cel === null ? `Nog niet bekend: ${zeg}` : `${zegCel(cel, eenheid)} ${zeg}`;
}

function Antwoord({ vraag: { cijfers = [], wie, waar }, tabellen, delen, rol }: { vraag: Onderzoeksvraag; tabellen: ReadonlyMap<string, Cijfertabel>; delen: string; rol: Rol }) {
  const gezien = cijfers.filter((x) => mag(x.tabel, rol));
  return (
    <>
      {gezien.length > 0 && <ul className="voordeur-opsomming">{gezien.map((x) => <li key={`${x.tabel}${x.kolom}${x.zeg}`}><Link href={plaats(x.tabel, delen)}>{zegAntwoord(x, tabellen)}</Link></li>)}</ul>}
      {gezien.length < cijfers.length && <p className="voordeur-grijs">Een deel van het antwoord is voor wie de regeling bewaakt: het servicepunt of de coördinator, en de bestuurders.</p>}
      {wie && <p>{wie} {waar && <Link href={waar.href}>{waar.naam}</Link>}</p>}
    </>
  );
}

/** GET /monitor/vragen?van=&tot=: every research question of the evaluation, answered by the figure or by who could tell (E.B1). */
export async function vragenpagina(v: IngelogdVerzoek): Promise<Response> {
  const vraag = leesVraag(v);
  const { regeling, periode, bekendOp, fouten, eigen } = vraag;
  const kruimels = <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Vragen van de evaluatie' }]} />;
  if (!eigen) return blad(v, { titel: 'Vragen van de evaluatie', deel: '/monitor', status: 403 }, <>{kruimels}<Kop titel="Vragen van de evaluatie" /><Leeg titel="Deze antwoorden zijn van een andere regeling">Van {regeling.korte_naam} zie je alleen wat de partijen zelf publiceerden.</Leeg></>);
  const rapport = await leesRapport(v.kern, { regeling: regeling.regeling, periode, ...(bekendOp ? { bekendOp } : {}) }, hoofdstukkenVoor(v.wie.rol));
  const tabellen = new Map(rapport.hoofdstukken.flatMap((h) => h.tabellen).map((t) => [t.code, t]));
  const delen = new URLSearchParams(vraagdelen(vraag)).toString();
  const themas = [...new Set(ONDERZOEKSVRAGEN.map((o) => o.thema))];
  const metCijfer = ONDERZOEKSVRAGEN.filter((o) => o.cijfers).length;
  return blad(v, { titel: 'Vragen van de evaluatie', deel: '/monitor', status: fouten.length > 0 ? 400 : 200, fout: fouten.length > 0 }, (
    <>
      {kruimels}
      <Vraagfouten fouten={fouten} />
      <Kop titel="Vragen van de evaluatie" sub={`${metCijfer} van de ${ONDERZOEKSVRAGEN.length} vragen krijgen hier een cijfer over ${zegPeriode(periode)}; bij de andere staat wie het kan zeggen.`} />
      <Keuzes vraag={vraag} pad="/monitor/vragen" vandaag={v.vandaag} />
      {themas.map((thema) => (
        <Kaart key={thema} plat titel={thema}>
          <Lijst items={ONDERZOEKSVRAGEN.filter((o) => o.thema === thema).map((o) => ({ sleutel: o.nummer, titel: `${o.nummer} ${o.vraag}`, regels: [], actie: <Antwoord vraag={o} tabellen={tabellen} delen={delen} rol={v.wie.rol} /> }))} />
        </Kaart>
      ))}
      <p className="voordeur-klein voordeur-grijs">De vragen komen uit het onderzoek van de pilot in Westfriesland, in eigen woorden; ze passen bij elke regeling. <Bron tekst="evaluatie Naar een eigen plek (2020), bijlage 1" /></p>
    </>
  ));
}
