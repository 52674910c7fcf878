import type { CertificaatGebeurtenis, CertificaatStand } from '../../domain/partijen/certificaat.ts';
import { namensUit, namensVraag, spreektVoor } from '../../domain/partijen/namens.ts';
import type { Registerregel } from '../../domain/partijen/register.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesDeelnemers } from './deelnemers.ts';
import { zaakMetSleutel } from '../../storage/lezen/zaken.ts';

type Gelezen = { partijen: Registerregel[]; heeft: ReadonlySet<string> };

/** What a care organisation holds, and until when; the next one goes on from it. */
export const certificaatVastleggen: Zaakactie<CertificaatStand, CertificaatGebeurtenis, Gelezen> = {
  stap: 'certificaat-vastleggen',
  uitleg: 'Een zorgorganisatie heeft een landelijk erkend kwaliteitscertificaat. Voordeur laat op tijd zien dat het afloopt.',
  async leest(tx, wat) {
    const partijen = (await leesDeelnemers(tx, wat)).filter((p) => p.soort === 'zorgorganisatie');
    const heeft = new Set<string>();
    if (!wat.stand) for (const { code } of partijen) if (await zaakMetSleutel(tx, wat.regeling.regeling, 'certificaat', code)) heeft.add(code);
    return { partijen, heeft };
  },
  magNu: (_, stand, wie) => (!stand || spreektVoor(wie, stand.partij) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: 'Het certificaat van een partij houden zij zelf en het Servicepunt bij.' })),
  vragen: ({ stand, wie, bij }) => ({
    ...(stand ? {} : namensVraag(wie, bij.partijen, 'Van welke zorgorganisatie?')),
    naam: { label: 'Welk certificaat?', soort: 'tekst', max: 80, verplicht: true, hint: 'Bijvoorbeeld HKZ of ISO 9001.' },
    geldig_tot: { label: 'Laatste dag waarop het geldt', soort: 'datum', verplicht: true },
  }),
  begin: ({ stand }, { namens }) => (stand ? { naam: stand.naam } : namens ? { namens } : {}),
  beslis({ regeling, stand, wie, invoer, bij }) {
    const partij = stand ? gelukt(stand.partij) : namensUit(wie, bij.partijen, invoer);
    if (!partij.ok) return partij;
    if (bij.heeft.has(partij.waarde)) return geweigerd({ soort: 'mag-niet-nu', reden: 'Van deze zorgorganisatie is al een certificaat vastgelegd.', wat: 'Werk het bij op de pagina van de partij.' });
    const geldig_tot = invoer.geldig_tot as string;
    if (stand && geldig_tot <= stand.geldig_tot) return fout('geldig_tot', 'Een nieuw certificaat geldt langer dan het vorige.');
    return gelukt({ gebeurtenissen: [{ soort: 'certificaat-vastgelegd', gegevens: { regeling: regeling.regeling, namens: partij.waarde, naam: invoer.naam as string, geldig_tot } }] });
  },
};
