import { NOODOORDELEN } from '../../domain/privacy/inzagewoorden.ts';
import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { zegMoment } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import { noodtoegangBeoordelen, OORDEELVRAGEN } from '../../actions/privacy/noodtoegang-beoordelen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesTeBeoordelen, type TeBeoordelen } from '../../storage/lezen/noodtoegang.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Badge, Formulier, Gegevens, Kaart, Knop, Kolom, Kop, Leeg } from '../ui/index.ts';
import { redennamen } from './inzage.tsx';
import { Privacynav } from './nav.tsx';

const PAD = '/privacy/noodtoegang';
const oordeelnaam = (code: string): string => NOODOORDELEN.find((o) => o.code === code)!.naam.toLowerCase();

type Poging = { id: string; ingevuld: Ingevuld; weigering: Weigering };

function Noodkaart({ n, redenen, vandaag, poging }: { n: TeBeoordelen; redenen: ReadonlyMap<string, string>; vandaag: string; poging?: Poging }) {
  const duur = `${zegMoment(n.geopend_op, vandaag)} tot ${zegMoment(n.tot, vandaag)}${n.beeindigd_op ? ' (zelf of door intrekking beëindigd)' : ''}`;
  return (
    <Kaart titel={`${n.naam} in dossier ${n.kenmerk}`} rechts={n.oordeel ? <Badge stand={n.oordeel === 'terecht' ? 'voldoet' : 'voldoet-niet'}>{oordeelnaam(n.oordeel)}</Badge> : <Badge stand="let-op">te beoordelen</Badge>}>
      <Gegevens feiten={[
        { term: 'Wie', waarde: `${n.naam}, ${ROLNAMEN[n.rol]}, ${n.organisatie}` },
        { term: 'Wanneer', waarde: duur },
        { term: 'Reden', waarde: redenen.get(n.reden) ?? n.reden },
        { term: 'Toelichting', waarde: n.toelichting ?? 'gewist met de gegevens van de cliënt' },
        { term: 'Gelezen', waarde: n.keren === 0 ? 'niets' : `${n.keren} keer: ${n.groepen.map((g) => GROEPNAMEN[g] ?? g).join(', ')}` },
        ...(n.oordeel_van && n.oordeel_op ? [{ term: 'Beoordeeld', waarde: `${n.oordeel_van}, ${zegMoment(n.oordeel_op, vandaag)}${n.oordeel_toelichting ? `: ${n.oordeel_toelichting}` : ''}` }] : []),
        ...(n.anderen ? [{ term: 'Anderen', waarde: n.anderen.map((a) => `${a.organisatie}: ${oordeelnaam(a.oordeel)}`).join(', ') }] : []),
      ]} />
      <Formulier action={`${PAD}/${n.id}`}>
        <Vraagvelden vragen={OORDEELVRAGEN} ingevuld={poging?.ingevuld ?? {}} lijsten={{}} fouten={poging && veldfouten(poging.weigering, OORDEELVRAGEN)} />
        <div className="voordeur-notitie__voet"><Knop soort={n.oordeel ? 'neven' : 'hoofd'}>{n.oordeel ? 'Oordeel wijzigen' : 'Oordeel bewaren'}</Knop></div>
      </Formulier>
    </Kaart>
  );
}

async function pagina(v: IngelogdVerzoek, poging?: Poging): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const alle = await kern.verbinding.als(token, (tx) => leesTeBeoordelen(tx, true));
  const redenen = redennamen(wie.regeling ? kern.regelingen.versies(wie.regeling) : []);
  const [nog, klaar] = [alle.filter((n) => !n.oordeel), alle.filter((n) => n.oordeel)];
  const kaarten = (lijst: readonly TeBeoordelen[]) => lijst.map((n) => <Noodkaart key={n.id} n={n} redenen={redenen} vandaag={vandaag} poging={poging?.id === n.id ? poging : undefined} />);
  return blad(v, { titel: 'Noodtoegang', deel: '/privacy/inzage', status: poging ? STATUS_VAN[poging.weigering.soort] : 200, fout: poging !== undefined, melding: c.req.query('gedaan') === 'beoordeeld' ? 'Je oordeel is bewaard.' : undefined }, (
    <>
      <Kop titel="Noodtoegang" sub="Elke keer dat iemand in nood een dossier buiten het eigen zicht opende. Beoordeel of het nodig was." />
      <Privacynav hier={PAD} teBeoordelen={nog.length} />
      {poging && <Weigeringmelding weigering={poging.weigering} vragen={OORDEELVRAGEN} />}
      <Kolom>
        {nog.length > 0 ? kaarten(nog) : <Kaart><Leeg titel="Niets te beoordelen">Er is geen noodtoegang die nog op een oordeel wacht.</Leeg></Kaart>}
        {klaar.length > 0 && <details className="voordeur-meer"><summary>Beoordeeld ({klaar.length})</summary><Kolom>{kaarten(klaar)}</Kolom></details>}
      </Kolom>
    </>
  ));
}

/** GET /privacy/noodtoegang: what waits for a judgement, and what was judged. */
export const noodlijst = (v: IngelogdVerzoek): Promise<Response> => pagina(v);

/** POST /privacy/noodtoegang/:id: the judgement of one. */
export async function beoordeel(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const id = c.req.param('id') ?? '';
  const ingevuld = uitFormulier(await leesPost(c), OORDEELVRAGEN);
  const uitkomst = await noodtoegangBeoordelen(kern, { wie, token }, id, ingevuld);
  return uitkomst.ok ? c.redirect(`${PAD}?gedaan=beoordeeld`, 303) : pagina(v, { id, ingevuld, weigering: uitkomst });
}
