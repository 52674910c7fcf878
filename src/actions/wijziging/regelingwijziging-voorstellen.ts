import type { Antwoorden, Vragen } from '../../domain/invoer/vragen.ts';
import type { Rij } from '../../domain/invoer/rijen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { FASEN, type Fase } from '../../domain/keten/fasen.ts';
import { controleerRegeling } from '../../domain/regeling/controleer.ts';
import { MEESTE_FOUTEN } from '../../domain/regeling/ontleed.ts';
import { isServicepunt, namensVan } from '../../domain/partijen/namens.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { overlap } from '../../domain/regeling/versies.ts';
import { fout, gelukt, geweigerd, ongeldig, type Uitkomst } from '../../domain/uitkomst.ts';
import { pasAan, plekken, type Aanpassing } from '../../domain/wijziging/waarden.ts';
import { nieuweDoelgroepen, verschillen } from '../../domain/wijziging/verschillen.ts';
import { aangesloten, VORMNAMEN, type Vorm, type WijzigingGebeurtenis, type WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import { leesTekst, vingerafdruk } from '../../storage/lezen/regelingversies.ts';
import { bewaarVoorsteltekst } from '../../storage/regelingversies.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { vraagNamens } from './namens.ts';

/** The newest version, which the proposal changes, and its text. */
type Bij = { basis: Regeling; tekst: string };
/** As many faults as a person mends at once. */
const TOON_FOUTEN = 20;
/** The longest text, in characters, and the most lines and parts on them: well over those of any covenant. A check stops everything else meanwhile. */
const LANGSTE_TEKST = 250_000;
const MEESTE_DELEN = 20_000;
const teVeelDelen = (tekst: string): boolean => (tekst.match(/[\n,[{}\]]/g)?.length ?? 0) > MEESTE_DELEN || tekst.split('\n').length > MEESTE_DELEN / 4;

/** P14 (art. 14c; WF art. 20): any party that sees a reason proposes a change, with the whole new text. */
export const regelingwijzigingVoorstellen: Zaakactie<WijzigingStand, WijzigingGebeurtenis, Bij> = {
  stap: 'regelingwijziging-voorstellen',
  uitleg: 'Leg vast wat er moet veranderen, waarom en vanaf wanneer. Daarna volgen advies, besluit en het akkoord van elke partij; tot die tijd verandert er niets.',
  magNu: (regeling) => (regeling.wijziging ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: `${regeling.korte_naam} zegt niet hoe zij verandert.` })),
  leest: async (tx, { versies }) => {
    const basis = versies.at(-1)!;
    return { basis, tekst: (await leesTekst(tx, basis)) ?? '' };
  },
  vragen: ({ regeling, wie, bij }) => vragenVan(regeling, wie, bij.basis),
  begin: ({ regeling, wie }) => ({ vorm: regeling.wijziging?.vorm, hoe: 'waarden', ...(isServicepunt(wie) ? { namens: wie.organisatie } : {}) }),
  beslis: ({ regeling, versies, wie, vandaag, invoer, bij }) => {
    const vanaf = invoer.vanaf as string;
    if (vanaf < vandaag) return fout('vanaf', 'Deze dag is al geweest. Kies vandaag of later.');
    if (vanaf <= bij.basis.geldig_vanaf) return fout('vanaf', `Vanaf ${zegDatum(bij.basis.geldig_vanaf)} geldt al een andere versie. Kies een dag daarna.`);
    const tekst = nieuweTekst(bij, invoer);
    if (!tekst.ok) return tekst;
    const nieuw = keur(bij.basis, versies, vanaf, tekst.waarde, invoer.hoe === 'tekst' ? 'tekst' : 'aanpassingen');
    if (!nieuw.ok) return nieuw;
    return gelukt({
      gebeurtenissen: [{ soort: 'wijziging-voorgesteld', gegevens: {
        regeling: regeling.regeling, namens: namensVan(wie, invoer), vorm: invoer.vorm as Vorm, basis: bij.basis.geldig_vanaf, vanaf, sha256: vingerafdruk(tekst.waarde),
        delen: [...new Set(verschillen(bij.basis, nieuw.waarde).map((v) => v.deel))], nieuwe_doelgroepen: nieuweDoelgroepen(bij.basis, nieuw.waarde).map((d) => d.code), route: regeling.wijziging!.route,
      } }],
      teksten: [{ nummer: 0, veld: 'titel', tekst: invoer.titel as string }, { nummer: 0, veld: 'waarom', tekst: invoer.waarom as string }],
      bewaar: (tx, zaak) => bewaarVoorsteltekst(tx, zaak, tekst.waarde),
    });
  },
};

const vragenVan = (regeling: Regeling, wie: Handelaar, basis: Regeling): Vragen => ({
  ...vraagNamens(regeling, wie, [...new Set([...aangesloten(regeling), wie.organisatie])], 'Van welke partij komt het voorstel?'),
  titel: { label: 'Waar gaat het voorstel over?', soort: 'tekst', max: 120, verplicht: true, hint: 'In een paar woorden, bijvoorbeeld: meer woningen per jaar.' },
  waarom: { label: 'Waarom is dit nodig?', soort: 'lange-tekst', verplicht: true },
  vorm: { label: 'Hoe wordt het vastgelegd?', soort: 'keuze', verplicht: true, opties: Object.entries(VORMNAMEN).map(([code, naam]) => ({ code, naam })) },
  vanaf: { label: 'Vanaf welke dag moet dit gelden?', soort: 'datum', verplicht: true },
  hoe: { label: 'Hoe geef je de nieuwe tekst?', soort: 'keuze', verplicht: true, opties: [{ code: 'waarden', naam: 'Ik verander losse getallen of woorden' }, { code: 'tekst', naam: 'Ik plak de hele nieuwe tekst (YAML)' }] },
  aanpassingen: {
    label: 'Wat verandert er?', soort: 'rijen', rijnaam: 'verandering', hoogstens: 40, alleenAls: { veld: 'hoe', is: 'waarden' },
    kolommen: {
      plek: { label: 'Wat', soort: 'keuze', verplicht: true, opties: plekken(basis).map((p) => ({ code: p.code, naam: `${p.naam} (nu: ${p.nu})` })) },
      nieuw: { label: 'Wordt', soort: 'tekst', verplicht: true },
    },
  },
  gaan_over: {
    label: 'Welke lopende dossiers gaan over op de nieuwe versie?', soort: 'keuzes', alleenAls: { veld: 'hoe', is: 'waarden' }, opties: FASEN.map((code) => ({ code, naam: code[0]!.toUpperCase() + code.slice(1) })),
    hint: 'Dossiers in deze fasen vallen onder de nieuwe versie zodra die geldt. Kies je niets, dan blijft elk lopend dossier onder zijn eigen versie.',
  },
  tekst: {
    label: 'De hele nieuwe tekst', soort: 'lange-tekst', max: LANGSTE_TEKST, alleenAls: { veld: 'hoe', is: 'tekst' },
    hint: `Begin met de tekst van nu: /regelingen/${basis.regeling}/tekst. Zet bij geldig_vanaf de dag die je hierboven kiest. Fouten komen terug met het regelnummer.`,
  },
});

function nieuweTekst({ basis, tekst }: Bij, invoer: Antwoorden): Uitkomst<string> {
  if (invoer.hoe === 'tekst' && teVeelDelen(String(invoer.tekst ?? ''))) return fout('tekst', `Deze tekst heeft te veel regels of delen. Gebruik hoogstens ${MEESTE_DELEN / 4} regels.`);
  if (invoer.hoe === 'tekst') return invoer.tekst ? gelukt(`${invoer.tekst as string}\n`) : fout('tekst', 'Plak de hele nieuwe tekst.');
  const bekend = plekken(basis);
  const rijen = (invoer.aanpassingen ?? []) as Rij[];
  const aanpassingen = rijen.map((rij): Aanpassing => ({ plek: bekend.find((p) => p.code === rij.plek)!, nieuw: String(rij.nieuw) }));
  const gaanOver = (invoer.gaan_over ?? []) as Fase[];
  if (aanpassingen.length === 0 && gaanOver.length === 0) return fout('aanpassingen', 'Kies minstens één getal of tekst die verandert.');
  const fouten = aanpassingen.flatMap(({ plek, nieuw }, i) => [
    ...(plek.soort === 'getal' && !/^\d{1,6}$/.test(nieuw) ? [{ veld: `aanpassingen.${i}.nieuw`, melding: 'Vul een heel getal in, bijvoorbeeld 180.' }] : []),
    ...(aanpassingen.findIndex((a) => a.plek === plek) < i ? [{ veld: `aanpassingen.${i}.plek`, melding: 'Deze staat er al. Kies iets anders, of haal de rij weg.' }] : []),
  ]);
  return fouten.length > 0 ? ongeldig(fouten) : gelukt(pasAan(tekst, invoer.vanaf as string, aanpassingen, gaanOver));
}

/** Is this a whole and sound next version of the same regeling? All faults at once, each with its line. */
function keur(basis: Regeling, versies: readonly Regeling[], vanaf: string, tekst: string, veld: string): Uitkomst<Regeling> {
  const { regeling, fouten } = controleerRegeling(tekst);
  if (!regeling) {
    const rest = fouten.length - TOON_FOUTEN;
    return ongeldig([...fouten.slice(0, TOON_FOUTEN).map((f) => ({ veld, melding: `Regel ${f.regel}, ${f.pad}: ${f.melding} ${f.remedie}` })), ...(rest > 0 ? [{ veld, melding: `En nog ${rest}${fouten.length < MEESTE_FOUTEN ? '' : ' of meer'}.` }] : [])]);
  }
  if (regeling.regeling !== basis.regeling || regeling.kenmerk !== basis.kenmerk) return fout(veld, `Dit is niet de tekst van ${basis.korte_naam}: regeling en kenmerk blijven gelijk (${basis.regeling}, ${basis.kenmerk}).`);
  if (regeling.geldig_vanaf !== vanaf) return fout(veld, `In de tekst staat geldig_vanaf: ${regeling.geldig_vanaf}, en hierboven koos je ${zegDatum(vanaf)}. Maak ze gelijk.`);
  const botst = overlap([...versies, regeling]);
  if (botst.length > 0) return fout(veld, botst.join(' '));
  return verschillen(basis, regeling).length > 0 ? gelukt(regeling) : fout(veld, 'Deze tekst is gelijk aan die van nu. Verander minstens één ding.');
}
