import type { IngelogdVerzoek } from '../../http/route.ts';
import { FASEN } from '../../domain/keten/fasen.ts';
import { STATUSNAMEN, STATUSSEN } from '../../domain/keten/stand.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { HOOGSTENS_GEVONDEN, leesDossiers, telTabbladen, zoekDossiers, type Dossierfilter, type Dossiersortering, type Tabblad } from '../../storage/lezen/lijsten.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { IN_LIJST, legLezingVast } from '../../storage/lezen/inzage.ts';
import { blad } from '../blad.tsx';
import { Filterbalk, Filterchips, Kaart, KnopLink, Knoppen, Kop, Leeg, Paginering, type Filterveld } from '../ui/index.ts';
import { adresMet, bladerlinks, keuzeUit, plekUit, tekstUit, type Vraagdelen } from './adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv } from './csv.ts';
import { dossierkolommen, Dossiertabel, type Lijstbeeld } from './dossiertabel.tsx';
import { gemeentenVan, metAlle, partijenVan, regelingenVan } from './namen.ts';
import { mogelijkeNummers } from './nummer.ts';

const PAD = '/dossiers';
const TABBLADEN: readonly Tabblad[] = [...FASEN, 'afgesloten'];
const VOLGORDES = ['termijn', 'sinds', 'nummer'] as const satisfies readonly Dossiersortering[];
const VOLGORDENAMEN: Record<(typeof VOLGORDES)[number], string> = { termijn: 'Eerste termijn', sinds: 'Langst in deze stand', nummer: 'Dossiernummer' };

/** Does the sharing matrix ever give this role the origin? Then it can be chosen by; per dossier the database decides. */
const zietHerkomst = (regelingen: readonly Regeling[], rol: Rol): boolean => regelingen.some((r) => r.gegevensdeling.some((d) => d.groep === 'herkomst' && d.vanaf[rol] !== undefined));

/** Without any dossier: why, and what now. */
const GEEN: Partial<Record<Rol, string>> = {
  begeleider: 'Begin een aanvraag als een cliënt toe is aan een eigen woning.',
  tafellid: 'Zodra een aanvraag bij jullie tafel ligt, staat zij hier.',
  consulent: 'Vraagt een begeleider begeleiding, bijzondere bijstand of schuldhulp bij jullie gemeente aan, dan staat het dossier hier.',
  woonconsulent: 'Wie op de wachtlijst staat van een gemeente waar jullie woningen hebben, staat hier.',
  welzijnswerker: 'Zodra iemand in jullie gebied een woning aanneemt, staat het dossier hier.',
};

/** GET /dossiers: every dossier the reader has sight of, by phase, with filters, order, pages and export. */
export async function dossierlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const regelingen = regelingenVan(kern.regelingen, wie.regeling);
  const [gemeenten, zorg] = [gemeentenVan(regelingen), partijenVan(regelingen, 'zorgorganisatie')];
  const metHerkomst = zietHerkomst(regelingen, wie.rol);
  const q = tekstUit(c, 'q');
  const volgorde = keuzeUit(c, 'volgorde', VOLGORDES) ?? 'termijn';
  const filter: Dossierfilter = {
    tab: keuzeUit(c, 'fase', TABBLADEN), status: keuzeUit(c, 'stand', STATUSSEN),
    zorg: wie.rol === 'begeleider' ? undefined : keuzeUit(c, 'zorg', [...zorg.keys()]), herkomst: metHerkomst ? keuzeUit(c, 'herkomst', [...gemeenten.keys()]) : undefined,
  };
  const delen: Vraagdelen = { q, fase: filter.tab, stand: filter.status, zorg: filter.zorg, herkomst: filter.herkomst, volgorde: volgorde === 'termijn' ? undefined : volgorde };
  const csv = c.req.query('als') === 'csv';

  const { telling, lijst, namen, gevonden } = await kern.verbinding.als(token, async (tx) => {
    const ids = q ? await zoekDossiers(tx, q, mogelijkeNummers(q, regelingen, vandaag)) : undefined;
    const telling = await telTabbladen(tx, wie, { ...filter, ids });
    const lijst = await leesDossiers(tx, wie, { ...filter, ids }, volgorde, csv ? undefined : plekUit(c), csv ? HOOGSTENS_IN_EXPORT : undefined);
    await legLezingVast(tx, csv ? 'uitvoer' : 'lijst', lijst.rijen.map((r) => r.id), IN_LIJST);
    return { telling, lijst, gevonden: ids?.length, namen: await leesNamen(tx, lijst.rijen.map((r) => r.id)) };
  });
  const beeld: Lijstbeeld = { wie, namen, gemeenten, vandaag };
  if (csv) return stuurCsv(c, 'dossiers', vandaag, alsCsv(dossierkolommen(beeld), lijst.rijen));

  const alles = [...telling.values()].reduce((a, b) => a + b, 0);
  const aantal = filter.tab ? telling.get(filter.tab) ?? 0 : alles;
  const gefilterd = Boolean(q || filter.status || filter.zorg || filter.herkomst);
  const chip = (naam: string, tab: Tabblad | undefined, n: number) => ({ naam, aantal: n, href: adresMet(PAD, { ...delen, fase: tab }), hier: filter.tab === tab });
  const velden: Filterveld[] = [
    { soort: 'zoek', naam: 'q', label: 'Naam of nummer', waarde: q },
    { soort: 'keuze', naam: 'stand', label: 'Stand', waarde: filter.status, opties: metAlle('Elke stand', STATUSSEN.map((s) => [s, STATUSNAMEN[s]] as const)) },
    ...(wie.rol === 'begeleider' ? [] : [{ soort: 'keuze' as const, naam: 'zorg', label: 'Zorgorganisatie', waarde: filter.zorg, opties: metAlle('Alle', zorg) }]),
    ...(metHerkomst ? [{ soort: 'keuze' as const, naam: 'herkomst', label: 'Gemeente van herkomst', waarde: filter.herkomst, opties: metAlle('Alle', gemeenten) }] : []),
    { soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: volgorde, opties: VOLGORDES.map((w) => ({ waarde: w, naam: VOLGORDENAMEN[w] })) },
  ];
  const veel = gevonden !== undefined && gevonden >= HOOGSTENS_GEVONDEN;
  return blad(v, { titel: 'Dossiers', deel: PAD, zoek: q }, (
    <>
      <Kop
        titel="Dossiers" sub={q ? `${alles} gevonden voor “${q}”.${veel ? ` Dit zijn de eerste ${HOOGSTENS_GEVONDEN}; typ meer van de naam.` : ''}` : 'Alle dossiers die met jullie gedeeld zijn.'}
        rechts={<Knoppen>
          <KnopLink href="/wachtlijst">Wachtlijst</KnopLink>
          {aantal > 0 && <KnopLink icoon="download" href={adresMet(PAD, { ...delen, als: 'csv' })}>{aantal > HOOGSTENS_IN_EXPORT ? `Eerste ${HOOGSTENS_IN_EXPORT} als CSV` : 'Uitvoeren als CSV'}</KnopLink>}
          {wie.rol === 'begeleider' && <KnopLink soort="hoofd" icoon="plus" href="/aanvragen/nieuw">Nieuwe aanvraag</KnopLink>}
        </Knoppen>}
      />
      <Filterchips label="Fase" groepen={[[chip('Alles', undefined, alles), ...TABBLADEN.filter((t) => (telling.get(t) ?? 0) > 0 || filter.tab === t).map((t) => chip(t, t, telling.get(t) ?? 0))]]} />
      <Filterbalk action={PAD} velden={velden} verborgen={filter.tab ? { fase: filter.tab } : {}} wis={gefilterd ? adresMet(PAD, { fase: filter.tab }) : undefined} />
      <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen, lijst)} stand={`${lijst.rijen.length} van ${aantal} getoond`} />}>
        {lijst.rijen.length > 0
          ? <Dossiertabel rijen={lijst.rijen} beeld={beeld} links={{ pad: PAD, delen, nu: volgorde }} bijschrift={`Dossiers, volgorde: ${VOLGORDENAMEN[volgorde]}`} />
          : gefilterd || filter.tab ? <Leeg titel="Geen dossier past bij dit filter" actie={<KnopLink href={PAD}>Wis filters</KnopLink>}>Je ziet alleen dossiers die met jullie gedeeld zijn. Kies een andere fase of stand, of controleer de naam.</Leeg>
          : <Leeg titel="Nog geen dossiers">{GEEN[wie.rol] ?? 'Zodra een zorgorganisatie een aanvraag indient, staat zij hier.'}</Leeg>}
      </Kaart>
    </>
  ));
}
