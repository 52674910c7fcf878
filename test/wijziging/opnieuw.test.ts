import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import { verzamel } from '../../src/domain/regeling/versies.ts';
import type { Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { pasAan, plekken } from '../../src/domain/wijziging/waarden.ts';
import type { WijzigingStand } from '../../src/domain/wijziging/wijziging.ts';
import { controleerRegeling } from '../../src/domain/regeling/controleer.ts';
import { leesBestandstekst } from '../../src/storage/regelingen-lezen.ts';
import { vingerafdruk } from '../../src/storage/lezen/regelingversies.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { startApp, type Aanwezig, type App } from '../opstelling/app.ts';

/* A proposal waits while another version is adopted. */

const PACT = 'pact-ijmond-zuid-kennemerland';
let app: App;
let bart: Aanwezig;
let samira: Aanwezig;

beforeAll(async () => {
  app = await startApp({ klok: () => new Date('2026-11-23T10:00:00Z') });
  [bart, samira] = [await app.als('bart-hendriks'), await app.als('samira-bouzid')];
}, 120_000);
afterAll(() => app.stop());

const moet = async (wie: Aanwezig, stap: Zaakstap, id: string | undefined, invoer: object) => { const u = await zetZaakstap(app.kern, wie, stap, id, invoer); if (!u.ok) throw new Error(JSON.stringify(u)); return u.waarde as { id: string; stand: WijzigingStand }; };
const lees = async (wie: Aanwezig, pad: string) => { const a = await app.vraag(wie, pad); return (await a.text()).replace(/<!-- -->/g, '').replaceAll('&amp;', '&'); };
const post = (wie: Aanwezig, pad: string) => app.vraag(wie, pad, { method: 'POST', body: new URLSearchParams(), headers: { origin: app.url } });

describe('P14 een voorstel dat niet meer van de nieuwste versie uitgaat', () => {
  it('P14 zegt wat te doen is en wat botst, en één knop trekt het in en opent een nieuw voorstel met dezelfde veranderingen', async () => {
    const pact = app.kern.regelingen.versies(PACT).at(-1)!;
    const { id } = await moet(bart, 'regelingwijziging-voorstellen', undefined, {
      namens: 'gemeente-haarlem', titel: 'Meer woningen', waarom: 'Er is ruimte.', vorm: 'wijziging', vanaf: '2026-12-01', hoe: 'waarden', gaan_over: ['aanvraag'],
      aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '184' }, { plek: 'verdeelsleutel.gemeenten.rijen.2.aantal', nieuw: '85' }],
    });
    expect(await lees(bart, `/wijzigingen/${id}`)).not.toContain('opnieuw voorstellen');
    // P2.d: the key of the corporations did not change along.
    const pagina = await lees(bart, `/wijzigingen/${id}`);
    expect(pagina).toContain('De sleutel van de corporaties volgt niet uit deze getallen');
    expect(pagina).toContain('Haarlem: de sleutel gaat van 79 naar 85, en de corporaties tellen samen nog steeds 78. Naar hun gewicht zou het zijn: Elan Wonen 20 (nu 18), PréWonen 31 (nu 29), Ymere 34 (nu 31).');
    expect((await post(bart, `/wijzigingen/${id}/opnieuw`)).headers.get('location')).toBe(`/wijzigingen/${id}`);
    await moet(bart, 'regelingwijziging-adviseren', id, { oordeel: 'positief', toelichting: 'Past.' });
    await moet(bart, 'regelingwijziging-besluiten', id, { uitkomst: 'instemmen', motivering: 'Akkoord.' });
    await moet(bart, 'regelingwijziging-accorderen', id, { namens: 'ymere', akkoord: 'ja', wijze: 'schriftelijk' });

    // Meanwhile another version was adopted.
    const tekst = pasAan(leesBestandstekst(PACT, pact.geldig_vanaf)!, '2026-11-10', [{ plek: plekken(pact).find((p) => p.code === 'maximum.woningen_per_jaar')!, nieuw: '180' }], []);
    const { regeling } = controleerRegeling(tekst);
    app.kern.regelingen = verzamel([...app.kern.regelingen.alle(), regeling!]);
    await alsEigenaar(app.db.eigenaarUrl, `set session_replication_role = replica; insert into voordeur.regelingversie (regeling, geldig_vanaf, tekst, sha256, zaak_id) values ('${PACT}', '2026-11-10', '${tekst.replaceAll("'", "''")}', '${vingerafdruk(tekst)}', '${id}')`);

    const nu = await lees(bart, `/wijzigingen/${id}`);
    expect(nu).toContain('Intussen is de versie van 10 november 2026 vastgesteld');
    expect(nu).toContain('Het ene antwoord dat er al is, vervalt');
    expect(nu).toMatch(/woningen per jaar<\/strong>: was 178, is nu 180, en in het voorstel 184/);
    expect(nu).toContain('Intrekken en opnieuw voorstellen');
    const anders = await lees(samira, `/wijzigingen/${id}`);
    expect(anders).not.toContain('Intrekken en opnieuw voorstellen');
    expect(anders).toContain('Gemeente Haarlem of');
    expect((await post(samira, `/wijzigingen/${id}/opnieuw`)).headers.get('location')).toBe(`/wijzigingen/${id}`);

    const naar = (await post(bart, `/wijzigingen/${id}/opnieuw`)).headers.get('location')!;
    expect(naar).toBe(`/zaken/stappen/regelingwijziging-voorstellen?van=${id}`);
    expect(await lees(bart, `/wijzigingen/${id}`)).toContain('Opnieuw voorgesteld op de versie van 10 november 2026');
    const formulier = await lees(bart, naar);
    for (const staat of ['Ingevuld uit een eerder voorstel', 'Er is ruimte.', 'value="184"', 'value="85"', 'is nu 180']) expect([staat, formulier.includes(staat)]).toEqual([staat, true]);
    expect(formulier).toMatch(/<option[^>]*value="gemeente-haarlem"[^>]*selected|<option[^>]*selected[^>]*value="gemeente-haarlem"/);
    const { stand } = await moet(bart, 'regelingwijziging-voorstellen', undefined, { namens: 'gemeente-haarlem', titel: 'Meer woningen', waarom: 'Er is ruimte.', vorm: 'wijziging', vanaf: '2026-12-01', hoe: 'waarden', gaan_over: ['aanvraag'], aanpassingen: [{ plek: 'maximum.woningen_per_jaar', nieuw: '184' }] });
    expect(stand.basis).toBe('2026-11-10');
    // What is not there for the reader opens an empty form.
    expect(await lees(await app.als('esther-molenaar'), naar)).not.toContain('Ingevuld uit een eerder voorstel');
    expect(app.fouten).toEqual([]);
  }, 60_000);
});
