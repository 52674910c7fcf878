import { lijstenVan } from '../../domain/aanvraag/formulier.ts';
import { leesAntwoorden, type Vragen } from '../../domain/invoer/vragen.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import type { WoningGebeurtenis } from '../../domain/keten/gebeurtenissen.ts';
import { pasWoningToe } from '../../domain/keten/stand.ts';
import { woningtaken } from '../../domain/keten/taken.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { versieOp } from '../../domain/regeling/versies.ts';
import { gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { openWoning, schrijfGebeurtenissen, schrijfTaken, schrijfWoning } from '../../storage/dossiers.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { GEEN_REGELING, inTransactie, type Ingelogd, type Kern } from '../kern.ts';

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
export async function woningAanmelden(kern: Kern, { wie, token }: Ingelogd, invoer: unknown): Promise<Uitkomst<{ woning: string }>> {
  const nu = kern.klok();
  const vandaag = vandaagIn(nu);
  if (!wie.regeling) return GEEN_REGELING;
  const nuGeldend = kern.regelingen.op(wie.regeling, vandaag);
  const mag = bevoegdVoorEigen(nuGeldend, 'woning-aanmelden', wie);
  if (!mag.ok) return mag;
  const gelezen = leesAntwoorden(WONINGVRAGEN, invoer, { ...lijstenVan(nuGeldend), werkgemeenten: werkgemeenten(nuGeldend, wie.organisatie) });
  if (!gelezen.ok) return gelezen;
  const { adres, gemeente, kamers, huur, beschikbaar_vanaf, gebeurd_op = vandaag } = gelezen.waarde as { adres: string; gemeente: string; kamers: number; huur: number; beschikbaar_vanaf: string; gebeurd_op?: string };
  if (gebeurd_op > vandaag) return geweigerd({ soort: 'ongeldig', reden: 'Eén antwoord klopt nog niet.', velden: [{ veld: 'gebeurd_op', melding: 'Deze dag ligt in de toekomst. Laat leeg als het vandaag is.' }] });

  const regeling = versieOp(kern.regelingen.versies(wie.regeling), gebeurd_op);
  if (!regeling) return geweigerd({ soort: 'ongeldig', reden: 'Eén antwoord klopt nog niet.', velden: [{ veld: 'gebeurd_op', melding: 'Op deze dag gold de regeling nog niet. Laat leeg als het vandaag is.' }] });
  const gebeurtenis: WoningGebeurtenis = { soort: 'woning-aangemeld', gegevens: { regeling: regeling.regeling, corporatie: wie.organisatie, gemeente, jongerenwoning: gelezen.waarde.jongerenwoning === 'ja' } };
  const stand = pasWoningToe(undefined, { ...gebeurtenis, gebeurd_op });
  const id = kern.nieuwId();
  return inTransactie(kern, token, async (tx) => {
    await openWoning(tx, id, regeling.geldig_vanaf, stand, { adres, kamers, huur, gelijkvloers: gelezen.waarde.gelijkvloers === 'ja', beschikbaar_vanaf });
    await schrijfGebeurtenissen(tx, { id, soort: 'woning', volgnummer: 0 }, [gebeurtenis], { actie: 'woning-aanmelden', wie, regeling: regeling.regeling, versie: regeling.geldig_vanaf, gebeurdOp: gebeurd_op, nu });
    await schrijfTaken(tx, { woning: id }, woningtaken(regeling, stand));
    await schrijfWoning(tx, id, 1, stand);
    return gelukt({ woning: id });
  });
}
