import type { Opgave } from './toewijzing-opgave.ts';
import type { Quotum, Toewijsvraag, Toewijzing, Uitslag, Waarom } from './toewijzing-vraag.ts';

const ZINNEN: Record<'kandidaat' | 'woning', Record<Waarom['soort'], string>> = {
  kandidaat: {
    'niets-mag': 'Geen van deze woningen past bij de vaste eisen.',
    quotum: 'Het maximum van {quotum} is bereikt.',
    anderen: 'De woningen die passen, gaan naar anderen.',
    'levert-te-weinig-op': 'Er is een woning die past, maar plaatsen levert te weinig op.',
  },
  woning: {
    'niets-mag': 'Geen van deze kandidaten past bij de vaste eisen.',
    quotum: 'Het maximum van {quotum} is bereikt.',
    anderen: 'Wie hier past, krijgt een andere woning.',
    'levert-te-weinig-op': 'Er is een kandidaat die past, maar plaatsen levert te weinig op.',
  },
};

const waarom = (over: 'kandidaat' | 'woning', soort: Waarom['soort'], quotum?: Quotum): Waarom =>
  ({ soort, ...(quotum ? { quotum: quotum.code } : {}), tekst: ZINNEN[over][soort].replace('{quotum}', quotum?.naam ?? '') });

/** Says in words what came out: the pairs, what each maximum held and would bring, and why the others are left over. */
export function vertel(vraag: Toewijsvraag, opgave: Opgave, { gekozen, prijzen }: Uitslag): Toewijzing {
  const [n, m] = [opgave.kandidaten, opgave.woningen];
  const woningVan = gekozen.map((j, i) => (opgave.vast[i] === -1 ? j : opgave.vast[i]!));
  const punten = (i: number, j: number) => (vraag.punten instanceof Int32Array ? vraag.punten[i * m + j]! : vraag.punten[i]![j]!);
  const mag = (i: number, j: number) => opgave.waarde[i * m + j]! >= 0;
  const paren = Array.from(woningVan, (j, i) => ({ i, j })).filter(({ j }) => j !== -1)
    .map(({ i, j }) => ({ kandidaat: vraag.kandidaten[i]!, woning: vraag.woningen[j]!, punten: punten(i, j), vast: opgave.vast[i] !== -1 }));

  const vrij = opgave.plekken.slice();
  gekozen.forEach((j) => { if (j !== -1) vrij[j]! -= 1; });
  const [woningen, kandidaten] = [Array.from({ length: m }, (_, j) => j), Array.from({ length: n }, (_, i) => i)];
  const geteld = vraag.quota.map((q) => telIn(q, woningVan));
  const vol = (kant: Quotum['kant']) => {
    const om = new Map<number, Quotum>();
    vraag.quota.forEach((q, k) => { if (q.kant === kant && geteld[k]! >= q.hoogstens) for (const lid of q.leden) if ((om.get(lid)?.leden.length ?? Infinity) > q.leden.length) om.set(lid, q); });
    return om;
  };
  const [volleKandidaten, volleWoningen] = [vol('kandidaten'), vol('woningen')];

  function waaromZonderWoning(i: number): Waarom {
    const passend = woningen.filter((j) => mag(i, j));
    if (passend.length === 0) return waarom('kandidaat', 'niets-mag');
    if (volleKandidaten.has(i)) return waarom('kandidaat', 'quotum', volleKandidaten.get(i)!);
    const over = passend.filter((j) => vrij[j]! > 0);
    if (over.length === 0) return waarom('kandidaat', 'anderen');
    const open = over.find((j) => !volleWoningen.has(j));
    return open === undefined ? waarom('kandidaat', 'quotum', volleWoningen.get(over[0]!)!) : waarom('kandidaat', 'levert-te-weinig-op');
  }
  function waaromZonderKandidaat(j: number): Waarom {
    const passend = kandidaten.filter((i) => mag(i, j));
    if (passend.length === 0) return waarom('woning', 'niets-mag');
    if (volleWoningen.has(j)) return waarom('woning', 'quotum', volleWoningen.get(j)!);
    const over = passend.filter((i) => woningVan[i] === -1);
    if (over.length === 0) return waarom('woning', 'anderen');
    const open = over.find((i) => !volleKandidaten.has(i));
    return open === undefined ? waarom('woning', 'quotum', volleKandidaten.get(over[0]!)!) : waarom('woning', 'levert-te-weinig-op');
  }
  return {
    paren,
    punten: paren.reduce((som, paar) => som + paar.punten, 0),
    geplaatst: paren.length,
    quota: vraag.quota.map((q, k) => ({ code: q.code, naam: q.naam, hoogstens: q.hoogstens, gebruikt: geteld[k]!, schaduwprijs: prijzen[k] ?? null })),
    zonderWoning: kandidaten.filter((i) => woningVan[i] === -1).map((i) => ({ kandidaat: vraag.kandidaten[i]!, waarom: waaromZonderWoning(i) })),
    zonderKandidaat: woningen.filter((j) => vrij[j]! > 0).map((j) => ({ woning: vraag.woningen[j]!, vrij: vrij[j]!, waarom: waaromZonderKandidaat(j) })),
    vervallen: opgave.vervallen,
  };
}

/** How many of the pairs fall under a maximum. */
function telIn(quotum: Quotum, woningVan: Int32Array): number {
  if (quotum.kant === 'kandidaten') return quotum.leden.filter((i) => woningVan[i] !== -1).length;
  const leden = new Set(quotum.leden);
  return woningVan.reduce((aantal, j) => aantal + (j !== -1 && leden.has(j) ? 1 : 0), 0);
}
