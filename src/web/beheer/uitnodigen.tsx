import { medewerkerUitnodigen, uitnodigingIntrekken, uitnodigvragen, type Uitnodiging } from '../../actions/beheer/uitnodigen.ts';
import { rollenBij } from '../../domain/partijen/passend.ts';
import type { Rol } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import { Vragenformulier, Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Alert, KnopLink, Kop, Kruimelpad, Leeg } from '../ui/index.ts';
import { Collegablad, eigenAdres } from './codeblad.tsx';
import { ACCOUNTSPAD, UITNODIGPAD } from './paden.ts';

/** A party in a regeling, for which someone is invited. */
type Voor = { r: Regeling; partij: Regeling['partijen'][number]; rollen: readonly Rol[] };

/** One's own organisation, or the party named; the database says whether this beheerder may. */
export function partijVoor({ kern, wie }: IngelogdVerzoek, organisatie = wie.organisatie, regeling = wie.regeling): Voor | undefined {
  const r = kern.regelingen.alle().find((een) => (regeling ? een.regeling === regeling : een.partijen.some((p) => p.code === organisatie)));
  const partij = r?.partijen.find((p) => p.code === organisatie);
  if (!r || !partij) return undefined;
  // A party of someone else gets its first beheerder, nothing more.
  return { r, partij, rollen: organisatie === wie.organisatie ? rollenBij(r, partij) : ['beheerder'] };
}

const kruimels = <Kruimelpad kruimels={[{ naam: 'Accounts', href: ACCOUNTSPAD }, { naam: 'Uitnodigen' }]} />;
const adres = (voor: Voor, eigen: string): string => (voor.partij.code === eigen ? UITNODIGPAD : `${UITNODIGPAD}?${new URLSearchParams({ organisatie: voor.partij.code, regeling: voor.r.regeling })}`);

function formulier(v: IngelogdVerzoek, voor: Voor | undefined, ingevuld: Ingevuld = {}, weigering?: Weigering): Response | Promise<Response> {
  const status = weigering ? STATUS_VAN[weigering.soort] : voor ? 200 : 404;
  const eigen = voor?.partij.code === v.wie.organisatie;
  return blad(v, { titel: 'Uitnodigen', deel: ACCOUNTSPAD, smal: true, status, fout: status === 400 }, (
    <>
      {kruimels}
      {voor ? (
        <Vragenformulier
          action={adres(voor, v.wie.organisatie)} verborgen={{}} concept={`uitnodigen-${voor.partij.code}`} knop="Uitnodiging maken" weigering={weigering} vragen={uitnodigvragen(voor.rollen)} lijsten={{}}
          ingevuld={voor.rollen.length === 1 ? { rol: voor.rollen[0], ...ingevuld } : ingevuld}
          kaart={{ titel: eigen ? 'Een collega uitnodigen' : `Eerste beheerder van ${voor.partij.naam}`, inleiding: 'Je krijgt een code om door te geven. Je collega vult die in en logt in met het account van de eigen organisatie.' }}
        />
      ) : (
        <>
          {weigering && <Weigeringmelding weigering={weigering} vragen={{}} />}
          <Leeg titel="Deze organisatie is niet gevonden" actie={<KnopLink href={ACCOUNTSPAD}>Naar de accounts</KnopLink>}>Kies haar uit de lijst met organisaties zonder beheerder.</Leeg>
        </>
      )}
    </>
  ));
}

const voorUit = (v: IngelogdVerzoek): Voor | undefined => partijVoor(v, v.c.req.query('organisatie') || undefined, v.c.req.query('regeling') || undefined);

/** `GET /beheer/uitnodigen`: for one's own organisation, or `?organisatie=&regeling=` for a party without a beheerder. */
export const uitnodigpagina = (v: IngelogdVerzoek): Response | Promise<Response> => formulier(v, voorUit(v));

const toonCode = (v: IngelogdVerzoek, uitnodiging: Uitnodiging): Response | Promise<Response> => blad(v, { titel: 'Uitnodiging', deel: ACCOUNTSPAD, smal: true }, (
  <>
    {kruimels}
    <div className="voordeur-nietafdrukken">
      <Kop titel="De uitnodiging is klaar" sub="Geef de code zelf door: afgedrukt, in een gesprek of aan de telefoon. Na deze pagina is hij niet meer te zien." rechts={<KnopLink href={ACCOUNTSPAD}>Naar de accounts</KnopLink>} />
      <Alert soort="info"><p>Controleer eerst of je de juiste persoon spreekt. Wie de code heeft, krijgt de toegang.</p></Alert>
    </div>
    <Collegablad uitnodiging={uitnodiging} adres={eigenAdres(v)} />
  </>
));

/** `POST /beheer/uitnodigen`: makes the invitation and shows its code once. */
export async function nodigUit(v: IngelogdVerzoek): Promise<Response> {
  const voor = voorUit(v);
  const post = await leesPost(v.c);
  if (!voor) return formulier(v, undefined);
  const ingevuld = uitFormulier(post, uitnodigvragen(voor.rollen));
  const uit = await medewerkerUitnodigen(v.kern, v, voor.partij.code, voor.r.regeling, { naam: eenTekst(post, 'naam') ?? '', rol: eenTekst(post, 'rol') ?? '', email: eenTekst(post, 'email') ?? '' });
  return uit.ok ? toonCode(v, uit.waarde) : formulier(v, voor, ingevuld, uit);
}

/** `POST /beheer/uitnodigingen/:id/intrekken`. */
export async function trekIn(v: IngelogdVerzoek): Promise<Response> {
  const uit = await uitnodigingIntrekken(v.kern, v, v.c.req.param('id') ?? '');
  return uit.ok ? v.c.redirect(`${ACCOUNTSPAD}?gedaan=ingetrokken`, 303) : blad(v, { titel: 'Uitnodiging', deel: ACCOUNTSPAD, smal: true, status: STATUS_VAN[uit.soort] }, (
    <>
      {kruimels}
      <Alert soort="fout" titel={uit.reden} rol="alert"><p>{uit.wat}</p></Alert>
      <p><KnopLink href={ACCOUNTSPAD}>Naar de accounts</KnopLink></p>
    </>
  ));
}
