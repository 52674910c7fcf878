import { naamVan } from '../begeleiding/woorden.ts';
import type { Dag } from '../kalender/dag.ts';
import { zegDatum } from '../kalender/zeg.ts';
import { magOntvangen } from '../keten/ontvangen.ts';
import type { DossierStand } from '../keten/stand.ts';
import { ROLNAMEN, type Rol } from '../partijen/rollen.ts';
import type { Regeling } from '../regeling/schema.ts';
import { fout, geweigerd, type Weigering } from '../uitkomst.ts';
import type { Eigenaar } from './gebeurtenissen.ts';
import type { Signaal, Signaleringsdelen } from './stand.ts';
import { SIGNAALSOORTEN } from './woorden.ts';

type Nee = ({ ok: false } & Weigering) | undefined;

/** A signal in one line: "2. Overlast, 3 november 2026". */
export const zegSignaal = ({ nr, soort, op }: Pick<Signaal, 'nr' | 'soort' | 'op'>): string => `${nr}. ${naamVan(SIGNAALSOORTEN, soort)}, ${zegDatum(op)}`;

/** Is this person the owner of something owned by the supporter's or the corporation's side of this dossier? */
export function isEigenaar(eigenaar: Eigenaar, stand: Pick<DossierStand, 'zorgorganisatie' | 'aanbod'>, wie: { organisatie: string; rol: Rol }): boolean {
  return eigenaar === 'zorgorganisatie' ? wie.rol === 'begeleider' && wie.organisatie === stand.zorgorganisatie : wie.rol === 'woonconsulent' && wie.organisatie === stand.aanbod?.corporatie;
}

/** Refuses a conversation on a day that lies ahead of what is recorded, or before what it is about. */
export function gesprekdagFout(gesprek_op: Dag, op: Dag, vanaf: Dag | undefined): Nee {
  if (gesprek_op > op) return fout('gesprek_op', 'Deze dag ligt in de toekomst. Leg het gesprek vast als het is geweest.');
  if (vanaf && gesprek_op < vanaf) return fout('gesprek_op', `Deze dag ligt vóór ${zegDatum(vanaf)}. Vul de dag van het gesprek in.`);
  return undefined;
}

/** The role that leads a severe escalation in this regeling (art. 10a: the municipality). */
const regierol = (regeling: Pick<Regeling, 'stappen'>): Rol => regeling.stappen['escalatie-afspreken']?.door[0] ?? 'consulent';

/** An escalation is led by whom the client may not have agreed to share with: then it can't start (art. 3b), and this says what can be done. */
export function escalatieFout(regeling: Regeling, stand: DossierStand): Nee {
  const rol = regierol(regeling);
  if (magOntvangen(regeling, stand, rol)) return undefined;
  return geweigerd({
    soort: 'mag-niet-nu', bron: regeling.stappen['escalatie-afspreken']?.bron,
    reden: `De cliënt heeft geen toestemming gegeven om gegevens te delen met wie de regie heeft: ${ROLNAMEN[rol]}.`,
    wat: 'Vraag de cliënt om toestemming en leg die opnieuw vast. Bij acuut gevaar bel je 112 of Veilig Thuis (0800 2000); deel dan alleen wat nodig is.',
  });
}

/** The warnings that belong to the trouble of now: those since the dossier was last without an open signal. */
export function lopendeWaarschuwingen({ signalen, waarschuwingen }: Pick<Signaleringsdelen, 'signalen' | 'waarschuwingen'>): NonNullable<Signaleringsdelen['waarschuwingen']> {
  const begin = beginVanReeks(signalen ?? []);
  return (waarschuwingen ?? []).filter((w) => !w.vervallen && w.op >= begin).toSorted((a, b) => a.op.localeCompare(b.op));
}

/** The first day of the signals that run on into each other up to now; with none open, the day the last was closed; '' without signals. */
function beginVanReeks(signalen: readonly Signaal[]): Dag {
  let begin = '';
  let tot = '';
  for (const s of signalen.filter((x) => !x.vervallen).toSorted((a, b) => a.op.localeCompare(b.op))) {
    if (begin === '' || s.op > tot) begin = s.op;
    const einde = s.gesloten_op ?? '9999-12-31';
    if (einde > tot) tot = einde;
  }
  return tot === '9999-12-31' || tot === '' ? begin : tot;
}
