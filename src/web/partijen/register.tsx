import type { Regeling } from '../../domain/regeling/schema.ts';
import { PARTIJSOORTEN } from '../../domain/partijen/rollen.ts';
import { certificaatbeeld } from '../../domain/partijen/certificaat.ts';
import { DEELNAMEN, registerOp, type Deelname, type Registerregel } from '../../domain/partijen/register.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { GEEN_AANTALLEN, leesPartijaantallen, leesRegisterbron, type Partijaantallen } from '../../storage/lezen/partijen.ts';
import { blad } from '../blad.tsx';
import { adresMet, keuzeUit, tekstUit, type Vraagdelen } from '../lijsten/adres.ts';
import { alsCsv, stuurCsv, type Csvkolom } from '../lijsten/csv.ts';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Badge, Filterbalk, Filterchips, Kaart, KnopLink, Knoppen, Kop, Leeg, Link, Tabel, Titelcel, Vorm, type BadgeStand, type Rij, type Tabelkolom } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD } from '../zaak/paden.ts';
import { Beginknop } from './zaakdelen.tsx';
import { GESCHILPAD, PARTIJPAD, partijpad, TOETREDINGPAD } from './paden.ts';

/* Who takes part (annex 3): by kind, signed or not, since when, where, with which certificate. */

const VOLGORDES = ['soort', 'naam', 'certificaat'] as const;
const DEELNAMEBADGE: Record<Deelname, BadgeStand> = { partij: 'voldoet', 'geen-partij': 'gesloten', 'nog-niet-actief': 'wacht', vertrekt: 'let-op', uitgetreden: 'gesloten' };
export const Deelnamebadge = ({ deelname }: { deelname: Deelname }) => <Badge stand={DEELNAMEBADGE[deelname]}>{DEELNAMEN[deelname]}</Badge>;
const CERTIFICAAT = { geldig: { stand: 'voldoet', woord: 'geldig' }, 'loopt-af': { stand: 'let-op', woord: 'loopt af' }, verlopen: { stand: 'te-laat', woord: 'verlopen' } } as const;

/** What the documents and the register know of a certificate. Only care organisations hold one. */
export function Certificaat({ regel: { certificaat, soort }, vandaag }: { regel: Registerregel; vandaag: string }) {
  if (!certificaat) return <span className="voordeur-grijs">{soort === 'zorgorganisatie' ? 'niet bekend' : 'niet nodig'}</span>;
  const { stand, woord } = CERTIFICAAT[certificaatbeeld(certificaat.geldig_tot, vandaag)];
  return <span><Badge stand={stand}>{woord}</Badge><span className="voordeur-celsub">{certificaat.naam}, tot en met {zegDatum(certificaat.geldig_tot)}</span></span>;
}

export const zegGebied = (regeling: Regeling, { werkgebied }: Pick<Registerregel, 'werkgebied'>): string =>
  werkgebied === undefined ? 'hele regio' : werkgebied.length === 0 ? 'niet genoemd' : werkgebied.map((g) => gemeentenaam(regeling, g)).join(', ');
/** Where front page and annex differ, that is said. */
export const zegTekening = ({ ondertekend, register }: Pick<Registerregel, 'ondertekend' | 'register'>): string =>
  ondertekend && register ? 'ja' : ondertekend ? 'ja, maar staat niet in de bijlage' : register ? 'nee, staat wel in de bijlage' : 'nee';

/** The register of today with what runs at each party. */
export async function leesRegister(v: IngelogdVerzoek, naam: string): Promise<{ regeling: Regeling; register: Registerregel[]; aantallen: ReadonlyMap<string, Partijaantallen> }> {
  const { kern, token, vandaag } = v;
  const { bron, aantallen } = await kern.verbinding.als(token, async (tx) => ({ bron: await leesRegisterbron(tx, naam), aantallen: await leesPartijaantallen(tx) }));
  return { regeling: kern.regelingen.op(naam, vandaag), register: registerOp(kern.regelingen.versies(naam), vandaag, bron), aantallen };
}

type Kolom = 'naam' | 'ondertekend' | 'sinds' | 'werkgebied' | 'certificaat' | 'deelname' | 'accounts';
type Beeld = { regeling: Regeling; aantallen: ReadonlyMap<string, Partijaantallen>; vandaag: string };

const csvKolommen = ({ regeling, aantallen, vandaag }: Beeld): readonly Csvkolom<Registerregel>[] => [
  { kop: 'Partij', waarde: (p) => p.naam }, { kop: 'Soort', waarde: (p) => SOORTNAAM[p.soort].een }, { kop: 'Deelname', waarde: (p) => DEELNAMEN[p.deelname] },
  { kop: 'Ondertekend', waarde: (p) => (p.ondertekend ? 'ja' : 'nee') }, { kop: 'In de bijlage', waarde: (p) => (p.register ? 'ja' : 'nee') }, { kop: 'Sinds', waarde: (p) => p.sinds }, { kop: 'Laatste dag', waarde: (p) => p.laatste_dag },
  { kop: 'Werkt in', waarde: (p) => zegGebied(regeling, p) }, { kop: 'Certificaat', waarde: (p) => p.certificaat?.naam }, { kop: 'Certificaat tot en met', waarde: (p) => p.certificaat?.geldig_tot },
  { kop: 'Stand certificaat', waarde: (p) => p.certificaat && CERTIFICAAT[certificaatbeeld(p.certificaat.geldig_tot, vandaag)].woord }, { kop: 'Accounts', waarde: (p) => (aantallen.get(p.code) ?? GEEN_AANTALLEN).accounts }, { kop: 'Bron', waarde: (p) => p.bron },
];

const rij = (p: Registerregel, { regeling, aantallen, vandaag }: Beeld): Rij<Kolom> => ({
  sleutel: p.code,
  cellen: {
    naam: <Titelcel titel={p.naam} href={partijpad(p.code)} sub={p.ook_geschreven.length > 0 ? `ook geschreven: ${p.ook_geschreven.join('; ')}` : undefined} />,
    ondertekend: <span><Vorm stand={p.ondertekend ? 'voldoet' : 'voldoet-niet'} /> {zegTekening(p)}</span>,
    sinds: <time dateTime={p.sinds}>{zegDatum(p.sinds)}</time>, werkgebied: zegGebied(regeling, p), certificaat: <Certificaat regel={p} vandaag={vandaag} />,
    deelname: <span><Deelnamebadge deelname={p.deelname} />{p.laatste_dag && <span className="voordeur-celsub">laatste dag {zegDatum(p.laatste_dag)}</span>}</span>,
    accounts: (aantallen.get(p.code) ?? GEEN_AANTALLEN).accounts,
  },
});

const gesorteerd = (register: readonly Registerregel[], op: (typeof VOLGORDES)[number]): Registerregel[] => {
  const naam = (a: Registerregel, b: Registerregel) => a.naam.localeCompare(b.naam, 'nl');
  if (op === 'certificaat') return [...register].sort((a, b) => (a.certificaat?.geldig_tot ?? '9999').localeCompare(b.certificaat?.geldig_tot ?? '9999') || naam(a, b));
  return [...register].sort(naam);
};

/** GET /partijen: the register, with search, filter by kind, order and CSV. */
export async function registerpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, wie, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Partijen', SAMENPAD);
  const { regeling, register, aantallen } = await leesRegister(v, wie.regeling);
  const [soort, zoek, volgorde] = [keuzeUit(c, 'soort', PARTIJSOORTEN), tekstUit(c, 'q'), keuzeUit(c, 'volgorde', VOLGORDES) ?? 'soort'];
  const past = (p: Registerregel): boolean => !zoek || [p.naam, ...p.ook_geschreven].some((n) => n.toLowerCase().includes(zoek.toLowerCase()));
  const gezocht = register.filter(past);
  const getoond = gesorteerd(gezocht.filter((p) => !soort || p.soort === soort), volgorde);
  const beeld: Beeld = { regeling, aantallen, vandaag };
  if (c.req.query('als') === 'csv') return stuurCsv(c, 'partijen', vandaag, alsCsv(csvKolommen(beeld), getoond));
  const delen: Vraagdelen = { q: zoek || undefined, soort, volgorde: volgorde === 'soort' ? undefined : volgorde };
  const verschil = register.filter((p) => p.ondertekend !== p.register);
  const late = register.filter((p) => p.certificaat && certificaatbeeld(p.certificaat.geldig_tot, vandaag) === 'verlopen');
  const sorteer = (op: (typeof VOLGORDES)[number]) => ({ href: adresMet(PARTIJPAD, { ...delen, volgorde: op }), ...(volgorde === op ? { nu: 'oplopend' as const } : {}) });
  const kolommen: readonly Tabelkolom<Kolom>[] = [
    { sleutel: 'naam', kop: 'Partij', rijkop: true, sorteer: sorteer('naam') }, { sleutel: 'deelname', kop: 'Deelname' }, { sleutel: 'ondertekend', kop: 'Ondertekend' }, { sleutel: 'sinds', kop: 'Sinds' },
    { sleutel: 'werkgebied', kop: 'Werkt in' }, { sleutel: 'certificaat', kop: 'Certificaat', sorteer: sorteer('certificaat') }, { sleutel: 'accounts', kop: 'Accounts', getal: true },
  ];
  const rijen = getoond.map((p) => ({ soort: p.soort, rij: rij(p, beeld) }));
  const groepen = PARTIJSOORTEN.flatMap((s) => { const r = rijen.filter((x) => x.soort === s).map((x) => x.rij); return r.length > 0 ? [{ kop: SOORTNAAM[s].meer, aantal: r.length, rijen: r }] : []; });
  const chip = (naam: string, s: (typeof PARTIJSOORTEN)[number] | undefined) => ({ naam, aantal: gezocht.filter((p) => !s || p.soort === s).length, href: adresMet(PARTIJPAD, { ...delen, soort: s }), hier: soort === s });
  return blad(v, { titel: 'Partijen', deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kop
        titel="Partijen" sub={`Wie meedoet aan ${regeling.korte_naam}: ${register.filter((p) => p.deelname === 'partij' || p.deelname === 'vertrekt').length} partijen.`}
        rechts={<Knoppen>
          {getoond.length > 0 && <KnopLink icoon="download" href={adresMet(PARTIJPAD, { ...delen, als: 'csv' })}>Uitvoeren als CSV</KnopLink>}
          <Beginknop v={v} regeling={regeling} stap="toetreding-aanvragen" />
          <Beginknop v={v} regeling={regeling} stap="uittreding-melden" />
        </Knoppen>}
      />
      <p><Link href={TOETREDINGPAD}>Wie treedt toe, en wie vertrekt</Link> · <Link href={GESCHILPAD}>Geschillen</Link> · <Link href={`/regelingen/${regeling.regeling}/partijen`}>Partijen in het document</Link></p>
      {late.length > 0 && <Alert soort="let-op" titel={late.length === 1 ? 'Eén certificaat is verlopen' : `${late.length} certificaten zijn verlopen`}><p>{late.map((p) => p.naam).join(', ')}. Vraag om het nieuwe en leg dat vast op de pagina van de partij.</p></Alert>}
      <Filterchips label="Soort partij" groepen={[[chip('Alle', undefined), ...PARTIJSOORTEN.map((s) => chip(SOORTNAAM[s].meer, s))]]} />
      <Filterbalk
        action={PARTIJPAD} verborgen={soort ? { soort } : {}} wis={zoek ? adresMet(PARTIJPAD, { soort }) : undefined}
        velden={[{ soort: 'zoek', naam: 'q', label: 'Naam', waarde: zoek }, { soort: 'keuze', naam: 'volgorde', label: 'Volgorde', waarde: volgorde, opties: [{ waarde: 'soort', naam: 'Per soort' }, { waarde: 'naam', naam: 'Naam' }, { waarde: 'certificaat', naam: 'Certificaat loopt het eerst af' }] }]}
      />
      <Kaart plat>
        {getoond.length === 0 ? <Leeg titel="Geen partij met die naam" actie={<KnopLink href={PARTIJPAD}>Toon alle partijen</KnopLink>}>Kijk of de naam klopt, of kies een andere soort.</Leeg>
          : <Tabel bijschrift="Register van de partijen" kolommen={kolommen} {...(volgorde === 'soort' ? { groepen } : { rijen: rijen.map((r) => r.rij) })} />}
      </Kaart>
      {verschil.length > 0 && (
        <Kaart titel="Voorblad en bijlage verschillen">
          <p>Het voorblad van het document noemt wie tekende; de bijlage is het register. Bij {verschil.length === 1 ? 'één partij' : `${verschil.length} partijen`} zeggen zij niet hetzelfde. Voordeur houdt het register aan.</p>
          <ul className="voordeur-opsomming">{verschil.map((p) => <li key={p.code}>{p.naam}: {p.ondertekend ? 'staat bij de ondertekenaars, niet in de bijlage' : 'staat in de bijlage, niet bij de ondertekenaars'}.</li>)}</ul>
        </Kaart>
      )}
    </>
  ));
}
