import type { Vragen } from '../../domain/invoer/vragen.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import { leesCollegas, type Collega } from '../../storage/lezen/vervanging.ts';
import { leesMijnMerk, type Deelnemer } from '../../storage/zitting.ts';
import { magZittingstap, type Zittingactie } from './zitting-stroom.ts';

/** How many guests without an account fit in the form. */
const GASTEN = 12;

/** Who is at the table: colleagues of the table by choice, others by name, one a line. */
export const openvragen = (collegas: readonly Collega[]): Vragen => ({
  collegas: { label: 'Welke collega’s zijn erbij?', soort: 'keuzes', opties: collegas.map((c) => ({ code: c.merk, naam: c.naam })), hint: 'Jij staat er al bij.' },
  gasten: { label: 'Wie zijn er verder bij?', soort: 'lange-tekst', max: 1500, hint: 'Eén per regel: naam, organisatie. Bijvoorbeeld: Els Bos, GGD Kennemerland.' },
});

type Bij = { collegas: Collega[]; ik: string };

function leesGasten(tekst: string): Deelnemer[] {
  return tekst.split('\n').map((r) => r.trim()).filter(Boolean).map((regel, i) => {
    const [naam, ...rest] = regel.split(',').map((d) => d.trim());
    const organisatie = rest.join(', ');
    return { merk: `gast-${i + 1}`, naam: naam!.slice(0, 100), ...(organisatie ? { organisatie: organisatie.slice(0, 100) } : {}) };
  });
}

/** Opens a meeting and keeps who is there. The name of who opens is added from the account by the caller (`mijnNaam`). */
export const zittingOpenen = (mijnNaam: string): Zittingactie<Bij> => ({
  naam: 'zitting-openen',
  mag: magZittingstap('zitting-openen'),
  leest: async (tx) => ({ collegas: await leesCollegas(tx), ik: await leesMijnMerk(tx) }),
  vragen: ({ collegas }) => openvragen(collegas),
  beslis: ({ stand, invoer, bij, op }) => {
    if (stand!.datum > op) return fout('collegas', 'Deze zitting is op een latere dag. Openen kan op de dag zelf.');
    const gekozen = (invoer.collegas as string[] | undefined) ?? [];
    const gasten = leesGasten((invoer.gasten as string | undefined) ?? '');
    if (gasten.length > GASTEN) return fout('gasten', `Noem hoogstens ${GASTEN} mensen.`);
    if (gasten.some((g) => !g.naam)) return fout('gasten', 'Begin elke regel met een naam.');
    const deelnemers: Deelnemer[] = [{ merk: bij.ik, naam: mijnNaam }, ...bij.collegas.filter((c) => gekozen.includes(c.merk)), ...gasten];
    return gelukt({ gebeurtenissen: [{ soort: 'zitting-geopend', gegevens: {} }], rij: { deelnemers } });
  },
});
