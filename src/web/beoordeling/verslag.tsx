import { voerUit } from '../../actions/kern.ts';
import { isZittingstap, ZITTINGSTAPPEN } from '../../domain/beoordeling/zitting.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { isRijen, type Antwoorden } from '../../domain/invoer/vragen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { teOordelen } from '../../domain/toetsing/oordelen.ts';
import { leesMotiveringen, type Zitting, type Zittingsbesluit } from '../../storage/lezen/zitting.ts';
import { blad } from '../blad.tsx';
import { eenTekst, leesPost } from '../formulier/lees.ts';
import { Alert, Badge, Formulier, Gegevens, Kaart, Keuzerondjes, Knop, Kop, Kruimelpad, Lijst, Link, type Feit } from '../ui/index.ts';
import { onthoudersVan } from './onthouding.tsx';
import { TAFELPAD, verslagpad, zittingpad } from './paden.ts';
import { leesTafel, tafelnaam, type Tafel, type Zaak } from './tafel.ts';
import { zittingfeiten, zittingNietGevonden } from './zitting.tsx';
import { UITKOMSTBADGE } from './zakenlijst.tsx';

/** What came of sending the letters: per case done, or why not. */
type Verzonden = { naam: string; fout?: string }[];
const tekst = (antwoord: unknown): string | undefined => (typeof antwoord === 'string' && antwoord !== '' ? antwoord : undefined);

/** What the table judged itself, with its reason, as it was kept with the decision. */
const oordelenUit = (regeling: Regeling, { gewogen }: Antwoorden): string[] => {
  const eigen = teOordelen(regeling).map((c) => c.code);
  return isRijen(gewogen) ? gewogen.filter((r) => eigen.includes(r.id) && r.reden).map((r) => `${String(r.criterium)} ${String(r.uitslag)}: ${String(r.reden)}`) : [];
};

/** One decision in the minutes, with its reasons for who may see them. */
function Besluitregel({ nummer, zaak, besluit: { gegevens, uitkomst }, woorden = {}, zitting, regeling }: { nummer: number; zaak: Zaak; besluit: Zittingsbesluit; woorden?: Antwoorden; zitting: Zitting; regeling: Regeling }) {
  const vorm = regeling.contractvormen.find((c) => c.code === gegevens?.contractvorm)?.naam;
  const niet = onthoudersVan(zitting, zaak.dossier);
  const feiten: Feit[] = [
    { term: 'Zorgorganisatie', waarde: zaak.zorgnaam },
    ...(vorm ? [{ term: 'Contractvorm', waarde: [vorm, tekst(woorden.contractvorm_reden)].filter(Boolean).join(': ') }] : []),
    ...(gegevens?.wachtlijst ? [{ term: 'Gemeente van vestiging', waarde: [gemeentenaam(regeling, gegevens.wachtlijst), gegevens.afwijking && tekst(woorden.afwijking_reden)].filter(Boolean).join(': ') }] : []),
    ...(gegevens?.hardheidsclausule ? [{ term: 'Hardheidsclausule', waarde: tekst(woorden.hardheid_reden) ?? 'toegepast' }] : []),
    ...oordelenUit(regeling, woorden).map((oordeel) => ({ term: 'Oordeel van de tafel', waarde: oordeel })),
    ...(gegevens?.uiterlijk ? [{ term: 'Aanvullen tot', waarde: zegDag(gegevens.uiterlijk) }] : []),
    ...(tekst(woorden.motivering) ? [{ term: 'Motivering', waarde: <span className="voordeur-eigenwoorden">{tekst(woorden.motivering)}</span> }] : []),
    ...(niet.length > 0 ? [{ term: 'Deed niet mee', waarde: niet.map((o) => o.naam).join(', ') }] : []),
  ];
  return (
    <Kaart titel={`${nummer}. ${zaak.naam}`} id={`besluit-${nummer}`} rechts={<Badge stand={UITKOMSTBADGE[uitkomst].stand}>{UITKOMSTBADGE[uitkomst].woorden}</Badge>}>
      <p className="voordeur-klein">dossier <Link href={`/dossiers/${zaak.dossier}`}>{zaak.kenmerk}</Link></p>
      <Gegevens feiten={feiten} />
    </Kaart>
  );
}

/** The letters that follow, each with its state, and one button for all that are ready. */
function Brieven({ zaken, zitting, magVerzenden }: { zaken: readonly Zaak[]; zitting: Zitting; magVerzenden: boolean }) {
  if (zaken.length === 0) return null;
  const open = zaken.filter((z) => !z.stand.brief).length;
  return (
    <div className="voordeur-nietafdrukken">
      <Kaart plat titel="Brieven" id="brieven" rechts={<span className="voordeur-klein voordeur-grijs">{open === 0 ? 'alle verzonden' : `${open} te verzenden`}</span>}>
        <Lijst items={zaken.map((z) => ({ sleutel: z.dossier, titel: z.naam, href: `/dossiers/${z.dossier}/brief`, rechts: z.stand.brief ? <Badge stand="voldoet">verzonden</Badge> : <Badge stand="loopt">te verzenden</Badge>, regels: z.stand.brief ? [`op ${zegDag(z.stand.brief.op)}`] : [] }))} />
        {open > 0 && magVerzenden && (
          <div className="voordeur-brieven">
            <Formulier action={`${zittingpad(zitting.id)}/verzenden`}>
              <Keuzerondjes naam="wijze" label="Hoe zijn ze verzonden?" opties={VERZENDWIJZEN} waarde="post" vorm="rij" />
              <p className="voordeur-zittingknop"><Knop soort="hoofd">Markeer alle als verzonden</Knop></p>
            </Formulier>
          </div>
        )}
      </Kaart>
    </div>
  );
}
const VERZENDWIJZEN = [{ waarde: 'post', naam: 'Per post' }, { waarde: 'begeleider', naam: 'Via de begeleider' }, { waarde: 'digitaal', naam: 'Digitaal' }];

function Verzendverslag({ verzonden }: { verzonden: Verzonden }) {
  const goed = verzonden.filter((r) => !r.fout);
  return (
    <>
      {goed.length > 0 && <Alert soort="gelukt" rol="status" titel={goed.length === 1 ? 'Eén brief is als verzonden vastgelegd' : `${goed.length} brieven zijn als verzonden vastgelegd`}><p>{goed.map((r) => r.naam).join(', ')}</p></Alert>}
      {verzonden.some((r) => r.fout) && <Alert soort="fout" rol="alert" titel="Niet gelukt"><ul>{verzonden.filter((r) => r.fout).map((r) => <li key={r.naam}>{r.naam}: {r.fout}</li>)}</ul></Alert>}
      {verzonden.length === 0 && <Alert soort="info" rol="status"><p>Er was geen brief meer te verzenden.</p></Alert>}
    </>
  );
}

/** Cases of which the decision of this meeting still stands: its letter is what goes out. */
const metBrief = ({ zaken, besluiten }: Tafel): Zaak[] => zaken.filter((z) => z.stand.besluit && besluiten.some((b) => b.dossier === z.dossier) && z.zaakstand === 'besloten');

async function toon(v: IngelogdVerzoek, tafel: Tafel & { zitting: Zitting }, verzonden?: Verzonden): Promise<Response> {
  const { c, kern, token, wie, vandaag } = v;
  const { zitting, zaken, besluiten } = tafel;
  const woorden = await kern.verbinding.als(token, (tx) => leesMotiveringen(tx, besluiten));
  const regeling = kern.regelingen.op(zitting.regeling, zitting.versie);
  const magVerzenden = regeling.stappen['besluit-verzenden']?.door.includes(wie.rol) ?? false;
  const elders = besluiten.filter((b) => !b.dossier || !zaken.some((z) => z.dossier === b.dossier));
  const later = zaken.filter((z) => z.zaakstand === 'doorgeschoven');
  const inZicht = besluiten.flatMap((besluit) => { const zaak = zaken.find((z) => z.dossier === besluit.dossier); return zaak ? [{ besluit, zaak }] : []; });
  const gedaan = c.req.query('gedaan') ?? '';
  const alleen = zitting.stand.onthoudingen.filter((o) => !inZicht.some((r) => r.zaak.dossier === o.dossier)).length;
  return blad(v, { titel: `Verslag ${tafelnaam(zitting.naam)}, ${zegDag(zitting.datum, vandaag)}`, deel: TAFELPAD, melding: !verzonden && isZittingstap(gedaan) ? `${ZITTINGSTAPPEN[gedaan].gedaan}.` : undefined, smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Beoordelingstafel', href: TAFELPAD }, ...(zitting.status === 'open' ? [{ naam: zegDag(zitting.datum, vandaag), href: zittingpad(zitting.id) }] : []), { naam: 'Verslag' }]} />
      <Kop titel={`Verslag ${tafelnaam(zitting.naam)}, ${zegDag(zitting.datum)} ${zitting.datum.slice(0, 4)}`} sub={zitting.status === 'open' ? 'De zitting is nog open. Het verslag groeit mee met de besluiten.' : undefined} />
      {verzonden && <Verzendverslag verzonden={verzonden} />}
      <Kaart titel="De zitting">
        <Gegevens feiten={[...zittingfeiten(zitting), { term: 'Besloten', waarde: besluiten.length === 1 ? '1 zaak' : `${besluiten.length} zaken` }]} />
      </Kaart>
      {zitting.status === 'gesloten' && <Brieven zaken={metBrief(tafel)} zitting={zitting} magVerzenden={magVerzenden} />}
      {inZicht.map(({ besluit, zaak }, i) => <Besluitregel key={`${zaak.dossier} ${besluit.volgnummer}`} nummer={i + 1} zaak={zaak} besluit={besluit} woorden={woorden.get(`${zaak.dossier} ${besluit.volgnummer}`)} zitting={zitting} regeling={kern.regelingen.op(zaak.stand.regeling, zaak.versie)} />)}
      {elders.length > 0 && <p>En {elders.length === 1 ? 'één besluit' : `${elders.length} besluiten`} over een dossier dat nu niet met jullie is gedeeld: {elders.map((b) => b.uitkomst).join(', ')}.</p>}
      {later.length > 0 && <Kaart titel="Volgende keer"><ul>{later.map((z) => <li key={z.dossier}>{z.naam}, dossier {z.kenmerk}</li>)}</ul></Kaart>}
      {alleen > 0 && <p className="voordeur-klein voordeur-grijs">{alleen === 1 ? 'Eén onthouding ging' : `${alleen} onthoudingen gingen`} over een zaak die niet in deze zitting is besloten.</p>}
    </>
  ));
}

/** GET: the minutes, made from the decisions; a page to print. */
export async function verslagpagina(v: IngelogdVerzoek): Promise<Response> {
  const tafel = await leesTafel(v, v.c.req.param('zitting') ?? '');
  return tafel?.zitting ? toon(v, { ...tafel, zitting: tafel.zitting }) : zittingNietGevonden(v);
}

/** POST: records for every letter of the meeting that it was sent, one step per dossier, and says of each how it went. */
export async function verzendBrieven(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const wijze = eenTekst(await leesPost(c), 'wijze') ?? '';
  const tafel = await leesTafel(v, c.req.param('zitting') ?? '');
  if (!tafel?.zitting) return zittingNietGevonden(v);
  if (tafel.zitting.status !== 'gesloten') return c.redirect(verslagpad(tafel.zitting.id), 303);
  const verzonden: Verzonden = [];
  for (const zaak of metBrief(tafel).filter((z) => !z.stand.brief)) {
    const uitkomst = await voerUit(kern, { wie, token }, 'besluit-verzenden', zaak.dossier, { wijze });
    verzonden.push(uitkomst.ok ? { naam: zaak.naam } : { naam: zaak.naam, fout: uitkomst.velden?.[0]?.melding ?? uitkomst.reden });
  }
  const nu = await leesTafel(v, tafel.zitting.id);
  return nu?.zitting ? toon(v, { ...nu, zitting: nu.zitting }, verzonden) : zittingNietGevonden(v);
}
