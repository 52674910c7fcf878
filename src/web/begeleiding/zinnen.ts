import type { BegeleidingGebeurtenissen, Herstelbaar } from '../../domain/begeleiding/gebeurtenissen.ts';
import { DOELOORDELEN, EINDEN_BEGELEIDING, HOES, INDICATIES, LANDINGSSTANDEN, naamVan, ONDERDELEN, UITKOMSTEN, VERVOLGEN } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Zinnen } from '../dossier/zinnen.ts';
import { klein, zegAantal, zegUren } from './woorden.ts';

const KOPPELBEDING = { 'begeleiding-hervat': 'de begeleiding begint weer', 'huur-blijft': 'de huur blijft', 'huur-opzeggen': 'de huur wordt opgezegd' };
const HERSTELD: Record<Herstelbaar, string> = { evaluatie: 'Evaluatie', signaal: 'Signaal', begeleiding: 'Begeleiding', waarschuwing: 'Waarschuwing', nazorg: 'Nazorgcontact', aanzegging: 'Aanzegging', opzegging: 'Opzegging', ontruiming: 'Ontruiming' };

/** How many goals came to which judgement: "2 op weg, 1 behaald". */
const geteld = (oordelen: Record<string, string>): string =>
  DOELOORDELEN.flatMap(({ code, naam }) => { const n = Object.values(oordelen).filter((o) => o === code).length; return n > 0 ? [`${n} ${klein(naam)}`] : []; }).join(', ');


/** What these events say on the timeline. */
export const BEGELEIDINGZINNEN: Pick<Zinnen, keyof BegeleidingGebeurtenissen> = {
  'begeleiding-gestart': (g) => ({ titel: 'Begeleiding gestart', vervolg: ` per ${zegDatum(g.vanaf)}, ${zegUren(g.uren)} (${naamVan(INDICATIES, g.indicatie)}${g.indicatie_tot ? ` tot en met ${zegDatum(g.indicatie_tot)}` : ''})`, groot: true }),
  'begeleiding-aangepast': (g) => ({ titel: 'Begeleiding aangepast', vervolg: ` naar ${zegUren(g.uren)} per ${zegDatum(g.vanaf)}, afgestemd met de gemeente op ${zegDatum(g.afgestemd_op)}${g.beschikking === 'nodig' ? '; de gemeente besluit nog' : ''}` }),
  'beschikking-aangepast': (g) => ({ titel: `Aangepaste beschikking ${g.uitkomst}`, vervolg: g.indicatie_tot && `, tot en met ${zegDatum(g.indicatie_tot)}`, groot: true }),
  'begeleiding-beeindigd': (g) => ({ titel: 'Begeleiding beëindigd', vervolg: `, laatste dag ${zegDatum(g.per)}: ${klein(naamVan(EINDEN_BEGELEIDING, g.reden))}${g.koppelbeding ? '. Dit raakt de huur' : ''}`, groot: true }),
  'koppelbeding-besproken': (g) => ({ titel: 'Koppelbeding besproken', vervolg: ` op ${zegDatum(g.gesprek_op)}: ${KOPPELBEDING[g.uitkomst]}`, groot: true }),
  'woondoelen-vastgelegd': (g) => ({ titel: 'Woondoelen vastgelegd', vervolg: `: ${zegAantal(g.doelen.length, 'doel', 'doelen')}, na het gesprek van ${zegDatum(g.gesprek_op)}` }),
  'evaluatie-gepland': (g) => ({ titel: 'Evaluatie gepland', vervolg: ` op ${zegDatum(g.op)}${g.tijd ? ` om ${g.tijd} uur` : ''}` }),
  'evaluatie-gehouden': (g) => ({ titel: 'Evaluatie vastgelegd', vervolg: ` van ${zegDatum(g.gesprek_op)}: het wonen gaat ${klein(naamVan(HOES, g.gaat))}. Doelen: ${geteld(g.oordelen) || 'geen oordeel'}. ${naamVan(VERVOLGEN, g.vervolg)}${g.client_akkoord ? '' : '. De cliënt vindt dat het verslag niet klopt'}`, groot: true }),
  'evaluatie-vastgesteld': (g) => ({ titel: g.akkoord ? 'Evaluatie vastgesteld' : 'Niet akkoord met de evaluatie' }),
  'welzijn-betrokken': (g, r) => ({ titel: 'Welzijn betrokken', vervolg: `: ${partijnaam(r, g.organisatie)}` }),
  'landing-bijgewerkt': (g) => ({ titel: 'Zachte landing bijgewerkt', vervolg: Object.keys(g.onderdelen).length > 0 ? `: ${ONDERDELEN.flatMap(({ code, naam }) => { const stand = g.onderdelen[code]; return stand ? [`${klein(naam)} ${klein(naamVan(LANDINGSSTANDEN, stand))}`] : []; }).join(', ')}` : undefined }),
  'vragenlijst-uitgereikt': () => ({ titel: 'Vragenlijst uitgereikt aan de cliënt' }),
  'wonen-afgesloten': (g) => ({ titel: 'Traject afgesloten', vervolg: ` per ${zegDatum(g.per)}: ${klein(naamVan(UITKOMSTEN, g.uitkomst))}${g.nazorg_tot ? `. Nazorg tot en met ${zegDatum(g.nazorg_tot)}` : ''}`, groot: true }),
  'nazorg-vastgelegd': (g) => ({ titel: 'Nazorgcontact vastgelegd', vervolg: g.hoe === 'niet-bereikt' ? ` van ${zegDatum(g.gesproken_op)}: niet bereikt` : ` van ${zegDatum(g.gesproken_op)}: het gaat ${klein(naamVan(HOES, g.hoe))}` }),
  'traject-afgerond': () => ({ titel: 'Traject afgerond', groot: true }),
  'klacht-vastgelegd': (g, r) => ({ titel: 'Klacht of bezwaar doorverwezen', vervolg: `: ${klein(r.wonen?.klachten.find((k) => k.code === g.soort)?.naam ?? g.soort)}` }),
  'vastlegging-hersteld': (g) => ({ titel: `${HERSTELD[g.wat]} ${g.nr} hersteld`, vervolg: g.herstel === 'vervalt' ? ': hoort hier niet en telt niet mee' : `: was op ${g.op ? zegDatum(g.op) : 'een andere dag'}` }),
  'begeleiding-hersteld': (g) => ({ titel: `Begeleiding, periode ${g.nr}, hersteld`, vervolg: g.herstel === 'vervalt' ? ': hoort hier niet en telt niet mee' : `: begon op ${g.op ? zegDatum(g.op) : 'een andere dag'}` }),
  'overdracht-besproken': (g) => ({ titel: 'Overdracht besproken', vervolg: ` op ${zegDatum(g.gesprek_op)}${g.met_gemeente ? ', met de gemeente erbij' : ''}` }),
};
