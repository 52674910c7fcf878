import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { partijVan } from '../../domain/signalering/taken.ts';
import { openSignalen, type Signaal } from '../../domain/signalering/stand.ts';
import { isEigenaar } from '../../domain/signalering/verloop.ts';
import { AANPAKKEN, type Aanpak } from '../../domain/signalering/woorden.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie, Voorval } from '../actie.ts';
import { gekozenSignaal, signaalbegin, signaalvraag } from './signaalkeuze.ts';

const onbeantwoord = (s: Signaal): boolean => s.beantwoord_op === undefined;

/** A reporter who may never read signals reads the answer at the soft landing instead (PO.w3: welfare signals). */
const leestNietMee = (regeling: Pick<Regeling, 'gegevensdeling'>, melder: Signaal['melder']): boolean =>
  melder === 'welzijnswerker' && !regeling.gegevensdeling.some((g) => g.groep === 'signalering' && g.vanaf[melder] !== undefined);
const vraagtTerugmelding = (regeling: Regeling, stand: DossierStand): boolean => openSignalen(stand).some((s) => onbeantwoord(s) && leestNietMee(regeling, s.melder));

/** Art. 9a and 9c, PO.c6: whoever owns a signal answers it in time, and the reporter hears what is done. */
export const signaalBeantwoorden: Actie = {
  naam: 'signaal-beantwoorden',
  uitleg: 'Laat weten wat je doet. De melder leest je antwoord en hoeft er niet achteraan.',
  vragen: (regeling, stand) => ({
    ...signaalvraag(stand, onbeantwoord),
    aanpak: { label: 'Wat doe je?', soort: 'keuze', verplicht: true, opties: AANPAKKEN, hint: 'Is het al opgelost, dan sluit het signaal meteen.' },
    antwoord: { label: 'Je antwoord', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
    ...(vraagtTerugmelding(regeling, stand) ? { terugmelding: { label: 'Wat mag de melder weten?', soort: 'lange-tekst', geenMedisch: true, hint: 'De melder van welzijn ziet signalen niet, alleen wat je hier schrijft.' } as const } : {}),
  }),
  begin: (_, stand) => signaalbegin(stand, onbeantwoord),
  beslis: ({ regeling, stand, invoer, rol, organisatie, op }) => {
    const keuze = gekozenSignaal(stand, invoer, op, onbeantwoord);
    if (!keuze.ok) return keuze;
    const { nr, eigenaar, melder } = keuze.waarde;
    if (!isEigenaar(eigenaar, stand, { organisatie, rol })) return geweigerd({ soort: 'niet-bevoegd', reden: `Dit signaal is aan de ${partijVan(eigenaar) === 'zorg' ? 'woonbegeleider' : 'corporatie'}.`, bron: regeling.stappen['signaal-beantwoorden']?.bron });
    const terug = leestNietMee(regeling, melder);
    if (terug && !invoer.terugmelding) return fout('terugmelding', 'Schrijf wat de melder mag weten. Eén zin is genoeg.', 'art. 9c');
    const aanpak = invoer.aanpak as Aanpak;
    const gebeurtenissen: Voorval[] = [
      { soort: 'signaal-beantwoord', gegevens: { nr, aanpak }, verslag: { antwoord: invoer.antwoord } },
      ...(terug ? [{ soort: 'melder-geinformeerd', gegevens: { nr }, verslag: { terugmelding: invoer.terugmelding } } as const] : []),
      ...(aanpak === 'opgelost' ? [{ soort: 'signaal-gesloten', gegevens: { nr, uitkomst: 'opgelost' } } as const] : []),
    ];
    return gelukt({ gebeurtenissen });
  },
};
