import { ACTIES } from '../../actions/register.ts';
import { voerUit } from '../../actions/kern.ts';
import { DOSSIERSTAPPEN, isDossierstap, type Dossierstap } from '../../domain/keten/stappen.ts';
import { DOORWERKING_DOSSIER } from '../../domain/overleg/doorwerking.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesConcept } from '../../storage/lezen/concepten.ts';
import { leesVrijeWoningen, zietDossier, type WoningInDossier } from '../../storage/lezen/dossier.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { alsIngevuld, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { Verzoekvak } from '../privacy/verzoekkaart.tsx';
import { Alert, KnopLink, Kolom, Kruimelpad, Leeg, Link, Raster } from '../ui/index.ts';
import { dossierantwoordenUit, leesUitLaatsteOverleg, leesUitOverleg } from '../overleg/uitoverleg.ts';
import { aanvraagpad } from './aanvraagstappen.ts';
import { Aanvraagnav } from './aanvraagnav.tsx';
import type { Beeld } from './beeld.ts';
import { conceptpad, Conceptmelding, isAlGedaan, kanBewaren, versieUit, type Bewaardconcept } from './concept.tsx';
import { StapNiet } from './stapniet.tsx';
import { leesStapextra, OVER_DE_WONING, Stapcontext, Woningvak, type Stapextra } from './stapcontext.tsx';
import { dagvraag, GEBEURD_OP, vragenVoor } from './stapvragen.ts';
import { Gevolgen, toontWatStaat, ToestemmingStaat } from './toestemming.tsx';
import { Vooraf } from './toetsing.tsx';
import { dossierNietGevonden, metDossier, stappad } from './toegang.tsx';
import { woningopties } from './woningkeuze.ts';
import { metWoorden, woonopties, Woonvak } from './woonvak.tsx';

/** `uitbreiden`: consent stands, and more is to be added to it. */
type Poging = { ingevuld: Ingevuld; weigering?: Weigering; uitbreiden?: boolean; concept?: Bewaardconcept };

const stapVan = ({ c }: IngelogdVerzoek): Dossierstap | undefined => {
  const naam = c.req.param('stap') ?? '';
  return isDossierstap(naam) ? naam : undefined;
};

/** Steps that have pages of their own instead of one form. */
const anderePagina = (beeld: Beeld, stap: Dossierstap): string | undefined => {
  if (stap === 'gegevens-bijwerken') return aanvraagpad(beeld.dossier.id, beeld.regeling.aanvraag[0]!.groep);
  return stap === 'aanvraag-indienen' && beeld.dossier.stand.status === 'concept' ? aanvraagpad(beeld.dossier.id, 'controleren') : undefined;
};

/** GET: the form of a step, or why it is not open. */
export function stapformulier(verzoek: IngelogdVerzoek): Response | Promise<Response> {
  const stap = stapVan(verzoek);
  if (!stap) return dossierNietGevonden(verzoek);
  return metDossier(verzoek, (beeld) => {
    const elders = beeld.stappen[stap].mag ? anderePagina(beeld, stap) : undefined;
    if (elders) return verzoek.c.redirect(elders, 303);
    return beginStap(verzoek, beeld, stap);
  });
}

/** Answers that may stand in the address of a step: what it is about, never what someone wrote. */
const UIT_HET_ADRES = ['woning', 'voorziening', 'signaal', 'evaluatie', 'nr', 'actie'] as const;

/** The point of a meeting the address names; where it names none, the one where this was discussed last. */
const uitHetOverleg = async (verzoek: IngelogdVerzoek, { dossier, regeling }: Beeld, stap: Dossierstap) => {
  if (verzoek.c.req.query('overleg') !== undefined) return leesUitOverleg(verzoek, regeling, (punt) => punt.dossier === dossier.id);
  return DOORWERKING_DOSSIER[stap] ? leesUitLaatsteOverleg(verzoek, regeling, dossier.id, stap) : undefined;
};

/** What a form opens with: what is known already, what the address says it is about, and over that what was kept and not yet sent. */
async function beginStap(verzoek: IngelogdVerzoek, beeld: Beeld, stap: Dossierstap): Promise<Response> {
  const { dossier, regeling, stappen } = beeld;
  const vragen = vragenVoor(beeld, stap);
  const adres = Object.fromEntries(UIT_HET_ADRES.flatMap((naam) => { const waarde = verzoek.c.req.query(naam); return waarde && vragen[naam] ? [[naam, waarde]] : []; }));
  const begin = stappen[stap].mag ? ACTIES[stap].begin?.(regeling, dossier.stand, dossier.gegevens) : undefined;
  const uitOverleg = stappen[stap].mag ? await uitHetOverleg(verzoek, beeld, stap) : undefined;
  const concept = stappen[stap].mag && kanBewaren(vragen) ? await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesConcept<Ingevuld>(tx, dossier.id, stap)) : undefined;
  return toonStap(verzoek, beeld, stap, { ingevuld: { ...(begin && alsIngevuld(vragen, begin)), ...adres, ...(uitOverleg && dossierantwoordenUit(stap, vragen, uitOverleg, verzoek.vandaag)), ...concept?.inhoud }, concept, uitbreiden: verzoek.c.req.query('uitbreiden') !== undefined });
}

/** POST: takes the step; afterwards back to the dossier, or to the form with what is wrong. */
export async function neemStap(verzoek: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = verzoek;
  const stap = stapVan(verzoek);
  if (!stap) return dossierNietGevonden(verzoek);
  const id = c.req.param('id') ?? '';
  const post = await leesPost(c);
  return metDossier(verzoek, async (beeld) => {
    const vragen = { ...vragenVoor(beeld, stap), ...GEBEURD_OP };
    const ingevuld = uitFormulier(post, vragen);
    const uitkomst = await voerUit(kern, { wie, token }, stap, id, { ...ingevuld, ...versieUit(post) });
    if (uitkomst.ok) {
      const ziet = await kern.verbinding.als(token, (tx) => zietDossier(tx, id));
      const naar = stap === 'toestemming-vastleggen' && uitkomst.waarde.stand.status === 'concept' ? aanvraagpad(id, 'controleren') : `/dossiers/${id}`;
      return c.redirect(ziet ? `${naar}?gedaan=${stap}` : `/?gedaan=${stap}`, 303);
    }
    if (await isAlGedaan(verzoek, beeld, stap, post, ingevuld, uitkomst)) return c.redirect(`/dossiers/${id}?gedaan=${stap}`, 303);
    // What is shown again is made on the dossier as it stands now, so that sending it once more is a choice made knowingly.
    return metDossier(verzoek, (nu) => toonStap(verzoek, nu, stap, { ingevuld, weigering: uitkomst }));
  });
}

async function toonStap(verzoek: IngelogdVerzoek, beeld: Beeld, stap: Dossierstap, poging: Poging): Promise<Response> {
  const { dossier, naam, stappen } = beeld;
  const { titel } = DOSSIERSTAPPEN[stap];
  const { weigering } = poging;
  const gedaan = verzoek.c.req.query('gedaan');
  const status = weigering ? STATUS_VAN[weigering.soort] : stappen[stap].mag ? 200 : stappen[stap].soort === 'niet-bevoegd' ? 403 : 409;
  const woningen = stap === 'woning-voorleggen' && stappen[stap].mag ? await verzoek.kern.verbinding.als(verzoek.token, (tx) => leesVrijeWoningen(tx, verzoek.wie.organisatie, dossier.stand.regeling)) : [];
  const extra = await leesStapextra(verzoek, beeld, stap);
  return blad(verzoek, { titel: `${titel}: dossier ${dossier.kenmerk}`, deel: '/dossiers', status, fout: status === 400, melding: gedaan === 'gegevens-bijwerken' ? 'Opgeslagen.' : undefined, smal: !stappen[stap].mag }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam, href: `/dossiers/${dossier.id}` }, { naam: titel }]} />
      {stappen[stap].mag ? <Open beeld={beeld} stap={stap} poging={poging} woningen={woningen} extra={extra} /> : <StapNiet beeld={beeld} stap={stap} poging={poging} />}
    </>
  ));
}

function Open({ beeld, stap, poging, woningen, extra }: { beeld: Beeld; stap: Dossierstap; poging: Poging; woningen: readonly WoningInDossier[]; extra: Stapextra }) {
  const { dossier, naam, lijsten } = beeld;
  const { ingevuld, weigering } = poging;
  const concept = dossier.stand.status === 'concept' && stap === 'toestemming-vastleggen';
  const { titel } = DOSSIERSTAPPEN[stap];
  const verslagen = extra.verslagen ?? [];
  const vragen = metWoorden(vragenVoor(beeld, stap), beeld, verslagen);
  // A fault of that day needs its field, also where the form asks for another day.
  const dag = weigering?.velden?.some((f) => f.veld === 'gebeurd_op') ? GEBEURD_OP : dagvraag(vragen);
  const terzijde = Object.keys(dag).length > 0 ? { titel: 'Gebeurde het op een andere dag?', vragen: dag } : undefined;
  const formulier = 'woning' in vragen && woningen.length === 0
    ? <Leeg titel="Jullie hebben nu geen vrije woningen" actie={<KnopLink soort="hoofd" href="/woningen">Naar de woningen</KnopLink>}>Meld eerst een woning aan. Daarna kun je haar hier voorleggen.</Leeg>
    : (
      <Vragenformulier
        action={stappad(dossier.id, stap)} concept={`${dossier.id}-${stap}`} verborgen={{ versie: String(dossier.volgnummer) }} knop={titel} weigering={weigering}
        kaart={{ stap: concept ? undefined : naam, titel, inleiding: ACTIES[stap].uitleg }} vragen={vragen} terzijde={terzijde}
        lijsten={lijsten} opties={'woning' in vragen ? { woning: woningopties(beeld, woningen) } : woonopties(beeld, stap, verslagen)} ingevuld={ingevuld}
        bewaren={kanBewaren(vragen) ? { pad: conceptpad(dossier.id, stap), op: poging.concept?.bewaardOp } : undefined}
        naast={<KnopLink soort="stil" maat="groot" href={concept ? aanvraagpad(dossier.id, 'controleren') : `/dossiers/${dossier.id}`}>{concept ? 'Later vastleggen' : 'Terug naar het dossier'}</KnopLink>}
      >
        {poging.concept && <Conceptmelding beeld={beeld} stap={stap} concept={poging.concept} />}
        <Vooraf beeld={beeld} stap={stap} />
        <Verzoekvak beeld={beeld} stap={stap} verslagen={verslagen} />
        <Woonvak beeld={beeld} stap={stap} verslagen={verslagen} />
        {stap === 'omklap-besluiten' && weigering && weigering.soort !== 'conflict' && beeld.stappen['oordeel-vragen'].mag && <Alert soort="info"><p>Wijkt jullie besluit af van het advies? <Link href={stappad(dossier.id, 'oordeel-vragen')}>Extra oordeel vragen</Link></p></Alert>}
        {OVER_DE_WONING.includes(stap) && <Woningvak beeld={beeld} />}
        <Gevolgen beeld={beeld} stap={stap} />
      </Vragenformulier>
    );
  return (
    <Raster indeling={concept ? 'formulier' : 'dossier'}>
      {concept && <Aanvraagnav beeld={beeld} hier="toestemming" />}
      <Kolom>{toontWatStaat(beeld, stap, poging) ? <ToestemmingStaat beeld={beeld} /> : formulier}</Kolom>
      <Kolom zij label="Waar het over gaat"><Stapcontext beeld={beeld} stap={stap} extra={extra} /></Kolom>
    </Raster>
  );
}
