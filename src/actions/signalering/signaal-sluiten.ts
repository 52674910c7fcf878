import { lopendeEscalatie, rondetafelNodig, type Signaal } from '../../domain/signalering/stand.ts';
import { isEigenaar } from '../../domain/signalering/verloop.ts';
import { SIGNAALUITKOMSTEN, type Signaaluitkomst } from '../../domain/signalering/woorden.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { gekozenSignaal, signaalbegin, signaalvraag } from './signaalkeuze.ts';

const beantwoord = (s: Signaal): boolean => s.beantwoord_op !== undefined;

/** Art. 9c: a signal ends when its owner says how it came out; until then it stays somebody's turn. */
export const signaalSluiten: Actie = {
  naam: 'signaal-sluiten',
  uitleg: 'Sluit het signaal als de aanpak werkt. Werkt zij niet, meld dat dan bij “Melden dat de aanpak niet werkt”.',
  vragen: (_, stand) => ({
    ...signaalvraag(stand, beantwoord),
    uitkomst: { label: 'Hoe is het afgelopen?', soort: 'keuze', verplicht: true, opties: SIGNAALUITKOMSTEN },
    afloop_toelichting: { label: 'Toelichting', soort: 'lange-tekst', geenMedisch: true },
  }),
  begin: (_, stand) => signaalbegin(stand, beantwoord),
  beslis: ({ regeling, stand, invoer, rol, organisatie, op }) => {
    const keuze = gekozenSignaal(stand, invoer, op, beantwoord);
    if (!keuze.ok) return keuze;
    const { nr, eigenaar, beantwoord_op } = keuze.waarde;
    if (!isEigenaar(eigenaar, stand, { organisatie, rol })) return geweigerd({ soort: 'niet-bevoegd', reden: `Dit signaal sluit wie het behandelt: de ${eigenaar === 'corporatie' ? 'corporatie' : 'woonbegeleider'}.`, wat: 'Vind je dat het niet is opgelost? Meld dan dat de aanpak niet werkt.', bron: regeling.stappen['signaal-sluiten']?.bron });
    if (rondetafelNodig(keuze.waarde) && invoer.uitkomst !== 'verder-in-escalatie')
      return geweigerd({ soort: 'mag-niet-nu', reden: 'De aanpak werkt niet, is gemeld. Er hoort eerst overleg met gemeente, zorgorganisatie en corporatie te zijn.', wat: 'Leg dat overleg vast bij “Rondetafelgesprek vastleggen”.', bron: regeling.stappen['rondetafel-vastleggen']?.bron });
    if (op < beantwoord_op!) return fout('gebeurd_op', 'Deze dag ligt vóór het antwoord op dit signaal.');
    const uitkomst = invoer.uitkomst as Signaaluitkomst;
    if (uitkomst === 'verder-in-escalatie' && !lopendeEscalatie(stand)) return fout('uitkomst', 'Er loopt geen ernstige escalatie. Meld die eerst bij “Ernstige escalatie melden”.', regeling.stappen['escalatie-starten']?.bron);
    return gelukt({ gebeurtenissen: [{ soort: 'signaal-gesloten', gegevens: { nr, uitkomst }, verslag: { afloop_toelichting: invoer.afloop_toelichting } }] });
  },
};
