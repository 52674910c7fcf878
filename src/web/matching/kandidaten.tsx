import { EISEN, type Eis } from '../../domain/matching/punten.ts';
import type { Paar } from '../../domain/matching/rangorde.ts';
import { alleenElders, plekVan } from '../../domain/matching/keuze.ts';
import { EISWOORDEN } from '../../domain/matching/uitleg.ts';
import { inNederland, jaarVan } from '../../domain/kalender/dag.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { zoekDossiers } from '../../storage/lezen/lijsten.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import type { Woning } from '../../storage/lezen/woningen.ts';
import { blad } from '../blad.tsx';
import { bronVan } from '../dossier/bron.ts';
import { adresMet, keuzeUit, tekstUit, type Vraagdelen } from '../lijsten/adres.ts';
import { stuurCsv } from '../lijsten/csv.ts';
import { metAlle, partijenVan } from '../lijsten/namen.ts';
import { mogelijkeNummers } from '../lijsten/nummer.ts';
import { Alert, Bron, Filterbalk, Icoon, Kaart, KnopLink, Kolom, Kop, Kruimelpad, Leeg, Link, Paginering, Raster, type Filterveld } from '../ui/index.ts';
import { isVanMij, kruimels, woningNietGevonden, woningVan } from '../woning/woning.tsx';
import { feitenVan, STATUSNAMEN } from '../woning/woorden.ts';
import { Aantallen } from './aantallen.tsx';
import { HOOGSTENS_IN_GROEP, NietPassend } from './nietpassend.tsx';
import { rangAlsCsv } from './rangcsv.ts';
import { inFilter, leesRang, perReden, type Rang } from './rang.ts';
import { Nummereen, Rangrij, type Rangnamen } from './rangrij.tsx';

/*
 * Who fits a home, in order, with the whole explanation of each; who does not, and why. The points advise, the consulent chooses.
 */

const PER_BLAD = 50;
const WIE = ['passend'] as const;

/** What the address asks of the ranking. `na`: the place after which the list goes on. */
function leesVraag({ c, kern }: IngelogdVerzoek, regeling: string) {
  const zorg = partijenVan(kern.regelingen.versies(regeling), 'zorgorganisatie');
  const na = Number(c.req.query('na'));
  const vraag = { q: tekstUit(c, 'q'), zorg: keuzeUit(c, 'zorg', [...zorg.keys()]), wie: keuzeUit(c, 'wie', WIE), reden: keuzeUit(c, 'reden', EISEN), na: Number.isInteger(na) && na > 0 && na < 1e6 ? na : 0 };
  const delen: Vraagdelen = { q: vraag.q, zorg: vraag.zorg, wie: vraag.wie, reden: vraag.reden };
  return { ...vraag, zorgorganisaties: zorg, delen, gefilterd: Boolean(vraag.q || vraag.zorg), csv: c.req.query('als') === 'csv' };
}

const eersteTekst = (rang: Rang): string =>
  `van ${rang.rangorde.passend.length + rang.rangorde.nietPassend.length} die nu op de wachtlijst staan en die je ziet.`;

/** The number of the candidates that fit, and what the points are for. */
function Kopregel({ rang, mijn, gevonden }: { rang: Rang; mijn: boolean; gevonden?: number }) {
  const n = rang.rangorde.passend.length;
  return (
    <h2 className="voordeur-rang__titel">
      <strong>{n === 1 ? 'Eén passende kandidaat' : `${n} passende kandidaten`}</strong> {eersteTekst(rang)} {gevonden !== undefined && `${gevonden} getoond door het filter. `}
      De punten adviseren, {mijn ? 'jij kiest. Kies je anders, dan zeg je waarom.' : 'de woonconsulent kiest.'}
    </h2>
  );
}

function Zijkant({ rang, woning, naam, v, groepen, adres }: { rang: Rang; woning: Woning; naam: Rangnamen; v: IngelogdVerzoek; groepen: readonly [Eis, Paar[]][]; adres?: (reden: Eis) => string }) {
  const { beeld } = rang.woning;
  return (
    <>
      <Aantallen aantallen={rang.aantallen} regeling={rang.regeling} gemeente={beeld.gemeente} corporatie={beeld.corporatie} namen={{ gemeente: rang.beeld.gemeente(beeld.gemeente), corporatie: woning.corporatienaam }} jaar={jaarVan(v.vandaag)} />
      {adres && <NietPassend rang={rang} groepen={groepen} naam={naam} adres={adres} />}
      {rang.buurt?.draagkracht === 'beperkt' && (
        <Kaart titel={`Buurt ${rang.buurt.naam}`}>
          <p>{rang.buurt.oordelen.filter((o) => o.oordeel === 'beperkt').map((o) => `${o.naam} zei op ${zegDatum(o.op)}: beperkt.`).join(' ')} Dit telt voor welke woning het eerst gevuld wordt, nooit voor wie haar krijgt.</p>
        </Kaart>
      )}
      <p className="voordeur-rang__nooit"><Icoon naam="schild" /> De volgorde rekent alleen met wat is opgegeven en met regels uit het convenant. Nooit met afkomst, inkomen, gezondheid of een voorspelling. <Link href="/hulp/volgorde">Hoe dit werkt</Link></p>
    </>
  );
}

/** GET /woningen/:id/kandidaten. */
export async function kandidaten(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token, vandaag } = v;
  const woning = await woningVan(v);
  if (!woning) return woningNietGevonden(v);
  const vraag = leesVraag(v, woning.regeling);
  const gelezen = await kern.verbinding.als(token, async (tx) => {
    const rang = await leesRang(v, tx, woning.id);
    if (!rang) return undefined;
    const ids = vraag.q ? new Set(await zoekDossiers(tx, vraag.q, mogelijkeNummers(vraag.q, kern.regelingen.versies(woning.regeling), vandaag))) : undefined;
    const { passend, nietPassend } = rang.rangorde;
    const blijft = inFilter({ zorg: vraag.zorg, ids }, rang.bij);
    const rijen = passend.map((paar, i) => ({ paar, plaats: i + 1 })).filter((r) => blijft(r.paar));
    const groepen = perReden(rang, nietPassend.filter(blijft));
    const reden = vraag.reden && groepen.find(([code]) => code === vraag.reden)?.[1];
    // A page of one reason shows those who do not fit; they have no place, so it goes on after so many.
    const lijst: { paar: Paar; plaats?: number; nummer: number }[] = vraag.reden ? (reden ?? []).map((paar, i) => ({ paar, nummer: i + 1 })) : rijen.map((r) => ({ ...r, nummer: r.plaats }));
    const vanaf = lijst.filter((r) => r.nummer > vraag.na);
    const getoond = vanaf.slice(0, PER_BLAD);
    const voordracht = rang.woning.voordracht && plekVan(rang.rangorde, rang.woning.voordracht.dossier);
    const metNaam = [...getoond.map((r) => r.paar), ...getoond.flatMap((r) => (r.plaats ? passend[r.plaats - 2] ?? [] : [])), ...passend.slice(0, 2), ...groepen.flatMap(([, paren]) => paren.slice(0, HOOGSTENS_IN_GROEP)), ...(voordracht ? [voordracht.paar] : [])];
    const namen = vraag.csv ? new Map<string, string>() : await leesNamen(tx, [...new Set(metNaam.map((p) => p.kandidaat.dossier))]);
    return { rang, rijen, groepen, lijst, getoond, meer: vanaf.length > getoond.length, namen, voordracht };
  });
  if (!gelezen) return woningNietGevonden(v);
  const { rang, rijen, groepen, lijst, getoond, meer, namen, voordracht } = gelezen;
  if (vraag.csv) return stuurCsv(c, 'kandidaten', vandaag, rangAlsCsv(rang, [...rijen, ...groepen.flatMap(([, paren]) => paren.map((paar) => ({ paar })))]));

  const pad = `/woningen/${woning.id}/kandidaten`;
  const naam: Rangnamen = (id) => namen.get(id) ?? rang.bij.get(id)?.kandidaat.kenmerk ?? 'niet met jullie gedeeld';
  const hier = rang.beeld.gemeente(woning.gemeente);
  const mijn = isVanMij(woning, v);
  const kan = mijn && woning.status === 'vrij';
  const voorleggen = ({ paar, plaats }: { paar: Paar; plaats?: number }): string | undefined => (kan && (plaats !== undefined || alleenElders(paar)) ? `/woningen/${woning.id}/voorleggen/${paar.kandidaat.dossier}` : undefined);
  const termijn = Object.values(rang.regeling.termijnen).find((t) => t.stap === 'advies-geven');
  const { passend } = rang.rangorde;
  const velden: Filterveld[] = [
    { soort: 'zoek', naam: 'q', label: 'Naam of nummer', waarde: vraag.q }, { soort: 'keuze', naam: 'zorg', label: 'Zorgorganisatie', waarde: vraag.zorg, opties: metAlle('Alle', vraag.zorgorganisaties) },
    { soort: 'keuze', naam: 'wie', label: 'Wie', waarde: vraag.wie, opties: metAlle('Passend en niet passend', [['passend', 'Alleen wie past']]) },
  ];
  const sleutel = getoond.at(-1)?.nummer;
  return blad(v, { titel: `Wie past in ${woning.adres}?`, deel: '/woningen', zoek: undefined }, (
    <>
      <Kruimelpad kruimels={vraag.reden ? [...kruimels(v, woning, 'Kandidaten').slice(0, -1), { naam: 'Kandidaten', href: pad }, { naam: 'Niet passend' }] : kruimels(v, woning, 'Kandidaten')} />
      <Kop
        titel={`Wie past in ${woning.adres}, ${hier}?`} feiten={feitenVan(woning, vandaag)}
        rechts={<span className="voordeur-klein voordeur-grijs">Berekend vandaag {inNederland(v.nu).tijd} uur, regeling van {zegDatum(rang.regeling.geldig_vanaf)}<br /><Link href={adresMet(pad, vraag.delen)}>Opnieuw berekenen</Link> · <Link href={adresMet(pad, { ...vraag.delen, als: 'csv' })}>CSV</Link> · <Link href={`/woningen/${woning.id}/afwegingen`}>Eerdere keuzes</Link></span>}
      />
      {woning.status !== 'vrij' && <Alert soort="info"><p>Deze woning is {STATUSNAMEN[woning.status]}. Zij kan nu aan niemand worden voorgelegd.</p></Alert>}
      {!rang.kent && <Alert soort="info"><p>Deze regeling zegt niet hoe kandidaten worden gewogen. Alleen de wachttijd telt: wie het langst wacht, staat bovenaan.</p></Alert>}
      <Raster indeling="kandidaten">
        <Kolom>
          {vraag.reden ? <h2 className="voordeur-rang__titel"><strong>{lijst.length}</strong> niet passend: {EISWOORDEN[vraag.reden]['voldoet-niet'].toLowerCase()}. <Link href={adresMet(pad, { ...vraag.delen, reden: undefined })}>Terug naar wie past</Link></h2> : <Kopregel rang={rang} mijn={mijn} gevonden={vraag.gefilterd ? lijst.length : undefined} />}
          <Filterbalk action={pad} velden={velden} verborgen={vraag.reden ? { reden: vraag.reden } : {}} wis={vraag.gefilterd || vraag.wie ? adresMet(pad, { reden: vraag.reden }) : undefined} />
          {voordracht && rang.woning.voordracht && (
            <Kaart plat titel="Voorgedragen door het Servicepunt" rechts={zegDag(rang.woning.voordracht.op, vandaag)}>
              <ol className="voordeur-rang">{<Rangrij rang={rang} paar={voordracht.paar} plaats={voordracht.plaats} naam={naam} voorleggen={voorleggen(voordracht)} />}</ol>
              <p className="voordeur-kaartregel">{voordracht.plaats ? `Nummer ${voordracht.plaats} van ${passend.length} voor deze woning. ` : 'Past nu niet bij deze woning. '}{mijn ? 'Volg je de voordracht, dan is dat de reden.' : 'De corporatie mag de voordracht volgen.'}</p>
            </Kaart>
          )}
          {lijst.length > 0
            ? (
              <>
                <ol className="voordeur-rang">
                  {getoond.map((r) => (r.plaats === 1 && !vraag.gefilterd
                    ? <Nummereen key={r.paar.kandidaat.dossier} rang={rang} paar={r.paar} naam={naam} voet={kan && (
                        <>
                          <KnopLink soort="hoofd" href={voorleggen(r)!}>Voorleggen aan {rang.bij.get(r.paar.kandidaat.dossier)?.zorgnaam}</KnopLink>
                          {termijn && <span className="voordeur-klein voordeur-grijs">{termijn.binnen} voor advies, tot en met {zegDag(plusTermijn(vandaag, termijn.binnen), vandaag)}. <Bron {...bronVan(rang.regeling, rang.regeling.stappen['woning-voorleggen']?.bron)!} /></span>}
                        </>
                      )} />
                    : <Rangrij key={r.paar.kandidaat.dossier} rang={rang} paar={r.paar} plaats={r.plaats} naam={naam} voorleggen={voorleggen(r)} />))}
                </ol>
                <Paginering vorige={vraag.na > 0 ? adresMet(pad, { ...vraag.delen, na: vraag.na > PER_BLAD ? String(vraag.na - PER_BLAD) : undefined }) : undefined} volgende={meer && sleutel ? adresMet(pad, { ...vraag.delen, na: String(sleutel) }) : undefined} stand={`${getoond.length} van ${lijst.length} getoond`} />
              </>
            )
            : (
              <Kaart>
                {vraag.gefilterd || vraag.reden
                  ? <Leeg titel="Niemand past bij dit filter" actie={<KnopLink href={pad}>Wis filters</KnopLink>}>Je ziet alleen wie met jullie gedeeld is.</Leeg>
                  : <Leeg titel={`Niemand past nu in deze woning`} actie={<KnopLink href="/wachtlijst">Bekijk de hele wachtlijst</KnopLink>}>Bij “Niet passend” staat per kandidaat waarom. De woning blijft vrij staan; komt er iemand bij op de wachtlijst, dan staat die hier.</Leeg>}
              </Kaart>
            )}
        </Kolom>
        <Kolom zij label="Aantallen en wie niet past"><Zijkant rang={rang} woning={woning} naam={naam} v={v} groepen={groepen} adres={vraag.wie === 'passend' ? undefined : (reden) => adresMet(pad, { ...vraag.delen, reden })} /></Kolom>
      </Raster>
    </>
  ));
}
