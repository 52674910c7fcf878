import { magPartijcontact } from '../../actions/vervanging/contacten.ts';
import { SOORTNAAM } from '../../domain/partijen/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { ZAAKSTAPREGELS } from '../../domain/zaak/soorten.ts';
import type { CertificaatStand } from '../../domain/partijen/certificaat.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { GEEN_AANTALLEN, leesZakenBijPartij } from '../../storage/lezen/partijen.ts';
import { leesPartijcontacten } from '../../storage/lezen/vervanging.ts';
import { zaakMetSleutel } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Bereik } from '../notities/contact.tsx';
import { Alert, Bron, Gegevens, Kaart, KnopLink, Knoppen, Kolom, Kop, Kruimelpad, Leeg, Lijst, Link, Raster } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { zaakitem } from '../zaak/samen.tsx';
import { PARTIJPAD, toetredingpad, uittredingpad } from './paden.ts';
import { Certificaat, Deelnamebadge, leesRegister, zegGebied, zegTekening } from './register.tsx';
import { magStap, nietGevonden } from './zaakdelen.tsx';

/** GET /partijen/:code: what there is to know about one party. */
export async function partijpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Partij', SAMENPAD);
  const { regeling, register, aantallen } = await leesRegister(v, wie.regeling);
  const p = register.find((r) => r.code === c.req.param('code'));
  if (!p) return nietGevonden(v, 'partij');
  const { contacten, zaken, certificaat } = await kern.verbinding.als(token, async (tx) => ({
    contacten: await leesPartijcontacten(tx, regeling.regeling, p.code), zaken: await leesZakenBijPartij(tx, { regeling: regeling.regeling, rol: wie.rol, organisatie: wie.organisatie, vandaag }, p.code),
    certificaat: await zaakMetSleutel<CertificaatStand>(tx, regeling.regeling, 'certificaat', p.code),
  }));
  const n = aantallen.get(p.code) ?? GEEN_AANTALLEN;
  const inDocument = regeling.partijen.some((x) => x.code === p.code);
  const contactpad = `/regelingen/${regeling.regeling}/partijen/${p.code}`;
  const zorg = p.soort === 'zorgorganisatie';
  const certificaatknop = zorg && magStap(v, regeling, 'certificaat-vastleggen', certificaat?.stand) && (certificaat ?? (wie.rol !== 'bestuurder' || wie.organisatie === p.code))
    ? <KnopLink href={zaakstappad('certificaat-vastleggen', certificaat?.id, certificaat ? {} : { namens: p.code })}>{certificaat ? 'Nieuw certificaat vastleggen' : ZAAKSTAPREGELS['certificaat-vastleggen'].titel}</KnopLink> : null;
  return blad(v, { titel: p.naam, deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Partijen', href: PARTIJPAD }, { naam: p.naam }]} />
      <Kop titel={p.naam} sub={SOORTNAAM[p.soort].een} feiten={[<Deelnamebadge key="d" deelname={p.deelname} />, `sinds ${zegDatum(p.sinds)}`]} />
      {p.uittreding && <Alert soort="let-op" titel={p.deelname === 'uitgetreden' ? `Uitgetreden; laatste dag was ${zegDatum(p.laatste_dag!)}` : `Vertrekt; laatste dag is ${zegDatum(p.laatste_dag!)}`}><p><Link href={uittredingpad(p.uittreding)}>Wat er is gemeld en afgesproken</Link></p></Alert>}
      {p.deelname === 'nog-niet-actief' && <Alert soort="info" titel="Toegetreden, nog niet actief"><p>Deze partij heeft getekend. Zij doet mee in de keten zodra er een versie van de regeling is waarin zij staat; dan kunnen haar mensen een account krijgen.</p></Alert>}
      <Raster indeling="werk">
        <Kolom>
          <Kaart titel="In het register">
            <Gegevens feiten={[
              { term: 'Soort', waarde: SOORTNAAM[p.soort].een }, { term: 'Ondertekend', waarde: zegTekening(p) }, { term: 'Werkt in', waarde: zegGebied(regeling, p) },
              ...(zorg ? [{ term: 'Certificaat', waarde: <Certificaat regel={p} vandaag={vandaag} /> }] : []),
              ...(p.toetreding ? [{ term: 'Toegetreden', waarde: <Link href={toetredingpad(p.toetreding)}>Hoe zij toetrad</Link> }] : []), { term: 'Bron', waarde: <Bron tekst={p.bron} /> },
            ]} />
            {certificaatknop && <Knoppen>{certificaatknop}</Knoppen>}
          </Kaart>
          <Kaart plat titel="Wat er met deze partij loopt">{zaken.length > 0 ? <Lijst items={zaken.map((z) => zaakitem(regeling, wie, z, vandaag))} /> : <Leeg titel="Er loopt niets">Een melding, geschil of gesprek met deze partij komt hier te staan.</Leeg>}</Kaart>
        </Kolom>
        <Kolom zij label="Contact en cijfers">
          <Kaart plat titel="Wie kun je vragen" voet={inDocument && <Link href={contactpad}>{magPartijcontact(wie, p.code) ? 'Contactpersonen en notities bijhouden' : 'Notities over deze partij'}</Link>}>
            {contacten.length === 0 ? <Leeg titel="Nog geen contactpersonen">{p.naam} heeft nog niemand opgegeven.</Leeg>
              : <Lijst items={contacten.map((k) => ({ sleutel: k.id, titel: k.naam, regels: [...(k.functie ? [k.functie] : []), ...(k.telefoon ?? k.e_mail ? [<Bereik key="b" {...k} />] : [])] }))} />}
          </Kaart>
          <Kaart titel="In cijfers">
            <Gegevens feiten={[
              { term: 'Mensen met een account', waarde: n.accounts }, { term: 'Lopende dossiers waarbij zij betrokken is', waarde: n.dossiers },
              ...(p.soort === 'corporatie' ? [{ term: 'Woningen in aanbod', waarde: n.woningen }] : []), ...(n.signalen === null ? [] : [{ term: 'Open signalen', waarde: n.signalen }]),
            ]} />
            <p><Link href={`/inspanningen?partij=${encodeURIComponent(p.code)}`}>Wat deze partij beloofde, en hoe het gaat</Link></p>
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}
