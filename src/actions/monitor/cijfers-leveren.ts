import type { Vraag, Vragen } from '../../domain/invoer/vragen.ts';
import { leversleutel, type Levercijfers, type LeveringGebeurtenis, type LeveringStand } from '../../domain/monitor/levering.ts';
import { jaarEerder, leverperioden, zegLeverperiode } from '../../domain/monitor/uit/leverperioden.ts';
import type { Handelaar } from '../../domain/keten/bevoegd.ts';
import { spreektVoor } from '../../domain/partijen/namens.ts';
import type { Aanlevering, Regeling } from '../../domain/regeling/schema.ts';
import { fout, gelukt, geweigerd, ongeldig } from '../../domain/uitkomst.ts';
import { leesLeveringen } from '../../storage/lezen/geleverd.ts';
import type { Zaakactie, Zaakomgeving } from '../zaak/zaakactie.ts';

/** What was supplied before, by `leversleutel`, as far as whoever delivers may read it. */
type Bij = { eerder: ReadonlyMap<string, Levercijfers> };
type Omgeving = Zaakomgeving<LeveringStand, Bij>;

const leveraars = (regeling: Regeling, wie: Handelaar): Regeling['partijen'] => {
  const soorten = new Set(regeling.monitor?.aanleveringen.map((a) => a.door));
  return regeling.partijen.filter((p) => p.register && soorten.has(p.soort) && spreektVoor(wie, p.code));
};
/** Of which party these figures are, as far as that is known before the form is sent. */
const partijVan = ({ regeling, stand, wie, uit }: Omgeving): Regeling['partijen'][number] | undefined => {
  const eigen = leveraars(regeling, wie);
  if (stand) return regeling.partijen.find((p) => p.code === stand.namens);
  return eigen.length === 1 ? eigen[0] : eigen.find((p) => p.code === uit?.namens);
};
const rijenVoor = (regeling: Regeling, soort?: string): Aanlevering[] => regeling.monitor?.aanleveringen.filter((a) => soort === undefined || a.door === soort) ?? [];

const EENHEID = { aantal: '', dagen: ' In hele dagen, afgerond; hoogstens een jaar.', procent: ' In hele procenten.' };
/** The most that can be meant: more days for one case is a slip of the pen. A share over a hundred is asked about beside the figure. */
const HOOGSTENS = { aantal: 99_999, dagen: 366, procent: 99_999 };
/** The question for one figure, with what it was before; `van` limits it to the parties it is asked of. */
function vraag(omgeving: Omgeving, a: Aanlevering, van?: readonly string[]): Vraag {
  const { stand, bij, uit } = omgeving;
  const partij = partijVan(omgeving)?.code;
  const periode = stand?.periode ?? uit?.periode ?? (partij ? leverperioden(omgeving.regeling, omgeving.vandaag)[0]?.code : undefined);
  const toen = partij && periode && jaarEerder(periode);
  const was = toen ? bij.eerder.get(leversleutel(toen, partij!))?.[a.code] : undefined;
  const hint = `${a.definitie}${EENHEID[a.eenheid]}${a.telt ? ' Voordeur telt dit zelf: laat leeg als dat klopt.' : ''}${typeof was === 'number' ? ` Over ${zegLeverperiode(toen!)} was het ${was}.` : ''}`;
  return { label: a.naam, soort: 'aantal', hint, max: HOOGSTENS[a.eenheid], ...(a.telt ? {} : { ofAnders: 'getal, of kies onderaan ‘niet bekend’' }), ...(van ? { alleenAls: { veld: 'namens', is: van } } : {}) };
}

const vragen = (omgeving: Omgeving): Vragen => {
  const { regeling, stand, wie, vandaag } = omgeving;
  const partijen = leveraars(regeling, wie);
  const partij = partijVan(omgeving);
  const rijen = rijenVoor(regeling, partij?.soort);
  const van = (a: Aanlevering) => (partij ? undefined : partijen.filter((p) => p.soort === a.door).map((p) => p.code));
  return {
    ...(stand ? {} : {
      namens: { label: 'Van welke partij zijn deze cijfers?', soort: 'keuze', verplicht: true, opties: partijen.map(({ code, naam }) => ({ code, naam })) },
      periode: { label: 'Over welke periode?', soort: 'keuze', verplicht: true, opties: leverperioden(regeling, vandaag).map((p) => ({ code: p.code, naam: zegLeverperiode(p.code) })) },
    }),
    ...Object.fromEntries(rijen.map((a) => [a.code, vraag(omgeving, a, van(a))])),
    niet_bekend: { label: 'Welke cijfers zijn bij jullie niet bekend?', soort: 'keuzes', hint: 'Niet bekend is iets anders dan nul. Kruis het hier aan en laat het getal leeg.', opties: rijen.map(({ code, naam }) => ({ code, naam })) },
    toelichting: { label: 'Toelichting', soort: 'lange-tekst', max: 2000, hint: 'Wat moet een lezer weten, bijvoorbeeld waarom iets anders is dan vorig jaar? Schrijf niets over een cliënt.' },
  };
};

/** Once a year or a quarter every party supplies what the chain does not know (W17; P12.b). Supplying again keeps what was there. */
export const cijfersLeveren: Zaakactie<LeveringStand, LeveringGebeurtenis, Bij> = {
  stap: 'cijfers-leveren',
  uitleg: 'Vul in wat jullie over deze periode weten. Een fout herstel je door opnieuw te leveren; wat er eerst stond blijft bewaard.',
  leest: async (tx, { regeling }) => ({ eerder: await leesLeveringen(tx, regeling.regeling) }),
  magNu: (regeling, stand, wie) => {
    if (!regeling.monitor) return geweigerd({ soort: 'mag-niet-nu', reden: `${regeling.korte_naam} vraagt geen cijfers van partijen.` });
    if (!leveraars(regeling, wie).some((p) => !stand || p.code === stand.namens))
      return geweigerd({ soort: 'niet-bevoegd', reden: stand ? 'Deze cijfers zijn van een andere partij.' : 'Van jullie organisatie worden geen cijfers gevraagd.', bron: regeling.monitor.bron });
    return gelukt(null);
  },
  vragen,
  // Who records for many parties says first for which: then only what is asked of that kind of party is asked.
  eerst: ({ regeling, stand, wie }) => (stand || leveraars(regeling, wie).length === 1 ? [] : ['namens', 'periode']),
  begin: ({ regeling, stand, wie, vandaag }, uit) => {
    const eigen = leveraars(regeling, wie);
    if (!stand) return { namens: uit.namens ?? (eigen.length === 1 ? eigen[0]!.code : undefined), periode: uit.periode ?? leverperioden(regeling, vandaag)[0]?.code };
    const { cijfers } = stand.laatst;
    return { ...Object.fromEntries(Object.entries(cijfers).flatMap(([code, w]) => (w === null ? [] : [[code, w]]))), niet_bekend: Object.keys(cijfers).filter((code) => cijfers[code] === null) };
  },
  beslis: ({ regeling, stand, wie, invoer, bij }) => {
    const namens = stand?.namens ?? (invoer.namens as string);
    const periode = stand?.periode ?? (invoer.periode as string);
    const partij = leveraars(regeling, wie).find((p) => p.code === namens);
    if (!partij) return fout('namens', 'Kies een partij waarvan cijfers worden gevraagd.');
    if (!stand && bij.eerder.has(leversleutel(periode, namens))) return fout('periode', `Over ${zegLeverperiode(periode)} leverde ${partij.naam} al. Open die levering en pas haar aan.`);
    const rijen = rijenVoor(regeling, partij.soort);
    const onbekend = new Set(invoer.niet_bekend as string[] | undefined);
    const fouten = rijen.flatMap((a) => {
      const gegeven = invoer[a.code] !== undefined;
      if (gegeven && onbekend.has(a.code)) return [{ veld: a.code, melding: 'Hier staat een getal, en het is ook aangekruist als niet bekend. Laat één van de twee weg.' }];
      return gegeven || onbekend.has(a.code) || a.telt ? [] : [{ veld: a.code, melding: 'Vul een getal in, of kruis het onderaan aan als niet bekend.' }];
    });
    if (fouten.length > 0) return ongeldig(fouten);
    const cijfers = Object.fromEntries(rijen.flatMap((a): [string, number | null][] => (onbekend.has(a.code) ? [[a.code, null]] : typeof invoer[a.code] === 'number' ? [[a.code, invoer[a.code] as number]] : [])));
    const toelichting = invoer.toelichting as string | undefined;
    return gelukt({
      gebeurtenissen: [{ soort: 'cijfers-geleverd', gegevens: { regeling: regeling.regeling, namens, periode, cijfers } }],
      ...(toelichting ? { teksten: [{ nummer: (stand?.keren ?? 0) + 1, veld: 'toelichting', tekst: toelichting }] } : {}),
    });
  },
};
