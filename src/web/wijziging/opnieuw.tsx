import { isId } from '../../actions/kern.ts';
import { zetZaakstap } from '../../actions/zaak/zet.ts';
import { dagenNa } from '../../domain/kalender/maanden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { isServicepunt } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { botsingen, isIngehaald, opNieuwste, type Botsing, type Opnieuw } from '../../domain/wijziging/opnieuw.ts';
import type { WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesTekst, leesVersie, leesVoorsteltekst } from '../../storage/lezen/regelingversies.ts';
import { laadZaak, leesTeksten } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import type { Ingevuld } from '../formulier/lees.ts';
import { magStap } from '../partijen/zaakdelen.tsx';
import { Alert, Bron, Formulier, Knop, KnopLink, Knoppen, Kop, Link } from '../ui/index.ts';
import { SAMENPAD, zaakstappad } from '../zaak/paden.ts';

/*
 * A proposal that waits while another version was adopted: what the parties agree to would undo that version, so it cannot be adopted. The
 * same changes go into a new proposal on the newest version, and the parties answer anew.
 */

const Botsingen = ({ rijen }: { rijen: readonly Botsing[] }) => (
  <ul className="voordeur-opsomming">{rijen.map((b) => <li key={b.waar}><strong>{b.waar}</strong>: was {b.was ?? 'er niet'}, is nu {b.nu ?? 'vervallen'}, en in het voorstel {b.voorstel ?? 'vervallen'}. {b.bron && <Bron tekst={b.bron} />}</li>)}</ul>
);

const opnieuwpad = (id: string): string => `/wijzigingen/${id}/opnieuw`;
/** The form of a new proposal, filled with the changes of this one. */
const voorstelpad = (id: string): string => zaakstappad('regelingwijziging-voorstellen', undefined, { van: id });

/** Above a proposal: why it cannot go on, what changed meanwhile, and the one button that mends it. Below one that was withdrawn: do it again. */
export function Verouderd({ v, regeling, id, s, oud, nieuw }: { v: IngelogdVerzoek; regeling: Regeling; id: string; s: WijzigingStand; oud?: Regeling; nieuw?: Regeling }) {
  const versies = v.kern.regelingen.versies(s.regeling);
  const magOpnieuw = nieuw !== undefined && oud !== undefined && magStap(v, regeling, 'regelingwijziging-voorstellen');
  if (s.status === 'ingetrokken') return magOpnieuw ? <p><Link href={voorstelpad(id)}>Doe een nieuw voorstel met dezelfde veranderingen</Link></p> : null;
  if (!isIngehaald(versies, s)) return null;
  const nieuwste = versies.at(-1)!;
  const botst = oud && nieuw ? botsingen(oud, nieuw, nieuwste) : [];
  const gegeven = Object.keys(s.antwoorden).length;
  return (
    <Alert soort="let-op" titel={`Intussen is de versie van ${zegDatum(nieuwste.geldig_vanaf)} vastgesteld`}>
      <p>Dit voorstel gaat uit van de versie van {zegDatum(s.basis)} en is zo niet vast te stellen. Zet de veranderingen op de nieuwste versie: dit voorstel wordt ingetrokken, en een nieuw voorstel opent met dezelfde veranderingen. {gegeven > 0 && `${gegeven === 1 ? 'Het ene antwoord dat er al is, vervalt' : `De ${gegeven} antwoorden die er al zijn, vervallen`}: elke partij krijgt de nieuwe tekst.`}</p>
      {botst.length > 0 && <><p>Dit veranderde intussen ook. Kies in het nieuwe voorstel wat het wordt.</p><Botsingen rijen={botst} /></>}
      {magOpnieuw && magStap(v, regeling, 'regelingwijziging-intrekken', s)
        ? <Formulier action={opnieuwpad(id)}><Knoppen><Knop soort="hoofd">Intrekken en opnieuw voorstellen</Knop></Knoppen></Formulier>
        : <p>{partijnaam(regeling, s.namens)} of {regeling.servicepunt.naam} kan dit doen.</p>}
    </Alert>
  );
}

/** POST /wijzigingen/:id/opnieuw: withdraws what cannot be adopted any more and opens the new proposal. */
export async function voorstelOpnieuw(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const id = c.req.param('id') ?? '';
  const zaak = isId(id) ? await kern.verbinding.als(token, (tx) => laadZaak<WijzigingStand>(tx, id, 'regelingwijziging')) : undefined;
  if (!zaak) return c.redirect('/wijzigingen', 303);
  const versies = kern.regelingen.versies(zaak.stand.regeling);
  if (!isIngehaald(versies, zaak.stand) || !magStap(v, kern.regelingen.op(zaak.stand.regeling, vandaag), 'regelingwijziging-voorstellen')) return c.redirect(`/wijzigingen/${id}`, 303);
  const uitkomst = await zetZaakstap(kern, { wie, token }, 'regelingwijziging-intrekken', id, { reden: `Opnieuw voorgesteld op de versie van ${zegDatum(versies.at(-1)!.geldig_vanaf)}, die intussen is vastgesteld.` });
  if (uitkomst.ok) return c.redirect(voorstelpad(id), 303);
  return blad(v, { titel: 'Opnieuw voorstellen', deel: SAMENPAD, status: STATUS_VAN[uitkomst.soort], smal: true }, <><Kop titel="Dit kan nu niet" /><Weigeringmelding weigering={uitkomst} vragen={{}} /><p><KnopLink href={`/wijzigingen/${id}`}>Terug naar het voorstel</KnopLink></p></>);
}

export type Heropend = { ingevuld: Ingevuld; opnieuw: Opnieuw; titel: string; id: string };
/** What the form of a new proposal opens with, from an earlier one; undefined when that is not there for this reader or cannot be read any more. */
export async function leesHeropend(v: IngelogdVerzoek, regeling: Regeling, id: string): Promise<Heropend | undefined> {
  if (!isId(id)) return undefined;
  const versies = v.kern.regelingen.versies(regeling.regeling);
  const nieuwste = versies.at(-1)!;
  return v.kern.verbinding.als(v.token, async (tx) => {
    const stand = (await laadZaak<WijzigingStand>(tx, id, 'regelingwijziging'))?.stand;
    const basis = versies.find((r) => r.geldig_vanaf === stand?.basis);
    const tekst = stand && (await leesVoorsteltekst(tx, id));
    if (!stand || !basis || tekst === undefined) return undefined;
    const [oudeTekst, nieuweTekst] = [await leesTekst(tx, basis), await leesTekst(tx, nieuwste)];
    const voorstel = probeer(() => leesVersie({ regeling: stand.regeling, geldig_vanaf: stand.vanaf, tekst, sha256: stand.sha256 }));
    if (!voorstel || oudeTekst === undefined || nieuweTekst === undefined) return undefined;
    const vanaf = [stand.vanaf, dagenNa(nieuwste.geldig_vanaf, 1), v.vandaag].sort().at(-1)!;
    const opnieuw = opNieuwste({ regeling: basis, tekst: oudeTekst }, { regeling: voorstel, tekst }, { regeling: nieuwste, tekst: nieuweTekst }, vanaf);
    const teksten = await leesTeksten(tx, [id]);
    const geschreven = (veld: string): string | undefined => teksten.find((t) => t.nummer === 0 && t.veld === veld)?.tekst;
    return {
      id, opnieuw, titel: geschreven('titel') ?? 'een eerder voorstel',
      ingevuld: {
        titel: geschreven('titel'), waarom: geschreven('waarom'), vorm: stand.vorm, vanaf, hoe: opnieuw.hoe, ...(isServicepunt(v.wie) ? { namens: stand.namens } : {}),
        ...(opnieuw.hoe === 'tekst' ? { tekst: opnieuw.tekst } : { aanpassingen: opnieuw.aanpassingen.map((a, i) => ({ id: `a-${i + 1}`, ...a })), gaan_over: [...opnieuw.gaan_over] }),
      },
    };
  });
}
const probeer = <T,>(werk: () => T): T | undefined => {
  try { return werk(); } catch { return undefined; }
};

/** Above the form that was filled so: from what, and what to look at. */
export function Heropendmelding({ van: { id, titel, opnieuw: { botsingen: botst, blijft } } }: { van: Heropend }) {
  return (
    <Alert soort={botst.length + blijft.length > 0 ? 'let-op' : 'info'} titel="Ingevuld uit een eerder voorstel">
      <p><Link href={`/wijzigingen/${id}`}>{titel}</Link>, nu op de nieuwste versie. Kijk het na en leg het vast; daarna volgen advies, besluit en akkoord opnieuw.</p>
      {botst.length > 0 && <><p>Dit veranderde intussen ook. Hieronder staat wat het voorstel wilde.</p><Botsingen rijen={botst} /></>}
      {blijft.length > 0 && <><p>Dit paste niet meer in de nieuwste versie en staat er niet in. Neem het zo nodig zelf over.</p><ul className="voordeur-opsomming">{blijft.slice(0, 20).map((r, i) => <li key={i}>{r.slice(0, 200)}</li>)}{blijft.length > 20 && <li>En nog {blijft.length - 20}.</li>}</ul></>}
    </Alert>
  );
}
