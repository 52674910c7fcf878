import type { Vragen } from '../../domain/invoer/vragen.ts';
import { nietActueel } from '../../domain/keten/lasten.ts';
import { kies, VOORDRACHT } from '../../domain/matching/keuze.ts';
import { metMatching } from '../../domain/matching/regels.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** What has to be said when number one is passed over, or when the candidate does not look in that municipality. */
export const keuzevragen = (regeling: Regeling): Vragen => ({
  afwijkreden: { label: 'Waarom niet nummer één?', soort: 'keuze', opties: metMatching(regeling).matching.afwijkredenen.filter((r) => r.code !== VOORDRACHT), hint: 'Alleen nodig als een ander bovenaan staat. De redenen worden geteld.' },
  afwijking_toelichting: { label: 'Toelichting op je keuze', soort: 'lange-tekst', hint: 'Schrijf niets over een andere kandidaat. Geen diagnose.' },
  reden_andere_gemeente: { label: 'Waarom deze gemeente?', soort: 'lange-tekst', hint: 'Alleen nodig als de woning niet in een gezochte gemeente staat.' },
});

/**
 * Art. 4b, W9.6: a home goes first to the care organisation for advice. One home is proposed to one candidate at a time, chosen from
 * the ranking as it is at that moment (PO.c4), which is kept with the choice.
 */
export const woningVoorleggen: Actie = {
  naam: 'woning-voorleggen',
  uitleg: 'De zorgorganisatie krijgt de woning eerst voor advies. Tot haar antwoord wordt de woning aan niemand anders voorgelegd.',
  woning: 'uit-invoer',
  kiest: true,
  vragen: (regeling) => ({ woning: { label: 'Welke woning?', soort: 'keuze', opties: 'woningen', verplicht: true }, ...keuzevragen(regeling) }),
  beslis: ({ regeling, stand, woning, organisatie, invoer, dossier, op, keuze }) => {
    const oud = nietActueel(regeling, stand, op);
    if (oud) return geweigerd({ soort: 'mag-niet-nu', reden: oud.reden, wat: `Vraag ${partijnaam(regeling, stand.zorgorganisatie)} om ze te bevestigen. Daarna kun je de woning voorleggen.`, bron: oud.bron });
    if (stand.herziening) return geweigerd({ soort: 'mag-niet-nu', reden: `${regeling.servicepunt.naam} kijkt eerst opnieuw naar deze aanvraag.`, wat: 'Kies een andere kandidaat, of wacht tot dat is gedaan.', bron: regeling.stappen['herziening-beoordelen']?.bron });
    if (!woning || !keuze || woning.stand.corporatie !== organisatie || woning.stand.regeling !== stand.regeling)
      return geweigerd({ soort: 'ongeldig', reden: 'Deze woning is niet gevonden bij jullie vrije woningen.', wat: 'Kies een woning uit jullie eigen lijst.', velden: [{ veld: 'woning', melding: 'Kies een woning uit jullie eigen lijst.' }] });
    if (woning.stand.status !== 'vrij')
      return geweigerd({ soort: 'conflict', reden: woning.stand.status === 'voorgelegd' ? 'Deze woning is net aan een andere kandidaat voorgelegd.' : 'Deze woning is niet meer vrij.', wat: 'Kies een andere woning, of wacht tot dat aanbod is afgelopen.' });
    const gekozen = kies(keuze.regeling, keuze.rangorde, dossier, { ...(invoer as Record<string, string | undefined>), voordracht: woning.stand.voordracht?.dossier });
    if (!gekozen.ok) return gekozen;
    const { plaats, van, afwijkreden } = gekozen.waarde;
    return gelukt({
      gebeurtenissen: [{
        soort: 'woning-voorgelegd',
        gegevens: { woning: woning.id, corporatie: organisatie, gemeente: woning.stand.gemeente, afweging: keuze.id, ...(plaats ? { plaats } : {}), van, ...(afwijkreden ? { afwijkreden } : {}) },
      }],
      woning: [{ soort: 'woning-vastgehouden', gegevens: { dossier } }],
      // What was written about an earlier offer, of another corporation perhaps, does not go along with this one.
      gegevens: { aanbod: {} },
    });
  },
};
