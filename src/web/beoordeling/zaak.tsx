import { isId, voerUit } from '../../actions/kern.ts';
import { isZittingstap, volgendeZaak, ZITTINGSTAPPEN } from '../../domain/beoordeling/zitting.ts';
import { weegCriteria, type Gewogen } from '../../domain/toetsing/criteria.ts';
import type { Besloten } from '../../domain/toetsing/ruimte.ts';
import { fout, type Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossier } from '../../storage/lezen/dossier.ts';
import { leesMogelijkDubbel, telBesloten } from '../../storage/lezen/ruimte.ts';
import { leesMijnMerk } from '../../storage/lezen/zitting.ts';
import { blad } from '../blad.tsx';
import { maakBeeld, type Beeld } from '../dossier/beeld.ts';
import { versieUit } from '../dossier/concept.tsx';
import { vragenVoor } from '../dossier/stapvragen.ts';
import { dossierNietGevonden } from '../dossier/toegang.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { eenTekst, leesPost, uitFormulier, type Gepost } from '../formulier/lees.ts';
import { Alert, Badge, Formulier, Gegevens, Kaart, Kolom, Link, Raster } from '../ui/index.ts';
import { alsBesluit, beginwaarden, Besluitformulier } from './besluitformulier.tsx';
import { Onthouding, onthoudersVan } from './onthouding.tsx';
import { TAFELPAD, zaakpad, zittingpad } from './paden.ts';
import { leesTafel, type Tafel } from './tafel.ts';
import { Zaakbeeld } from './zaakbeeld.tsx';
import { buren, Tafelbalk, UITKOMSTBADGE, Zakenlijst } from './zakenlijst.tsx';
import { zegDatum } from '../../domain/kalender/zeg.ts';

type Zaakpagina = { tafel: Tafel; beeld: Beeld; gewogen: readonly Gewogen[]; besloten: Besloten; dubbel: { inZicht: { id: string; kenmerk: string }[]; elders: number }; mijnMerk: string };

/** Everything a case at the table needs, in a number of queries that does not follow the length of the agenda. */
async function leesZaak(v: IngelogdVerzoek): Promise<Zaakpagina | undefined> {
  const { c, kern, token, wie, vandaag } = v;
  const [id, zitting] = [c.req.param('id') ?? '', c.req.param('zitting')];
  const tafel = isId(id) ? await leesTafel(v, zitting) : undefined;
  if (!tafel) return undefined;
  return kern.verbinding.als(token, async (tx) => {
    const dossier = await leesDossier(tx, id);
    if (!dossier) return undefined;
    const regeling = kern.regelingen.op(dossier.stand.regeling, dossier.stand.versie);
    return {
      tafel, beeld: maakBeeld(dossier, regeling, wie, vandaag), gewogen: weegCriteria(regeling, dossier.gegevens, vandaag),
      besloten: await telBesloten(tx, regeling.regeling, vandaag.slice(0, 4), 'om te tonen'), dubbel: await leesMogelijkDubbel(tx, id), mijnMerk: await leesMijnMerk(tx),
    };
  });
}

/** GET: one case at the table. */
export async function zaakpagina(v: IngelogdVerzoek): Promise<Response> {
  const zaak = await leesZaak(v);
  return zaak ? toon(v, zaak, beginwaarden(zaak.beeld, zaak.gewogen)) : dossierNietGevonden(v);
}

/** POST: decides on the case and opens the next; a refusal keeps everything that was typed. */
export async function besluitOpZaak(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const post = await leesPost(c);
  const zaak = await leesZaak(v);
  if (!zaak) return dossierNietGevonden(v);
  const { beeld, tafel } = zaak;
  const vestiging = eenTekst(post, 'vestiging');
  const ingevuld: Gepost = { ...(uitFormulier(post, vragenVoor(beeld, 'besluit-nemen')) as Gepost), ...(vestiging ? { vestiging } : {}) };
  const mis = ingevuld.uitkomst === 'positief' && vestiging === 'afwijken' && !ingevuld.wachtlijst_advies
    ? fout('wachtlijst_advies', 'Kies de gemeente waar de cliënt gaat wonen.') : undefined;
  const uitkomst = mis ?? await voerUit(kern, { wie, token }, 'besluit-nemen', beeld.dossier.id, { ...alsBesluit(beeld, ingevuld), ...(tafel.zitting ? { zitting: tafel.zitting.id } : { zitting: '' }), ...versieUit(post) });
  if (uitkomst.ok) {
    const hierna = volgendeZaak(tafel.zaken, beeld.dossier.id);
    const anders = tafel.zitting ? zittingpad(tafel.zitting.id) : TAFELPAD;
    return c.redirect(`${hierna ? zaakpad(hierna.dossier, tafel.zitting?.id) : anders}?gedaan=besluit-nemen`, 303);
  }
  const nu = await leesZaak(v);
  return nu ? toon(v, nu, ingevuld, uitkomst) : dossierNietGevonden(v);
}

/** The decision that was taken, or why none can be taken now. What was typed stays readable for whoever came second. */
function GeenFormulier({ zaak: { tafel, beeld, mijnMerk }, getypt }: { zaak: Zaakpagina; getypt?: string }) {
  const { dossier, stand, regeling, stappen } = beeld;
  const stap = stappen['besluit-nemen'];
  const zelfNiet = tafel.zitting && onthoudersVan(tafel.zitting, dossier.id).some((o) => o.merk === mijnMerk);
  const besluit = !stap.mag && stand.besluit;
  const motivering = dossier.gegevens.beoordeling?.motivering;
  const vorm = regeling.contractvormen.find((c) => c.code === stand.contractvorm)?.naam;
  return (
    <Kaart titel="Besluit">
      {besluit && (
        <>
          <p><Badge stand={UITKOMSTBADGE[besluit.uitkomst].stand}>{UITKOMSTBADGE[besluit.uitkomst].woorden}</Badge></p>
          <Gegevens feiten={[{ term: 'Besloten op', waarde: zegDatum(besluit.op) }, ...(vorm ? [{ term: 'Contractvorm', waarde: vorm }] : []), ...(typeof motivering === 'string' ? [{ term: 'Motivering', waarde: <span className="voordeur-eigenwoorden">{motivering}</span> }] : [])]} />
          <p><Link href={`/dossiers/${dossier.id}/brief`}>Brief bekijken</Link></p>
        </>
      )}
      {!besluit && zelfNiet && <Alert soort="info" titel="Je doet niet mee bij deze zaak"><p>Een ander lid van de tafel neemt het besluit.</p></Alert>}
      {!besluit && !zelfNiet && !stap.mag && <Alert soort="info"><p>{stap.reden} {stap.wat}</p></Alert>}
      {!besluit && !zelfNiet && stap.mag && <Alert soort="info"><p>{tafel.zitting?.status === 'gepland' ? 'Deze zitting is nog niet geopend.' : 'Deze zitting is niet open.'} <Link href={tafel.zitting ? zittingpad(tafel.zitting.id) : TAFELPAD}>Naar de zitting</Link></p></Alert>}
      {getypt && <details className="voordeur-terzijde" open><summary>Wat jij had geschreven</summary><p className="voordeur-eigenwoorden">{getypt}</p></details>}
    </Kaart>
  );
}

async function toon(v: IngelogdVerzoek, zaak: Zaakpagina, ingevuld: Gepost, weigering?: Weigering): Promise<Response> {
  const { tafel, beeld, gewogen, mijnMerk } = zaak;
  const { zitting, zaken } = tafel;
  const id = beeld.dossier.id;
  const vragen = vragenVoor(beeld, 'besluit-nemen');
  const zelfNiet = zitting !== undefined && onthoudersVan(zitting, id).some((o) => o.merk === mijnMerk);
  const open = beeld.stappen['besluit-nemen'].mag && !zelfNiet && (!zitting || zitting.status === 'open');
  const hierna = volgendeZaak(zaken, id);
  const formulier = { ingevuld, fouten: weigering ? veldfouten(weigering, vragen) : {} };
  const rechts = open
    ? <Besluitformulier beeld={beeld} vragen={vragen} gewogen={gewogen} zitting={zitting?.id} hierna={hierna && { zaak: hierna, nummer: zaken.indexOf(hierna) + 1 }} volgende={buren(zaken, id).volgende} {...formulier} />
    : <GeenFormulier zaak={zaak} getypt={weigering ? eenTekst(ingevuld, 'motivering') : undefined} />;
  const midden = (
    <>
      <Kolom>
        {weigering && <Weigeringmelding weigering={weigering} vragen={vragen} />}
        <Zaakbeeld {...zaak} formulier={open ? formulier : undefined} />
      </Kolom>
      <Kolom label="Besluit">{rechts}</Kolom>
    </>
  );
  const gedaan = v.c.req.query('gedaan') ?? '';
  const melding = gedaan === 'besluit-nemen' ? 'Besluit genomen. Hier is de volgende zaak.' : isZittingstap(gedaan) ? `${ZITTINGSTAPPEN[gedaan].gedaan}.` : undefined;
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, {
    titel: `Besluiten: ${beeld.naam}`, deel: TAFELPAD, melding: weigering ? undefined : melding, status, fout: status === 400,
    balk: <Tafelbalk tafel={tafel} nu={v.nu} naam={v.wie.organisatieNaam} hier={id} />,
  }, (
    <>
      <div className="voordeur-tafel">
        <Raster indeling="tafel">
          <Kolom zij label="Agenda">
            <Zakenlijst tafel={tafel} hier={id} vandaag={v.vandaag} />
            {zitting?.status === 'open' && beeld.stappen['besluit-nemen'].mag && <Onthouding zitting={zitting} dossier={id} mijnMerk={mijnMerk} />}
          </Kolom>
          {open ? <Formulier action={zaakpad(id, zitting?.id)} concept={`tafel-${id}`}>{midden}</Formulier> : midden}
        </Raster>
      </div>
      <script type="module" src="/islands/toetsen.js" />
    </>
  ));
}
