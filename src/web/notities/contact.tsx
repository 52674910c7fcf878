import { dossierOpnemen } from '../../actions/vervanging/vervangen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Contact } from '../../storage/lezen/vervanging.ts';
import { dossierNietGevonden } from '../dossier/toegang.tsx';
import { Formulier, Kaart, Knop, Link, Lijst, type LijstItem } from '../ui/index.ts';

/** The address that opens the phone. */
export const telpad = (telefoon: string): string => `tel:${telefoon.replace(/[^\d+]/g, '')}`;

/** A number and an address that open the phone and the mail; nothing when neither is known. */
export function Bereik({ telefoon, e_mail }: { telefoon: string | null; e_mail: string | null }) {
  return (
    <>
      {telefoon && <Link href={telpad(telefoon)}>{telefoon}</Link>}
      {telefoon && e_mail && ' · '}
      {e_mail && <Link href={`mailto:${encodeURIComponent(e_mail).replaceAll('%40', '@')}`}>{e_mail}</Link>}
    </>
  );
}

function item(c: Contact & { naam: string }, vandaag: Dag): LijstItem {
  const weg = c.vervanger && c.vervangen_tot
    ? [<>Weg tot en met {zegDag(c.vervangen_tot, vandaag)}. Neem contact op met {c.vervanger}{(c.vervanger_telefoon ?? c.vervanger_e_mail) && ': '}<Bereik telefoon={c.vervanger_telefoon} e_mail={c.vervanger_e_mail} /></>]
    : [];
  const bereik = c.telefoon ?? c.e_mail ? [<Bereik key="bereik" {...c} />] : [];
  return { sleutel: `${c.organisatie}-${c.rol}`, titel: c.ik ? `${c.naam} (jij)` : c.naam, regels: [`${c.organisatie_naam}, ${ROLNAMEN[c.rol] ?? c.rol}`, ...weg, ...(weg.length > 0 ? [] : bereik)] };
}

/** Organisations of which nobody has taken it up: then it is for their whole team. */
function teams(contacten: readonly Contact[]): { code: string; naam: string }[] {
  const met = new Set(contacten.filter((c) => c.naam).map((c) => c.organisatie));
  return [...new Map(contacten.filter((c) => !met.has(c.organisatie)).map((c) => [c.organisatie, { code: c.organisatie, naam: c.organisatie_naam }])).values()];
}

/** "Wie bel je": who handles this dossier at each organisation that takes part, and who stands in. */
export function Contactkaart({ alleenLezen = false, dossier, contacten, wie, regeling, vandaag }: { alleenLezen?: boolean; dossier: string; contacten: readonly Contact[]; wie: IngelogdVerzoek['wie']; regeling: string; vandaag: Dag }) {
  const bekend = contacten.filter((c): c is Contact & { naam: string } => c.naam !== null);
  const zonder = teams(contacten);
  const vanMij = contacten.some((c) => c.ik);
  const opnemen = (
    <Formulier action={`/dossiers/${dossier}/behandelaar`} verborgen={{ behandelaar: 'ik' }}><Knop maat="rij">Ik behandel dit dossier</Knop></Formulier>
  );
  return (
    <Kaart plat titel="Wie bel je" voet={vanMij ? <span className="voordeur-grijs">Je behandelt dit dossier. <Link href="/vervanging#bereikbaar">Hoe anderen je bereiken</Link></span> : alleenLezen ? undefined : opnemen}>
      {bekend.length > 0 && <Lijst items={bekend.map((c) => item(c, vandaag))} />}
      {zonder.length > 0 && (
        <p className="voordeur-contactteams">
          Nog niemand in het bijzonder, bel het team van: {zonder.map(({ code, naam }, i) => <span key={code}>{i > 0 && ', '}{regeling === wie.regeling ? <Link href={`/regelingen/${regeling}/partijen/${code}`}>{naam}</Link> : naam}</span>)}.
        </p>
      )}
    </Kaart>
  );
}

/** POST /dossiers/:id/behandelaar: from now on the reader handles this dossier for their organisation. */
export async function neemOp(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const id = c.req.param('id') ?? '';
  const body = await c.req.parseBody().catch(() => ({}));
  // Only the button means it: an empty post changes nothing.
  if ((body as Record<string, unknown>).behandelaar !== 'ik') return c.redirect(`/dossiers/${encodeURIComponent(id)}`, 303);
  const uitkomst = await dossierOpnemen(kern, { wie, token }, id);
  return uitkomst.ok ? c.redirect(`/dossiers/${id}?gedaan=behandelaar`, 303) : dossierNietGevonden(v);
}
