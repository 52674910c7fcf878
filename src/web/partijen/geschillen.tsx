import { isLaat, nummerVan, UITKOMSTEN, zonderZienswijze, type GeschilStand } from '../../domain/partijen/geschil.ts';
import { zegDag, zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { eerstEerst, kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, nieuwsteEerst, opTekst, type Lijstvorm } from '../lijsten/keus.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Badge, Bron, Gegevens, Kaart, Knoppen, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link, Raster } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { GESCHILPAD, partijpad } from './paden.ts';
import { Inoverlegkaart, leesInoverleg } from '../overleg/inoverleg.tsx';
import { Beginknop, magStap, metZaak, Stapknoppen, tekstVan, Verloopkaart, Woorden } from './zaakdelen.tsx';

/* Disputes between parties: the list, and one with the views of all. */

const onderwerp = (regeling: Regeling, code: string): string => regeling.geschil?.onderwerpen.find((o) => o.code === code)?.naam ?? code;
const uitkomst = ({ afgesloten }: GeschilStand): string | undefined => afgesloten && UITKOMSTEN.find((u) => u.code === afgesloten.uitkomst)?.naam;
const Stand = ({ stand, vandaag }: { stand: GeschilStand; vandaag: string }) => {
  if (stand.afgesloten) return <Badge stand="voldoet">afgesloten</Badge>;
  const { woorden, toon } = zegTermijn(stand.uiterlijk, vandaag);
  return zonderZienswijze(stand).length === 0 ? <Badge stand="loopt">in overleg</Badge> : <Badge stand={toon === 'te-laat' ? 'te-laat' : toon === 'vandaag' ? 'vandaag' : 'loopt'}>zienswijzen: {woorden}</Badge>;
};

type Geschil = GeladenZaak<GeschilStand>;
const vormVan = (regeling: Regeling): Lijstvorm<Geschil> => ({
  pad: GESCHILPAD, woorden: ({ stand }) => `${onderwerp(regeling, stand.onderwerp)} ${partijnaam(regeling, stand.melder)} ${uitkomst(stand) ?? ''}`,
  filters: [
    { naam: 'welke', label: 'Stand', opties: [{ waarde: 'open', naam: 'Open' }, { waarde: 'klaar', naam: 'Afgesloten' }], past: (g, welke) => g.status === welke },
    { naam: 'onderwerp', label: 'Onderwerp', opties: (regeling.geschil?.onderwerpen ?? []).map((o) => ({ waarde: o.code, naam: o.naam })), past: (g, o) => g.stand.onderwerp === o },
  ],
  volgorden: [
    { code: 'nieuw', naam: 'Nieuwste eerst', op: nieuwsteEerst(({ stand }) => stand.gemeld) }, { code: 'dag', naam: 'Eerst wat het eerst moet', op: eerstEerst(({ stand }) => (stand.afgesloten ? undefined : stand.uiterlijk)) },
    { code: 'melder', naam: 'Melder', op: opTekst(({ stand }) => partijnaam(regeling, stand.melder)) },
  ],
  csv: { naam: 'geschillen', kolommen: [
    { kop: 'Gemeld', waarde: ({ stand }) => stand.gemeld }, { kop: 'Melder', waarde: ({ stand }) => partijnaam(regeling, stand.melder) }, { kop: 'Onderwerp', waarde: ({ stand }) => onderwerp(regeling, stand.onderwerp) },
    { kop: 'Zienswijzen voor', waarde: ({ stand }) => stand.uiterlijk }, { kop: 'Gegeven', waarde: ({ stand }) => Object.keys(stand.zienswijzen).length }, { kop: 'Ontbreekt', waarde: ({ stand }) => zonderZienswijze(stand).length },
    { kop: 'Afgesloten', waarde: ({ stand }) => stand.afgesloten?.op }, { kop: 'Uitkomst', waarde: ({ stand }) => uitkomst(stand) },
  ] },
});

/** GET /geschillen?zoek=&welke=&onderwerp=&volgorde=&als=csv. */
export async function geschillen(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Geschillen', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const alle = await kern.verbinding.als(token, (tx) => zakenVan<GeschilStand>(tx, regeling.regeling, 'geschil'));
  const vorm = vormVan(regeling);
  const keus = kiesUit(c, vorm, alle);
  const bestand = lijstBestand(c, vorm, keus, vandaag);
  if (bestand) return bestand;
  const { getoond } = keus;
  return blad(v, { titel: 'Geschillen', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Geschillen', href: GESCHILPAD }]} />
      <Kop titel="Geschillen" sub="Verschil van inzicht over uitvoering, naleving of uitleg van de afspraken." rechts={<Knoppen><Lijstuitvoer vorm={vorm} keus={keus} /><Beginknop v={v} regeling={regeling} stap="geschil-melden" /></Knoppen>} />
      <Lijstbalk vorm={vorm} keus={keus} label="Zoek een geschil" />
      <Kaart plat voet={regeling.geschil && <>Na een melding geeft elke partij binnen {regeling.geschil.dagen} dagen haar zienswijze en een voorstel. <Bron tekst={regeling.geschil.bron} /></>}>
        {getoond.length === 0 ? <Leeg titel={alle.length === 0 ? 'Er is nog nooit een geschil gemeld' : 'Geen geschil past hierbij'}>Komen jullie er samen niet uit, dan kan een partij het hier melden aan de andere partijen.</Leeg>
          : <Lijst items={getoond.map(({ id, stand }) => ({ sleutel: id, titel: `${onderwerp(regeling, stand.onderwerp)}, gemeld door ${partijnaam(regeling, stand.melder)}`, href: `${GESCHILPAD}/${id}`, rechts: <Stand stand={stand} vandaag={vandaag} />, regels: [`Gemeld ${zegDag(stand.gemeld, vandaag)}. ${uitkomst(stand) ?? `${Object.keys(stand.zienswijzen).length} van ${stand.partijen.length - 1} zienswijzen`}`] }))} />}
      </Kaart>
    </>
  ));
}

const GEBEURD = { 'geschil-gemeld': 'Geschil gemeld aan alle partijen', 'zienswijze-gegeven': 'Zienswijze gegeven', 'geschil-afgesloten': 'Geschil afgesloten' };

/** GET /geschillen/:id. */
export const geschilpagina = (v: IngelogdVerzoek): Promise<Response> => metZaak<GeschilStand>(v, 'geschil', async ({ regeling, zaak: { id, stand }, teksten, verloop }) => {
  const naam = (p: string): string => partijnaam(regeling, p);
  const open = zonderZienswijze(stand);
  const inOverleg = await leesInoverleg(v, regeling, 'geschil', id, stand);
  const titel = `${onderwerp(regeling, stand.onderwerp)}: geschil gemeld door ${naam(stand.melder)}`;
  return blad(v, { titel, deel: SAMENPAD, melding: gedaanMelding(v.c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Geschillen', href: GESCHILPAD }, { naam: zegDatum(stand.gemeld) }]} />
      <Kop titel={titel} feiten={[<Stand key="s" stand={stand} vandaag={v.vandaag} />, `gemeld op ${zegDatum(stand.gemeld)}`]} rechts={<Stapknoppen v={v} regeling={regeling} id={id} stand={stand} stappen={['zienswijze-geven', 'geschil-afsluiten']} />} />
      <Raster indeling="werk">
        <Kolom>
          {stand.afgesloten && <Kaart titel={`Uitkomst: ${uitkomst(stand)?.toLowerCase()}`} rechts={zegDag(stand.afgesloten.op, v.vandaag)}><Woorden tekst={tekstVan(teksten, 999, 'uitkomst')} /></Kaart>}
          <Kaart titel="De melding" rechts={regeling.geschil && <Bron tekst={regeling.geschil.bron} />}>
            <Gegevens feiten={[{ term: 'Melder', waarde: <Link href={partijpad(stand.melder)}>{naam(stand.melder)}</Link> }, { term: 'Onderwerp', waarde: onderwerp(regeling, stand.onderwerp) }, { term: 'Zienswijzen', waarde: `uiterlijk ${zegDag(stand.uiterlijk, v.vandaag)}` }]} />
            <Woorden tekst={tekstVan(teksten, 0, 'beschrijving')} />
            {tekstVan(teksten, 0, 'voorstel') && <><h3 className="utrecht-heading-4">Voorstel</h3><Woorden tekst={tekstVan(teksten, 0, 'voorstel')} /></>}
          </Kaart>
          {Object.entries(stand.zienswijzen).sort((a, b) => a[1].localeCompare(b[1])).map(([p, op]) => (
            <Kaart key={p} id={`zienswijze-${p}`} titel={`Zienswijze van ${naam(p)}`} rechts={<>{isLaat(stand, p) && <Badge stand="te-laat">na de laatste dag</Badge>} {zegDag(op, v.vandaag)}</>}>
              <Woorden tekst={tekstVan(teksten, nummerVan(stand, p), 'zienswijze')} />
              <h3 className="utrecht-heading-4">Voorstel</h3>
              <Woorden tekst={tekstVan(teksten, nummerVan(stand, p), 'voorstel')} />
            </Kaart>
          ))}
        </Kolom>
        <Kolom zij label="Wie nog">
          {!stand.afgesloten && (
            <Kaart plat titel="Nog geen zienswijze" rechts={String(open.length)}>
              {open.length === 0 ? <Leeg titel="Iedereen heeft gereageerd">Zoek nu samen een oplossing en leg de uitkomst vast.</Leeg>
                : <Lijst items={open.map((p) => ({ sleutel: p, titel: naam(p), ...(v.wie.rol !== 'bestuurder' && magStap(v, regeling, 'zienswijze-geven', stand) ? { actie: <Link href={zaakstappad('zienswijze-geven', id, { namens: p })}>Vastleggen</Link> } : {}) }))} />}
            </Kaart>
          )}
          <Inoverlegkaart v={v} regeling={regeling} bij={inOverleg} />
          <Verloopkaart verloop={verloop} titels={GEBEURD} vandaag={v.vandaag} />
        </Kolom>
      </Raster>
    </>
  ));
});
