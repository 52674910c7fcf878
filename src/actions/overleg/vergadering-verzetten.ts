import type { VergaderingGebeurtenis, VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { tekstVan } from '../../domain/overleg/punten.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import { leesTeksten } from '../../storage/lezen/zaken.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesWanneer, staatOp, WANNEERVRAGEN } from './gemeen.ts';

/** Another day, time or place; calendars that follow along take it over. */
export const vergaderingVerzetten: Zaakactie<VergaderingStand, VergaderingGebeurtenis, string> = {
  stap: 'vergadering-verzetten',
  uitleg: 'Wie erbij hoort, krijgt bericht. De agenda en wie er komt, blijven staan.',
  leest: async (tx, { id }) => tekstVan(await leesTeksten(tx, [id]), 0, 'plaats') ?? '',
  magNu: (_, stand) => staatOp(stand, ['gepland'], 'Verzetten kan zolang het overleg niet is begonnen.'),
  vragen: () => WANNEERVRAGEN,
  begin: ({ stand, bij }) => ({ datum: stand!.datum, van: stand!.van.replace(':', '.'), tot: stand!.tot.replace(':', '.'), plaats: bij }),
  beslis: ({ invoer, op }) => {
    const wanneer = leesWanneer(invoer, op);
    return wanneer.ok ? gelukt({ gebeurtenissen: [{ soort: 'vergadering-verzet', gegevens: wanneer.waarde }], teksten: [{ nummer: 0, veld: 'plaats', tekst: invoer.plaats as string }] }) : wanneer;
  },
};
