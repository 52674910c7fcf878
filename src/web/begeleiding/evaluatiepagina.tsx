import { gehouden, type Evaluatie } from '../../domain/begeleiding/stand.ts';
import { AANWEZIGEN, HOES, naamVan, VERVOLGEN } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVerslagen, type Verslag } from '../../storage/lezen/verslagen.ts';
import { blad } from '../blad.tsx';
import type { Beeld } from '../dossier/beeld.ts';
import { dossierNietGevonden, metDossier, stappad } from '../dossier/toegang.tsx';
import { doelteksten, tekstUit, verslagfeiten } from '../dossier/verslagen.tsx';
import { verslagVanEvaluatie } from '../dossier/woonvak.tsx';
import { ziet } from '../dossier/zaken.ts';
import { Alert, Gegevens, KnopLink, Knoppen, Kruimelpad } from '../ui/index.ts';
import { Doelregel, evaluatiepad } from './doelenkaart.tsx';
import { klein } from './woorden.ts';

/** GET: the report of one evaluation, to read and to print: one format for everyone (W9.10). Only for who sees evaluations. */
export const evaluatiepagina = (verzoek: IngelogdVerzoek): Promise<Response> =>
  metDossier(verzoek, async (beeld) => {
    const e = beeld.stand.evaluaties?.find((x) => String(x.nr) === verzoek.c.req.param('nr'));
    if (!e || !ziet(beeld, 'doelen') || !beeld.dossier.groepen.includes('evaluatie')) return dossierNietGevonden(verzoek);
    const verslagen = await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesVerslagen(tx, beeld.dossier.id, 'pagina'));
    const { dossier, naam, stappen } = beeld;
    const titel = `Evaluatie van ${zegDatum(e.op)}`;
    const alle = gehouden(beeld.stand);
    const [vorige, volgende] = [alle[alle.indexOf(e) - 1], alle[alle.indexOf(e) + 1]];
    return blad(verzoek, { titel: `${titel}: dossier ${dossier.kenmerk}`, deel: '/dossiers', smal: true }, (
      <>
        <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: titel }]} />
        <Knoppen>
          {!e.vastgesteld && !e.vervallen && stappen['evaluatie-vaststellen'].mag && <KnopLink soort="hoofd" href={`${stappad(dossier.id, 'evaluatie-vaststellen')}?evaluatie=${e.nr}`}>Evaluatie vaststellen</KnopLink>}
          {vorige && !e.vervallen && <KnopLink href={evaluatiepad(dossier.id, vorige.nr)}>Vorige evaluatie</KnopLink>}
          {volgende && !e.vervallen && <KnopLink href={evaluatiepad(dossier.id, volgende.nr)}>Volgende evaluatie</KnopLink>}
          <KnopLink soort="stil" href={`/dossiers/${dossier.id}`}>Terug naar het dossier</KnopLink>
        </Knoppen>
        <Verslagblad beeld={beeld} evaluatie={e} verslagen={verslagen} />
      </>
    ));
  });

function Verslagblad({ beeld, evaluatie: e, verslagen }: { beeld: Beeld; evaluatie: Evaluatie; verslagen: readonly Verslag[] }) {
  const { dossier, naam, vandaag, stand } = beeld;
  const verslag = verslagVanEvaluatie(beeld, verslagen, e.nr);
  const teksten = doelteksten(verslagen);
  // The goals as they stood then: what was judged later or came later is for the next report.
  const doelen = (stand.doelen ?? []).map((d, i) => ({ nummer: i + 1, doel: { ...d, oordelen: d.oordelen.filter((o) => o.op <= e.op) } })).filter(({ doel }) => doel.sinds <= e.op);
  const oud = doelen.filter(({ doel }) => doel.evaluatie !== e.nr);
  const opmerking = tekstUit(verslagen, 'evaluatie-vastgesteld', 'opmerking', e.nr);
  const delen = verslag ? { gaat: ['gaat_goed', 'lastig', 'geld', 'buren', 'dag'], verder: ['afspraken'], client: ['client_zegt'] } : undefined;
  const alleen = (velden: readonly string[]) => (verslag ? verslagfeiten(beeld, { soort: verslag.soort, inhoud: Object.fromEntries(velden.flatMap((v) => (verslag.inhoud[v] === undefined ? [] : [[v, verslag.inhoud[v]]]))) }) : []);
  return (
    <article className="voordeur-kaart voordeur-stuk voordeur-evaluatie" aria-labelledby="evaluatie-titel">
      <h1 className="utrecht-heading-1" id="evaluatie-titel">Evaluatie van {zegDatum(e.op)}</h1>
      {e.vervallen && <Alert soort="let-op"><p>Deze evaluatie hoort hier niet en telt niet mee.</p></Alert>}
      <Gegevens feiten={[
        { term: 'Cliënt', waarde: `${naam}, dossier ${dossier.kenmerk}` }, { term: 'Begeleiding', waarde: dossier.zorgorganisatie },
        { term: 'Aan tafel', waarde: opsomming(e.aanwezig.map((a) => klein(naamVan(AANWEZIGEN, a)))) }, ...alleen(['zonder_corporatie']),
      ]} />
      {oud.length > 0 && <section><h2 className="utrecht-heading-3">De doelen</h2><ol className="voordeur-woondoelen">{oud.map(({ doel, nummer }) => <Doelregel key={doel.id} doel={doel} teksten={teksten} vandaag={vandaag} nummer={nummer} />)}</ol></section>}
      {alleen(['nieuwe_doelen']).length > 0 && <section><h2 className="utrecht-heading-3">Nieuwe doelen</h2><Gegevens feiten={alleen(['nieuwe_doelen'])} /></section>}
      <section><h2 className="utrecht-heading-3">Hoe gaat het?</h2><Gegevens feiten={[{ term: 'Het wonen gaat', waarde: klein(naamVan(HOES, e.gaat)) }, ...alleen(delen?.gaat ?? [])]} /></section>
      <section><h2 className="utrecht-heading-3">Hoe verder?</h2><Gegevens feiten={[{ term: 'Vervolg', waarde: naamVan(VERVOLGEN, e.vervolg) }, ...alleen(delen?.verder ?? [])]} /></section>
      <section><h2 className="utrecht-heading-3">De cliënt</h2><Gegevens feiten={[{ term: 'Het verslag', waarde: e.client_akkoord ? 'klopt volgens de cliënt' : 'klopt volgens de cliënt niet' }, ...alleen(delen?.client ?? [])]} /></section>
      <section>
        <h2 className="utrecht-heading-3">Vastgesteld</h2>
        <p>{e.vastgesteld ? `${e.vastgesteld.akkoord ? 'Vastgesteld' : 'Niet akkoord'} op ${zegDatum(e.vastgesteld.op)}.` : 'Nog niet vastgesteld.'}</p>
        {opmerking && <p className="voordeur-eigenwoorden">{opmerking}</p>}
      </section>
      {!verslag && <p className="voordeur-grijs">De tekst van dit verslag is er niet meer.</p>}
    </article>
  );
}
