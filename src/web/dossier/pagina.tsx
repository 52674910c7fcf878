import type { ReactNode } from 'react';
import { compleetheid } from '../../domain/aanvraag/formulier.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import { rollenVoor } from '../../domain/keten/bevoegd.ts';
import { DOSSIERSTAPPEN, isDossierstap } from '../../domain/keten/stappen.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import { regelsVan } from '../../domain/wachtlijst/volgorde.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDocumenten } from '../../storage/lezen/documenten.ts';
import { leesClienttoegang } from '../../storage/lezen/accounts.ts';
import { telNotities } from '../../storage/lezen/notities.ts';
import { leesVerslagen, type Verslag } from '../../storage/lezen/verslagen.ts';
import { leesNoodtoegangen, type Noodtoegang } from '../../storage/lezen/noodtoegang.ts';
import { leesPlek } from '../../storage/lezen/wachtlijst.ts';
import { leesContactpersonen } from '../../storage/lezen/vervanging.ts';
import { blad } from '../blad.tsx';
import { Aanbodkaart } from '../aanbod/kaart.tsx';
import { Mijnkaart } from '../beheer/client.tsx';
import { Briefkaart } from '../brieven/kaart.tsx';
import { Bewaarkaart } from '../privacy/bewaarkaart.tsx';
import { Documentenkaart } from '../documenten/kaart.tsx';
import { Ervaringkaart } from '../ervaring/kaart.tsx';
import { Contactkaart } from '../notities/contact.tsx';
import { Huurkaart } from '../huur/kaart.tsx';
import { Notitiekaart } from '../notities/kaart.tsx';
import { Noodbalk, noodregels } from '../privacy/noodtoegang.tsx';
import { Verzoekkaart } from '../privacy/verzoekkaart.tsx';
import { Kaart, Keten, KnopLink, Kolom, Kop, Kruimelpad, Lijst, Link, Meter, NuAanZet, Raster, Tijdlijn, type Tijdlijnregel } from '../ui/index.ts';
import { naMelding, Wijzigingkaart } from './actueel.tsx';
import { aanvraagpad, aanvraagstappen, volgendePlek } from './aanvraagstappen.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { Criteria } from './criteria.tsx';
import { Deelnemers } from './deelnemers.tsx';
import { Ganaar } from './ganaar.tsx';
import { Groepen } from './groepen.tsx';
import { ketendeuren } from './ketenbeeld.ts';
import { Nu, OokAanZet, zijstappen } from './nu.tsx';
import { Toestemmingkaart, WatKanNog } from './toestemming.tsx';
import { Gevraagd, Stilstand } from './toetsing.tsx';
import { stappad } from './toegang.tsx';
import { watKomt, watWas } from './tijdlijn.ts';
import { Verslagtekst } from './verslagen.tsx';
import { Voorwaarden } from './voorwaarden.tsx';
import { overWonen, Woonkaarten } from './woonkaarten.tsx';
import { OpenVoorzieningen, Voorzieningenkaart } from './voorzieningen.tsx';
import { Inoverlegkaart, leesDossierinoverleg } from '../overleg/inoverleg.tsx';
import { opDeLijst, Wachtlijstkaart, WatHelpt } from './wachtlijst.tsx';
import { jarenTussen } from '../../domain/kalender/dag.ts';

/** Short facts under the name, each only when its group is open to the reader. */
function feiten({ dossier, stand, regeling, vandaag, naam }: Beeld): ReactNode[] {
  const { geboortedatum } = dossier.gegevens.personalia ?? {};
  return [
    typeof geboortedatum === 'string' && `${jarenTussen(geboortedatum, vandaag)} jaar`,
    stand.herkomstgemeente && `komt uit ${gemeentenaam(regeling, stand.herkomstgemeente)}`,
    stand.wachtlijst && `wachtlijst ${gemeentenaam(regeling, stand.wachtlijst.gemeente)}`,
    dossier.zorgorganisatie,
    regeling.contractvormen.find((c) => c.code === stand.contractvorm)?.naam.toLowerCase(),
    naam.includes(dossier.kenmerk) && 'de naam zie je nog niet',
  ].filter(Boolean);
}

/** An application in the making: how far it is, and straight on to what is left. */
function Concept({ beeld }: { beeld: Beeld }) {
  const { gevraagd, ingevuld } = compleetheid(beeld.regeling, beeld.dossier.gegevens);
  const verder = volgendePlek(beeld);
  const woorden = `${ingevuld} van ${gevraagd} verplichte vragen ingevuld`;
  return (
    <>
      <NuAanZet
        jij wie="Jij bent aan zet" titel={DOSSIERSTAPPEN['aanvraag-indienen'].opdracht} bron={bronVan(beeld.regeling, beeld.regeling.stappen['aanvraag-indienen']?.bron)}
        acties={<KnopLink soort="hoofd" maat="groot" href={aanvraagpad(beeld.dossier.id, verder)}>{verder === 'controleren' ? 'Controleren en indienen' : 'Verder met de aanvraag'}</KnopLink>}
      >
        {woorden}. Niemand anders ziet deze aanvraag tot je haar indient
      </NuAanZet>
      <Kaart plat titel="De aanvraag" rechts={<span className="voordeur-klein voordeur-grijs">{woorden}</span>}>
        <div className="voordeur-aanvraagmeter"><Meter waarde={ingevuld} totaal={gevraagd} label={woorden} /></div>
        <Lijst items={aanvraagstappen(beeld).map(({ naam, href, tekst }) => ({ sleutel: naam, titel: naam, href, rechts: <span className="voordeur-klein voordeur-grijs">{tekst}</span> }))} />
      </Kaart>
    </>
  );
}

function Zijstappen({ beeld }: { beeld: Beeld }) {
  const stappen = zijstappen(beeld);
  if (stappen.length === 0) return null;
  const pad = (stap: (typeof stappen)[number]) => (stap === 'gegevens-bijwerken' ? aanvraagpad(beeld.dossier.id, beeld.regeling.aanvraag[0]!.groep) : stappad(beeld.dossier.id, stap));
  return (
    <Kaart titel="Ook mogelijk">
      <ul>{stappen.map((stap) => <li key={stap}><Link href={pad(stap)}>{DOSSIERSTAPPEN[stap].titel}</Link></li>)}</ul>
    </Kaart>
  );
}

/** What the step just taken did; a check that is not the last one says who checks next (W9.1). */
function gedaanZin(gedaan: string, beeld: Beeld): string | undefined {
  const { dossier, regeling } = beeld;
  if (gedaan === 'behandelaar') return 'Je behandelt dit dossier. Anderen zien nu jouw naam.';
  if (!isDossierstap(gedaan)) return undefined;
  const volgende = rollenVoor(regeling, 'in-behandeling-nemen', dossier.stand)[0];
  if (gedaan === 'in-behandeling-nemen' && dossier.stand.fase === 'toetsing' && volgende) return `Toets gedaan. Nu toetst: ${ROLNAMEN[volgende]}.`;
  if (gedaan === 'wijziging-melden') return naMelding(beeld);
  return `${DOSSIERSTAPPEN[gedaan].gedaan}.`;
}

/** Of a long history the last part is in sight; the rest opens below it. */
const IN_ZICHT = { wonen: 6, anders: 60 };

function Tijdlijnvak({ beeld, verslagen, nood }: { beeld: Beeld; verslagen: readonly Verslag[]; nood: readonly Noodtoegang[] }) {
  const verslag = (nr: number) => { const v = verslagen.find((x) => x.volgnummer === nr); return v && <Verslagtekst beeld={beeld} verslag={v} />; };
  const was = metNood(watWas(beeld, verslag), noodregels(nood, [beeld.regeling], beeld.vandaag));
  const hoeveel = overWonen(beeld) ? IN_ZICHT.wonen : IN_ZICHT.anders;
  return (
    <>
      <Tijdlijn vandaag={`vandaag, ${zegDag(beeld.vandaag)}`} komt={watKomt(beeld)} was={was.slice(0, hoeveel)} />
      {was.length > hoeveel && <details className="voordeur-meer voordeur-tijdlijnrest"><summary>Toon ook de {was.length - hoeveel} gebeurtenissen daarvoor</summary><Tijdlijn was={was.slice(hoeveel)} /></details>}
    </>
  );
}

/** Emergencies between what happened, each on its day; newest first. */
const metNood = (was: readonly Tijdlijnregel[], nood: readonly Tijdlijnregel[]): Tijdlijnregel[] =>
  nood.length === 0 ? [...was] : [...nood, ...was].toSorted((a, b) => (b.iso ?? '').localeCompare(a.iso ?? ''));

/** The page of one dossier: where it stands, what happens next and by when, what happened, and the data this reader may see. */
export async function dossierpagina(verzoek: IngelogdVerzoek, beeld: Beeld): Promise<Response> {
  const { dossier, regeling, stand, vandaag, naam } = beeld;
  const gedaan = verzoek.c.req.query('gedaan') ?? '';
  const concept = stand.status === 'concept';
  const { documenten, contacten, telling, plek, verslagen, nood, toegang, inOverleg } = await verzoek.kern.verbinding.als(verzoek.token, async (tx) => ({
    documenten: await leesDocumenten(tx, dossier.id), contacten: await leesContactpersonen(tx, dossier.id, vandaag), telling: await telNotities(tx, dossier.id), plek: opDeLijst(beeld) ? await leesPlek(tx, dossier.id, regelsVan(regeling)) : undefined,
    verslagen: overWonen(beeld) || stand.verzoeken ? await leesVerslagen(tx, dossier.id, 'pagina') : [], nood: await leesNoodtoegangen(tx, dossier.id),
    inOverleg: concept || dossier.nood ? undefined : await leesDossierinoverleg(tx, regeling, dossier, verzoek),
    toegang: beeld.wie.rol === 'begeleider' ? await leesClienttoegang(tx, dossier.id) : [],
  }));
  return blad(verzoek, { titel: `Dossier ${dossier.kenmerk}`, deel: '/dossiers', melding: gedaanZin(gedaan, beeld) }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: dossier.kenmerk }]} />
      <Kop titel={naam} feiten={feiten(beeld)} rechts={<span>{regeling.korte_naam}, versie {zegDatum(regeling.geldig_vanaf)}<br />dossier {dossier.kenmerk}</span>} />
      <Noodbalk dossier={dossier.id} noodtoegangen={nood} nu={verzoek.nu} />
      <Keten deuren={ketendeuren(beeld)} />
      <Raster indeling="dossier">
        <Kolom>
          {concept ? <Concept beeld={beeld} /> : <Nu {...beeld} />}
          <WatKanNog beeld={beeld} />
          <Verzoekkaart beeld={beeld} verslagen={verslagen} />
          {stand.sleutel && overWonen(beeld) && <Ganaar beeld={beeld} contacten={contacten} />}
          {overWonen(beeld) && <OokAanZet beeld={beeld} />}
          {(stand.status === 'wacht-op-aanvulling' || stand.status === 'aangehouden') && <Gevraagd beeld={beeld} />}
          <Stilstand beeld={beeld} />
          <Aanbodkaart beeld={beeld} />
          {!(stand.sleutel && overWonen(beeld)) && <Huurkaart beeld={beeld} />}
          <Woonkaarten beeld={beeld} verslagen={verslagen} />
          <OpenVoorzieningen beeld={beeld} />
          <Wijzigingkaart beeld={beeld} />
          <Wachtlijstkaart beeld={beeld} plek={plek} />
          <WatHelpt beeld={beeld} />
          {!overWonen(beeld) && <OokAanZet beeld={beeld} />}
          <Voorzieningenkaart beeld={beeld} />
          {(stand.fase === 'toetsing' || stand.fase === 'beoordeling') && <Criteria beeld={beeld} />}
          <Voorwaarden beeld={beeld} />
          <Kaart plat titel="Tijdlijn" id="tijdlijn">
            <Tijdlijnvak beeld={beeld} verslagen={verslagen} nood={nood} />
          </Kaart>
        </Kolom>
        <Kolom zij label="Betrokkenen en gegevens">
          <Zijstappen beeld={beeld} />
          {inOverleg && <Inoverlegkaart v={verzoek} regeling={regeling} bij={inOverleg} />}
          {!concept && <Toestemmingkaart beeld={beeld} />}
          {!dossier.nood && <Notitiekaart dossier={dossier.id} telling={telling} organisatie={beeld.wie.organisatieNaam} vandaag={vandaag} />}
          <Contactkaart alleenLezen={dossier.nood} dossier={dossier.id} contacten={contacten} wie={beeld.wie} regeling={regeling.regeling} vandaag={vandaag} />
          <Deelnemers beeld={beeld} />
          <Ervaringkaart beeld={beeld} />
          <Mijnkaart beeld={beeld} toegang={toegang} />
          <Briefkaart beeld={beeld} />
          <Documentenkaart beeld={beeld} documenten={documenten} />
          <Groepen beeld={beeld} />
          <Bewaarkaart beeld={beeld} />
        </Kolom>
      </Raster>
    </>
  ));
}
