import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { oordeeljaren } from '../../actions/inspanning/servicepunt-beoordelen.ts';
import { isServicepunt } from '../../domain/partijen/namens.ts';
import { oordeelVoor, type ServicepuntoordeelStand } from '../../domain/inspanning/servicepuntoordeel.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { opgevers } from '../../domain/raming/doelen.ts';
import { gegevenOp, gevraagdJaar } from '../../domain/raming/overzicht.ts';
import { ramingVoor } from '../../domain/raming/raming.ts';
import type { LeveringStand } from '../../domain/monitor/levering.ts';
import { leverperioden, zegLeverperiode } from '../../domain/monitor/uit/leverperioden.ts';
import { servicepuntnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesPlaatsen, leesRamingen } from '../../storage/lezen/ramingen.ts';
import { zakenVan } from '../../storage/lezen/zaken.ts';
import { zaakstappad } from '../zaak/paden.ts';
import { laatstedag, type Beurtitem } from '../zaak/termijn.tsx';

/*
 * What comes round each year and nobody has begun: there is no matter yet that could say whose turn it is, so it is asked here.
 */
export async function verschuldigd(tx: Parameters<typeof leesRamingen>[0], { kern, wie, vandaag }: IngelogdVerzoek, regeling: Regeling): Promise<Beurtitem[]> {
  const mag = (stap: Zaakstap) => !isServicepunt(wie) && magZaakstap(ZAAKACTIES[stap]!, regeling, undefined, wie).ok;
  const uit: Beurtitem[] = [];
  const item = (sleutel: string, titel: string, href: string, uiterlijk?: string) => uit.push({ sleutel, titel, href, ...(uiterlijk ? { uiterlijk, rechts: laatstedag(uiterlijk, vandaag), regels: [`Uiterlijk ${zegDatum(uiterlijk)}`] } : {}) });
  if (regeling.raming && mag('raming-opgeven')) {
    const jaar = gevraagdJaar(regeling, vandaag);
    if (!gegevenOp((await leesRamingen(tx, regeling.regeling)).map((z) => z.stand), jaar).has(wie.organisatie)) item('raming', `Raming voor ${jaar} opgeven`, zaakstappad('raming-opgeven', undefined, { jaar: String(jaar) }), ramingVoor(regeling, jaar));
  }
  if (regeling.servicepuntoordeel && mag('servicepunt-beoordelen')) {
    const begonnen = (await zakenVan<ServicepuntoordeelStand>(tx, regeling.regeling, 'servicepuntoordeel')).map((z) => z.stand.jaar);
    const jaar = oordeeljaren(kern.regelingen.versies(regeling.regeling), begonnen, vandaag).find((j) => j === Number(vandaag.slice(0, 4)) - 1);
    if (jaar) item('oordeel', `Oordeel over ${servicepuntnaam(regeling)} in ${jaar} beginnen`, zaakstappad('servicepunt-beoordelen', undefined, { jaar: String(jaar) }), oordeelVoor(regeling, jaar));
  }
  const jaar = Number(vandaag.slice(0, 4));
  const doelen = (regeling.doelen ?? []).filter((d) => jaar >= d.van && jaar <= d.tot && opgevers(regeling, d).some((p) => p.code === wie.organisatie));
  if (doelen.length > 0 && mag('plaatsen-opgeven')) {
    const standen = (await leesPlaatsen(tx, regeling.regeling)).map((z) => z.stand);
    for (const d of doelen.filter((x) => !standen.some((s) => s.doel === x.code && s.jaar === jaar && s.organisatie === wie.organisatie))) item(`doel-${d.code}`, `Stand van ${jaar} opgeven: ${d.naam}`, zaakstappad('plaatsen-opgeven', undefined, { doel: d.code, jaar: String(jaar) }), `${jaar}-12-31`);
  }
  const periode = leverperioden(regeling, vandaag)[0];
  const leveraars = periode ? regeling.partijen.filter((p) => p.register && regeling.monitor!.aanleveringen.some((a) => a.door === p.soort)) : [];
  if (periode && leveraars.length > 0) {
    const geleverd = new Set((await zakenVan<LeveringStand>(tx, regeling.regeling, 'levering')).filter((z) => z.stand.periode === periode.code).map((z) => z.stand.namens));
    const over = zegLeverperiode(periode.code);
    if (mag('cijfers-leveren') && leveraars.some((p) => p.code === wie.organisatie) && !geleverd.has(wie.organisatie))
      item('levering', `Cijfers leveren over ${over}`, zaakstappad('cijfers-leveren', undefined, { periode: periode.code, namens: wie.organisatie }), periode.uiterlijk);
    const nog = leveraars.filter((p) => !geleverd.has(p.code)).length;
    if (isServicepunt(wie) && nog > 0) item('leveringen', `${nog} van de ${leveraars.length} partijen leverden nog geen cijfers over ${over}`, '/monitor/leveren', periode.uiterlijk);
  }
  return uit;
}
