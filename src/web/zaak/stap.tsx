import type { ReactNode } from 'react';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { leesOmgeving, soortVan, type ElkeZaakactie, type Zaakomgeving } from '../../actions/zaak/zaakactie.ts';
import { zetZaakstap } from '../../actions/zaak/zet.ts';
import { leesAntwoorden, optiesVan, type Vragen } from '../../domain/invoer/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { ongeldig, type Weigering } from '../../domain/uitkomst.ts';
import type { Zaakstand } from '../../domain/zaak/leer.ts';
import { isZaakstap, ZAAKSTAPREGELS, type Zaakstap } from '../../domain/zaak/soorten.ts';
import { ZAAKLEREN } from '../../domain/zaak/zaken.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Vragenformulier, Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { NOG_EEN } from '../formulier/rijen.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Bron, Formulierkaart, Formuliervoet, Knop, KnopLink, Kop, Kruimelpad, Leeg, Link, Verborgen } from '../ui/index.ts';
import { Inoverlegregel, leesInoverleg } from '../overleg/inoverleg.tsx';
import { vergaderingpad } from '../overleg/paden.ts';
import { antwoordenUit, leesUitOverleg, overZaak } from '../overleg/uitoverleg.ts';
import { DOORWERKING } from '../../domain/overleg/doorwerking.ts';
import { Heropendmelding, leesHeropend } from '../wijziging/opnieuw.tsx';
import { SAMENPAD, zaakstappad } from './paden.ts';

/* The form of every step on a zaak: /zaken/stappen/<stap>?zaak=<id>. A refusal shows the form again with what was filled in. */

const bestaatNiet = (v: IngelogdVerzoek): Response | Promise<Response> =>
  blad(v, { titel: 'Deze stap is er niet', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Deze stap is er niet" /><Leeg titel="Er is geen stap met deze naam." actie={<KnopLink href={SAMENPAD}>Naar Samen</KnopLink>}>Kijk of het adres klopt.</Leeg></>);

type Omgeving = Zaakomgeving<Zaakstand, unknown>;
const adresvraag = (v: IngelogdVerzoek): Record<string, string> => Object.fromEntries(new URL(v.c.req.url).searchParams);

/** The questions a step asks first, and their answers as the address has them; without `uit` when they are still to be given, or are not right (`weigering`). */
function eerste(actie: ElkeZaakactie, omgeving: Omgeving, adres: Readonly<Record<string, string>>): { vragen: Vragen; uit?: Record<string, string>; weigering?: Weigering } {
  const namen = actie.eerst?.(omgeving) ?? [];
  const vragen = Object.fromEntries(Object.entries(namen.length > 0 ? actie.vragen(omgeving) : {}).filter(([naam]) => namen.includes(naam)));
  const gegeven = Object.fromEntries(Object.entries(adres).filter(([naam]) => naam in vragen));
  const gelezen = leesAntwoorden(vragen, gegeven, {});
  if (!gelezen.ok) {
    // What is not in the address was not asked yet.
    const velden = gelezen.velden?.filter(({ veld }) => veld in gegeven) ?? [];
    return { vragen, ...(velden.length > 0 ? { weigering: ongeldig(velden) } : {}) };
  }
  const uit = Object.fromEntries(Object.entries(gelezen.waarde).map(([naam, waarde]) => [naam, String(waarde)]));
  const klopt = namen.length > 0 ? actie.eerstKlopt?.(omgeving, uit) : undefined;
  return klopt && !klopt.ok ? { vragen, weigering: klopt } : { vragen, uit };
}
/** What was answered first, in words: "Over welke periode: 2025". */
const zegEerste = (vragen: Vragen, uit: Readonly<Record<string, string>>): string =>
  Object.entries(vragen).map(([naam, vraag]) => `${vraag.label.replace(/\?$/, '')}: ${optiesVan(vraag, {}).find((o) => o.code === uit[naam])?.naam ?? (vraag.soort === 'datum' ? zegDatum(uit[naam]!) : uit[naam])}`).join('. ');

/** The page with the questions that come first: it leads to the form itself, and takes nothing. */
function EersteVragen({ stap, id, actie, omgeving, vragen, adres, weigering, terug }: { stap: Zaakstap; id?: string; actie: ElkeZaakactie; omgeving: Omgeving; vragen: Vragen; adres: Readonly<Record<string, string>>; weigering?: Weigering; terug: ReactNode }) {
  return (
    <form action={zaakstappad(stap)} method="get">
      <Verborgen velden={{ ...Object.fromEntries(Object.entries(adres).filter(([naam]) => !(naam in vragen) && naam !== 'zaak')), ...(id ? { zaak: id } : {}) }} />
      <Formulierkaart stap={omgeving.regeling.korte_naam} titel={ZAAKSTAPREGELS[stap].titel} inleiding={actie.uitleg} voet={<Formuliervoet><Knop soort="hoofd" maat="groot">Verder</Knop>{terug}</Formuliervoet>}>
        <Vraagvelden vragen={vragen} ingevuld={{ ...(actie.begin?.(omgeving, adres) as Ingevuld | undefined), ...Object.fromEntries(Object.entries(adres).filter(([naam]) => naam in vragen)) }} lijsten={{}} fouten={weigering && veldfouten(weigering, vragen)} />
      </Formulierkaart>
    </form>
  );
}

async function formulier(v: IngelogdVerzoek, stap: Zaakstap, actie: ElkeZaakactie, gegeven?: Ingevuld, weigering?: Weigering): Promise<Response> {
  const id = v.c.req.query('zaak') || undefined;
  const omgeving = await leesOmgeving(v.kern, v, stap, actie, id);
  if (omgeving === 'geen-regeling') return zonderRegeling(v, 'Samen', SAMENPAD);
  const leer = ZAAKLEREN[soortVan(stap)];
  const { titel } = ZAAKSTAPREGELS[stap];
  if (omgeving === 'geen-zaak') return blad(v, { titel, deel: SAMENPAD, status: 404, smal: true }, <><Kop titel={titel} /><Leeg titel={`Dit ${leer.woord[0]} is er niet`} actie={<KnopLink href={SAMENPAD}>Naar Samen</KnopLink>}>Het bestaat niet, of het is niet voor jouw organisatie.</Leeg></>);
  const { regeling, stand, mag } = omgeving;
  const terugpad = id && stand ? leer.pad(id, stand) : SAMENPAD;
  const kruimels = <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, ...(id && stand ? [{ naam: leer.naam(regeling, stand), href: terugpad }] : []), { naam: titel }]} />;
  const terug = <KnopLink soort="stil" maat="groot" href={terugpad}>Terug zonder opslaan</KnopLink>;
  // A step just refused because someone else came first shows the form, so that what was typed is not lost.
  if (!mag.ok && !gegeven) return blad(v, { titel, deel: SAMENPAD, status: STATUS_VAN[mag.soort], smal: true }, <>{kruimels}<Kop titel={titel} /><Weigeringmelding weigering={mag} vragen={{}} /><p><KnopLink soort="stil" href={terugpad}>Terug</KnopLink></p></>);
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const bron = regeling.stappen[stap]?.bron;
  const adres = adresvraag(v);
  const eerst = eerste(actie, omgeving, adres);
  if (!eerst.uit && !gegeven) return blad(v, { titel, deel: SAMENPAD, smal: true, ...(eerst.weigering ? { status: STATUS_VAN[eerst.weigering.soort], fout: true } : {}) }, (
    <>{kruimels}{eerst.weigering && <Weigeringmelding weigering={eerst.weigering} vragen={eerst.vragen} />}<EersteVragen stap={stap} id={id} actie={actie} omgeving={omgeving} vragen={eerst.vragen} adres={adres} weigering={eerst.weigering} terug={terug} /></>
  ));
  const uit = eerst.uit ?? {};
  const vragen = Object.fromEntries(Object.entries(actie.vragen({ ...omgeving, uit })).filter(([naam]) => !(naam in uit)));
  const uitOverleg = DOORWERKING[stap] ? await leesUitOverleg(v, regeling, overZaak(id, adres.jaar)) : undefined;
  // A step that a table takes says where it was or will be discussed.
  const inOverleg = DOORWERKING[stap] && id && stand && !uitOverleg ? await leesInoverleg(v, regeling, soortVan(stap), id, stand) : undefined;
  const heropend = stap === 'regelingwijziging-voorstellen' && adres.van && !gegeven ? await leesHeropend(v, regeling, adres.van) : undefined;
  const ingevuld = gegeven ?? { ...(actie.begin?.(omgeving, adres) as Ingevuld | undefined), ...(uitOverleg && (antwoordenUit(stap, vragen, uitOverleg, v.vandaag) as Ingevuld)), ...heropend?.ingevuld };
  const getoond = zonderZelf(vragen, ingevuld);
  const letOp = actie.letOp?.({ ...omgeving, uit }, ingevuld);
  const gekozen = Object.keys(uit).length > 0 && <><strong>{zegEerste(eerst.vragen, uit)}</strong>. <Link href={zaakstappad(stap, id)}>Iets anders kiezen</Link>. </>;
  return blad(v, { titel, deel: SAMENPAD, smal: true, status, fout: status === 400 }, (
    <>
      {kruimels}
      {letOp && <Alert soort="let-op" titel={letOp.titel}><p>{letOp.tekst}</p></Alert>}
      {uitOverleg && (
        <Alert soort="info" titel="Ingevuld uit het overleg">
          <p><Link href={`${vergaderingpad(uitOverleg.vergadering)}#agenda`}>{uitOverleg.naam}</Link>, punt {uitOverleg.punt.volgt}: {uitOverleg.punt.titel}. Kijk het na en leg het vast.{uitOverleg.punt.besloten && ' Wat bij het punt is opgeschreven, is niet voor iedereen en staat daarom niet ingevuld.'}</p>
        </Alert>
      )}
      {heropend && <Heropendmelding van={heropend} />}
      {inOverleg && <Inoverlegregel v={v} regeling={regeling} bij={inOverleg} />}
      <Vragenformulier
        action={zaakstappad(stap, id, uit)} concept={['zaak', stap, id ?? 'nieuw', ...Object.values(uit), ...(uitOverleg ? [uitOverleg.vergadering, uitOverleg.punt.nummer] : []), ...(heropend ? [heropend.id] : [])].join('-')} verborgen={uit} lijsten={{}} vragen={getoond} nogEen={Object.values(getoond).some((vraag) => vraag.soort === 'rijen')} weigering={weigering} knop={titel} naast={<>{terug}{actie.duurt && <p className="voordeur-klein voordeur-grijs">{actie.duurt}</p>}</>}
        ingevuld={ingevuld}
        kaart={{ stap: stand ? leer.naam(regeling, stand) : regeling.korte_naam, titel, inleiding: <>{gekozen}{actie.uitleg} {actie.lees && id && stand && <><Link href={`${terugpad}${actie.lees.onder}`}>{actie.lees.naam}</Link>{'. '}</>}{bron && <Bron tekst={bron} />}</> }}
      />
    </>
  ));
}

/** Who the form speaks for is not one of the others that it may speak for as well (`ook`). */
const zonderZelf = (vragen: Vragen, { namens }: Ingevuld): Vragen =>
  (vragen.ook && namens ? { ...vragen, ook: { ...vragen.ook, opties: optiesVan(vragen.ook, {}).filter((o) => o.code !== namens) } } : vragen);

/** GET /zaken/stappen/:stap. */
export function zaakformulier(v: IngelogdVerzoek): Response | Promise<Response> {
  const stap = v.c.req.param('stap') ?? '';
  const actie = isZaakstap(stap) ? ZAAKACTIES[stap] : undefined;
  return isZaakstap(stap) && actie ? formulier(v, stap, actie) : bestaatNiet(v);
}

/** A step refused because it was just taken, with the same answers: what the first press of the button led to. */
async function stondAlZo(v: IngelogdVerzoek, stap: Zaakstap, actie: ElkeZaakactie, id: string | undefined, ingevuld: Ingevuld, { soort }: Weigering): Promise<{ id: string; stand: Zaakstand } | undefined> {
  if (!id || !actie.alZo || !['mag-niet-nu', 'conflict'].includes(soort)) return undefined;
  const nu = await leesOmgeving(v.kern, v, stap, actie, id);
  return typeof nu !== 'string' && nu.stand && actie.alZo(nu.stand, ingevuld, nu.vandaag) ? { id, stand: nu.stand } : undefined;
}

/** POST /zaken/stappen/:stap: takes it, then shows the zaak. */
export async function neemZaakstap(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const stap = c.req.param('stap') ?? '';
  const actie = isZaakstap(stap) ? ZAAKACTIES[stap] : undefined;
  if (!isZaakstap(stap) || !actie) return bestaatNiet(v);
  const gevraagd = c.req.query('zaak') || undefined;
  const omgeving = await leesOmgeving(kern, v, stap, actie, gevraagd);
  if (typeof omgeving === 'string') return formulier(v, stap, actie);
  const post = await leesPost(c);
  const { uit } = eerste(actie, omgeving, adresvraag(v));
  const ingevuld = uitFormulier(post, actie.vragen({ ...omgeving, ...(uit ? { uit } : {}) }));
  // Room for one more row: nothing is taken yet.
  if (eenTekst(post, 'daarna')?.startsWith(`${NOG_EEN}:`)) return formulier(v, stap, actie, ingevuld);
  const uitkomst = await zetZaakstap(kern, { wie, token }, stap, gevraagd, ingevuld);
  const gezet = uitkomst.ok ? uitkomst.waarde : await stondAlZo(v, stap, actie, gevraagd, ingevuld, uitkomst);
  if (!gezet) return formulier(v, stap, actie, ingevuld, uitkomst.ok ? undefined : uitkomst);
  const pad = ZAAKLEREN[soortVan(stap)].pad(gezet.id, gezet.stand);
  return c.redirect(`${pad}${pad.includes('?') ? '&' : '?'}gedaan=${stap}`, 303);
}
