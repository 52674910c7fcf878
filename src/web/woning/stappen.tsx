import { INTREKVRAGEN, woningIntrekken } from '../../actions/woning/woning-intrekken.ts';
import { VRIJGEEFVRAGEN, woningVrijgeven } from '../../actions/woning/woning-vrijgeven.ts';
import type { Ingelogd, Kern } from '../../actions/kern.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Uitkomst, Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Woning } from '../../storage/lezen/woningen.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Alert, KnopLink, Kop, Kruimelpad } from '../ui/index.ts';
import { isVanMij, kruimels, woningNietGevonden, woningVan } from './woning.tsx';
import { STATUSNAMEN } from './woorden.ts';

/* The small steps on a home of its own: releasing what was announced, and taking it back. */

type Kleine = 'woning-vrijgeven' | 'woning-intrekken';
type Zetten = { pad: string; vragen: Vragen; inleiding: (w: Woning, vandaag: string) => string; doe: (kern: Kern, wie: Ingelogd, id: string, invoer: unknown) => Promise<Uitkomst<{ woning: string }>> };
const STAPPEN: Record<Kleine, Zetten> = {
  'woning-vrijgeven': {
    pad: 'vrijgeven', vragen: VRIJGEEFVRAGEN, doe: woningVrijgeven,
    inleiding: (w, vandaag) => `Vanaf nu kun je de woning aan een kandidaat voorleggen. De verwachte dag was ${zegDag(w.beschikbaar_vanaf, vandaag)}.`,
  },
  'woning-intrekken': {
    pad: 'intrekken', vragen: INTREKVRAGEN, doe: woningIntrekken,
    inleiding: () => 'De woning is daarna niet meer beschikbaar voor deze regeling. Dit kun je niet terugdraaien; wel kun je de woning later opnieuw aanmelden.',
  },
};

/** The page when a step can't be taken now: why, and the way back. */
export function kanNuNiet(v: IngelogdVerzoek, woning: Woning, titel: string, waarom: string): Response | Promise<Response> {
  return blad(v, { titel: `${titel}: ${woning.adres}`, deel: '/woningen', smal: true, status: 409 }, (
    <>
      <Kruimelpad kruimels={kruimels(v, woning, titel)} />
      <Kop titel={`${titel} kan nu niet`} sub={`De woning is ${STATUSNAMEN[woning.status]}.`} />
      <Alert soort="let-op"><p>{waarom}</p></Alert>
      <p><KnopLink href={`/woningen/${woning.id}`}>Terug naar de woning</KnopLink></p>
    </>
  ));
}

async function formulier(v: IngelogdVerzoek, stap: Kleine, ingevuld: Ingevuld, weigering?: Weigering): Promise<Response> {
  const woning = await woningVan(v);
  if (!woning || !isVanMij(woning, v)) return woningNietGevonden(v);
  const { titel, mag, eerst } = WONINGSTAPPEN[stap];
  if (!mag.includes(woning.status)) return kanNuNiet(v, woning, titel, weigering?.wat ?? eerst);
  const { pad, vragen, inleiding } = STAPPEN[stap];
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: `${titel}: ${woning.adres}`, deel: '/woningen', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={kruimels(v, woning, titel)} />
      <Vragenformulier
        action={`/woningen/${woning.id}/${pad}`} concept={`${woning.id}-${pad}`} verborgen={{}} lijsten={{}} vragen={vragen} ingevuld={ingevuld} weigering={weigering} knop={titel}
        kaart={{ stap: woning.adres, titel, inleiding: inleiding(woning, v.vandaag) }}
        naast={<KnopLink soort="stil" maat="groot" href={`/woningen/${woning.id}`}>Terug naar de woning</KnopLink>}
      />
    </>
  ));
}

async function zet(v: IngelogdVerzoek, stap: Kleine): Promise<Response> {
  const { c, kern, wie, token } = v;
  const { vragen, doe } = STAPPEN[stap];
  const ingevuld = uitFormulier(await leesPost(c), vragen);
  const uitkomst = await doe(kern, { wie, token }, c.req.param('id') ?? '', ingevuld);
  return uitkomst.ok ? c.redirect(`/woningen/${uitkomst.waarde.woning}?gedaan=${stap}`, 303) : formulier(v, stap, ingevuld, uitkomst);
}

/** GET and POST /woningen/:id/intrekken. */
export const intrekken = (v: IngelogdVerzoek): Promise<Response> => formulier(v, 'woning-intrekken', {});
export const trekIn = (v: IngelogdVerzoek): Promise<Response> => zet(v, 'woning-intrekken');
/** GET and POST /woningen/:id/vrijgeven. */
export const vrijgeven = (v: IngelogdVerzoek): Promise<Response> => formulier(v, 'woning-vrijgeven', {});
export const geefVrij = (v: IngelogdVerzoek): Promise<Response> => zet(v, 'woning-vrijgeven');
