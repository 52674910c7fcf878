import type { ReactNode } from 'react';
import { isId } from '../../actions/kern.ts';
import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegDatum, zegMoment } from '../../domain/kalender/zeg.ts';
import { faseVoor } from '../../domain/keten/gezien.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { inzagerecht, type Zichtstand } from '../../domain/privacy/inzagerecht.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesWieZietWat, legInzageVanFgVast, type Mens, type Wiezietwat, type Zichtregel } from '../../storage/lezen/inzage.ts';
import { blad } from '../blad.tsx';
import { bronVan } from '../dossier/bron.ts';
import { dossierNietGevonden } from '../dossier/toegang.tsx';
import { zegRecht } from '../dossier/zicht.ts';
import { keuzeUit } from '../lijsten/adres.ts';
import { metAlle } from '../lijsten/namen.ts';
import { Badge, Bron, Filterbalk, Kaart, Kolom, Kop, Kruimelpad, Leeg, Link, Tabel, Vorm, type Tabelkolom } from '../ui/index.ts';

type Kolommen = 'groep' | 'ziet' | 'waarom' | 'bron';
const KOLOMMEN: readonly Tabelkolom<Kolommen>[] = [
  { sleutel: 'groep', kop: 'Gegevens', rijkop: true }, { sleutel: 'ziet', kop: 'Ziet dit', breedte: 'smal' }, { sleutel: 'waarom', kop: 'Waarom' }, { sleutel: 'bron', kop: 'Artikel', breedte: 'smal' },
];

/** Per group whether this organisation or person sees it now, since when and why; what the database says decides, the reason comes from the covenant. */
function Groepentabel({ regeling, stand, rol, regel }: { regeling: Regeling; stand: Zichtstand; rol: Rol; regel: Zichtregel | undefined }) {
  const eigen = regel !== undefined && regel.soort !== 'rol';
  const rijen = regeling.gegevensdeling.map(({ groep }) => {
    const ziet = regel?.groepen.includes(groep) ?? false;
    const recht = inzagerecht(regeling, stand, rol, groep, regel !== undefined);
    const nood = regeling.privacy.noodtoegang;
    const waarom = regel?.soort === 'noodtoegang' ? (ziet ? `noodtoegang tot ${regel.tot ? zegMoment(regel.tot) : ''}` : 'hoort niet bij noodtoegang') : zegRecht(recht, regeling);
    const bron = regel?.soort === 'noodtoegang' ? nood?.bron : recht.bron;
    return { sleutel: groep, cellen: { groep: GROEPNAMEN[groep], ziet: ziet ? <><Vorm stand="voldoet" /> ja</> : <span className="voordeur-grijs"><Vorm stand="voldoet-niet" /> nee</span>, waarom: eigen && regel.soort !== 'noodtoegang' ? 'gaat over de cliënt zelf' : waarom, bron: bron && <Bron {...(eigen ? { tekst: eigen && regel.soort !== 'noodtoegang' ? 'AVG art. 15' : bron } : (bronVan(regeling, bron) ?? { tekst: bron }))} /> } };
  });
  return <Tabel bijschrift="Per groep gegevens of zij nu te zien is, en waarom" kolommen={KOLOMMEN} rijen={rijen} compact />;
}

const SOORTNAAM = { rol: '', client: 'De cliënt zelf', vertegenwoordiger: 'Wettelijk vertegenwoordiger', noodtoegang: 'Noodtoegang' } as const;
const naamVan = (r: Zichtregel): string => (r.soort === 'rol' ? `${r.organisatie_naam}, ${ROLNAMEN[r.rol]}` : r.soort === 'noodtoegang' ? `${r.naam ?? 'Een medewerker'}, ${ROLNAMEN[r.rol]}, ${r.organisatie_naam}` : SOORTNAAM[r.soort]);

function Wie({ regel, children }: { regel: Zichtregel; children: ReactNode }) {
  const sinds = zegDatum(inNederland(regel.van).dag);
  const ziet = regel.groepen.length;
  return (
    <details className="voordeur-wiezietwat">
      <summary>
        <strong>{naamVan(regel)}</strong> <span className="voordeur-grijs">{ziet === 0 ? 'ziet nu niets' : `ziet ${ziet} ${ziet === 1 ? 'groep' : 'groepen'}`}, sinds {sinds}{regel.tot ? `, tot ${zegMoment(regel.tot)}` : ''}</span> {regel.soort === 'noodtoegang' && <Badge stand="let-op">noodtoegang</Badge>}
      </summary>
      {children}
    </details>
  );
}

/** What one person sees: their own access, or that of their role at their organisation; else why nothing. */
function Persoon({ mens, gelezen, tabel }: { mens: Mens; gelezen: Wiezietwat; tabel: (rol: Rol, regel: Zichtregel | undefined) => ReactNode }) {
  const regel = gelezen.regels.find((r) => r.merk === mens.merk) ?? gelezen.regels.find((r) => r.soort === 'rol' && r.organisatie === mens.organisatie && r.rol === mens.rol);
  const niets = !regel || regel.groepen.length === 0;
  return (
    <Kaart plat titel={`${mens.naam}, ${ROLNAMEN[mens.rol]}, ${mens.organisatie_naam}`} rechts={niets ? <Badge stand="gesloten">ziet nu niets</Badge> : undefined}>
      {tabel(mens.rol, regel)}
    </Kaart>
  );
}

function zegDoelen(regeling: Regeling, { kop }: Wiezietwat): string {
  if (!kop.toestemming) return 'Er is geen toestemming. Alleen de zorgorganisatie en de cliënt zien nu iets.';
  const weg = regeling.toestemming.doeleinden.filter((d) => kop.doeleinden && !kop.doeleinden.includes(d.code));
  return weg.length === 0 ? 'De cliënt gaf toestemming voor alle doelen.' : `De cliënt gaf toestemming, maar niet voor: ${weg.map((d) => d.naam.toLowerCase()).join(', ')}.`;
}

/** GET /dossiers/:id/wie-ziet-wat: who sees which data of one dossier, since when and why; and for a person one chooses. Shows no content. */
export async function wieZietWat(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const id = c.req.param('id') ?? '';
  const gelezen = isId(id) ? await kern.verbinding.als(token, async (tx) => {
    const zicht = await leesWieZietWat(tx, id);
    if (zicht) await legInzageVanFgVast(tx, 'wie-ziet-wat', id);
    return zicht;
  }) : undefined;
  if (!gelezen) return dossierNietGevonden(v);
  const { kop, regels, mensen } = gelezen;
  const regeling = kern.regelingen.op(kop.regeling, kop.versie);
  const fg = wie.rol === 'functionaris-gegevensbescherming';
  // A phase that tells of trouble is not told to who does not see signals.
  const fase = fg ? { fase: kop.fase, fasen: kop.fasen ?? {} } : faseVoor({ fase: kop.fase, fasen: kop.fasen ?? {} }, kop.groepen);
  const stand: Zichtstand = { ...fase, toestemming: kop.toestemming, ...(kop.doeleinden && (fg || kop.groepen.includes('toetsing')) ? { doeleinden: kop.doeleinden } : {}) };
  const tabel = (rol: Rol, regel: Zichtregel | undefined) => <Groepentabel regeling={regeling} stand={stand} rol={rol} regel={regel} />;
  const gekozen = mensen.find((m) => m.merk === keuzeUit(c, 'wie', mensen.map((x) => x.merk)));
  const pad = `/dossiers/${id}/wie-ziet-wat`;
  return blad(v, { titel: `Wie ziet wat van ${kop.kenmerk}`, deel: fg ? '/privacy/inzage' : '/dossiers' }, (
    <>
      <Kruimelpad kruimels={fg ? [{ naam: 'Inzagelog', href: '/privacy/inzage' }, { naam: kop.kenmerk, href: `/privacy/inzage?q=${kop.kenmerk}` }, { naam: 'Wie ziet wat' }] : [{ naam: 'Dossiers', href: '/dossiers' }, { naam: kop.kenmerk, href: `/dossiers/${id}` }, { naam: 'Wie ziet wat' }]} />
      <Kop titel="Wie ziet wat, en waarom" sub={`Dossier ${kop.kenmerk} van ${kop.zorgorganisatie}. ${zegDoelen(regeling, { ...gelezen, kop: { ...kop, doeleinden: stand.doeleinden ?? null } })}`} rechts={<Link href={`/regelingen/${kop.regeling}/gegevensdeling?versie=${kop.versie}`}>De hele tabel van {regeling.korte_naam}</Link>} />
      <Kolom>
        <Filterbalk action={pad} label="Wat ziet één persoon" knop="Toon" velden={[{ soort: 'keuze', naam: 'wie', label: 'Wat ziet één persoon?', waarde: gekozen?.merk, opties: metAlle('Kies iemand', mensen.map((m) => [m.merk, `${m.naam} (${ROLNAMEN[m.rol]}, ${m.organisatie_naam})`] as const)) }]} wis={gekozen && pad} />
        {gekozen && <Persoon mens={gekozen} gelezen={gelezen} tabel={tabel} />}
        <Kaart plat titel={gekozen ? 'Alle betrokkenen' : 'Betrokkenen'} rechts={kop.bereik === 'eigen' ? 'alleen jouw organisatie' : undefined}>
          {regels.length > 0 ? regels.map((r) => <Wie key={`${r.organisatie} ${r.rol} ${r.merk ?? r.soort} ${r.van.toISOString()}`} regel={r}>{tabel(r.rol, r)}</Wie>) : <Leeg titel="Niemand">Op dit moment is niemand bij dit dossier betrokken.</Leeg>}
        </Kaart>
        {kop.bereik === 'zelf' && <p className="voordeur-klein voordeur-grijs">Je ziet hier de betrokkenen die jij mag kennen.</p>}
      </Kolom>
    </>
  ));
}
