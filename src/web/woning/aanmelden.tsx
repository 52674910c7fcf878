import { buurtopties, woningAanmelden, werkgemeenten, WONINGVRAGEN } from '../../actions/woning/woning-aanmelden.ts';
import { wijzigvragen, WIJZIGVRAGEN, woningWijzigen } from '../../actions/woning/woning-wijzigen.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { antwoordenUit } from '../../domain/woning/feiten.ts';
import type { Buurtkeuze } from '../../domain/woning/keuring.ts';
import { metBuurten, zonder } from '../../domain/woning/velden.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesBuurtkeuzes } from '../../storage/lezen/buurten.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { alsIngevuld, eenTekst, leesPost, uitFormulier, type Gepost, type Ingevuld } from '../formulier/lees.ts';
import { KnopLink, Kruimelpad } from '../ui/index.ts';
import { zoekAdres, type Adresmelding } from './adreszoeken.ts';
import { kanNuNiet } from './stappen.tsx';
import { isVanMij, kruimels, woningNietGevonden, woningVan } from './woning.tsx';
import { Woningformulier } from './woningformulier.tsx';

/* Putting in a home, and changing it as long as nobody has been offered it. */

const { gebeurd_op, ...VRAGEN } = WONINGVRAGEN;
type Poging = { ingevuld: Ingevuld; weigering?: Weigering; gezocht?: Adresmelding };

/** With a neighbourhood that may have been chosen; where there are none to choose, it is not asked. */
const MET_BUURT: Vragen = { ...WONINGVRAGEN, buurt: { label: 'Buurt', soort: 'keuze' } };
const lees = (post: Gepost, vragen: Vragen): Ingevuld => {
  const { buurt, ...rest } = uitFormulier(post, vragen);
  return buurt ? { ...rest, buurt } : rest;
};

async function keuzes({ kern, wie, token, vandaag }: IngelogdVerzoek) {
  if (!wie.regeling) return { gemeenten: [], buurten: [] as Buurtkeuze[], opties: [] };
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const gemeenten = werkgemeenten(regeling, wie.organisatie);
  const buurten = (await kern.verbinding.als(token, (tx) => leesBuurtkeuzes(tx, regeling.regeling))).filter((b) => gemeenten.some((g) => g.code === b.gemeente));
  return { gemeenten, buurten, opties: buurtopties(regeling, buurten) };
}

async function aanmeldpagina(v: IngelogdVerzoek, { ingevuld, weigering, gezocht }: Poging): Promise<Response> {
  const { gemeenten, opties } = await keuzes(v);
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: 'Woning aanmelden', deel: '/woningen', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Woningen', href: '/woningen' }, { naam: 'Woning aanmelden' }]} />
      <Woningformulier
        action="/woningen/nieuw" concept="nieuwe-woning" titel="Woning aanmelden" knop="Woning aanmelden" lijsten={{ werkgemeenten: gemeenten }} ingevuld={ingevuld} vragen={metBuurten(VRAGEN, opties)} weigering={weigering}
        zoekbaar={Boolean(v.kern.adreszoeker)} gezocht={gezocht}
        inleiding={<>Je stelt een woning beschikbaar voor deze regeling. Daarna zie je wie er past. Heb je er meer tegelijk? <a className="utrecht-link" href="/woningen/inlezen">Lees dan een lijst in</a>.</>}
        terzijde={{ titel: 'Is de woning op een andere dag aangemeld?', vragen: { gebeurd_op: gebeurd_op! } }} naast={<KnopLink soort="stil" maat="groot" href="/woningen">Terug naar de woningen</KnopLink>}
      />
    </>
  ));
}

/** GET /woningen/nieuw. */
export const nieuweWoning = (v: IngelogdVerzoek): Promise<Response> => aanmeldpagina(v, { ingevuld: {} });

/** POST /woningen/nieuw: looks up the address, or makes the home available and then shows it. */
export async function meldWoningAan(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const post = await leesPost(c);
  const ingevuld = lees(post, MET_BUURT);
  if (kern.adreszoeker && eenTekst(post, 'doe') === 'zoek-adres') {
    const { ingevuld: gevuld, melding } = await zoekAdres(kern.adreszoeker, ingevuld, await keuzes(v));
    return aanmeldpagina(v, { ingevuld: gevuld, gezocht: melding });
  }
  const uitkomst = await woningAanmelden(kern, { wie, token }, ingevuld);
  return uitkomst.ok ? c.redirect(`/woningen/${uitkomst.waarde.woning}?gedaan=woning-aanmelden`, 303) : aanmeldpagina(v, { ingevuld, weigering: uitkomst });
}

async function wijzigpagina(v: IngelogdVerzoek, poging?: Poging & { versie: string }): Promise<Response> {
  const woning = await woningVan(v);
  if (!woning || !isVanMij(woning, v)) return woningNietGevonden(v);
  const { titel, mag, eerst } = WONINGSTAPPEN['woning-wijzigen'];
  if (!mag.includes(woning.status)) return kanNuNiet(v, woning, titel, poging?.weigering?.wat ?? eerst);
  const { opties, buurten } = await keuzes(v);
  const vragen = wijzigvragen(opties.filter((o) => buurten.some((b) => b.id === o.code && b.gemeente === woning.gemeente)));
  const { weigering, gezocht, ingevuld = alsIngevuld(vragen, antwoordenUit(woning)) } = poging ?? {};
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  // After a conflict the form carries the new version: whoever sends it again has been told.
  const versie = weigering?.soort === 'conflict' || !poging ? String(woning.volgnummer) : poging.versie;
  return blad(v, { titel: `${titel}: ${woning.adres}`, deel: '/woningen', smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={kruimels(v, woning, titel)} />
      <Woningformulier
        action={`/woningen/${woning.id}/wijzigen`} concept={`${woning.id}-wijzigen-${woning.volgnummer}`} titel={titel} stap={woning.adres} knop="Wijzigingen bewaren" lijsten={{}} ingevuld={ingevuld} vragen={vragen} verborgen={{ versie }}
        weigering={weigering} zoekbaar={Boolean(v.kern.adreszoeker)} gezocht={gezocht}
        inleiding="Wijzigen kan zolang de woning aan niemand is voorgelegd. Wat je wijzigt, staat daarna in het verloop; de gemeente kan niet anders worden."
        naast={<KnopLink soort="stil" maat="groot" href={`/woningen/${woning.id}`}>Terug naar de woning</KnopLink>}
      />
    </>
  ));
}

/** GET /woningen/:id/wijzigen. */
export const wijzigWoning = (v: IngelogdVerzoek): Promise<Response> => wijzigpagina(v);

/** POST /woningen/:id/wijzigen. */
export async function bewaarWoning(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const post = await leesPost(c);
  const ingevuld = lees(post, { ...WIJZIGVRAGEN, buurt: MET_BUURT.buurt! });
  const versie = eenTekst(post, 'versie') ?? '';
  if (kern.adreszoeker && eenTekst(post, 'doe') === 'zoek-adres') {
    const { ingevuld: gevuld, melding } = await zoekAdres(kern.adreszoeker, ingevuld, await keuzes(v));
    return wijzigpagina(v, { ingevuld: zonder(gevuld, 'gemeente'), gezocht: melding, versie });
  }
  const uitkomst = await woningWijzigen(kern, { wie, token }, c.req.param('id') ?? '', { ...ingevuld, ...(versie ? { versie } : {}) });
  return uitkomst.ok ? c.redirect(`/woningen/${uitkomst.waarde.woning}?gedaan=woning-wijzigen`, 303) : wijzigpagina(v, { ingevuld, weigering: uitkomst, versie });
}
