import { nogNietGewoon } from '../../domain/huur/einde.ts';
import type { Opzegger, Opzeggrond } from '../../domain/huur/gebeurtenissen.ts';
import { opzegmaanden, vroegstEinde } from '../../domain/huur/opzegtermijn.ts';
import { OPZEGGERS, OPZEGGRONDEN } from '../../domain/huur/woorden.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/**
 * BW 7:271, fourth and fifth paragraph; art. 6a, W10: a lease that runs is ended by the tenant, or by the landlord with a registered
 * letter that names the ground and leaves time. The landlord's notice ends nothing by itself: the lease runs on until the tenant agrees
 * or a judge decides (BW 7:272), which `opzegging-afronden` records. Not modelled: whether a ground would hold before a judge
 * (BW 7:274), the day of the month on which rent is paid, and the rights of someone who lives there too.
 */
export const huurOpzeggen: Actie = {
  naam: 'huur-opzeggen',
  uitleg: 'Leg vast dat de huur is opgezegd. Zegt de corporatie op, dan loopt de huur door tot de huurder akkoord is of de rechter beslist.',
  vragen: () => ({
    door: { label: 'Wie zegt de huur op?', soort: 'keuze', verplicht: true, opties: OPZEGGERS },
    grond: { label: 'Op welke grond?', soort: 'keuze', verplicht: true, opties: OPZEGGRONDEN, alleenAls: { veld: 'door', is: 'verhuurder' } },
    per: { label: 'Per welke dag?', soort: 'datum', verplicht: true, hint: 'De eerste dag waarop de huur niet meer loopt.' },
    aangetekend: { label: 'Is het gegaan met een aangetekende brief of een exploot, met de grond erin?', soort: 'ja-nee', verplicht: true, alleenAls: { veld: 'door', is: 'verhuurder' } },
    akkoord: { label: 'Is de huurder het er schriftelijk mee eens?', soort: 'keuze', verplicht: true, alleenAls: { veld: 'door', is: 'verhuurder' }, opties: [{ code: 'ja', naam: 'Ja' }, { code: 'nee', naam: 'Nee' }, { code: 'nog-niet', naam: 'Nog niet bekend' }] },
    opzeg_reden: { label: 'Waarom eindigt de huur?', soort: 'lange-tekst', geenMedisch: true, hint: 'Verplicht als de corporatie opzegt: de grond, zoals die in de brief staat.' },
  }),
  begin: (_, stand): Antwoorden => (stand.koppelbeding?.uitkomst === 'huur-opzeggen' ? { door: 'verhuurder', grond: 'koppelbeding' } : {}),
  beslis: ({ regeling, stand, invoer, op }) => {
    const { door, per } = invoer as { door: Opzegger; per: string };
    const nee = door === 'verhuurder' ? verhuurderFout(regeling, stand, invoer) : undefined;
    if (nee && !nee.ok) return nee;
    const dag = opTijd(regeling, stand, door, per, op);
    if (!dag.ok) return dag;
    const gegevens = door === 'huurder' ? { per, door, grond: 'eigen-verzoek' as const, akkoord: 'ja' as const } : { per, door, grond: invoer.grond as Opzeggrond, akkoord: invoer.akkoord as 'ja' | 'nee' | 'nog-niet' };
    return gelukt({ gebeurtenissen: [{ soort: 'huur-opgezegd', gegevens, verslag: { opzeg_reden: invoer.opzeg_reden } }] });
  },
};

/** The landlord's notice needs a letter, words for its ground, and for the koppelbeding the conversation that came to it (art. 6a). */
function verhuurderFout(regeling: Regeling, stand: DossierStand, invoer: Antwoorden): Uitkomst<null> {
  const bron = regeling.wonen?.opzegging?.bron;
  if (invoer.aangetekend !== 'ja') return fout('aangetekend', 'Zonder aangetekende brief of exploot met de grond erin eindigt de huur niet. Regel dat eerst.', bron);
  if (!invoer.opzeg_reden) return fout('opzeg_reden', 'Schrijf op welke grond in de brief staat. Zonder grond eindigt de huur niet.', bron);
  if (invoer.grond !== 'koppelbeding') return gelukt(null);
  if (!nogNietGewoon(stand)) return fout('grond', 'Een gewoon huurcontract is niet aan de begeleiding gekoppeld. Kies een andere grond.', regeling.stappen['koppelbeding-bespreken']?.bron);
  if (stand.koppelbeding?.uitkomst !== 'huur-opzeggen')
    return fout('grond', stand.koppelbeding ? 'Houd eerst het gesprek over het koppelbeding. Opzeggen kan als de uitkomst is dat de huur wordt opgezegd.' : 'De begeleiding is niet zo geëindigd dat het koppelbeding geldt. Kies een andere grond.', regeling.stappen['koppelbeding-bespreken']?.bron);
  return gelukt(null);
}

/** Not before the time of notice has passed: who lives there keeps it. */
function opTijd(regeling: Regeling, stand: DossierStand, door: Opzegger, per: string, op: string): Uitkomst<null> {
  const regels = regeling.wonen?.opzegging;
  if (!regels) return per > op ? gelukt(null) : fout('per', 'Deze dag ligt niet na de opzegging. Kies een latere dag.');
  const vroegst = vroegstEinde(regels, door, stand, op);
  if (per >= vroegst) return gelukt(null);
  const maanden = opzegmaanden(regels, door, stand, op);
  return fout('per', `De opzegtermijn is hier ${maanden === 1 ? 'een maand' : `${maanden} maanden`}. Kies ${zegDatum(vroegst)} of later.`, regels.bron);
}
