import { gewichtveld, huidigeGewichten } from '../../actions/verdeling/sleutel-voorstellen.ts';
import { openVoorstellen } from '../../actions/verdeling/sleutel-vaststellen.ts';
import { omgevingVan, VERDELINGACTIES, zetVerdelingstap } from '../../actions/verdeling/verdeling-stappen.ts';
import { besluitorganen } from '../../actions/verdeling/verdeling-stroom.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { isVerdelingstap, VERDELINGSTAPPEN, type Verdelingstap } from '../../domain/verdeling/besluiten.ts';
import { taakstellingVan } from '../../domain/verdeling/taakstelling.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier, Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Bron, KnopLink, Kop, Kruimelpad, Leeg } from '../ui/index.ts';
import { stappad, VERDELINGPAD, voorstelpad } from './paden.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { leesVraag, type Gelezen } from './vraag.ts';

/* The forms of the steps on the numbers. Each works without a script; a refusal shows the form again with what was filled in. */

const INLEIDING: Record<Verdelingstap, (r: Regeling) => string> = {
  'tekort-melden': () => 'Je zegt op tijd dat het aantal niet lukt, en waarom. Het Servicepunt en de gemeenten zien het meteen. De taakstelling verandert er niet door.',
  'overdracht-besluiten': ({ verdeelsleutel: { overdracht } }) => `${overdracht?.standaard === 'meenemen' ? 'Een tekort telt mee in het volgende jaar.' : 'Een tekort telt niet mee in het volgende jaar.'} Alleen samen kan anders worden besloten${overdracht ? ` (${overdracht.besluit_door})` : ''}. Hier leg je dat besluit vast.`,
  'taakstelling-herzien': () => 'Het aantal verandert alleen na bestuurlijke instemming. Hier leg je dat besluit vast. Eerdere jaren blijven zoals ze waren.',
  'sleutel-voorstellen': () => 'Je legt vast hoe de woningen anders verdeeld kunnen worden. Daarna zie je het effect naast de aantallen van nu. Er verandert pas iets als het voorstel is vastgesteld.',
  'sleutel-vaststellen': () => 'Je stelt een voorstel vast als sleutel. Die geldt vanaf 1 januari van het jaar dat je kiest. Eerdere jaren houden hun sleutel.',
};

const bestaatNiet = (v: IngelogdVerzoek): Response | Promise<Response> =>
  blad(v, { titel: 'Deze stap is er niet', deel: VERDELINGPAD, status: 404, smal: true }, <><Kop titel="Deze stap is er niet" /><Leeg titel="Bij de verdeling hoort geen stap met deze naam." actie={<KnopLink href={VERDELINGPAD}>Naar de verdeling</KnopLink>} /></>);

/** What the form begins with: the present weights, or the draft one came from. */
function begin(v: IngelogdVerzoek, stap: Verdelingstap, { t, jaar, regeling }: Gelezen): Ingevuld {
  const organen = besluitorganen(regeling);
  const orgaan = organen.length === 1 ? { orgaan: organen[0]!.code } : {};
  if (stap === 'sleutel-vaststellen') return { voorstel: v.c.req.query('voorstel'), ...orgaan };
  if (stap === 'overdracht-besluiten') return orgaan;
  if (stap !== 'sleutel-voorstellen' || !t) return { jaar: String(jaar), ...orgaan };
  const { gemeenten, corporaties } = huidigeGewichten(t.basis);
  return Object.fromEntries([...gemeenten.map((g) => [gewichtveld(g.gemeente, null), String(g.gewicht)]), ...corporaties.map((k) => [gewichtveld(k.gemeente ?? null, k.corporatie), String(k.gewicht)])]);
}

async function formulier(v: IngelogdVerzoek, stap: Verdelingstap, gegeven?: Ingevuld, weigering?: Weigering): Promise<Response> {
  const omgeving = omgevingVan(v.kern, v.wie);
  const gelezen = await leesVraag(v);
  if (!omgeving || !gelezen) return zonderRegeling(v, 'Verdeling', VERDELINGPAD);
  const { titel } = VERDELINGSTAPPEN[stap];
  const kruimels = <Kruimelpad kruimels={[{ naam: 'Verdeling', href: VERDELINGPAD }, { naam: titel }]} />;
  const terug = <KnopLink soort="stil" maat="groot" href={VERDELINGPAD}>Terug naar de verdeling</KnopLink>;
  const mag = bevoegdVoorEigen(omgeving.regeling, stap, v.wie);
  const dicht: Weigering | undefined = !mag.ok ? mag : stap === 'sleutel-vaststellen' && openVoorstellen(gelezen.bron.besluiten).length === 0 ? { soort: 'mag-niet-nu', reden: 'Er is nog geen voorstel om vast te stellen.', wat: 'Als er een voorstel ligt, staat het hier.' } : undefined;
  if (dicht) return blad(v, { titel, deel: VERDELINGPAD, status: STATUS_VAN[dicht.soort], smal: true }, <>{kruimels}<Kop titel={titel} /><Weigeringmelding weigering={dicht} vragen={{}} /><p>{terug}</p></>);
  const vragen = VERDELINGACTIES[stap](omgeving).vragen(gelezen.bron);
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const bron = omgeving.regeling.stappen[stap]?.bron;
  return blad(v, { titel, deel: VERDELINGPAD, smal: true, status, fout: status === 400 }, (
    <>
      {kruimels}
      <Vragenformulier
        action={stappad(stap)} concept={`verdeling-${stap}`} verborgen={{}} lijsten={{}} vragen={vragen} ingevuld={gegeven ?? begin(v, stap, gelezen)} weigering={weigering} knop={titel} naast={terug}
        kaart={{ stap: omgeving.regeling.korte_naam, titel, inleiding: <>{INLEIDING[stap](omgeving.regeling)} {bron && <Bron tekst={bron} />}</> }}
      >
        {stap === 'tekort-melden' && <Eigenstand gelezen={gelezen} organisatie={v.wie.organisatie} />}
      </Vragenformulier>
    </>
  ));
}

/** How the reader's own corporation stands, above the question how much will not come. */
function Eigenstand({ gelezen: { bron, jaar }, organisatie }: { gelezen: Gelezen; organisatie: string }) {
  const eigen = taakstellingVan(bron, jaar)?.corporaties.find((k) => k.corporatie === organisatie);
  return eigen ? <p>In {jaar} zijn {eigen.gerealiseerd} van de {eigen.taakstelling} woningen er; {eigen.te_gaan} te gaan en {eigen.pijplijn} in de pijplijn.</p> : null;
}

/** GET /verdeling/stappen/:stap. */
export function stapformulier(v: IngelogdVerzoek): Response | Promise<Response> {
  const stap = v.c.req.param('stap') ?? '';
  return isVerdelingstap(stap) ? formulier(v, stap) : bestaatNiet(v);
}

/** POST /verdeling/stappen/:stap: takes it, then shows the numbers or the draft. */
export async function neemStap(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const stap = c.req.param('stap') ?? '';
  if (!isVerdelingstap(stap)) return bestaatNiet(v);
  const omgeving = omgevingVan(kern, wie);
  const gelezen = await leesVraag(v);
  if (!omgeving || !gelezen) return zonderRegeling(v, 'Verdeling', VERDELINGPAD);
  const ingevuld = uitFormulier(await leesPost(c), VERDELINGACTIES[stap](omgeving).vragen(gelezen.bron));
  const uitkomst = await zetVerdelingstap(kern, { wie, token }, stap, ingevuld);
  if (!uitkomst.ok) return formulier(v, stap, ingevuld, uitkomst);
  const naar = stap === 'sleutel-voorstellen' ? voorstelpad(uitkomst.waarde.stand.besluiten.at(-1)!.nummer) : VERDELINGPAD;
  return c.redirect(`${naar}?gedaan=${stap}${naar === VERDELINGPAD ? '&deel=besluiten' : ''}`, 303);
}
