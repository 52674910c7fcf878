import { isServicepunt } from '../../domain/partijen/namens.ts';
import type { ActieStand } from '../../domain/inspanning/actie.ts';
import type { Kijker, Uitslagen } from '../../domain/inspanning/inspanningen.ts';
import { metingenVan, type Feiten } from '../../domain/inspanning/metingen.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import { helePeriode, mensenjaar as mensenjaarVan, vasteDag } from '../../domain/monitor/wooncijfers.ts';
import { jaarPeriode } from '../../domain/monitor/periode.ts';
import { peildagVan } from '../../domain/monitor/wachtcijfers.ts';
import { gegevenOp, gevraagdJaar } from '../../domain/raming/overzicht.ts';
import { ramingVoor } from '../../domain/raming/raming.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { taakstellingVan } from '../../domain/verdeling/taakstelling.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesCertificaten, telPartijen, telStapparen } from '../../storage/lezen/inspanningen.ts';
import { telVoorzieningen } from '../../storage/lezen/monitor.ts';
import { leesRamingen } from '../../storage/lezen/ramingen.ts';
import { leesVerdeling } from '../../storage/lezen/verdeling.ts';
import { leesWachtperioden } from '../../storage/lezen/wachtcijfers.ts';
import { leesWoonlevens } from '../../storage/lezen/wonen.ts';
import { zakenVan } from '../../storage/lezen/zaken.ts';

export type Inspanningbeeld = { regeling: Regeling; jaar: number; jaren: number[]; feiten: Feiten; uitslagen: Uitslagen; kijker: Kijker };

/** The year asked for, among those in which the regeling held. */
function jaarUit({ c, kern, vandaag }: IngelogdVerzoek, regeling: Regeling): { jaar: number; jaren: number[] } {
  const [eerste, nu] = [jaarVan(kern.regelingen.versies(regeling.regeling)[0]!.geldig_vanaf), jaarVan(vandaag)];
  const jaren = Array.from({ length: Math.max(1, nu - eerste + 1) }, (_, i) => nu - i);
  const gevraagd = Number(c.req.query('jaar'));
  return { jaar: jaren.includes(gevraagd) ? gevraagd : nu, jaren };
}

/** All that stands beside the promises, counted: a fixed number of queries, whatever the size, and no person. */
export async function leesBeeld(v: IngelogdVerzoek, regeling: Regeling): Promise<Inspanningbeeld> {
  const { kern: { verbinding, regelingen }, wie, token, vandaag } = v;
  const { jaar, jaren } = jaarUit(v, regeling);
  const code = regeling.regeling;
  const periode = helePeriode(jaarPeriode(jaar), vandaag);
  const mensenjaar = mensenjaarVan(jaarPeriode(jaar), vandaag);
  const raamjaar = gevraagdJaar(regeling, vandaag);
  const raamdag = ramingVoor(regeling, raamjaar);
  const eigen = await verbinding.als(token, async (tx) => ({
    verdeling: await leesVerdeling(tx, regelingen.versies(code), vandaag), acties: (await zakenVan<ActieStand>(tx, code, 'actie')).map((z) => z.stand),
    certificaten: await leesCertificaten(tx, code), ramingen: (await leesRamingen(tx, code)).map((z) => z.stand),
  }));
  const uitRegeling = regeling.partijen.flatMap((p) => (p.certificaat ? [[p.code, p.certificaat.geldig_tot] as const] : []));
  const levens = async (bekendOp?: string) => (await leesWoonlevens(verbinding, regelingen, code, bekendOp)).filter((l) => l.regeling.wonen !== undefined);
  const feiten: Feiten = {
    regeling, vandaag, periode, mensenjaar,
    tellingen: await telPartijen(verbinding, code, periode), tellingenMensen: await telPartijen(verbinding, code, mensenjaar, vasteDag(mensenjaar)), paren: await telStapparen(verbinding, code, periode, regeling.servicepunt.organisatie),
    voorzieningen: await telVoorzieningen(verbinding, code, periode), levens: await levens(), mensenlevens: await levens(vasteDag(mensenjaar)),
    wachtperioden: await leesWachtperioden(verbinding, code, peildagVan(periode, vandaag)),
    taakstelling: taakstellingVan(eigen.verdeling, jaar), acties: eigen.acties, certificaten: new Map([...uitRegeling, ...eigen.certificaten]),
    ...(raamdag ? { ramingen: { jaar: raamjaar, uiterlijk: raamdag, gegeven: gegevenOp(eigen.ramingen, raamjaar) } } : {}),
  };
  return { regeling, jaar, jaren, feiten, uitslagen: metingenVan(feiten), kijker: { organisatie: wie.organisatie, servicepunt: isServicepunt(wie) } };
}
