import { GROEPEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { LEEFGEBIEDEN } from '../../domain/aanvraag/velden-plan.ts';
import { DOELOORDELEN, naamVan } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { AANPAKKEN, ESCALATIE_UITKOMSTEN, ESCALATIEREDENEN, SIGNAALSOORTEN, SIGNAALUITKOMSTEN, UITVOERDERS } from '../../domain/signalering/woorden.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVerslagen, type Verslag } from '../../storage/lezen/verslagen.ts';
import { klein } from '../begeleiding/woorden.ts';
import { tredeVan } from '../dossier/beeld.ts';
import { doelteksten, tekstUit, verslagenVan, zegDoel } from '../dossier/verslagen.tsx';
import { Gegevens, KnopLink, Knoppen, Kop, Link } from '../ui/index.ts';
import { feitenVan, stukjesVan } from './feiten.tsx';
import { metMijnEn, type Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { mijnblad } from './schil.tsx';
import { MIJN_GROEPEN } from './woorden.ts';

type Blik = { mijn: Mijn; verslagen: readonly Verslag[] };

/** The goals in the client's own words, with how each stood the last time. */
export function Doelen({ mijn: { stand }, verslagen }: Blik) {
  const teksten = doelteksten(verslagen);
  const doelen = stand.doelen ?? [];
  if (doelen.length === 0) return null;
  return (
    <>
      <h3 className="utrecht-heading-4">Je doelen</h3>
      <ul className="voordeur-mijn__rijen">
        {doelen.map((d) => {
          const laatst = d.oordelen.at(-1);
          return <li key={d.id}><strong>{zegDoel(teksten, d)}</strong><span>{naamVan(LEEFGEBIEDEN, d.leefgebied)} · {laatst ? `${klein(naamVan(DOELOORDELEN, laatst.oordeel))}, gezegd op ${zegDatum(laatst.op)}` : 'nog niet besproken'}</span></li>;
        })}
      </ul>
    </>
  );
}

const afspraken = (verslagen: readonly Verslag[], nr: number): string[] =>
  [...verslagenVan(verslagen, 'gesprek-gevoerd', nr), ...verslagenVan(verslagen, 'rondetafel-gehouden', nr)].flatMap(({ inhoud }) => (typeof inhoud.afspraken === 'string' ? [inhoud.afspraken] : []));

/** Signals by kind and day, with what was agreed. What a reporter wrote may be about others too, so it stands not here. */
export function Meldingen({ mijn, verslagen }: Blik) {
  const { stand, naar } = mijn;
  const signalen = (stand.signalen ?? []).filter((s) => !s.vervallen);
  const waarschuwingen = (stand.waarschuwingen ?? []).filter((w) => !w.vervallen);
  if (signalen.length + waarschuwingen.length + (stand.escalaties?.length ?? 0) + (stand.clientoverleggen?.length ?? 0) === 0) return null;
  return (
    <>
      <ul className="voordeur-mijn__rijen">
        {signalen.map((s) => (
          <li key={s.nr}>
            <strong>{naamVan(SIGNAALSOORTEN, s.soort)}</strong>
            <span>Gemeld op {zegDatum(s.op)}{s.gesloten_op ? `, klaar op ${zegDatum(s.gesloten_op)}` : ''}</span>
            {s.aanpak && <span>Wat er gebeurde: {klein(naamVan(AANPAKKEN, s.aanpak))}</span>}
            {afspraken(verslagen, s.nr).map((tekst) => <span key={tekst} className="voordeur-eigenwoorden">Afgesproken: {tekst}</span>)}
            {s.uitkomst && <span>Hoe het afliep: {klein(naamVan(SIGNAALUITKOMSTEN, s.uitkomst))}</span>}
          </li>
        ))}
        {(stand.escalaties ?? []).map((e) => (
          <li key={`e${e.nr}`}>
            <strong>Extra afspraken: {klein(naamVan(ESCALATIEREDENEN, e.reden))}</strong>
            <span>Begonnen op {zegDatum(e.op)}{e.afgesloten_op ? `, klaar op ${zegDatum(e.afgesloten_op)}` : ''}</span>
            {e.acties.map((a) => <span key={a.id}>{naamVan(UITVOERDERS, a.wie)} doet iets, uiterlijk {zegDatum(a.uiterlijk)}{a.afgerond_op ? ' (gedaan)' : ''}</span>)}
            {e.uitkomst && <span>Hoe het afliep: {klein(naamVan(ESCALATIE_UITKOMSTEN, e.uitkomst))}</span>}
          </li>
        ))}
        {(stand.clientoverleggen ?? []).filter((c) => !c.vervallen).map((c) => (
          <li key={`o${c.nr}`}>
            <strong>Gesprek over hoe het verder gaat</strong>
            <span>{zegDatum(c.gesprek_op)}</span>
            {verslagenVan(verslagen, 'clientoverleg-gehouden', c.nr).map(({ inhoud }) => <span key="b" className="voordeur-eigenwoorden">Besloten: {String(inhoud.besluit ?? '')}</span>)}
          </li>
        ))}
        {waarschuwingen.map((w) => {
          const trede = tredeVan(mijn, w);
          const tekst = tekstUit(verslagen, 'waarschuwing-gegeven', 'waarschuwing_tekst', w.nr);
          return (
            <li key={`w${w.nr}`}>
              <strong>{trede?.naam ?? 'Waarschuwing'}</strong>
              <span>{zegDatum(w.op)}{trede?.brief && <> · <Link href={naar(`${PADEN.brieven}/waarschuwing-${w.nr}`)}>lees de brief</Link></>}</span>
              {tekst && <span className="voordeur-eigenwoorden">{tekst}</span>}
            </li>
          );
        })}
      </ul>
      <p>Wil je weten wat er precies is gemeld? <Link href={naar(PADEN.verzoek, { verzoek: 'inzage', groep: 'signalering' })}>Vraag het hier</Link>. Wat anderen over zichzelf vertelden, zie je niet.</p>
    </>
  );
}

function Inhoud({ mijn, verslagen, groep }: Blik & { groep: Groep }) {
  const feiten = feitenVan(mijn, groep);
  return (
    <>
      {feiten.length > 0 && <Gegevens feiten={feiten} />}
      {groep === 'evaluatie' && <Doelen mijn={mijn} verslagen={verslagen} />}
      {groep === 'signalering' && <Meldingen mijn={mijn} verslagen={verslagen} />}
      {stukjesVan(mijn, verslagen, groep).map((s) => <div key={s.nr} className="voordeur-mijn__stukje"><h3 className="utrecht-heading-4">{s.titel}, {zegDatum(s.op)}</h3><Gegevens feiten={s.feiten} /></div>)}
      <p><Link href={mijn.naar(PADEN.verzoek, { verzoek: 'correctie', groep })}>Klopt dit niet?</Link></p>
    </>
  );
}

/** Is there anything of this group to show? */
export const heeftIets = ({ mijn, verslagen }: Blik, groep: Groep): boolean => feitenVan(mijn, groep).length > 0 || stukjesVan(mijn, verslagen, groep).length > 0
  || (groep === 'evaluatie' && (mijn.stand.doelen ?? []).length > 0)
  || (groep === 'signalering' && [mijn.stand.signalen, mijn.stand.waarschuwingen, mijn.stand.clientoverleggen].some((l) => l?.some((x) => !x.vervallen)));

/** GET: all that is kept about the client, group by group. */
export const gegevens = (verzoek: IngelogdVerzoek): Promise<Response> => metMijnEn(verzoek, (tx, dossier) => leesVerslagen(tx, dossier, 'pagina'), (mijn, verslagen) => {
  const groepen = GROEPEN.filter((g) => g !== 'rechten' && mijn.dossier.groepen.includes(g) && heeftIets({ mijn, verslagen }, g));
  const titel = mijn.soort === 'vertegenwoordiger' ? `Gegevens van ${mijn.voornaam ?? mijn.naam}` : 'Mijn gegevens';
  return mijnblad(verzoek, mijn, { titel, deel: PADEN.gegevens }, (
    <>
      <Kop titel={titel} sub="Dit staat er over jou. Klopt iets niet? Zeg het ons." />
      {groepen.length === 0 && <p>Er staat nog niets over jou.</p>}
      {groepen.map((groep, i) => (
        <details key={groep} className="voordeur-kaart voordeur-mijn__groep" open={i === 0}>
          <summary><h2 className="utrecht-heading-3">{MIJN_GROEPEN[groep]}</h2></summary>
          <div><Inhoud mijn={mijn} verslagen={verslagen} groep={groep} /></div>
        </details>
      ))}
      <Knoppen>
        <KnopLink soort="hoofd" maat="groot" icoon="download" href={mijn.naar(PADEN.downloaden)}>Alles downloaden</KnopLink>
        <KnopLink maat="groot" icoon="document" href={mijn.naar(PADEN.brieven)}>Brieven en documenten</KnopLink>
      </Knoppen>
    </>
  ));
});
