import type { InspanningsgesprekStand } from '../../domain/inspanning/gesprek.ts';
import { maatVan, type Maatcode } from '../../domain/inspanning/maten.ts';
import { zegMeting } from '../../domain/inspanning/meting.ts';
import { inspanningenVan, totaalMeting } from '../../domain/inspanning/inspanningen.ts';
import type { ServicepuntoordeelStand } from '../../domain/inspanning/servicepuntoordeel.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Inspanning } from '../../domain/regeling/schema.ts';
import { partijnaam, servicepuntnaam } from '../../domain/regeling/namen.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { zakenVan } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, opTekst, type Lijstvorm } from '../lijsten/keus.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Bron, Inhoud, Kaart, Kolom, Kop, KnopLink, Leeg, Lijst, Raster, Tabel, Titelcel, type LijstItem } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { laatstedag } from '../zaak/termijn.tsx';
import { leesRitme, Ritmekaart } from '../overleg/ritme.tsx';
import { Definities, Maten, regiowaarde } from './delen.tsx';
import { leesBeeld, type Inspanningbeeld } from './feiten.ts';
import { DIENSTVERLENINGPAD, gesprekpad, INSPANNINGENPAD, partijpad } from './paden.ts';

export const SOORTKOPPEN: Record<Inspanning['soort'], string> = { gemeente: 'Gemeenten', corporatie: 'Woningcorporaties', zorgorganisatie: 'Zorgorganisaties', welzijnsorganisatie: 'Welzijnsorganisaties', overig: 'Coördinatie', alle: 'Alle partijen' };
/** Who goes through all parties. */
const LOOPT_ALLE_NA: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bestuurder'];

function Soortkaart({ soort, inspanningen, beeld }: { soort: Inspanning['soort']; inspanningen: readonly Inspanning[]; beeld: Inspanningbeeld }) {
  return (
    <Kaart plat titel={SOORTKOPPEN[soort]} id={`soort-${soort}`}>
      <Tabel
        bijschrift={`Wat beloofd is door: ${SOORTKOPPEN[soort].toLowerCase()}, en wat de cijfers van de regio zeggen`}
        kolommen={[{ sleutel: 'plicht', kop: 'Belofte', rijkop: true }, { sleutel: 'regio', kop: 'In de regio' }]}
        rijen={inspanningen.map((i) => ({ sleutel: i.code, cellen: { plicht: <Titelcel titel={i.plicht} sub={<Bron tekst={i.bron} />} />, regio: <Maten meet={i.meet} van={regiowaarde(beeld)} /> } }))}
      />
    </Kaart>
  );
}

/** What each promise comes to in the region, in words for a file. */
const zegMaten = ({ uitslagen, kijker }: Inspanningbeeld, meet: readonly Maatcode[]): string =>
  meet.map((code) => { const { tekst, bij } = zegMeting(totaalMeting(uitslagen, code, kijker)); return `${maatVan(code).naam}: ${tekst}${bij ? ` (${bij})` : ''}`; }).join('; ');

function vormVan(beeld: Inspanningbeeld, alle: readonly Inspanning[]): Lijstvorm<Inspanning> {
  const soorten = [...new Set(alle.map((i) => i.soort))];
  return {
    pad: INSPANNINGENPAD, vast: { jaar: String(beeld.jaar) }, woorden: (i) => `${i.plicht} ${i.bron} ${i.meet.map((code) => maatVan(code).naam).join(' ')}`,
    filters: [
      { naam: 'soort', label: 'Van wie', opties: soorten.map((s) => ({ waarde: s, naam: SOORTKOPPEN[s] })), past: (i, soort) => i.soort === soort },
      { naam: 'cijfers', label: 'Cijfers', opties: [{ waarde: 'ja', naam: 'Er is iets te tellen' }, { waarde: 'nee', naam: 'Er is niets te tellen' }], past: (i, is) => (i.meet.length > 0) === (is === 'ja') },
    ],
    volgorden: [{ code: 'document', naam: 'Zoals in het document', op: (a, b) => alle.indexOf(a) - alle.indexOf(b) }, { code: 'plicht', naam: 'Op de eerste letter', op: opTekst((i) => i.plicht) }],
    csv: { naam: `inspanningen-${beeld.regeling.regeling}-${beeld.jaar}`, kolommen: [{ kop: 'Van wie', waarde: (i) => SOORTKOPPEN[i.soort] }, { kop: 'Belofte', waarde: (i) => i.plicht }, { kop: 'Bron', waarde: (i) => i.bron }, { kop: 'In de regio', waarde: (i) => zegMaten(beeld, i.meet) }] },
  };
}

function gesprekitem(v: IngelogdVerzoek, { regeling }: Inspanningbeeld, id: string, s: InspanningsgesprekStand): LijstItem {
  const laat = !s.beantwoord_op && !s.afgesloten_op && s.antwoord_voor < v.vandaag;
  const nu = s.beantwoord_op ? `${partijnaam(regeling, s.aan)} antwoordde op ${zegDatum(s.beantwoord_op)}` : `Antwoord uiterlijk ${zegDatum(s.antwoord_voor)}`;
  return { sleutel: id, titel: `${partijnaam(regeling, s.van)} met ${partijnaam(regeling, s.aan)}`, href: gesprekpad(id), ...(laat ? { rechts: laatstedag(s.antwoord_voor, v.vandaag) } : {}), regels: [s.afgesloten_op ? `Afgesloten op ${zegDatum(s.afgesloten_op)}` : nu] };
}

/** GET /inspanningen?jaar=: every promise with what the data of the region say; who goes through all parties finds them in the order of the register. */
export async function inspanningenpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Inspanningen', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const beeld = await leesBeeld(v, regeling);
  const { gesprekken, oordelen, ritme } = await kern.verbinding.als(token, async (tx) => ({
    gesprekken: await zakenVan<InspanningsgesprekStand>(tx, regeling.regeling, 'inspanningsgesprek'), oordelen: await zakenVan<ServicepuntoordeelStand>(tx, regeling.regeling, 'servicepuntoordeel'),
    ritme: await leesRitme(tx, regeling, beeld.jaar, vandaag),
  }));
  const { inspanningen = [] } = regeling;
  const eigen = regeling.partijen.find((p) => p.code === wie.organisatie);
  const vorm = vormVan(beeld, inspanningen);
  const keus = kiesUit(c, vorm, inspanningen);
  const bestand = lijstBestand(c, vorm, keus, vandaag);
  if (bestand) return bestand;
  const soorten = [...new Set(inspanningen.map((i) => i.soort))].filter((soort) => keus.getoond.some((i) => i.soort === soort));
  const partijen = LOOPT_ALLE_NA.includes(wie.rol) ? regeling.partijen.filter((p) => inspanningenVan(regeling, p).length > 0) : [];
  const magGesprek = bevoegdVoorEigen(regeling, 'inspanningsgesprek-beginnen', wie).ok;
  return blad(v, { titel: 'Inspanningen', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kop titel="Wat partijen beloofden" sub={`${regeling.korte_naam} · ${zegPeriode(beeld.feiten.periode)}. Bij elke belofte staat wat de cijfers zeggen, en wat niet te tellen is.`} rechts={eigen && <KnopLink href={partijpad(eigen.code)}>Jullie eigen inspanningen</KnopLink>} />
      <Lijstbalk vorm={vorm} keus={keus} label="Kies een jaar en wat je ziet" voor={[{ soort: 'keuze', naam: 'jaar', label: 'Jaar', waarde: String(beeld.jaar), opties: beeld.jaren.map((j) => ({ waarde: String(j), naam: String(j) })) }]} />
      <Inhoud delen={[...soorten.map((soort) => ({ id: `soort-${soort}`, naam: SOORTKOPPEN[soort] })), { id: 'zo-is-geteld', naam: 'Zo is geteld' }, { id: 'gesprekken', naam: 'Gesprekken' }, ...(partijen.length > 0 ? [{ id: 'per-partij', naam: 'Per partij' }] : [])]} />
      <Raster indeling="werk">
        <Kolom>
          {inspanningen.length === 0 && <Kaart><Leeg titel="Deze versie noemt geen inspanningen" /></Kaart>}
          {inspanningen.length > 0 && soorten.length === 0 && <Kaart><Leeg titel="Geen belofte past hierbij">Kies iets anders, of zoek op een ander woord.</Leeg></Kaart>}
          {soorten.map((soort) => <Soortkaart key={soort} soort={soort} inspanningen={keus.getoond.filter((i) => i.soort === soort)} beeld={beeld} />)}
          <Ritmekaart regels={ritme} jaar={beeld.jaar} />
          <Lijstuitvoer vorm={vorm} keus={keus} />
          <Definities codes={keus.getoond.flatMap((i) => i.meet)} beeld={beeld} />
        </Kolom>
        <Kolom zij label="Gesprekken en partijen">
          <Kaart plat titel="Gesprekken" id="gesprekken" voet={magGesprek && <KnopLink soort="neven" href={zaakstappad('inspanningsgesprek-beginnen')}>Gesprek beginnen</KnopLink>}>
            {gesprekken.length > 0 ? <Lijst items={gesprekken.slice(0, 20).map(({ id, stand }) => gesprekitem(v, beeld, id, stand))} /> : <Leeg titel="Geen gesprekken">Een gesprek zien alleen de twee partijen en het Servicepunt.</Leeg>}
          </Kaart>
          {regeling.servicepuntoordeel && (
            <Kaart plat titel="Dienstverlening">
              <Lijst items={[{ sleutel: 'dienst', titel: `Oordeel over ${servicepuntnaam(regeling)}`, href: DIENSTVERLENINGPAD, regels: [oordelen[0] ? `Laatste oordeel: ${oordelen[0].stand.jaar}` : 'Nog geen oordeel gegeven'] }]} />
            </Kaart>
          )}
          {partijen.length > 0 && <Kaart plat titel="Per partij" id="per-partij" voet={<p className="voordeur-klein voordeur-grijs">In de volgorde van het register.</p>}><Lijst items={partijen.map((p) => ({ sleutel: p.code, titel: p.naam, href: partijpad(p.code, beeld.jaar) }))} /></Kaart>}
        </Kolom>
      </Raster>
    </>
  ));
}
