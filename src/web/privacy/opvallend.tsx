import { patroonBekijken } from '../../actions/privacy/patroon-bekijken.ts';
import { dagMetNummer, dagnummer } from '../../domain/kalender/dag.ts';
import { zegDag, zegDatum, zegMoment } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { drempelsOp, PATRONEN, patronen, type Opvallend, type Patroon } from '../../domain/privacy/patronen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesBekeken, leesDagcijfers, legInzageVanFgVast, type Bekeken } from '../../storage/lezen/inzage.ts';
import { telTeBeoordelen } from '../../storage/lezen/noodtoegang.ts';
import { blad } from '../blad.tsx';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { adresMet } from '../lijsten/adres.ts';
import { Badge, Formulier, Gegevens, Kaart, Knop, Kop, Leeg, Lijst, Link, type LijstItem } from '../ui/index.ts';
import { dagUit } from './inzage.tsx';
import { Privacynav } from './nav.tsx';

const PAD = '/privacy/opvallend';
/** As far back as this page looks. */
const DAGEN = 28;
const MEESTE = 100;

const sleutelVan = (o: { merk: string; dag: string; patroon: string }): string => `${o.dag}~${o.patroon}~${o.merk}`;

function item(o: Opvallend, bekeken: Bekeken | undefined, vandaag: string): LijstItem {
  const { naam, zin, waarom } = PATRONEN[o.patroon];
  return {
    sleutel: sleutelVan(o), titel: `${naam}: ${o.naam}`, href: adresMet('/privacy/inzage', { wie: o.merk, van: o.dag, tot: o.dag }),
    rechts: bekeken ? <Badge stand="voldoet">bekeken</Badge> : <Badge stand="let-op">te bekijken</Badge>,
    regels: [
      `${zegDag(o.dag, vandaag)} · ${ROLNAMEN[o.rol]}, ${o.organisatie}`,
      `${zin(o.aantal)}. Dit staat hier vanaf ${o.drempel}.`,
      waarom,
      ...(bekeken ? [`Bekeken door ${bekeken.naam}, ${zegMoment(bekeken.op, vandaag)}${bekeken.toelichting ? `: ${bekeken.toelichting}` : ''}`] : []),
    ],
    actie: bekeken ? undefined : (
      <Formulier action={PAD} verborgen={{ merk: o.merk, dag: o.dag, patroon: o.patroon }}>
        <label className="voordeur-onzichtbaar" htmlFor={`toelichting-${sleutelVan(o)}`}>Wat je ervan vond (mag leeg blijven)</label>
        <input className="utrecht-textbox" id={`toelichting-${sleutelVan(o)}`} name="toelichting" maxLength={500} placeholder="Wat je ervan vond" />
        <Knop maat="rij" volledig={`Bekeken: ${naam}, ${o.naam}`}>Bekeken</Knop>
      </Formulier>
    ),
  };
}

/** GET /privacy/opvallend: what stands out in the log, each with why it stands here. */
export async function opvallend(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, token, vandaag } = v;
  const van = dagMetNummer(dagnummer(vandaag) - DAGEN);
  const tot = dagMetNummer(dagnummer(vandaag) + 1);
  const { cijfers, gezien, open } = await kern.verbinding.als(token, async (tx) => {
    const gelezen = { cijfers: await leesDagcijfers(tx, van, tot), gezien: await leesBekeken(tx, van, tot), open: await telTeBeoordelen(tx) };
    await legInzageVanFgVast(tx, 'inzagelog');
    return gelezen;
  });
  const bekeken = new Map(gezien.map((b) => [sleutelVan(b), b]));
  const alle = patronen(cijfers);
  const nog = alle.filter((o) => !bekeken.has(sleutelVan(o)));
  const klaar = alle.filter((o) => bekeken.has(sleutelVan(o)));
  const drempels = drempelsOp(vandaag);
  return blad(v, { titel: 'Wat opvalt', deel: '/privacy/inzage', melding: c.req.query('gedaan') === 'bekeken' ? 'Als bekeken bewaard.' : undefined }, (
    <>
      <Kop titel="Wat opvalt" sub={`Een reden om te vragen, geen oordeel: wie veel leest, heeft vaak veel te doen. Over de laatste ${DAGEN} dagen.`} />
      <Privacynav hier={PAD} teBeoordelen={open} />
      <Kaart plat titel="Te bekijken" rechts={nog.length > 0 ? String(nog.length) : undefined}>
        {nog.length > 0 ? <Lijst items={nog.slice(0, MEESTE).map((o) => item(o, undefined, vandaag))} /> : <Leeg titel="Niets te bekijken">Er valt niets op, of alles is bekeken.</Leeg>}
      </Kaart>
      {klaar.length > 0 && <details className="voordeur-meer"><summary>Bekeken ({klaar.length})</summary><Kaart plat titel="Bekeken"><Lijst items={klaar.slice(0, MEESTE).map((o) => item(o, bekeken.get(sleutelVan(o)), vandaag))} /></Kaart></details>}
      <Kaart titel="Waarop wordt gelet">
        <p>Per persoon en dag, op aantallen alleen. {drempels.reden} Zo sinds {zegDatum(drempels.vanaf)}.</p>
        <Gegevens feiten={(Object.keys(PATRONEN) as Patroon[]).map((p) => ({ term: PATRONEN[p].naam, waarde: `vanaf ${PATRONEN[p].zin(drempels.waarden[p])}` }))} />
        <p><Link href="/privacy/inzage">Naar het hele log</Link></p>
      </Kaart>
    </>
  ));
}

/** POST /privacy/opvallend: looked at. */
export async function bekijkOpvallend(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const post = await leesPost(c);
  const deel = (naam: string): string => eenTekst(post, naam) ?? '';
  const uitkomst = await patroonBekijken(kern, { wie, token }, { merk: deel('merk'), dag: dagUit(deel('dag')), patroon: deel('patroon'), toelichting: deel('toelichting') });
  return c.redirect(uitkomst.ok ? `${PAD}?gedaan=bekeken` : PAD, 303);
}
