import { notitieAfhandelen, notitieSchrijven, notitieWijzigen, notitieWissen } from '../../actions/vervanging/notities.ts';
import { isId } from '../../actions/kern.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesNotities, type Notitie } from '../../storage/lezen/notities.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Vragenformulier, Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { alsIngevuld, eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Alert, Citaat, Formulier, Kaart, Knop, KnopLink, Knoppen, Kop, Kruimelpad, type Kruimel } from '../ui/index.ts';

/* The forms of notes, the same for a dossier and for a party. */

/** What a note is about, as its pages show it. */
export type Notitieplek = {
  over: { dossier: string } | { partij: string };
  /** address of the notes */
  pad: string;
  vragen: Vragen;
  kruimels: readonly Kruimel[];
  deel: string;
  /** the page with the list, again, with why it was refused */
  lijst: (ingevuld: Ingevuld, weigering?: Weigering) => Promise<Response>;
  weg: () => Response | Promise<Response>;
};

export const MELDINGEN: Record<string, string> = {
  bewaard: 'Opgeschreven.', gewijzigd: 'Gewijzigd.', afhandelen: 'De afspraak is gedaan.', heropenen: 'De afspraak staat weer open.', gewist: 'Verwijderd. Er is niets van bewaard.',
  contact: 'De contactpersoon is bewaard.', 'contact-gewist': 'De contactpersoon is verwijderd.',
};
export const meldingVan = (v: IngelogdVerzoek): string | undefined => {
  const gedaan = v.c.req.query('gedaan') ?? '';
  return Object.hasOwn(MELDINGEN, gedaan) ? MELDINGEN[gedaan] : undefined;
};

/** Where something new is written, above the list. It carries the identifier of what it will be, so that sent twice it is one. */
export function Schrijfkaart({ plek: { pad, vragen }, nieuw, ingevuld, weigering, voor }: { plek: Pick<Notitieplek, 'pad' | 'vragen'>; nieuw: string; ingevuld: Ingevuld; weigering?: Weigering; voor: string }) {
  return (
    <>
      {weigering && <Weigeringmelding weigering={weigering} vragen={vragen} />}
      <Kaart titel="Schrijf iets op" rechts={`Alleen voor collega’s van ${voor}`}>
        <Formulier action={pad} verborgen={{ notitie: nieuw }} concept={`nieuw-${pad}`}>
          <Vraagvelden vragen={vragen} ingevuld={{ soort: 'notitie', ...ingevuld }} lijsten={{}} fouten={weigering && veldfouten(weigering, vragen)} />
          <div className="voordeur-notitie__voet"><Knop soort="hoofd">Bewaren</Knop></div>
        </Formulier>
      </Kaart>
    </>
  );
}

/** POST on the list: one more note. */
export async function schrijf(v: IngelogdVerzoek, plek: Notitieplek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const gepost = await leesPost(c);
  const ingevuld = uitFormulier(gepost, plek.vragen);
  const uitkomst = await notitieSchrijven(kern, { wie, token }, plek.over, eenTekst(gepost, 'notitie') ?? '', ingevuld);
  if (uitkomst.ok) return c.redirect(`${plek.pad}?gedaan=bewaard`, 303);
  return uitkomst.soort === 'niet-gevonden' ? plek.weg() : plek.lijst(ingevuld, uitkomst);
}

async function notitieVan(v: IngelogdVerzoek, plek: Notitieplek): Promise<Notitie | undefined> {
  const id = (v.c.req.param('notitie') ?? '').toLowerCase();
  if (!isId(id)) return undefined;
  return (await v.kern.verbinding.als(v.token, (tx) => leesNotities(tx, plek.over))).find((n) => n.id === id);
}

const nietGevonden = (v: IngelogdVerzoek, plek: Notitieplek) => blad(v, { titel: 'Deze notitie is niet gevonden', deel: plek.deel, smal: true, status: 404 }, (
  <>
    <h1 className="utrecht-heading-1">Deze notitie is niet gevonden</h1>
    <p>Een collega heeft haar verwijderd, of zij is niet van jouw organisatie.</p>
    <p><KnopLink href={plek.pad}>Naar de notities</KnopLink></p>
  </>
));

function wijzigblad(v: IngelogdVerzoek, plek: Notitieplek, n: Notitie, ingevuld: Ingevuld, weigering?: Weigering) {
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: 'Notitie wijzigen', deel: plek.deel, smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[...plek.kruimels, { naam: 'Wijzigen' }]} />
      <Vragenformulier
        action={`${plek.pad}/${n.id}`} concept={`notitie-${n.id}`} verborgen={{ doe: 'bewaren', versie: String(n.versie) }} lijsten={{}} vragen={plek.vragen} ingevuld={ingevuld} weigering={weigering} knop="Bewaren"
        kaart={{ titel: 'Notitie wijzigen' }} naast={<KnopLink soort="stil" maat="groot" href={plek.pad}>Terug zonder wijzigen</KnopLink>}
      />
    </>
  ));
}

const wisblad = (v: IngelogdVerzoek, plek: Notitieplek, n: Notitie) => blad(v, { titel: 'Notitie verwijderen', deel: plek.deel, smal: true }, (
  <>
    <Kruimelpad kruimels={[...plek.kruimels, { naam: 'Verwijderen' }]} />
    <Kop titel="Notitie verwijderen" sub="Zij is daarna voor al je collega’s weg. Er wordt niets van bewaard." />
    <Kaart><Citaat wie={n.naam}><span className="voordeur-eigenwoorden">{n.tekst}</span></Citaat></Kaart>
    <Formulier action={`${plek.pad}/${n.id}`}>
      <Knoppen><Knop soort="gevaar" maat="groot" naam="doe" waarde="wissen">Verwijderen</Knop><KnopLink soort="stil" maat="groot" href={plek.pad}>Terug zonder verwijderen</KnopLink></Knoppen>
    </Formulier>
  </>
));

/** GET on one note: the form to change it, or the question whether it can go (`?doe=wissen`). */
export async function toonNotitie(v: IngelogdVerzoek, plek: Notitieplek): Promise<Response> {
  const n = await notitieVan(v, plek);
  if (!n) return nietGevonden(v, plek);
  if (v.c.req.query('doe') === 'wissen') return wisblad(v, plek, n);
  if (!n.mag_wijzigen) return blad(v, { titel: 'Notitie wijzigen', deel: plek.deel, smal: true, status: 403 }, <><Kruimelpad kruimels={plek.kruimels} /><Alert soort="let-op" titel="Wie dit schreef, heeft een andere rol"><p>Vraag een collega in die rol om het te wijzigen, of schrijf er zelf iets bij.</p></Alert></>);
  return wijzigblad(v, plek, n, alsIngevuld(plek.vragen, { soort: n.soort, tekst: n.tekst, voor: n.voor ?? undefined }));
}

/** POST on one note: change, finish, open again or remove, as the button says. */
export async function doeNotitie(v: IngelogdVerzoek, plek: Notitieplek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const id = c.req.param('notitie') ?? '';
  const gepost = await leesPost(c);
  const doe = eenTekst(gepost, 'doe');
  if (doe === 'wissen') return (await notitieWissen(kern, { wie, token }, id)).ok ? c.redirect(`${plek.pad}?gedaan=gewist`, 303) : nietGevonden(v, plek);
  if (doe === 'afhandelen' || doe === 'heropenen') return (await notitieAfhandelen(kern, { wie, token }, id, doe === 'afhandelen')).ok ? c.redirect(`${plek.pad}?gedaan=${doe}`, 303) : nietGevonden(v, plek);
  const n = await notitieVan(v, plek);
  if (!n) return nietGevonden(v, plek);
  const ingevuld = uitFormulier(gepost, plek.vragen);
  const uitkomst = await notitieWijzigen(kern, { wie, token }, id, { versie: Number(eenTekst(gepost, 'versie') ?? 0), was: n.voor ?? undefined }, ingevuld);
  return uitkomst.ok ? c.redirect(`${plek.pad}?gedaan=gewijzigd`, 303) : wijzigblad(v, plek, n, ingevuld, uitkomst);
}
