import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { leesDossierlijst } from '../../src/storage/lezen/api-dossiers.ts';
import { telTabbladen } from '../../src/storage/lezen/lijsten.ts';
import { leesVerslagen } from '../../src/storage/lezen/verslagen.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* What a reader still knows of what was recorded in error, and of trouble that is not theirs to know of. */

let v: Verhaal;
let jeroen: Ingelogd;
let ruud: Ingelogd;
let marloes: Ingelogd;
let dock: Ingelogd;
beforeAll(async () => {
  v = await begin();
  [jeroen, ruud, marloes, dock] = await Promise.all([v.als('hvo-querido', 'begeleider'), v.als('pre-wonen', 'woonconsulent'), v.als('stichting-woonservice', 'servicepunt-medewerker'), v.als('dock', 'welzijnswerker')]);
}, 60_000);
afterAll(() => v.sluit());
const moet = async (...stap: Parameters<Verhaal['doet']>) => { const uit = await v.doet(...stap); if (!uit.ok) throw new Error(JSON.stringify(uit)); };
const leest = async (wie: Ingelogd, id: string) => JSON.stringify((await v.verbinding.als(wie.token, (tx) => leesVerslagen(tx, id, 'api'))).map((x) => x.inhoud));
const vandaag = new Date().toISOString().slice(0, 10);
const signaal = (omschrijving: string) => ({ soort: 'overlast', ernst: 'gewoon', omschrijving });
const gesprek = (gaat_goed: string) => ({ gesprek_op: vandaag, aanwezig: ['client', 'begeleider', 'corporatie'], 'oordeel_doel-1': 'gelijk', gaat: 'goed', gaat_goed, vervolg: 'doorgaan', client_akkoord: 'ja' });

describe('P12.a wat in het verkeerde dossier terechtkwam', () => {
  it('leest alleen wie de keten bewaakt nog, bij een signaal en bij een evaluatie', async () => {
    const id = await v.dossier({ tot: 'woont' });
    await moet('signaal-melden', id, ruud, signaal('Van een ander.'));
    await moet('signaal-beantwoorden', id, jeroen, { signaal: '1', aanpak: 'extra-gesprek', antwoord: 'Ook van een ander.' });
    await moet('signaal-melden', id, ruud, signaal('Van deze huurder.'));
    await moet('vastlegging-herstellen', id, ruud, { vastlegging: 'signaal-1', herstel: 'vervalt', reden: 'Verkeerde voordeur.' });
    for (const wie of [jeroen, ruud]) {
      expect(await leest(wie, id)).toContain('Van deze huurder.');
      expect(await leest(wie, id)).not.toMatch(/an een ander/);
    }
    expect(await leest(marloes, id)).toMatch(/Van een ander.*Ook van een ander/);

    await moet('woondoelen-vastleggen', id, jeroen, { gesprek_op: vandaag, aanwezig: ['client', 'begeleider', 'corporatie'], woondoelen: [{ leefgebied: 'wonen', doel: 'Rust in huis' }] });
    await moet('evaluatie-vastleggen', id, jeroen, gesprek('Het gesprek van de buurman.'));
    await moet('vastlegging-herstellen', id, jeroen, { vastlegging: 'evaluatie-1', herstel: 'vervalt', reden: 'Verkeerd dossier.' });
    await moet('evaluatie-vastleggen', id, jeroen, gesprek('Het eerste gesprek.'));
    expect(await leest(jeroen, id)).toContain('Het eerste gesprek.');
    expect(await leest(ruud, id)).not.toContain('buurman');
    expect(await leest(marloes, id)).toContain('buurman');
  });
});

describe('P12.d dat er iets speelt', () => {
  it('staat niet in de lijst, de telling of het filter van wie geen signalen ziet', async () => {
    const id = await v.dossier({ tot: 'woont' });
    await moet('welzijn-betrekken', id, jeroen, { organisatie: 'dock' });
    await moet('signaal-melden', id, ruud, signaal('Elke nacht.'));
    await moet('signaal-beantwoorden', id, jeroen, { signaal: '1', aanpak: 'rondetafel', antwoord: 'Dit moet aan tafel.' });
    const ziet = async ({ token, wie }: Ingelogd) => v.verbinding.als(token, async (tx) => ({
      fase: (await leesDossierlijst(tx, {}, undefined, 50)).find((d) => d.id === id)?.fase,
      gefilterd: (await leesDossierlijst(tx, { fase: 'signalering' }, undefined, 50)).some((d) => d.id === id),
      tabs: [...(await telTabbladen(tx, wie, {})).keys()].includes('signalering'),
    }));
    expect(await ziet(jeroen)).toEqual({ fase: 'signalering', gefilterd: true, tabs: true });
    expect(await ziet(dock)).toEqual({ fase: 'begeleiding', gefilterd: false, tabs: false });
  });
});
