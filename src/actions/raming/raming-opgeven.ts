import type { Optie, Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { isServicepunt } from '../../domain/partijen/namens.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { HUISHOUDENS, isOpgave, KWARTALEN, LEEFTIJDEN, nuGeldend, opgavesleutel, raamjaren, type Kwartaalnummer, type RamingGebeurtenis, type Ramingrij, type RamingStand } from '../../domain/raming/raming.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { leesRamingen } from '../../storage/lezen/ramingen.ts';
import { alsOpties, eigenPartijen, gekozen } from '../inspanning/wie.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

const JAREN = (vandaag: string): Optie[] => raamjaren(vandaag).map((j) => ({ code: String(j), naam: String(j) }));
const KWARTAALOPTIES: readonly Optie[] = KWARTALEN.map((k) => ({ code: String(k), naam: `${k}e kwartaal` }));
const zorgorganisaties = (regeling: Regeling, wie: Handelaar): Optie[] => alsOpties(eigenPartijen(regeling, wie).filter((p) => p.soort === 'zorgorganisatie'));
/** More than one would expect of one organisation in a quarter is a slip of the pen. */
const MEESTE = 500;

/** How many people a care organisation expects to leave (A4): one per year; a change keeps what was stated before. */
export const RAMING_OPGEVEN: Zaakactie<RamingStand, RamingGebeurtenis, readonly string[]> = {
  stap: 'raming-opgeven',
  uitleg: 'Hoeveel mensen verwachten jullie te laten uitstromen naar een eigen woning? Deze getallen lezen alleen jullie en wie het advies over de plekken voorbereidt; in het advies staat het totaal van de regio.',
  leest: async (tx, { regeling }) => (await leesRamingen(tx, regeling.regeling)).flatMap(({ stand }) => (isOpgave(stand) ? [opgavesleutel(stand.jaar, stand.organisatie)] : [])),
  magNu: (regeling, stand, wie) => {
    if (stand && !isOpgave(stand)) return geweigerd({ soort: 'mag-niet-nu', reden: 'Dit is een advies, geen raming.' });
    return zorgorganisaties(regeling, wie).length > 0 && (!stand || isServicepunt(wie) || stand.organisatie === wie.organisatie) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: 'Een raming is van de zorgorganisatie zelf.', bron: regeling.raming?.bron });
  },
  vragen: ({ regeling, stand, wie, vandaag }): Vragen => ({
    ...(stand ? {} : {
      jaar: { label: 'Voor welk jaar?', soort: 'keuze', opties: JAREN(vandaag), verplicht: true },
      organisatie: { label: 'Van welke organisatie?', soort: 'keuze', opties: zorgorganisaties(regeling, wie), verplicht: true },
    } satisfies Vragen),
    rijen: {
      label: 'Wie verwachten jullie, per kwartaal?', soort: 'rijen', rijnaam: 'Groep', hoogstens: 100, verplicht: true, hint: 'Het aantal mensen per doelgroep en kwartaal. Laat leeg waar je niemand verwacht; verwacht je het hele jaar niemand, vul dan ergens 0 in.',
      raster: { rij: 'doelgroep', kolom: 'kwartaal', cel: 'aantal', anders: { titel: 'Weet je van sommigen het huishouden of de leeftijd al?', hint: 'Zet die mensen hier, en niet in de tabel: alles telt bij elkaar op.' } },
      kolommen: {
        kwartaal: { label: 'Kwartaal', soort: 'keuze', opties: KWARTAALOPTIES, verplicht: true }, doelgroep: { label: 'Doelgroep', soort: 'keuze', opties: regeling.doelgroepen.map(({ code, naam }) => ({ code, naam })), verplicht: true },
        aantal: { label: 'Aantal mensen', soort: 'aantal', max: MEESTE, verplicht: true }, huishouden: { label: 'Huishouden', soort: 'keuze', opties: HUISHOUDENS }, leeftijd: { label: 'Leeftijd', soort: 'keuze', opties: LEEFTIJDEN },
      },
    },
    toelichting: { label: 'Toelichting', soort: 'lange-tekst', max: 2000, hint: 'Noem geen cliënten.' },
  }),
  begin: ({ regeling, stand, wie, vandaag }, uit) => {
    if (stand && isOpgave(stand)) return { rijen: nuGeldend(stand).rijen.map((r, i) => ({ id: `r-${i + 1}`, ...r, kwartaal: String(r.kwartaal) })) };
    const eigen = zorgorganisaties(regeling, wie);
    return { jaar: gekozen(uit.jaar, JAREN(vandaag)) ?? JAREN(vandaag)[0]!.code, organisatie: gekozen(uit.organisatie, eigen) ?? (eigen.length === 1 ? eigen[0]!.code : undefined) };
  },
  beslis: ({ regeling, stand, invoer, bij, wie }) => {
    const [jaar, organisatie] = stand && isOpgave(stand) ? [stand.jaar, stand.organisatie] : [Number(invoer.jaar), invoer.organisatie as string];
    if (!stand && bij.includes(opgavesleutel(jaar, organisatie))) return fout('jaar', `Voor ${jaar} is er al een raming. Open die op de pagina Raming en wijzig haar daar.`);
    const rijen = (invoer.rijen as unknown as { kwartaal: string; doelgroep: string; aantal: number; huishouden?: string; leeftijd?: string }[]).map(({ kwartaal, doelgroep, aantal, huishouden, leeftijd }) =>
      ({ kwartaal: Number(kwartaal) as Kwartaalnummer, doelgroep, aantal, ...(huishouden ? { huishouden } : {}), ...(leeftijd ? { leeftijd } : {}) }) as Ramingrij);
    const nummer = stand && isOpgave(stand) ? stand.opgaven.length + 1 : 1;
    return gelukt({
      gebeurtenissen: [{ soort: 'raming-opgegeven', gegevens: { regeling: regeling.regeling, jaar, namens: organisatie, rijen } }],
      teksten: invoer.toelichting ? [{ nummer, veld: 'toelichting', tekst: invoer.toelichting as string, voor: [organisatie, wie.organisatie] }] : [],
    });
  },
};
