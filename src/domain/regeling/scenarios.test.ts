import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIES } from '../../actions/register.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { draaiScenarios } from './scenarios.ts';

const MAP = new URL('../../../regelingen/', import.meta.url);
const regelingen = leesRegelingen();
const ALLE = regelingen.alle().flatMap((r) => regelingen.versies(r.regeling));
const bestand = (r: (typeof ALLE)[number]): URL => new URL(`${r.regeling}/scenarios/${r.geldig_vanaf}.yaml`, MAP);
const CODES = new Set([...readFileSync(new URL('../docs/catalogus.md', MAP), 'utf8').matchAll(/^\| ([^|]+) \|/gm)].flatMap((m) => m[1]!.split(', ')));
const zeg = ({ regel, pad, melding, remedie }: { regel: number; pad: string; melding: string; remedie: string }): string => `regel ${regel} ${pad}: ${melding} ${remedie}`;

describe.each(ALLE.map((r) => [`${r.korte_naam}, ${r.geldig_vanaf}`, r] as const))('%s', (_, regeling) => {
  const { fouten, gedraaid } = existsSync(bestand(regeling)) ? draaiScenarios(readFileSync(bestand(regeling), 'utf8'), regeling, ACTIES) : { fouten: [], gedraaid: [] };
  it('heeft een bestand met scenario’s zonder fouten van vorm', () => expect(fouten.map(zeg)).toEqual([]));
  it('heeft er genoeg om de artikelen te dekken', () => expect(gedraaid.length).toBeGreaterThanOrEqual(regeling.geldig_vanaf === '2018-07-01' ? 5 : 25));
  it('noemt bij elk scenario een code van de catalogus', () => expect(gedraaid.map((g) => g.scenario.code).filter((c) => !CODES.has(c))).toEqual([]));
  it.each(gedraaid.map((g) => [`${g.scenario.code} ${g.scenario.naam}`, g] as const))('%s', (__, g) => expect(g.fouten.map(zeg)).toEqual([]));
});
