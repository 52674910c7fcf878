import { huurklok } from '../../domain/huur/klok.ts';
import { nogNietGewoon } from '../../domain/huur/stappen.ts';
import { AANZEGGRONDEN } from '../../domain/huur/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/**
 * BW 7:271, first paragraph: a temporary lease ends only when the landlord says so in writing, between three months and one month
 * before its end; too late and it goes on for good. Art. 6a: or because the support it was tied to has ended.
 */
export const huureindeAanzeggen: Actie = {
  naam: 'huureinde-aanzeggen',
  uitleg: 'Zeg het einde schriftelijk aan, binnen de maanden die de wet noemt. Na die tijd loopt het contract vanzelf door voor onbepaalde tijd.',
  vragen: () => ({
    grond: { label: 'Waarom eindigt de huur?', soort: 'keuze', verplicht: true, opties: AANZEGGRONDEN },
    per: { label: 'Per welke dag?', soort: 'datum', alleenAls: { veld: 'grond', is: ['koppelbeding', 'andere'] }, verplicht: true, hint: 'De eerste dag waarop de huur niet meer loopt.' },
    schriftelijk: { label: 'Is de huurder schriftelijk ingelicht?', soort: 'ja-nee', verplicht: true },
    aanzeg_reden: { label: 'Reden', soort: 'lange-tekst', geenMedisch: true, hint: 'Nodig bij een andere reden, of als er nog geen besluit is om niet om te zetten.' },
  }),
  begin: (_, stand): Antwoorden => ({ grond: stand.koppelbeding?.uitkomst === 'huur-opzeggen' ? 'koppelbeding' : stand.contract?.einddatum ? 'einde-tijd' : undefined }),
  beslis: ({ regeling, stand, invoer, op }) => {
    if (invoer.schriftelijk !== 'ja') return fout('schriftelijk', 'Zonder brief eindigt de huur niet. Stuur de huurder eerst een brief.', regeling.wonen?.aanzegging.bron);
    const per = invoer.grond === 'einde-tijd' ? perEinde(regeling, stand, invoer, op) : perAnders(stand, invoer, op);
    if (!per.ok) return per;
    return gelukt({ gebeurtenissen: [{ soort: 'huureinde-aangezegd', gegevens: { per: per.waarde, grond: invoer.grond as 'einde-tijd' | 'koppelbeding' | 'andere' }, verslag: { aanzeg_reden: invoer.aanzeg_reden } }] });
  },
};

/** The time of the lease runs out: only within the window, and after the decision not to turn it into an ordinary one. */
function perEinde(regeling: Regeling, stand: DossierStand, invoer: Antwoorden, op: string): Uitkomst<string> {
  const klok = huurklok(regeling, stand, op);
  switch (klok.stand) {
    case 'loopt': return fout('gebeurd_op', `Nu is het te vroeg. Aanzeggen kan van ${zegDatum(klok.venster.van)} tot en met ${zegDatum(klok.venster.tot)}.`, klok.bron);
    case 'venster-gemist': return fout('gebeurd_op', `Aanzeggen kon van ${zegDatum(klok.venster.van)} tot en met ${zegDatum(klok.venster.tot)}. Het contract loopt vanaf ${zegDatum(klok.einddatum)} door voor onbepaalde tijd.`, klok.bron);
    case 'van-rechtswege': return fout('grond', `Het contract loopt sinds ${zegDatum(klok.sinds)} voor onbepaalde tijd. Leg dat vast bij “Over de omklap besluiten”.`, klok.bron);
    case 'venster-open': break;
    default: return fout('grond', 'In dit contract staat geen laatste dag. Kies een andere grond.', klok.bron);
  }
  if (stand.omklap?.besluit?.uitkomst !== 'niet' && !invoer.aanzeg_reden) return fout('aanzeg_reden', 'Er is nog niet besloten om het contract niet om te zetten. Neem eerst dat besluit, of schrijf waarom je nu al aanzegt.', regeling.wonen?.omklap.bron);
  return gelukt(klok.einddatum);
}

/** The support it was tied to has ended (art. 6a), or the tenant leaves or agrees to. */
function perAnders(stand: DossierStand, invoer: Antwoorden, op: string): Uitkomst<string> {
  if (invoer.grond === 'koppelbeding' && !nogNietGewoon(stand)) return fout('grond', 'Een gewoon huurcontract is niet aan de begeleiding gekoppeld. Kies een andere grond.', 'art. 6a en 6b');
  if (invoer.grond === 'koppelbeding' && stand.koppelbeding?.uitkomst !== 'huur-opzeggen')
    return fout('grond', stand.koppelbeding ? 'Houd eerst het gesprek over het koppelbeding. Aanzeggen kan als de uitkomst is dat de huur wordt opgezegd.' : 'De begeleiding is niet zo geëindigd dat het koppelbeding geldt. Kies een andere grond.', 'art. 6a');
  if (invoer.grond === 'andere' && !invoer.aanzeg_reden) return fout('aanzeg_reden', 'Schrijf waarom de huur eindigt.');
  const per = invoer.per as string;
  if (per <= op) return fout('per', 'Deze dag ligt niet na de aanzegging. Kies een latere dag.');
  return gelukt(per);
}
