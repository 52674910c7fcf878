import { gemisteKeren, type Gemist } from '../../domain/overleg/plan.ts';
import { keercode, tafelnaamVan, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { NIET_GEHOUDEN, type NietGehouden } from '../../domain/overleg/woorden.ts';
import { jaarVan } from '../../domain/kalender/dag.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { leesVergaderingen } from '../../storage/lezen/overleg.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** PD.tafels: a rhythm was not kept. Said why, it is no longer late, and stays to be seen as not held. */
export const vergaderingNietGehouden: Zaakactie<VergaderingStand, VergaderingGebeurtenis, Gemist[]> = {
  stap: 'vergadering-niet-gehouden',
  uitleg: 'Daarna is het niet meer te laat. Dat het niet is gehouden, en waarom, blijft te zien bij het overleg en bij de inspanningen. Plan daarna het volgende.',
  leest: async (tx, { regeling, vandaag }) => {
    const jaren = [jaarVan(vandaag), jaarVan(vandaag) - 1];
    const perJaar = new Map<number, Awaited<ReturnType<typeof leesVergaderingen>>>();
    for (const jaar of jaren) perJaar.set(jaar, await leesVergaderingen(tx, regeling.regeling, jaar));
    return gemisteKeren(regeling, perJaar, vandaag).filter((k) => k.uiterlijk >= regeling.geldig_vanaf);
  },
  magNu: (_, stand) => (stand ? geweigerd({ soort: 'mag-niet-nu', reden: 'Dit gaat over een keer zonder overleg, niet over een overleg dat er is.' }) : gelukt(null)),
  vragen: ({ regeling, bij }) => ({
    keer: { label: 'Welke keer is niet gehouden?', soort: 'keuze', verplicht: true, opties: bij.map((k) => ({ code: keercode(k), naam: `${tafelnaamVan(regeling, { tafel: k.tafel, ...(k.thema ? { thema: true } : {}) })}, uiterlijk ${zegDatum(k.uiterlijk)}` })), ...(bij.length === 0 ? { hint: 'Er is geen keer die voorbij is zonder overleg.' } : {}) },
    reden: { label: 'Waarom is het niet gehouden?', soort: 'keuze', verplicht: true, opties: NIET_GEHOUDEN },
    toelichting: { label: 'Wil je er iets bij zeggen?', soort: 'lange-tekst', max: 1000, hint: 'Iedereen van de regeling leest dit.' },
  }),
  begin: ({ bij }, uit) => { const keer = bij.find((k) => keercode(k) === uit.keer) ?? (bij.length === 1 ? bij[0] : undefined); return keer ? { keer: keercode(keer) } : {}; },
  beslis: ({ regeling, invoer, bij }) => {
    const keer = bij.find((k) => keercode(k) === invoer.keer);
    if (!keer) return fout('keer', 'Deze keer is gehouden, of er is al gezegd waarom niet. Kies een andere.');
    const soort = { tafel: keer.tafel, ...(keer.thema ? { thema: true as const } : {}) };
    return gelukt({
      gebeurtenissen: [{ soort: 'vergadering-niet-gehouden', gegevens: { regeling: regeling.regeling, ...soort, datum: keer.uiterlijk, reden: invoer.reden as NietGehouden, naam: tafelnaamVan(regeling, soort), soorten: keer.overleg.deelnemers } }],
      ...(invoer.toelichting ? { teksten: [{ nummer: 0, veld: 'reden', tekst: invoer.toelichting as string }] } : {}),
    });
  },
};
