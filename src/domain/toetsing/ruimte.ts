import type { Regeling } from '../regeling/schema.ts';
import { geweigerd, gelukt, type Uitkomst } from '../uitkomst.ts';

/** How many positive decisions of this year a target group counts, by municipality of origin, under one regeling. */
export type Besloten = readonly { doelgroep: string; herkomstgemeente: string; aantal: number }[];
/** Room in a target group with a maximum this year (P1.1). */
export type Ruimte = { doelgroep: string; naam: string; maximum: number; besloten: number; over: number; alleen_in?: string; bron: string };

/** Every target group with a maximum and what is left of it. */
export function ruimteVan(regeling: Regeling, besloten: Besloten): Ruimte[] {
  return regeling.doelgroepen.flatMap(({ code, naam, maximum, bron }) => {
    if (!maximum) return [];
    const aantal = besloten.filter((b) => b.doelgroep === code).reduce((n, b) => n + b.aantal, 0);
    return [{ doelgroep: code, naam, maximum: maximum.aantal, besloten: aantal, over: Math.max(0, maximum.aantal - aantal), alleen_in: maximum.alleen_in, bron }];
  });
}

/** May someone of this target group and origin still be decided on positively this year? */
export function pastInRuimte(regeling: Regeling, besloten: Besloten, doelgroep: string, herkomstgemeente: string): Uitkomst<null> {
  const ruimte = ruimteVan(regeling, besloten).find((r) => r.doelgroep === doelgroep);
  if (!ruimte) return gelukt(null);
  const deelregio = regeling.gemeenten.find((g) => g.code === herkomstgemeente)?.deelregio;
  if (ruimte.alleen_in && deelregio !== ruimte.alleen_in)
    return geweigerd({ soort: 'mag-niet-nu', reden: `${ruimte.naam}: deze doelgroep is er alleen voor ${ruimte.alleen_in}.`, wat: 'Past een andere doelgroep? Vraag dan een aanvulling. Anders kun je de hardheidsclausule toepassen, met de reden.', bron: ruimte.bron });
  if (ruimte.over === 0)
    return geweigerd({ soort: 'mag-niet-nu', reden: `${ruimte.naam}: de ${ruimte.maximum} plaatsen van dit jaar zijn vergeven.`, wat: 'Houd de aanvraag aan tot volgend jaar, of pas de hardheidsclausule toe, met de reden.', bron: ruimte.bron });
  return gelukt(null);
}
