import { voegBuurtToe, wisToelichting, zetBuurtstap } from '../../actions/buurt/buurt-stappen.ts';
import { magBuurtstap } from '../../actions/buurt/buurt-stroom.ts';
import { buurtgemeenten, BUURTVRAGEN, NAAMVRAGEN, SLUITVRAGEN } from '../../actions/buurt/buurt-vastleggen.ts';
import { DRAAGKRACHTVRAGEN } from '../../actions/buurt/draagkracht-melden.ts';
import { BUURTSTAPPEN, isBuurtstap, type Buurtstap } from '../../domain/draagkracht/buurt.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesBuurtoordelen } from '../../storage/lezen/buurten.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Alert, KnopLink, Kop, Kruimelpad } from '../ui/index.ts';
import { buurtNietGevonden, buurtVan, kan, kruimels, magWissen, type Buurtblad } from './buurt.tsx';
import { BEELDNAMEN, BUURTPAD, buurtpad, buurtstappad, deelVoor, wispad } from './paden.ts';

/* The forms of this room: adding a neighbourhood, keeping it, and saying what it can carry. */

const NIET_AAN_JOU = 'Deze stap is nu niet aan jou';

function nieuwblad(v: IngelogdVerzoek, ingevuld: Ingevuld, weigering?: Weigering): Response | Promise<Response> {
  const { kern, wie, vandaag } = v;
  const regeling = wie.regeling ? kern.regelingen.op(wie.regeling, vandaag) : undefined;
  const mag = regeling && magBuurtstap('buurt-vastleggen')(regeling, undefined, wie);
  if (!regeling || (mag && !mag.ok)) return nietAanJou(v, mag && !mag.ok ? mag.reden : 'Je account hoort niet bij één regeling.', BUURTPAD);
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: 'Buurt toevoegen', deel: deelVoor(wie.rol), smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Buurten', href: BUURTPAD }, { naam: 'Buurt toevoegen' }]} />
      <Vragenformulier
        action={`${BUURTPAD}/nieuw`} concept="nieuwe-buurt" verborgen={{}} vragen={BUURTVRAGEN} lijsten={{ werkgemeenten: buurtgemeenten(regeling, wie.organisatie) }} ingevuld={ingevuld} weigering={weigering} knop="Buurt toevoegen"
        kaart={{ titel: 'Buurt toevoegen', inleiding: 'Een buurt is een deel van een gemeente waarvan jullie samen kunnen zeggen wat het kan dragen. Daarna kun je haar kiezen bij een woning.' }}
        naast={<KnopLink soort="stil" maat="groot" href={BUURTPAD}>Terug naar de buurten</KnopLink>}
      />
    </>
  ));
}

/** GET /buurten/nieuw. */
export const nieuweBuurt = (v: IngelogdVerzoek): Response | Promise<Response> => nieuwblad(v, {});

/** POST /buurten/nieuw. */
export async function voegToe(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const ingevuld = uitFormulier(await leesPost(c), BUURTVRAGEN);
  const uitkomst = await voegBuurtToe(kern, { wie, token }, ingevuld);
  return uitkomst.ok ? c.redirect(`${buurtpad(uitkomst.waarde.id)}?gedaan=buurt-vastleggen`, 303) : nieuwblad(v, ingevuld, uitkomst);
}

const nietAanJou = (v: IngelogdVerzoek, reden: string, terug: string): Response | Promise<Response> => blad(v, { titel: NIET_AAN_JOU, deel: deelVoor(v.wie.rol), smal: true, status: 403 }, (
  <>
    <Kop titel={NIET_AAN_JOU} />
    <Alert soort="let-op"><p>{reden}</p></Alert>
    <p><KnopLink href={terug}>Terug</KnopLink></p>
  </>
));

type Stap = Exclude<Buurtstap, 'buurt-vastleggen' | 'woorden-wissen'>;
const { gebeurd_op, ...OORDEEL } = DRAAGKRACHTVRAGEN;
/** The form of each step: its questions, the introduction, and the questions that are folded away. */
const FORMULIER: Record<Stap, { vragen: Vragen; inleiding: string; terzijde?: { titel: string; vragen: Vragen } }> = {
  'buurt-hernoemen': { vragen: NAAMVRAGEN, inleiding: 'De buurt houdt haar woningen en oordelen.' },
  'buurt-heropenen': { vragen: NAAMVRAGEN, inleiding: 'De buurt is daarna weer te kiezen bij een woning. Oordelen van toen tellen mee zolang zij gelden.' },
  'buurt-sluiten': { vragen: SLUITVRAGEN, inleiding: 'De buurt is daarna niet meer te kiezen bij een woning. Wat er is vastgelegd, blijft staan. Je kunt haar later heropenen.' },
  'draagkracht-melden': {
    vragen: OORDEEL, inleiding: 'Zeg wat de buurt nu kan dragen. Het weegt mee in welke woning het eerst wordt toegewezen, nooit in wie haar krijgt. Wie met buurten of woningen werkt in deze regeling, leest je toelichting.',
    terzijde: { titel: 'Is dit oordeel van een andere dag?', vragen: { gebeurd_op: gebeurd_op! } },
  },
};
const isStap = (naam: string | undefined): naam is Stap => naam !== undefined && isBuurtstap(naam) && Object.hasOwn(FORMULIER, naam);

function stapblad(v: IngelogdVerzoek, gevonden: Buurtblad, stap: Stap, ingevuld: Ingevuld, weigering?: Weigering): Response | Promise<Response> {
  const { buurt, gemeente, regeling } = gevonden;
  if (!weigering && !kan(gevonden, stap, v)) {
    const mag = magBuurtstap(stap)(regeling, buurt.stand, v.wie);
    return nietAanJou(v, mag.ok ? 'Jouw rol geeft in deze regeling geen oordeel over buurten.' : [mag.reden, mag.wat].filter(Boolean).join(' '), buurtpad(buurt.id));
  }
  const { titel } = BUURTSTAPPEN[stap];
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: `${titel}: ${buurt.naam}`, deel: deelVoor(v.wie.rol), smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={kruimels(gevonden, titel)} />
      <Vragenformulier
        action={buurtstappad(buurt.id, stap)} concept={`${buurt.id}-${stap}`} verborgen={{}} lijsten={{}} vragen={FORMULIER[stap].vragen} terzijde={FORMULIER[stap].terzijde} ingevuld={ingevuld} weigering={weigering} knop={titel}
        kaart={{ stap: `${buurt.naam}, ${gemeente}`, titel, inleiding: FORMULIER[stap].inleiding }} naast={<KnopLink soort="stil" maat="groot" href={buurtpad(buurt.id)}>Terug naar de buurt</KnopLink>}
      />
    </>
  ));
}

/** GET /buurten/:buurt/stappen/:stap. */
export async function stapformulier(v: IngelogdVerzoek): Promise<Response> {
  const [gevonden, stap] = [await buurtVan(v), v.c.req.param('stap')];
  if (!gevonden || !isStap(stap)) return buurtNietGevonden(v);
  return stapblad(v, gevonden, stap, stap === 'buurt-hernoemen' || stap === 'buurt-heropenen' ? { naam: gevonden.buurt.naam } : {});
}

/** POST: takes the step. */
export async function neemStap(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const [gevonden, stap] = [await buurtVan(v), c.req.param('stap')];
  if (!gevonden || !isStap(stap)) return buurtNietGevonden(v);
  const ingevuld = uitFormulier(await leesPost(c), { ...FORMULIER[stap].vragen, ...FORMULIER[stap].terzijde?.vragen });
  const uitkomst = await zetBuurtstap(kern, { wie, token }, stap, gevonden.buurt.id, ingevuld);
  return uitkomst.ok ? c.redirect(`${buurtpad(gevonden.buurt.id)}?gedaan=${stap}`, 303) : stapblad(v, gevonden, stap, ingevuld, uitkomst);
}

/** GET: are you sure? The words cannot come back. */
export async function wisvraag(v: IngelogdVerzoek): Promise<Response> {
  const gevonden = await buurtVan(v);
  const oordeel = gevonden && (await v.kern.verbinding.als(v.token, (tx) => leesBuurtoordelen(tx, gevonden.buurt.id, v.vandaag))).find((o) => String(o.volgnummer) === v.c.req.param('oordeel'));
  if (!gevonden || !oordeel) return buurtNietGevonden(v);
  if (!magWissen({ v, blad: gevonden }, oordeel)) return nietAanJou(v, 'Een toelichting wist wie haar gaf, of het servicepunt. Is er geen toelichting meer, dan valt er niets te wissen.', buurtpad(gevonden.buurt.id));
  const { titel } = BUURTSTAPPEN['woorden-wissen'];
  return blad(v, { titel, deel: deelVoor(v.wie.rol), smal: true }, (
    <>
      <Kruimelpad kruimels={kruimels(gevonden, titel)} />
      <Vragenformulier
        action={wispad(gevonden.buurt.id, oordeel.volgnummer)} concept={`${gevonden.buurt.id}-wissen`} verborgen={{}} lijsten={{}} vragen={{}} ingevuld={{}} knop={titel}
        kaart={{ stap: gevonden.buurt.naam, titel, inleiding: `De woorden bij het oordeel “${BEELDNAMEN[oordeel.oordeel]}” van ${oordeel.naam}, ${zegDag(oordeel.op, v.vandaag)}, verdwijnen en komen niet terug. Het oordeel zelf blijft tellen.` }}
        naast={<KnopLink soort="stil" maat="groot" href={buurtpad(gevonden.buurt.id)}>Terug zonder wissen</KnopLink>}
      />
    </>
  ));
}

/** POST: wipes the words. */
export async function wis(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const [gevonden, nummer] = [await buurtVan(v), c.req.param('oordeel') ?? ''];
  if (!gevonden || !/^\d{1,6}$/.test(nummer)) return buurtNietGevonden(v);
  const uitkomst = await wisToelichting(kern, { wie, token }, gevonden.buurt.id, Number(nummer));
  if (uitkomst.ok) return c.redirect(`${buurtpad(gevonden.buurt.id)}?gedaan=woorden-wissen`, 303);
  return uitkomst.soort === 'niet-gevonden' ? buurtNietGevonden(v) : nietAanJou(v, uitkomst.reden, buurtpad(gevonden.buurt.id));
}
