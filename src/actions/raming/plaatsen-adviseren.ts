import type { Optie } from '../../domain/invoer/vragen.ts';
import { berekenAdvies, FORMULE } from '../../domain/raming/advies.ts';
import { ramingregels } from '../../domain/raming/overzicht.ts';
import { isAdvies, raamjaren, type Adviesgrond, type RamingGebeurtenis, type RamingStand } from '../../domain/raming/raming.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { leesRamingen, telWerkelijk } from '../../storage/lezen/ramingen.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** What the formula gives for each year that can be advised on; `begonnen`: years that have an advice already. */
type Berekend = { perJaar: ReadonlyMap<number, Adviesgrond>; begonnen: readonly number[] };
const open = ({ perJaar, begonnen }: Berekend): Optie[] => [...perJaar].filter(([jaar]) => !begonnen.includes(jaar)).map(([jaar, g]) => ({ code: String(jaar), naam: `${jaar} (berekend: ${g.berekend})` }));

/** The least number of places needed, advised by the service point (A4): reckoned by a formula, and another number only with a reason. */
export const PLAATSEN_ADVISEREN: Zaakactie<RamingStand, RamingGebeurtenis, Berekend> = {
  stap: 'plaatsen-adviseren',
  uitleg: `Hoeveel plekken zijn er ten minste nodig? Het programma rekent: ${FORMULE}. Neem je een ander getal, leg dan uit waarom. Iedereen van de regeling leest het advies.`,
  leest: async (tx, { regeling, stand, vandaag }) => {
    const ramingen = (await leesRamingen(tx, regeling.regeling)).map((z) => z.stand);
    const jaren = stand ? [stand.jaar] : raamjaren(vandaag);
    const werkelijk = await telWerkelijk(tx, Math.min(...jaren) - 1);
    return { perJaar: new Map(jaren.map((jaar) => [jaar, berekenAdvies(ramingregels(regeling, ramingen, werkelijk.aangemeld, jaar), werkelijk.wachtend)])), begonnen: ramingen.filter(isAdvies).map((s) => s.jaar) };
  },
  magNu: (_, stand) => (stand && !isAdvies(stand) ? geweigerd({ soort: 'mag-niet-nu', reden: 'Dit is een raming, geen advies.' }) : gelukt(null)),
  vragen: ({ stand, bij }) => ({
    ...(stand ? {} : { jaar: { label: 'Voor welk jaar?', soort: 'keuze', opties: open(bij), verplicht: true } as const }),
    aantal: { label: 'Hoeveel plekken zijn ten minste nodig?', soort: 'aantal', max: 5000, hint: 'Laat leeg om het berekende getal te nemen.' },
    reden: { label: 'Waarom dit getal?', soort: 'lange-tekst', max: 2000, hint: 'Nodig als je van de berekening afwijkt.' },
  }),
  begin: ({ stand, bij }, uit) => (stand ? {} : { jaar: open(bij).find((o) => o.code === uit.jaar)?.code ?? open(bij)[0]?.code }),
  beslis: ({ regeling, stand, invoer, bij }) => {
    const jaar = stand?.jaar ?? Number(invoer.jaar);
    const grond = bij.perJaar.get(jaar);
    if (!grond) return fout('jaar', 'Voor dit jaar is geen advies te geven.');
    const aantal = (invoer.aantal as number | undefined) ?? grond.berekend;
    if (aantal !== grond.berekend && !invoer.reden) return fout('reden', `Berekend is ${grond.berekend}. Leg uit waarom je ${aantal} neemt.`);
    const nummer = stand && isAdvies(stand) ? stand.adviezen.length + 1 : 1;
    return gelukt({ gebeurtenissen: [{ soort: 'plaatsen-geadviseerd', gegevens: { regeling: regeling.regeling, jaar, aantal, ...grond } }], teksten: invoer.reden ? [{ nummer, veld: 'reden', tekst: invoer.reden as string }] : [] });
  },
};
