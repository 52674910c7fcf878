import { inspanningenVan } from '../../domain/inspanning/inspanningen.ts';
import { maatVan } from '../../domain/inspanning/maten.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { servicepuntnaam } from '../../domain/regeling/namen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Bron, Filterbalk, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Link, Tabel, Titelcel } from '../ui/index.ts';
import { SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Definities, eigenwaarde, Maten, regiowaarde } from './delen.tsx';
import { leesBeeld } from './feiten.ts';
import { ACTIESPAD, INSPANNINGENPAD, partijpad } from './paden.ts';

const bestaatNiet = (v: IngelogdVerzoek) =>
  blad(v, { titel: 'Deze partij is er niet', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Deze partij is er niet" /><Leeg titel="In deze regeling is geen partij met deze naam." actie={<KnopLink href={INSPANNINGENPAD}>Naar Inspanningen</KnopLink>}>Kijk of het adres klopt.</Leeg></>);

/** GET /inspanningen/:partij?jaar=: what this party promised, with its own data as far as the reader may see them (PO.g, PO.z, PO.c, PO.w, W12). */
export async function partijpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Inspanningen', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const partij = regeling.partijen.find((p) => p.code === c.req.param('partij'));
  if (!partij) return bestaatNiet(v);
  const beeld = await leesBeeld(v, regeling);
  const inspanningen = inspanningenVan(regeling, partij);
  const { kijker } = beeld;
  const ziet = kijker.servicepunt || kijker.organisatie === partij.code;
  const magGesprek = partij.code !== wie.organisatie && bevoegdVoorEigen(regeling, 'inspanningsgesprek-beginnen', wie).ok;
  const metGesprek = (code: string, plicht: string, maat?: string) => <Link href={zaakstappad('inspanningsgesprek-beginnen', undefined, { partij: partij.code, inspanning: code, ...(maat ? { maat } : {}) })}>Gesprek<span className="voordeur-onzichtbaar"> over: {plicht}</span></Link>;
  return blad(v, { titel: `Inspanningen van ${partij.naam}`, deel: SAMENPAD }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Inspanningen', href: INSPANNINGENPAD }, { naam: partij.naam }]} />
      <Kop titel={`Wat ${partij.naam} beloofde`} sub={`${regeling.korte_naam} · ${zegPeriode(beeld.feiten.periode)}`} rechts={<Link href={`${ACTIESPAD}?eigenaar=${partij.code}`}>Acties van {partij.naam}</Link>} />
      <Filterbalk action={partijpad(partij.code)} label="Kies een jaar" velden={[{ soort: 'keuze', naam: 'jaar', label: 'Jaar', waarde: String(beeld.jaar), opties: beeld.jaren.map((j) => ({ waarde: String(j), naam: String(j) })) }]} />
      <div className="voordeur-stapel">
        {!ziet && <Alert soort="info" titel="Je ziet de cijfers van de regio"><p>De cijfers van {partij.naam} zelf ziet alleen {partij.naam} en {servicepuntnaam(regeling)}. Taakstelling en gemeld tekort staan er wel: die zijn voor iedereen.</p></Alert>}
        <Kaart plat titel="Beloften en cijfers">
          {inspanningen.length === 0 ? <Leeg titel="Voor deze partij noemt het document geen inspanningen" /> : (
            <Tabel
              bijschrift={`Wat ${partij.naam} beloofde, met de eigen cijfers en die van de regio`}
              kolommen={[{ sleutel: 'plicht', kop: 'Belofte', rijkop: true }, { sleutel: 'eigen', kop: ziet && partij.code === wie.organisatie ? 'Jullie' : 'Deze partij' }, { sleutel: 'regio', kop: 'Regio' }, ...(magGesprek ? [{ sleutel: 'gesprek' as const, kop: 'Gesprek', kopVerborgen: true, breedte: 'actie' as const }] : [])]}
              rijen={inspanningen.map((i) => ({
                sleutel: i.code,
                cellen: {
                  plicht: <Titelcel titel={i.plicht} sub={<>{i.citaat && <q>{i.citaat}</q>} <Bron tekst={i.bron} /></>} />, eigen: <Maten meet={i.meet} van={eigenwaarde(beeld, partij.code)} />,
                  regio: i.meet.length > 0 ? <Maten meet={i.meet} van={regiowaarde(beeld)} /> : null, gesprek: metGesprek(i.code, i.plicht, i.meet.find((m) => maatVan(m).van !== 'regio')),
                },
              }))}
            />
          )}
        </Kaart>
        <Definities codes={inspanningen.flatMap((i) => i.meet)} beeld={beeld} />
      </div>
    </>
  ));
}
