import type { Vragen } from '../../domain/invoer/vragen.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { laadZitting, leesMijnMerk, type Deelnemer } from '../../storage/zitting.ts';
import { magZittingstap, type Zittingactie } from './zitting-stroom.ts';

/** Which case; and who, when it is not oneself. */
const VRAGEN: Vragen = {
  dossier: { label: 'Welke zaak?', soort: 'verwijzing', verplicht: true },
  deelnemer: { label: 'Wie doet niet mee?', soort: 'tekst', max: 40 },
};
type Bij = { ik: string; deelnemers: readonly Deelnemer[] };
const leest: Zittingactie<Bij>['leest'] = async (tx, id) => ({ ik: await leesMijnMerk(tx), deelnemers: (await laadZitting(tx, id))?.deelnemers ?? [] });

/** A conflict of interest: someone at the table takes no part in a case (Awb 2:4). For oneself, or for someone who is there. */
export const onthoudingMelden = (mijnNaam: string): Zittingactie<Bij> => ({
  naam: 'onthouding-melden', mag: magZittingstap('onthouding-melden'), leest, vragen: () => VRAGEN,
  beslis: ({ stand, invoer, bij }) => {
    const onthouding = { dossier: (invoer.dossier as string).toLowerCase(), deelnemer: (invoer.deelnemer as string | undefined) ?? bij.ik };
    if (stand!.onthoudingen.some((o) => o.dossier === onthouding.dossier && o.deelnemer === onthouding.deelnemer)) return gelukt({ gebeurtenissen: [] });
    const erbij = bij.deelnemers.some((d) => d.merk === onthouding.deelnemer);
    if (!erbij && onthouding.deelnemer !== bij.ik) return fout('deelnemer', 'Kies iemand die bij deze zitting is.');
    // Whoever came in later and keeps out of a case stands in the minutes as well.
    return gelukt({ gebeurtenissen: [{ soort: 'onthouding-gemeld', gegevens: onthouding }], ...(erbij ? {} : { rij: { deelnemers: [...bij.deelnemers, { merk: bij.ik, naam: mijnNaam }] } }) });
  },
});

/** Marked by mistake: takes part after all. Both stay in the memory of the meeting. */
export const onthoudingIntrekken: Zittingactie<Bij> = {
  naam: 'onthouding-intrekken', mag: magZittingstap('onthouding-intrekken'), leest, vragen: () => VRAGEN,
  beslis: ({ stand, invoer, bij }) => {
    const onthouding = { dossier: (invoer.dossier as string).toLowerCase(), deelnemer: (invoer.deelnemer as string | undefined) ?? bij.ik };
    if (!stand!.onthoudingen.some((o) => o.dossier === onthouding.dossier && o.deelnemer === onthouding.deelnemer))
      return geweigerd({ soort: 'mag-niet-nu', reden: 'Voor deze zaak is geen onthouding vastgelegd.' });
    return gelukt({ gebeurtenissen: [{ soort: 'onthouding-ingetrokken', gegevens: onthouding }] });
  },
};
