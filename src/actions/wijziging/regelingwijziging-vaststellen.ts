import { zegDatum } from '../../domain/kalender/zeg.ts';
import { controleerRegeling } from '../../domain/regeling/controleer.ts';
import { overlap } from '../../domain/regeling/versies.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { isIngehaald } from '../../domain/wijziging/opnieuw.ts';
import { akkoordVan, bezwaarVan, namenVan, nogNiet, type WijzigingGebeurtenis, type WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import { leesVoorsteltekst } from '../../storage/lezen/regelingversies.ts';
import { stelVersieVast } from '../../storage/regelingversies.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** P14 (art. 13c, 14d): all parties agreed, or the others go on without who objects. From here on it is a version, in force from a day that comes. */
export const regelingwijzigingVaststellen: Zaakactie<WijzigingStand, WijzigingGebeurtenis, { tekst: string }> = {
  stap: 'regelingwijziging-vaststellen',
  uitleg: 'De tekst wordt een nieuwe versie van de regeling. Vanaf de dag die je kiest werkt Voordeur ermee; dat is niet terug te draaien, alleen met een volgende wijziging.',
  magNu: (regeling, stand) => {
    if (stand?.status !== 'akkoord') return geweigerd({ soort: 'mag-niet-nu', reden: 'Dit voorstel is nog niet vast te stellen.', wat: 'Bekijk bij het voorstel wie aan zet is.' });
    const wachten = nogNiet(stand);
    const later = akkoordVan(regeling, stand.nieuwe_doelgroepen.length > 0).filter((p) => !stand.verzonden?.partijen.includes(p));
    if (later.length > 0) return geweigerd({ soort: 'conflict', reden: `Sinds de tekst is verstuurd kwam erbij: ${namenVan(regeling, later)}. Zonder hun antwoord is er geen akkoord van alle partijen.`, wat: 'Trek het voorstel in en doe een nieuw voorstel.' });
    if (wachten.length > 0) return geweigerd({ soort: 'mag-niet-nu', reden: `Nog niet elke partij heeft geantwoord: ${namenVan(regeling, wachten.slice(0, 5))}${wachten.length > 5 ? ` en ${wachten.length - 5} andere` : ''}.`, wat: 'Vraag hun antwoord en leg het vast.', bron: regeling.stappen['regelingwijziging-accorderen']?.bron });
    return gelukt(null);
  },
  leest: async (tx, { id }) => ({ tekst: (await leesVoorsteltekst(tx, id)) ?? '' }),
  vragen: ({ regeling, stand }) => {
    const bezwaar = stand ? bezwaarVan(stand) : [];
    return {
      vanaf: { label: 'Vanaf welke dag geldt de nieuwe versie?', soort: 'datum', verplicht: true, hint: 'Vandaag of later.' },
      ...(bezwaar.length > 0 ? { zonder: { label: `Gaan de anderen verder zonder akkoord van ${namenVan(regeling, bezwaar)}?`, soort: 'ja-nee' as const, verplicht: true }, zonder_toelichting: { label: 'Hoe is dat besloten?', soort: 'lange-tekst' as const, verplicht: true, alleenAls: { veld: 'zonder', is: 'ja' } } } : {}),
    };
  },
  begin: ({ stand, vandaag }) => ({ vanaf: stand && stand.vanaf > vandaag ? stand.vanaf : vandaag }),
  beslis: ({ stand, versies, vandaag, invoer, bij }) => {
    const vanaf = invoer.vanaf as string;
    const nieuwste = versies.at(-1)!.geldig_vanaf;
    if (isIngehaald(versies, stand!)) return geweigerd({ soort: 'conflict', reden: `Dit voorstel gaat uit van de versie van ${zegDatum(stand!.basis)}, en intussen is die van ${zegDatum(nieuwste)} vastgesteld.`, wat: 'Kies bij het voorstel “Intrekken en opnieuw voorstellen”: dan staan dezelfde veranderingen klaar op de nieuwste versie.' });
    if (vanaf < vandaag) return fout('vanaf', 'Deze dag is al geweest. Kies vandaag of later.');
    if (vanaf <= nieuwste) return fout('vanaf', `Vanaf ${zegDatum(nieuwste)} geldt al een andere versie. Kies een dag daarna.`);
    if (invoer.zonder === 'nee') return fout('zonder', 'Zonder hun akkoord kan de versie alleen worden vastgesteld als de anderen samen verdergaan. Overleg eerst, of trek het voorstel in.');
    // What the program could read when it was proposed it may not be able to read now; and the day is another.
    const { regeling: nieuw, fouten } = controleerRegeling(bij.tekst);
    if (!nieuw) return geweigerd({ soort: 'conflict', reden: `De tekst van dit voorstel is niet meer te gebruiken${fouten[0] ? ` (regel ${fouten[0].regel}, ${fouten[0].pad}: ${fouten[0].melding})` : ''}.`, wat: 'Trek het in en doe een nieuw voorstel met een tekst die klopt.' });
    if (nieuw.geldig_tot !== undefined && nieuw.geldig_tot <= vanaf) return fout('vanaf', `In de tekst staat dat deze versie geldt tot ${zegDatum(nieuw.geldig_tot)}. Kies een dag daarvoor.`);
    const botst = overlap([...versies, { ...nieuw, geldig_vanaf: vanaf }]);
    if (botst.length > 0) return fout('vanaf', botst.join(' '));
    return gelukt({
      gebeurtenissen: [{ soort: 'wijziging-vastgesteld', gegevens: { vanaf, sha256: stand!.sha256, zonder: bezwaarVan(stand!) } }],
      teksten: invoer.zonder_toelichting ? [{ nummer: 60, veld: 'zonder', tekst: invoer.zonder_toelichting as string }] : [],
      bewaar: stelVersieVast,
    });
  },
};
