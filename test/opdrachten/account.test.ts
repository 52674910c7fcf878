import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessies } from '../../src/storage/sessies.ts';
import { verbind } from '../../src/storage/verbinding.ts';
import { alsEigenaar } from '../opstelling/database-vooraf.ts';
import { verseDatabase, type VerseDatabase } from '../opstelling/database.ts';
import { doe } from './omgeving.ts';

const UITGEVER = 'https://inloggen.voorbeeld.nl';
const ZORG = { uitgever: UITGEVER, onderwerp: 'a1b2', naam: 'Dilan Post', organisatie: 'hvo-querido', rol: 'begeleider', regeling: 'pact-ijmond-zuid-kennemerland' };
const toevoegen = (opties: Record<string, string>) => ['account', 'toevoegen', ...Object.entries(opties).flatMap(([naam, waarde]) => [`--${naam}`, waarde])];

let db: VerseDatabase;
beforeAll(async () => void (db = await verseDatabase()));
afterAll(() => db.weg());

describe('account toevoegen', () => {
  it('geeft iemand toegang op een database die nog leeg is', async () => {
    const { afloop, uit, fouten } = await doe(toevoegen(ZORG), { eigenaarUrl: db.eigenaarUrl, uitgever: UITGEVER });
    expect([afloop, fouten]).toEqual([0, '']);
    expect(uit).toBe('Dilan Post (begeleider bij hvo-querido, pact-ijmond-zuid-kennemerland) heeft toegang.');
    const verbinding = verbind(db.url);
    const sessie = sessies(verbinding);
    const account = await sessie.accountVoor(UITGEVER, 'a1b2');
    expect(await sessie.wie(await sessie.begin(account!, 'web'))).toMatchObject({ naam: 'Dilan Post', organisatie: 'hvo-querido', organisatieNaam: 'HVO-Querido', rol: 'begeleider' });
    await verbinding.sluit();
  });

  it('neemt nieuwe gegevens over als het account er al is', async () => {
    await doe(toevoegen({ ...ZORG, naam: 'Dilan van der Post' }), { eigenaarUrl: db.eigenaarUrl });
    const { rows } = await alsEigenaar(db.eigenaarUrl, `select naam from voordeur.account where onderwerp = 'a1b2'`);
    expect(rows).toEqual([{ naam: 'Dilan van der Post' }]);
  });

  it('neemt een e-mailadres aan, en laat het staan als het er niet meer bij staat', async () => {
    const adres = async () => (await alsEigenaar(db.eigenaarUrl, `select email from voordeur.account where onderwerp = 'a1b2'`)).rows;
    await doe(toevoegen({ ...ZORG, email: 'd.post@voorbeeld.nl' }), { eigenaarUrl: db.eigenaarUrl });
    await doe(toevoegen(ZORG), { eigenaarUrl: db.eigenaarUrl });
    expect(await adres()).toEqual([{ email: 'd.post@voorbeeld.nl' }]);
  });

  it('neemt zonder --uitgever die van OIDC_ISSUER, en waarschuwt als de twee verschillen', async () => {
    const { uitgever, ...zonder } = ZORG;
    expect((await doe(toevoegen({ ...zonder, onderwerp: 'c3' }), { eigenaarUrl: db.eigenaarUrl, uitgever })).afloop).toBe(0);
    const { uit } = await doe(toevoegen({ ...ZORG, onderwerp: 'd4' }), { eigenaarUrl: db.eigenaarUrl, uitgever: `${UITGEVER}/` });
    expect(uit).toContain(`Let op: OIDC_ISSUER is ${UITGEVER}/.`);
  });

  it('noemt alles wat ontbreekt of niet klopt in één keer, zonder de database nodig te hebben', async () => {
    const { afloop, uit, fouten } = await doe(['account', 'toevoegen', '--naam', '--rol', 'begleider', '--organisatie', 'hvo-queredo', '--regeling', ZORG.regeling, '--wachtwoord', 'x', 'los']);
    expect([afloop, uit]).toEqual([1, '']);
    for (const deel of ['--naam heeft een waarde nodig.', '"begleider" bestaat niet. Bedoelde je "begeleider"?', '"hvo-queredo" is geen partij in Uitstroomregeling Pact. Bedoelde je "hvo-querido"?', '--wachtwoord bestaat niet', '"los" hoort nergens bij', '--uitgever ontbreekt', '--onderwerp ontbreekt'])
      expect(fouten).toContain(deel);
    expect(fouten).not.toContain('--naam ontbreekt');
  });

  it.each([
    ['P3.a alleen een zorgorganisatie heeft begeleiders', { organisatie: 'ymere' }, 'De rol begeleider past niet bij Ymere: die is voor een partij van de soort zorgorganisatie.'],
    ['P3.c alleen het Servicepunt heeft medewerkers Servicepunt', { rol: 'servicepunt-medewerker' }, 'past niet bij HVO-Querido: die is voor stichting-woonservice.'],
    ['P3.d alleen wie een beoordelingstafel houdt heeft tafelleden', { rol: 'tafellid' }, 'die is voor wie een beoordelingstafel houdt (gemeente-beverwijk, '],
    ['W9.1 het Pact kent geen uitstroomcoördinator', { rol: 'uitstroomcoordinator' }, 'Uitstroomregeling Pact kent de rol uitstroomcoordinator niet.'],
    ['een regeling die niet bestaat', { regeling: 'westfriesand' }, 'De regeling "westfriesand" bestaat niet. Bedoelde je "westfriesland"?'],
    ['een e-mailadres dat er geen is', { email: 'dilan post' }, '--email "dilan post" is geen mailadres.'],
    ['een uitgever die geen adres is', { uitgever: 'inloggen' }, '--uitgever "inloggen" is geen adres'],
  ])('%s', async (_, anders, zin) => {
    const { afloop, fouten } = await doe(toevoegen({ ...ZORG, ...anders }));
    expect(fouten).toContain(zin);
    expect(afloop).toBe(1);
  });
});
