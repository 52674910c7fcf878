import { isId } from '../../actions/kern.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { GESPREKUITKOMSTEN, INSPANNINGSGESPREK, type InspanningsgesprekStand } from '../../domain/inspanning/gesprek.ts';
import { maatVan } from '../../domain/inspanning/maten.ts';
import { zegDatum, zegTermijn } from '../../domain/kalender/zeg.ts';
import { partijnaam, servicepuntnaam } from '../../domain/regeling/namen.ts';
import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { ZAAKSTAPREGELS } from '../../domain/zaak/soorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesActies } from '../../storage/lezen/acties.ts';
import { laadZaak, leesTeksten } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Alert, Bron, Gegevens, Kaart, KnopLink, Knoppen, Kop, Kruimelpad, Leeg, Lijst } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { actieitem, Alineas } from './actieregel.tsx';
import { INSPANNINGENPAD, partijpad } from './paden.ts';

const KOPPEN = [[1, 'aanleiding', 'Aanleiding'], [2, 'antwoord', 'Antwoord'], [3, 'afspraak', 'Uitkomst']] as const;

/** GET /inspanningen/gesprekken/:id: what was asked, answered and agreed (P11.f, P14.b). Only the two parties and the service point find it. */
export async function gesprekpagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Gesprek', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const id = c.req.param('id') ?? '';
  const gelezen = isId(id) ? await kern.verbinding.als(token, async (tx) => {
    const zaak = await laadZaak<InspanningsgesprekStand>(tx, id, 'inspanningsgesprek');
    return zaak && { stand: zaak.stand, teksten: await leesTeksten(tx, [id]), acties: await leesActies(tx, regeling.regeling, { gesprek: id }) };
  }) : undefined;
  if (!gelezen) return blad(v, { titel: 'Dit gesprek is er niet', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Dit gesprek is er niet" /><Leeg titel="Het bestaat niet, of het is niet voor jouw organisatie." actie={<KnopLink href={INSPANNINGENPAD}>Naar Inspanningen</KnopLink>} /></>);
  const { stand: s, teksten, acties } = gelezen;
  const belofte = regeling.inspanningen?.find((i) => i.code === s.inspanning);
  const stappen = (['inspanningsgesprek-beantwoorden', 'inspanningsgesprek-afsluiten'] as Zaakstap[]).filter((stap) => magZaakstap(ZAAKACTIES[stap]!, regeling, s, wie).ok);
  const termijn = zegTermijn(s.antwoord_voor, vandaag);
  const magActie = s.uitkomst === 'afspraak' && magZaakstap(ZAAKACTIES['actie-vastleggen']!, regeling, undefined, wie).ok;
  return blad(v, { titel: 'Gesprek over een inspanning', deel: SAMENPAD, smal: true, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Inspanningen', href: INSPANNINGENPAD }, { naam: 'Gesprek' }]} />
      <Kop titel={INSPANNINGSGESPREK.naam(regeling, s)} sub={s.afgesloten_op ? `Afgesloten op ${zegDatum(s.afgesloten_op)}: ${GESPREKUITKOMSTEN.find((u) => u.code === s.uitkomst)?.naam.toLowerCase()}` : s.beantwoord_op ? `Beantwoord op ${zegDatum(s.beantwoord_op)}` : `Antwoord uiterlijk ${zegDatum(s.antwoord_voor)}, ${termijn.woorden}`} />
      <div className="voordeur-stapel">
        {stappen.length > 0 && <Knoppen>{stappen.map((stap, i) => <KnopLink key={stap} soort={i === 0 ? 'hoofd' : 'neven'} href={zaakstappad(stap, id)}>{ZAAKSTAPREGELS[stap].titel}</KnopLink>)}</Knoppen>}
        <Alert soort="info"><p>Dit gesprek lezen alleen {partijnaam(regeling, s.van)}, {partijnaam(regeling, s.aan)} en {servicepuntnaam(regeling)}.</p></Alert>
        <Kaart titel="Waar het over gaat">
          <Gegevens feiten={[
            { term: 'Begonnen', waarde: zegDatum(s.begonnen_op) },
            { term: 'Belofte', waarde: belofte ? <>{belofte.plicht} <Bron tekst={belofte.bron} /></> : 'geen bepaalde belofte' },
            { term: 'Cijfer', waarde: s.maat ? <a href={partijpad(s.aan)}>{maatVan(s.maat).naam}</a> : 'geen bepaald cijfer' },
          ]} />
        </Kaart>
        {KOPPEN.map(([nummer, veld, kop]) => { const t = teksten.find((x) => x.nummer === nummer && x.veld === veld); return t && <Kaart key={veld} titel={kop} voet={<p className="voordeur-klein voordeur-grijs">{partijnaam(regeling, t.organisatie)}</p>}><Alineas tekst={t.tekst} /></Kaart>; })}
        {(magActie || acties.length > 0) && (
          <Kaart plat titel="Acties uit dit gesprek" voet={magActie && <KnopLink href={zaakstappad('actie-vastleggen', undefined, { gesprek: id, thema: 'inspanning', eigenaar: s.aan })}>Actie vastleggen</KnopLink>}>
            {acties.length > 0 ? <Lijst items={acties.map((a) => actieitem(regeling, a, vandaag))} /> : <Leeg titel="Nog geen actie">Een actie is voor iedereen te lezen. Schrijf er niets in dat alleen voor dit gesprek is.</Leeg>}
          </Kaart>
        )}
      </div>
    </>
  ));
}
