import { nietOmgezet } from '../../domain/huur/einde.ts';
import { huurklok } from '../../domain/huur/klok.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/**
 * BW 7:271, first paragraph: a temporary lease ends with its time only when the landlord says so in writing, between three months and
 * one month before its end; too late and it goes on for good. Ending a lease in any other way is `huur-opzeggen`.
 */
export const huureindeAanzeggen: Actie = {
  naam: 'huureinde-aanzeggen',
  uitleg: 'De tijd van het contract loopt af. Zeg dat schriftelijk aan, binnen de maanden die de wet noemt. Na die tijd loopt het contract vanzelf door voor onbepaalde tijd. Eindigt de huur om een andere reden, kies dan “Huur opzeggen”.',
  vragen: () => ({
    schriftelijk: { label: 'Is de huurder schriftelijk ingelicht?', soort: 'ja-nee', verplicht: true },
    aanzeg_reden: { label: 'Reden', soort: 'lange-tekst', geenMedisch: true, hint: 'Nodig als er nog geen besluit is om niet om te zetten.' },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    if (invoer.schriftelijk !== 'ja') return fout('schriftelijk', 'Zonder brief eindigt de huur niet. Stuur de huurder eerst een brief.', regeling.wonen?.aanzegging.bron);
    const per = perEinde(regeling, stand, invoer, op);
    if (!per.ok) return per;
    return gelukt({ gebeurtenissen: [{ soort: 'huureinde-aangezegd', gegevens: { per: per.waarde, grond: 'einde-tijd' }, verslag: { aanzeg_reden: invoer.aanzeg_reden } }] });
  },
};

/** Only within the window, and after the decision not to turn it into an ordinary one. */
function perEinde(regeling: Regeling, stand: DossierStand, invoer: Antwoorden, op: string): Uitkomst<string> {
  const klok = huurklok(regeling, stand, op);
  switch (klok.stand) {
    case 'loopt': return fout('gebeurd_op', `Nu is het te vroeg. Aanzeggen kan van ${zegDatum(klok.venster.van)} tot en met ${zegDatum(klok.venster.tot)}.`, klok.bron);
    case 'venster-gemist': return fout('gebeurd_op', `Aanzeggen kon van ${zegDatum(klok.venster.van)} tot en met ${zegDatum(klok.venster.tot)}. Het contract loopt vanaf ${zegDatum(klok.einddatum)} door voor onbepaalde tijd.`, klok.bron);
    case 'van-rechtswege': return fout('gebeurd_op', `Het contract loopt sinds ${zegDatum(klok.sinds)} voor onbepaalde tijd. Leg dat vast bij “Over de omklap besluiten”.`, klok.bron);
    case 'venster-open': break;
    default: return fout('schriftelijk', 'In dit contract staat geen laatste dag waarop het afloopt. Kies “Huur opzeggen” als de huur toch eindigt.', klok.bron);
  }
  if (!nietOmgezet(stand) && !invoer.aanzeg_reden) return fout('aanzeg_reden', 'Er is nog niet besloten om het contract niet om te zetten. Neem eerst dat besluit, of schrijf waarom je nu al aanzegt.', regeling.wonen?.omklap.bron);
  return gelukt(klok.einddatum);
}
