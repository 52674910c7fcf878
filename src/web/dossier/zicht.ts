import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Fase } from '../../domain/keten/fasen.ts';
import { faseVoor } from '../../domain/keten/gezien.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { inzagerecht, type Inzagerecht } from '../../domain/privacy/inzagerecht.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Deelnemer } from '../../storage/lezen/dossier.ts';
import type { Zichtregel } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { zegKort } from './dagen.ts';

/* "Wie ziet dit?": the sharing matrix of the regeling in words, for one dossier. */

/** How a phase reads after "vanaf". */
export const VANAF: Record<Fase, string> = {
  aanvraag: 'altijd', toetsing: 'vanaf de toetsing', beoordeling: 'vanaf de beoordeling', wachtlijst: 'vanaf de wachtlijst', aanbod: 'vanaf een aanbod',
  huur: 'vanaf het huurcontract', begeleiding: 'vanaf de begeleiding', signalering: 'vanaf de signalering',
};

/** Roles that are one party in the eyes of a client, in the order of the chain. */
const PARTIJEN: readonly (readonly Rol[])[] = [['begeleider'], ['servicepunt-medewerker', 'servicepunt-manager', 'bct-medewerker', 'uitstroomcoordinator'], ['tafellid'], ['woonconsulent'], ['consulent'], ['welzijnswerker']];

/** Not yet, or not for this reader to know. */
const GEMEENTE = 'Gemeente, als er een voorziening is gevraagd';

type Blik = Pick<Beeld, 'regeling' | 'wie' | 'vandaag'> & { dossier: Pick<Beeld['dossier'], 'stand' | 'zorgorganisatie' | 'groepen' | 'deelnemers'> & { nood?: boolean } };

/** Per party in the chain: since when or from which phase it sees this group, or that it never does. */
export function wieZiet(blik: Blik, groep: Groep): Zichtregel[] {
  const { regeling } = blik;
  const kent = new Set(regeling.gegevensdeling.flatMap((d) => Object.keys(d.vanaf)));
  const vanaf = regeling.gegevensdeling.find((d) => d.groep === groep)?.vanaf ?? {};
  return PARTIJEN.flatMap((partij) => {
    const rollen = partij.filter((r) => kent.has(r));
    const fasen = [...new Set(rollen.map((r) => vanaf[r]))];
    return fasen.map((fase) => regel(blik, rollen.filter((r) => vanaf[r] === fase), fase, groep, fasen.length === 1));
  });
}

function regel(blik: Blik, rollen: readonly Rol[], fase: Fase | undefined, groep: Groep, alleen: boolean): Zichtregel {
  const { wie, dossier: { deelnemers } } = blik;
  const mee = deelnemers.filter((d) => rollen.includes(d.rol));
  const basis = { wie: alleen ? partijnaam(blik, rollen[0]!, mee) : rollen.map((r) => ROLNAMEN[r]).join(' en '), jij: rollen.includes(wie.rol) };
  if (fase === undefined) return { ...basis, wanneer: 'nooit', stand: 'nooit' };
  if (fase === 'aanvraag') return { ...basis, wanneer: 'altijd', stand: 'nu' };
  // That a municipality takes part tells that something was asked of it: only for who may know that.
  if (rollen.includes('consulent') && !blik.dossier.groepen.includes('voorzieningen')) return { ...basis, wie: GEMEENTE, wanneer: VANAF[fase], stand: 'later' };
  return { ...basis, ...wanneer(blik, fase, rollen[0]!, groep, mee) };
}

function wanneer({ regeling, dossier, vandaag }: Blik, fase: Fase, rol: Rol, groep: Groep, mee: readonly Deelnemer[]): Pick<Zichtregel, 'wanneer' | 'stand'> {
  const { status, toestemming } = dossier.stand;
  const recht = inzagerecht(regeling, { ...faseVoor(dossier.stand, dossier.groepen), toestemming: toestemming === 'gegeven' }, rol, groep, mee.length > 0);
  if (recht.ziet) return { wanneer: recht.sinds ? `${VANAF[fase]}, sinds ${zegKort(recht.sinds, vandaag)}` : VANAF[fase], stand: 'nu' };
  if (recht.waarom === 'fase' && status === 'concept' && fase === 'toetsing') return { wanneer: 'zodra je indient', stand: 'later' };
  return { wanneer: recht.waarom === 'fase' ? VANAF[fase] : recht.waarom === 'toestemming' ? 'nu niet: er is geen toestemming' : `${VANAF[fase]}, nu niet betrokken`, stand: 'later' };
}

/** Why a role sees a group of a dossier or does not, in one clause. */
export function zegRecht(recht: Inzagerecht, regeling: Regeling): string {
  if (recht.ziet) return recht.vanaf === 'aanvraag' ? 'altijd' : `${VANAF[recht.vanaf]}${recht.sinds ? `, sinds ${zegDatum(recht.sinds)}` : ''}`;
  switch (recht.waarom) {
    case 'nooit': return `${regeling.korte_naam} geeft dit nooit aan deze rol`;
    case 'fase': return `nog niet: ${VANAF[recht.vanaf]}`;
    case 'toestemming': return 'nu niet: er is geen toestemming';
    case 'doel': return `nu niet: geen toestemming voor ${recht.doel?.toLowerCase() ?? 'dit doel'}`;
    case 'niet-betrokken': return `${VANAF[recht.vanaf]}, maar nu niet betrokken`;
  }
}

/** What a party is called here. Which table decides tells where the client comes from: only for who may know that. */
function partijnaam({ regeling, wie, dossier }: Blik, rol: Rol, mee: readonly Deelnemer[]): string {
  const namen = [...new Set(mee.map((d) => d.naam))];
  switch (rol) {
    case 'begeleider': return dossier.zorgorganisatie;
    case 'tafellid': return namen[0] && dossier.groepen.includes('herkomst') ? `Beoordelingstafel ${namen[0].replace(/^Gemeente /, '')}` : 'Beoordelingstafel';
    case 'woonconsulent': return corporaties(namen, mee.some((d) => d.organisatie === wie.organisatie) ? wie.organisatieNaam : undefined);
    case 'consulent': return namen.length > 0 ? `Consulent van ${namen.join(' en ')}` : GEMEENTE;
    case 'welzijnswerker': return namen.length > 0 && namen.length <= 3 ? namen.join(', ') : 'Welzijnsorganisatie';
    default: return regeling.servicepunt.naam;
  }
}

function corporaties(namen: readonly string[], eigen: string | undefined): string {
  if (namen.length <= 2) return namen.join(' en ') || 'Corporatie';
  return eigen ? `${eigen} en ${namen.length - 1} andere corporaties` : `${namen.length} corporaties waar de cliënt zoekt`;
}

/** Why a group is closed for this reader, and whom to ask; in one sentence each. */
export function waaromGesloten({ regeling, wie, dossier }: Blik, groep: Groep): { reden: string; bron?: string } {
  const deling = regeling.gegevensdeling.find((d) => d.groep === groep);
  const fase = deling?.vanaf[wie.rol];
  const vraag = `Heb je hier iets uit nodig? Vraag het ${dossier.zorgorganisatie}.`;
  if (dossier.nood) return { reden: `Hoort niet bij noodtoegang. ${vraag}`, bron: regeling.privacy.noodtoegang?.bron };
  if (fase) return { reden: `Je ziet dit ${VANAF[fase]}. ${vraag}`, bron: deling?.bron };
  const wel = PARTIJEN.flatMap((partij) => partij.filter((r) => deling?.vanaf[r]).slice(0, 1)).map((r) => SOORTNAAM[r] ?? regeling.servicepunt.naam);
  return { reden: `Alleen voor ${opsomming(wel)}. ${vraag}`, bron: deling?.bron };
}

const SOORTNAAM: Partial<Record<Rol, string>> = { begeleider: 'zorgorganisatie', tafellid: 'beoordelingstafel', woonconsulent: 'corporatie', consulent: 'gemeente waar een voorziening is gevraagd', welzijnswerker: 'welzijnsorganisatie' };
