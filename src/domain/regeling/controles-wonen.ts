import { WOONSTAPPEN, type Stap } from '../keten/fasen.ts';
import type { Pad } from './ontleed.ts';
import type { Wonen } from './schema.ts';
import type { Bevinding, Soepel } from './soepel.ts';

/** What holds after the key: every rule has someone who can act on it, and months follow each other. */

const fout = (pad: Pad, melding: string, remedie: string): Bevinding => ({ ernst: 'fout', pad, melding, remedie });

/** The steps each rule speaks of. `ook_andersom`: those steps mean nothing without the rule. */
const STAPPEN_BIJ: { deel: keyof Wonen; stappen: readonly Stap[]; ook_andersom?: true }[] = [
  { deel: 'ladder', stappen: ['waarschuwing-geven'], ook_andersom: true },
  { deel: 'dringend_binnen', stappen: ['signaal-beantwoorden'] },
  { deel: 'rondetafel', stappen: ['rondetafel-vastleggen'] },
  { deel: 'calamiteiten', stappen: ['calamiteit-bespreken'], ook_andersom: true },
  { deel: 'aanzegging', stappen: ['huureinde-aanzeggen'] },
  { deel: 'opzegging', stappen: ['huur-opzeggen', 'opzegging-afronden'], ook_andersom: true },
  { deel: 'omklap', stappen: ['omklap-adviseren', 'omklap-besluiten'] },
  { deel: 'onderhuur', stappen: ['onderhuur-controleren'], ook_andersom: true },
  { deel: 'ontruimingskosten', stappen: ['ontruiming-vastleggen'] },
  { deel: 'nazorg', stappen: ['wonen-afsluiten', 'nazorg-vastleggen'] },
  { deel: 'vragenlijst', stappen: ['vragenlijst-uitreiken'] },
  { deel: 'klachten', stappen: ['klacht-vastleggen'], ook_andersom: true },
];
const heeft = (wonen: Wonen, deel: keyof Wonen): boolean => { const w = wonen[deel]; return Array.isArray(w) ? w.length > 0 : w !== undefined; };

function stappen(r: Soepel, wonen: Wonen): Bevinding[] {
  const alle = r.deel('stappen');
  if (!alle) return [];
  return STAPPEN_BIJ.flatMap(({ deel, stappen: nodig, ook_andersom }) => heeft(wonen, deel)
    ? nodig.filter((s) => !alle[s]).map((s) => fout(['wonen', deel], `Hierbij hoort de stap "${s}", maar niemand kan die zetten.`, 'Voeg de stap toe bij stappen, of laat deze regel weg.'))
    : ook_andersom ? nodig.filter((s) => alle[s]).map((s) => fout(['stappen', s], `Deze stap heeft "${deel}" nodig, maar dat staat niet bij wonen.`, `Voeg "${deel}" toe bij wonen, of haal de stap weg.`)) : []);
}

/** Steps after the key without the rules they follow. */
function zonderWonen(r: Soepel): Bevinding[] {
  if (r.sleutels('wonen').length > 0) return [];
  return WOONSTAPPEN.filter((s) => r.deel('stappen')?.[s]).map((s) => fout(['stappen', s], 'Deze stap gaat over het wonen na de sleutel, maar "wonen" ontbreekt.', 'Voeg wonen toe, of haal de stap weg.'));
}

function dubbel(wonen: Wonen): Bevinding[] {
  return (['ladder', 'klachten'] as const).flatMap((lijst) => {
    const codes = wonen[lijst].map((x) => x.code);
    return codes.flatMap((c, i) => (codes.indexOf(c) < i ? [fout(['wonen', lijst, i, 'code'], `De code "${c}" staat er twee keer.`, 'Geef elk een eigen code.')] : []));
  });
}

/** Advice, then a decision, then the notice: each so many months before the end of the lease. */
function maanden(r: Soepel, { aanzegging, omklap }: Wonen): Bevinding[] {
  const { vroegst_maanden: vroegst, uiterlijk_maanden: uiterlijk } = aanzegging;
  const { advies_maanden_voor_einde: advies, besluit_maanden_voor_einde: besluit } = omklap;
  const kortste = Math.min(...r.lijst('contractvormen').flatMap((c) => c.waarde.hoogstens_maanden ?? []));
  return [
    ...(vroegst <= uiterlijk ? [fout(['wonen', 'aanzegging'], `Aanzeggen mag vanaf ${vroegst} maanden voor het einde en moet ${uiterlijk} maanden ervoor: er is geen dag waarop het kan.`, 'Geef vroegst_maanden een hoger getal dan uiterlijk_maanden.')] : []),
    ...(advies <= besluit ? [fout(['wonen', 'omklap'], `Het advies komt ${advies} maanden voor het einde, niet eerder dan het besluit (${besluit}).`, 'Geef advies_maanden_voor_einde een hoger getal dan besluit_maanden_voor_einde.')] : []),
    ...(besluit <= uiterlijk ? [fout(['wonen', 'omklap', 'besluit_maanden_voor_einde'], `Het besluit komt ${besluit} maanden voor het einde. Aanzeggen moet ${uiterlijk} maanden ervoor; dat kan dan niet meer op tijd.`, 'Zet het besluit eerder dan het einde van de tijd om aan te zeggen.')]
      : besluit < vroegst ? [{ ernst: 'waarschuwing' as const, pad: ['wonen', 'omklap', 'besluit_maanden_voor_einde'], melding: `Het besluit mag er ${besluit} maanden voor het einde zijn, terwijl aanzeggen al vanaf ${vroegst} maanden kan.`, remedie: 'Ligt het besluit er eerder, dan is de hele tijd om aan te zeggen te gebruiken.' }] : []),
    ...(advies >= kortste ? [fout(['wonen', 'omklap', 'advies_maanden_voor_einde'], `Het advies komt ${advies} maanden voor het einde, maar een contract duurt hoogstens ${kortste} maanden.`, 'Kies minder maanden dan het kortste contract duurt.')] : []),
  ];
}

/** Notice to end a lease: never less than the law asks, and the longest not shorter than the shortest. */
function opzegging({ opzegging: o }: Wonen): Bevinding[] {
  return o && o.verhuurder_hoogstens < o.verhuurder_maanden ? [fout(['wonen', 'opzegging', 'verhuurder_hoogstens'], `De langste opzegtermijn (${o.verhuurder_hoogstens} maanden) is korter dan de gewone (${o.verhuurder_maanden}).`, 'Geef verhuurder_hoogstens een even hoog of hoger getal.')] : [];
}

/** A lease with a care organisation has no temporary form: the law on temporary homes protects who lives there as a tenant (BW 7:271). */
function tijdelijk(r: Soepel): Bevinding[] {
  return r.lijst('contractvormen').flatMap(({ waarde: c, plaats: i }) => c.huurder !== 'zorgorganisatie' ? [] : [
    ...(c.hoogstens_maanden !== undefined ? [fout(['contractvormen', i, 'hoogstens_maanden'], `Bij "${c.code}" huurt de zorgorganisatie; het wettelijke einde van een tijdelijke huur geldt dan niet.`, 'Haal hoogstens_maanden weg.')] : []),
    ...((c.grondslagen?.length ?? 0) > 0 ? [fout(['contractvormen', i, 'grondslagen'], `Bij "${c.code}" huurt de zorgorganisatie; de gronden voor een tijdelijke huur gelden dan niet.`, 'Haal grondslagen weg.')] : []),
  ]);
}

function verwijzingen(r: Soepel, { calamiteiten, ontruimingskosten, omklap }: Wonen): Bevinding[] {
  const overleggen = r.waarden('overleg', 'code');
  const soorten = r.waarden('partijen', 'soort');
  const vormen = r.waarden('contractvormen', 'code');
  const oordeel = r.deel('stappen')?.['oordeel-geven'];
  const delen = ontruimingskosten?.delen ?? [];
  return [
    ...(calamiteiten !== undefined && !overleggen.includes(calamiteiten) ? [fout(['wonen', 'calamiteiten'], `"${calamiteiten}" is hier geen bekend overleg.`, 'Noem de code van een overleg uit deze regeling.')] : []),
    ...delen.flatMap((soort, i) => [
      ...(soorten.includes(soort) ? [] : [fout(['wonen', 'ontruimingskosten', 'delen', i], `De kosten worden gedeeld met een ${soort}, maar die partij is er niet.`, 'Noem alleen soorten partijen uit deze regeling.')]),
      ...(delen.indexOf(soort) < i ? [fout(['wonen', 'ontruimingskosten', 'delen', i], `"${soort}" staat er twee keer.`, 'Ieder deelt voor een gelijk deel; noem elke soort één keer.')] : []),
    ]),
    ...Object.entries(omklap.extra_oordeel).flatMap(([vorm, aan]) => {
      const pad: Pad = ['wonen', 'omklap', 'extra_oordeel', vorm];
      return [
        ...(vormen.includes(vorm) ? [] : [fout(pad, `"${vorm}" is hier geen contractvorm.`, 'Noem een contractvorm uit deze regeling.')]),
        ...(r.deel('stappen') && !oordeel ? [fout(pad, 'Hier wordt een extra oordeel gevraagd, maar niemand kan de stap "oordeel-geven" zetten.', 'Voeg de stap toe, of laat deze regel weg.')] : []),
        ...(aan === 'gemeente' && oordeel && !oordeel.door.includes('consulent') ? [fout(pad, 'Het extra oordeel is van de gemeente, maar een consulent kan de stap "oordeel-geven" niet zetten.', 'Noem de consulent bij die stap, of vraag het oordeel aan een ander.')] : []),
      ];
    }),
  ];
}

/** Whoever may act as one of those involved must have something to act on: more than that the dossier is there. */
function betrokken(r: Soepel): Bevinding[] {
  const alle = r.deel('stappen');
  const groepen = r.lijst('gegevensdeling').map((g) => g.waarde);
  if (!alle || groepen.length === 0) return [];
  return WOONSTAPPEN.filter((s) => alle[s]?.van === 'betrokken').flatMap((s) => alle[s]!.door
    .filter((rol) => !groepen.some((g) => g.groep !== 'voortgang' && g.vanaf[rol] !== undefined))
    .map((rol) => fout(['stappen', s], `De rol "${rol}" zet deze stap als betrokkene, maar ziet geen enkele groep gegevens naast de voortgang.`, 'Geef de rol bij gegevensdeling de groep die zij hiervoor nodig heeft, of haal haar hier weg.')));
}

/** Everything a regeling says of living there, held against its steps, contracts, parties and consultations. */
export function controleerWonen(r: Soepel): Bevinding[] {
  const wonen = r.deel('wonen');
  return [...zonderWonen(r), ...betrokken(r), ...(wonen ? [...stappen(r, wonen), ...dubbel(wonen), ...maanden(r, wonen), ...opzegging(wonen), ...tijdelijk(r), ...verwijzingen(r, wonen)] : [])];
}
