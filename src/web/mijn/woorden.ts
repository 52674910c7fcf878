import { GROEPEN, type Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Contact } from '../../storage/lezen/vervanging.ts';
import type { Beeld } from '../dossier/beeld.ts';

/* What people, organisations and data are called for a client: names where they are known, else plain words. */

/** As in the middle of a sentence; `hoofd` makes the beginning of one. */
export type Woorden = { begeleider: string; zorg: string; servicepunt: string; beslisser: string; verhuurder: string };

export const hoofd = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Who stands in today is who can be asked today. */
export const wieHelpt = (contact: Contact | undefined): string | undefined => (contact?.vervanger ?? contact?.naam) ?? undefined;

/** The words for this dossier. Who decides is the municipality, unless the region gave that to someone of its own. */
export function woordenVoor({ dossier, regeling, stand }: Pick<Beeld, 'dossier' | 'regeling' | 'stand'>, contact?: Contact): Woorden {
  const corporatie = stand.aanbod?.corporatie ?? stand.sleutel?.corporatie;
  const naam = regeling.servicepunt.naam;
  const servicepunt = naam === 'Servicepunt' ? 'het Servicepunt' : `de ${naam.charAt(0).toLowerCase()}${naam.slice(1)}`;
  return {
    begeleider: wieHelpt(contact)?.split(' ')[0] ?? 'je begeleider', zorg: dossier.zorgorganisatie, servicepunt,
    beslisser: regeling.stappen['besluit-nemen']?.door.includes('tafellid') ? 'de gemeente' : servicepunt,
    verhuurder: corporatie ? partijnaam(regeling, corporatie) : 'de verhuurder',
  };
}

/** How each group of data is called for the one it is about, as a heading. */
export const MIJN_GROEPEN: Record<Groep, string> = {
  voortgang: 'Waar je staat', personalia: 'Wie je bent', herkomst: 'Waar je vandaan komt', huishouden: 'Met wie je woont', 'inkomen-en-schulden': 'Inkomen en schulden', woonverleden: 'Hoe je eerder woonde',
  zoekprofiel: 'Welke woning bij je past', begeleidingsplan: 'Je plan', toetsing: 'Vragen over je aanvraag', beoordeling: 'Het besluit', voorzieningen: 'Hulp van de gemeente', aanbod: 'De woning die je kreeg aangeboden',
  huur: 'Je huurcontract', begeleiding: 'Je hulp bij het wonen', evaluatie: 'Je doelen en gesprekken', landing: 'Kennismaken in de buurt', signalering: 'Meldingen en afspraken', klachten: 'Klachten', afloop: 'Hoe het verder ging', rechten: 'Je vragen over gegevens',
};

/** The same after "keek naar". */
const KEEK_NAAR: Record<Groep, string> = {
  voortgang: 'waar je staat', personalia: 'je naam en telefoonnummer', herkomst: 'waar je vandaan komt', huishouden: 'met wie je woont', 'inkomen-en-schulden': 'je inkomen en schulden', woonverleden: 'hoe je eerder woonde',
  zoekprofiel: 'welke woning bij je past', begeleidingsplan: 'je plan', toetsing: 'vragen over je aanvraag', beoordeling: 'het besluit', voorzieningen: 'hulp van de gemeente', aanbod: 'de woning die je kreeg aangeboden',
  huur: 'je huurcontract', begeleiding: 'je hulp bij het wonen', evaluatie: 'je doelen en gesprekken', landing: 'kennismaken in de buurt', signalering: 'meldingen en afspraken', klachten: 'je klachten', afloop: 'hoe het verder ging', rechten: 'je vragen over gegevens',
};

/** Groups in plain words, in a fixed order. */
export const zegGroepen = (groepen: readonly Groep[]): string[] => GROEPEN.filter((g) => groepen.includes(g)).map((g) => KEEK_NAAR[g]);
