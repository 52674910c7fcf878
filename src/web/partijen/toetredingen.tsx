import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { ADVIEZEN, BESLUITEN, TOETREDINGSTANDEN, type ToetredingStand } from '../../domain/partijen/toetreding.ts';
import { AFSPRAKEN, LOPEND, isUit, type Lopend, type UittredingStand } from '../../domain/partijen/uittreding.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import { gemeentenaam, partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { GEEN_AANTALLEN, leesPartijaantallen } from '../../storage/lezen/partijen.ts';
import { zakenVan, type GeladenZaak } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { kiesUit, Lijstbalk, lijstBestand, Lijstuitvoer, nieuwsteEerst, opTekst, type Lijstvorm } from '../lijsten/keus.tsx';
import { MET_DOSSIERS, MET_WONINGEN } from '../lijsten/rollen.ts';
import { MET_BEWONERS } from '../wonen/rollen.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Badge, Bron, Gegevens, Kaart, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link, Raster, type BadgeStand } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD } from '../zaak/paden.ts';
import { PARTIJPAD, partijpad, TOETREDINGPAD, toetredingpad, uittredingpad } from './paden.ts';
import { Inoverlegkaart, leesInoverleg } from '../overleg/inoverleg.tsx';
import { Beginknop, Beurtkaart, magStap, metZaak, Stapknoppen, tekstVan, Verloopkaart, Woorden } from './zaakdelen.tsx';

/* Who joins and who leaves: the list, and each by itself. */

export const beurtwie = (regeling: Regeling) => (organisatie: string | undefined, rollen: readonly string[]): string => (organisatie ? partijnaam(regeling, organisatie) : rollen.map((r) => ROLNAMEN[r as Rol]).join(' of '));
const naamVan = (lijst: readonly { code: string; naam: string }[], code: string): string => lijst.find((x) => x.code === code)?.naam ?? code;
const STAPBADGE: Record<ToetredingStand['stap'], BadgeStand> = { ontvangen: 'wacht', geadviseerd: 'wacht', 'te-tekenen': 'loopt', getekend: 'voldoet', afgewezen: 'voldoet-niet', ingetrokken: 'gesloten' };
const kruimels = (naam: string) => [{ naam: 'Samen', href: SAMENPAD }, { naam: 'Partijen', href: PARTIJPAD }, { naam: 'Toetreden en uittreden', href: TOETREDINGPAD }, { naam }];

type Toe = { wat: 'toe'; zaak: GeladenZaak<ToetredingStand> };
type Uit = { wat: 'uit'; zaak: GeladenZaak<UittredingStand> };
type Regel = Toe | Uit;
const naamIn = (regeling: Regeling, r: Regel): string => (r.wat === 'toe' ? r.zaak.stand.partij.naam : partijnaam(regeling, r.zaak.stand.partij));
const begonnen = (r: Regel): string => (r.wat === 'toe' ? r.zaak.stand.ontvangen : r.zaak.stand.gemeld);
const STATUSNAMEN = { open: 'Loopt', klaar: 'Klaar', vervallen: 'Ingetrokken of afgewezen' } as const;

const vormVan = (regeling: Regeling): Lijstvorm<Regel> => ({
  pad: TOETREDINGPAD, woorden: (r) => naamIn(regeling, r),
  filters: [
    { naam: 'wat', label: 'Wat', opties: [{ waarde: 'toe', naam: 'Toetreden' }, { waarde: 'uit', naam: 'Uittreden' }], past: (r, wat) => r.wat === wat },
    { naam: 'stand', label: 'Stand', opties: Object.entries(STATUSNAMEN).map(([waarde, naam]) => ({ waarde, naam })), past: (r, stand) => r.zaak.status === stand },
  ],
  volgorden: [{ code: 'nieuw', naam: 'Nieuwste eerst', op: nieuwsteEerst(begonnen) }, { code: 'naam', naam: 'Naam', op: opTekst((r) => naamIn(regeling, r)) }],
  csv: { naam: 'toetreden-en-uittreden', kolommen: [
    { kop: 'Wat', waarde: (r) => (r.wat === 'toe' ? 'toetreden' : 'uittreden') }, { kop: 'Partij', waarde: (r) => naamIn(regeling, r) }, { kop: 'Sinds', waarde: begonnen },
    { kop: 'Stand', waarde: (r) => (r.wat === 'toe' ? TOETREDINGSTANDEN[r.zaak.stand.stap] : zegUit(r.zaak.stand)) }, { kop: 'Laatste dag', waarde: (r) => (r.wat === 'uit' ? r.zaak.stand.laatste_dag : undefined) },
  ] },
});

/** GET /partijen/toetredingen?zoek=&wat=&stand=&volgorde=&als=csv: who joins and who leaves. */
export async function toetredingen(v: IngelogdVerzoek): Promise<Response> {
  const { kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Toetreden en uittreden', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const alle = await kern.verbinding.als(token, async (tx): Promise<Regel[]> => [
    ...(await zakenVan<ToetredingStand>(tx, regeling.regeling, 'toetreding')).map((zaak): Toe => ({ wat: 'toe', zaak })), ...(await zakenVan<UittredingStand>(tx, regeling.regeling, 'uittreding')).map((zaak): Uit => ({ wat: 'uit', zaak })),
  ]);
  const vorm = vormVan(regeling);
  const keus = kiesUit(v.c, vorm, alle);
  const bestand = lijstBestand(v.c, vorm, keus, vandaag);
  if (bestand) return bestand;
  const [toe, uit] = [keus.getoond.filter((r): r is Toe => r.wat === 'toe').map((r) => r.zaak), keus.getoond.filter((r): r is Uit => r.wat === 'uit').map((r) => r.zaak)];
  return blad(v, { titel: 'Toetreden en uittreden', deel: SAMENPAD, melding: gedaanMelding(v.c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={kruimels('').slice(0, 2).concat({ naam: 'Toetreden en uittreden', href: TOETREDINGPAD })} />
      <Kop titel="Toetreden en uittreden" sub="Wie erbij komt en wie vertrekt, en hoe ver dat is." rechts={<Knoppen><Lijstuitvoer vorm={vorm} keus={keus} /><Beginknop v={v} regeling={regeling} stap="toetreding-aanvragen" /><Beginknop v={v} regeling={regeling} stap="uittreding-melden" /></Knoppen>} />
      {alle.length > 0 && <Lijstbalk vorm={vorm} keus={keus} label="Zoek een partij" />}
      <Raster indeling="gelijk">
        <Kolom>
          <Kaart plat titel="Wie treedt toe" voet={regeling.toetreding && <>{regeling.toetreding.route === 'tekenen' ? 'De partijen stemden vooraf in: tekenen is genoeg.' : 'Advies van de Evaluatietafel, besluit van het Bestuurlijk Overleg, daarna tekenen.'} <Bron tekst={regeling.toetreding.bron} /></>}>
            {toe.length === 0 ? <Leeg titel={keus.gefilterd ? 'Niemand met dit filter' : 'Nog niemand'}>Een aanvraag om toe te treden komt hier te staan.</Leeg>
              : <Lijst items={toe.map((t) => ({ sleutel: t.id, titel: t.stand.partij.naam, href: toetredingpad(t.id), rechts: <Badge stand={STAPBADGE[t.stand.stap]}>{TOETREDINGSTANDEN[t.stand.stap]}</Badge>, regels: [`${SOORTNAAM[t.stand.partij.soort].een}, aangevraagd ${zegDag(t.stand.ontvangen, vandaag)}`] }))} />}
          </Kaart>
        </Kolom>
        <Kolom>
          <Kaart plat titel="Wie vertrekt" voet={regeling.uittreding && <>Minstens {regeling.uittreding.maanden} maanden vooraf gemeld, met redenen. <Bron tekst={regeling.uittreding.bron} /></>}>
            {uit.length === 0 ? <Leeg titel={keus.gefilterd ? 'Niemand met dit filter' : 'Niemand'}>Een melding van uittreden komt hier te staan.</Leeg>
              : <Lijst items={uit.map((u) => ({ sleutel: u.id, titel: partijnaam(regeling, u.stand.partij), href: uittredingpad(u.id), rechts: <Uitbadge stand={u.stand} vandaag={vandaag} />, regels: [`Gemeld ${zegDag(u.stand.gemeld, vandaag)}, laatste dag ${zegDag(u.stand.laatste_dag, vandaag)}`] }))} />}
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}

/** How far a leaving is, in a word. */
const zegUit = ({ stap }: UittredingStand): string => (stap === 'ingetrokken' ? 'ingetrokken' : stap === 'afgesproken' ? 'afgesproken' : 'af te spreken');

function Uitbadge({ stand, vandaag }: { stand: UittredingStand; vandaag: string }) {
  if (stand.stap === 'ingetrokken') return <Badge stand="gesloten">ingetrokken</Badge>;
  if (isUit(stand, vandaag)) return <Badge stand="gesloten">uitgetreden</Badge>;
  return stand.stap === 'afgesproken' ? <Badge stand="voldoet">{zegUit(stand)}</Badge> : <Badge stand="let-op">{zegUit(stand)}</Badge>;
}

const TOEGEBEURD = { 'toetreding-ontvangen': 'Aanvraag ontvangen', 'toetreding-geadviseerd': 'Advies van de Evaluatietafel', 'toetreding-besloten': 'Besluit van het Bestuurlijk Overleg', 'toetreding-ondertekend': 'Ondertekend', 'toetreding-ingetrokken': 'Aanvraag ingetrokken' };

/** GET /partijen/toetredingen/:id. */
export const toetredingpagina = (v: IngelogdVerzoek): Promise<Response> => metZaak<ToetredingStand>(v, 'toetreding', async ({ regeling, zaak: { id, stand }, teksten, verloop }) => {
  const inOverleg = await leesInoverleg(v, regeling, 'toetreding', id, stand);
  const { partij, advies, besluit } = stand;
  return blad(v, { titel: `Toetreding van ${partij.naam}`, deel: SAMENPAD, melding: gedaanMelding(v.c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={kruimels(partij.naam)} />
      <Kop titel={`Toetreding van ${partij.naam}`} feiten={[<Badge key="b" stand={STAPBADGE[stand.stap]}>{TOETREDINGSTANDEN[stand.stap]}</Badge>, SOORTNAAM[partij.soort].een]} rechts={<Stapknoppen v={v} regeling={regeling} id={id} stand={stand} stappen={['toetreding-adviseren', 'toetreding-besluiten', 'toetreding-ondertekenen', 'toetreding-intrekken']} />} />
      {stand.getekend && <Alert soort="gelukt" titel={`Getekend op ${zegDatum(stand.getekend)}`}><p>{stand.actief_vanaf && `Hoort bij de partijen vanaf ${zegDatum(stand.actief_vanaf)}. `}<Link href={partijpad(partij.code)}>{partij.naam} in het register</Link></p></Alert>}
      <Raster indeling="werk">
        <Kolom>
          <Kaart titel="De aanvraag">
            <Gegevens feiten={[
              { term: 'Ontvangen', waarde: zegDatum(stand.ontvangen) }, ...(partij.gecontracteerd_door ? [{ term: 'Gecontracteerd door', waarde: partijnaam(regeling, partij.gecontracteerd_door) }] : []),
              { term: 'Werkt in', waarde: partij.werkgebied?.map((g) => gemeentenaam(regeling, g)).join(', ') ?? 'hele regio' }, { term: 'Onderschrijft doelen en inspanningen', waarde: 'ja, schriftelijk verklaard' },
              ...(partij.soort === 'zorgorganisatie' ? [{ term: 'Certificaat', waarde: partij.certificaat ? `${partij.certificaat.naam}, tot en met ${zegDatum(partij.certificaat.geldig_tot)}` : 'nog niet bekend' }] : []),
            ]} />
            <Woorden tekst={tekstVan(teksten, 0, 'brief')} />
          </Kaart>
          {advies && <Kaart titel={`Advies van de Evaluatietafel: ${naamVan(ADVIEZEN, advies.advies).toLowerCase()}`} rechts={zegDag(advies.op, v.vandaag)}><Woorden tekst={tekstVan(teksten, 1, 'toelichting')} /></Kaart>}
          {besluit && <Kaart titel={`Besluit van het Bestuurlijk Overleg: ${naamVan(BESLUITEN, besluit.besluit).toLowerCase()}`} rechts={zegDag(besluit.op, v.vandaag)}><Woorden tekst={tekstVan(teksten, 2, 'motivering')} /></Kaart>}
          {stand.stap === 'ingetrokken' && <Kaart titel="Ingetrokken"><Woorden tekst={tekstVan(teksten, 3, 'reden')} /></Kaart>}
        </Kolom>
        <Kolom zij label="Verloop">
          <Beurtkaart regeling={regeling} soort="toetreding" stand={stand} vandaag={v.vandaag} wie={beurtwie(regeling)} />
          <Inoverlegkaart v={v} regeling={regeling} bij={inOverleg} />
          <Verloopkaart verloop={verloop} titels={TOEGEBEURD} vandaag={v.vandaag} />
        </Kolom>
      </Raster>
    </>
  ));
});

const UITGEBEURD = { 'uittreding-gemeld': 'Uittreden gemeld', 'uittreding-afgesproken': 'Afspraken over wat loopt', 'uittreding-ingetrokken': 'Melding ingetrokken' };
/** Where who may see them finds them. */
const WAAR: Record<Lopend, { href: string; rollen: readonly Rol[] }> = { dossiers: { href: '/dossiers', rollen: MET_DOSSIERS }, woningen: { href: '/woningen', rollen: MET_WONINGEN }, signalen: { href: '/bewoners', rollen: MET_BEWONERS } };

/** GET /partijen/uittredingen/:id. */
export const uittredingpagina = (v: IngelogdVerzoek): Promise<Response> => metZaak<UittredingStand>(v, 'uittreding', async ({ regeling, zaak: { id, stand }, teksten, verloop }) => {
  const n = (await v.kern.verbinding.als(v.token, leesPartijaantallen)).get(stand.partij) ?? GEEN_AANTALLEN;
  const naam = partijnaam(regeling, stand.partij);
  return blad(v, { titel: `Uittreding van ${naam}`, deel: SAMENPAD, melding: gedaanMelding(v.c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={kruimels(naam)} />
      <Kop titel={`Uittreding van ${naam}`} sub={stand.stap === 'ingetrokken' ? 'De melding is ingetrokken: de partij blijft.' : `Laatste dag ${zegDatum(stand.laatste_dag)}. De andere partijen gaan door.`} feiten={[<Uitbadge key="b" stand={stand} vandaag={v.vandaag} />]} rechts={<Stapknoppen v={v} regeling={regeling} id={id} stand={stand} stappen={['uittreding-afhandelen', 'uittreding-intrekken']} />} />
      <Raster indeling="werk">
        <Kolom>
          <Kaart titel="De melding" rechts={regeling.uittreding && <Bron tekst={regeling.uittreding.bron} />}>
            <Gegevens feiten={[{ term: 'Partij', waarde: <Link href={partijpad(stand.partij)}>{naam}</Link> }, { term: 'Gemeld', waarde: zegDatum(stand.gemeld) }, { term: 'Laatste dag', waarde: zegDatum(stand.laatste_dag) }]} />
            <Woorden tekst={tekstVan(teksten, 0, 'redenen')} />
          </Kaart>
          {stand.stap !== 'ingetrokken' && <Kaart plat titel="Wat er bij deze partij loopt">
            <Lijst items={LOPEND.map(({ code, naam: wat }) => {
              const afspraak = stand.afspraken?.per[code];
              return {
                sleutel: code, titel: wat, ...(WAAR[code].rollen.includes(v.wie.rol) ? { href: WAAR[code].href } : {}), rechts: n[code] === null ? 'alleen voor de partij en het Servicepunt' : `nu ${n[code]}`,
                regels: [afspraak ? `Afgesproken op ${zegDatum(stand.afspraken!.op)} (toen ${afspraak.aantal}): ${naamVan(AFSPRAKEN, afspraak.afspraak).toLowerCase()}` : 'Nog niets afgesproken'],
              };
            })} />
          </Kaart>}
          {stand.afspraken && <Kaart titel="Wat precies is afgesproken"><Woorden tekst={tekstVan(teksten, 1, 'toelichting')} /></Kaart>}
          {stand.stap === 'ingetrokken' && <Kaart titel="Waarom de melding is ingetrokken"><Woorden tekst={tekstVan(teksten, 2, 'reden')} /></Kaart>}
        </Kolom>
        <Kolom zij label="Verloop">
          <Beurtkaart regeling={regeling} soort="uittreding" stand={stand} vandaag={v.vandaag} wie={beurtwie(regeling)} />
          <Verloopkaart verloop={verloop} titels={UITGEBEURD} vandaag={v.vandaag} />
          {stand.stap === 'ingetrokken' && magStap(v, regeling, 'uittreding-melden') && <Kaart titel="Toch vertrekken"><p>Een nieuwe melding begint opnieuw, met de hele termijn.</p><KnopLink href="/zaken/stappen/uittreding-melden">Uittreden melden</KnopLink></Kaart>}
        </Kolom>
      </Raster>
    </>
  ));
});
