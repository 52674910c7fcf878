import type { Afloop, Omgeving, Opdracht } from './opdracht.ts';

/** Says every command with what it does. */
export function geefHulp(opdrachten: readonly Opdracht[], { zeg }: Omgeving): Afloop {
  zeg('Voordeur, de opdrachtregel. Gebruik: npm run voordeur -- <opdracht>');
  for (const { naam, vorm, kort } of opdrachten) {
    zeg('');
    zeg(`  ${[naam, vorm].filter(Boolean).join(' ')}`);
    zeg(`      ${kort}`);
  }
  zeg('');
  zeg('  help');
  zeg('      Laat dit overzicht zien.');
  zeg('');
  zeg('De database is die van DATABASE_URL, of de ingebouwde in de map VOORDEUR_DATA (standaard ./data).');
  zeg('Een opdracht eindigt met 0 als alles klopt, en met 1 als er iets mis is.');
  return 0;
}
