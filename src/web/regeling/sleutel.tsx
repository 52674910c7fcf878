import type { ReactNode } from 'react';
import { versieInJaar, zegJaren } from '../../domain/monitor/versies.ts';
import { AANTAL } from '../../domain/verdeling/meldingen.ts';
import { METHODEN, METHODETABEL, type Methode } from '../../domain/verdeling/methoden.ts';
import type { Sleutelrij } from '../../domain/verdeling/deling.ts';
import { verdeelsleutelVan, type Verdeelsleutel } from '../../domain/verdeling/sleutel.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { versieOp } from '../../domain/regeling/versies.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Alert, Bron, Filterbalk, Kaart, Link, Tabel, Vorm, type Rij, type Tabelkolom } from '../ui/index.ts';
import { adres, Kader, nietGevonden, type Gelezen } from './kader.tsx';
import { Tweezijdig } from './tweezijdig.tsx';
import { zegDatum } from '../../domain/kalender/zeg.ts';

type Kolom = 'naam' | 'gewicht' | 'gepubliceerd' | Methode;
const getal = (n: number): string => n.toLocaleString('nl-NL');
const hoofdletter = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);

const kolommen = (kop: string, grondslag: string): Tabelkolom<Kolom>[] => [
  { sleutel: 'naam', kop, rijkop: true }, { sleutel: 'gewicht', kop: hoofdletter(grondslag), getal: true }, { sleutel: 'gepubliceerd', kop: 'Gepubliceerd', getal: true },
  ...METHODEN.map((m) => ({ sleutel: m, kop: hoofdletter(METHODETABEL[m].naam), getal: true })),
];

/** A computed number; when it is not the published one a diamond and the difference in words stand with it. */
function Berekend({ aantal, gepubliceerd }: { aantal: number; gepubliceerd: number }): ReactNode {
  const verschil = aantal - gepubliceerd;
  if (verschil === 0) return aantal;
  return <span className="voordeur-verschil"><Vorm stand="let-op" />{Math.abs(verschil)} {verschil > 0 ? 'meer' : 'minder'} <strong>{aantal}</strong></span>;
}

const rij = (sleutel: string, naam: string, r: Sleutelrij): Rij<Kolom> => ({
  sleutel,
  cellen: {
    naam, gewicht: r.gewicht === null ? <span className="voordeur-grijs">niet genoemd</span> : getal(r.gewicht), gepubliceerd: <strong>{r.gepubliceerd}</strong>,
    ...Object.fromEntries(METHODEN.map((m) => [m, r.berekend ? <Berekend aantal={r.berekend[m]} gepubliceerd={r.gepubliceerd} /> : <span className="voordeur-grijs">–</span>])),
  },
});

/** The sums of a set of rows; `moet` is the number they divide. */
function somrij(rijen: readonly Sleutelrij[], moet: number): Rij<Kolom> {
  const som = (van: (r: Sleutelrij) => number) => rijen.reduce((s, r) => s + van(r), 0);
  const gewichten = rijen.every((r) => r.gewicht !== null);
  return {
    sleutel: 'samen',
    cellen: {
      naam: `Samen, te verdelen: ${moet}`, gewicht: gewichten ? getal(som((r) => r.gewicht!)) : '', gepubliceerd: <Berekend aantal={som((r) => r.gepubliceerd)} gepubliceerd={moet} />,
      ...Object.fromEntries(METHODEN.map((m) => [m, rijen.every((r) => r.berekend) ? <Berekend aantal={som((r) => r.berekend![m])} gepubliceerd={moet} /> : ''])),
    },
  };
}

/** What the reader should know first, as a sentence. */
function conclusie({ meldingen, gemeenten }: Verdeelsleutel, regeling: Regeling): string {
  const niet = meldingen.filter((m) => m.soort === 'telt-niet-op');
  const waar = niet.map((m) => regeling.gemeenten.find((g) => g.code === m.gemeente)?.naam ?? 'de regio');
  if (niet.length > 0) return `De gepubliceerde sleutel telt ${niet.length === 1 ? 'op één plek' : `op ${niet.length} plekken`} niet op: ${waar.join(' en ')}`;
  return gemeenten.some((g) => g.berekend === null) ? 'De gepubliceerde sleutel telt op, maar is niet na te rekenen' : 'De gepubliceerde sleutel telt op';
}

function Regionaal({ sleutel, regeling, totaal }: { sleutel: Verdeelsleutel; regeling: Regeling; totaal: number }) {
  const { grondslag, peildatum, bron } = regeling.verdeelsleutel.gemeenten;
  const naam = (code: string) => regeling.gemeenten.find((g) => g.code === code)?.naam ?? code;
  return (
    <Kaart plat titel={`Over de gemeenten: ${totaal} woningen`} rechts={<Bron tekst={bron} />} voet={<p className="voordeur-klein voordeur-grijs">Grondslag: {grondslag}{peildatum ? `, op ${zegDatum(peildatum)}` : ''}.</p>}>
      <Tabel bijschrift={`Per gemeente het gepubliceerde aantal naast ${AANTAL} rekenmethoden`} compact kolommen={kolommen('Gemeente', grondslag)} rijen={sleutel.gemeenten.map((g) => rij(g.gemeente, naam(g.gemeente), g))} totaal={somrij(sleutel.gemeenten, totaal)} />
    </Kaart>
  );
}

function Gemeentelijk({ sleutel, regeling, totaal }: { sleutel: Verdeelsleutel; regeling: Regeling; totaal: number }) {
  if (sleutel.corporaties.length === 0) return null;
  const { grondslag, peildatum, bron } = regeling.verdeelsleutel.corporaties;
  const naam = (code: string) => regeling.partijen.find((p) => p.code === code)?.naam ?? code;
  const groepen = [...new Set(sleutel.corporaties.map((c) => c.gemeente))].map((gemeente) => {
    const rijen = sleutel.corporaties.filter((c) => c.gemeente === gemeente);
    const moet = gemeente === null ? totaal : (sleutel.gemeenten.find((g) => g.gemeente === gemeente)?.gepubliceerd ?? 0);
    return { kop: gemeente === null ? 'Hele regio' : (regeling.gemeenten.find((g) => g.code === gemeente)?.naam ?? gemeente), rijen: [...rijen.map((r) => rij(`${gemeente}-${r.corporatie}`, naam(r.corporatie), r)), somrij(rijen, moet)] };
  });
  return (
    <Kaart plat titel="Over de corporaties" rechts={<Bron tekst={bron} />} voet={<p className="voordeur-klein voordeur-grijs">Grondslag: {grondslag}{peildatum ? `, op ${zegDatum(peildatum)}` : ''}. Een corporatie die in meer gemeenten werkt, levert de som van haar regels.</p>}>
      <Tabel bijschrift={`Per corporatie het gepubliceerde aantal naast ${AANTAL} rekenmethoden`} compact kolommen={kolommen('Corporatie', grondslag)} groepen={groepen} />
    </Kaart>
  );
}

/** What each method does row by row: for who wants to check it, below the tables. */
const UITWERKING: readonly string[] = ['methoden', 'gelijkstand'];
const LEESWIJZER = [
  'Gepubliceerd is wat in het document staat. Voordeur verandert daar niets aan, ook niet waar het niet optelt.',
  ...METHODEN.map((m) => METHODETABEL[m].uitleg),
  'Gerekend is met breuken, zonder tussentijds afronden. Een ruit met “meer” of “minder” zegt dat een methode een ander getal geeft dan gepubliceerd.',
];

/** `GET /regelingen/:regeling/verdeelsleutel?jaar=`: the keys as published beside every method (P2.b, P2.d). */
export function sleutelblad(verzoek: Verzoek, { versies, regeling: gekozen, nu }: Gelezen): Response | Promise<Response> {
  const { c, vandaag } = verzoek;
  const gevraagd = c.req.query('jaar') ?? (nu ? vandaag : gekozen.geldig_vanaf).slice(0, 4);
  const versie = /^\d{4}$/.test(gevraagd) ? versieInJaar(versies, Number(gevraagd)) : undefined;
  const eerste = Math.min(...versies.map((v) => Number(v.geldig_vanaf.slice(0, 4))));
  const jaren = Array.from({ length: Math.max(1, Number(vandaag.slice(0, 4)) - eerste + 1) }, (_, i) => String(eerste + i));
  const pad = (jaar: string) => `/regelingen/${gekozen.regeling}/verdeelsleutel?jaar=${jaar}`;
  if (!versie) return nietGevonden(verzoek, 'Voor dat jaar is er geen verdeelsleutel', `${gekozen.korte_naam} heeft verdeelsleutels ${zegJaren(versies)}. Kies een jaar.`, jaren.map((jaar) => ({ naam: jaar, href: pad(jaar) })));

  const gelezen: Gelezen = { regeling: versie, versies, nu: versie === versieOp(versies, vandaag) };
  const jaar = Number(gevraagd);
  const sleutel = verdeelsleutelVan(versie, jaar);
  const uitwerking = sleutel.meldingen.filter((m) => UITWERKING.includes(m.soort));
  const totaal = versie.verdeelsleutel.afwijkende_jaren.some((a) => a.jaar === jaar) ? sleutel.gemeenten.reduce((s, g) => s + g.gepubliceerd, 0) : sleutel.maximum;
  return blad(verzoek, { titel: `Verdeelsleutel ${jaar}`, deel: '/regelingen' }, (
    <Kader
      gelezen={gelezen} deel="verdeelsleutel" pad="verdeelsleutel" titel={`Verdeelsleutel ${jaar}`} kruimel="Verdeelsleutel" vandaag={vandaag}
      sub={`${totaal} woningen${versie.maximum.soort === 'hoogstens' ? ' hoogstens' : ''}, verdeeld over gemeenten en corporaties: zoals gepubliceerd, naast wat ${AANTAL} methoden geven.`}
      rechts={<Filterbalk action={adres({ regeling: versie, nu: true }, 'verdeelsleutel')} label="Kies een jaar" velden={[{ soort: 'keuze', naam: 'jaar', label: 'Jaar', waarde: String(jaar), opties: [...new Set([...jaren, String(jaar)])].map((j) => ({ waarde: j, naam: j })) }]} />}
    >
      <Alert soort={sleutel.meldingen.some((m) => m.soort === 'telt-niet-op' || m.soort === 'deelregio') ? 'let-op' : 'info'} titel={conclusie(sleutel, versie)}>
        <ul className="voordeur-opsomming">{sleutel.meldingen.filter((m) => !UITWERKING.includes(m.soort)).map((m) => <li key={m.tekst}>{m.tekst}</li>)}</ul>
      </Alert>
      <Regionaal sleutel={sleutel} regeling={versie} totaal={totaal} />
      {sleutel.deelregios.length > 0 && (
        <Kaart plat titel="Deelregio’s">
          <Tabel
            bijschrift="Per deelregio de som van de gemeenten naast het gepubliceerde totaal" compact
            kolommen={[{ sleutel: 'naam', kop: 'Deelregio', rijkop: true }, { sleutel: 'gepubliceerd', kop: 'Gepubliceerd', getal: true }, { sleutel: 'som', kop: 'Som van de gemeenten', getal: true }, { sleutel: 'bron', kop: 'Bron' }]}
            rijen={sleutel.deelregios.map((d) => { const p = versie.deelregios.find((x) => x.naam === d.naam)!; return { sleutel: d.naam, cellen: { naam: d.naam, gepubliceerd: <strong>{p.totaal}</strong>, som: <Berekend aantal={d.totaal} gepubliceerd={p.totaal} />, bron: <Bron tekst={p.bron} /> } }; })}
          />
        </Kaart>
      )}
      <Gemeentelijk sleutel={sleutel} regeling={versie} totaal={totaal} />
      <Tweezijdig sleutel={sleutel} gemeente={(code) => versie.gemeenten.find((g) => g.code === code)?.naam ?? code} partij={(code) => versie.partijen.find((p) => p.code === code)?.naam ?? code} />
      {verzoek.wie?.regeling === versie.regeling && <p><Link href={`/verdeling?jaar=${jaar}`}>Bekijk wat er van deze aantallen gerealiseerd is</Link></p>}
      {uitwerking.length > 0 && <Kaart titel="Welke methode geeft welke rij"><ul className="voordeur-opsomming">{uitwerking.map((m) => <li key={m.tekst}>{m.tekst}</li>)}</ul></Kaart>}
      <Kaart titel="Zo lees je deze tabellen"><ul className="voordeur-opsomming">{LEESWIJZER.map((zin) => <li key={zin}>{zin}</li>)}</ul></Kaart>
    </Kader>
  ));
}
