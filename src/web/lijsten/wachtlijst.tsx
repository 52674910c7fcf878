import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossiers, telWachtlijsten, type Dossierfilter } from '../../storage/lezen/lijsten.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { blad } from '../blad.tsx';
import { Filterbalk, Filterchips, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Paginering } from '../ui/index.ts';
import { adresMet, bladerlinks, keuzeUit, plekUit, type Vraagdelen } from './adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv } from './csv.ts';
import { dossierkolommen, Wachttabel, type Lijstbeeld } from './dossiertabel.tsx';
import { gemeentenVan, regelingenVan } from './namen.ts';

const PAD = '/wachtlijst';
const VOLGORDES = ['wacht', 'nummer'] as const;
const VOLGORDENAMEN = { wacht: 'Langst wachtend eerst', nummer: 'Dossiernummer' };

/** GET /wachtlijst: who waits for a home, per municipality, the longest first. Shows what the chain knows, not what people told about themselves. */
export async function wachtlijst(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const gemeenten = gemeentenVan(regelingenVan(kern.regelingen, wie.regeling));
  const gemeente = keuzeUit(c, 'gemeente', [...gemeenten.keys()]);
  const volgorde = keuzeUit(c, 'volgorde', VOLGORDES) ?? 'wacht';
  const delen: Vraagdelen = { gemeente, volgorde: volgorde === 'wacht' ? undefined : volgorde };
  const csv = c.req.query('als') === 'csv';
  const filter: Dossierfilter = { tab: 'wachtlijst', wachtlijst: gemeente };

  const { telling, lijst, namen } = await kern.verbinding.als(token, async (tx) => {
    const telling = await telWachtlijsten(tx, wie);
    const lijst = await leesDossiers(tx, wie, filter, volgorde, csv ? undefined : plekUit(c), csv ? HOOGSTENS_IN_EXPORT : undefined);
    return { telling, lijst, namen: await leesNamen(tx, lijst.rijen.map((r) => r.id)) };
  });
  const beeld: Lijstbeeld = { wie, namen, gemeenten, vandaag };
  if (csv) return stuurCsv(c, 'wachtlijst', vandaag, alsCsv(dossierkolommen(beeld), lijst.rijen));

  const alles = [...telling.values()].reduce((a, b) => a + b, 0);
  const aantal = gemeente ? telling.get(gemeente) ?? 0 : alles;
  const chips = [...gemeenten].filter(([code]) => telling.has(code) || code === gemeente).map(([code, naam]) => ({ naam, aantal: telling.get(code) ?? 0, href: adresMet(PAD, { ...delen, gemeente: code }), hier: code === gemeente }));
  return blad(v, { titel: 'Wachtlijst', deel: '/dossiers' }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: 'Wachtlijst' }]} />
      <Kop
        titel="Wachtlijst" sub={aantal === 1 ? 'Eén cliënt wacht op een woning.' : `${aantal} cliënten wachten op een woning. Wie het langst wacht staat bovenaan; de corporatie kiest aan wie zij een woning voorlegt.`}
        rechts={aantal > 0 && <KnopLink icoon="download" href={adresMet(PAD, { ...delen, als: 'csv' })}>Uitvoeren als CSV</KnopLink>}
      />
      <Filterchips label="Gemeente van de wachtlijst" groepen={[[{ naam: 'Alles', aantal: alles, href: adresMet(PAD, { ...delen, gemeente: undefined }), hier: !gemeente }, ...chips]]} />
      <Filterbalk action={PAD} verborgen={gemeente ? { gemeente } : {}} velden={[{ soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: volgorde, opties: VOLGORDES.map((w) => ({ waarde: w, naam: VOLGORDENAMEN[w] })) }]} />
      <Kaart plat voet={lijst.rijen.length > 0 && <Paginering {...bladerlinks(PAD, delen, lijst)} stand={`${lijst.rijen.length} van ${aantal} getoond`} />}>
        {lijst.rijen.length > 0
          ? <Wachttabel rijen={lijst.rijen} beeld={beeld} links={{ pad: PAD, delen, nu: volgorde }} />
          : <Leeg titel="Niemand op de wachtlijst" actie={gemeente ? <KnopLink href={PAD}>Alle gemeenten</KnopLink> : undefined}>Na een positief besluit plaatst het servicepunt iemand op de wachtlijst. Dan staat het dossier hier.</Leeg>}
      </Kaart>
    </>
  ));
}
