import { dagErna, eindeNa, laatsteDag } from '../../domain/huur/looptijd.ts';
import { kiesGrondslag, zegGrondslag } from '../../domain/huur/grondslag.ts';
import { huurvoorwaarden } from '../../domain/huur/voorwaarden.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Contractvorm, Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** A lease that would begin further away than this is a slip of the pen. */
const VER_WEG = 2 * 366;

const vormVan = (regeling: Regeling, stand: Pick<DossierStand, 'contractvorm'>): Contractvorm | undefined => regeling.contractvormen.find((c) => c.code === stand.contractvorm);

/**
 * Art. 5a-7, W4: a lease in the form the decision named, tied to support where the regeling asks it; temporary on a legal ground and
 * never longer than that ground and the regeling allow. The key waits for everyone's signature.
 */
export const contractVastleggen: Actie = {
  naam: 'contract-vastleggen',
  uitleg: 'Leg vast wat in het huurcontract staat. De contractvorm komt uit het besluit, en de voorwaarden uit het besluit die bij de huur horen gaan vanzelf mee.',
  vragen: (regeling, stand): Vragen => {
    const vorm = vormVan(regeling, stand);
    const langst = vorm && langstens(vorm);
    return {
      ingangsdatum: { label: 'Ingangsdatum', soort: 'datum', verplicht: true, hint: vorm ? `${vorm.naam}${vorm.hoogstens_maanden ? `, hoogstens ${langst} maanden` : ''}.` : undefined },
      ...(langst ? { laatste_dag: { label: 'Tot en met welke dag?', soort: 'datum', hint: vorm?.hoogstens_maanden ? `Laat leeg voor ${langst} maanden.` : `Hoogstens ${langst} maanden. Laat leeg als er geen laatste dag in staat.` } } : {}),
      ...(vorm && vorm.grondslagen.length > 0 ? { grondslag: { label: 'Op welke wettelijke grond is het contract tijdelijk?', soort: 'keuze', hint: 'Laat leeg als er op de dag van het contract maar één geldt.', opties: vorm.grondslagen.map((g) => ({ code: g.code, naam: zegGrondslag(g) })) } } : {}),
      ...(vorm?.koppelbeding === false ? {} : { koppelbeding: { label: 'Staat het koppelbeding met de woonbegeleiding in het contract?', soort: 'ja-nee', verplicht: true } }),
      huur_afgesproken: { label: 'Kale huur per maand', soort: 'bedrag', min: 1, max: 5000, hint: 'Zoals in het contract.' },
      servicekosten_afgesproken: { label: 'Servicekosten per maand', soort: 'bedrag', min: 0, max: 2000 },
      huurvoorwaarden: { label: 'Zijn er aanvullende huurvoorwaarden?', soort: 'lange-tekst', hint: 'De begeleider leest dit en bespreekt het met de cliënt.' },
    };
  },
  beslis: ({ regeling, stand, invoer, op }) => {
    const vorm = vormVan(regeling, stand);
    if (!vorm) return geweigerd({ soort: 'mag-niet-nu', reden: 'In het besluit staat geen contractvorm.', wat: 'Laat de beoordelingstafel het besluit aanvullen.' });
    if (vorm.koppelbeding && invoer.koppelbeding !== 'ja') return fout('koppelbeding', 'Neem het koppelbeding op in het contract; de regeling vraagt het.', vorm.bron);
    const ingangsdatum = invoer.ingangsdatum as string;
    if (Math.abs(dagenTussen(op, ingangsdatum)) > VER_WEG) return fout('ingangsdatum', 'Deze dag ligt meer dan twee jaar van vandaag. Kijk het jaar na.');
    const grond = kiesGrondslag(vorm, op, invoer.grondslag as string | undefined);
    if (!grond.ok) return grond;
    const einde = eindeVan(vorm, grond.waarde?.hoogstens_maanden, ingangsdatum, invoer.laatste_dag as string | undefined);
    if (!einde.ok) return einde;
    const voorwaarden = huurvoorwaarden(regeling, stand).map((v) => v.code);
    return gelukt({
      gebeurtenissen: [{
        soort: 'contract-vastgelegd',
        gegevens: {
          contractvorm: vorm.code, ingangsdatum, ...(einde.waarde ? { einddatum: einde.waarde } : {}), ...(grond.waarde ? { grondslag: grond.waarde.code } : {}),
          ...(voorwaarden.length > 0 ? { voorwaarden } : {}), ...(vorm.ondertekenaars.length > 0 ? { te_tekenen: [...vorm.ondertekenaars] } : {}),
        },
      }],
    });
  },
};

/** The most months this form can run: what the regeling says, or else the longest its grounds allow. Undefined: no end. */
const langstens = (vorm: Contractvorm): number | undefined =>
  vorm.hoogstens_maanden ?? vorm.grondslagen.reduce<number | undefined>((meest, g) => (g.hoogstens_maanden !== undefined && g.hoogstens_maanden > (meest ?? 0) ? g.hoogstens_maanden : meest), undefined);

/** The first day on which the lease no longer runs, or none: where the agreement itself names no end, only an end that is in the lease. */
function eindeVan(vorm: Contractvorm, perGrond: number | undefined, ingang: string, laatste: string | undefined): Uitkomst<string | undefined> {
  const maxima = [vorm.hoogstens_maanden, perGrond].filter((m) => m !== undefined);
  if (maxima.length === 0) return gelukt(laatste && dagErna(laatste));
  const uiterste = eindeNa(ingang, Math.min(...maxima));
  if (laatste === undefined) return gelukt(vorm.hoogstens_maanden ? uiterste : undefined);
  if (laatste < ingang) return fout('laatste_dag', 'Deze dag ligt vóór de ingangsdatum.');
  if (dagErna(laatste) > uiterste) return fout('laatste_dag', `Het contract duurt hoogstens ${Math.min(...maxima)} maanden: tot en met ${zegDatum(laatsteDag(uiterste))}.`, vorm.bron);
  return gelukt(dagErna(laatste));
}
