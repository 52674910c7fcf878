import { isId } from '../../actions/kern.ts';
import { ZAAKACTIES } from '../../actions/zaak/register.ts';
import { magZaakstap } from '../../actions/zaak/zaakactie.ts';
import { FORMULE } from '../../domain/raming/advies.ts';
import { HUISHOUDENS, isAdvies, isOpgave, LEEFTIJDEN, nuGeldend, RAMING, type RamingStand } from '../../domain/raming/raming.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { laadZaak, leesTeksten } from '../../storage/lezen/zaken.ts';
import { blad } from '../blad.tsx';
import { zonderRegeling } from '../lijsten/zonder-regeling.tsx';
import { Gegevens, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Tabel, Tijdlijn } from '../ui/index.ts';
import { gedaanMelding, SAMENPAD, zaakstappad } from '../zaak/paden.ts';
import { Groepen } from './overzicht.tsx';
import { RAMINGPAD } from './paden.ts';

const naam = (lijst: readonly { code: string; naam: string }[], code?: string): string => lijst.find((x) => x.code === code)?.naam ?? 'niet bekend';

/** GET /raming/:id: one forecast or one advice, with what was stated before. */
export async function opgavepagina(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  if (!wie.regeling) return zonderRegeling(v, 'Raming', SAMENPAD);
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  const id = c.req.param('id') ?? '';
  const gelezen = isId(id) ? await kern.verbinding.als(token, async (tx) => { const zaak = await laadZaak<RamingStand>(tx, id, 'raming'); return zaak && { s: zaak.stand, teksten: await leesTeksten(tx, [id]) }; }) : undefined;
  if (!gelezen) return blad(v, { titel: 'Deze raming is er niet', deel: SAMENPAD, status: 404, smal: true }, <><Kop titel="Deze raming is er niet" /><Leeg titel="Zij bestaat niet, of zij is niet voor jouw organisatie." actie={<KnopLink href={RAMINGPAD}>Naar Raming</KnopLink>} /></>);
  const { s, teksten } = gelezen;
  const stap: Zaakstap = isOpgave(s) ? 'raming-opgeven' : 'plaatsen-adviseren';
  const mag = magZaakstap(ZAAKACTIES[stap]!, regeling, s, wie).ok;
  const woord = (nummer: number) => teksten.find((t) => t.nummer === nummer)?.tekst;
  const eerder = isOpgave(s) ? s.opgaven.map((o) => ({ op: o.op, titel: `${o.rijen.reduce((n, r) => n + r.aantal, 0)} mensen verwacht` })) : s.adviezen.map((a) => ({ op: a.op, titel: `Ten minste ${a.aantal} plekken, berekend ${a.berekend}` }));
  return blad(v, { titel: RAMING.naam(regeling, s), deel: SAMENPAD, melding: gedaanMelding(c.req.query('gedaan')) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Samen', href: SAMENPAD }, { naam: 'Raming', href: `${RAMINGPAD}?jaar=${s.jaar}` }, { naam: isOpgave(s) ? 'Opgave' : 'Advies' }]} />
      <Kop titel={RAMING.naam(regeling, s)} sub={eerder.at(-1)!.titel} rechts={mag && <KnopLink href={zaakstappad(stap, id)}>{isOpgave(s) ? 'Raming wijzigen' : 'Advies bijstellen'}</KnopLink>} />
      <div className="voordeur-stapel">
        {isAdvies(s) && <Formule a={s.adviezen.at(-1)!} />}
        {isOpgave(s) && <Groepen regeling={regeling} rijen={nuGeldend(s).rijen} titel="Naar doelgroep en kwartaal" leeg="Geen mensen verwacht" />}
        {isOpgave(s) && (
          <Kaart plat titel="Zoals opgegeven">
            <Tabel
              bijschrift="Elke regel van de raming" compact
              kolommen={[{ sleutel: 'kwartaal', kop: 'Kwartaal', rijkop: true }, { sleutel: 'doelgroep', kop: 'Doelgroep' }, { sleutel: 'huishouden', kop: 'Huishouden' }, { sleutel: 'leeftijd', kop: 'Leeftijd' }, { sleutel: 'aantal', kop: 'Aantal', getal: true }]}
              rijen={nuGeldend(s).rijen.map((r, i) => ({ sleutel: String(i), cellen: { kwartaal: `${r.kwartaal}e`, doelgroep: regeling.doelgroepen.find((d) => d.code === r.doelgroep)?.naam ?? r.doelgroep, huishouden: naam(HUISHOUDENS, r.huishouden), leeftijd: naam(LEEFTIJDEN, r.leeftijd), aantal: r.aantal } }))}
            />
          </Kaart>
        )}
        <Kaart titel="Wat er eerder stond">
          <Tijdlijn was={eerder.map((e, i) => ({ sleutel: String(i), datum: zegDatum(e.op), iso: e.op, titel: e.titel, citaat: woord(i + 1) })).reverse()} />
        </Kaart>
      </div>
    </>
  ));
}

function Formule({ a }: { a: { geraamd: number; wachtend: number; laat: number; berekend: number; aantal: number; opgaven: number; gevraagd: number } }) {
  return (
    <Kaart titel="Zo is gerekend" voet={<p className="voordeur-klein voordeur-grijs">Formule: {FORMULE}. Wie geen raming gaf, telt als nul.</p>}>
      <Gegevens feiten={[
        { term: 'Verwachte uitstroom', waarde: `${a.geraamd}, van ${a.opgaven} van ${a.gevraagd} zorgorganisaties` }, { term: 'Wie al wacht', waarde: a.wachtend }, { term: 'Vorig jaar verwacht, nog niet aangemeld', waarde: a.laat },
        { term: 'Samen', waarde: <strong>{a.berekend}</strong> }, { term: 'Advies', waarde: <strong>{a.aantal}{a.aantal === a.berekend ? '' : ' (bijgesteld, met reden)'}</strong> },
      ]} />
    </Kaart>
  );
}
