import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ingelogd } from '../../src/actions/kern.ts';
import { ZAAKACTIES } from '../../src/actions/zaak/register.ts';
import { leesOmgeving, magZaakstap } from '../../src/actions/zaak/zaakactie.ts';
import { zetZaakstap } from '../../src/actions/zaak/zet.ts';
import type { Optie } from '../../src/domain/invoer/vragen.ts';
import { dagenNa } from '../../src/domain/kalender/maanden.ts';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import type { Rol } from '../../src/domain/partijen/rollen.ts';
import { begint, type Zaakstap } from '../../src/domain/zaak/soorten.ts';
import { laadAccounts } from '../../src/storage/inrichting.ts';
import { sessies as maakSessies } from '../../src/storage/sessies.ts';
import { begin, type Verhaal } from '../opstelling/verhaal.ts';

/* Who speaks for whom: the service point is a role. Others at the organisation that runs it speak for that organisation only. */

const [PACT, WF] = ['pact-ijmond-zuid-kennemerland', 'westfriesland'];
const VERGADERING = { tafel: 'casuistiektafel', datum: vandaagIn(new Date()), van: '13.30', tot: '15.30', plaats: 'Kamer 2.14' };
let v: Verhaal;
let ernaast: Ingelogd[];
let manager: Ingelogd;
let bestuurder: Ingelogd;

beforeAll(async () => {
  v = await begin();
  const nieuw = ([['stichting-woonservice', PACT], ['ggd-hollands-noorden', WF]] as const).flatMap(([organisatie, regeling]) =>
    (['bestuurder', 'beheerder'] satisfies Rol[]).map((rol) => ({ uitgever: 'proef', onderwerp: `${rol}-${organisatie}`, naam: 'Iris Proef', organisatie, rol, regeling: regeling! })));
  await laadAccounts(v.db.eigenaarUrl, nieuw);
  const sessies = maakSessies(v.verbinding);
  ernaast = await Promise.all(nieuw.map(async ({ onderwerp }) => {
    const token = await sessies.begin((await sessies.accountVoor('proef', onderwerp))!, 'api');
    return { wie: (await sessies.wie(token))!, token };
  }));
  [manager, bestuurder] = [await v.als('stichting-woonservice', 'servicepunt-manager'), ernaast[0]!];
});
afterAll(() => v.sluit());

const moet = async (wie: Ingelogd, stap: Zaakstap, invoer: object): Promise<string> => {
  const u = await zetZaakstap(v.kern, wie, stap, undefined, invoer);
  if (!u.ok) throw new Error(`${stap}: ${JSON.stringify(u)}`);
  return u.waarde.id;
};
/** The questions that ask for whom one speaks. */
const VOOR_WIE = ['namens', 'eigenaar', 'organisatie'];

describe('PO.z1 het certificaat van een zorgorganisatie', () => {
  it('PO.z1 is het verlopen zoals bij de partij vastgelegd, dan kan indienen niet; is het verlengd, dan weer wel', async () => {
    const vandaag = vandaagIn(new Date());
    const id = await moet(manager, 'certificaat-vastleggen', { namens: 'hvo-querido', naam: 'HKZ', geldig_tot: dagenNa(vandaag, -1) });
    await expect(v.dossier({ tot: 'te-toetsen' })).rejects.toThrow('Het kwaliteitscertificaat van HVO-Querido (HKZ)');
    expect(await zetZaakstap(v.kern, manager, 'certificaat-vastleggen', id, { naam: 'HKZ', geldig_tot: dagenNa(vandaag, 900) })).toMatchObject({ ok: true });
    expect(await v.dossier({ tot: 'te-toetsen' })).toBeTruthy();
  });
});

describe('P12.d P11.c bij de organisatie van het Servicepunt', () => {
  it('P12.d krijgt een bestuurder of beheerder bij geen stap een andere partij te kiezen, en loopt er niet op stuk', async () => {
    let gevraagd = 0;
    for (const mens of ernaast) {
      const regeling = v.kern.regelingen.op(mens.wie.regeling!, vandaagIn(new Date()));
      for (const stap of (Object.keys(ZAAKACTIES) as Zaakstap[]).filter(begint)) {
        const actie = ZAAKACTIES[stap]!;
        const omgeving = await leesOmgeving(v.kern, mens, stap, actie);
        if (typeof omgeving === 'string') throw new Error(omgeving);
        if (magZaakstap(actie, regeling, undefined, mens.wie).ok) {
          const vragen = actie.vragen(omgeving);
          for (const naam of VOOR_WIE) {
            const vraag = vragen[naam];
            if (!vraag) continue;
            gevraagd++;
            expect('opties' in vraag && Array.isArray(vraag.opties) ? (vraag.opties as readonly Optie[]).map((o) => o.code) : [], `${mens.wie.organisatie} ${stap}.${naam}`).toEqual([mens.wie.organisatie]);
          }
        }
        for (const naam of VOOR_WIE) expect((await zetZaakstap(v.kern, mens, stap, undefined, { [naam]: 'ymere' })).ok, stap).toBe(false);
      }
    }
    expect(gevraagd).toBeGreaterThan(0);
  });

  it('P12.d legt het Servicepunt zelf vast wat een andere partij schreef; de bestuurder ernaast alleen het eigen', async () => {
    const geschil = await moet(manager, 'geschil-melden', { namens: 'ymere', onderwerp: v.kern.regelingen.versies(PACT!).at(-1)!.geschil!.onderwerpen[0]!.code, beschrijving: 'Verschil over de termijn.' });
    const overleg = await moet(manager, 'vergadering-plannen', VERGADERING);
    for (const [stap, id, invoer] of [['zienswijze-geven', geschil, { zienswijze: 'Wij zien het anders.', voorstel: 'Twee weken erbij.' }], ['deelname-melden', overleg, { hoe: 'komt' }]] as const) {
      expect((await zetZaakstap(v.kern, bestuurder, stap, id, { ...invoer, namens: 'ymere' })).ok, stap).toBe(false);
      expect(await zetZaakstap(v.kern, manager, stap, id, { ...invoer, namens: 'pre-wonen' }), stap).toMatchObject({ ok: true });
    }
    expect(await zetZaakstap(v.kern, bestuurder, 'deelname-melden', overleg, { hoe: 'komt' })).toMatchObject({ ok: true, waarde: { stand: { deelname: { 'stichting-woonservice': { hoe: 'komt' } } } } });
  });

  it('P12.d wat de database verbiedt is een weigering, ook als het programma het zou toelaten', async () => {
    const client = new pg.Client({ connectionString: v.db.eigenaarUrl });
    await client.connect();
    await client.query(`set role voordeur_beheer`);
    await client.query(`delete from voordeur.staprecht where stap = 'vergadering-plannen' and regeling = $1`, [PACT]);
    await client.end();
    expect(await zetZaakstap(v.kern, manager, 'vergadering-plannen', undefined, VERGADERING)).toMatchObject({ ok: false, soort: 'niet-bevoegd' });
  });
});
