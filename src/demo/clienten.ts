import { uitnodigingAannemen } from '../actions/beheer/aannemen.ts';
import { clientUitnodigen } from '../actions/beheer/uitnodigen.ts';
import { bereikbaarheidZetten } from '../actions/vervanging/contacten.ts';
import type { Ingelogd, Kern } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import { leesGegevens, schrijfGegevens } from '../storage/dossiers.ts';
import { zoekDemodossier } from '../storage/lezen/demodossier.ts';
import { CLIENTWENSEN } from './clientwensen.ts';
import { DEMO_UITGEVER, PERSONAS, personaMet } from './personas.ts';
import { spelers } from './spelers.ts';

/*
 * Gives the client personas the door to a dossier: invited by its supporter, accepted by themselves, as it goes for real. In a region that
 * was made for them the dossier has their name already; in an older one it gets it here. Where no dossier suits, nobody is let in.
 */

/** Links every client persona that has no dossier yet. */
export async function laatClientenBinnen(kern: Kern, sessies: Sessies): Promise<void> {
  const mensen = spelers(sessies);
  for (const wens of CLIENTWENSEN) {
    const { naam, regeling } = personaMet(wens.slug)!;
    const eigen = (await mensen.speler(wens.slug)).token;
    if ((await kern.verbinding.als(eigen, (tx) => zoekDemodossier(tx, wens.statussen))) !== undefined) continue;
    const begeleiders = PERSONAS.filter((p) => p.regeling === regeling && p.rol === 'begeleider').sort((a, b) => Number(b.organisatie === wens.organisatie) - Number(a.organisatie === wens.organisatie));
    // First the dossier that is in this name already, at whatever organisation.
    const pogingen = [true, false].flatMap((opNaam) => begeleiders.map(({ slug }) => ({ slug, opNaam })));
    for (const { slug, opNaam } of pogingen) if (await laatBinnen(kern, await mensen.speler(slug), wens, naam, opNaam)) break;
  }
  await mensen.vertrek();
}

/** Whether this supporter has a dossier that suits; if so, the persona gets it. */
async function laatBinnen(kern: Kern, begeleider: Ingelogd, { slug, statussen }: (typeof CLIENTWENSEN)[number], naam: string, opNaam: boolean): Promise<boolean> {
  const dossier = await kern.verbinding.als(begeleider.token, (tx) => zoekDemodossier(tx, statussen, opNaam ? naam : undefined));
  if (!dossier) return false;
  await kern.verbinding.als(begeleider.token, async (tx) => {
    const { personalia = {} } = await leesGegevens(tx, dossier.id, 'stap', ['personalia']);
    if (personalia.naam !== naam) await schrijfGegevens(tx, dossier.id, { personalia: { ...personalia, naam } }, dossier.volgnummer, kern.klok());
  });
  // An invented number: the client has somebody to call.
  await bereikbaarheidZetten(kern, begeleider, { telefoon: '06 55500118' });
  const uit = await clientUitnodigen(kern, begeleider, dossier.id, 'client');
  return uit.ok && (await uitnodigingAannemen(kern, uit.waarde.code, { uitgever: DEMO_UITGEVER, onderwerp: slug, voor: 'client' })).ok;
}
