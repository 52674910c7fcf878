import { plusTermijn } from '../kalender/werkdagen.ts';
import type { Regeling } from '../regeling/schema.ts';

/** The codes a line of an agreement may name as "how it stands today". */
export type Standcode = NonNullable<Regeling['artikelen'][number]['regels'][number]['stand']>;

/** What the storage counted, without persons: events since 1 January, dossiers by status now, and days from one step to the next. */
export type Standwaarden = {
  gebeurd: readonly { soort: string; uitkomst: string; aantal: number }[];
  nu: readonly { status: string; aantal: number }[];
  /** step-to-step: how many took from `van` to `tot`, finished this year */
  paren: readonly { soort: 'advies' | 'aanbod'; van: string; tot: string; aantal: number }[];
};
export type Standcijfer = { getal: string; tekst: string };
type Standregel = {
  definitie: string;
  /** which of the counts it needs */
  uit: 'gebeurd' | 'nu' | 'paren' | 'elders';
  zeg: (w: Standwaarden, regeling: Regeling) => Standcijfer | undefined;
};

const som = (rijen: readonly { aantal: number }[]): number => rijen.reduce((s, r) => s + r.aantal, 0);
const gebeurd = (w: Standwaarden, soort: string, uitkomst?: string) => som(w.gebeurd.filter((g) => g.soort === soort && (uitkomst === undefined || g.uitkomst === uitkomst)));
const nu = (w: Standwaarden, ...statussen: string[]) => som(w.nu.filter((n) => statussen.includes(n.status)));
const delen = (...stukken: [aantal: number, woorden: string][]) => stukken.filter(([n]) => n > 0).map(([n, woorden]) => `${n} ${woorden}`).join(', ');
const meer = (aantal: number, een: string, veel: string) => (aantal === 1 ? een : veel);

/** The share of pairs that ended within the term of the regeling, in whole percents. */
function opTijd(w: Standwaarden, soort: 'advies' | 'aanbod', binnen: string | undefined, niets: string, woorden: string): Standcijfer | undefined {
  if (!binnen) return undefined;
  const paren = w.paren.filter((p) => p.soort === soort);
  const alle = som(paren);
  if (alle === 0) return { getal: '–', tekst: niets };
  const goed = som(paren.filter((p) => p.tot <= plusTermijn(p.van, binnen)));
  return { getal: `${Math.floor((100 * goed) / alle)}%`, tekst: `${woorden}: ${goed} van ${alle}` };
}

/** Every number that may stand beside an article, with its definition; one table, so that a page says nothing of its own. */
export const STANDCIJFERS: Record<Standcode, Standregel> = {
  'aanvragen-dit-jaar': {
    definitie: 'Aanvragen ingediend sinds 1 januari, geteld op de dag van indienen.', uit: 'gebeurd',
    zeg: (w) => { const n = gebeurd(w, 'aanvraag-ingediend'); return { getal: String(n), tekst: `${meer(n, 'aanvraag', 'aanvragen')} ingediend dit jaar` }; },
  },
  'in-toetsing': {
    definitie: 'Aanvragen die nu worden getoetst, ook als er om een aanvulling is gevraagd.', uit: 'nu',
    zeg: (w) => {
      const [alle, wachten] = [nu(w, 'te-toetsen', 'wacht-op-aanvulling'), nu(w, 'wacht-op-aanvulling')];
      return { getal: String(alle), tekst: `${meer(alle, 'aanvraag wordt', 'aanvragen worden')} nu getoetst${wachten > 0 ? `; ${wachten} ${meer(wachten, 'wacht', 'wachten')} op een aanvulling` : ''}` };
    },
  },
  'wacht-op-besluit': {
    definitie: 'Aanvragen in behandeling waarop nog geen besluit is genomen, of die zijn aangehouden.', uit: 'nu',
    zeg: (w) => {
      const [alle, aangehouden] = [nu(w, 'te-beslissen', 'aangehouden'), nu(w, 'aangehouden')];
      return { getal: String(alle), tekst: `${meer(alle, 'aanvraag wacht', 'aanvragen wachten')} op een besluit${aangehouden > 0 ? `; ${aangehouden} aangehouden` : ''}` };
    },
  },
  'besluiten-dit-jaar': {
    definitie: 'Besluiten sinds 1 januari. Een aangehouden aanvraag telt bij elk besluit mee.', uit: 'gebeurd',
    zeg: (w) => {
      const n = gebeurd(w, 'besluit-genomen');
      const verdeeld = delen(...(['positief', 'negatief', 'aangehouden'] as const).map((u): [number, string] => [gebeurd(w, 'besluit-genomen', u), u]));
      return { getal: String(n), tekst: `${meer(n, 'besluit', 'besluiten')} dit jaar${verdeeld ? `: ${verdeeld}` : ''}` };
    },
  },
  'op-wachtlijst': {
    definitie: 'Mensen op de wachtlijst die nu geen woning voorgelegd hebben gekregen.', uit: 'nu',
    zeg: (w) => { const n = nu(w, 'wacht-op-woning'); return { getal: String(n), tekst: `${meer(n, 'mens wacht', 'mensen wachten')} op een woning` }; },
  },
  'aanbod-bij-advies': {
    definitie: 'Woningen die zijn voorgelegd en waarover nog geen advies is gegeven.', uit: 'nu',
    zeg: (w) => { const n = nu(w, 'advies-gevraagd'); return { getal: String(n), tekst: `${meer(n, 'woning ligt', 'woningen liggen')} nu voor advies` }; },
  },
  'advies-op-tijd': {
    definitie: 'Adviezen sinds 1 januari die binnen de termijn na het voorleggen kwamen. Wat nog loopt telt niet mee.', uit: 'paren',
    zeg: (w, r) => opTijd(w, 'advies', r.termijnen['advies-op-aanbod']?.binnen, 'dit jaar nog geen advies gegeven', 'op tijd dit jaar'),
  },
  'binnen-streeftermijn': {
    definitie: 'Eerste aanbiedingen sinds 1 januari die binnen de streeftermijn na de plaatsing op de wachtlijst kwamen. Wie nog wacht telt niet mee.', uit: 'paren',
    zeg: (w, r) => opTijd(w, 'aanbod', r.termijnen.aanbod?.binnen, 'dit jaar nog geen eerste aanbod gedaan', `binnen ${r.termijnen.aanbod?.binnen ?? ''}`),
  },
  'woningen-dit-jaar': {
    definitie: 'Woningen waarvan de sleutel sinds 1 januari is overgedragen, naast het aantal dat de regeling per jaar noemt.', uit: 'gebeurd',
    zeg: (w, r) => ({ getal: `${gebeurd(w, 'sleutel-overgedragen')} van ${r.maximum.woningen_per_jaar}`, tekst: 'woningen geleverd dit jaar' }),
  },
  'weigeringen-dit-jaar': {
    definitie: 'Aanbiedingen die de cliënt sinds 1 januari niet aannam, met wat daarop volgde.', uit: 'gebeurd',
    zeg: (w) => {
      const [terug, uit] = [gebeurd(w, 'aanbod-beantwoord', 'terug-op-wachtlijst'), gebeurd(w, 'aanbod-beantwoord', 'uitsluiting')];
      const gevolg = delen([terug, 'keer terug op de wachtlijst'], [uit, 'keer uitgesloten']);
      return { getal: String(terug + uit), tekst: `${meer(terug + uit, 'weigering', 'weigeringen')} dit jaar${gevolg ? `: ${gevolg}` : ''}` };
    },
  },
  'sleutels-dit-jaar': {
    definitie: 'Mensen die sinds 1 januari de sleutel van hun woning kregen.', uit: 'gebeurd',
    zeg: (w) => { const n = gebeurd(w, 'sleutel-overgedragen'); return { getal: String(n), tekst: `${meer(n, 'mens kreeg', 'mensen kregen')} dit jaar een sleutel` }; },
  },
  'intermediair-dit-jaar': {
    definitie: 'Huurcontracten sinds 1 januari waarbij de zorgorganisatie huurder is, naast alle contracten.', uit: 'gebeurd',
    zeg: (w) => ({ getal: `${gebeurd(w, 'contract-vastgelegd', 'intermediaire-verhuur')} van ${gebeurd(w, 'contract-vastgelegd')}`, tekst: 'contracten dit jaar intermediair' }),
  },
  'toestemming-ingetrokken': {
    definitie: 'Keren dat een cliënt sinds 1 januari de toestemming introk.', uit: 'gebeurd',
    zeg: (w) => ({ getal: String(gebeurd(w, 'toestemming-ingetrokken')), tekst: 'keer is dit jaar een toestemming ingetrokken' }),
  },
  'inzagen-deze-maand': {
    definitie: 'Keren dat iemand deze maand gegevens van een dossier bekeek. De monitor mag het inzagelog nog niet tellen.', uit: 'elders',
    zeg: () => undefined,
  },
};
