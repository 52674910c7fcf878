import { AFGESLOTEN } from '../../domain/keten/stand.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import { wissenOp as bewaardTot } from '../../domain/privacy/bewaren.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { zegBezichtiging } from '../aanbod/bezichtiging.ts';
import { telpad } from '../notities/contact.tsx';
import { zegHuur } from '../woning/woorden.ts';
import { Bron, Kaart, Keten, KnopLink, Knoppen, Kop, Link } from '../ui/index.ts';
import { bereik, mailpad } from './bel.tsx';
import { Verzoekennieuws } from './nieuws.tsx';
import { deuren } from './deuren.tsx';
import { metMijn, type Mijn } from './mijn.ts';
import { NIETS, nuVoor, STRAKS } from './nu.ts';
import { MIJN, PADEN } from './paden.ts';
import { mijnblad } from './schil.tsx';
import { Wanneer } from './tijd.tsx';
import { vaakGevraagd } from './vaak.ts';
import { wieHelpt } from './woorden.ts';

/** Whoever helps, and how to reach them. Where nobody has taken the client up yet: the organisation to ask. */
function Contact({ mijn }: { mijn: Mijn }) {
  const { contact, w, naar } = mijn;
  if (!contact) return <p>Wil je iets vragen? Bel {w.zorg} en vraag wie jou helpt.</p>;
  const { telefoon, mail } = bereik(mijn);
  return (
    <>
      {contact.vervanger && contact.vervangen_tot && <p>{contact.naam?.split(' ')[0]} is er nu niet. Tot en met {zegDatum(contact.vervangen_tot)} helpt {w.begeleider} je.</p>}
      <p>{telefoon || mail ? 'Een gewone vraag? Bel of mail je begeleider.' : <>Een gewone vraag? Bel {w.zorg} en vraag naar {wieHelpt(contact)}.</>}</p>
      <Knoppen>
        {telefoon && <KnopLink soort="hoofd" maat="groot" icoon="telefoon" href={telpad(telefoon)}>{w.begeleider} bellen</KnopLink>}
        {mail && <KnopLink maat="groot" icoon="bericht" href={mailpad(mail)}>{w.begeleider} mailen</KnopLink>}
      </Knoppen>
      <p>Klopt er iets niet wat over jou is opgeschreven? <Link href={naar(PADEN.verzoek)}>Verzoek over mijn gegevens</Link></p>
    </>
  );
}

/** The home that is offered: where it is, what it costs and how big it is. */
function Woning({ mijn: { dossier: { woning }, regeling } }: { mijn: Mijn }) {
  if (!woning) return null;
  const { adres, gemeente, kamers, huur, servicekosten, bezichtiging } = woning;
  return (
    <>
      <p>De woning: <strong>{adres}, {gemeentenaam(regeling, gemeente)}</strong>. {kamers} {kamers === 1 ? 'kamer' : 'kamers'}. De huur is {zegHuur(huur)} per maand{servicekosten ? `, met ${zegHuur(servicekosten)} erbij voor servicekosten` : ''}.</p>
      {bezichtiging && <p>Over bekijken zegt de verhuurder: {bezichtiging}</p>}
    </>
  );
}

/** What happens now: who does what, by when, and whether the client has anything to do. */
function Nukaart({ mijn }: { mijn: Mijn }) {
  const { dossier, stand, vandaag, w, naar } = mijn;
  const nu = nuVoor(dossier.stand, w, AFGESLOTEN.includes(stand.status));
  const taak = nu.bijzonder ? undefined : dossier.taken.find((t) => t.stap === nu.stap);
  const bezichtiging = stand.aanbod?.bezichtiging;
  // An answer to an offer is the client's own to give in time; other days are those of others.
  const zelf = nu.stap === 'aanbod-beantwoorden';
  const wanneer = taak?.uiterlijk && <Wanneer uiterlijk={taak.uiterlijk} streven={taak.streven} vandaag={vandaag} zelf={zelf} wie={w.begeleider} />;
  return (
    <section className="voordeur-kaart voordeur-kaart--nadruk voordeur-mijn__nu" aria-labelledby="nu">
      <div className="voordeur-kaart__inhoud">
        <p className="voordeur-mijn__boven">Dit gebeurt nu</p>
        <h2 className="utrecht-heading-2" id="nu">{nu.kop}</h2>
        <p>{nu.zinnen.join(' ')}</p>
        {!zelf && wanneer}
        {!stand.sleutel && !nu.bijzonder && <Woning mijn={mijn} />}
        {bezichtiging && !stand.sleutel && bezichtiging.op >= vandaag && <p>Je mag de woning bekijken: {zegBezichtiging(bezichtiging)}.</p>}
        {(nu.zelf ?? !stand.zelf_toestemmen) && <p><strong>{nu.zelf ?? NIETS}</strong></p>}
        {zelf && wanneer}
        {nu.bijzonder && !stand.gewist_op && <p><Link href={naar(PADEN.delen)}>Delen weer aanzetten</Link></p>}
        <Extra mijn={mijn} />
        {!stand.gewist_op && <Contact mijn={mijn} />}
      </div>
    </section>
  );
}

/** What the law gives a day for, and what would otherwise be missed. */
function Extra({ mijn: { stand, dossier, regeling, vandaag, naar, w } }: { mijn: Mijn }) {
  const tot = stand.brief?.bezwaar_tot;
  const wissen = dossier.stand.gewist_op ? undefined : bewaardTot(regeling, dossier.stand);
  return (
    <>
      {tot && tot >= vandaag && !stand.bezwaar && <p>Ben je het niet eens met het besluit? Je kunt bezwaar maken tot en met <strong>{zegDag(tot, vandaag)}</strong>. In de <Link href={naar(PADEN.brieven)}>brief</Link> staat hoe.</p>}
      {stand.bezwaar && !stand.bezwaar.uitkomst && <p>Je maakte bezwaar. Je krijgt antwoord uiterlijk <strong>{zegDag(stand.bezwaar.beslissen_voor, vandaag)}</strong>.</p>}
      {stand.zelf_toestemmen && <p><strong>Je bent 18 en beslist nu zelf.</strong> Zeg uiterlijk <strong>{zegDag(stand.zelf_toestemmen.uiterlijk, vandaag)}</strong> of we je gegevens mogen delen. <Link href={naar(PADEN.delen)}>Kies wat ze mogen weten</Link></p>}
      {stand.vragenlijst && <p>Kreeg je van {w.begeleider} een blad met een code? <Link href="/ervaring">Vertel hoe het gaat</Link></p>}
      {wissen && <p>We wissen je gegevens op {zegDatum(wissen)}. Bewaar ze zelf als je dat wilt: <Link href={naar(PADEN.downloaden)}>alles downloaden</Link></p>}
    </>
  );
}

/** What else is on its way, the nearest day first; each thing once. */
function Straks({ mijn: { dossier, vandaag, w, stand } }: { mijn: Mijn }) {
  const nu = nuVoor(dossier.stand, w, false);
  if (stand.gewist_op) return null;
  const regels = dossier.taken.filter((t) => nu.bijzonder || t.stap !== nu.stap).flatMap((t) => { const tekst = STRAKS[t.stap]?.(w); return tekst ? [{ tekst, dag: t.uiterlijk }] : []; });
  const eenmaal = [...new Map(regels.map((r) => [r.tekst, r])).values()].slice(0, 5);
  if (eenmaal.length === 0) return null;
  return (
    <Kaart titel="Dit komt ook">
      <ul className="voordeur-opsomming">{eenmaal.map(({ tekst, dag }) => <li key={tekst}>{tekst}{dag && dag >= vandaag && <> Uiterlijk {zegDag(dag, vandaag)}.</>}</li>)}</ul>
    </Kaart>
  );
}

function Vragen({ mijn: { regeling, stand, w } }: { mijn: Mijn }) {
  return vaakGevraagd(regeling, stand.status, w).map(({ vraag, zinnen, regel, link }) => (
    <Kaart key={vraag} titel={vraag}>
      <p>{zinnen.join(' ')}</p>
      {link && <p><Link href={link.href}>{link.tekst}</Link></p>}
      {regel && <details className="voordeur-terzijde"><summary>Waarom is dat zo?</summary><p>Dit staat in de afspraken van je regio: “{regel.tekst}” <Bron tekst={regel.bron} /></p></details>}
    </Kaart>
  ));
}

/** GET: what happens now, where you are, and what people often ask. */
export const thuis = (verzoek: IngelogdVerzoek): Promise<Response> => metMijn(verzoek, (mijn) => {
  const { soort, voornaam, naam, dossiers, dossier, wie } = mijn;
  const titel = soort === 'vertegenwoordiger' ? naam : `Dag ${voornaam ?? wie.naam.split(' ')[0]}`;
  return mijnblad(verzoek, mijn, { titel, deel: MIJN }, (
    <>
      <Kop titel={titel} />
      <Nukaart mijn={mijn} />
      <Verzoekennieuws mijn={mijn} />
      <Straks mijn={mijn} />
      {!mijn.stand.gewist_op && <><h2 className="utrecht-heading-2">Waar sta je?</h2><Keten staand label="Waar sta je?" deuren={deuren(mijn)} /></>}
      <Vragen mijn={mijn} />
      {dossiers.length > 1 && (
        <Kaart titel="Er is nog een aanvraag">
          <ul className="voordeur-opsomming">{dossiers.map((id, i) => <li key={id}>{id === dossier.id ? `Aanvraag ${i + 1} (deze)` : <Link href={`${MIJN}?dossier=${id}`}>Aanvraag {i + 1}</Link>}</li>)}</ul>
        </Kaart>
      )}
    </>
  ));
});
