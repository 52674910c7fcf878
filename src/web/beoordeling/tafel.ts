import { isId } from '../../actions/kern.ts';
import { agendaVan, isTeBesluiten, minutenOver, type Zaakstand } from '../../domain/beoordeling/zitting.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegDag, zegTermijn } from '../../domain/kalender/zeg.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesGroepen, leesWachtend, leesZitting, leesZittingsbesluiten, type Wachtend, type Zitting, type Zittingsbesluit } from '../../storage/lezen/zitting.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { zegKort } from '../dossier/dagen.ts';

/** A case on the agenda, as the list beside it shows it. */
export type Zaak = Wachtend & { zaakstand: Zaakstand; naam: string; uitkomst?: Zittingsbesluit['uitkomst']; regels: string[] };
/** What a page of the table is made of. Without a meeting there is only what waits. */
export type Tafel = { zitting?: Zitting; zaken: Zaak[]; besluiten: readonly Zittingsbesluit[] };

/** "Beoordelingstafel Haarlem"; where a service point decides, its name. */
export const tafelnaam = (naam: string): string => (naam.startsWith('Gemeente ') ? `Beoordelingstafel ${naam.slice(9)}` : `Zitting ${naam}`);
export const zittingnaam = ({ naam, datum }: Pick<Zitting, 'naam' | 'datum'>): string => `${tafelnaam(naam)}, ${zegDag(datum)} ${datum.slice(0, 4)}`;

/** What people call an organisation: the shortest of the ways it is written. */
const roepnaam = (regeling: Regeling, code: string): string | undefined => {
  const partij = regeling.partijen.find((p) => p.code === code);
  return partij && [partij.naam, ...(partij.ook_geschreven ?? [])].sort((a, b) => a.length - b.length)[0];
};

/** What the list says under a name: from whom, and what is special, as far as the reader may know it. */
function regelsVan(z: Wachtend & { zaakstand: Zaakstand }, regeling: Regeling, doelgroep: unknown, vandaag: Dag): string[] {
  const { herkomstgemeente: herkomst, zoekgemeenten } = z.stand;
  const terug = regeling.stappen['besluit-nemen']?.van === 'herkomstgemeente' && herkomst && z.groepen.includes('herkomst') && z.groepen.includes('zoekprofiel')
    ? zoekgemeenten.length === 0 || zoekgemeenten.includes(herkomst) ? `terug naar ${gemeentenaam(regeling, herkomst)}` : 'wil ergens anders wonen'
    : undefined;
  const bijzonder = doelgroep === 'hardheidsclausule' ? 'hardheidsclausule' : undefined;
  const wanneer: Partial<Record<Zaakstand, () => string | undefined>> = {
    aangevuld: () => `aangevuld op ${zegKort(z.aangevuld_op!, vandaag)}`,
    'niet-compleet': () => (z.stand.aanvulling_uiterlijk ? `wacht op aanvulling tot ${zegKort(z.stand.aanvulling_uiterlijk, vandaag)}` : 'wacht op aanvulling'),
    doorgeschoven: () => 'volgende keer',
    open: () => (!z.uiterlijk ? undefined : z.uiterlijk < vandaag && !z.streven ? `termijn was ${zegKort(z.uiterlijk, vandaag)}` : `${z.streven ? 'streven' : 'uiterlijk'} ${zegKort(z.uiterlijk, vandaag)}, ${zegTermijn(z.uiterlijk, vandaag).woorden}`),
  };
  return [[roepnaam(regeling, z.stand.zorgorganisatie) ?? z.zorgnaam, bijzonder ?? terug].filter(Boolean).join(' · '), wanneer[z.zaakstand]?.()].filter((r) => r !== undefined);
}

/**
 * The agenda as this reader sees it now, in five queries however many cases there are; undefined when the meeting is not there.
 * Reading names and origin of the cases is one line each in the read log.
 */
export async function leesTafel({ kern, token, wie, vandaag }: IngelogdVerzoek, zittingId?: string): Promise<Tafel | undefined> {
  if (zittingId !== undefined && !isId(zittingId)) return undefined;
  return kern.verbinding.als(token, async (tx) => {
    const zitting = zittingId === undefined ? undefined : await leesZitting(tx, zittingId);
    if (zittingId !== undefined && !zitting) return undefined;
    const besluiten = zitting ? await leesZittingsbesluiten(tx, zitting.id) : [];
    const besloten = besluiten.flatMap((b) => b.dossier ?? []);
    const wachtend = await leesWachtend(tx, wie, [...new Set(besloten)]);
    const namen = await leesNamen(tx, wachtend.map((z) => z.dossier));
    const groepen = await leesGroepen(tx, wachtend.map((z) => z.dossier), ['herkomst']);
    const zaken = agendaVan(wachtend, besloten, zitting?.stand.doorgeschoven ?? []);
    return {
      zitting, besluiten,
      zaken: (zitting && zitting.status !== 'open' && zitting.status !== 'gepland' ? zaken.filter((z) => z.zaakstand === 'besloten' || z.zaakstand === 'doorgeschoven') : zaken).map((z) => ({
        ...z, naam: namen.get(z.dossier) ?? `Dossier ${z.kenmerk}`,
        uitkomst: besluiten.findLast((b) => b.dossier === z.dossier)?.uitkomst,
        regels: regelsVan(z, kern.regelingen.op(z.stand.regeling, z.versie), groepen.get(z.dossier)?.herkomst?.doelgroep, vandaag),
      })),
    };
  });
}

/** How far a meeting is, in numbers and words. */
export function voortgang({ zitting, zaken, besluiten }: Tafel, nu: Date): { besloten: number; totaal: number; tijd?: string } {
  const elders = besluiten.filter((b) => b.dossier === null).length;
  const besloten = zaken.filter((z) => z.zaakstand === 'besloten').length + elders;
  const totaal = zaken.filter((z) => z.zaakstand !== 'doorgeschoven').length + elders;
  const over = zitting?.status === 'open' ? minutenOver(zitting.stand, inNederland(nu)) : undefined;
  return { besloten, totaal, ...(over === undefined ? {} : { tijd: zegTijd(over, zaken.filter(isTeBesluiten).length) }) };
}

function zegTijd(minuten: number, zaken: number): string {
  if (minuten === 0) return 'de tijd is om';
  const over = minuten >= 120 ? `nog ${Math.floor(minuten / 60)} uur` : `nog ${minuten} ${minuten === 1 ? 'minuut' : 'minuten'}`;
  if (zaken === 0) return over;
  const per = Math.floor(minuten / zaken);
  return per === 0 ? `${over}, minder dan 1 per zaak` : `${over}, ${minuten % zaken === 0 ? '' : 'ruim '}${per} per zaak`;
}
