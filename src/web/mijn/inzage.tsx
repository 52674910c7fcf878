import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { opsomming } from '../../domain/opsomming.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesInzageVan, type Inzageregel } from '../../storage/lezen/inzage.ts';
import { Alert, Badge, Kaart, Kop, KnopLink, Knoppen } from '../ui/index.ts';
import { metMijnEn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { mijnblad } from './schil.tsx';
import { NAAR_WIE } from './verzoek.tsx';
import { zegGroepen } from './woorden.ts';

/* Who looked, day by day, in plain words. */

/** One person who looked one or more times on a day. `tijd`: the last time; `keren`: how often. */
export type Kijker = { dag: Dag; naam: string; organisatie: string; tijd: string; keren: number; wat: 'keek' | 'lijst' | 'uitvoer'; groepen: Groep[]; noodtoegang: boolean; reden?: string };

const WAT: Record<string, Kijker['wat']> = { lijst: 'lijst', uitvoer: 'uitvoer' };

/** What the log holds, as a client reads it: without their own looking, and what one person did on a day in one line. */
export function kijkers(regels: readonly Inzageregel[], ikzelf: string): Kijker[] {
  const perDag = new Map<string, Kijker>();
  for (const { op, naam, organisatie, rol, soort, groepen, reden, noodtoegang } of regels) {
    if ((rol === 'client' && naam === ikzelf) || rol === 'systeem') continue;
    const { dag, tijd } = inNederland(op);
    const wat = WAT[soort] ?? 'keek';
    const sleutel = [dag, naam, organisatie, wat, noodtoegang].join('|');
    const eerder = perDag.get(sleutel);
    // The newest comes first: its time stays.
    perDag.set(sleutel, eerder ? { ...eerder, keren: eerder.keren + 1, groepen: [...new Set([...eerder.groepen, ...groepen])] } : { dag, naam, organisatie: rol === 'client' ? '' : organisatie, tijd, keren: 1, wat, groepen, noodtoegang, ...(reden ? { reden } : {}) });
  }
  return [...perDag.values()];
}

/** More than this is told one by one on demand. */
const HOOGSTENS = 4;

function Waarnaar({ wat, groepen }: Pick<Kijker, 'wat' | 'groepen'>) {
  const delen = zegGroepen(groepen);
  const werk = { keek: 'keek naar', lijst: 'zag in een lijst', uitvoer: 'haalde in een bestand op' }[wat];
  if (delen.length <= HOOGSTENS) return <>{werk} {opsomming(delen) || 'waar je staat'}</>;
  return <details className="voordeur-mijn__meer"><summary>{werk} {delen.length} onderdelen</summary><ul className="voordeur-opsomming">{delen.map((d) => <li key={d}>{d}</li>)}</ul></details>;
}

function Regel({ kijker, regeling }: { kijker: Kijker; regeling: Pick<Regeling, 'privacy'> }) {
  const { naam, organisatie, tijd, keren, noodtoegang, reden } = kijker;
  return (
    <li className={noodtoegang ? 'voordeur-mijn__nood' : undefined}>
      <span><strong>{naam}</strong>{organisatie ? ` van ${organisatie}` : ', namens jou'}</span>
      {noodtoegang && <span><Badge stand="let-op">met spoed</Badge> {reden && `Reden: ${(regeling.privacy.noodtoegang?.redenen.find((r) => r.code === reden)?.naam ?? 'niet bekend').replace('de cliënt', 'jou')}.`}</span>}
      <div><Waarnaar {...kijker} /></div>
      <span className="voordeur-grijs">om {tijd} uur{keren > 1 && `, ${keren} keer die dag`}</span>
    </li>
  );
}

/** How many lines are asked for, and how many days are shown at once. */
const REGELS = 1000;
const DAGEN = 14;

/** GET: who looked. */
export const inzage = (verzoek: IngelogdVerzoek): Promise<Response> => metMijnEn(verzoek, (tx, dossier) => leesInzageVan(tx, dossier, { hoogstens: REGELS }), (mijn, regels) => {
  const alle = kijkers(regels, mijn.wie.naam);
  const dagen = [...new Set(alle.map((k) => k.dag))];
  const gevraagd = verzoek.c.req.query('alles') === 'ja';
  const getoond = gevraagd ? dagen : dagen.slice(0, DAGEN);
  const nood = alle.filter((k) => k.noodtoegang).length;
  return mijnblad(verzoek, mijn, { titel: 'Wie keek er?', deel: PADEN.inzage }, (
    <>
      <Kop titel="Wie keek er?" sub="Jij mag weten wie er kijkt. Alles wordt opgeschreven." />
      {nood > 0 && <Alert soort="let-op" titel={nood === 1 ? 'Eén keer keek iemand met spoed' : `${nood} keer keek iemand met spoed`}><p>Dat mag alleen als er direct hulp nodig is. De privacy-medewerker controleert het.</p></Alert>}
      {alle.length === 0 && <p>Er keek nog niemand anders naar je gegevens.</p>}
      {getoond.map((dag) => (
        <Kaart key={dag} plat titel={dag === mijn.vandaag ? `Vandaag, ${zegDag(dag)}` : zegDag(dag, mijn.vandaag)}>
          <ul className="voordeur-mijn__kijkers">{alle.filter((k) => k.dag === dag).map((k) => <Regel key={`${k.naam}${k.wat}${k.noodtoegang}`} kijker={k} regeling={mijn.regeling} />)}</ul>
        </Kaart>
      ))}
      <Knoppen>
        {getoond.length < dagen.length && <KnopLink maat="groot" href={mijn.naar(PADEN.inzage, { alles: 'ja' })}>Alles bekijken ({dagen.length} dagen)</KnopLink>}
        <KnopLink maat="groot" icoon="bericht" href={mijn.naar(PADEN.verzoek, { over: 'kijken' })}>Klopt iets niet?</KnopLink>
      </Knoppen>
      <p>{NAAR_WIE(mijn.w.zorg)}</p>
      {regels.length >= REGELS && <p>Je ziet de laatste {REGELS} keer. Wil je alles zien? Vraag het ons.</p>}
    </>
  ));
});
