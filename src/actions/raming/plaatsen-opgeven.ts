import type { Optie, Vragen } from '../../domain/invoer/vragen.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { isServicepunt } from '../../domain/partijen/namens.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { opgevers } from '../../domain/raming/doelen.ts';
import { doelVan, plaatsensleutel, type PlaatsenGebeurtenis, type PlaatsenStand } from '../../domain/raming/plaatsen.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { leesPlaatsen } from '../../storage/lezen/ramingen.ts';
import { gekozen } from '../inspanning/wie.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

const partijenVoor = (regeling: Regeling, wie: Handelaar, doel?: string): Optie[] => {
  const wieDan = (regeling.doelen ?? []).filter((d) => !doel || d.code === doel).flatMap((d) => opgevers(regeling, d)).filter((p) => isServicepunt(wie) || p.code === wie.organisatie);
  return [...new Map(wieDan.map(({ code, naam }) => [code, { code, naam }])).values()];
};
/** The goals this person's party states something for. */
const doelenVoor = (regeling: Regeling, wie: Handelaar): NonNullable<Regeling['doelen']> => (regeling.doelen ?? []).filter((d) => partijenVoor(regeling, wie, d.code).length > 0);
const jarenVoor = (regeling: Regeling, vandaag: string): Optie[] => {
  const nu = Number(vandaag.slice(0, 4));
  const eerste = Math.min(...(regeling.doelen ?? []).map((d) => d.van), nu);
  return Array.from({ length: nu - eerste + 1 }, (_, i) => ({ code: String(nu - i), naam: String(nu - i) }));
};

/** Where a goal for ten years stands at a party, once a year (A0). */
export const PLAATSEN_OPGEVEN: Zaakactie<PlaatsenStand, PlaatsenGebeurtenis, readonly string[]> = {
  stap: 'plaatsen-opgeven',
  uitleg: 'Geef één getal per jaar. Het staat naast het rechte pad naar het doel; een eerdere opgave blijft te lezen.',
  leest: async (tx, { regeling }) => (await leesPlaatsen(tx, regeling.regeling)).map(({ stand: s }) => plaatsensleutel(s.doel, s.jaar, s.organisatie)),
  magNu: (regeling, stand, wie) => {
    if (!regeling.doelen?.length) return geweigerd({ soort: 'mag-niet-nu', reden: `${regeling.korte_naam} noemt geen doelen voor de lange termijn.` });
    return doelenVoor(regeling, wie).length > 0 && (!stand || isServicepunt(wie) || stand.organisatie === wie.organisatie) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: 'Van jullie wordt voor deze doelen geen getal gevraagd.' });
  },
  vragen: ({ regeling, stand, wie, vandaag }): Vragen => ({
    ...(stand ? {} : {
      doel: { label: 'Voor welk doel?', soort: 'keuze', opties: doelenVoor(regeling, wie).map(({ code, naam }) => ({ code, naam })), verplicht: true },
      jaar: { label: 'Over welk jaar?', soort: 'keuze', opties: jarenVoor(regeling, vandaag), verplicht: true },
      organisatie: { label: 'Van welke partij?', soort: 'keuze', opties: partijenVoor(regeling, wie), verplicht: true },
    } satisfies Vragen),
    aantal: { label: stand ? (doelVan(regeling, stand.doel)?.vraag ?? 'Welk getal?') : 'Welk getal?', soort: 'aantal', max: 20_000, verplicht: true, hint: stand ? undefined : doelenVoor(regeling, wie).map((d) => `${d.naam}: ${d.vraag}`).join(' ') },
    toelichting: { label: 'Toelichting', soort: 'lange-tekst', max: 1000 },
  }),
  begin: ({ regeling, stand, wie, vandaag }, uit) => {
    if (stand) return { aantal: stand.standen.at(-1)!.aantal };
    const doelen = doelenVoor(regeling, wie);
    const partijen = partijenVoor(regeling, wie);
    return { doel: doelen.find((d) => d.code === uit.doel)?.code ?? (doelen.length === 1 ? doelen[0]!.code : undefined), jaar: gekozen(uit.jaar, jarenVoor(regeling, vandaag)) ?? vandaag.slice(0, 4), organisatie: gekozen(uit.organisatie, partijen) ?? (partijen.length === 1 ? partijen[0]!.code : undefined) };
  },
  beslis: ({ regeling, stand, wie, invoer, bij }) => {
    const [doel, jaar, organisatie] = stand ? [stand.doel, stand.jaar, stand.organisatie] : [invoer.doel as string, Number(invoer.jaar), invoer.organisatie as string];
    const waar = doelVan(regeling, doel);
    if (!waar || jaar < waar.van || jaar > waar.tot) return fout('jaar', `Dit doel loopt van ${waar?.van} tot en met ${waar?.tot}.`);
    if (!partijenVoor(regeling, wie, doel).some((p) => p.code === organisatie)) return fout('organisatie', 'Van deze partij wordt voor dit doel geen getal gevraagd.');
    if (!stand && bij.includes(plaatsensleutel(doel, jaar, organisatie))) return fout('jaar', `Voor ${jaar} is er al een getal van deze partij. Wijzig dat op de pagina Doelen.`);
    return gelukt({
      gebeurtenissen: [{ soort: 'stand-opgegeven', gegevens: { regeling: regeling.regeling, doel, jaar, namens: organisatie, aantal: invoer.aantal as number } }],
      teksten: invoer.toelichting ? [{ nummer: (stand?.standen.length ?? 0) + 1, veld: 'toelichting', tekst: invoer.toelichting as string }] : [],
    });
  },
};
