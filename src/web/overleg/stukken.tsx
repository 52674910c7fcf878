import { stukToevoegen } from '../../actions/overleg/stuk-toevoegen.ts';
import { isId } from '../../actions/kern.ts';
import { alsDownload } from '../../domain/aanvraag/bestandsnaam.ts';
import { BESTANDSSOORTEN, WELKE_SOORTEN, type Bestandssoort } from '../../domain/aanvraag/bestandssoort.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { tafelnaamVan } from '../../domain/overleg/vergadering.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesStukinhoud } from '../../storage/lezen/overleg.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { Bestandsveld, Formulier, Kaart, Keuzelijst, Knop, KnopLink, Knoppen, Kop, Kruimelpad } from '../ui/index.ts';
import { SAMENPAD } from '../zaak/paden.ts';
import { leesBeeld } from './beeld.ts';
import { OVERLEGPAD, stukkenpad, vergaderingpad } from './paden.ts';
import { nietGevonden } from './tonen.tsx';

const KIESBAAR = Object.values(BESTANDSSOORTEN).flatMap((s) => [s.mime, ...s.eindes.map((e) => `.${e}`)]).join(',');

async function toon(v: IngelogdVerzoek, punt: string | undefined, weigering?: Weigering): Promise<Response> {
  const beeld = await leesBeeld(v);
  if (!beeld) return nietGevonden(v);
  const { id, regeling, stand, punten } = beeld;
  const fout = (veld: string) => weigering?.velden?.find((f) => f.veld === veld)?.melding;
  return blad(v, { titel: 'Stuk toevoegen', deel: SAMENPAD, smal: true, ...(weigering ? { status: STATUS_VAN[weigering.soort], fout: true } : {}) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Overleg', href: OVERLEGPAD }, { naam: `${tafelnaamVan(regeling, stand)}, ${zegDag(stand.datum, v.vandaag)}`, href: vergaderingpad(id) }, { naam: 'Stuk toevoegen' }]} />
      <Kop titel="Stuk toevoegen" sub="Wie het punt mag lezen, kan het stuk ophalen." />
      {weigering && <Weigeringmelding weigering={weigering} vragen={{ bestand: { label: 'Bestand', soort: 'tekst' }, punt: { label: 'Bij welk punt', soort: 'keuze' } }} />}
      <Formulier action={stukkenpad(id)} bestanden>
        <Kaart>
          <div className="voordeur-documentvelden">
            <Keuzelijst naam="punt" label="Bij welk punt hoort het?" waarde={punt ?? ''} fout={fout('punt')} opties={[{ waarde: '', naam: 'Bij het hele overleg' }, ...punten.map((p) => ({ waarde: String(p.nummer), naam: `${p.volgt}. ${p.titel}` }))]} />
            <Bestandsveld naam="bestand" label="Bestand" soorten={KIESBAAR} fout={fout('bestand')} hint={`${WELKE_SOORTEN}, hoogstens 10 MB.`} />
            <Knoppen><Knop soort="hoofd" maat="groot">Stuk toevoegen</Knop><KnopLink soort="stil" maat="groot" href={vergaderingpad(id)}>Terug</KnopLink></Knoppen>
          </div>
        </Kaart>
      </Formulier>
    </>
  ));
}

/** GET /overleg/:id/stukken?punt=: the form to send a paper along. */
export const stukformulier = (v: IngelogdVerzoek): Promise<Response> => toon(v, v.c.req.query('punt'));

/** POST /overleg/:id/stukken. */
export async function voegStukToe(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const id = (c.req.param('id') ?? '').toLowerCase();
  const post: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const bestand = post.bestand instanceof File && (post.bestand.name !== '' || post.bestand.size > 0) ? post.bestand : undefined;
  const punt = typeof post.punt === 'string' && post.punt !== '' ? post.punt : undefined;
  const uitkomst = await stukToevoegen(kern, { wie, token }, id, { punt, naam: bestand?.name ?? '', inhoud: bestand && new Uint8Array(await bestand.arrayBuffer()) });
  return uitkomst.ok ? c.redirect(`${vergaderingpad(id)}?gedaan=stuk-toevoegen`, 303) : toon(v, punt, uitkomst);
}

/** GET /overleg/:id/stukken/:stuk: a paper to keep, for who may read its point. */
export async function haalStukOp(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token } = v;
  const [id, stuk] = [c.req.param('id') ?? '', c.req.param('stuk') ?? ''];
  const gevonden = isId(id) && isId(stuk) ? await kern.verbinding.als(token, (tx) => leesStukinhoud(tx, id, stuk)) : undefined;
  if (!gevonden) return nietGevonden(v);
  return c.body(new Uint8Array(gevonden.inhoud), 200, { 'content-type': BESTANDSSOORTEN[gevonden.soort as Bestandssoort].mime, 'content-disposition': alsDownload(gevonden.naam), 'content-length': String(gevonden.inhoud.length) });
}
