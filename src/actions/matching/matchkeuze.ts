import { leesAntwoorden, type Optie, type Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesVrijeWeegwoningen, leesWachtenden } from '../../storage/lezen/kandidaten.ts';
import { bewaarMatchkeuze, wisMatchkeuze } from '../../storage/matchkeuzes.ts';
import { GEEN_REGELING, inTransactie, isId, type Ingelogd, type Kern } from '../kern.ts';

/** Who sits at the weekly table. */
export const AAN_TAFEL: readonly Rol[] = ['servicepunt-medewerker', 'servicepunt-manager', 'uitstroomcoordinator', 'bct-medewerker'];

/** The questions, with the homes and candidates there are to choose from. */
export const keuzevragen = (woningen: readonly Optie[], kandidaten: readonly Optie[]): Vragen => ({
  woning: { label: 'Woning', soort: 'keuze', verplicht: true, opties: woningen },
  dossier: { label: 'Kandidaat', soort: 'keuze', verplicht: true, opties: kandidaten },
  keuze: { label: 'Wat spreken jullie af?', soort: 'keuze', verplicht: true, opties: [{ code: 'vast', naam: 'Deze twee horen bij elkaar' }, { code: 'niet', naam: 'Deze twee niet' }] },
  reden: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true, geenMedisch: true, hint: 'Kort, en zonder naam. Wie aan de matchtafel zit, leest dit.' },
});

const KORTSTE = 3;
const LANGSTE = 500;

/** Fixes or excludes a pair for the table, with a reason. It binds nobody: it says what the computation must keep to. */
export async function legMatchkeuzeVast(kern: Kern, { wie, token }: Ingelogd, invoer: unknown): Promise<Uitkomst<null>> {
  if (!wie.regeling) return GEEN_REGELING;
  if (!AAN_TAFEL.includes(wie.rol)) return geweigerd({ soort: 'niet-bevoegd', reden: 'Vastzetten en uitsluiten doet wie aan de matchtafel zit.' });
  const regeling = wie.regeling;
  const nu = kern.klok();
  return inTransactie(kern, token, async (tx) => {
    const woningen = (await leesVrijeWeegwoningen(tx, regeling)).map((w) => ({ code: w.beeld.id, naam: w.adres }));
    const kandidaten = (await leesWachtenden(tx, wie, { regeling, op: vandaagIn(nu) })).map(({ kandidaat: k }) => ({ code: k.dossier, naam: k.kenmerk }));
    const gelezen = leesAntwoorden(keuzevragen(woningen, kandidaten), invoer, {});
    if (!gelezen.ok) return gelezen;
    const { woning, dossier, keuze, reden } = gelezen.waarde as { woning: string; dossier: string; keuze: 'vast' | 'niet'; reden: string };
    if (reden.trim().length < KORTSTE || reden.length > LANGSTE) return fout('reden', `Schrijf de reden in ${KORTSTE} tot ${LANGSTE} tekens.`);
    await bewaarMatchkeuze(tx, { woning, dossier, keuze, reden: reden.trim() }, regeling, wie.organisatie, nu);
    return gelukt(null);
  });
}

/** Lets go of what was fixed or excluded. */
export async function laatMatchkeuzeLos(kern: Kern, { wie, token }: Ingelogd, woning: string, dossier: string): Promise<Uitkomst<null>> {
  if (!AAN_TAFEL.includes(wie.rol)) return geweigerd({ soort: 'niet-bevoegd', reden: 'Loslaten doet wie aan de matchtafel zit.' });
  const WEG = geweigerd({ soort: 'niet-gevonden', reden: 'Dit paar stond niet meer vast of uitgesloten.' });
  if (!isId(woning) || !isId(dossier)) return WEG;
  return inTransactie(kern, token, async (tx) => ((await wisMatchkeuze(tx, woning, dossier)) ? gelukt(null) : WEG));
}
