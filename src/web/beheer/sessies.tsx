import { mijnSessiesBeeindigen } from '../../actions/beheer/accounts.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zegMoment } from '../../domain/kalender/zeg.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import type { leesMijnSessies } from '../../storage/lezen/accounts.ts';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { Formulier, Kaart, Knop, Lijst } from '../ui/index.ts';

export const SOORTEN = { web: 'In een browser', api: 'Een programma, met een token' } as const;
export const SESSIEPAD = '/instellingen/sessies';

/** One's own sessions; where from is not kept. */
export function Sessiekaart({ sessies, vandaag }: { sessies: Awaited<ReturnType<typeof leesMijnSessies>>; vandaag: Dag }) {
  const anders = sessies.filter((s) => !s.deze);
  return (
    <Kaart
      plat titel="Waar je bent ingelogd" id="sessies"
      voet={anders.length > 0 ? <Formulier action={SESSIEPAD}><Knop>Overal anders uitloggen</Knop></Formulier> : undefined}
    >
      <Lijst items={sessies.map((s) => ({
        sleutel: s.merk, titel: s.deze ? 'Deze browser' : SOORTEN[s.soort], regels: [`Begonnen ${zegMoment(s.begonnen, vandaag)}, laatst gezien ${zegMoment(s.laatst_gezien, vandaag)}`],
        actie: s.deze ? undefined : <Formulier action={SESSIEPAD} verborgen={{ sessie: s.merk }}><Knop maat="rij" volledig={`Uitloggen: ${SOORTEN[s.soort]}, begonnen ${zegMoment(s.begonnen, vandaag)}`}>Uitloggen</Knop></Formulier>,
      }))} />
    </Kaart>
  );
}

/** `POST /instellingen/sessies`: ends one of one's own other sessions, or all of them. */
export async function beeindigSessies(v: IngelogdVerzoek): Promise<Response> {
  await mijnSessiesBeeindigen(v.kern, v, eenTekst(await leesPost(v.c), 'sessie'));
  return v.c.redirect('/instellingen?gedaan=sessies#sessies', 303);
}
