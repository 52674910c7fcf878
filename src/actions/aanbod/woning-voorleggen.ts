import { gezochteGemeenten } from '../../domain/keten/betrokkenen.ts';
import { naamVan } from '../../domain/keten/bevoegd.ts';
import { nietActueel } from '../../domain/keten/lasten.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 4b, W9.6: a home goes first to the care organisation for advice. One home is proposed to one candidate at a time. */
export const woningVoorleggen: Actie = {
  naam: 'woning-voorleggen',
  uitleg: 'De zorgorganisatie krijgt de woning eerst voor advies. Tot haar antwoord wordt de woning aan niemand anders voorgelegd.',
  woning: 'uit-invoer',
  leest: () => ['zoekprofiel'],
  vragen: () => ({
    woning: { label: 'Welke woning?', soort: 'keuze', opties: 'woningen', verplicht: true },
    reden_andere_gemeente: { label: 'Waarom deze gemeente?', soort: 'lange-tekst', hint: 'Alleen nodig als de woning niet in een gezochte gemeente staat.' },
  }),
  beslis: ({ regeling, stand, woning, organisatie, invoer, gegevens, dossier, op }) => {
    const oud = nietActueel(regeling, stand, op);
    if (oud) return geweigerd({ soort: 'mag-niet-nu', reden: oud.reden, wat: `Vraag ${naamVan(regeling, stand.zorgorganisatie)} om ze te bevestigen. Daarna kun je de woning voorleggen.`, bron: oud.bron });
    if (!woning || woning.stand.corporatie !== organisatie || woning.stand.regeling !== stand.regeling)
      return geweigerd({ soort: 'ongeldig', reden: 'Deze woning is niet gevonden bij jullie vrije woningen.', wat: 'Kies een woning uit jullie eigen lijst.', velden: [{ veld: 'woning', melding: 'Kies een woning uit jullie eigen lijst.' }] });
    if (woning.stand.status !== 'vrij')
      return geweigerd({ soort: 'conflict', reden: woning.stand.status === 'voorgelegd' ? 'Deze woning is net aan een andere kandidaat voorgelegd.' : 'Deze woning is niet meer vrij.', wat: 'Kies een andere woning, of wacht tot dat aanbod is afgelopen.' });
    if (woning.stand.jongerenwoning && gegevens.zoekprofiel?.jongerenwoning === 'nee')
      return geweigerd({ soort: 'ongeldig', reden: 'Dit is een jongerenwoning en die past volgens het zoekprofiel niet.', velden: [{ veld: 'woning', melding: 'Kies een woning die geen jongerenwoning is.' }] });
    if (!gezochteGemeenten(stand).includes(woning.stand.gemeente) && !invoer.reden_andere_gemeente)
      return geweigerd({
        soort: 'ongeldig', reden: 'De woning staat in een gemeente waar de cliënt niet zoekt.', bron: regeling.stappen['woning-voorleggen']?.bron,
        velden: [{ veld: 'reden_andere_gemeente', melding: 'Leg uit waarom deze gemeente toch past, of kies een andere woning.' }],
      });
    return gelukt({
      gebeurtenissen: [{ soort: 'woning-voorgelegd', gegevens: { woning: woning.id, corporatie: organisatie, gemeente: woning.stand.gemeente } }],
      woning: [{ soort: 'woning-vastgehouden', gegevens: { dossier } }],
    });
  },
};
