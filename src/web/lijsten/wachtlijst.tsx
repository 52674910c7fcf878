import { regelsVan, BIJ_GELIJK } from '../../domain/wachtlijst/volgorde.ts';
import { bevestigtermijn, verouderdTot } from '../../domain/wachtlijst/actueel.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesProfielen, zoekDossiers } from '../../storage/lezen/lijsten.ts';
import { leesWachtlijst, telWachtlijst, type Wachtfilter, type Wachttelling, type Wachtvolgorde } from '../../storage/lezen/wachtlijst.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { IN_LIJST, legLezingVast } from '../../storage/lezen/inzage.ts';
import { blad } from '../blad.tsx';
import { bronVan } from '../dossier/bron.ts';
import { Bron, Filterbalk, Filterchips, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Paginering, type Filterveld } from '../ui/index.ts';
import { adresMet, bladerlinks, keuzeUit, plekUit, tekstUit, type Vraagdelen } from './adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv } from './csv.ts';
import { gemeentenVan, metAlle, partijenVan, regelingenVan } from './namen.ts';
import { mogelijkeNummers } from './nummer.ts';
import { wachtkolommen, Wachttabel, type Wachtbeeld } from './wachttabel.tsx';

const PAD = '/wachtlijst';
const VOLGORDES = ['regels', 'nummer', 'bevestigd'] as const satisfies readonly Wachtvolgorde[];
const VOLGORDENAMEN: Record<Wachtvolgorde, string> = { regels: 'Plaats op de lijst', nummer: 'Dossiernummer', bevestigd: 'Langst niet bevestigd' };
const STANDEN = ['wacht', 'pauze', 'verouderd'] as const satisfies readonly NonNullable<Wachtfilter['stand']>[];
const STANDNAMEN: Record<(typeof STANDEN)[number], string> = { wacht: 'Zonder pauze', pauze: 'Met een pauze', verouderd: 'Gegevens te lang niet bevestigd' };
const PAUZES_ONDERAAN = 25;

/** The rules by which a list is ordered, in the words of the regeling; of each regeling the reader has to do with. */
function Volgorde({ regelingen }: { regelingen: readonly Regeling[] }) {
  return (
    <Kaart titel="Hoe de volgorde tot stand komt">
      {regelingen.map((r) => {
        const termijn = bevestigtermijn(r);
        return (
          <div key={r.regeling}>
            {regelingen.length > 1 && <h3 className="utrecht-heading-4">{r.korte_naam}</h3>}
            <ol className="voordeur-opsomming">{r.wachtlijst.volgorde.map((v) => <li key={v.op}>{v.tekst}</li>)}</ol>
            <p className="voordeur-klein voordeur-grijs">
              {BIJ_GELIJK} De corporatie kiest aan wie zij een woning voorlegt. {termijn && `Een woning kan alleen worden voorgelegd als de gegevens korter dan ${termijn.binnen} geleden zijn bevestigd.`} <Bron {...bronVan(r, r.wachtlijst.bron)!} />
            </p>
          </div>
        );
      })}
    </Kaart>
  );
}

/** Does the sharing matrix give this role the search profile of who waits? */
const zietZoekprofiel = (regelingen: readonly Regeling[], rol: Rol): boolean => regelingen.some((r) => r.gegevensdeling.some((d) => d.groep === 'zoekprofiel' && d.vanaf[rol] !== undefined));

const som = (telling: readonly Wachttelling[], { gemeente, gepauzeerd }: { gemeente?: string; gepauzeerd?: boolean }): number =>
  telling.filter((t) => (!gemeente || t.gemeente === gemeente) && (gepauzeerd === undefined || t.gepauzeerd === gepauzeerd)).reduce((n, t) => n + t.aantal, 0);

const zin = (wachten: number, pauze: number): string =>
  [wachten === 1 ? 'Eén cliënt wacht op een woning.' : `${wachten} cliënten wachten op een woning.`, pauze > 0 && (pauze === 1 ? 'Eén cliënt heeft een pauze en houdt zijn plaats.' : `${pauze} cliënten hebben een pauze en houden hun plaats.`)].filter(Boolean).join(' ');

/** What the address asks of the list. */
function leesVraag({ c, kern, wie, vandaag }: IngelogdVerzoek) {
  const regelingen = regelingenVan(kern.regelingen, wie.regeling);
  const [gemeenten, zorg] = [gemeentenVan(regelingen), partijenVan(regelingen, 'zorgorganisatie')];
  const q = tekstUit(c, 'q');
  const volgorde = keuzeUit(c, 'volgorde', VOLGORDES) ?? 'regels';
  const filter: Wachtfilter = {
    gemeente: keuzeUit(c, 'gemeente', [...gemeenten.keys()]), zorg: wie.rol === 'begeleider' ? undefined : keuzeUit(c, 'zorg', [...zorg.keys()]),
    stand: keuzeUit(c, 'stand', STANDEN), verouderdTot: regelingen[0] && verouderdTot(regelingen[0], vandaag),
  };
  const delen: Vraagdelen = { q, gemeente: filter.gemeente, zorg: filter.zorg, stand: filter.stand, volgorde: volgorde === 'regels' ? undefined : volgorde };
  return { regelingen, gemeenten, zorg, q, volgorde, filter, delen, regels: regelingen[0] ? regelsVan(regelingen[0]) : (['sinds'] as const), csv: c.req.query('als') === 'csv' };
}

/** GET /wachtlijst: who waits for a home, per municipality, in the order the regeling shows; those who pause apart. */
export async function wachtlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const { regelingen, gemeenten, zorg, q, volgorde, filter, delen, regels, csv } = leesVraag(v);
  const { telling, lijst, pauzes, namen, profielen } = await kern.verbinding.als(token, async (tx) => {
    const ids = q ? await zoekDossiers(tx, q, mogelijkeNummers(q, regelingen, vandaag)) : undefined;
    const gekozen = { ...filter, ids };
    const telling = await telWachtlijst(tx, wie, gekozen);
    // With one page for all, those who pause would fall between the others; the export keeps everyone in one order.
    const lijst = await leesWachtlijst(tx, wie, csv ? gekozen : { ...gekozen, stand: filter.stand ?? 'wacht' }, regels, volgorde, csv ? undefined : plekUit(c), csv ? HOOGSTENS_IN_EXPORT : undefined);
    const pauzes = csv || filter.stand || som(telling, { gemeente: filter.gemeente, gepauzeerd: true }) === 0 ? [] : (await leesWachtlijst(tx, wie, { ...gekozen, stand: 'pauze' }, regels, 'regels', undefined, PAUZES_ONDERAAN)).rijen;
    const alle = [...lijst.rijen, ...pauzes].map((r) => r.id);
    await legLezingVast(tx, csv ? 'uitvoer' : 'lijst', alle, IN_LIJST);
    return { telling, lijst, pauzes, namen: await leesNamen(tx, alle), profielen: await leesProfielen(tx, alle) };
  });
  const beeld: Wachtbeeld = { wie, namen, gemeenten, vandaag, profielen, verouderdTot: filter.verouderdTot, ziet: { zoekprofiel: zietZoekprofiel(regelingen, wie.rol) } };
  if (csv) return stuurCsv(c, 'wachtlijst', vandaag, alsCsv(wachtkolommen(beeld), lijst.rijen));

  const [wachten, pauze] = [som(telling, { gemeente: filter.gemeente, gepauzeerd: false }), som(telling, { gemeente: filter.gemeente, gepauzeerd: true })];
  const [opPauze, gefilterd] = [filter.stand === 'pauze', Boolean(q || filter.zorg || filter.stand)];
  const aantal = opPauze ? pauze : wachten;
  const links = { pad: PAD, delen, nu: volgorde };
  const chip = (naam: string, gemeente: string | undefined) => ({ naam, aantal: som(telling, { gemeente }), href: adresMet(PAD, { ...delen, gemeente }), hier: filter.gemeente === gemeente });
  const metMensen = [...gemeenten].filter(([code]) => som(telling, { gemeente: code }) > 0 || code === filter.gemeente);
  const velden: Filterveld[] = [
    { soort: 'zoek', naam: 'q', label: 'Naam of nummer', waarde: q },
    { soort: 'keuze', naam: 'stand', label: 'Wie', waarde: filter.stand, opties: metAlle('Iedereen', STANDEN.map((s) => [s, STANDNAMEN[s]] as const)) },
    ...(wie.rol === 'begeleider' ? [] : [{ soort: 'keuze' as const, naam: 'zorg', label: 'Zorgorganisatie', waarde: filter.zorg, opties: metAlle('Alle', zorg) }]),
    { soort: 'keuze', naam: 'volgorde', label: 'Sorteer op', waarde: volgorde, opties: VOLGORDES.map((w) => ({ waarde: w, naam: VOLGORDENAMEN[w] })) },
  ];
  return blad(v, { titel: 'Wachtlijst', deel: '/dossiers', zoek: q }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: 'Wachtlijst' }]} />
      <Kop titel="Wachtlijst" sub={gefilterd ? `${wachten + pauze} gevonden.` : zin(wachten, pauze)} rechts={wachten + pauze > 0 && <KnopLink icoon="download" href={adresMet(PAD, { ...delen, als: 'csv' })}>Uitvoeren als CSV</KnopLink>} />
      <Volgorde regelingen={regelingen} />
      <Filterchips label="Gemeente van de wachtlijst" groepen={[[chip('Alles', undefined), ...metMensen.map(([code, naam]) => chip(naam, code))]]} />
      <Filterbalk action={PAD} verborgen={filter.gemeente ? { gemeente: filter.gemeente } : {}} velden={velden} wis={gefilterd ? adresMet(PAD, { gemeente: filter.gemeente }) : undefined} />
      <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen, lijst)} stand={`${lijst.rijen.length} van ${aantal} getoond`} />}>
        {lijst.rijen.length > 0
          ? <Wachttabel rijen={lijst.rijen} beeld={beeld} links={links} pauze={opPauze} bijschrift={`Wie op een woning wacht, volgorde: ${VOLGORDENAMEN[volgorde]}`} />
          : gefilterd || filter.gemeente ? <Leeg titel="Niemand past bij dit filter" actie={<KnopLink href={PAD}>Wis filters</KnopLink>}>Je ziet alleen wie met jullie gedeeld is. Kies een andere gemeente of stand, of controleer de naam.</Leeg>
          : <Leeg titel="Niemand wacht op een woning">Na een positief besluit plaatst het servicepunt iemand op de wachtlijst. Dan staat het dossier hier.</Leeg>}
      </Kaart>
      {pauzes.length > 0 && (
        <Kaart plat titel="Met een pauze" rechts={pauze > pauzes.length ? `${pauzes.length} van ${pauze}` : undefined} voet={<a className="utrecht-link" href={adresMet(PAD, { ...delen, stand: 'pauze' })}>Alleen wie pauze heeft</a>}>
          <Wachttabel rijen={pauzes} beeld={beeld} links={links} pauze bijschrift="Wie pauze heeft: geen aanbod tot het einde van de pauze, wel een plaats op de lijst" />
        </Kaart>
      )}
    </>
  ));
}
