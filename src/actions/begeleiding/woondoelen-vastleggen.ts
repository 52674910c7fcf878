import { openDoelen } from '../../domain/begeleiding/stand.ts';
import type { Aanwezige } from '../../domain/begeleiding/woorden.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { gelukt, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { aanwezigfouten, aanwezigvragen } from './aanwezig.ts';
import { nietVoor, nietVooruit } from './dagen.ts';
import { doelvraag, genoemd, MEESTE_DOELEN, planrijen } from './doelrijen.ts';

/** The day the lease was signed by everyone: the conversation on goals comes after it (art. 5c). */
const getekendOp = ({ contract, gezet }: DossierStand): string | undefined => (contract?.getekend ?? []).map((g) => g.op).sort().at(-1) ?? gezet['contract-vastleggen'];

/** P5.c: client, supporter and corporation talk over the goals on which they will evaluate; the supporter records them. They come from the plan. */
export const woondoelenVastleggen: Actie = {
  naam: 'woondoelen-vastleggen',
  uitleg: 'Bespreek met de cliënt en de corporatie welke doelen bij het wonen horen. De doelen uit het plan staan al klaar; haal weg of pas aan. De corporatie leest deze doelen mee, en bij elke evaluatie kijken jullie erop terug.',
  leest: () => ['begeleidingsplan'],
  vragen: (regeling, stand) => ({
    gesprek_op: { label: 'Wanneer was het gesprek?', soort: 'datum', verplicht: true, hint: 'Na het tekenen van het huurcontract.' },
    ...aanwezigvragen(regeling),
    woondoelen: { ...doelvraag('Woondoelen', `Minstens één en hoogstens ${MEESTE_DOELEN}.${stand.doelen?.length ? ' Wat eerder is vastgelegd blijft staan; vul hier alleen nieuwe doelen in.' : ''}`), verplicht: true },
  }),
  // The plan stands ready for the first conversation only: after that its goals have been talked over.
  begin: (_, stand, gegevens) => (stand.doelen?.length ? {} : { woondoelen: planrijen(gegevens.begeleidingsplan?.plandoelen).slice(0, MEESTE_DOELEN) }),
  beslis: ({ regeling, stand, invoer, gegevens, op }) => {
    const { gesprek_op, aanwezig } = invoer as { gesprek_op: string; aanwezig: Aanwezige[] };
    const { rijen, doelen } = genoemd(invoer.woondoelen, stand.doelen ?? [], planrijen(gegevens.begeleidingsplan?.plandoelen).filter((rij) => !stand.doelen?.some((d) => d.id === rij.id)));
    const samen = openDoelen(stand).length + doelen.length;
    const fouten = [
      ...nietVooruit('gesprek_op', gesprek_op, op), ...nietVoor('gesprek_op', gesprek_op, getekendOp(stand), 'het tekenen van het huurcontract'), ...aanwezigfouten(regeling, invoer),
      ...(samen > MEESTE_DOELEN ? [{ veld: 'woondoelen', melding: `Er staan al ${samen - doelen.length} doelen open. Samen met deze zijn het er meer dan ${MEESTE_DOELEN}: kies de belangrijkste.` }] : []),
    ];
    if (fouten.length > 0) return ongeldig(fouten, regeling.stappen['woondoelen-vastleggen']?.bron);
    return gelukt({ gebeurtenissen: [{ soort: 'woondoelen-vastgelegd', gegevens: { gesprek_op, aanwezig, doelen }, verslag: { woondoelen: rijen, zonder_corporatie: invoer.zonder_corporatie } }] });
  },
};
