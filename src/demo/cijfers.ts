import type { Kern } from '../actions/kern.ts';
import { zetZaakstap } from '../actions/zaak/zet.ts';
import type { Sessies } from '../auth/sessies.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import { leverperioden } from '../domain/monitor/uit/leverperioden.ts';
import type { Zaakstap } from '../domain/zaak/soorten.ts';
import { spelers } from './spelers.ts';

/* What parties supplied in the demo: in Westfriesland the coordinator recorded what two corporations sent; the others still have to. One report is adopted. */

/** Takes the steps as those who would, today. */
export async function leverCijfers(kern: Kern, sessies: Sessies, vandaag: Dag): Promise<void> {
  const mensen = spelers(sessies);
  const coordinator = await mensen.speler('esther-molenaar');
  const zet = async (stap: Zaakstap, invoer: object): Promise<void> => {
    const uitkomst = await zetZaakstap(kern, coordinator, stap, undefined, invoer);
    if (!uitkomst.ok) throw new Error(`De demo kan niet verder: ${stap}: ${uitkomst.reden} ${JSON.stringify(uitkomst.velden ?? '')}`);
  };
  const periode = leverperioden(kern.regelingen.op('westfriesland', vandaag), vandaag)[0];
  if (!periode) return;
  const rustig = { huurachterstand: 0, 'ontruimd-achterstand': 0, overlast: 0, 'ontruimd-overlast': 0 };
  await zet('cijfers-leveren', { namens: 'intermaris', periode: periode.code, ...rustig, mutaties: 470, 'regulier-toegewezen': 291, 'bijzonder-toegewezen': 179, niet_bekend: ['bezwaren-toewijzing'], toelichting: 'Bezwaren over een toewijzing houden we vanaf dit jaar apart bij.' });
  await zet('cijfers-leveren', { namens: 'de-woonschakel', periode: periode.code, ...rustig, 'bezwaren-toewijzing': 0, mutaties: 355, 'regulier-toegewezen': 228, 'bijzonder-toegewezen': 127 });
  await zet('rapport-vaststellen', { van: periode.van, tot: periode.tot, klaarzetten: 'nee' });
  await mensen.vertrek();
}
