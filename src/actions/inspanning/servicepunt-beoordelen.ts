import { nodigeSoorten, OORDELEN, type Oordeel, type ServicepuntoordeelGebeurtenis, type ServicepuntoordeelStand } from '../../domain/inspanning/servicepuntoordeel.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { zakenVan } from '../../storage/lezen/zaken.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** Years that are over, in which the regeling held, that nobody began to judge: the latest first. */
export const oordeeljaren = (versies: readonly Regeling[], begonnen: readonly number[], vandaag: string): number[] =>
  [1, 2].map((n) => jaarVan(vandaag) - n).filter((jaar) => !begonnen.includes(jaar) && versies.some((v) => v.servicepuntoordeel && jaarVan(v.geldig_vanaf) <= jaar));
const veld = (code: string): string => `oordeel_${code}`;

/** The service point's own quality, judged each year by the parties that sit at the Evaluatietafel (art. 11h). */
export const SERVICEPUNT_BEOORDELEN: Zaakactie<ServicepuntoordeelStand, ServicepuntoordeelGebeurtenis, number[]> = {
  stap: 'servicepunt-beoordelen',
  uitleg: 'Geef namens je organisatie per onderwerp een oordeel over een heel jaar. Lees eerst de cijfers van het Servicepunt zelf; die staan bij het oordeel.',
  leest: async (tx, { regeling, versies, vandaag }) => oordeeljaren(versies, (await zakenVan<ServicepuntoordeelStand>(tx, regeling.regeling, 'servicepuntoordeel')).map((z) => z.stand.jaar), vandaag),
  magNu: (regeling, stand, wie) => {
    const soort = regeling.partijen.find((p) => p.code === wie.organisatie)?.soort;
    if (!regeling.servicepuntoordeel || !soort || !nodigeSoorten(regeling).includes(soort)) return geweigerd({ soort: 'niet-bevoegd', reden: 'Dit oordeel is van gemeenten, corporaties, zorg- en welzijnsorganisaties.', bron: regeling.servicepuntoordeel?.bron });
    return stand?.van.some((v) => v.organisatie === wie.organisatie) ? geweigerd({ soort: 'mag-niet-nu', reden: `Jullie gaven al een oordeel over ${stand.jaar}.` }) : gelukt(null);
  },
  vragen: ({ regeling, stand, bij }): Vragen => ({
    ...(stand ? {} : { jaar: { label: 'Over welk jaar?', soort: 'keuze', opties: bij.map((j) => ({ code: String(j), naam: String(j) })), verplicht: true } } satisfies Vragen),
    ...Object.fromEntries((regeling.servicepuntoordeel?.onderwerpen ?? []).map(({ code, naam }) => [veld(code), { label: naam, soort: 'keuze', opties: OORDELEN, verplicht: true } satisfies Vragen[string]])),
    verbeterpunten: { label: 'Wat kan beter?', soort: 'lange-tekst', max: 2000, hint: 'Iedereen van de regeling leest dit. Noem geen cliënten of medewerkers.' },
  }),
  begin: ({ bij }, uit) => ({ jaar: bij.includes(Number(uit.jaar)) ? uit.jaar : bij[0] !== undefined ? String(bij[0]) : undefined }),
  beslis: ({ regeling, stand, wie, invoer }) => {
    const jaar = stand?.jaar ?? Number(invoer.jaar);
    if (!jaar) return fout('jaar', 'Kies een jaar dat voorbij is en waarover nog niemand een oordeel gaf.');
    const oordelen = Object.fromEntries((regeling.servicepuntoordeel?.onderwerpen ?? []).map(({ code }) => [code, invoer[veld(code)] as Oordeel]));
    const soort = regeling.partijen.find((p) => p.code === wie.organisatie)!.soort;
    const nummer = (stand?.van.length ?? 0) + 1;
    return gelukt({
      gebeurtenissen: [{ soort: 'servicepuntoordeel-gegeven', gegevens: { regeling: regeling.regeling, jaar, namens: wie.organisatie, soort, oordelen, nodig: nodigeSoorten(regeling) } }],
      teksten: invoer.verbeterpunten ? [{ nummer, veld: 'verbeterpunten', tekst: invoer.verbeterpunten as string }] : [],
    });
  },
};
