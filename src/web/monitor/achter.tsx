import { magHoofdstuk, zietPerDag } from '../../domain/monitor/hoofdstukzicht.ts';
import { ONDERGRENS } from '../../domain/monitor/kleine-aantallen.ts';
import { zegPeriode } from '../../domain/monitor/periode.ts';
import { isRapportcijfer, rapportcijfer } from '../../domain/monitor/rapport/cijfers.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { IngelogdVerzoek, Route } from '../../http/route.ts';
import { HOOGSTENS_ACHTER, leesAchter, leesRapport, type Achter } from '../../storage/lezen/rapport.ts';
import { blad } from '../blad.tsx';
import { Alert, Kaart, Kop, Kruimelpad, Leeg, Lijst, Link } from '../ui/index.ts';
import { Vraagfouten } from './keuzes.tsx';
import { leesVraag, vraagdelen } from './vraag.ts';

const TITEL = 'Achter dit cijfer';
const meer = (n: number, een: string, veel: string): string => `${n} ${n === 1 ? een : veel}`;

function weigering(v: IngelogdVerzoek, status: 400 | 403 | 404, kop: string, sub: string): Response | Promise<Response> {
  return blad(v, { titel: TITEL, deel: '/monitor', status }, <Kop titel={kop} sub={sub} rechts={<Link href="/monitor">Naar de monitor</Link>} />);
}

/** How much of the figure the reader can look up, in one sentence; not how many few there are whom they do not see, but to who guards the agreement. */
function zegZicht({ aantal, dossiers, gezien }: Achter, rol: Rol): string {
  const rest = dossiers - gezien.length;
  if (rest > 0 && rest < ONDERGRENS && !zietPerDag(rol)) return `${gezien.length === 0 ? '' : `${meer(gezien.length, 'dossier', 'dossiers')} zie je; `}minder dan ${ONDERGRENS} die je niet ziet`.replace(/^./, (l) => l.toUpperCase());
  const over = dossiers === aantal ? meer(dossiers, 'dossier', 'dossiers') : `${aantal} keer, in ${meer(dossiers, 'dossier', 'dossiers')}`;
  return gezien.length === dossiers && dossiers > 0 ? `${over}; je ziet ze allemaal` : `${over}; ${gezien.length === 0 ? 'daarvan zie je er geen' : `${gezien.length} daarvan zie je`}`;
}

/** GET /monitor/achter?cijfer=&rij=&kolom=&van=&tot=: the dossiers behind a cell, as far as they are in the reader's own sight (E4.info). */
async function achter(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const vraag = leesVraag(v);
  const { regeling, periode, bekendOp, eigen, fouten } = vraag;
  const [cijfer = '', rij, kolom = ''] = [c.req.query('cijfer'), c.req.query('rij'), c.req.query('kolom')];
  if (fouten.length > 0) return blad(v, { titel: TITEL, deel: '/monitor', status: 400, fout: true }, <><Vraagfouten fouten={fouten} /><Kop titel={TITEL} rechts={<Link href="/monitor">Naar de monitor</Link>} /></>);
  if (!eigen) return weigering(v, 403, 'Deze cijfers zijn van een andere regeling', `Van ${regeling.korte_naam} zie je alleen wat de partijen zelf publiceerden.`);
  if (!isRapportcijfer(cijfer)) return weigering(v, 404, 'Dit cijfer is er niet', 'Open een cijfer vanuit de monitor.');
  const { hoofdstuk, definitie } = rapportcijfer(cijfer);
  if (!magHoofdstuk(hoofdstuk, wie.rol)) return weigering(v, 403, 'Deze cijfers zie je niet', 'Ze zijn er voor wie de regeling bewaakt: het servicepunt of de coördinator, en de bestuurders.');
  const rapportvraag = { regeling: regeling.regeling, periode, ...(bekendOp ? { bekendOp } : {}) };
  const tabel = (await leesRapport(kern, rapportvraag, [hoofdstuk], wie.rol)).hoofdstukken.flatMap((h) => h.tabellen).find((t) => t.code === cijfer);
  const rijnaam = rij === undefined ? 'alle rijen' : tabel?.rijen.find((r) => r.code === rij)?.naam;
  const eerste = tabel?.kolommen.find((k) => k.eenheid === 'aantal');
  const gekozen = kolom === '' ? eerste : tabel?.kolommen.find((k) => k.code === kolom);
  if (!tabel || rijnaam === undefined || !gekozen) return weigering(v, 404, 'Deze cel is er niet', 'Open een cijfer vanuit de monitor.');
  const gevonden = await leesAchter(kern, token, rapportvraag, { cijfer, kolom: gekozen.code, ...(rij === undefined ? {} : { rij }) });
  if (!gevonden) return weigering(v, 404, 'Achter dit cijfer is niets te openen', 'Het is een optelling over mensen, of over gegevens die niet in één dossier staan.');
  return blad(v, { titel: TITEL, deel: '/monitor' }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Monitor', href: `/monitor?${new URLSearchParams(vraagdelen(vraag))}` }, { naam: tabel.titel, href: `/monitor/${hoofdstuk}?${new URLSearchParams(vraagdelen(vraag))}` }, { naam: TITEL }]} />
      <Kop titel={zegZicht(gevonden, wie.rol)} sub={`${tabel.titel}: ${rijnaam}, ${gekozen.naam.toLowerCase()} · ${zegPeriode(periode)} · ${bekendOp ? `zoals bekend op ${zegDatum(bekendOp)}` : 'zoals nu bekend'}`} />
      {gevonden.gezien.length < gevonden.dossiers && (
        <Alert soort="info" titel="Het cijfer telt meer dan jij ziet">
          <p>{gevonden.gezien.length === HOOGSTENS_ACHTER ? `Hier staan de eerste ${HOOGSTENS_ACHTER}. ` : ''}Je ziet alleen dossiers die met jouw organisatie zijn gedeeld, met de gegevens waar dit cijfer uit telt. Een gewist dossier telt mee en is niet meer te openen.</p>
        </Alert>
      )}
      <Kaart titel="Dossiers" voet={<p className="voordeur-klein voordeur-grijs">{definitie}</p>}>
        {gevonden.gezien.length === 0 ? <Leeg titel="Geen dossiers die jij ziet">Het cijfer klopt; de dossiers erachter zijn niet met jou gedeeld.</Leeg>
          : <Lijst items={gevonden.gezien.map((d) => ({ sleutel: d.id, titel: d.kenmerk, href: `/dossiers/${d.id}` }))} />}
      </Kaart>
    </>
  ));
}

export const achterroutes: readonly Route[] = [{ methode: 'GET', pad: '/monitor/achter', toegang: 'ingelogd', doe: achter }];
