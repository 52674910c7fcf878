import type { Verhaal } from './verhaal.ts';

/** The days of the story: keys in January, read on the 23rd of November 2026. */
export const NU = '2026-11-23T10:00:00Z';
const op = (v: Verhaal, dag: string): void => { v.kern.klok = () => new Date(`${dag}T10:00:00Z`); };

export type Buren = { rustig: string; rommelig: string; elders: string; nazorg: string };

/**
 * Four tenants of PréWonen in Haarlem, one of them with support of RIBW: one in order, one with late things and a signal, one elsewhere,
 * one who has left and is followed. Lived through the steps, each on its own day.
 */
export async function leefBuren(v: Verhaal): Promise<Buren> {
  const [jeroen, ruud, zorgElders] = [await v.als('hvo-querido', 'begeleider'), await v.als('pre-wonen', 'woonconsulent'), await v.als('ribw-kam', 'begeleider')];
  const moet = async (...vraag: Parameters<Verhaal['doet']>): Promise<void> => { const u = await v.doet(...vraag); if (!u.ok) throw new Error(`${vraag[0]}: ${JSON.stringify(u)}`); };
  op(v, '2026-01-12');
  const woont = (naam: string, zorg = 'hvo-querido') => v.dossier({ tot: 'sleutel-overdragen', naam, zorg });
  const buren: Buren = { rustig: await woont('Rustige Rietveld'), rommelig: await woont('Rommelige Roos'), elders: await woont('Elders Evers', 'ribw-kam'), nazorg: await woont('Nagekeken Naber') };
  const wie = (id: string) => (id === buren.elders ? zorgElders : jeroen);
  for (const id of Object.values(buren)) {
    await moet('sleutel-overdragen', id, ruud);
    if (id !== buren.rommelig) await moet('begeleiding-starten', id, wie(id), { vanaf: '2026-01-12', uren: 4.5, indicatie: 'wmo', indicatie_tot: '2027-01-31' });
  }
  op(v, '2026-01-26');
  for (const id of [buren.rustig, buren.nazorg]) await moet('woondoelen-vastleggen', id, jeroen, { gesprek_op: '2026-01-26', aanwezig: ['client', 'begeleider', 'corporatie'], woondoelen: [{ leefgebied: 'financien', doel: 'Post openen' }] });
  op(v, '2026-04-02');
  await moet('signaal-melden', buren.rustig, ruud, { soort: 'buren', ernst: 'licht', omschrijving: 'Een buur maakte zich zorgen.' });
  await moet('signaal-melden', buren.rommelig, ruud, { soort: 'huurachterstand', ernst: 'gewoon', omschrijving: 'Een maand achter.' });
  op(v, '2026-04-07');
  await moet('signaal-beantwoorden', buren.rustig, jeroen, { signaal: '1', aanpak: 'opgelost', antwoord: 'Het is uitgepraat.' });
  await moet('klacht-vastleggen', buren.rustig, jeroen, { klacht: 'zorg' });
  op(v, '2026-06-15');
  const oordeel = await goed(v, buren.rustig, jeroen);
  await moet('evaluatie-vastleggen', buren.rustig, jeroen, { gesprek_op: '2026-06-15', aanwezig: ['client', 'begeleider', 'corporatie'], ...oordeel, gaat: 'goed', gaat_goed: 'De post ligt op orde.', vervolg: 'doorgaan', client_akkoord: 'ja' });
  op(v, '2026-09-01');
  await moet('wonen-afsluiten', buren.nazorg, jeroen, { uitkomst: 'doorverhuisd', per: '2026-09-01' });
  v.kern.klok = () => new Date(NU);
  return buren;
}

/** A judgement for each goal that is open, by the name of its question. */
async function goed(v: Verhaal, id: string, wie: Awaited<ReturnType<Verhaal['als']>>): Promise<Record<string, string>> {
  const { laadDossier } = await import('../../src/storage/dossiers.ts');
  const gevonden = await v.verbinding.als(wie.token, (tx) => laadDossier(tx, id));
  return Object.fromEntries((gevonden?.stand.doelen ?? []).map((d) => [`oordeel_${d.id}`, 'op-weg']));
}
