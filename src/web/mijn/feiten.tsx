import type { ReactNode } from 'react';
import { vragenVan } from '../../domain/aanvraag/formulier.ts';
import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { isRijen, zegAntwoord, type Antwoord, type Vraag } from '../../domain/invoer/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { Rijlijst } from '../dossier/rijlijst.tsx';
import { termVan } from '../dossier/termen.ts';
import { verslagfeiten } from '../dossier/verslagen.tsx';
import { zinVoor } from '../dossier/zinnen.ts';
import type { Feit } from '../ui/index.ts';
import type { Mijn } from './mijn.ts';

/* What is kept about someone, read back to them. */

const zeg = ({ lijsten }: Mijn, vraag: Vraag, antwoord: Antwoord): ReactNode => {
  if (isRijen(antwoord)) return <Rijlijst vraag={vraag} rijen={antwoord} lijsten={lijsten} />;
  return vraag.soort === 'datum' && typeof antwoord === 'string' ? zegDatum(antwoord) : zegAntwoord(vraag, antwoord, lijsten);
};

/** Words of the forms that speak of a third person; to the one it is about they are said otherwise. */
const TERMEN: Record<string, string> = { zachte_landing_wat: 'Past bij jou', toe_aan_zelfstandig_wonen: 'Kan zelf wonen', motivering: 'Waarom', gewogen: 'Waar naar is gekeken', vertegenwoordiger: 'Beslist iemand mee',
  regiobinding: 'Wat je met deze regio hebt', intramuraal: 'Woon je nu in een instelling', bewind: 'Beheert iemand je geld', jongerenwoning: 'Een woning voor jongeren past', zachte_landing_onderzocht: 'Gekeken naar kennismaken in de buurt', onderbouwing_oordeel: 'Waarom', onderbouwing: 'Waarom' };

/** The answers of a group, all of them: also those that the form no longer asks. */
export function feitenVan(mijn: Mijn, groep: Groep): Feit[] {
  const antwoorden = mijn.dossier.gegevens[groep] ?? {};
  const vragen: Record<string, Vraag> = { ...Object.fromEntries(Object.entries(VELDEN).filter(([, v]) => v.groep === groep)), ...vragenVan(mijn.regeling, groep) };
  const gegeven = Object.entries(vragen).flatMap(([veld, vraag]) => {
    const antwoord = antwoorden[veld];
    // How each point was weighed is told in the letter, in full sentences.
    return antwoord === undefined || antwoord === '' || veld === 'gewogen' ? [] : [{ term: TERMEN[veld] ?? termVan(veld), waarde: zeg(mijn, vraag, antwoord) }];
  });
  return [...uitStand(mijn, groep), ...gegeven];
}

/** What a group says that is kept in the state instead of in an answer. */
function uitStand({ stand, dossier: { woning }, regeling }: Mijn, groep: Groep): Feit[] {
  switch (groep) {
    case 'beoordeling': return stand.besluit ? [{ term: 'Besluit', waarde: `${{ positief: 'ja', negatief: 'nee', aangehouden: 'nog niet' }[stand.besluit.uitkomst]}, op ${zegDatum(stand.besluit.op)}` }] : [];
    case 'aanbod': return [
      ...(woning ? [{ term: 'Adres', waarde: `${woning.adres}, ${gemeentenaam(regeling, woning.gemeente)}` }, { term: 'Kamers', waarde: String(woning.kamers) }] : []),
      ...(stand.aanbod ? [{ term: 'Verhuurder', waarde: partijnaam(regeling, stand.aanbod.corporatie) }, { term: 'Aangeboden op', waarde: zegDatum(stand.aanbod.voorgelegd_op) }] : []),
    ];
    case 'huur': return stand.contract ? [
      { term: 'Soort contract', waarde: regeling.contractvormen.find((c) => c.code === stand.contractvorm)?.naam },
      { term: 'Je huurt', waarde: `vanaf ${zegDatum(stand.contract.ingangsdatum)}${stand.contract.einddatum ? ` tot en met ${zegDatum(laatsteDag(stand.contract.einddatum))}` : ', zonder einddatum'}` },
    ] : [];
    default: return [];
  }
}

/** Reports that are shown with their own page part, or that hold what others told about themselves. */
const ELDERS: readonly Groep[] = ['evaluatie', 'signalering', 'rechten'];
/** Of a report about a signal a client reads what was agreed; who saw or said what may be about someone else (AVG art. 15 lid 4). */
const OVER_ANDEREN: readonly Verslag['soort'][] = ['signaal-gemeld', 'signaal-beantwoord', 'melder-geinformeerd', 'aanpak-onvoldoende', 'calamiteit-besproken', 'escalatie-gestart'];

/** The reports a client reads back in full. */
export const eigenVerslagen = (verslagen: readonly Verslag[]): Verslag[] => verslagen.filter((v) => !OVER_ANDEREN.includes(v.soort));

export type Stukje = { nr: number; titel: string; op: string; feiten: Feit[] };
/** What was written in this group, the latest first. */
export const stukjesVan = (mijn: Mijn, verslagen: readonly Verslag[], groep: Groep): Stukje[] =>
  eigenVerslagen(verslagen).filter((v) => v.groep === groep && (!ELDERS.includes(groep) || groep === 'evaluatie'))
    .map((v) => ({ nr: v.volgnummer, titel: zinVoor(v as never, mijn.regeling).titel, op: v.gebeurd_op, feiten: verslagfeiten(mijn, v) })).reverse();
