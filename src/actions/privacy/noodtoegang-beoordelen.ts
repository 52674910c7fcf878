import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { NOODOORDELEN, type Noodoordeel } from '../../domain/privacy/inzagewoorden.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { beoordeelNoodtoegang } from '../../storage/noodtoegang.ts';
import { isId, type Ingelogd, type Kern } from '../kern.ts';

export const OORDEELVRAGEN: Vragen = {
  oordeel: { label: 'Was dit terecht?', soort: 'keuze', verplicht: true, opties: NOODOORDELEN },
  toelichting: { label: 'Toelichting', soort: 'lange-tekst', max: 500, hint: 'Nodig bij niet terecht: wat er nu gebeurt. Loopt de toegang nog, dan stopt die meteen. Noem geen namen van cliënten.' },
};

/** A privacy officer judges one emergency; a second judgement stands beside the first, and counts from then on. Not justified ends what still runs. */
export async function noodtoegangBeoordelen(kern: Kern, { token }: Ingelogd, id: string, ruw: Record<string, unknown>): Promise<Uitkomst<null>> {
  const antwoorden = leesAntwoorden(OORDEELVRAGEN, ruw, {});
  if (!antwoorden.ok) return antwoorden;
  const { oordeel, toelichting } = antwoorden.waarde as { oordeel: Noodoordeel; toelichting?: string };
  if (oordeel === 'onterecht' && !toelichting) return fout('toelichting', 'Vul in: wat er nu gebeurt. Zonder dat heeft het oordeel geen gevolg.');
  const gedaan = isId(id) && (await kern.verbinding.als(token, (tx) => beoordeelNoodtoegang(tx, id, oordeel, toelichting)));
  return gedaan ? gelukt(null) : geweigerd({ soort: 'niet-gevonden', reden: 'Deze noodtoegang is niet gevonden.' });
}
