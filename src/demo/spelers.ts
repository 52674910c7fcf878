import type { Ingelogd } from '../actions/kern.ts';
import type { Sessies } from '../auth/sessies.ts';
import { DEMO_UITGEVER } from './personas.ts';

/** The personas as they sign in themselves, each once. */
export type Spelers = { speler(slug: string): Promise<Ingelogd>; vertrek(): Promise<void> };

export function spelers(sessies: Sessies): Spelers {
  const binnen = new Map<string, Promise<Ingelogd>>();
  const begin = async (slug: string): Promise<Ingelogd> => {
    const account = await sessies.accountVoor(DEMO_UITGEVER, slug);
    const token = account && (await sessies.begin(account, 'api'));
    const wie = token && (await sessies.wie(token));
    if (!wie) throw new Error(`Persona ${slug} kan niet inloggen.`);
    return { wie, token };
  };
  return {
    speler: (slug) => binnen.get(slug) ?? binnen.set(slug, begin(slug)).get(slug)!,
    vertrek: async () => void (await Promise.all([...binnen.values()].map(async (persoon) => sessies.eindig((await persoon).token)))),
  };
}
