import { woningAanmelden, werkgemeenten, WONINGVRAGEN } from '../../actions/woning/woning-aanmelden.ts';
import { INTREKVRAGEN, woningIntrekken } from '../../actions/woning/woning-intrekken.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Alert, KnopLink, Kop, Kruimelpad } from '../ui/index.ts';
import { isVanMij, kruimels, woningNietGevonden, woningVan } from './woning.tsx';
import { STATUSNAMEN } from './woorden.ts';

/* The two steps on a home of its own: making it available, and taking it back. */

const { gebeurd_op, ...VRAGEN } = WONINGVRAGEN;
const EERDER = { gebeurd_op: gebeurd_op! };

function aanmeldformulier(v: IngelogdVerzoek, ingevuld: Ingevuld, weigering?: Weigering): Response | Promise<Response> {
  const { kern, wie, vandaag } = v;
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const gemeenten = wie.regeling ? werkgemeenten(kern.regelingen.op(wie.regeling, vandaag), wie.organisatie) : [];
  return blad(v, { titel: 'Woning aanmelden', deel: '/woningen', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Woningen', href: '/woningen' }, { naam: 'Woning aanmelden' }]} />
      <Vragenformulier
        action="/woningen/nieuw" concept="nieuwe-woning" verborgen={{}} lijsten={{ werkgemeenten: gemeenten }} vragen={VRAGEN} ingevuld={ingevuld} weigering={weigering} knop="Woning aanmelden"
        kaart={{ titel: 'Woning aanmelden', inleiding: 'Je stelt een woning beschikbaar voor deze regeling. Daarna zie je wie op de wachtlijst in deze gemeente zoekt, en kies je aan wie je haar voorlegt.' }}
        terzijde={{ titel: 'Is de woning op een andere dag aangemeld?', vragen: EERDER }} naast={<KnopLink soort="stil" maat="groot" href="/woningen">Terug naar de woningen</KnopLink>}
      />
    </>
  ));
}

/** GET /woningen/nieuw. */
export const nieuweWoning = (v: IngelogdVerzoek): Response | Promise<Response> => aanmeldformulier(v, {});

/** POST /woningen/nieuw: makes the home available, then shows it. */
export async function meldWoningAan(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const ingevuld = uitFormulier(await leesPost(c), WONINGVRAGEN);
  const uitkomst = await woningAanmelden(kern, { wie, token }, ingevuld);
  return uitkomst.ok ? c.redirect(`/woningen/${uitkomst.waarde.woning}?gedaan=woning-aanmelden`, 303) : aanmeldformulier(v, ingevuld, uitkomst);
}

async function intrekformulier(v: IngelogdVerzoek, ingevuld: Ingevuld, weigering?: Weigering): Promise<Response> {
  const woning = await woningVan(v);
  if (!woning || !isVanMij(woning, v)) return woningNietGevonden(v);
  const { titel, mag, eerst } = WONINGSTAPPEN['woning-intrekken'];
  const open = mag.includes(woning.status);
  const status = weigering ? STATUS_VAN[weigering.soort] : open ? 200 : 409;
  return blad(v, { titel: `${titel}: ${woning.adres}`, deel: '/woningen', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={kruimels(v, woning, titel)} />
      {open
        ? (
          <Vragenformulier
            action={`/woningen/${woning.id}/intrekken`} concept={`${woning.id}-intrekken`} verborgen={{}} lijsten={{}} vragen={INTREKVRAGEN} ingevuld={ingevuld} weigering={weigering} knop={titel}
            kaart={{ stap: woning.adres, titel, inleiding: 'De woning is daarna niet meer beschikbaar voor deze regeling. Dit kun je niet terugdraaien; wel kun je de woning later opnieuw aanmelden.' }}
            naast={<KnopLink soort="stil" maat="groot" href={`/woningen/${woning.id}`}>Terug naar de woning</KnopLink>}
          />
        )
        : (
          <>
            <Kop titel={`${titel} kan nu niet`} sub={`De woning is ${STATUSNAMEN[woning.status]}.`} />
            <Alert soort="let-op"><p>{weigering?.wat ?? eerst}</p></Alert>
            <p><KnopLink href={`/woningen/${woning.id}`}>Terug naar de woning</KnopLink></p>
          </>
        )}
    </>
  ));
}

/** GET /woningen/:id/intrekken. */
export const intrekken = (v: IngelogdVerzoek): Promise<Response> => intrekformulier(v, {});

/** POST /woningen/:id/intrekken. */
export async function trekIn(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const ingevuld = uitFormulier(await leesPost(c), INTREKVRAGEN);
  const uitkomst = await woningIntrekken(kern, { wie, token }, c.req.param('id') ?? '', ingevuld);
  return uitkomst.ok ? c.redirect(`/woningen/${uitkomst.waarde.woning}?gedaan=woning-intrekken`, 303) : intrekformulier(v, ingevuld, uitkomst);
}
