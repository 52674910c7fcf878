import type { Rij } from '../../domain/invoer/rijen.ts';
import { lopendeEscalatie, type Escalatie } from '../../domain/signalering/stand.ts';
import { UITVOERDERS, type Uitvoerder } from '../../domain/signalering/woorden.ts';
import { gelukt, geweigerd, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 10a; A11: the municipality leads: who does what, by when. Taken again when more is agreed. */
export const escalatieAfspreken: Actie = {
  naam: 'escalatie-afspreken',
  uitleg: 'Jullie hebben de regie. Spreek met alle partijen af wie wat doet, en voor wanneer. Later kun je afspraken toevoegen.',
  vragen: () => ({
    acties: {
      label: 'Wie doet wat?', soort: 'rijen', rijnaam: 'Afspraak', verplicht: true, hoogstens: 20,
      kolommen: {
        wie: { label: 'Wie', soort: 'keuze', opties: UITVOERDERS, verplicht: true },
        wat: { label: 'Wat', soort: 'tekst', max: 500, verplicht: true },
        uiterlijk: { label: 'Uiterlijk op', soort: 'datum', verplicht: true },
      },
    },
    overleg_toelichting: { label: 'Toelichting', soort: 'lange-tekst', geenMedisch: true },
  }),
  beslis: ({ stand, invoer, op }) => {
    const nu = lopendeEscalatie(stand);
    if (!nu) return geweigerd({ soort: 'mag-niet-nu', reden: 'Er loopt geen escalatie.' });
    if (op < nu.op) return ongeldig([{ veld: 'gebeurd_op', melding: 'Deze dag ligt vóór de melding van de escalatie.' }]);
    const rijen = metNaam(nu, invoer.acties as Rij[]);
    const laat = rijen.flatMap((r, i) => (String(r.uiterlijk) < op ? [{ veld: `acties.${i}.uiterlijk`, melding: 'Deze dag is al voorbij. Kies een dag vanaf vandaag.' }] : []));
    if (laat.length > 0) return ongeldig(laat);
    const acties = rijen.map(({ id, wie, uiterlijk }) => ({ id, wie: wie as Uitvoerder, uiterlijk: String(uiterlijk) }));
    return gelukt({ gebeurtenissen: [{ soort: 'escalatie-afgesproken', gegevens: { acties }, verslag: { acties: rijen, overleg_toelichting: invoer.overleg_toelichting } }] });
  },
};

/** An agreement that is still open keeps its name, so that it can be changed; a new one gets the next free name of this escalation. */
function metNaam({ nr, acties }: Escalatie, rijen: readonly Rij[]): Rij[] {
  const open = new Set(acties.filter((a) => a.afgerond_op === undefined).map((a) => a.id));
  let volgende = acties.length;
  return rijen.map((rij) => (open.has(rij.id) ? rij : { ...rij, id: `e${nr}-${++volgende}` }));
}
