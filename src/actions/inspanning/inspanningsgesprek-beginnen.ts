import { voorWie, type InspanningsgesprekGebeurtenis, type InspanningsgesprekStand } from '../../domain/inspanning/gesprek.ts';
import { bindt } from '../../domain/inspanning/inspanningen.ts';
import { MAATCODES, maatVan, type Maatcode } from '../../domain/inspanning/maten.ts';
import type { Optie } from '../../domain/invoer/vragen.ts';
import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { alsOpties, gekozen } from './wie.ts';

const anderen = ({ partijen, servicepunt }: Regeling, wie: Handelaar): Optie[] => alsOpties(partijen.filter((p) => (p.register || p.code === servicepunt.organisatie) && p.code !== wie.organisatie));
const beloften = ({ inspanningen = [] }: Regeling): Optie[] => inspanningen.map(({ code, plicht, bron }) => ({ code, naam: `${plicht} (${bron})` }));
const MATEN = MAATCODES.map((code) => ({ code, naam: maatVan(code).naam }));
/** Where the regeling sets no term. */
const WERKAFSPRAAK = '2 weken';

/** A party, or the service point, addresses another on what it promised (art. 11f and 14b). */
export const INSPANNINGSGESPREK_BEGINNEN: Zaakactie<InspanningsgesprekStand, InspanningsgesprekGebeurtenis> = {
  stap: 'inspanningsgesprek-beginnen',
  uitleg: 'Leg uit wat je opvalt en wat je wilt weten. Alleen de partij, jullie zelf en het Servicepunt lezen dit. De partij krijgt een dag om te antwoorden.',
  vragen: ({ regeling, wie }) => ({
    partij: { label: 'Met wie wil je het gesprek?', soort: 'keuze', opties: anderen(regeling, wie), verplicht: true },
    inspanning: { label: 'Over welke belofte gaat het?', soort: 'keuze', opties: beloften(regeling) },
    maat: { label: 'Gaat het over een cijfer?', soort: 'keuze', opties: MATEN },
    aanleiding: { label: 'Wat is de aanleiding, en wat wil je weten?', soort: 'lange-tekst', max: 4000, verplicht: true, hint: 'Noem geen cliënten. Gaat het over één cliënt, gebruik dan het dossier.' },
  }),
  begin: ({ regeling, wie }, uit) => ({ partij: gekozen(uit.partij, anderen(regeling, wie)), inspanning: gekozen(uit.inspanning, beloften(regeling)), maat: gekozen(uit.maat, MATEN) }),
  beslis: ({ regeling, wie, invoer, op }) => {
    const { partij, inspanning, maat, aanleiding } = invoer as Record<string, string>;
    const belofte = regeling.inspanningen?.find((i) => i.code === inspanning);
    const aan = regeling.partijen.find((p) => p.code === partij)!;
    if (belofte && !bindt(belofte, aan)) return fout('inspanning', `Deze belofte is niet van ${aan.naam}. Kies een belofte van deze partij, of laat leeg.`);
    const gegevens = { regeling: regeling.regeling, namens: wie.organisatie, aan: partij!, antwoord_voor: plusTermijn(op, regeling.inspanningsgesprek?.antwoord_binnen ?? WERKAFSPRAAK), ...(inspanning ? { inspanning } : {}), ...(maat ? { maat: maat as Maatcode } : {}) };
    return gelukt({ gebeurtenissen: [{ soort: 'inspanningsgesprek-begonnen', gegevens }], teksten: [{ nummer: 1, veld: 'aanleiding', tekst: aanleiding!, voor: voorWie({ van: wie.organisatie, aan: partij! }) }] });
  },
};
