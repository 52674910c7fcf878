import { isLaat, loopt, zegVastgoed } from '../../domain/inspanning/actie.ts';
import { THEMACODES, THEMAS } from '../../domain/inspanning/themas.ts';
import { bevoegdVoorEigen } from '../../domain/keten/bevoegd.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesActies, type Actieregel } from '../../storage/lezen/acties.ts';
import { blad } from '../blad.tsx';
import { adresMet, keuzeUit, tekstUit } from '../lijsten/adres.ts';
import { alsCsv, HOOGSTENS_IN_EXPORT, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Filterbalk, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Link, Tabel, Titelcel } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { actiepad, Actiestand, zegHerkomst, zegUiterlijk } from './actieregel.tsx';
import { ACTIESPAD } from './paden.ts';

const STANDEN = ['lopend', 'laat', 'klaar', 'vervallen', 'alles'] as const;
const STANDNAMEN: Record<(typeof STANDEN)[number], string> = { lopend: 'Loopt nog', laat: 'Te laat', klaar: 'Klaar', vervallen: 'Gaat niet door', alles: 'Alles' };
const VOLGORDEN = ['uiterlijk', 'eigenaar', 'nieuwste'] as const;
const VOLGORDENAMEN: Record<(typeof VOLGORDEN)[number], string> = { uiterlijk: 'Eerst wat het eerst klaar moet', eigenaar: 'Per eigenaar', nieuwste: 'Nieuwste eerst' };
const HOOGSTENS = 100;

type Keuze = { stand: (typeof STANDEN)[number]; eigenaar?: string; thema?: string; punt?: string; volgorde: (typeof VOLGORDEN)[number]; zoek: string };
function past({ stand: s, titel, locatie = '' }: Actieregel, k: Keuze, vandaag: string): boolean {
  const inStand = k.stand === 'alles' || (k.stand === 'lopend' ? loopt(s) : k.stand === 'laat' ? isLaat(s, vandaag) : s.stand === k.stand);
  return inStand && (!k.eigenaar || s.eigenaar === k.eigenaar) && (!k.thema || s.thema === k.thema) && (!k.punt || s.actiepunt === k.punt) && (!k.zoek || `${titel} ${locatie}`.toLowerCase().includes(k.zoek.toLowerCase()));
}
function opVolgorde(regeling: Regeling, acties: Actieregel[], volgorde: Keuze['volgorde']): Actieregel[] {
  const plek = (code: string) => regeling.partijen.findIndex((p) => p.code === code);
  if (volgorde === 'eigenaar') return acties.toSorted((a, b) => plek(a.stand.eigenaar) - plek(b.stand.eigenaar));
  return volgorde === 'nieuwste' ? acties.toSorted((a, b) => b.stand.sinds.localeCompare(a.stand.sinds)) : acties;
}

const csvkolommen = (regeling: Regeling, vandaag: string): Csvkolom<Actieregel>[] => [
  { kop: 'actie', waarde: (a) => a.titel }, { kop: 'eigenaar', waarde: (a) => partijnaam(regeling, a.stand.eigenaar) }, { kop: 'onderwerp', waarde: (a) => zegHerkomst(regeling, a.stand) }, { kop: 'uiterlijk', waarde: (a) => a.stand.uiterlijk },
  { kop: 'eerst_uiterlijk', waarde: (a) => a.stand.eerder_uiterlijk }, { kop: 'stand', waarde: (a) => a.stand.stand }, { kop: 'te_laat', waarde: (a) => (isLaat(a.stand, vandaag) ? 'ja' : 'nee') }, { kop: 'afgerond_op', waarde: (a) => a.stand.afgerond_op },
  { kop: 'gemeente', waarde: (a) => a.stand.vastgoed?.gemeente }, { kop: 'plek', waarde: (a) => a.locatie }, { kop: 'woonvorm', waarde: (a) => a.stand.vastgoed?.woonvorm }, { kop: 'woningen', waarde: (a) => a.stand.vastgoed?.woningen },
];

/** GET /acties: the register of actions, filtered, sorted and as a file (A6-A8). */
export async function actiespagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Acties', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const alle = await kern.verbinding.als(token, (tx) => leesActies(tx, regeling.regeling));
  const { actiepunten = [] } = regeling;
  const eigenaars = regeling.partijen.filter((p) => alle.some((a) => a.stand.eigenaar === p.code));
  const keuze: Keuze = {
    stand: keuzeUit(c, 'stand', STANDEN) ?? 'lopend', eigenaar: keuzeUit(c, 'eigenaar', regeling.partijen.map((p) => p.code)), thema: keuzeUit(c, 'thema', THEMACODES), punt: keuzeUit(c, 'punt', actiepunten.map((p) => p.code)),
    volgorde: keuzeUit(c, 'volgorde', VOLGORDEN) ?? 'uiterlijk', zoek: tekstUit(c, 'zoek'),
  };
  const gekozen = opVolgorde(regeling, alle.filter((a) => past(a, keuze, vandaag)), keuze.volgorde);
  const delen = { stand: keuze.stand, eigenaar: keuze.eigenaar, thema: keuze.thema, punt: keuze.punt, zoek: keuze.zoek, volgorde: keuze.volgorde === 'uiterlijk' ? undefined : keuze.volgorde };
  if (c.req.query('als') === 'csv') return stuurCsv(c, `acties-${regeling.regeling}`, vandaag, alsCsv(csvkolommen(regeling, vandaag), gekozen.slice(0, HOOGSTENS_IN_EXPORT)));
  const laat = alle.filter((a) => isLaat(a.stand, vandaag)).length;
  const lopend = alle.filter((a) => loopt(a.stand)).length;
  const allesAan = (naam: string) => ({ waarde: '', naam });
  return blad(v, { titel: 'Acties', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Acties' }]} />
      <Kop titel={lopend === 0 ? 'Geen lopende acties' : `${lopend} ${lopend === 1 ? 'actie loopt' : 'acties lopen'}${laat > 0 ? `, ${laat} te laat` : ''}`} sub="Wie doet wat, en wanneer is het klaar: uit de twaalf actiepunten, het overleg en gesprekken." rechts={<Link href={adresMet(ACTIESPAD, { ...delen, als: 'csv' })}>Als CSV</Link>} />
      {bevoegdVoorEigen(regeling, 'actie-vastleggen', wie).ok && <Knoppen><KnopLink soort="hoofd" href={zaakstappad('actie-vastleggen')}>Actie vastleggen</KnopLink></Knoppen>}
      <Filterbalk
        action={ACTIESPAD} label="Kies welke acties je ziet" wis={Object.values({ ...delen, stand: keuze.stand === 'lopend' ? undefined : keuze.stand }).some(Boolean) ? ACTIESPAD : undefined}
        velden={[
          { soort: 'zoek', naam: 'zoek', label: 'Zoek', waarde: keuze.zoek },
          { soort: 'keuze', naam: 'stand', label: 'Stand', waarde: keuze.stand, opties: STANDEN.map((s) => ({ waarde: s, naam: STANDNAMEN[s] })) },
          { soort: 'keuze', naam: 'eigenaar', label: 'Eigenaar', waarde: keuze.eigenaar ?? '', opties: [allesAan('Alle partijen'), ...eigenaars.map((p) => ({ waarde: p.code, naam: p.naam }))] },
          { soort: 'keuze', naam: 'thema', label: 'Onderwerp', waarde: keuze.thema ?? '', opties: [allesAan('Alle onderwerpen'), ...THEMAS.map((t) => ({ waarde: t.code, naam: t.naam }))] },
          ...(actiepunten.length > 0 ? [{ soort: 'keuze' as const, naam: 'punt', label: 'Actiepunt', waarde: keuze.punt ?? '', opties: [allesAan('Alle actiepunten'), ...actiepunten.map((p) => ({ waarde: p.code, naam: `${p.nummer}. ${p.tekst.length > 50 ? `${p.tekst.slice(0, 48).trimEnd()}…` : p.tekst}` }))] }] : []),
          { soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: keuze.volgorde, opties: VOLGORDEN.map((o) => ({ waarde: o, naam: VOLGORDENAMEN[o] })) },
        ]}
      />
      <Kaart plat titel={STANDNAMEN[keuze.stand]} voet={gekozen.length > HOOGSTENS && `De eerste ${HOOGSTENS} van ${gekozen.length}. Kies een eigenaar of onderwerp, of neem de lijst mee als CSV.`}>
        {gekozen.length === 0 ? <Leeg titel="Geen acties gevonden">{alle.length === 0 ? 'Er is nog geen actie vastgelegd. Een actie maak je hier, of vanuit een overleg.' : 'Kies een andere stand of wis de filters.'}</Leeg> : (
          <Tabel
            bijschrift="Acties met eigenaar, laatste dag en stand"
            kolommen={[{ sleutel: 'titel', kop: 'Actie', rijkop: true }, { sleutel: 'eigenaar', kop: 'Eigenaar' }, { sleutel: 'vastgoed', kop: 'Woningen' }, { sleutel: 'uiterlijk', kop: 'Uiterlijk' }, { sleutel: 'stand', kop: 'Stand', breedte: 'smal' }]}
            rijen={gekozen.slice(0, HOOGSTENS).map((a) => ({
              sleutel: a.id,
              cellen: { titel: <Titelcel titel={a.titel} href={actiepad(a.id)} sub={zegHerkomst(regeling, a.stand)} />, eigenaar: partijnaam(regeling, a.stand.eigenaar), vastgoed: a.stand.vastgoed ? zegVastgoed(regeling, a.stand.vastgoed) : <span className="voordeur-grijs">–</span>, uiterlijk: zegUiterlijk(a.stand, vandaag), stand: <Actiestand s={a.stand} vandaag={vandaag} /> },
            }))}
          />
        )}
      </Kaart>
      {actiepunten.length > 0 && <Actiepunten regeling={regeling} alle={alle} vandaag={vandaag} />}
    </>
  ));
}

/** The twelve points with what was made of each. */
function Actiepunten({ regeling, alle, vandaag }: { regeling: Regeling; alle: readonly Actieregel[]; vandaag: string }) {
  return (
    <Kaart plat titel="De actiepunten en wat ervan is gemaakt">
      <Tabel
        bijschrift="Per actiepunt hoeveel acties lopen, te laat zijn en klaar zijn" compact
        kolommen={[{ sleutel: 'punt', kop: 'Actiepunt', rijkop: true }, { sleutel: 'lopend', kop: 'Loopt', getal: true }, { sleutel: 'laat', kop: 'Te laat', getal: true }, { sleutel: 'klaar', kop: 'Klaar', getal: true }]}
        rijen={(regeling.actiepunten ?? []).map((p) => {
          const die = alle.filter((a) => a.stand.actiepunt === p.code);
          const n = (als: (a: Actieregel) => boolean) => die.filter(als).length;
          return { sleutel: p.code, cellen: { punt: <Titelcel titel={`${p.nummer}. ${p.tekst}`} href={die.length > 0 ? adresMet(ACTIESPAD, { punt: p.code, stand: 'alles' }) : undefined} />, lopend: n((a) => loopt(a.stand)), laat: n((a) => isLaat(a.stand, vandaag)), klaar: n((a) => a.stand.stand === 'klaar') } };
        })}
      />
    </Kaart>
  );
}
