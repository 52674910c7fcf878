import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROEPEN } from '../../src/domain/aanvraag/gegevensgroepen.ts';
import { FASEN } from '../../src/domain/keten/fasen.ts';
import { DOSSIERSTAPPEN } from '../../src/domain/keten/stappen.ts';
import { STATUSNAMEN, STATUSSEN, WONINGSTATUSSEN } from '../../src/domain/keten/stand.ts';
import { PARTIJSOORTEN, ROLLEN } from '../../src/domain/partijen/rollen.ts';

/* What the documents say about the code, held against the code. */

const lees = (pad: string) => readFileSync(pad, 'utf8');
const DOCUMENTEN = [...readdirSync('.'), ...readdirSync('docs', { recursive: true }).map((naam) => join('docs', String(naam)))].filter((naam) => naam.endsWith('.md'));

describe('the documents', () => {
  it('explain every phase, role, status, data group and kind of party', () => {
    const begrippen = lees('docs/begrippen.md');
    const woorden = [...begrippen.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cel]) => cel!.split(', ')).map((woord) => woord.replace('ö', 'o'));
    expect([...FASEN, ...ROLLEN, ...STATUSSEN, ...WONINGSTATUSSEN, ...GROEPEN].filter((woord) => !woorden.includes(woord))).toEqual([]);
    for (const soort of PARTIJSOORTEN) expect(begrippen).toContain(soort);
    for (const status of STATUSSEN) expect(begrippen).toContain(`| ${status} | ${STATUSNAMEN[status]} |`);
  });

  it('account for every package, and for none that is gone', () => {
    const { dependencies, devDependencies } = JSON.parse(lees('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const genoemd = [...lees('docs/dependencies.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cel]) => [...cel!.matchAll(/`([^`]+)`/g)].map(([, naam]) => naam));
    expect(genoemd.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  it('name every setting', () => {
    const instellingen = [...lees('src/config.ts').matchAll(/^ {2}([A-Z_]+): /gm)].map(([, naam]) => naam!);
    expect(instellingen).toContain('VOORDEUR_DATA');
    expect(instellingen.filter((naam) => !lees('README.md').includes(`\`${naam}\``))).toEqual([]);
  });

  it('name every step of the API', () => {
    expect(Object.keys(DOSSIERSTAPPEN).filter((stap) => !lees('docs/api.md').includes(`\`${stap}\``))).toEqual([]);
  });

  it.each(DOCUMENTEN)('%s links to what is there', (document) => {
    const links = [...lees(document).matchAll(/\]\(([^)#]+)[^)]*\)|src="([^"]+)"/g)].map(([, link, bron]) => (link ?? bron)!).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  it('speak of files that are there', () => {
    const genoemd = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].flatMap((document) => [...lees(document).matchAll(/`((?:src|test|docs|regelingen|scripts)\/[\w./-]+)`/g)].map(([, pad]) => pad!));
    expect([...new Set(genoemd)].filter((pad) => !existsSync(pad))).toEqual([]);
  });
});
