import type { SignaleringGebeurtenissen } from '../../domain/signalering/gebeurtenissen.ts';
import { AANPAKKEN, ERNSTEN, ESCALATIE_UITKOMSTEN, ESCALATIEREDENEN, SIGNAALSOORTEN, SIGNAALUITKOMSTEN } from '../../domain/signalering/woorden.ts';
import { AANWEZIGEN, naamVan } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Zinnen } from '../dossier/zinnen.ts';
import { klein, zegAantal } from '../begeleiding/woorden.ts';

const ONTRUIMD = { huurachterstand: 'wegens huurachterstand', overlast: 'wegens overlast', anders: 'om een andere reden' };
export const EIGENAREN = { zorgorganisatie: 'de zorgorganisatie', corporatie: 'de corporatie' };

/** What these events say on the timeline. */
export const SIGNALERINGZINNEN: Pick<Zinnen, keyof SignaleringGebeurtenissen> = {
  'signaal-gemeld': (g) => ({ titel: `Signaal ${g.nr} gemeld`, vervolg: `: ${klein(naamVan(SIGNAALSOORTEN, g.soort))} (${klein(naamVan(ERNSTEN, g.ernst))}). Antwoord van ${EIGENAREN[g.eigenaar]}${g.uiterlijk ? ` uiterlijk ${zegDatum(g.uiterlijk)}` : ''}`, groot: true }),
  'signaal-beantwoord': (g) => ({ titel: `Signaal ${g.nr} beantwoord`, vervolg: `: ${klein(naamVan(AANPAKKEN, g.aanpak))}` }),
  'melder-geinformeerd': (g) => ({ titel: `Melder van signaal ${g.nr} geïnformeerd` }),
  'gesprek-gevoerd': (g) => ({ titel: 'Extra gesprek vastgelegd', vervolg: ` van ${zegDatum(g.gesprek_op)} over signaal ${g.nr}${g.plan_tot ? `; de aanpak loopt tot en met ${zegDatum(g.plan_tot)}` : ''}` }),
  'aanpak-onvoldoende': (g) => ({ titel: 'De aanpak werkt niet', vervolg: ` bij signaal ${g.nr}: overleg met de gemeente erbij is nodig`, groot: true }),
  'rondetafel-gehouden': (g, r) => ({ titel: `${r.wonen?.rondetafel ? r.wonen.rondetafel.charAt(0).toUpperCase() + r.wonen.rondetafel.slice(1) : 'Rondetafelgesprek'} vastgelegd`, vervolg: ` van ${zegDatum(g.gesprek_op)}${g.nr ? ` over signaal ${g.nr}` : ''}: ${g.uitkomst === 'aanpak' ? 'een nieuwe aanpak' : 'het wordt een ernstige escalatie'}`, groot: true }),
  'clientoverleg-gehouden': (g) => ({ titel: 'Overleg op cliëntniveau vastgelegd', vervolg: ` van ${zegDatum(g.gesprek_op)}`, groot: true }),
  'clientoverleg-ondertekend': (g) => ({ titel: 'Verslag van overleg ondertekend', vervolg: ` door ${g.door.map((d) => klein(naamVan(AANWEZIGEN, d))).join(', ')}` }),
  'signaal-gesloten': (g) => ({ titel: `Signaal ${g.nr} gesloten`, vervolg: `: ${klein(naamVan(SIGNAALUITKOMSTEN, g.uitkomst))}` }),
  'waarschuwing-gegeven': (g, r) => ({ titel: 'Waarschuwing gegeven', vervolg: `: ${klein(r.wonen?.ladder.find((t) => t.code === g.trede)?.naam ?? g.trede)}${g.reageren_tot ? `, reageren tot en met ${zegDatum(g.reageren_tot)}` : ''}`, groot: true }),
  'calamiteit-besproken': (g) => ({ titel: 'Calamiteit besproken', vervolg: ` (signaal ${g.nr})` }),
  'escalatie-gestart': (g) => ({ titel: 'Ernstige escalatie gemeld', vervolg: `: ${klein(naamVan(ESCALATIEREDENEN, g.reden))}`, groot: true }),
  'escalatie-afgesproken': (g) => ({ titel: 'Afspraken bij escalatie vastgelegd', vervolg: `: ${zegAantal(g.acties.length, 'afspraak', 'afspraken')}` }),
  'escalatieactie-afgerond': (g) => ({ titel: 'Afspraak afgerond', vervolg: g.gelukt ? ': gelukt' : ': niet gelukt' }),
  'escalatie-afgesloten': (g) => ({ titel: 'Escalatie afgesloten', vervolg: `: ${klein(naamVan(ESCALATIE_UITKOMSTEN, g.uitkomst))}`, groot: true }),
  'ontruiming-vastgelegd': (g) => ({ titel: 'Ontruiming vastgelegd', vervolg: ` op ${zegDatum(g.ontruimd_op)} ${ONTRUIMD[g.grond]}`, groot: true }),
};
