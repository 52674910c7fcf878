import { magOntvangen } from '../domain/keten/ontvangen.ts';
import { SIGNALEN } from './mensen/signaalteksten.ts';
import { iemand, type Bewoning } from './bewoning.ts';
import { plusWerkdagen } from '../domain/kalender/werkdagen.ts';
import type { Zet } from './verhaal.ts';

/* Signals in the demo: most tenancies have none, some have one that ends well, a few go further. */

/** Signals, what was done about them, and where it went wrong a warning, a round table or an escalation. */
export function signalen(b: Bewoning): Zet[] {
  const { t } = b;
  if (!t.kans(0.34)) return [];
  const dagen = [t.getal(30, 300), ...(t.kans(0.35) ? [t.getal(310, 420)] : [])];
  const zwaar = t.kans(0.2) && gemeentelijk(b) !== undefined;
  return dagen.flatMap((dag, i) => eenSignaal(b, i + 1, dag, zwaar && i === dagen.length - 1));
}

/** The municipality's lead, where the demo has someone who takes it. */
function gemeentelijk({ g, doeleinden, thuis }: Bewoning): string | undefined {
  const { regeling } = g;
  const rol = regeling.stappen['escalatie-afspreken']?.door[0];
  if (rol === 'uitstroomcoordinator') return g.bureau(rol);
  const gemeente = regeling.partijen.find((p) => p.soort === 'gemeente' && p.werkgebied?.includes(thuis.gemeente))?.code;
  return gemeente && magOntvangen(regeling, { doeleinden }, 'consulent') ? iemand(regeling.regeling, gemeente, 'consulent') : undefined;
}

/** One signal from report to end; each step only when the one before it lies before today. */
function eenSignaal(b: Bewoning, nr: number, dag: number, zwaar: boolean): Zet[] {
  const { g, t, zet, consulent } = b;
  const s = t.kies(SIGNALEN);
  const op = { signaal: String(nr) };
  const gemeld = zet('signaal-melden', consulent, dag, () => ({ soort: s.soort, ernst: s.ernst, omschrijving: s.omschrijving }));
  const calamiteit = s.soort === 'calamiteit' && gemeld.length > 0 ? zet('calamiteit-bespreken', g.bureau(g.regeling.stappen['calamiteit-bespreken']!.door[0]!), dag + t.getal(20, 38), () => ({ signaal: String(nr), geleerd: s.afloop })) : [];
  const rij: Zet[][] = [
    gemeld,
    zet('signaal-beantwoorden', g.begeleider, dag + t.getal(1, 3), () => ({ ...op, aanpak: 'extra-gesprek', antwoord: s.antwoord })),
    zet('gesprek-vastleggen', g.begeleider, dag + t.getal(6, 12), (d) => ({ ...op, gesprek_op: d, aanwezig: ['client', 'begeleider', 'corporatie'], afspraken: s.afspraken, plan_tot: plusWerkdagen(d, 30) })),
    ...(zwaar ? verder(b, nr, dag + 14, s) : [zet('signaal-sluiten', g.begeleider, dag + t.getal(38, 55), () => ({ ...op, uitkomst: t.kies(['opgelost', 'opgelost', 'verbeterd']), afloop_toelichting: s.afloop }))]),
  ];
  return [...totEenMist(rij), ...calamiteit];
}

/** It was not enough (art. 9d, 10): a warning, a round table, and a severe escalation that the municipality leads. */
function verder(b: Bewoning, nr: number, dag: number, s: (typeof SIGNALEN)[number]): Zet[][] {
  const { g, t, zet, consulent } = b;
  const gemeente = gemeentelijk(b)!;
  const tafel = g.regeling.stappen['rondetafel-vastleggen']?.door[0] === 'begeleider' ? g.begeleider : g.bureau('uitstroomcoordinator');
  const escaleert = t.kans(0.5);
  return [
    zet('waarschuwing-geven', consulent, dag, () => ({ trede: 'gesprek', waarschuwing_tekst: s.waarschuwing })),
    zet('aanpak-onvoldoende-melden', consulent, dag + t.getal(14, 21), () => ({ signaal: String(nr), waaruit: s.waaruit })),
    zet('rondetafel-vastleggen', tafel, dag + t.getal(24, 32), (d) => ({ signaal: String(nr), gesprek_op: d, aanwezig: ['client', 'begeleider', 'corporatie', 'gemeente', 'servicepunt'], afspraken: s.afspraken, uitkomst: escaleert ? 'escalatie' : 'aanpak', ...(escaleert ? { reden: s.reden } : {}) })),
    ...(escaleert ? [
      zet('escalatie-afspreken', gemeente, dag + t.getal(34, 37), (d) => ({ acties: [{ wie: 'zorgorganisatie', wat: 'Elke dag contact, ook in het weekend.', uiterlijk: plusWerkdagen(d, 3) }, { wie: 'corporatie', wat: 'Gesprek met de buren over wat er gebeurt.', uiterlijk: plusWerkdagen(d, 8) }] })),
      ...['e1-1', 'e1-2'].map((actie, i) => zet('escalatieactie-afronden', gemeente, dag + 40 + i * 8, () => ({ actie, gelukt: 'ja' }))),
      zet('escalatie-afsluiten', gemeente, dag + t.getal(66, 80), () => ({ uitkomst: 'opgelost', afsluiting: s.afloop })),
      zet('signaal-sluiten', g.begeleider, dag + t.getal(84, 95), () => ({ signaal: String(nr), uitkomst: 'verbeterd', afloop_toelichting: s.afloop })),
    ] : [zet('signaal-sluiten', g.begeleider, dag + t.getal(70, 90), () => ({ signaal: String(nr), uitkomst: 'verbeterd', afloop_toelichting: s.afloop }))]),
  ];
}

/** A course of steps up to the first that has not come yet. */
function totEenMist(rij: readonly Zet[][]): Zet[] {
  const uit: Zet[] = [];
  for (const deel of rij) {
    if (deel.length === 0) return uit;
    uit.push(...deel);
  }
  return uit;
}
