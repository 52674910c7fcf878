import { zegDatum } from '../../domain/kalender/zeg.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import { geplandeEvaluaties, type EvaluatieGebeurtenis, type EvaluatieStand } from '../../domain/wijziging/evaluatie.ts';
import { aangesloten } from '../../domain/wijziging/wijziging.ts';
import { zakenVan } from '../../storage/zaken.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { OP_WELKE_DAG } from './namens.ts';

/** The years that had one. */
type Bij = { jaren: string[] };

/** P13 (art. 13b): every so many years the parties look at the agreements themselves. */
export const regelingevaluatieOpenen: Zaakactie<EvaluatieStand, EvaluatieGebeurtenis, Bij> = {
  stap: 'regelingevaluatie-openen',
  uitleg: 'Elke partij zegt of zij verder wil, en hoe. Daarna besluiten de partijen samen: voortzetten, aanpassen of beëindigen.',
  leest: async (tx, { regeling }) => ({ jaren: (await zakenVan<EvaluatieStand>(tx, regeling.regeling, 'regelingevaluatie')).map((z) => z.stand.jaar) }),
  vragen: ({ regeling, versies, vandaag, bij }) => {
    const gepland = geplandeEvaluaties(versies, regeling, vandaag).filter((dag) => !bij.jaren.includes(dag.slice(0, 4)));
    return {
      ...(gepland.length > 0 ? { gepland: { label: 'Welke evaluatie is dit?', soort: 'keuze' as const, verplicht: true, opties: gepland.map((dag) => ({ code: dag, naam: `Die van ${zegDatum(dag)}` })) } } : {}),
      uiterlijk: { label: 'Tot en met welke dag kunnen partijen hun standpunt geven?', soort: 'datum', verplicht: true },
      ...OP_WELKE_DAG('Op welke dag begon de evaluatie?'),
    };
  },
  begin: ({ regeling, versies, vandaag, bij }) => ({ gepland: geplandeEvaluaties(versies, regeling, vandaag).find((dag) => !bij.jaren.includes(dag.slice(0, 4))) }),
  beslis: ({ regeling, invoer, op, bij }) => {
    const gepland = invoer.gepland as string | undefined;
    const jaar = gepland?.slice(0, 4) ?? String(jaarVan(op));
    if (bij.jaren.includes(jaar)) return fout(gepland ? 'gepland' : 'uiterlijk', `De evaluatie van ${jaar} is er al.`);
    if ((invoer.uiterlijk as string) < op) return fout('uiterlijk', 'Deze dag is vóór het begin van de evaluatie.');
    return gelukt({ gebeurtenissen: [{ soort: 'regelingevaluatie-begonnen', gegevens: { regeling: regeling.regeling, jaar, ...(gepland ? { gepland } : {}), uiterlijk: invoer.uiterlijk as string, partijen: aangesloten(regeling) } }] });
  },
};
