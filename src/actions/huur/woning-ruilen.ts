import { dagenTussen } from '../../domain/kalender/dag.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** A move that would begin further away than this is a slip of the pen. */
const VER_WEG = 366;

/** W9.11, W10; A12: another home that fits better, of the same corporation. The end of a temporary lease stays where it was: a swap does not stretch it. */
export const woningRuilen: Actie = {
  naam: 'woning-ruilen',
  uitleg: 'De cliënt verhuist naar een andere vrije woning van jullie. Alles loopt door: de begeleiding, de doelen en de laatste dag van het contract.',
  woning: 'uit-invoer',
  vragen: () => ({
    woning: { label: 'Naar welke woning?', soort: 'keuze', opties: 'woningen', verplicht: true },
    ingangsdatum: { label: 'Per welke dag?', soort: 'datum', verplicht: true },
    ruil_reden: { label: 'Waarom past deze woning beter?', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
  }),
  beslis: ({ stand, woning, organisatie, invoer, dossier, op }) => {
    if (!woning || woning.stand.corporatie !== organisatie || woning.stand.regeling !== stand.regeling) return fout('woning', 'Kies een woning uit jullie eigen lijst.');
    if (woning.stand.status !== 'vrij') return geweigerd({ soort: 'conflict', reden: woning.stand.status === 'voorgelegd' ? 'Deze woning is aan een kandidaat voorgelegd.' : 'Deze woning is niet meer vrij.', wat: 'Kies een andere woning, of wacht tot dat aanbod is afgelopen.' });
    const ingangsdatum = invoer.ingangsdatum as string;
    if (Math.abs(dagenTussen(op, ingangsdatum)) > VER_WEG) return fout('ingangsdatum', 'Deze dag ligt meer dan een jaar van vandaag. Kijk het jaar na.');
    if (stand.sleutel && ingangsdatum < stand.sleutel.op) return fout('ingangsdatum', 'Deze dag ligt vóór de sleutel van de eerste woning.');
    return gelukt({
      gebeurtenissen: [{ soort: 'woning-geruild', gegevens: { woning: woning.id, corporatie: organisatie, gemeente: woning.stand.gemeente, ingangsdatum }, verslag: { ruil_reden: invoer.ruil_reden } }],
      woning: [{ soort: 'woning-verhuurd', gegevens: { dossier } }],
    });
  },
};
