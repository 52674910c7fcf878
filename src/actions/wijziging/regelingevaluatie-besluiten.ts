import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { STANDPUNTEN, wilNietVerder, zonderStandpunt, type EvaluatieGebeurtenis, type EvaluatieStand, type Standpunt } from '../../domain/wijziging/evaluatie.ts';
import { namenVan } from '../../domain/wijziging/wijziging.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { OP_WELKE_DAG } from './namens.ts';

/** P13 (art. 13b, 13c): together they go on, change or end; where a party objects to going on, the others decide whether they do without it. */
export const regelingevaluatieBesluiten: Zaakactie<EvaluatieStand, EvaluatieGebeurtenis> = {
  stap: 'regelingevaluatie-besluiten',
  uitleg: 'Leg vast wat de partijen samen hebben besloten. Aanpassen doe je daarna met een voorstel tot wijziging.',
  magNu: (_, stand) => (stand?.status === 'open' ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: 'Over deze evaluatie is al besloten.' })),
  vragen: ({ regeling, stand }) => {
    const niet = stand ? wilNietVerder(stand) : [];
    return {
      uitkomst: { label: 'Wat is besloten?', soort: 'keuze', verplicht: true, opties: STANDPUNTEN },
      ...(niet.length > 0 ? { zonder: { label: `Gaan de anderen verder zonder ${namenVan(regeling, niet)}?`, soort: 'ja-nee' as const, verplicht: true, alleenAls: { veld: 'uitkomst', is: ['voortzetten', 'aanpassen'] } } } : {}),
      motivering: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true },
      ...OP_WELKE_DAG('Op welke dag is dit besloten?'),
    };
  },
  beslis: ({ regeling, stand, invoer, op }) => {
    const wachten = zonderStandpunt(stand!);
    if (wachten.length > 0 && op <= stand!.uiterlijk) return geweigerd({ soort: 'mag-niet-nu', reden: `Nog niet elke partij gaf haar standpunt, en dat kan nog tot en met de afgesproken dag: ${namenVan(regeling, wachten.slice(0, 5))}.`, wat: 'Wacht tot die dag, of vraag hun standpunt.' });
    if (invoer.zonder === 'nee') return fout('zonder', 'Verdergaan kan alleen als de anderen dat zonder deze partij willen. Kies anders “Niet verder”, of overleg eerst.');
    return gelukt({
      gebeurtenissen: [{ soort: 'regelingevaluatie-besloten', gegevens: { uitkomst: invoer.uitkomst as Standpunt, zonder: invoer.uitkomst === 'beeindigen' ? [] : wilNietVerder(stand!) } }],
      teksten: [{ nummer: 0, veld: 'besluit', tekst: invoer.motivering as string }],
    });
  },
};
