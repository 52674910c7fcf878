import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { TERMIJNSOORTCODES, TERMIJNSOORTEN } from '../../domain/monitor/termijnsoorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { HOOGSTENS_GEVONDEN, zoekDossiers } from '../../storage/lezen/lijsten.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { BEWONERSORTERINGEN, BEWONERSTANDEN, KENMERKEN, leesBewoners, legBewonersVast, telBewoners, telZonderWonen, telt, type Bewonerfilter, type Bewonersortering, type Bewonerstand, type Bewonertelling, type Kenmerk } from '../../storage/lezen/wonen.ts';
import { blad } from '../blad.tsx';
import { adresMet, bladerlinks, keuzeUit, plekUit, tekstUit, type Vraagdelen } from '../lijsten/adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv } from '../lijsten/csv.ts';
import { gemeentenVan, metAlle, partijenVan, regelingenVan } from '../lijsten/namen.ts';
import { mogelijkeNummers } from '../lijsten/nummer.ts';
import { ZIET_WACHTTIJDEN } from '../../domain/monitor/eerlijkheid.ts';
import { Filterbalk, Filterchips, Kaart, KnopLink, Knoppen, Kop, Leeg, Paginering, type Chip, type Filterveld } from '../ui/index.ts';
import { alsBewoner } from './bewoner.ts';
import { bewonerkolommen, Bewonertabel, type Bewonerbeeld } from './tabel.tsx';

const PAD = '/bewoners';
const STANDNAMEN: Record<Bewonerstand, string> = { woont: 'Woont er', opgeschaald: 'Opgeschaald', nazorg: 'Nazorg' };
const KENMERKNAMEN: Record<Kenmerk, string> = { laat: 'Te laat', signaal: 'Open signaal', vaststellen: 'Evaluatie vast te stellen' };
/** A chip is there only for who can ever see what it counts. */
const GROEP_BIJ: Record<Kenmerk, Groep> = { laat: 'voortgang', signaal: 'signalering', vaststellen: 'evaluatie' };
const VOLGORDENAMEN: Record<Bewonersortering, string> = { termijn: 'Eerste termijn', sinds: 'Woont er het langst', huur: 'Einde van de huur', indicatie: 'Einde van de indicatie' };
const GROEP_VAN_VOLGORDE: Record<Bewonersortering, Groep> = { termijn: 'voortgang', sinds: 'voortgang', huur: 'huur', indicatie: 'begeleiding' };

const SUBTITEL: Partial<Record<Rol, string>> = {
  begeleider: 'Cliënten die wonen met jullie begeleiding, wat te laat is bovenaan.',
  woonconsulent: 'Jullie huurders binnen de regeling, wat te laat is bovenaan.',
  welzijnswerker: 'Bewoners die jullie helpen landen in hun buurt: wat gedaan is en wat nog moet.',
  consulent: 'Bewoners voor wie jullie gemeente iets regelt en die daar toestemming voor gaven. Signalen en evaluaties zie je alleen zolang het is opgeschaald. Hoeveel er in totaal wonen, weet het Servicepunt.',
};
const GEEN: Partial<Record<Rol, string>> = {
  begeleider: 'Zodra een cliënt de sleutel heeft, staat zij hier, met alles wat vanaf dan moet gebeuren.',
  woonconsulent: 'Na het overdragen van een sleutel staat de huurder hier, met het einde van de huur en de evaluaties.',
  consulent: 'Krijgt iemand met een voorziening van jullie gemeente de sleutel, dan staat zij hier.',
  welzijnswerker: 'Vraagt een begeleider jullie om te helpen bij de zachte landing, dan staat die bewoner hier na de sleutel.',
};

/** Does the sharing matrix ever give this role this group? */
const zietOoit = (regelingen: readonly Regeling[], rol: Rol, groep: Groep): boolean => regelingen.some((r) => r.gegevensdeling.some((d) => d.groep === groep && d.vanaf[rol] !== undefined));

/** What the address asks of the list. */
function leesVraag({ c, kern, wie, vandaag }: IngelogdVerzoek) {
  const regelingen = regelingenVan(kern.regelingen, wie.regeling);
  const [zorg, corporaties] = [partijenVan(regelingen, 'zorgorganisatie'), partijenVan(regelingen, 'corporatie')];
  const kenmerken = KENMERKEN.filter((k) => zietOoit(regelingen, wie.rol, GROEP_BIJ[k]));
  const volgordes = BEWONERSORTERINGEN.filter((v) => zietOoit(regelingen, wie.rol, GROEP_VAN_VOLGORDE[v]));
  const filter: Bewonerfilter = {
    vandaag, versies: regelingen.flatMap((r) => kern.regelingen.versies(r.regeling)).filter((r) => r.wonen).map((r) => `${r.regeling} ${r.geldig_vanaf}`), stand: keuzeUit(c, 'stand', BEWONERSTANDEN), kenmerk: keuzeUit(c, 'kenmerk', kenmerken), soort: keuzeUit(c, 'soort', TERMIJNSOORTCODES),
    zorg: wie.rol === 'begeleider' ? undefined : keuzeUit(c, 'zorg', [...zorg.keys()]), corporatie: wie.rol === 'woonconsulent' ? undefined : keuzeUit(c, 'corporatie', [...corporaties.keys()]),
  };
  return { regelingen, zorg, corporaties, kenmerken, volgordes, filter, q: tekstUit(c, 'q'), van: wie.rol === 'begeleider' ? keuzeUit(c, 'van', ['mij', 'ons']) : undefined, volgorde: keuzeUit(c, 'volgorde', volgordes) ?? 'termijn' as const };
}

const som = (telling: readonly Bewonertelling[], keuze: Parameters<typeof telt>[1]): number => telling.reduce((n, t) => n + (telt(t, keuze) ? t.aantal : 0), 0);
const zin = (alle: number, laat: number): string => `${alle === 1 ? 'Eén bewoner' : `${alle} bewoners`}${laat > 0 ? `, bij ${laat} is iets te laat` : alle > 0 ? ', niets is te laat' : ''}.`;

/** GET /bewoners: who lives there under the scheme, by what the reader's role works with; late things first. */
export async function bewoners(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const { regelingen, zorg, corporaties, kenmerken, volgordes, filter: gevraagd, q, van, volgorde } = leesVraag(v);
  const csv = c.req.query('als') === 'csv';
  const { telling, lijst, namen, gevonden, filter, eerder } = await kern.verbinding.als(token, async (tx) => {
    const ids = q ? await zoekDossiers(tx, q, mogelijkeNummers(q, regelingen, vandaag)) : undefined;
    const telling = await telBewoners(tx, wie, { ...gevraagd, ids });
    // A supporter begins with their own clients, if they have any; who searches means everyone.
    const filter: Bewonerfilter = { ...gevraagd, ids, mijn: van ? van === 'mij' : wie.rol === 'begeleider' && !q && som(telling, { mijn: true }) > 0 };
    const lijst = await leesBewoners(tx, wie, filter, volgorde, csv ? undefined : plekUit(c), csv ? HOOGSTENS_IN_EXPORT : undefined);
    await legBewonersVast(tx, csv ? 'uitvoer' : 'lijst', lijst.rijen.map((r) => r.id));
    return { telling, lijst, filter, eerder: await telZonderWonen(tx, wie, gevraagd.versies ?? []), gevonden: ids?.length, namen: await leesNamen(tx, lijst.rijen.map((r) => r.id)) };
  });
  const beeld: Bewonerbeeld = { wie, namen, gemeenten: gemeentenVan(regelingen), vandaag };
  const rijen = lijst.rijen.map((r) => alsBewoner(r, kern.regelingen.op(r.regeling, r.versie)));
  if (csv) return stuurCsv(c, 'bewoners', vandaag, alsCsv(bewonerkolommen(beeld), rijen));

  const { mijn, stand, kenmerk, soort } = filter;
  const delen: Vraagdelen = { q, stand, kenmerk, soort, zorg: filter.zorg, corporatie: filter.corporatie, van: wie.rol === 'begeleider' ? (mijn ? 'mij' : 'ons') : undefined, volgorde: volgorde === 'termijn' ? undefined : volgorde };
  const aantal = som(telling, { mijn, stand, kenmerk, soort });
  const chip = (naam: string, anders: Partial<Parameters<typeof telt>[1]>, deel: Vraagdelen, hier: boolean, laat = false): Chip => ({ naam, aantal: som(telling, { mijn, stand, kenmerk, soort, ...anders }), href: adresMet(PAD, { ...delen, ...deel }), hier, laat });
  const eigen = wie.rol === 'begeleider' ? [[chip('Mijn cliënten', { mijn: true }, { van: 'mij' }, mijn === true), chip('Van ons allen', { mijn: false }, { van: 'ons' }, !mijn)]] : [];
  const zonder = { kenmerk: undefined, soort: undefined };
  const groepen = [
    ...eigen,
    [chip('Alles', { stand: undefined }, { stand: undefined }, !stand), ...BEWONERSTANDEN.filter((s) => s === stand || som(telling, { mijn, kenmerk, soort, stand: s }) > 0).map((s) => chip(STANDNAMEN[s], { stand: s }, { stand: s }, s === stand))],
    // Chosen again, such a chip lets go.
    kenmerken.filter((k) => k === 'laat' || k === kenmerk || som(telling, { mijn, stand, kenmerk: k }) > 0).map((k) => chip(KENMERKNAMEN[k], { ...zonder, kenmerk: k }, { ...zonder, kenmerk: k === kenmerk && !soort ? undefined : k }, k === kenmerk && !soort, k === 'laat')),
  ];
  const soorten = TERMIJNSOORTCODES.filter((s) => s === soort || som(telling, { mijn, stand, soort: s }) > 0);
  const gefilterd = Boolean(q || stand || kenmerk || soort || filter.zorg || filter.corporatie);
  const velden: Filterveld[] = [
    { soort: 'zoek', naam: 'q', label: 'Naam of nummer', waarde: q },
    ...(wie.rol === 'begeleider' ? [] : [{ soort: 'keuze' as const, naam: 'zorg', label: 'Begeleid door', waarde: filter.zorg, opties: metAlle('Alle', zorg) }]),
    ...(wie.rol === 'woonconsulent' ? [] : [{ soort: 'keuze' as const, naam: 'corporatie', label: 'Verhuurder', waarde: filter.corporatie, opties: metAlle('Alle', corporaties) }]),
    { soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: volgorde, opties: volgordes.map((w) => ({ waarde: w, naam: VOLGORDENAMEN[w] })) },
  ];
  const verborgen = Object.fromEntries(Object.entries({ stand, kenmerk, soort, van: delen.van }).filter((p): p is [string, string] => Boolean(p[1])));
  const veel = gevonden !== undefined && gevonden >= HOOGSTENS_GEVONDEN;
  return blad(v, { titel: 'Bewoners', deel: PAD, zoek: q }, (
    <>
      <Kop
        titel="Bewoners" sub={<>{q ? `${som(telling, { mijn })} gevonden voor “${q}”.${veel ? ` Dit zijn de eerste ${HOOGSTENS_GEVONDEN}; typ meer van de naam.` : ''}` : <>{zin(som(telling, { mijn }), som(telling, { mijn, kenmerk: 'laat' }))} {SUBTITEL[wie.rol]}</>}</>}
        rechts={ZIET_WACHTTIJDEN.includes(wie.rol) && wie.regeling !== null && <Knoppen><KnopLink href="/monitor/wonen">Cijfers over wonen</KnopLink></Knoppen>}
      />
      {eerder > 0 && <p className="utrecht-paragraph">Nog {eerder === 1 ? 'één dossier valt' : `${eerder} dossiers vallen`} onder een eerdere versie van de regeling, zonder afspraken over wonen. Die staan bij <a className="utrecht-link" href="/dossiers?fase=begeleiding">Dossiers</a>.</p>}
      <details className="voordeur-filtervouw" open data-smal-dicht>
        <summary>Filter{gefilterd ? ' (aan)' : ''}</summary>
        <Filterchips label="Wie en wat" groepen={groepen} />
        {soorten.length > 0 && <Filterchips klein label="Welke termijn te laat is" groepen={[soorten.map((s) => chip(`${TERMIJNSOORTEN[s].naam[0]!.toUpperCase()}${TERMIJNSOORTEN[s].naam.slice(1)} te laat`, { kenmerk: undefined, soort: s }, { kenmerk: undefined, soort: s === soort ? undefined : s }, s === soort, true))]} />}
        <Filterbalk action={PAD} velden={velden} verborgen={verborgen} wis={gefilterd ? adresMet(PAD, { van: delen.van }) : undefined} />
        {aantal > 0 && <p className="voordeur-filtervouw__uitvoer"><KnopLink icoon="download" href={adresMet(PAD, { ...delen, als: 'csv' })}>{aantal > HOOGSTENS_IN_EXPORT ? `Eerste ${HOOGSTENS_IN_EXPORT} als CSV` : 'Uitvoeren als CSV'}</KnopLink></p>}
      </details>
      <Kaart plat voet={rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen, lijst)} stand={`${rijen.length} van ${aantal} getoond`} />}>
        {rijen.length > 0
          ? <Bewonertabel rijen={rijen} beeld={beeld} links={{ pad: PAD, delen, nu: volgorde }} bijschrift={`Bewoners, volgorde: ${VOLGORDENAMEN[volgorde]}`} />
          : gefilterd ? <Leeg titel="Geen bewoner past bij dit filter" actie={<KnopLink href={adresMet(PAD, { van: delen.van })}>Wis filters</KnopLink>}>{kenmerk === 'laat' || soort ? 'Hier is niets te laat. Kies een andere stand of organisatie om verder te kijken.' : 'Je ziet alleen bewoners die met jullie gedeeld zijn. Kies een andere stand, of controleer de naam.'}</Leeg>
          : mijn ? <Leeg titel="Geen bewoner staat op jouw naam" actie={<KnopLink href={adresMet(PAD, { van: 'ons' })}>Bekijk die van ons allen</KnopLink>}>Neem je een dossier op, of zet je er een stap in, dan staat het hier.</Leeg>
          : <Leeg titel="Nog geen bewoners">{GEEN[wie.rol] ?? 'Zodra de eerste sleutel is overgedragen, staat de bewoner hier.'}</Leeg>}
      </Kaart>
    </>
  ));
}
