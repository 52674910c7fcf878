import { keuzevragen } from '../../actions/aanbod/woning-voorleggen.ts';
import { isId, voerUit } from '../../actions/kern.ts';
import type { Vragen } from '../../domain/invoer/vragen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import { alleenElders, gevraagd, nietGehaald, plekVan } from '../../domain/matching/keuze.ts';
import { uitlegVan, watKan, zegNietGehaald } from '../../domain/matching/uitleg.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier } from '../formulier/formulierpagina.tsx';
import { leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Alert, Bron, Kaart, KnopLink, Kolom, Kop, Kruimelpad, Raster } from '../ui/index.ts';
import { bronVan } from '../dossier/bron.ts';
import { woningNietGevonden } from '../woning/woning.tsx';
import { leesRang, type Rang } from './rang.ts';
import { Marge, Paaruitleg } from './uitleg.tsx';

/* Proposing a home to the candidate one chose: what was found, and what has to be said when it is not number one. */

/** Only what is asked of this candidate: nothing of number one. */
function vragenBij(rang: Rang, dossier: string): Vragen {
  const plek = plekVan(rang.rangorde, dossier);
  const { afwijkreden, afwijking_toelichting, reden_andere_gemeente } = keuzevragen(rang.regeling);
  if (!plek) return {};
  switch (gevraagd(plek, dossier, rang.woning.voordracht?.dossier)) {
    case 'niets': return {};
    case 'gemeente': return { reden_andere_gemeente: { ...reden_andere_gemeente!, verplicht: true, hint: 'De kandidaat zoekt niet in deze gemeente. Je uitleg gaat mee naar de zorgorganisatie.' } };
    case 'afwijkreden': return { afwijkreden: { ...afwijkreden!, verplicht: true, hint: 'De redenen worden geteld en gezamenlijk besproken.' }, afwijking_toelichting: afwijking_toelichting! };
  }
}

async function toon(v: IngelogdVerzoek, ingevuld: Ingevuld, weigering?: Weigering): Promise<Response> {
  const { c, kern, token, vandaag, wie } = v;
  const [id, dossier] = [c.req.param('id') ?? '', (c.req.param('dossier') ?? '').toLowerCase()];
  const gelezen = isId(id) && isId(dossier)
    ? await kern.verbinding.als(token, async (tx) => {
        const rang = await leesRang(v, tx, id);
        const plek = rang && plekVan(rang.rangorde, dossier);
        return rang && { rang, plek, namen: plek ? await leesNamen(tx, [dossier, ...(rang.rangorde.passend[0] ? [rang.rangorde.passend[0].kandidaat.dossier] : [])]) : new Map<string, string>() };
      })
    : undefined;
  if (!gelezen || gelezen.rang.woning.beeld.corporatie !== wie.organisatie) return woningNietGevonden(v);
  const { rang, plek, namen } = gelezen;
  const { woning, rangorde, beeld, regeling } = rang;
  const terug = `/woningen/${id}/kandidaten`;
  const kruimels = [{ naam: 'Woningen', href: '/woningen' }, { naam: woning.adres, href: `/woningen/${id}` }, { naam: 'Kandidaten', href: terug }, { naam: 'Voorleggen' }];
  const dicht = (waarom: string, wat: string) => blad(v, { titel: `Voorleggen: ${woning.adres}`, deel: '/woningen', smal: true, status: 409 }, (
    <>
      <Kruimelpad kruimels={kruimels} />
      <Kop titel="Voorleggen kan nu niet" />
      <Alert soort="let-op" titel={waarom}><p>{wat}</p></Alert>
      <p><KnopLink href={terug}>Terug naar de kandidaten</KnopLink></p>
    </>
  ));
  if (woning.status !== 'vrij') return dicht(`De woning is ${woning.status}.`, weigering?.reden ?? 'Voorleggen kan alleen als de woning vrij is.');
  if (!plek) return dicht('Deze kandidaat staat niet meer in de rangorde.', 'De kandidaat wacht niet meer op een woning, of is niet met jullie gedeeld.');
  const { paar, plaats } = plek;
  const { eisen } = uitlegVan(paar, woning.beeld, regeling.matching, beeld);
  if (plaats === undefined && !alleenElders(paar)) return dicht(`Deze woning past nu niet: ${zegNietGehaald(eisen).join('; ').toLowerCase()}.`, watKan(nietGehaald(paar)));

  const naam = (d: string): string => namen.get(d) ?? rang.bij.get(d)?.kandidaat.kenmerk ?? 'niet met jullie gedeeld';
  const zorgnaam = rang.bij.get(dossier)?.zorgnaam ?? '';
  const eerste = rangorde.passend[0];
  const vragen = vragenBij(rang, dossier);
  const termijn = Object.values(regeling.termijnen).find((t) => t.stap === 'advies-geven');
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const plaatszin = plaats === undefined ? `${naam(dossier)} zoekt niet in ${beeld.gemeente(woning.beeld.gemeente)}.` : `${naam(dossier)} is nummer ${plaats} van ${rangorde.passend.length} voor deze woning.`;
  return blad(v, { titel: `Voorleggen: ${woning.adres}`, deel: '/woningen', status, fout: status === 400 }, (
    <>
      <Kruimelpad kruimels={kruimels} />
      <Raster indeling="dossier">
        <Kolom>
          <Vragenformulier
            action={`/woningen/${id}/voorleggen/${dossier}`} concept={`${id}-voorleggen-${dossier}`} verborgen={{}} lijsten={{}} vragen={vragen} ingevuld={ingevuld} weigering={weigering} knop={`Voorleggen aan ${zorgnaam}`}
            kaart={{ stap: `${woning.adres}, ${beeld.gemeente(woning.beeld.gemeente)}`, titel: `Voorleggen aan ${zorgnaam}`, inleiding: `${plaatszin} De zorgorganisatie krijgt de woning eerst voor advies.` }}
            naast={<KnopLink soort="stil" maat="groot" href={terug}>Terug naar de kandidaten</KnopLink>}
          >
            {woning.voordracht?.dossier === dossier && plaats !== 1 && <p>Het Servicepunt droeg deze kandidaat voor. Dat wordt vastgelegd als reden.</p>}
            {termijn && <p className="voordeur-klein voordeur-grijs">{zorgnaam} heeft {termijn.binnen} voor advies, tot en met {zegDag(plusTermijn(vandaag, termijn.binnen), vandaag)}. <Bron {...bronVan(regeling, termijn.bron)!} /></p>}
            <p className="voordeur-klein voordeur-grijs">De rangorde van dit moment wordt bewaard bij je keuze, zodat zij later is uit te leggen.</p>
          </Vragenformulier>
        </Kolom>
        <Kolom zij label="De afweging">
          <Kaart plat titel={`De afweging voor ${naam(dossier)}`}>
            <Paaruitleg paar={paar} wie={naam(dossier)} beeld={beeld}>
              {plaats !== 1 && eerste && <Marge eerste={eerste} tweede={paar} namen={{ eerste: naam(eerste.kandidaat.dossier), tweede: naam(dossier) }} beeld={beeld} over="tweede" />}
            </Paaruitleg>
          </Kaart>
        </Kolom>
      </Raster>
    </>
  ));
}

/** GET /woningen/:id/voorleggen/:dossier. */
export const voorlegformulier = (v: IngelogdVerzoek): Promise<Response> => toon(v, {});

/** POST: takes the step; the ranking is made again while it is taken. */
export async function legVoor(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const dossier = (c.req.param('dossier') ?? '').toLowerCase();
  const ingevuld = uitFormulier(await leesPost(c), wie.regeling ? keuzevragen(kern.regelingen.op(wie.regeling, vandaag)) : {});
  const uitkomst = await voerUit(kern, { wie, token }, 'woning-voorleggen', dossier, { ...ingevuld, woning: c.req.param('id') });
  return uitkomst.ok ? c.redirect(`/dossiers/${dossier}?gedaan=woning-voorleggen`, 303) : toon(v, ingevuld, uitkomst);
}
