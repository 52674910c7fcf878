import { keuzevragen, laatMatchkeuzeLos, legMatchkeuzeVast } from '../../actions/matching/matchkeuze.ts';
import { kandidaatVoordragen, voordrachtIntrekken } from '../../actions/woning/kandidaat-voordragen.ts';
import { zegPunten } from '../../domain/matching/punten.ts';
import { isVariant } from '../../domain/matching/toewijzing-tafel.ts';
import type { Uitkomst, Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesVrijeWeegwoningen, leesWachtenden } from '../../storage/lezen/kandidaten.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Gepost, type Ingevuld } from '../formulier/lees.ts';
import { alsCsv, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { Alert, KnopLink, Kop, Kruimelpad } from '../ui/index.ts';
import { DEEL, geenTafel, terug } from './pagina.tsx';
import { adresUit, PAD, padVoor, rekenTafel, type Adres } from './tafel.ts';
import { voorstellen, type Voorstel } from './voorstel.ts';

/* What can be done at the table: suggest a pair, take it back, fix or exclude a pair, let it go; and the table as a file. */

const een = (post: Gepost, naam: string): string => { const w = (post as Record<string, unknown>)[naam]; return typeof w === 'string' ? w : ''; };
const adresVan = (post: Gepost): Adres => { const variant = een(post, 'variant'); return { variant: isVariant(variant) ? variant : 'afspraak', maxima: een(post, 'aantallen') === 'ja' }; };

function geweigerdblad(v: IngelogdVerzoek, adres: Adres, titel: string, weigering: Weigering): Response | Promise<Response> {
  return blad(v, { titel, deel: DEEL, smal: true, status: STATUS_VAN[weigering.soort] }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Matchtafel', href: padVoor(adres) }, { naam: titel }]} />
      <Kop titel={`${titel} kan nu niet`} />
      <Alert soort="let-op" titel={weigering.reden}><p>{[...(weigering.velden ?? []).map((f) => f.melding), weigering.wat].filter(Boolean).join(' ')}</p></Alert>
      <p><KnopLink href={padVoor(adres)}>Terug naar de matchtafel</KnopLink></p>
    </>
  ));
}

/** A button at the table: do it, and come back to the same variant. */
const knop = (titel: string, gedaan: string, doe: (v: IngelogdVerzoek, woning: string, dossier: string) => Promise<Uitkomst<unknown>>) => async (v: IngelogdVerzoek): Promise<Response> => {
  const post = await leesPost(v.c);
  const adres = adresVan(post);
  const uitkomst = await doe(v, een(post, 'woning'), een(post, 'dossier'));
  return uitkomst.ok ? v.c.redirect(padVoor(adres, { gedaan }), 303) : geweigerdblad(v, adres, titel, uitkomst);
};

/** POST /matchtafel/voordragen, /matchtafel/voordracht-intrekken and /matchtafel/loslaten. */
export const draagVoor = knop('Kandidaat voordragen', 'kandidaat-voordragen', ({ kern, wie, token, vandaag }, woning, dossier) => kandidaatVoordragen(kern, { wie, token }, woning, { dossier }, vandaag));
export const trekIn = knop('Voordracht intrekken', 'voordracht-intrekken', ({ kern, wie, token }, woning) => voordrachtIntrekken(kern, { wie, token }, woning));
export const laatLos = knop('Loslaten', 'los', ({ kern, wie, token }, woning, dossier) => laatMatchkeuzeLos(kern, { wie, token }, woning, dossier));

async function afspraakblad(v: IngelogdVerzoek, adres: Adres, ingevuld: Ingevuld, weigering?: Weigering): Promise<Response> {
  const { kern, wie, token, vandaag } = v;
  const regeling = wie.regeling;
  if (!regeling) return geenTafel(v);
  const { woningen, kandidaten } = await kern.verbinding.als(token, async (tx) => ({ woningen: await leesVrijeWeegwoningen(tx, regeling), kandidaten: await leesWachtenden(tx, wie, { regeling, op: vandaag }) }));
  const vragen = keuzevragen(
    woningen.map((w) => ({ code: w.beeld.id, naam: `${w.adres} (${w.corporatienaam})` })),
    kandidaten.map(({ kandidaat: k, zorgnaam }) => ({ code: k.dossier, naam: `${k.kenmerk} (${zorgnaam})` })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl')),
  );
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: 'Paar vastzetten of uitsluiten', deel: DEEL, smal: true, status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Matchtafel', href: padVoor(adres) }, { naam: 'Paar vastzetten of uitsluiten' }]} />
      <Vragenformulier
        action={`${PAD}/afspraak`} concept="matchkeuze" verborgen={terug(adres)} lijsten={{}} vragen={vragen} ingevuld={ingevuld} weigering={weigering} knop="Afspreken"
        kaart={{ titel: 'Paar vastzetten of uitsluiten', inleiding: 'De verdeling houdt zich hieraan. Er verandert niets voor de cliënt of de corporatie: voordragen doe je daarna.' }}
        naast={<KnopLink soort="stil" maat="groot" href={padVoor(adres)}>Terug naar de matchtafel</KnopLink>}
      />
    </>
  ));
}

/** GET /matchtafel/afspraak, with the pair filled in when one comes from the table. */
export const afspraak = (v: IngelogdVerzoek): Promise<Response> => afspraakblad(v, adresUit(v), { woning: v.c.req.query('woning') ?? '', dossier: v.c.req.query('dossier') ?? '' });

/** POST /matchtafel/afspraak. */
export async function spreekAf(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const post = await leesPost(c);
  const adres = adresVan(post);
  const ingevuld = uitFormulier(post, keuzevragen([], []));
  const uitkomst = await legMatchkeuzeVast(kern, { wie, token }, ingevuld);
  return uitkomst.ok ? c.redirect(padVoor(adres, { gedaan: ingevuld.keuze === 'niet' ? 'niet' : 'vast' }), 303) : afspraakblad(v, adres, ingevuld, uitkomst);
}

const KOLOMMEN = (zeg: (gemeente: string) => string): readonly Csvkolom<Voorstel>[] => [
  { kop: 'woning', waarde: (p) => p.woning.adres }, { kop: 'gemeente', waarde: (p) => zeg(p.woning.beeld.gemeente) }, { kop: 'corporatie', waarde: (p) => p.woning.corporatienaam },
  { kop: 'kandidaat', waarde: (p) => p.wachtende.kandidaat.kenmerk }, { kop: 'zorgorganisatie', waarde: (p) => p.wachtende.zorgnaam }, { kop: 'wacht sinds', waarde: (p) => p.wachtende.kandidaat.wacht_sinds },
  { kop: 'punten', waarde: (p) => zegPunten(p.punten) }, { kop: 'waarom', waarde: (p) => p.waarom.join('; ') }, { kop: 'voorgedragen', waarde: (p) => (p.voorgedragen ? 'ja' : 'nee') }, { kop: 'vastgezet', waarde: (p) => (p.vast ? 'ja' : 'nee') },
];

/** GET /matchtafel.csv: the proposal of a variant, without names. */
export async function matchtafelCsv(v: IngelogdVerzoek): Promise<Response> {
  const adres = adresUit(v);
  const uit = await rekenTafel(v, adres);
  if (!uit) return geenTafel(v);
  if (!uit.gekozen.ok) return geweigerdblad(v, adres, 'Downloaden', uit.gekozen);
  return stuurCsv(v.c, 'matchtafel', v.vandaag, alsCsv(KOLOMMEN(uit.zeg), voorstellen(uit, uit.gekozen.waarde)));
}
