import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECTMAP } from '../../src/config.ts';
// @ts-expect-error a script without types
import { lockFaults as lockFaultsJs, readAudit as readAuditJs } from '../../scripts/audit.mjs';
// @ts-expect-error a script without types
import { sbom as sbomJs } from '../../scripts/sbom.mjs';

/* What the program is made of, and that no secret is part of it. */

type Onderdeel = { 'bom-ref': string; name: string; version: string; purl: string; scope: string; hashes: { alg: string; content: string }[]; licenses: unknown[] };
type Stuklijst = { bomFormat: string; specVersion: string; serialNumber: string; metadata: { component: { 'bom-ref': string } }; components: Onderdeel[]; dependencies: { ref: string; dependsOn: string[] }[] };
type Slot = { packages: Record<string, { version: string; integrity?: string; dev?: boolean; resolved?: string }> };
const sbom = sbomJs as (slot: Slot, opties?: { everything: boolean }) => Stuklijst;
const lockFaults = lockFaultsJs as (slot: Slot, manifest: object) => string[];
const readAudit = readAuditJs as (tekst: string) => { known: boolean; found: string[] };
const lees = (naam: string): string => readFileSync(join(PROJECTMAP, naam), 'utf8');
const slot = JSON.parse(lees('package-lock.json')) as Slot;
const manifest = JSON.parse(lees('package.json')) as { dependencies: Record<string, string> };

describe('P12.h waar het programma uit bestaat', () => {
  it('P12.h de stuklijst is CycloneDX: elk onderdeel met versie, controlegetal en licentie, en elke verwijzing klopt', () => {
    const lijst = sbom(slot);
    expect([lijst.bomFormat, lijst.specVersion, lijst.serialNumber]).toEqual(['CycloneDX', '1.6', expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)]);
    const refs = new Set([lijst.metadata.component['bom-ref'], ...lijst.components.map((c) => c['bom-ref'])]);
    expect(refs.size).toBe(lijst.components.length + 1);
    for (const c of lijst.components) {
      expect(c.purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/);
      expect(c.licenses, c.purl).toHaveLength(1);
      if (!c.name.startsWith('@myriaddreamin/typst-ts-node-compiler-')) expect(c.hashes, c.purl).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    }
    expect(new Set(lijst.dependencies.map((d) => d.ref))).toEqual(refs);
    for (const d of lijst.dependencies) for (const naar of d.dependsOn) expect(refs, `${d.ref} needs ${naar}`).toContain(naar);
    expect(lijst.components.map((c) => c.name)).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    expect(lijst.components.map((c) => c.name)).not.toContain('vitest');
    expect(sbom(slot, { everything: true }).components.map((c) => c.name)).toContain('vitest');
    expect(sbom(slot)).toEqual(lijst);
  });

  it('P12.h wat in het programma draait staat onder licenties die mogen, en elk pakket staat in docs/dependencies.md', () => {
    const mag = /MIT|ISC|Apache-2\.0|OFL-1\.1|BSD|0BSD|CC0|BlueOak|PostgreSQL|Unlicense/;
    expect(sbom(slot).components.filter((c) => !mag.test(JSON.stringify(c.licenses))).map((c) => c.purl)).toEqual([]);
    for (const naam of Object.keys(manifest.dependencies)) expect(lees('docs/dependencies.md')).toContain(`\`${naam}\``);
  });

  it('P12.h het slotbestand legt elk pakket vast op één versie en één inhoud, en een knoei valt op', () => {
    expect(lockFaults(slot, manifest)).toEqual([]);
    const knoei = (wijzig: (s: Slot) => void) => { const s = structuredClone(slot); wijzig(s); return lockFaults(s, manifest).join(); };
    expect(knoei((s) => { delete s.packages['node_modules/hono']!.integrity; })).toContain('hono heeft geen controlegetal');
    expect(knoei((s) => { s.packages['node_modules/hono']!.integrity = 'sha1-abc='; })).toContain('zwak of kapot');
    expect(knoei((s) => { s.packages['node_modules/hono']!.resolved = 'http://elders/hono.tgz'; })).toContain('niet over https');
    expect(lockFaults(slot, { ...manifest, dependencies: { ...manifest.dependencies, hono: '^4.0.0' } }).join()).toContain('hono staat niet op één versie');
    expect(lees('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  it('P12.h een register dat niets zegt is geen goed nieuws', () => {
    expect(readAudit('{"message":"405 Method Not Allowed"}')).toEqual({ known: false, found: [] });
    expect(readAudit('')).toEqual({ known: false, found: [] });
    expect(readAudit('{"vulnerabilities":{},"metadata":{}}')).toEqual({ known: true, found: [] });
    expect(readAudit('{"vulnerabilities":{"x":{"name":"x","range":"<2","severity":"high","fixAvailable":true}},"metadata":{}}').found).toEqual(['x <2: high, er is een nieuwere versie']);
  });
});

describe('P12.h geheimen komen alleen uit de omgeving', () => {
  it('P12.h in geen bestand van het project staat iets dat op een sleutel lijkt', () => {
    const bestanden = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECTMAP, encoding: 'utf8' }).split('\0').filter((b) => b && !/\.(png|woff2|pdf)$|^package-lock\.json$/.test(b));
    const SLEUTELS = [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, /\bAKIA[0-9A-Z]{16}\b/, /\bgh[pousr]_[A-Za-z0-9]{36}/, /\bnpm_[A-Za-z0-9]{36}/, /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\./, /\b(?:password|wachtwoord|secret|geheim|token|api[_-]?key)\b["']?\s*[:=]\s*["'][A-Za-z0-9+/_=-]{24,}["']/i];
    const gevonden = bestanden.flatMap((b) => { const tekst = lees(b); return SLEUTELS.filter((s) => s.test(tekst)).map((s) => `${b}: ${s.source.slice(0, 30)}`); });
    expect(bestanden.length).toBeGreaterThan(500);
    expect(gevonden).toEqual([]);
    expect(bestanden.filter((b) => /(^|\/)\.env|\.pem$|\.key$|\.p12$/.test(b))).toEqual([]);
  });
});
