import { GROEPEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import type { Document } from '../../storage/lezen/documenten.ts';
import type { Inzageregel } from '../../storage/lezen/inzage.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { zinVoor } from '../dossier/zinnen.ts';
import { alsHtml, Gegevens } from '../ui/index.ts';
import { eigenVerslagen, feitenVan, stukjesVan } from './feiten.tsx';
import { Doelen, heeftIets, Meldingen } from './gegevens.tsx';
import { kijkers } from './inzage.tsx';
import type { Mijn } from './mijn.ts';
import { wieMag } from './wiemag.ts';
import { MIJN_GROEPEN, zegGroepen } from './woorden.ts';

/* All that is kept about someone, as one page to read at home and as data for another program (AVG art. 15 and 20). */

export type Alles = { mijn: Mijn; verslagen: readonly Verslag[]; documenten: readonly Document[]; inzage: readonly Inzageregel[] };

const OPMAAK = 'body{font:18px/1.5 sans-serif;max-width:46rem;margin:0 auto;padding:1rem;color:#1a2421}h2{margin-top:2.5rem;border-bottom:2px solid #1b5c4d}dt{font-weight:bold}dd{margin:0 0 .6rem}li{margin-bottom:.4rem}li>strong,li>span{display:block}p,dd,li{overflow-wrap:anywhere}';
const SIGNALEN = 'signalering';

/** A page that needs nothing but itself. */
export function alsBoekje({ mijn, verslagen, documenten, inzage }: Alles): string {
  const { dossier, regeling, vandaag, naam } = mijn;
  const groepen = GROEPEN.filter((g) => dossier.groepen.includes(g) && heeftIets({ mijn, verslagen }, g));
  // Addresses lead nowhere in a file at home: what stands here is all there is.
  const zonderLinks: Mijn = { ...mijn, naar: () => '#boven' };
  return alsHtml(
    <html lang="nl">
      <head><meta charSet="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>{`Gegevens van ${naam}`}</title><style>{OPMAAK}</style></head>
      <body>
        <h1 id="boven">Gegevens van {naam}</h1>
        <p>Gemaakt op {zegDatum(vandaag)} in Mijn Voordeur. Nummer: {dossier.kenmerk}. Hulp van {dossier.zorgorganisatie}.</p>
        <p>Bewaar dit bestand goed. Er staan dingen in die alleen voor jou zijn.</p>
        {groepen.map((groep) => (
          <section key={groep}>
            <h2>{MIJN_GROEPEN[groep]}</h2>
            <Gegevens feiten={feitenVan(mijn, groep)} />
            {groep === 'evaluatie' && <Doelen mijn={mijn} verslagen={verslagen} />}
            {groep === SIGNALEN && <Meldingen mijn={zonderLinks} verslagen={verslagen} />}
            {stukjesVan(mijn, verslagen, groep).map((s) => <section key={s.nr}><h3>{s.titel}, {zegDatum(s.op)}</h3><Gegevens feiten={s.feiten} /></section>)}
          </section>
        ))}
        <section>
          <h2>Wat er gebeurde</h2>
          <ul>{dossier.voorvallen.filter((v) => v.soort !== 'vastlegging-hersteld').map((v) => { const { titel, vervolg } = zinVoor(v, regeling); return <li key={v.volgnummer}>{zegDatum(v.gebeurd_op)}: {titel}{vervolg} ({v.organisatie})</li>; })}</ul>
        </section>
        <section>
          <h2>Documenten</h2>
          {documenten.length === 0 ? <p>Er zijn geen documenten.</p> : <ul>{documenten.map((d) => <li key={d.id}>{d.naam}, van {d.organisatieNaam}</li>)}</ul>}
        </section>
        <section>
          <h2>Wie mag nu iets zien</h2>
          <ul>{wieMag(regeling, dossier.stand, dossier.deelnemers).map((m) => <li key={`${m.code}${m.rolcode}`}>{m.organisatie}, {m.rol}: {zegGroepen(m.groepen).join(', ')}</li>)}</ul>
        </section>
        <section>
          <h2>Wie keek er</h2>
          <ul>{kijkers(inzage, mijn.wie.naam).map((k) => <li key={`${k.dag}${k.naam}${k.wat}${k.noodtoegang}`}>{zegDag(k.dag, vandaag)} om {k.tijd} uur: {k.naam}{k.organisatie && ` van ${k.organisatie}`}{k.noodtoegang && ' (met spoed)'}: {zegGroepen(k.groepen).join(', ')}</li>)}</ul>
        </section>
      </body>
    </html>,
  );
}

/** The same as data. Of signals only what is not about others; accounts of those who worked on it are names in the read log only. */
export function alsGegevens({ mijn, verslagen, documenten, inzage }: Alles): string {
  const { dossier, regeling, vandaag } = mijn;
  return JSON.stringify({
    gemaakt_op: vandaag, nummer: dossier.kenmerk, regeling: regeling.naam, versie: regeling.geldig_vanaf, zorgorganisatie: dossier.zorgorganisatie, status: dossier.stand.status,
    toestemming: { stand: dossier.stand.toestemming, op: dossier.stand.toestemming_op, doeleinden: dossier.stand.doeleinden },
    gegevens: dossier.gegevens,
    gebeurtenissen: dossier.voorvallen.map(({ soort, gebeurd_op, organisatie, gegevens }) => ({ soort, gebeurd_op, organisatie, ...(/signaal|escalatie|aanpak|melder|calamiteit/.test(soort) ? {} : { gegevens }) })),
    verslagen: eigenVerslagen(verslagen).map(({ soort, groep, gebeurd_op, organisatie, inhoud }) => ({ soort, groep, gebeurd_op, organisatie, inhoud })),
    documenten: documenten.map(({ naam, groep, grootte, organisatieNaam, toegevoegd_op }) => ({ naam, groep, grootte, organisatie: organisatieNaam, toegevoegd_op })),
    mag_zien: wieMag(regeling, dossier.stand, dossier.deelnemers).map(({ organisatie, rol, groepen }) => ({ organisatie, rol, groepen })),
    inzage: inzage.map(({ op, naam, organisatie, rol, soort, groepen, reden, noodtoegang }) => ({ op, naam, organisatie, rol, soort, groepen, reden, noodtoegang })),
  }, null, 2);
}
