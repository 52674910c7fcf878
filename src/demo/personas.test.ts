import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Partijsoort, Rol } from '../domain/partijen/rollen.ts';
import type { Regeling } from '../domain/regeling/schema.ts';
import { PERSONAS, VOLG, personaMet, slugVan } from './personas.ts';

const MAP = new URL('../../regelingen/', import.meta.url);
const nieuwste = (regeling: string): Regeling => {
  const bestand = readdirSync(new URL(`${regeling}/`, MAP)).filter((naam) => /^\d{4}-\d\d-\d\d\.yaml$/.test(naam)).sort().at(-1)!;
  return parse(readFileSync(new URL(`${regeling}/${bestand}`, MAP), 'utf8')) as Regeling;
};
const REGELINGEN = ['pact-ijmond-zuid-kennemerland', 'westfriesland'].map(nieuwste);
const SOORT: Partial<Record<Rol, Partijsoort>> = { begeleider: 'zorgorganisatie', tafellid: 'gemeente', consulent: 'gemeente', woonconsulent: 'corporatie', welzijnswerker: 'welzijnsorganisatie' };

describe('the people of the demo', () => {
  it.each(PERSONAS.filter((p) => p.rol !== 'client'))('$slug works where the regeling knows the organisation, in a role that fits it', ({ organisatie, rol, regeling }) => {
    const regelingsdata = REGELINGEN.find((een) => een.regeling === regeling)!;
    const partij = regelingsdata.partijen.find(({ code }) => code === organisatie);
    expect(partij, `${organisatie} in ${regeling}`).toBeDefined();
    const soort = SOORT[rol];
    if (soort) expect(partij!.soort).toBe(soort);
    else if (rol !== 'beheerder' && rol !== 'functionaris-gegevensbescherming' && rol !== 'bestuurder') expect(organisatie).toBe(regelingsdata.servicepunt.organisatie);
  });

  it('each have a name and a slug of their own', () => {
    expect(new Set(PERSONAS.map(({ slug }) => slug)).size).toBe(PERSONAS.length);
    for (const { slug, naam } of PERSONAS) expect(slug, naam).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(slugVan('Ömer Yıldız')).toBe('omer-yildiz');
    expect(personaMet('samira-bouzid')?.organisatie).toBe('ribw-kam');
    expect(personaMet('nobody')).toBeUndefined();
  });

  it.each(REGELINGEN)('$korte_naam: every corporation with a number in the key has a woonconsulent, every role that takes a step has somebody', (regeling) => {
    const hier = PERSONAS.filter((persona) => persona.regeling === regeling.regeling);
    const corporaties = new Set(regeling.verdeelsleutel.corporaties.rijen.map(({ corporatie }) => corporatie));
    for (const corporatie of corporaties) expect(hier.some((p) => p.organisatie === corporatie && p.rol === 'woonconsulent'), corporatie).toBe(true);
    // The file of a regeling names people only: what the program does by itself comes from the law.
    for (const rol of new Set(Object.values(regeling.stappen).flatMap(({ door }) => door))) expect(hier.map((p) => p.rol), rol).toContain(rol);
    for (const { beoordelingstafel } of regeling.gemeenten) if (beoordelingstafel) expect(hier.some((p) => p.organisatie === beoordelingstafel && p.rol === 'tafellid'), beoordelingstafel).toBe(true);
    for (const rol of new Set(hier.map((p) => p.rol))) expect(hier.some((p) => p.rol === rol && p.uitgelicht), `${rol} shown first`).toBe(true);
  });

  it('the trail on the sign-in page names people who are there', () => {
    for (const [regeling, stappen] of Object.entries(VOLG)) for (const { wie } of stappen) expect(PERSONAS.some((p) => p.regeling === regeling && p.naam.startsWith(`${wie} `)), wie).toBe(true);
  });
});
