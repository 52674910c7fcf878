import { compleetheid } from '../../domain/aanvraag/formulier.ts';
import { tegenspraken } from '../../domain/aanvraag/tegenspraak.ts';
import { toestemmerFout } from '../../domain/privacy/toestemming.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { versieOp } from '../../domain/regeling/versies.ts';
import { geeindigd } from '../../domain/wijziging/einde.ts';
import { zoekgebied } from '../../domain/aanvraag/zoekgebied.ts';
import type { Actie } from '../actie.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/** Art. 3a, W8.2: the care organisation applies for its client; complete, so that nobody has to guess what is missing. */
export const aanvraagIndienen: Actie = {
  naam: 'aanvraag-indienen',
  uitleg: 'Als je indient, kan het servicepunt de aanvraag lezen en toetsen. Je kunt de gegevens daarna blijven bijwerken.',
  vragen: () => ({}),
  metGegevens: true,
  leest: () => 'aanvraag',
  metCertificaat: true,
  beslis: ({ regeling, stand, gegevens, gewijzigd, op, versies = [], certificaat: vastgelegd }) => {
    // H1: also what was begun before the hard date can no longer be handed in after it.
    const eind = geeindigd([regeling], op, versieOp(versies, op));
    if (eind) return eind;
    // PO.z1. Unknown is not no: only a certificate that is known to have run out stops an application. What is kept at the party is newer than the covenant.
    const organisatie = regeling.partijen.find((p) => p.code === stand.zorgorganisatie);
    const certificaat = vastgelegd ?? organisatie?.certificaat;
    if (organisatie && certificaat && certificaat.geldig_tot < op)
      return geweigerd({
        soort: 'mag-niet-nu', reden: `Het kwaliteitscertificaat van ${organisatie.naam} (${certificaat.naam}) gold tot en met ${zegDatum(certificaat.geldig_tot)}.`,
        wat: 'Is het verlengd, laat jullie bestuurder of het Servicepunt dat dan vastleggen bij Partijen; dan kun je indienen. Wat je hebt ingevuld, blijft staan.', bron: regeling.stappen['aanvraag-indienen']?.bron,
      });
    // The answers may say since then that someone else decides, or decides along.
    const wie = stand.toestemming_door && toestemmerFout(gegevens.personalia, stand.toestemming_door, stand.toestemming_op ?? op);
    if (wie) return geweigerd({ soort: 'mag-niet-nu', reden: `De toestemming die is vastgelegd, kan niet. ${wie.reden}`, wat: `${wie.wat} Leg de toestemming daarna opnieuw vast.`, bron: wie.bron });
    const { ontbreekt } = compleetheid(regeling, gegevens);
    if (ontbreekt.length > 0)
      return geweigerd({
        soort: 'ongeldig', reden: ontbreekt.length === 1 ? 'Eén verplichte vraag is nog niet ingevuld.' : `${ontbreekt.length} verplichte vragen zijn nog niet ingevuld.`,
        wat: 'Vul de vragen in en dien dan opnieuw in.', velden: ontbreekt.map((o) => ({ veld: `gegevens.${o.groep}.${o.veld}`, melding: o.melding })),
      });
    const strijdig = tegenspraken(regeling, gegevens, op);
    if (strijdig.length > 0)
      return geweigerd({
        soort: 'ongeldig', reden: strijdig.length === 1 ? 'Twee antwoorden spreken elkaar tegen.' : 'Een paar antwoorden spreken elkaar tegen.',
        wat: 'Kijk ze na en dien dan opnieuw in.', velden: strijdig.map((t) => ({ veld: `gegevens.${t.groep}.${t.veld}`, melding: t.melding })),
      });
    const { herkomstgemeente, doelgroep } = gegevens.herkomst as { herkomstgemeente: string; doelgroep: string };
    return gelukt({
      gebeurtenissen: [
        ...(gewijzigd.length > 0 ? [{ soort: 'gegevens-bijgewerkt' as const, gegevens: { groepen: gewijzigd } }] : []),
        { soort: 'aanvraag-ingediend', gegevens: {} },
        { soort: 'herkomst-vastgelegd', gegevens: { herkomstgemeente, doelgroep } },
        ...zoekgebied(['zoekprofiel'], gegevens),
      ],
    });
  },
};
