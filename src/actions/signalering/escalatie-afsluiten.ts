import { lopendeEscalatie } from '../../domain/signalering/stand.ts';
import { ESCALATIE_UITKOMSTEN, type Escalatieuitkomst } from '../../domain/signalering/woorden.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** What comes before an eviction (A12; art. 10b; W10). */
const ALTERNATIEVEN = ESCALATIE_UITKOMSTEN.filter((u) => u.code !== 'opgelost' && u.code !== 'ontruiming').map(({ code, naam }) => ({ code, naam }));

/** Art. 10a-b; A12; W9.11, W10: how a severe escalation ends. Eviction only after an alternative, or with the reason why there was none. */
export const escalatieAfsluiten: Actie = {
  naam: 'escalatie-afsluiten',
  uitleg: 'Kies hoe het verdergaat. Gaat de cliënt terug naar intramurale zorg, dan met voorrang op die wachtlijst (art. 10b). Ontruiming is de laatste stap.',
  vragen: () => ({
    uitkomst: { label: 'Hoe gaat het verder?', soort: 'keuze', verplicht: true, opties: ESCALATIE_UITKOMSTEN.map(({ code, naam }) => ({ code, naam })) },
    geprobeerd: { label: 'Wat is er eerst geprobeerd?', soort: 'keuzes', opties: ALTERNATIEVEN, alleenAls: { veld: 'uitkomst', is: 'ontruiming' } },
    geen_alternatief: { label: 'Waarom kon het niet anders?', soort: 'lange-tekst', geenMedisch: true, alleenAls: { veld: 'uitkomst', is: 'ontruiming' }, hint: 'Alleen nodig als er niets is geprobeerd.' },
    afsluiting: { label: 'Toelichting en afspraken', soort: 'lange-tekst', verplicht: true, geenMedisch: true },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const nu = lopendeEscalatie(stand)!;
    if (op < nu.op) return fout('gebeurd_op', 'Deze dag ligt vóór de melding van de escalatie.');
    const over = nu.acties.filter((a) => a.afgerond_op === undefined).length;
    if (over > 0) return geweigerd({ soort: 'mag-niet-nu', reden: over === 1 ? 'Er staat nog een afspraak open.' : `Er staan nog ${over} afspraken open.`, wat: 'Rond elke afspraak af, ook als zij niet is gelukt. Daarna kun je de escalatie afsluiten.', bron: regeling.stappen['escalatie-afsluiten']?.bron });
    const uitkomst = invoer.uitkomst as Escalatieuitkomst;
    if (uitkomst === 'ontruiming' && !(invoer.geprobeerd as string[] | undefined)?.length && !invoer.geen_alternatief)
      return fout('geprobeerd', 'Ontruiming is de laatste stap. Kies wat er eerst is geprobeerd, of schrijf waarom het niet anders kon.', regeling.stappen['escalatie-afsluiten']?.bron);
    return gelukt({ gebeurtenissen: [{ soort: 'escalatie-afgesloten', gegevens: { uitkomst }, verslag: { afsluiting: invoer.afsluiting, geprobeerd: invoer.geprobeerd, geen_alternatief: invoer.geen_alternatief } }] });
  },
};
