import type { Regeling } from '../../domain/regeling/schema.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { geldigheid } from '../../domain/monitor/versies.ts';
import type { Verzoek } from '../../http/route.ts';
import { leesTekst, vastgesteldeVersies } from '../../storage/lezen/regelingversies.ts';
import { blad } from '../blad.tsx';
import { Badge, Bron, Filterbalk, Kaart, KnopLink, Knoppen, Leeg, Link, Lijst, type LijstItem } from '../ui/index.ts';
import { toetredingpad } from '../partijen/paden.ts';
import { Gevolgen, heeftGevolgen, Verschillijst } from '../wijziging/verschillijst.tsx';
import { adres, Kader, nietGevonden, type Gelezen } from './kader.tsx';

const perDag = (versies: readonly Regeling[]) => [...versies].sort((a, b) => a.geldig_vanaf.localeCompare(b.geldig_vanaf));
const verschilpad = (id: string, van: string, naar: string): string => `/regelingen/${id}/verschillen?van=${van}&naar=${naar}`;

/** `GET /regelingen/:regeling/versies`: the chain of schemes, each with the day it ends or ended. */
export async function versieblad(verzoek: Verzoek, gelezen: Gelezen): Promise<Response> {
  const { kern, vandaag, wie, token } = verzoek;
  const { regeling } = gelezen;
  const versies = perDag(gelezen.versies);
  const uitVoorstel = new Map((await kern.verbinding.als(token, (tx) => vastgesteldeVersies(tx, regeling.regeling))).map((v) => [v.geldig_vanaf, v]));
  const eigen = wie?.regeling === regeling.regeling;
  const eerste = versies[0]!;
  const voorganger: LijstItem[] = eerste.voorganger ? [{
    sleutel: 'voorganger', titel: eerste.voorganger.naam, rechts: <Badge stand="gesloten">geëindigd</Badge>,
    regels: [<>Eindigde op {zegDatum(eerste.voorganger.eindigt_op)}. Nieuwe aanvragen kunnen daar niet meer onder. <Bron tekst={eerste.voorganger.bron} /></>],
  }] : [];
  const items = versies.map((v, i): LijstItem => {
    const { tot } = geldigheid(versies, v);
    const vorige = versies[i - 1];
    const stand = v.geldig_vanaf > vandaag ? <Badge stand="wacht">geldt nog niet</Badge> : tot <= vandaag ? <Badge stand="gesloten">geëindigd</Badge> : <Badge stand="voldoet">geldt nu</Badge>;
    const uit = uitVoorstel.get(v.geldig_vanaf);
    return {
      sleutel: v.geldig_vanaf, titel: `${v.naam}, vanaf ${zegDatum(v.geldig_vanaf)}`, href: adres({ regeling: v, nu: false }, 'artikelen'), rechts: stand,
      regels: [
        ...(tot <= vandaag ? [`Eindigde op ${zegDatum(tot)}. Dossiers van daarvoor blijven eronder te lezen; nieuwe aanvragen vallen onder de volgende versie.`] : []),
        ...(v.voorganger && v !== eerste ? [<>Volgt op: {v.voorganger.naam}, die eindigde op {zegDatum(v.voorganger.eindigt_op)}. <Bron tekst={v.voorganger.bron} /></>] : []),
        v.overgang ? <>Lopende dossiers: {v.overgang.tekst} <Bron tekst={v.overgang.bron} /></> : vorige ? 'Lopende dossiers blijven onder de versie waaronder zij begonnen.' : 'De eerste versie in Voordeur.',
        ...(uit && eigen ? [uit.soort === 'toetreding' ? <Link key="z" href={toetredingpad(uit.zaak_id)}>De toetreding waar deze versie uit komt</Link> : <Link key="z" href={`/wijzigingen/${uit.zaak_id}`}>Het voorstel waar deze versie uit komt</Link>] : []),
      ],
      ...(vorige ? { actie: <Link href={verschilpad(v.regeling, vorige.geldig_vanaf, v.geldig_vanaf)}>Verschillen met de versie van {zegDatum(vorige.geldig_vanaf)}</Link> } : {}),
    };
  });
  return blad(verzoek, { titel: `Versies van ${regeling.korte_naam}`, deel: '/regelingen' }, (
    <Kader gelezen={gelezen} deel="versies" pad="versies" titel="Versies" vandaag={vandaag} sub="Welke afspraken na elkaar golden, en vanaf welke dag. Wat onder een versie is besloten, blijft zoals het was.">
      <Kaart plat titel="Van oud naar nieuw"><Lijst items={[...voorganger, ...items]} /></Kaart>
      <Knoppen>
        <KnopLink soort="stil" icoon="download" href={adres(gelezen, 'tekst')}>Download de tekst van deze versie</KnopLink>
        {eigen && <KnopLink soort="stil" href="/wijzigingen">Voorstellen tot wijziging</KnopLink>}
      </Knoppen>
    </Kader>
  ));
}

/** `GET /regelingen/:regeling/verschillen?van=&naar=`: two versions beside each other. */
export function verschilblad(verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> {
  const { c, vandaag } = verzoek;
  const { regeling } = gelezen;
  const versies = perDag(gelezen.versies);
  const [van, naar] = [c.req.query('van') ?? versies.at(-2)?.geldig_vanaf ?? versies[0]!.geldig_vanaf, c.req.query('naar') ?? versies.at(-1)!.geldig_vanaf];
  const [oud, nieuw] = [van, naar].map((dag) => versies.find((r) => r.geldig_vanaf === dag));
  if (!oud || !nieuw) return nietGevonden(verzoek, 'Deze versie is er niet', `${regeling.korte_naam} heeft geen versie met die begindatum.`, [{ naam: 'Alle versies', href: `/regelingen/${regeling.regeling}/versies` }]);
  const opties = versies.map((r) => ({ waarde: r.geldig_vanaf, naam: zegDatum(r.geldig_vanaf) }));
  return blad(verzoek, { titel: `Verschillen, ${regeling.korte_naam}`, deel: '/regelingen' }, (
    <Kader gelezen={gelezen} deel="versies" pad="versies" titel="Verschillen" vandaag={vandaag} sub={`De versie van ${zegDatum(oud.geldig_vanaf)} naast die van ${zegDatum(nieuw.geldig_vanaf)}, per onderdeel en per getal.`}>
      {versies.length < 2 ? <Leeg titel="Er is maar één versie">Zodra er een tweede versie is, staan de verschillen hier.</Leeg> : (
        <>
          <Filterbalk action={`/regelingen/${regeling.regeling}/verschillen`} label="Kies twee versies" knop="Vergelijk" velden={[{ soort: 'keuze', naam: 'van', label: 'Van', waarde: van, opties }, { soort: 'keuze', naam: 'naar', label: 'Naar', waarde: naar, opties }]} />
          {heeftGevolgen(oud, nieuw) && <Kaart titel="Wat betekent dit voor de aantallen"><Gevolgen oud={oud} nieuw={nieuw} /></Kaart>}
          <Verschillijst oud={oud} nieuw={nieuw} />
        </>
      )}
    </Kader>
  ));
}

/** `GET /regelingen/:regeling/tekst`: the text of this version, from which a proposal begins. */
export async function regelingtekst(verzoek: Verzoek, { regeling }: Gelezen): Promise<Response> {
  const tekst = await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesTekst(tx, regeling));
  return verzoek.c.body(tekst ?? '', tekst === undefined ? 404 : 200, { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="${regeling.regeling}-${regeling.geldig_vanaf}.yaml"` });
}
