import type { ReactNode } from 'react';
import { laatsteDag } from '../../domain/huur/looptijd.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegTermijn } from '../../domain/kalender/zeg.ts';
import { uiterlijkVoor } from '../../domain/keten/taken.ts';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import type { Stap } from '../../domain/keten/fasen.ts';
import type { Voorval } from '../../storage/lezen/dossier.ts';
import type { Tijdlijnregel } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { zegOpLijn } from './dagen.ts';
import { zinVoor } from './zinnen.ts';

type Bijgewerkt = Extract<Voorval, { soort: 'gegevens-bijgewerkt' }>;
const isBijgewerkt = (v: Voorval | undefined): v is Bijgewerkt => v?.soort === 'gegevens-bijgewerkt';

/** An application is filled in part by part: what one organisation wrote down on one day, without anything in between, is one line. */
export function samengevat(voorvallen: readonly Voorval[]): Voorval[] {
  return voorvallen.reduce<Voorval[]>((tot, v) => {
    const vorige = tot.at(-1);
    if (!isBijgewerkt(v) || !isBijgewerkt(vorige) || v.gebeurd_op !== vorige.gebeurd_op || v.account !== vorige.account) return [...tot, v];
    return [...tot.slice(0, -1), { ...v, gegevens: { groepen: [...new Set([...vorige.gegevens.groepen, ...v.gegevens.groepen])] } }];
  }, []);
}

/** What was: latest first. The words people wrote stand with the last event of their kind, for only the last are kept at hand. */
export function watWas({ dossier: { voorvallen, gegevens }, toen, vandaag, wie }: Pick<Beeld, 'dossier' | 'toen' | 'vandaag' | 'wie'>, verslag: (volgnummer: number) => ReactNode = () => undefined): Tijdlijnregel[] {
  const regels = samengevat(voorvallen);
  return regels.map((v, i) => {
    // What was done is told by the version it was done under.
    const regeling = toen(v);
    const { titel, vervolg, groot, woorden } = zinVoor(v, regeling);
    const { dag, tijd } = inNederland(v.vastgelegd_op);
    const laatste = !regels.slice(i + 1).some((later) => later.soort === v.soort);
    const citaat = woorden && laatste ? gegevens[woorden.groep]?.[woorden.veld] : undefined;
    const wanneer = dag === v.gebeurd_op ? { tijd } : {};
    return {
      sleutel: String(v.volgnummer), datum: zegOpLijn(v.gebeurd_op, vandaag), iso: v.gebeurd_op, titel, vervolg, groot, ...wanneer,
      ...(typeof citaat === 'string' ? { citaat } : {}),
      meer: verslag(v.volgnummer),
      wie: [v.account === wie.account ? `jij, ${v.organisatie}` : v.organisatie, dag === v.gebeurd_op ? '' : `vastgelegd op ${zegOpLijn(dag, vandaag)}`].filter(Boolean).join(' · '),
      bron: bronVan(regeling, regeling.stappen[v.actie as Stap]?.bron),
    };
  }).reverse();
}

/** What is to come: the last days of open steps, and of the lease. Furthest away first. */
export function watKomt({ dossier: { taken, stand: volledig }, stand, regeling, vandaag }: Pick<Beeld, 'dossier' | 'stand' | 'regeling' | 'vandaag'>): Tijdlijnregel[] {
  const termijnen = taken.flatMap((t) => (t.uiterlijk ? [{
    dag: t.uiterlijk, titel: `${t.streven ? 'Streven' : 'Uiterlijk'}: ${DOSSIERSTAPPEN[t.stap].titel.toLowerCase()}`, bron: uiterlijkVoor(regeling, t.stap, volledig).bron ?? regeling.stappen[t.stap]?.bron, streven: t.streven,
  }] : []));
  const contract = [
    ...(stand.contract && stand.contract.ingangsdatum > vandaag ? [{ dag: stand.contract.ingangsdatum, titel: 'Huurcontract gaat in', bron: regeling.stappen['contract-vastleggen']?.bron, streven: true }] : []),
    ...(stand.contract?.einddatum && stand.contract.einddatum > vandaag ? [{ dag: laatsteDag(stand.contract.einddatum), titel: 'Laatste dag van het huurcontract', bron: regeling.contractvormen.find((c) => c.code === stand.contractvorm)?.bron, streven: true }] : []),
  ];
  const bezichtiging = stand.aanbod?.bezichtiging;
  const eigen = [
    ...(bezichtiging && bezichtiging.op >= vandaag && (stand.status === 'advies-gevraagd' || stand.status === 'advies-gegeven') ? [{ dag: bezichtiging.op, titel: `Bezichtiging${bezichtiging.tijd ? ` om ${bezichtiging.tijd} uur` : ''}`, bron: regeling.stappen['bezichtiging-plannen']?.bron, streven: true }] : []),
    ...(stand.wachtlijst?.urgentie_tot && stand.wachtlijst.urgentie_tot > vandaag ? [{ dag: stand.wachtlijst.urgentie_tot, titel: 'Laatste dag van de urgentie', bron: regeling.wachtlijst.bron, streven: true }] : []),
    ...(stand.brief?.bezwaar_tot && stand.brief.bezwaar_tot > vandaag && !stand.bezwaar ? [{ dag: stand.brief.bezwaar_tot, titel: 'Laatste dag voor bezwaar', bron: regeling.stappen['bezwaar-vastleggen']?.bron, streven: true }] : []),
  ];
  return [...termijnen, ...contract, ...eigen].sort((a, b) => b.dag.localeCompare(a.dag)).map(({ dag, titel, bron, streven }) => {
    const { woorden, toon } = zegTermijn(dag, vandaag);
    return { sleutel: titel, datum: zegOpLijn(dag, vandaag), iso: dag, titel, vervolg: ` ${streven && toon === 'te-laat' ? woorden.replace(' te laat', ' geleden') : woorden}`, bron: bronVan(regeling, bron) };
  });
}
