import { magOntvangen } from '../domain/keten/ontvangen.ts';
import { plusWerkdagen, type Dag } from '../domain/kalender/werkdagen.ts';
import { iemand } from './bewoning.ts';
import type { Gang, Thuis } from './gang.ts';
import { VOORZIENINGEN } from './mensen/teksten.ts';
import { toeval } from './toeval.ts';
import type { Zet } from './verhaal.ts';

/** Out of a hundred clients, for how many a provision is asked. */
const HOE_VAAK: Readonly<Record<keyof typeof VOORZIENINGEN, number>> = { 'bijzondere-bijstand': 85, 'wmo-begeleiding': 45, schuldhulp: 25 };

/**
 * What the municipality is asked for around the key, and what it decides (art. 5b; art. 9.7): mostly before the key and in time, and not
 * always. `zetten`: the way to the key; `leven`: what happened behind the door since. Nothing lies on or after `vandaag`.
 */
export function rondDeSleutel({ regeling, dossier, begeleider }: Gang, thuis: Thuis, zetten: readonly Zet[], leven: readonly Zet[], vandaag: Dag): Zet[] {
  const contract = zetten.findLast((z) => z.doe === 'contract-vastleggen');
  const sleutel = zetten.at(-1)!;
  const gemeente = regeling.partijen.find((p) => p.soort === 'gemeente' && p.werkgebied?.includes(thuis.gemeente))?.code;
  const consulent = gemeente && iemand(regeling.regeling, gemeente, 'consulent');
  const doeleinden = zetten.findLast((z) => z.doe === 'toestemming-vastleggen')?.invoer.doeleinden as string[] | undefined;
  if (!contract || sleutel.doe !== 'sleutel-overdragen' || !consulent || !regeling.stappen['voorziening-besluiten'] || !magOntvangen(regeling, { doeleinden }, 'consulent')) return [];
  const t = toeval('voorzieningen', dossier);
  const einde = leven.filter((z) => z.doe === 'wonen-afsluiten').map((z) => z.op).sort()[0] ?? vandaag;
  return (Object.keys(VOORZIENINGEN) as (keyof typeof VOORZIENINGEN)[]).flatMap((voorziening): Zet[] => {
    const { vraag, toegekend, afgewezen } = VOORZIENINGEN[voorziening];
    if (!regeling.voorzieningen.some((v) => v.code === voorziening) || !t.kans(HOE_VAAK[voorziening] / 100)) return [];
    // Now and then it is only thought of once someone lives there.
    const gevraagd = t.kans(0.75) ? plusWerkdagen(contract.op, t.getal(0, 1)) : plusWerkdagen(sleutel.op, t.getal(1, 6));
    const besloten = plusWerkdagen(gevraagd, t.kans(0.88) ? t.getal(3, 9) : t.getal(11, 17));
    const ja = t.kans(0.9);
    return [
      { op: gevraagd, door: begeleider, doe: 'voorziening-aanvragen', aan: dossier, invoer: { voorziening, voorziening_toelichting: vraag } },
      { op: besloten, door: consulent, doe: 'voorziening-besluiten', aan: dossier, invoer: { voorziening, uitkomst: ja ? 'toegekend' : 'afgewezen', ...(ja && voorziening === 'wmo-begeleiding' ? { aanbieder: 'volgens-plan' } : {}), voorziening_besluit: ja ? toegekend : afgewezen } },
    ] satisfies Zet[];
  }).filter((z) => z.op < vandaag && z.op < einde);
}
