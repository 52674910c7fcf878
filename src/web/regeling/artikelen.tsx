import { STANDCIJFERS, type Standcode, type Standwaarden } from '../../domain/monitor/standcijfers.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Verzoek } from '../../http/route.ts';
import { leesStand } from '../../storage/lezen/stand-van-zaken.ts';
import { blad } from '../blad.tsx';
import { Artikelnav, type IcoonNaam } from '../ui/index.ts';
import { adres, Kader, nietGevonden, stapnaam, type Gelezen } from './kader.tsx';
import { Werkblad, type Werkregel } from './werking.tsx';
import { zegDatum } from '../../domain/kalender/zeg.ts';

type Artikel = Regeling['artikelen'][number];
type Artikelregel = Artikel['regels'][number];

const ICOON: Record<Artikelregel['doet']['soort'], IcoonNaam> = {
  criterium: 'lijst', volgorde: 'slot', termijn: 'klok', streven: 'klok', maximum: 'grafiek', verdeling: 'grafiek', 'weging door mensen': 'weegschaal',
  bevoegdheid: 'mensen', gegevensdeling: 'oog', toestemming: 'schild', contract: 'document', overleg: 'agenda', monitor: 'grafiek', afspraak: 'document', later: 'info',
};
/** Where a line without a step, term or criterion leads. */
const NAAR: Partial<Record<Artikelregel['doet']['soort'], { naam: string; pad: string }>> = {
  verdeling: { naam: 'Bekijk de verdeelsleutel', pad: 'verdeelsleutel' },
  maximum: { naam: 'Bekijk de doelgroepen', pad: 'termijnen-en-criteria#doelgroepen' },
  gegevensdeling: { naam: 'Bekijk wie wat ziet', pad: 'gegevensdeling' },
  overleg: { naam: 'Bekijk het overleg', pad: 'termijnen-en-criteria#overleg' },
  contract: { naam: 'Bekijk de contractvormen', pad: 'termijnen-en-criteria#contractvormen' },
};

/** An address with the fragment behind the query, where it belongs. */
const naar = (gelezen: Gelezen, pad: string): string => {
  const [voor, anker] = pad.split('#');
  return `${adres(gelezen, voor!)}${anker ? `#${anker}` : ''}`;
};

function linksVan(gelezen: Gelezen, { soort, stap, criterium, termijn }: Artikelregel['doet']): { naam: string; href: string }[] {
  const vast = NAAR[soort];
  return [
    ...(criterium ? [{ naam: 'Bekijk het criterium', href: naar(gelezen, `termijnen-en-criteria#criterium-${criterium}`) }] : []),
    ...(termijn ? [{ naam: 'Bekijk de termijn', href: naar(gelezen, `termijnen-en-criteria#termijn-${termijn}`) }] : []),
    ...(stap ? [{ naam: `Stap: ${stapnaam(stap).toLowerCase()}`, href: naar(gelezen, `termijnen-en-criteria#stap-${stap}`) }] : []),
    ...(vast ? [{ naam: vast.naam, href: naar(gelezen, vast.pad) }] : []),
  ];
}

function vandaagBij(code: Standcode | undefined, waarden: Standwaarden | undefined, regeling: Regeling): Werkregel['vandaag'] {
  const cijfer = code && waarden && STANDCIJFERS[code].zeg(waarden, regeling);
  return cijfer && { getal: cijfer.getal, tekst: cijfer.tekst };
}

/** The numbers of today are for who works with this covenant, and only beside the version in force. */
async function standVoor({ wie, kern, vandaag }: Verzoek, { regeling, nu }: Gelezen, artikel: Artikel): Promise<Standwaarden | undefined> {
  if (!wie || !nu || (wie.regeling !== null && wie.regeling !== regeling.regeling)) return undefined;
  const codes = artikel.regels.flatMap((r) => r.stand ?? []);
  return leesStand(kern.verbinding, regeling.regeling, { vanaf: `${vandaag.slice(0, 4)}-01-01`, vandaag }, codes);
}

/** "art-4" is called "Artikel 4 in werking", "par-2-2" "Paragraaf 2.2 in werking"; what has no number keeps its own heading. */
function titelVan({ code, kop }: Artikel): string {
  const [, soort, nummer] = /^(art|par)-([\d-]+)$/.exec(code) ?? [];
  return `${nummer ? `${soort === 'art' ? 'Artikel' : 'Paragraaf'} ${nummer.replaceAll('-', '.')}` : kop} in werking`;
}

/** `GET /regelingen/:regeling/artikelen/:code`: what parties agreed, what the program does with it, how it stands today. */
export async function artikelblad(verzoek: Verzoek, gelezen: Gelezen): Promise<Response> {
  const { regeling } = gelezen;
  const code = verzoek.c.req.param('code');
  const artikel = regeling.artikelen.find((a) => a.code === code);
  if (!artikel) return nietGevonden(verzoek, 'Dit artikel is er niet', `${regeling.korte_naam}, versie van ${zegDatum(regeling.geldig_vanaf)}, kent dit artikel niet.`, regeling.artikelen.map((a) => ({ naam: a.kop, href: adres(gelezen, `artikelen/${a.code}`) })));
  const waarden = await standVoor(verzoek, gelezen, artikel);
  const sub = `Links wat partijen afspraken. ${waarden ? 'Rechts' : 'Rechts daarvan'} wat Voordeur ermee doet${waarden ? ', en hoe het vandaag gaat' : ''}.`;
  const titel = titelVan(artikel);
  // another version may not have this article: then its first one opens
  const pad = gelezen.versies.every((v) => v.artikelen.some((a) => a.code === code)) ? `artikelen/${code}` : 'artikelen';
  const regels = artikel.regels.map((r, i): Werkregel => ({
    sleutel: String(i), lid: r.lid, plicht: r.plicht, citaat: r.citaat,
    doet: { soort: r.doet.soort, icoon: ICOON[r.doet.soort], tekst: r.doet.tekst, links: linksVan(gelezen, r.doet) },
    vandaag: vandaagBij(r.stand, waarden, regeling),
  }));
  const getoond = [...new Set(artikel.regels.flatMap((r) => (r.stand && vandaagBij(r.stand, waarden, regeling) ? [r.stand] : [])))];
  return blad(verzoek, { titel, deel: '/regelingen' }, (
    <Kader gelezen={gelezen} deel="artikelen" pad={pad} titel={titel} kruimel={artikel.kort} sub={sub} vandaag={verzoek.vandaag}>
      <Artikelnav artikelen={regeling.artikelen.map((a) => ({ naam: a.kort, href: adres(gelezen, `artikelen/${a.code}`), hier: a === artikel }))} />
      <Werkblad titel={artikel.kop} koppen={[`De afspraak, ${zegDatum(regeling.document.datum)}`, 'Wat Voordeur doet', waarden && `Vandaag, ${zegDatum(verzoek.vandaag)}`]} regels={regels} />
      <div className="voordeur-klein voordeur-grijs">
        <p>De plicht staat er in onze woorden. Wat gemarkeerd is, in een schreefletter, staat letterlijk in het document: {regeling.document.titel}.</p>
        {getoond.length > 0 && <ul>{getoond.map((s) => <li key={s}><strong>{STANDCIJFERS[s].zeg(waarden!, regeling)!.getal} {STANDCIJFERS[s].zeg(waarden!, regeling)!.tekst}.</strong> {STANDCIJFERS[s].definitie}</li>)}</ul>}
      </div>
    </Kader>
  ));
}
