import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vandaagIn } from '../../src/domain/kalender/werkdagen.ts';
import { ONDERZOEKSVRAGEN } from '../../src/domain/monitor/vragen.ts';
import { startApp, type App } from '../opstelling/app.ts';
import { schrijfVoorvallen } from './gebeurtenissen.ts';

/* The questions of the evaluation: each is answered or says who could tell, and no link ends at a closed door. */

let app: App;
const J = Number(vandaagIn(new Date()).slice(0, 4)) - 1;
const PAD = `/monitor/vragen?van=${J}-01-01&tot=${J + 1}-01-01`;
beforeAll(async () => {
  app = await startApp();
  const bijstand = { voorziening: 'bijzondere-bijstand', gemeente: 'haarlem', uiterlijk: `${J}-03-01` };
  await schrijfVoorvallen(app.db.eigenaarUrl, [
    ...Array.from({ length: 6 }, () => ({ regeling: 'pact-ijmond-zuid-kennemerland', versie: '2021-10-07', zorgorganisatie: 'hvo-querido', voorvallen: [{ soort: 'herkomst-vastgelegd', op: `${J}-01-08`, gegevens: { herkomstgemeente: 'haarlem', doelgroep: 'mo' } }, { soort: 'op-wachtlijst-geplaatst', op: `${J}-02-02`, gegevens: { wachtlijst: 'haarlem' } }] })),
    ...[`${J}-03-06`, `${J}-03-12`, undefined].map((op) => ({
      regeling: 'pact-ijmond-zuid-kennemerland', versie: '2021-10-07', zorgorganisatie: 'hvo-querido', voorvallen: [
        { soort: 'voorziening-aangevraagd', op: `${J}-02-20`, gegevens: bijstand }, { soort: 'sleutel-overgedragen', op: `${J}-03-02`, gegevens: { woning: randomUUID(), gemeente: 'haarlem', corporatie: 'ymere' } },
        ...(op ? [{ soort: 'voorziening-besloten', op, gegevens: { voorziening: 'bijzondere-bijstand', uitkomst: 'toegekend' } }] : []),
      ],
    })),
  ]);
});
afterAll(() => app.stop());

async function pagina(slug: string): Promise<string> {
  const antwoord = await app.vraag(await app.als(slug), PAD);
  expect(antwoord.status).toBe(200);
  return (await antwoord.text()).replaceAll('<!-- -->', '');
}
/** A question with its answer, as it stands on the page. */
const antwoordOp = (html: string, nummer: string): string => {
  const begin = html.indexOf(`>${nummer} `);
  const volgende = ONDERZOEKSVRAGEN[ONDERZOEKSVRAGEN.findIndex((o) => o.nummer === nummer) + 1]!;
  return html.slice(begin, html.indexOf(`>${volgende.nummer} `));
};

describe('E.B1 de vragen van de evaluatie', () => {
  it('E.B1 hoeveel tijd er is tussen sleutel en besluit over bijzondere bijstand', async () => {
    const antwoord = antwoordOp(await pagina('saskia-maas'), '5.2');
    expect(antwoord).toContain('4 dagen in het midden, van sleutel tot besluit');
    expect(antwoord).toContain('2 keer besloten');
    expect(antwoord).toContain('1 na de sleutel nog zonder besluit');
    expect(antwoord).toContain('/monitor/voorzieningen?');
  });
  it('E.B1 wie er wacht per doelgroep en huishouden, zonder kleine aantallen', async () => {
    const antwoord = antwoordOp(await pagina('saskia-maas'), '1.4');
    expect(antwoord).toMatch(/Per doelgroep wachten op een woning: [^<]* 6/);
    expect(antwoord).toMatch(/Per huishouden wachten op een woning: Onbekend 6/);
    expect(antwoord).toContain('/monitor/wachttijden');
    expect(antwoordOp(await pagina('jeroen-kuiper'), '1.4')).not.toContain('wachten op een woning:');
  });
  it.each(['saskia-maas', 'bart-hendriks', 'esther-molenaar', 'jeroen-kuiper', 'fatma-aydin', 'kees-blom', 'petra-ooijevaar'])('E.B1 elke link opent voor %s', async (slug) => {
    const wie = await app.als(slug);
    const html = await pagina(slug);
    const links = [...new Set([...html.slice(html.indexOf('<main'), html.indexOf('</main')).matchAll(/href="(\/[^"]*)"/g)].map((m) => m[1]!.replaceAll('&amp;', '&')))].filter((href) => !href.startsWith('/monitor/vragen'));
    expect(links.length).toBeGreaterThan(8);
    const dicht: string[] = [];
    for (const href of links) {
      const [pad, anker] = href.split('#');
      let antwoord = await app.vraag(wie, pad!);
      if (antwoord.status === 302 || antwoord.status === 303) antwoord = await app.vraag(wie, antwoord.headers.get('location')!);
      const tekst = await antwoord.text();
      if (antwoord.status !== 200 || (anker && !tekst.includes(`id="${anker}"`))) dicht.push(`${href}: ${antwoord.status}`);
    }
    expect(dicht).toEqual([]);
  });
});
it('never went wrong itself', () => expect(app.fouten).toEqual([]));
