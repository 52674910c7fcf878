import { naamVan } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { lopendeEscalatie, type Escalatie } from '../../domain/signalering/stand.ts';
import { UITVOERDERS } from '../../domain/signalering/woorden.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

const open = (stand: DossierStand): Escalatie['acties'] => (lopendeEscalatie(stand)?.acties ?? []).filter((a) => a.afgerond_op === undefined).toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk));

/** Art. 10a: whoever leads sees to it that what was agreed is done, or says that it did not come about. */
export const escalatieactieAfronden: Actie = {
  naam: 'escalatieactie-afronden',
  uitleg: 'Leg per afspraak vast of zij is nagekomen.',
  vragen: (_, stand) => ({
    actie: { label: 'Welke afspraak?', soort: 'keuze', verplicht: true, opties: open(stand).map((a) => ({ code: a.id, naam: `${naamVan(UITVOERDERS, a.wie)}, uiterlijk ${zegDatum(a.uiterlijk)} (${a.id})` })) },
    gelukt: { label: 'Is het gelukt?', soort: 'ja-nee', verplicht: true },
    afgerond_toelichting: { label: 'Toelichting', soort: 'lange-tekst', geenMedisch: true },
  }),
  begin: (_, stand): Record<string, string> => { const [een, twee] = open(stand); return een && !twee ? { actie: een.id } : {}; },
  beslis: ({ stand, invoer, op }) => {
    const actie = open(stand).find((a) => a.id === invoer.actie);
    if (!actie) return fout('actie', 'Kies een afspraak uit de lijst.');
    if (op < lopendeEscalatie(stand)!.op) return fout('gebeurd_op', 'Deze dag ligt vóór de escalatie.');
    return gelukt({ gebeurtenissen: [{ soort: 'escalatieactie-afgerond', gegevens: { id: actie.id, gelukt: invoer.gelukt === 'ja' }, verslag: { afgerond_toelichting: invoer.afgerond_toelichting } }] });
  },
};
