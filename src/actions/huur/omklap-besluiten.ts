import type { Omklapoordeel } from '../../domain/huur/gebeurtenissen.ts';
import { huurklok, type Huurklok } from '../../domain/huur/klok.ts';
import { adviesUiterlijk, oordelaarNaam, oordelaarVoor } from '../../domain/huur/weging.ts';
import { OMKLAPOORDELEN, WAT_ANDERS } from '../../domain/huur/woorden.ts';
import type { Antwoorden } from '../../domain/invoer/vragen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { binnenTermijn } from '../../domain/keten/beurt.ts';
import { magOntvangen } from '../../domain/keten/ontvangen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst, type Weigering } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

type Nee = ({ ok: false } & Weigering) | undefined;

/** Art. 6b and 7e; W4; PO.c7, PO.c8: the corporation decides on the lease, after the supporter's advice and, where they differ, an extra judgement. */
export const omklapBesluiten: Actie = {
  naam: 'omklap-besluiten',
  uitleg: 'Weeg samen met de begeleider. Daarna besluiten jullie. Wijk je af van het advies, dan weegt eerst een ander mee.',
  vragen: () => ({
    uitkomst: { label: 'Wat besluiten jullie?', soort: 'keuze', verplicht: true, opties: OMKLAPOORDELEN },
    per: { label: 'Per welke dag is het een gewoon huurcontract?', soort: 'datum', alleenAls: { veld: 'uitkomst', is: 'omzetten' }, hint: 'Is de laatste dag van het contract voorbij zonder aanzegging? Laat leeg.' },
    opnieuw_op: { label: 'Wanneer wegen jullie opnieuw?', soort: 'datum', verplicht: true, alleenAls: { veld: 'uitkomst', is: 'later' } },
    wat_anders: { label: 'Wat gebeurt er dan?', soort: 'keuze', verplicht: true, opties: WAT_ANDERS, alleenAls: { veld: 'uitkomst', is: 'niet' } },
    besluit_reden: { label: 'Waarom?', soort: 'lange-tekst', verplicht: true, geenMedisch: true, hint: 'De begeleider leest dit en bespreekt het met de cliënt.' },
    afwijken_reden: { label: 'Waarom wijk je af van het advies?', soort: 'lange-tekst', geenMedisch: true, hint: 'Alleen nodig zonder extra oordeel.' },
  }),
  beslis: ({ regeling, stand, invoer, op }) => {
    const klok = huurklok(regeling, stand, op);
    const { uitkomst, per, opnieuw_op } = invoer as { uitkomst: Omklapoordeel; per?: string; opnieuw_op?: string };
    const verslag = { besluit_reden: invoer.besluit_reden, afwijken_reden: invoer.afwijken_reden, wat_anders: invoer.wat_anders };
    if (klok.stand === 'van-rechtswege') {
      if (uitkomst !== 'omzetten') return fout('uitkomst', `Het einde is niet op tijd aangezegd: sinds ${zegDatum(klok.sinds)} is het een contract voor onbepaalde tijd. Kies omzetten.`, klok.bron);
      return gelukt({ gebeurtenissen: [{ soort: 'omklap-besloten', gegevens: { uitkomst, per: klok.sinds, van_rechtswege: true }, verslag }] });
    }
    const nee = zonderAdvies(regeling, stand, klok, op) ?? anders(regeling, stand, uitkomst, invoer, op);
    if (nee) return nee;
    const dagen = besluitdagen(regeling, stand, klok, uitkomst, per, opnieuw_op, op);
    if (!dagen.ok) return dagen;
    return gelukt({ gebeurtenissen: [{ soort: 'omklap-besloten', gegevens: { uitkomst, ...dagen.waarde }, verslag }] });
  },
};

/** The supporter advises first; without advice the corporation decides once the time for it has passed, or once notice can no longer wait. */
function zonderAdvies(regeling: Regeling, stand: DossierStand, klok: Huurklok, op: string): Nee {
  const { advies, besluit } = stand.omklap ?? {};
  if (advies && op < advies.op) return fout('gebeurd_op', 'Deze dag ligt vóór het advies van de begeleider.');
  if (besluit && op < besluit.op) return fout('gebeurd_op', `Deze dag ligt vóór het vorige besluit (${zegDatum(besluit.op)}).`);
  if (advies && !besluit) return undefined;
  const uiterlijk = adviesUiterlijk(regeling, stand)?.uiterlijk;
  if (klok.stand === 'venster-open' || klok.stand === 'venster-gemist' || (stand.contract?.einddatum && op >= stand.contract.einddatum) || (uiterlijk !== undefined && op > uiterlijk)) return undefined;
  return geweigerd({ soort: 'mag-niet-nu', reden: besluit ? 'Er is nog geen nieuw advies van de begeleider.' : 'Er is nog geen advies van de begeleider.', wat: uiterlijk ? `De begeleider heeft tot en met ${zegDatum(uiterlijk)}. Daarna kunnen jullie ook zonder advies besluiten.` : 'Vraag de begeleider om advies.', bron: regeling.stappen['omklap-adviseren']?.bron });
}

/** A decision that differs from the advice: first the municipality judges (PO.c8), or the consultation may (PO.c7); without it a reason is written. */
function anders(regeling: Regeling, stand: DossierStand, uitkomst: Omklapoordeel, invoer: Antwoorden, op: string): Nee {
  const { advies, gevraagd, extra, besluit } = stand.omklap ?? {};
  if (!advies || besluit || advies.oordeel === uitkomst || extra) return undefined;
  const aan = oordelaarVoor(regeling, stand);
  const bron = regeling.stappen['oordeel-vragen']?.bron;
  const naam = oordelaarNaam(regeling, aan);
  const verlopen = gevraagd && (binnenTermijn(regeling, 'oordeel-geven', gevraagd.op).uiterlijk ?? op) < op;
  if (gevraagd && !verlopen) return geweigerd({ soort: 'mag-niet-nu', reden: `Het oordeel van ${naam} is gevraagd en nog niet gegeven.`, wat: 'Wacht op dat oordeel. Blijft het uit, dan kunnen jullie na de termijn besluiten.', bron });
  const verplicht = aan === 'gemeente' && !gevraagd && magOntvangen(regeling, stand, 'consulent');
  if (verplicht) return geweigerd({ soort: 'mag-niet-nu', reden: 'Dit besluit wijkt af van het advies van de begeleider. Dan geeft de gemeente eerst een extra oordeel.', wat: 'Vraag dat bij “Extra oordeel vragen”.', bron });
  if (!invoer.afwijken_reden) return fout('afwijken_reden', `Dit wijkt af van het advies van de begeleider. Vraag eerst een oordeel van ${naam}, of schrijf waarom je dat niet doet.`, bron);
  return undefined;
}

/** The days of a decision: never before the advice, never past the end of a temporary lease, which can't be stretched (art. 6b). */
function besluitdagen(regeling: Regeling, stand: DossierStand, klok: Huurklok, uitkomst: Omklapoordeel, per: string | undefined, opnieuw_op: string | undefined, op: string): Uitkomst<{ per?: string; opnieuw_op?: string }> {
  const einde = stand.contract?.einddatum;
  if (uitkomst === 'omzetten') {
    if (!per) return fout('per', 'Vul in per welke dag het een gewoon huurcontract is.');
    const vroegst = stand.omklap?.advies?.op ?? stand.sleutel?.op;
    if (vroegst && per < vroegst) return fout('per', `Deze dag ligt vóór ${stand.omklap?.advies ? 'het advies' : 'de sleutel'} (${zegDatum(vroegst)}).`);
    // Where the care organisation rents, the client gets a lease of their own: nothing is stretched.
    const zelf = regeling.contractvormen.find((c) => c.code === stand.contractvorm)?.huurder !== 'zorgorganisatie';
    if (zelf && einde && per > einde) return fout('per', `Een tijdelijk contract kan niet worden verlengd. Kies uiterlijk ${zegDatum(einde)}.`, klok.bron);
    return gelukt({ per });
  }
  if (klok.stand === 'venster-gemist') return fout('uitkomst', `Aanzeggen kan niet meer: vanaf ${zegDatum(klok.einddatum)} loopt het contract door voor onbepaalde tijd. Kies omzetten.`, klok.bron);
  if (uitkomst === 'niet') return gelukt({});
  if (opnieuw_op! <= op) return fout('opnieuw_op', 'Deze dag ligt niet in de toekomst.');
  if ((klok.stand === 'loopt' || klok.stand === 'venster-open') && opnieuw_op! > klok.venster.tot) return fout('opnieuw_op', `Dan is het te laat om het einde nog aan te zeggen. Kies uiterlijk ${zegDatum(klok.venster.tot)}.`, klok.bron);
  return gelukt({ opnieuw_op: opnieuw_op! });
}
