import type { Afloop, Omgeving } from '../../src/opdrachten/opdracht.ts';
import { voerOpdracht } from '../../src/opdrachten/register.ts';

export type Gezegd = { afloop: Afloop; uit: string; fouten: string };

/** Runs a command as the command line does, and keeps what it says. */
export async function doe(woorden: readonly string[], opties: Partial<Omgeving> & { eigenaarUrl?: string } = {}): Promise<Gezegd> {
  const uit: string[] = [];
  const fouten: string[] = [];
  const metDatabase: Omgeving['metDatabase'] = (werk) => {
    if (!opties.eigenaarUrl) throw new Error('This command did not need a database.');
    return werk(opties.eigenaarUrl);
  };
  const afloop = await voerOpdracht(woorden, { zeg: (regel) => void uit.push(regel), klaag: (regel) => void fouten.push(regel), werkmap: process.cwd(), metDatabase, ...opties });
  return { afloop, uit: uit.join('\n'), fouten: fouten.join('\n') };
}
