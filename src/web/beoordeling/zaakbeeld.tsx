import type { ReactNode } from 'react';
import { compleetheid, lijstenVan } from '../../domain/aanvraag/formulier.ts';
import { VELDEN } from '../../domain/aanvraag/velden.ts';
import { isRijen } from '../../domain/invoer/vragen.ts';
import { ROLNAMEN, type Rol } from '../../domain/partijen/rollen.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import { ruimteVan, type Besloten } from '../../domain/toetsing/ruimte.ts';
import type { Gewogen } from '../../domain/toetsing/criteria.ts';
import { oordeelveld, redenveld, teOordelen } from '../../domain/toetsing/oordelen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';
import { criteriaVoor, type Criteriumbeeld } from '../dossier/criteria.tsx';
import { zegKort } from '../dossier/dagen.ts';
import { Rijlijst } from '../dossier/rijlijst.tsx';
import { eenTekst, type Gepost } from '../formulier/lees.ts';
import type { Veldfouten } from '../formulier/vragen.tsx';
import { Alert, Badge, Bron, Citaat, Gegevens, Kaart, Keuzerondjes, Kop, Link, Tekstvak, type Feit } from '../ui/index.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { jarenTussen } from '../../domain/kalender/dag.ts';

/** What a case shows beside the dossier itself. */
export type Zaakinvoer = { ingevuld: Gepost; fouten: Veldfouten };
export type Zaakbeeldprops = { beeld: Beeld; gewogen: readonly Gewogen[]; besloten: Besloten; dubbel: { inZicht: readonly { id: string; kenmerk: string }[]; elders: number }; /** the form is open: one's own judgements can be given */ formulier?: Zaakinvoer };

const tekst = (antwoord: unknown): string | undefined => (typeof antwoord === 'string' && antwoord.trim() !== '' ? antwoord : undefined);

/** One line of who this is, as far as the reader may know it. */
export function profiel({ dossier, stand, regeling, vandaag }: Beeld): ReactNode[] {
  const { geboortedatum } = dossier.gegevens.personalia ?? {};
  const doelgroep = regeling.doelgroepen.find((d) => d.code === dossier.gegevens.herkomst?.doelgroep);
  return [
    typeof geboortedatum === 'string' && `${jarenTussen(geboortedatum, vandaag)} jaar`,
    stand.herkomstgemeente && `komt uit ${gemeentenaam(regeling, stand.herkomstgemeente)}`,
    dossier.zorgorganisatie,
    doelgroep?.naam.replace(/^Uitstroom uit /, 'uit '),
  ].filter(Boolean);
}

function EigenWoorden({ beeld: { dossier, vandaag } }: { beeld: Beeld }) {
  const woorden = tekst(dossier.gegevens.begeleidingsplan?.onderbouwing_oordeel) ?? tekst(dossier.gegevens.begeleidingsplan?.motivatie);
  const ingediend = dossier.stand.gezet['aanvraag-indienen'];
  return woorden ? <Citaat wie={[`begeleider, ${dossier.zorgorganisatie}`, ingediend && `aanvraag van ${zegKort(ingediend, vandaag)}`].filter(Boolean).join(' · ')}>“{woorden}”</Citaat> : null;
}

/** What the table should know before it reads on: room in the target group, the same person elsewhere, earlier holds, what is missing. */
function Seinen({ beeld, besloten, dubbel }: Zaakbeeldprops) {
  const { dossier, regeling, vandaag } = beeld;
  const ruimte = ruimteVan(regeling, besloten).find((r) => r.doelgroep === dossier.gegevens.herkomst?.doelgroep);
  const keren = dossier.voorvallen.filter((v) => v.soort === 'besluit-genomen' && v.gegevens.uitkomst === 'aangehouden');
  const { gevraagd, ingevuld } = compleetheid(regeling, dossier.gegevens);
  const eerdereVraag = tekst(dossier.gegevens.beoordeling?.motivering);
  return (
    <>
      {ruimte && (
        <Alert soort={ruimte.over === 0 ? 'let-op' : 'info'}>
          <p>{ruimte.naam}: {ruimte.over === 0 ? `de ${ruimte.maximum} plaatsen van dit jaar zijn vergeven` : `nog ${ruimte.over} van de ${ruimte.maximum} plaatsen van dit jaar`}{ruimte.alleen_in ? `, alleen in ${ruimte.alleen_in}` : ''}. <Bron {...bronVan(regeling, ruimte.bron)!} /></p>
        </Alert>
      )}
      {(dubbel.inZicht.length > 0 || dubbel.elders > 0) && (
        <Alert soort="let-op" titel="Mogelijk een dubbele aanvraag">
          {dubbel.inZicht.map((d) => <p key={d.id}>Dossier <Link href={`/dossiers/${d.id}`}>{d.kenmerk}</Link> heeft dezelfde naam en geboortedatum.</p>)}
          {dubbel.elders > 0 && <p>Er is mogelijk ook een aanvraag buiten jullie zicht. Vraag het de zorgorganisatie.</p>}
        </Alert>
      )}
      {keren.length > 0 && (
        <Alert soort="info" titel={`Eerder aangehouden: ${keren.map((v) => zegKort(v.gebeurd_op, vandaag)).join(', ')}`}>
          {eerdereVraag && <p className="voordeur-eigenwoorden">{eerdereVraag}</p>}
          {dossier.stand.status === 'aangehouden' && dossier.stand.aanvulling_uiterlijk && <p>De aanvulling kan tot {zegKort(dossier.stand.aanvulling_uiterlijk, vandaag)}.</p>}
        </Alert>
      )}
      {ingevuld < gevraagd && <Alert soort="let-op"><p>De aanvraag is niet compleet: {ingevuld} van {gevraagd} verplichte vragen zijn ingevuld.</p></Alert>}
    </>
  );
}

const REDEN_BIJ = 'voldoet-voldoet-niet';
function Oordeelvelden({ code, vraag, formulier: { ingevuld, fouten } }: { code: string; vraag: string; formulier: Zaakinvoer }) {
  const [oordeel, reden] = [oordeelveld(code), redenveld(code)];
  const opties = [{ waarde: 'voldoet', naam: 'Voldoet' }, { waarde: 'voldoet-niet', naam: 'Voldoet niet' }, { waarde: 'onbekend', naam: 'Onbekend' }];
  return (
    <div className="voordeur-oordeel">
      <Keuzerondjes naam={oordeel} label={`Jullie oordeel: ${vraag}`} opties={opties} vorm="rij" waarde={eenTekst(ingevuld, oordeel)} fout={fouten[oordeel]}>
        <div className={`voordeur-vervolg voordeur-vervolg--${REDEN_BIJ}`}><Tekstvak naam={reden} label="Waaruit blijkt dat?" hint="Geen medische gegevens." rijen={2} waarde={eenTekst(ingevuld, reden)} fout={fouten[reden]} /></div>
      </Keuzerondjes>
    </div>
  );
}

function Criteriumregel({ c, beeld, eigen, formulier }: { c: Criteriumbeeld; beeld: Beeld; eigen: boolean; formulier?: Zaakinvoer }) {
  return (
    <li className="voordeur-criterium">
      <Badge stand={c.stand}>{eigen ? 'jullie oordeel' : c.woorden}</Badge>
      <div>
        <p className="voordeur-criterium__vraag">{c.vraag}</p>
        {!eigen && c.uitleg.map((regel, i) => <p key={i} className="voordeur-criterium__uitleg">{regel}</p>)}
        {eigen && formulier && <Oordeelvelden code={c.code} vraag={c.vraag} formulier={formulier} />}
      </div>
      <Bron {...bronVan(beeld.regeling, c.bron)!} />
    </li>
  );
}

const EERST: readonly Criteriumbeeld['stand'][] = ['oordeel', 'voldoet-niet', 'onbekend', 'gesloten', 'voldoet'];
const telling = (criteria: readonly Criteriumbeeld[]): string => {
  const n = (stand: Criteriumbeeld['stand']) => criteria.filter((c) => c.stand === stand).length;
  const delen = [[n('voldoet'), 'voldoet', 'voldoen'], [n('voldoet-niet'), 'voldoet niet', 'voldoen niet'], [n('onbekend'), 'onbekend', 'onbekend'], [n('oordeel'), 'vraagt een oordeel', 'vragen een oordeel']] as const;
  return delen.filter(([aantal]) => aantal > 0).map(([aantal, een, meer]) => `${aantal} ${aantal === 1 ? een : meer}`).join(' · ');
};

/** The criteria, what asks for attention first; those of the table itself with room to judge. */
function Criteriakaart({ beeld, formulier }: Zaakbeeldprops) {
  const criteria = [...criteriaVoor(beeld)].sort((a, b) => EERST.indexOf(a.stand) - EERST.indexOf(b.stand));
  const eigen = new Set(teOordelen(beeld.regeling).map((c) => c.code));
  return (
    <Kaart plat titel="Criteria" rechts={<span className="voordeur-klein voordeur-grijs">{telling(criteria)}</span>}>
      <ul className="voordeur-criteria">{criteria.map((c) => <Criteriumregel key={c.code} c={c} beeld={beeld} eigen={eigen.has(c.code)} formulier={formulier} />)}</ul>
    </Kaart>
  );
}

function Voorwaarden({ beeld: { regeling }, gewogen }: Zaakbeeldprops) {
  const volgt = gewogen.flatMap(({ criterium, uitslag }) => (uitslag === 'voldoet niet' && criterium.voorwaarde ? [criterium.voorwaarde] : []));
  if (volgt.length === 0) return null;
  return (
    <Kaart titel="Dit volgt uit een positief besluit">
      <ul className="voordeur-rijlijst">{volgt.map((v) => <li key={v.code}>{v.tekst} <Bron {...bronVan(regeling, v.bron)!} /></li>)}</ul>
    </Kaart>
  );
}

function Plan({ beeld: { dossier, regeling } }: { beeld: Beeld }) {
  const doelen = dossier.gegevens.begeleidingsplan?.plandoelen;
  if (!isRijen(doelen) || doelen.length === 0) return null;
  return <Kaart titel="Doelen uit het plan"><Rijlijst vraag={VELDEN.plandoelen} rijen={doelen} lijsten={lijstenVan(regeling)} /></Kaart>;
}

/** What others wrote on the way here: who checked, what was asked and answered. */
function Anderen({ beeld: { dossier, vandaag } }: { beeld: Beeld }) {
  const { aanvulling_vraag, aanvulling_antwoord, herziening_toelichting, wijziging_toelichting } = dossier.gegevens.toetsing ?? {};
  const getoetst = dossier.voorvallen.flatMap((v) => (v.soort === 'toets-gedaan' ? [`${ROLNAMEN[v.gegevens.rol as Rol] ?? v.gegevens.rol}, ${zegKort(v.gebeurd_op, vandaag)}`] : []));
  const opgenomen = dossier.voorvallen.findLast((v) => v.soort === 'in-behandeling-genomen');
  const feiten: Feit[] = [
    ...(getoetst.length > 0 ? [{ term: 'Getoetst door', waarde: getoetst.join('; ') }] : []),
    ...(opgenomen ? [{ term: 'In behandeling genomen', waarde: `${opgenomen.organisatie}, ${zegDatum(opgenomen.gebeurd_op)}` }] : []),
    ...([['Gevraagd', aanvulling_vraag], ['Aangevuld', aanvulling_antwoord], ['Gevolg van een wijziging', wijziging_toelichting], ['Oordeel over de wijziging', herziening_toelichting]] as const)
      .flatMap(([term, waarde]) => (tekst(waarde) ? [{ term, waarde: <span className="voordeur-eigenwoorden">{tekst(waarde)}</span> }] : [])),
  ];
  return feiten.length > 0 ? <Kaart titel="Wat anderen ervan vonden"><Gegevens feiten={feiten} /></Kaart> : null;
}

/** The case itself: who it is, in whose words, and everything a decision rests on. */
export function Zaakbeeld(props: Zaakbeeldprops) {
  const { beeld } = props;
  return (
    <>
      <Kop titel={beeld.naam} feiten={profiel(beeld)} rechts={<Link href={`/dossiers/${beeld.dossier.id}`}>Dossier openen</Link>} />
      <EigenWoorden beeld={beeld} />
      <Seinen {...props} />
      <Criteriakaart {...props} />
      <Voorwaarden {...props} />
      <Plan beeld={beeld} />
      <Anderen beeld={beeld} />
    </>
  );
}
