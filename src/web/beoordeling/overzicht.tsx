import { PLANVRAGEN } from '../../actions/beoordeling/zitting-plannen.ts';
import { planZitting } from '../../actions/beoordeling/zitting-stappen.ts';
import { isTeBesluiten, isZittingstap, ZITTINGSTAPPEN } from '../../domain/beoordeling/zitting.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesZittingen, leesZittingenVanRegeling, telWachtend, type Zitting } from '../../storage/lezen/zitting.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Badge, Kaart, KnopLink, Kolom, Kop, Kruimelpad, Leeg, Lijst, Raster, type LijstItem } from '../ui/index.ts';
import { TAFELPAD, verslagpad, zaakpad, zittingpad } from './paden.ts';
import { leesTafel, tafelnaam } from './tafel.ts';
import { Zakenlijst } from './zakenlijst.tsx';

/** Who decides on applications; the regeling says which of them does. */
export const BESLISSERS: readonly Rol[] = ['tafellid', 'uitstroomcoordinator'];
/** Who prepares what the tables decide on. */
export const VOORBEREIDERS: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager'];

const tijden = (van: string, tot?: string | null): string => (tot ? `${van} tot ${tot} uur` : `${van} uur`);
const regel = (z: Zitting, vandaag: string): LijstItem => ({
  sleutel: z.id, titel: zegDag(z.datum, vandaag), href: z.status === 'gesloten' ? verslagpad(z.id) : zittingpad(z.id),
  rechts: z.status === 'open' ? <Badge stand="loopt">nu open</Badge> : undefined, regels: [[tijden(z.stand.van, z.stand.tot), z.plaats].filter(Boolean).join(' · ')],
});

/** What the service point sees: when and where each table meets, and how much waits for it. */
async function voorbereiding(v: IngelogdVerzoek): Promise<Response> {
  const { kern, token, wie, vandaag } = v;
  const { zittingen, wachtend } = await kern.verbinding.als(token, async (tx) => ({ zittingen: await leesZittingenVanRegeling(tx, vandaag), wachtend: await telWachtend(tx, wie) }));
  const namen = new Map((wie.regeling ? kern.regelingen.op(wie.regeling, vandaag).partijen : []).map((p) => [p.code, p.naam]));
  const zaken = (code: string): string => { const n = wachtend.get(code) ?? 0; return n === 1 ? '1 zaak wacht' : `${n} zaken wachten`; };
  const zonder = [...wachtend.keys()].filter((code) => !zittingen.some((z) => z.organisatie === code));
  return blad(v, { titel: 'Beoordelingstafels', deel: TAFELPAD }, (
    <>
      <Kop titel="Beoordelingstafels" sub="Wanneer de tafels bijeenkomen, en hoeveel zaken er op hen wachten." />
      <Kaart plat titel="Zittingen">
        {zittingen.length === 0 ? <Leeg titel="Er is geen zitting gepland">Zodra een tafel een zitting plant, staat zij hier.</Leeg> : (
          <Lijst items={zittingen.map((z, i) => ({ sleutel: String(i), titel: `${tafelnaam(z.naam)}, ${zegDag(z.datum, vandaag)}`, rechts: <span className="voordeur-klein">{zaken(z.organisatie)}</span>, regels: [[tijden(z.van, z.tot), z.plaats].filter(Boolean).join(' · ')] }))} />
        )}
      </Kaart>
      {zonder.length > 0 && (
        <Kaart plat titel="Er wacht iets, en er is geen zitting gepland">
          <Lijst items={zonder.map((code) => ({ sleutel: code, titel: tafelnaam(namen.get(code) ?? code), rechts: <span className="voordeur-klein">{zaken(code)}</span> }))} />
        </Kaart>
      )}
    </>
  ));
}

/** The meetings of one's own table and what waits for it. Deciding works without a meeting too. */
export async function overzicht(v: IngelogdVerzoek): Promise<Response> {
  const { kern, token, wie, vandaag, c } = v;
  if (VOORBEREIDERS.includes(wie.rol)) return voorbereiding(v);
  const { komend, geweest } = await kern.verbinding.als(token, leesZittingen);
  const tafel = (await leesTafel(v))!;
  const eerste = tafel.zaken.find(isTeBesluiten);
  const aantal = tafel.zaken.filter(isTeBesluiten).length;
  const gedaan = c.req.query('gedaan') ?? '';
  const melding = gedaan === 'besluit-nemen' ? 'Besluit genomen.' : isZittingstap(gedaan) ? `${ZITTINGSTAPPEN[gedaan].gedaan}.` : undefined;
  return blad(v, { titel: wie.rol === 'tafellid' ? 'Beoordelingstafel' : 'Besluiten', deel: TAFELPAD, melding }, (
    <>
      <Kop titel={wie.rol === 'tafellid' ? tafelnaam(wie.organisatieNaam) : 'Besluiten'} sub={aantal === 0 ? 'Er wacht nu niets op een besluit.' : aantal === 1 ? 'Eén zaak wacht op een besluit.' : `${aantal} zaken wachten op een besluit.`} />
      <Raster indeling="werk">
        <Kolom>
          <Kaart plat titel="Wat wacht op een besluit" rechts={eerste && <KnopLink href={zaakpad(eerste.dossier)}>Besluiten zonder zitting</KnopLink>}>
            {tafel.zaken.length > 0 ? <Zakenlijst tafel={tafel} vandaag={vandaag} /> : <Leeg titel="Niets te besluiten">Zodra een aanvraag in behandeling is genomen, staat zij hier.</Leeg>}
          </Kaart>
        </Kolom>
        <Kolom zij label="Zittingen">
          <Kaart plat titel="Zittingen" voet={<KnopLink soort="hoofd" href={`${TAFELPAD}/plannen`}>Zitting plannen</KnopLink>}>
            {komend.length > 0 ? <Lijst items={komend.map((z) => regel(z, vandaag))} /> : <Leeg titel="Geen zitting gepland">De agenda vult zich vanzelf met wat wacht.</Leeg>}
          </Kaart>
          {geweest.length > 0 && <Kaart plat titel="Verslagen"><Lijst items={geweest.map((z) => regel(z, vandaag))} /></Kaart>}
        </Kolom>
      </Raster>
    </>
  ));
}

function toonPlannen(v: IngelogdVerzoek, ingevuld: Ingevuld, weigering?: Weigering): Response | Promise<Response> {
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: 'Zitting plannen', deel: TAFELPAD, status, fout: status === 400, smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Beoordelingstafel', href: TAFELPAD }, { naam: 'Zitting plannen' }]} />
      <Vragenformulier
        action={`${TAFELPAD}/plannen`} concept="zitting-plannen" verborgen={{}} knop="Zitting plannen" vragen={PLANVRAGEN} lijsten={{}} ingevuld={ingevuld} weigering={weigering}
        kaart={{ titel: 'Zitting plannen', inleiding: 'De agenda hoef je niet te maken: alles wat op die dag op een besluit wacht, staat er vanzelf op.' }}
        naast={<KnopLink soort="stil" maat="groot" href={TAFELPAD}>Terug</KnopLink>}
      />
    </>
  ));
}

export const planpagina = (v: IngelogdVerzoek): Response | Promise<Response> => toonPlannen(v, { datum: v.vandaag });

/** POST: plans a meeting, and opens its page. */
export async function plan(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const ingevuld = uitFormulier(await leesPost(c), PLANVRAGEN);
  const uitkomst = await planZitting(kern, { wie, token }, ingevuld);
  return uitkomst.ok ? c.redirect(`${zittingpad(uitkomst.waarde.id)}?gedaan=zitting-plannen`, 303) : toonPlannen(v, ingevuld, uitkomst);
}
