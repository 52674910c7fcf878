import { voorDezelfden, zaakOver, type Leespunt } from '../../domain/overleg/punten.ts';
import { UITKOMSTEN, type Puntuitkomst } from '../../domain/overleg/woorden.ts';
import { DOORWERKING, stapAanTafel, type Doorwerking } from '../../domain/overleg/doorwerking.ts';
import { openPunten, tafelVan, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import { leesZaakbeelden } from '../../storage/lezen/overleg.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesPunten, staatOp } from './gemeen.ts';

type Keuze = NonNullable<Doorwerking['keuze']>;
type Bij = { punten: readonly Leespunt[]; /** by the number of a point: what can be chosen there for the matter it is about */ keuzes: ReadonlyMap<number, Keuze> };
/** The choices of several points in one list, each once. */
const alleOpties = (keuzes: Bij['keuzes']): Keuze['opties'] => [...new Map([...keuzes.values()].flatMap((k) => k.opties.map((o) => [o.code, o]))).values()];

/** What came of a point: the minutes are made of this. A point about a matter of the parties takes the choice along, so that its own step opens filled in. */
export const agendapuntAfronden: Zaakactie<VergaderingStand, VergaderingGebeurtenis, Bij> = {
  stap: 'agendapunt-afronden',
  uitleg: 'Dit komt zo in het verslag, voor wie het punt mag lezen.',
  leest: async (tx, { id, regeling, stand }) => {
    const punten = await leesPunten(tx, { id, stand });
    const overleg = stand && tafelVan(regeling, stand.tafel);
    const zaken = overleg ? await leesZaakbeelden(tx, punten.flatMap((p) => zaakOver(p) ?? [])) : [];
    return { punten, keuzes: new Map(punten.flatMap((p) => {
      const zaak = zaken.find((z) => z.id === zaakOver(p));
      const stap = zaak && stapAanTafel(overleg!, zaak.beurten);
      const keuze = stap && DOORWERKING[stap]?.keuze;
      return keuze && p.uitkomst === undefined ? [[p.nummer, keuze] as const] : [];
    })) };
  },
  magNu: (_, stand) => staatOp(stand, ['bezig'], 'Begin het overleg eerst. Na het sluiten ligt de uitkomst vast.'),
  vragen: ({ stand, bij }) => ({
    punt: { label: 'Welk punt?', soort: 'keuze', verplicht: true, opties: bij.punten.filter((p) => openPunten(stand!).some((o) => o.nummer === p.nummer)).map((p) => ({ code: String(p.nummer), naam: `${p.volgt}. ${p.titel}` })) },
    uitkomst: { label: 'Wat komt eruit?', soort: 'keuze', verplicht: true, opties: UITKOMSTEN },
    ...(bij.keuzes.size > 0 ? { keuze: { label: [...bij.keuzes.values()].length === 1 ? [...bij.keuzes.values()][0]!.label : 'Wat is gekozen?', soort: 'keuze', opties: alleOpties(bij.keuzes), alleenAls: { veld: 'punt', is: [...bij.keuzes.keys()].map(String) }, hint: 'Bij een advies of besluit. Dit staat straks klaar bij de zaak.' } as const } : {}),
    besluit: { label: 'Wat is afgesproken, en waarom?', soort: 'lange-tekst', max: 4000, geenMedisch: true, hint: 'Nodig bij een besluit, advies of actie.' },
  }),
  begin: ({ bij }, uit) => { const punt = bij.punten.find((p) => p.uitkomst === undefined && (uit.punt === undefined || String(p.nummer) === uit.punt)); return punt ? { punt: String(punt.nummer) } : {}; },
  beslis: ({ stand, invoer, bij }) => {
    const punt = bij.punten.find((p) => String(p.nummer) === invoer.punt && openPunten(stand!).some((o) => o.nummer === p.nummer));
    if (!punt) return fout('punt', 'Kies een punt uit de lijst.');
    const { uitkomst, besluit, keuze } = invoer as { uitkomst: Puntuitkomst; besluit?: string; keuze?: string };
    if (!besluit && (uitkomst === 'besluit' || uitkomst === 'advies' || uitkomst === 'actie')) return fout('besluit', 'Schrijf op wat is afgesproken.');
    const kan = bij.keuzes.get(punt.nummer)?.opties;
    if (keuze && !kan?.some((o) => o.code === keuze)) return fout('keuze', 'Dit kan bij dit punt niet worden gekozen.');
    return gelukt({
      gebeurtenissen: [{ soort: 'agendapunt-afgerond', gegevens: { nummer: punt.nummer, uitkomst } }],
      teksten: [...(besluit ? [{ nummer: punt.nummer, veld: 'besluit', tekst: besluit, ...voorDezelfden(punt) }] : []), ...(keuze ? [{ nummer: punt.nummer, veld: 'keuze', tekst: keuze, ...voorDezelfden(punt) }] : [])],
    });
  },
};
