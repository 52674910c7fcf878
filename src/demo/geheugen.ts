import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const HOOGSTENS = 2000;

/** Keeps what the demo provider must remember for a minute or so (codes, interactions) in memory, the oldest leaving first. */
export const geheugen = (): AdapterFactory => {
  const kast = new Map<string, { inhoud: AdapterPayload; tot: number }>();
  const haal = (sleutel: string): AdapterPayload | undefined => {
    const vak = kast.get(sleutel);
    return vak && Date.now() < vak.tot ? vak.inhoud : undefined;
  };
  return (soort): Adapter => ({
    upsert: async (id, inhoud, seconden = 3600) => {
      kast.delete(`${soort}:${id}`);
      kast.set(`${soort}:${id}`, { inhoud, tot: Date.now() + seconden * 1000 });
      const oudste = kast.keys().next().value;
      if (kast.size > HOOGSTENS && oudste !== undefined) kast.delete(oudste);
    },
    find: async (id) => haal(`${soort}:${id}`),
    findByUid: async (uid) => [...kast.values()].find(({ inhoud }) => inhoud.uid === uid)?.inhoud,
    findByUserCode: async () => undefined, // codes for devices are not offered
    consume: async (id) => {
      const inhoud = haal(`${soort}:${id}`);
      if (inhoud) inhoud.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void kast.delete(`${soort}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [sleutel, { inhoud }] of kast) if (inhoud.grantId === grantId) kast.delete(sleutel);
    },
  });
};
