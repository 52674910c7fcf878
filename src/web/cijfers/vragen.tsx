import { isRapportcijfer, rapportcijfer } from '../../domain/monitor/rapport/cijfers.ts';
import { magHoofdstuk } from '../../domain/monitor/hoofdstukzicht.ts';
import { jarenVan, zegPeriodeTot } from '../../domain/monitor/periode.ts';
import { DIMENSIENAAM, groepenVan, maakGroeptabel, ZIET_WACHTTIJDEN, type Dimensie } from '../../domain/monitor/eerlijkheid.ts';
import { zegAantal } from '../../domain/monitor/kleine-aantallen.ts';
import { ONDERZOEKSVRAGEN, type Antwoordcijfer, type Onderzoeksvraag } from '../../domain/monitor/vragen.ts';
import { metMeegenomen } from '../../domain/monitor/taakdoel.ts';
import type { Cijfertabel } from '../../domain/monitor/tabel.ts';
import { zegCel } from '../../domain/monitor/tabelwoorden.ts';
import { alleSamen, type Uitslag } from '../../domain/ervaring/uitslag.ts';
import type { Schaalvraag } from '../../domain/ervaring/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { telErvaringen } from '../../storage/lezen/ervaringen.ts';
import { leesRapport } from '../../storage/lezen/rapport.ts';
import { leesJaargroepen, type Jaargroepen } from '../../storage/lezen/wachtcijfers.ts';
import { blad } from '../blad.tsx';
import { leesTaakstelling } from '../monitor/afgesproken.ts';
import { Keuzes, Vraagfouten } from '../monitor/keuzes.tsx';
import { kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, opTekst, type Lijstvorm } from '../lijsten/keus.tsx';
import { leesVraag, vraagdelen, type Monitorvraag } from '../monitor/vraag.ts';
import { maandenVan } from '../monitor/wachttijden.tsx';
import { alsId, Bron, Inhoud, Kaart, Kop, Kruimelpad, Leeg, Link, Lijst } from '../ui/index.ts';
import { hoofdstukkenVoor } from './rapport.ts';

/** Where the table of a figure stands: its chapter, or a page of its own. */
function plaats(tabel: string, delen: string): string {
  if (!isRapportcijfer(tabel)) return `/monitor/geleverd?${delen}#tabel-${tabel}`;
  const { hoofdstuk } = rapportcijfer(tabel);
  return hoofdstuk === 'leven' ? `/monitor/wonen?${delen}` : `/monitor/${hoofdstuk}?${delen}#tabel-${tabel}`;
}
const mag = (tabel: string, rol: Rol): boolean => !isRapportcijfer(tabel) || magHoofdstuk(rapportcijfer(tabel).hoofdstuk, rol);

function celVan({ tabel, kolom, rij, van }: Antwoordcijfer, tabellen: ReadonlyMap<string, Cijfertabel>) {
  const t = tabellen.get(tabel);
  const cellen = rij === undefined ? t?.totaal : t?.rijen.find((r) => r.code === rij)?.cellen;
  const niets = van !== undefined && cellen !== undefined && van.every((k) => cellen[k] === 0);
  return { cel: cellen?.[kolom], niets, eenheid: t?.kolommen.find((k) => k.code === kolom)?.eenheid ?? 'aantal' as const };
}

/** The number with what it counts; in words when there is none. */
function zegAntwoord(antwoord: Antwoordcijfer, tabellen: ReadonlyMap<string, Cijfertabel>): string {
  const { cel, niets, eenheid } = celVan(antwoord, tabellen);
  const { zeg } = antwoord;
  if (niets) return `Nog niets geteld: ${zeg}`;
  if (cel === 'verborgen') return `Niet getoond, omdat het over te weinig mensen gaat: ${zeg}`;
  return cel === undefined || cel === null ? `Nog niet bekend: ${zeg}` : `${zegCel(cel, eenheid)} ${zeg}`;
}
/** Zero of none is no answer. */
const isGetal = (antwoord: Antwoordcijfer, tabellen: ReadonlyMap<string, Cijfertabel>): boolean => { const { cel, niets } = celVan(antwoord, tabellen); return typeof cel === 'number' && !niets; };

/** The answer most clients gave, over all periods of the questionnaire; nothing while too few answered. */
function zegErvaring(schaal: Schaalvraag, uitslag: Uitslag | undefined): string | undefined {
  const v = uitslag?.vragen.find((x) => x.vraag === schaal);
  const meest = v && [...v.antwoorden].sort((a, b) => b.keren - a.keren)[0];
  return v && meest ? `Meest gegeven antwoord: “${meest.naam}”, ${meest.keren} van de ${v.n} (ingevuld van ${zegDatum(uitslag!.van)} tot ${zegDatum(uitslag!.tot)})` : undefined;
}

/** Who waits for a home, by groups of people; only for who may see waits, and over one calendar year. */
type Wachtenden = { jaargroepen: Jaargroepen; versies: readonly Regeling[] };
async function leesWachtenden({ kern, wie, token }: IngelogdVerzoek, { regeling, versies, periode }: Monitorvraag): Promise<Wachtenden | undefined> {
  if (!ZIET_WACHTTIJDEN.includes(wie.rol)) return undefined;
  const jaargroepen = await leesJaargroepen(kern.verbinding, token, jarenVan(periode).at(-1)!, maandenVan(regeling.termijnen.aanbod?.binnen));
  return jaargroepen && { jaargroepen, versies };
}
/** "Per huishouden wachten nu op een woning: Alleen 34, Samen minder dan 5"; groups without anyone are left out. */
function zegWachtenden(dimensie: Dimensie, { jaargroepen: { groepen, totaal }, versies }: Wachtenden): string {
  const { rijen } = maakGroeptabel(dimensie, groepenVan(versies, dimensie), groepen.get(dimensie) ?? new Map(), totaal);
  const genoemd = rijen.filter((r) => r.wacht !== 0).map((r) => `${r.naam} ${zegAantal(r.wacht)}`);
  return genoemd.length === 0 ? `${DIMENSIENAAM[dimensie].per} wacht er niemand op een woning` : `${DIMENSIENAAM[dimensie].per} wachten op een woning: ${genoemd.join(', ')}`;
}

type Beeld = { tabellen: ReadonlyMap<string, Cijfertabel>; ervaringen: Uitslag | undefined; wachtenden: Wachtenden | undefined; delen: string; wachtdelen: string; rol: Rol };
/** Is there a number this reader may see? */
const metGetal = ({ cijfers = [], wachtenden: groepen, ervaring }: Onderzoeksvraag, { tabellen, ervaringen, wachtenden, rol }: Beeld): boolean =>
  (groepen !== undefined && wachtenden !== undefined) || cijfers.some((x) => mag(x.tabel, rol) && isGetal(x, tabellen)) || (ervaring !== undefined && zegErvaring(ervaring, ervaringen) !== undefined);

const DEEL_GESLOTEN = 'Een deel van het antwoord is voor wie de regeling bewaakt: het servicepunt of de coördinator, en de bestuurders.';
type Antwoorddeel = { tekst: string; href?: string };
/** What there is to say to a question, each part with the way to where it stands; and what this reader is not told. */
function antwoordVan({ cijfers = [], wachtenden: groepen = [], ervaring }: Onderzoeksvraag, { tabellen, ervaringen, wachtenden, delen, wachtdelen, rol }: Beeld): { delen: Antwoorddeel[]; gesloten: boolean } {
  const gesteld = cijfers.filter((x) => !x.alsErIs || celVan(x, tabellen).cel !== undefined);
  const gezien = gesteld.filter((x) => mag(x.tabel, rol));
  const gezegd = ervaring && zegErvaring(ervaring, ervaringen);
  return {
    delen: [
      ...gezien.map((x): Antwoorddeel => ({ tekst: zegAntwoord(x, tabellen), href: plaats(x.tabel, delen) })),
      ...(wachtenden ? groepen.map((d): Antwoorddeel => ({ tekst: zegWachtenden(d, wachtenden), href: `/monitor/wachttijden?${wachtdelen}#wachttijd-${d}` })) : []), ...(gezegd ? [{ tekst: gezegd }] : []),
      ...(groepen.length > 0 && ZIET_WACHTTIJDEN.includes(rol) && !wachtenden ? [{ tekst: 'Er staat nog niemand op een wachtlijst.' }] : []),
    ],
    gesloten: gezien.length < gesteld.length || (groepen.length > 0 && !ZIET_WACHTTIJDEN.includes(rol)),
  };
}

function Antwoord({ vraag, beeld }: { vraag: Onderzoeksvraag; beeld: Beeld }) {
  const { wie, waar } = vraag;
  const antwoord = antwoordVan(vraag, beeld);
  return (
    <>
      {antwoord.delen.length > 0 && <ul className="voordeur-opsomming">{antwoord.delen.map(({ tekst, href }) => <li key={`${href}${tekst}`}>{href ? <Link href={href}>{tekst}</Link> : tekst}</li>)}</ul>}
      {antwoord.gesloten && <p className="voordeur-grijs">{DEEL_GESLOTEN}</p>}
      {wie && <p>{wie} {waar && (waar.voor?.includes(beeld.rol) ?? true) && <Link href={waar.href}>{waar.naam}</Link>}</p>}
    </>
  );
}

const vormVan = (vraag: Monitorvraag, beeld: Beeld): Lijstvorm<Onderzoeksvraag> => ({
  pad: '/monitor/vragen', vast: vraagdelen(vraag), woorden: (o) => `${o.nummer} ${o.vraag} ${o.thema}`,
  filters: [
    { naam: 'thema', label: 'Onderwerp', opties: [...new Set(ONDERZOEKSVRAGEN.map((o) => o.thema))].map((thema) => ({ waarde: thema, naam: thema })), past: (o, thema) => o.thema === thema },
    { naam: 'antwoord', label: 'Antwoord', opties: [{ waarde: 'cijfer', naam: 'Met een cijfer' }, { waarde: 'wie', naam: 'Wie het kan zeggen' }], past: (o, is) => metGetal(o, beeld) === (is === 'cijfer') },
  ],
  volgorden: [{ code: 'nummer', naam: 'Zoals in het onderzoek', op: (a, b) => ONDERZOEKSVRAGEN.indexOf(a) - ONDERZOEKSVRAGEN.indexOf(b) }, { code: 'vraag', naam: 'Op de eerste letter', op: opTekst((o) => o.vraag) }],
  csv: { naam: `vragen-${vraag.regeling.regeling}-${vraag.periode.van}-tot-${vraag.periode.tot}`, kolommen: [
    { kop: 'Nummer', waarde: (o) => o.nummer }, { kop: 'Onderwerp', waarde: (o) => o.thema }, { kop: 'Vraag', waarde: (o) => o.vraag },
    { kop: 'Antwoord', waarde: (o) => { const { delen, gesloten } = antwoordVan(o, beeld); return [...delen.map((d) => d.tekst), ...(gesloten ? [DEEL_GESLOTEN] : [])].join('; '); } }, { kop: 'Wie het kan zeggen', waarde: (o) => o.wie },
  ] },
});

/** GET /monitor/vragen?van=&tot=&thema=&antwoord=&zoek=&als=csv: every research question of the evaluation, answered by the figure or by who could tell (E.B1). */
export async function vragenpagina(v: IngelogdVerzoek): Promise<Response> {
  const vraag = leesVraag(v);
  const { regeling, periode, bekendOp, fouten, eigen } = vraag;
  const kruimels = <Kruimelpad kruimels={[{ naam: 'Monitor', href: '/monitor' }, { naam: 'Vragen van de evaluatie' }]} />;
  if (!eigen) return blad(v, { titel: 'Vragen van de evaluatie', deel: '/monitor', status: 403 }, <>{kruimels}<Kop titel="Vragen van de evaluatie" /><Leeg titel="Deze antwoorden zijn van een andere regeling">Van {regeling.korte_naam} zie je alleen wat de partijen zelf publiceerden.</Leeg></>);
  const rapport = await leesRapport(v.kern, { regeling: regeling.regeling, periode, ...(bekendOp ? { bekendOp } : {}) }, hoofdstukkenVoor(v.wie.rol));
  const tabellen = new Map(metMeegenomen(rapport.hoofdstukken, await leesTaakstelling(v, vraag)).flatMap((h) => h.tabellen).map((t) => [t.code, t]));
  const delen = new URLSearchParams(vraagdelen(vraag)).toString();
  const ervaringen = alleSamen(await v.kern.verbinding.als(v.token, telErvaringen));
  const beeld: Beeld = { tabellen, ervaringen, wachtenden: await leesWachtenden(v, vraag), delen, wachtdelen: new URLSearchParams({ van: periode.van, tot: periode.tot }).toString(), rol: v.wie.rol };
  const metCijfer = ONDERZOEKSVRAGEN.filter((o) => metGetal(o, beeld)).length;
  const vorm = vormVan(vraag, beeld);
  const keus = kiesUit(v.c, vorm, ONDERZOEKSVRAGEN);
  const bestand = fouten.length === 0 ? lijstBestand(v.c, vorm, keus, v.vandaag) : undefined;
  if (bestand) return bestand;
  const themas = [...new Set(keus.getoond.map((o) => o.thema))];
  return blad(v, { titel: 'Vragen van de evaluatie', deel: '/monitor', status: fouten.length > 0 ? 400 : 200, fout: fouten.length > 0 }, (
    <>
      {kruimels}
      <Vraagfouten fouten={fouten} />
      <Kop titel="Vragen van de evaluatie" sub={`${metCijfer} van de ${ONDERZOEKSVRAGEN.length} vragen krijgen hier een cijfer over ${zegPeriodeTot(periode, bekendOp ?? v.vandaag)}; bij de andere staat wie het kan zeggen.`} />
      <Keuzes vraag={vraag} pad="/monitor/vragen" vandaag={v.vandaag} />
      <Lijstbalk vorm={vorm} keus={keus} label="Zoek een vraag" />
      <Inhoud delen={themas.map((thema) => ({ id: `thema-${alsId(thema)}`, naam: thema }))} />
      {themas.length === 0 && <Kaart><Leeg titel="Geen vraag past hierbij">Kies een ander onderwerp, of zoek op een ander woord.</Leeg></Kaart>}
      {themas.map((thema) => (
        <Kaart key={thema} plat titel={thema} id={`thema-${alsId(thema)}`}>
          <Lijst items={keus.getoond.filter((o) => o.thema === thema).map((o) => ({ sleutel: o.nummer, titel: `${o.nummer} ${o.vraag}`, regels: [], actie: <Antwoord vraag={o} beeld={beeld} /> }))} />
        </Kaart>
      ))}
      <Lijstuitvoer vorm={vorm} keus={keus} />
      <p className="voordeur-klein voordeur-grijs">De vragen komen uit het onderzoek van de pilot in Westfriesland, in eigen woorden; ze passen bij elke regeling. <Bron tekst="evaluatie Naar een eigen plek (2020), bijlage 1" /></p>
    </>
  ));
}
