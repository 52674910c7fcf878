import type { Vragen } from '../../domain/invoer/vragen.ts';
import { bevoegdVoorEigen, type Handelaar } from '../../domain/keten/bevoegd.ts';
import type { WoningStand } from '../../domain/keten/stand.ts';
import { WONINGSTAPPEN } from '../../domain/keten/stappen.ts';
import { nietGehaald } from '../../domain/matching/keuze.ts';
import { rangschik } from '../../domain/matching/rangorde.ts';
import { metMatching } from '../../domain/matching/regels.ts';
import { EISWOORDEN, watKan } from '../../domain/matching/uitleg.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { schrijfWoning } from '../../storage/dossiers.ts';
import { leesWachtenden, leesWeegwoning, type Wachtende, type Weegwoning } from '../../storage/lezen/kandidaten.ts';
import { isId, type Ingelogd, type Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { WONINGSTROOM, type Woningactie } from './woning-stroom.ts';

/* The service point suggests a candidate for a home that stands free. The corporation sees it beside its ranking; the choice stays its own. */

type Voordrachtstap = 'kandidaat-voordragen' | 'voordracht-intrekken';
export const VOORDRACHTVRAGEN: Vragen = { dossier: { label: 'Kandidaat', soort: 'tekst', verplicht: true } };

/** Who may suggest, the regeling says; the home must stand free. It need not be theirs. */
const mag = (stap: Voordrachtstap) => (regeling: Regeling, stand: WoningStand | undefined, wie: Handelaar): Uitkomst<null> => {
  const bevoegd = bevoegdVoorEigen(regeling, stap, wie);
  if (!bevoegd.ok || !stand) return bevoegd;
  const bron = regeling.stappen[stap]?.bron;
  if (wie.organisatie !== regeling.servicepunt.organisatie) return geweigerd({ soort: 'niet-bevoegd', reden: 'Deze stap is niet aan jouw organisatie.', bron });
  const { titel, mag: wanneer, eerst } = WONINGSTAPPEN[stap];
  if (!wanneer.includes(stand.status)) return geweigerd({ soort: 'mag-niet-nu', reden: `${titel} kan nu niet. ${eerst}`, bron });
  return stap === 'voordracht-intrekken' && !stand.voordracht ? geweigerd({ soort: 'mag-niet-nu', reden: eerst, bron }) : gelukt(null);
};

/** May this reader suggest at all? For whether to show the button. */
export const magVoordragen = (regeling: Regeling, wie: Handelaar): boolean => mag('kandidaat-voordragen')(regeling, undefined, wie).ok && wie.organisatie === regeling.servicepunt.organisatie;

/** A suggestion changes nobody's tasks, and may not: they are the corporation's. */
const STROOM: typeof WONINGSTROOM = { ...WONINGSTROOM, schrijf: (tx, id, _van, tot, stand) => schrijfWoning(tx, id, tot, stand) };

type Bij = { woning: Weegwoning; wachtenden: Wachtende[] };
const voordragen = (wie: Handelaar, vandaag: string): Woningactie<Bij> => ({
  naam: 'kandidaat-voordragen',
  mag: mag('kandidaat-voordragen'),
  leest: async (tx, id) => {
    const woning = (await leesWeegwoning(tx, id))!;
    return { woning, wachtenden: await leesWachtenden(tx, wie, { regeling: woning.regeling, op: vandaag }) };
  },
  vragen: () => VOORDRACHTVRAGEN,
  beslis: ({ regeling, stand, invoer, bij: { woning, wachtenden } }) => {
    const dossier = String(invoer.dossier).toLowerCase();
    if (!isId(dossier)) return fout('dossier', 'Kies een kandidaat van de wachtlijst.');
    if (stand?.voordracht?.dossier === dossier) return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze kandidaat is voor deze woning al voorgedragen.' });
    const { matching, ...rest } = metMatching(regeling);
    const { passend, nietPassend } = rangschik({ ...rest, matching }, woning.beeld, wachtenden.map((w) => w.kandidaat).filter((k) => k.dossier === dossier), vandaag);
    if (passend.length + nietPassend.length === 0) return fout('dossier', 'Deze kandidaat staat niet op de wachtlijst, of het zoekprofiel is niet met je gedeeld. Kies een ander.');
    const eisen = nietPassend.flatMap((p) => nietGehaald(p));
    if (eisen.length > 0) return geweigerd({ soort: 'mag-niet-nu', reden: `Deze kandidaat past niet bij deze woning. ${eisen.map((e) => EISWOORDEN[e]['voldoet-niet']).join('; ')}.`, wat: watKan(eisen), bron: matching.bron });
    return gelukt({ gebeurtenissen: [{ soort: 'kandidaat-voorgedragen', gegevens: { dossier } }] });
  },
});

const INTREKKEN: Woningactie = {
  naam: 'voordracht-intrekken',
  mag: mag('voordracht-intrekken'),
  vragen: () => ({}),
  beslis: () => gelukt({ gebeurtenissen: [{ soort: 'voordracht-ingetrokken', gegevens: {} }] }),
};

/** PO.c4, W8.4: suggest this candidate for this home. A later suggestion takes the place of an earlier one. */
export async function kandidaatVoordragen(kern: Kern, wie: Ingelogd, woning: string, invoer: unknown, vandaag: string): Promise<Uitkomst<{ woning: string }>> {
  const uitkomst = await zetStap(kern, wie, STROOM, voordragen(wie.wie, vandaag), woning, invoer);
  return uitkomst.ok ? gelukt({ woning: uitkomst.waarde.id }) : uitkomst;
}

/** Takes the suggestion back, while nobody has been offered the home. */
export async function voordrachtIntrekken(kern: Kern, wie: Ingelogd, woning: string): Promise<Uitkomst<{ woning: string }>> {
  const uitkomst = await zetStap(kern, wie, STROOM, INTREKKEN, woning, {});
  return uitkomst.ok ? gelukt({ woning: uitkomst.waarde.id }) : uitkomst;
}
