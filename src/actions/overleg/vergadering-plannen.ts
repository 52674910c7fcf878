import { tafelnaamVan, tafelVan, type VergaderingGebeurtenis, type VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { partijenVan } from '../../domain/overleg/samenstelling.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesWanneer, lezeropties, WANNEERVRAGEN } from './gemeen.ts';

/** The consultations that are planned here; a sitting of the beoordelingstafel has its own place. */
const planbaar = ({ overleg }: Pick<Regeling, 'overleg'>): Regeling['overleg'] => overleg.filter((o) => !o.zitting);

/** Art. 11e: the service point plans the tables, with agenda, papers and minutes. */
export const vergaderingPlannen: Zaakactie<VergaderingStand, VergaderingGebeurtenis> = {
  stap: 'vergadering-plannen',
  uitleg: 'Wie erbij hoort, krijgt bericht en vindt het in de agenda.',
  magNu: (_, stand) => (stand ? geweigerd({ soort: 'mag-niet-nu', reden: 'Dit overleg is er al.', wat: 'Verzet het, of plan een nieuw overleg.' }) : gelukt(null)),
  vragen: ({ regeling }) => {
    const tafels = planbaar(regeling);
    const client = tafels.filter((o) => o.over_client).map((o) => o.code);
    const thema = tafels.filter((o) => o.themabijeenkomsten_per_jaar).map((o) => o.code);
    return {
      tafel: { label: 'Welk overleg?', soort: 'keuze', verplicht: true, opties: tafels.map((o) => ({ code: o.code, naam: o.naam })) },
      ...(thema.length > 0 ? {
        thema: { label: 'Is het een themabijeenkomst?', soort: 'ja-nee', alleenAls: { veld: 'tafel', is: thema } } as const,
        onderwerp: { label: 'Wat is het thema?', soort: 'tekst', verplicht: true, alleenAls: { veld: 'thema', is: 'ja' } } as const,
      } : {}),
      ...WANNEERVRAGEN,
      ...(client.length > 0 ? { gevraagd: { label: 'Wie vraag je erbij?', soort: 'keuzes', verplicht: true, opties: lezeropties(regeling).filter((o) => !o.code.startsWith('soort:')), alleenAls: { veld: 'tafel', is: client }, hint: 'Alleen deze organisaties zien het overleg.' } as const } : {}),
    };
  },
  begin: (_, uit) => ({ ...(uit.tafel ? { tafel: uit.tafel } : {}), ...(uit.datum ? { datum: uit.datum } : {}), ...(uit.thema ? { thema: uit.thema } : {}), van: '13.30', tot: '15.30' }),
  beslis: ({ regeling, invoer, op, wie }) => {
    const overleg = tafelVan(regeling, invoer.tafel as string);
    if (!overleg || overleg.zitting) return fout('tafel', 'Kies een overleg uit de lijst.');
    const wanneer = leesWanneer(invoer, op);
    if (!wanneer.ok) return wanneer;
    const thema = invoer.thema === 'ja';
    // Who plans it is there too, or could not see what was planned.
    const gevraagd = overleg.over_client ? [...new Set([...(invoer.gevraagd as string[]), wie.organisatie])] : undefined;
    if (gevraagd && partijenVan(regeling, overleg, gevraagd).length === 0) return fout('gevraagd', 'Kies minstens één organisatie.');
    return gelukt({
      gebeurtenissen: [{ soort: 'vergadering-gepland', gegevens: { regeling: regeling.regeling, tafel: overleg.code, ...wanneer.waarde, ...(thema ? { thema } : {}), ...(gevraagd ? { gevraagd } : {}), ...(overleg.ondertekenen ? { ondertekenen: true } : {}), naam: tafelnaamVan(regeling, { tafel: overleg.code, ...(thema ? { thema } : {}) }), soorten: overleg.deelnemers, rollen: overleg.genodigden ?? regeling.stappen['deelname-melden']?.door ?? [] } }],
      teksten: [{ nummer: 0, veld: 'plaats', tekst: invoer.plaats as string }, ...(thema ? [{ nummer: 0, veld: 'onderwerp', tekst: invoer.onderwerp as string }] : [])],
    });
  },
};
