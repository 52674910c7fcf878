import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { gelukt, type Uitkomst } from '../../domain/uitkomst.ts';
import type { Ingelogd, Kern } from '../kern.ts';
import { zetStap } from '../stroomstap.ts';
import { magWoningstap, WONINGSTROOM, type Woningactie } from './woning-stroom.ts';

export const WONINGVRAGEN: Vragen = {
  adres: { label: 'Straat en huisnummer', soort: 'tekst', verplicht: true },
  gemeente: { label: 'Gemeente', soort: 'keuze', opties: 'werkgemeenten', verplicht: true },
  kamers: { label: 'Aantal kamers', soort: 'aantal', min: 1, max: 12, verplicht: true },
  huur: { label: 'Kale huur per maand', soort: 'bedrag', min: 1, max: 5000, verplicht: true, hint: 'Zonder servicekosten.' },
  gelijkvloers: { label: 'Gelijkvloers of met lift bereikbaar?', soort: 'ja-nee', verplicht: true },
  jongerenwoning: { label: 'Is het een jongerenwoning?', soort: 'ja-nee', verplicht: true, hint: 'Alleen voor huurders van 18 tot 28 jaar.' },
  beschikbaar_vanaf: { label: 'Beschikbaar vanaf', soort: 'datum', verplicht: true },
  gebeurd_op: { label: 'Wanneer is de woning aangemeld?', soort: 'datum', hint: 'Laat leeg als het vandaag is.' },
};

/** The municipalities this corporation may put homes in: its area in the scheme. */
export const werkgemeenten = (regeling: Regeling, corporatie: string) => {
  const gebied = regeling.partijen.find((p) => p.code === corporatie)?.werkgebied;
  return regeling.gemeenten.filter((g) => !gebied || gebied.includes(g.code)).map((g) => ({ code: g.code, naam: g.naam }));
};

/** Art. 2d, 4a; W11: a corporation makes a home available to the scheme. */
const AANMELDEN: Woningactie = {
  naam: 'woning-aanmelden',
  mag: magWoningstap('woning-aanmelden'),
  vragen: () => WONINGVRAGEN,
  lijsten: (regeling, wie) => ({ ...lijstenVan(regeling), werkgemeenten: werkgemeenten(regeling, wie.organisatie) }),
  beslis: ({ regeling, wie, invoer }) => {
    const { adres, gemeente, kamers, huur, beschikbaar_vanaf, gelijkvloers, jongerenwoning } = invoer as { adres: string; gemeente: string; kamers: number; huur: number; beschikbaar_vanaf: string; gelijkvloers: string; jongerenwoning: string };
    return gelukt({
      gebeurtenissen: [{ soort: 'woning-aangemeld', gegevens: { regeling: regeling.regeling, corporatie: wie.organisatie, gemeente, jongerenwoning: jongerenwoning === 'ja' } }],
      rij: { adres, kamers, huur, gelijkvloers: gelijkvloers === 'ja', beschikbaar_vanaf },
    });
  },
};

export async function woningAanmelden(kern: Kern, wie: Ingelogd, invoer: unknown): Promise<Uitkomst<{ woning: string }>> {
  const uitkomst = await zetStap(kern, wie, WONINGSTROOM, AANMELDEN, undefined, invoer);
  return uitkomst.ok ? gelukt({ woning: uitkomst.waarde.id }) : uitkomst;
}
