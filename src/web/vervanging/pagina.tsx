import { bereikbaarheidZetten, BEREIKVRAGEN } from '../../actions/vervanging/contacten.ts';
import { vervangingAfspreken, vervangingStoppen, vervangvragen } from '../../actions/vervanging/vervangen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesBereikbaarheid, leesCollegas, leesVervangingen, type Vervanging } from '../../storage/lezen/vervanging.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { alsIngevuld, eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Formulier, Kaart, Knop, Kolom, Kop, Kruimelpad, Leeg, Lijst } from '../ui/index.ts';

const PAD = '/vervanging';
const MELDINGEN: Record<string, string> = {
  afgesproken: 'De vervanging is afgesproken. Jullie zien haar allebei op Mijn werk.', beeindigd: 'De vervanging is beëindigd.', bereikbaar: 'Bewaard. Anderen in de keten zien dit bij de dossiers die je behandelt.',
};

type Poging = { ingevuld: Ingevuld; weigering?: Weigering };

/** Which of the two forms was sent and refused; the other shows what is kept. */
type Geweigerd = { afspraak?: Poging; bereik?: Poging };

function Lopend({ vervangingen, vandaag }: { vervangingen: readonly Vervanging[]; vandaag: string }) {
  return (
    <Kaart plat titel="Afgesproken">
      {vervangingen.length === 0
        ? <Leeg titel="Niets afgesproken">Ga je weg, of is een collega er niet? Spreek dan hieronder af wie het werk waarneemt.</Leeg>
        : <Lijst items={vervangingen.map((v) => ({
          sleutel: v.id, titel: v.ik_weg ? `${v.naam} neemt jouw werk waar` : `Jij neemt het werk van ${v.naam} waar`,
          regels: [`${v.van <= vandaag ? 'Nu' : `Van ${zegDag(v.van, vandaag)}`} tot en met ${zegDag(v.tot, vandaag)}`, ...(v.overdracht ? [<span key="tekst" className="voordeur-eigenwoorden">{v.overdracht}</span>] : [])],
          actie: <Formulier action={`${PAD}/${v.id}/stoppen`}><Knop maat="rij" volledig={`Beëindigen: vervanging met ${v.naam}`}>Beëindigen</Knop></Formulier>,
        }))} />}
    </Kaart>
  );
}

async function pagina(v: IngelogdVerzoek, { afspraak, bereik }: Geweigerd = {}): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const { vervangingen, collegas, bekend } = await kern.verbinding.als(token, async (tx) => ({ vervangingen: await leesVervangingen(tx, vandaag), collegas: await leesCollegas(tx), bekend: await leesBereikbaarheid(tx) }));
  const vragen = vervangvragen(collegas.map(({ merk, naam }) => ({ code: merk, naam })));
  const weigering = afspraak?.weigering ?? bereik?.weigering;
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  const gedaan = c.req.query('gedaan') ?? '';
  const bewaard = alsIngevuld(BEREIKVRAGEN, { telefoon: bekend.telefoon ?? undefined, e_mail: bekend.e_mail ?? undefined });
  return blad(v, { titel: 'Vervanging', deel: '/', melding: Object.hasOwn(MELDINGEN, gedaan) ? MELDINGEN[gedaan] : undefined, status, fout: status === 400, smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Mijn werk', href: '/' }, { naam: 'Vervanging' }]} />
      <Kop titel="Vervanging" sub={`Wie er ook weg is, het werk gaat door. Al je collega’s met de rol ${ROLNAMEN[wie.rol] ?? wie.rol} zien dezelfde dossiers; hier spreek je af wie erop let.`} />
      <Kolom>
        {weigering && <Weigeringmelding weigering={weigering} vragen={afspraak ? vragen : BEREIKVRAGEN} />}
        <Lopend vervangingen={vervangingen} vandaag={vandaag} />
        <Kaart titel="Spreek een vervanging af">
          {collegas.length === 0
            ? <p>Je hebt geen collega met dezelfde rol in Voordeur. Vraag jullie beheerder om een account voor een collega; anders wacht het werk op jou.</p>
            : (
              <Formulier action={PAD} verborgen={{ vervanging: kern.nieuwId() }} concept="vervanging">
                <Vraagvelden vragen={vragen} ingevuld={afspraak?.ingevuld ?? { wie: 'ik-weg', van: vandaag }} lijsten={{}} fouten={afspraak?.weigering && veldfouten(afspraak.weigering, vragen)} />
                <div className="voordeur-notitie__voet"><Knop soort="hoofd">Vervanging afspreken</Knop></div>
              </Formulier>
            )}
        </Kaart>
        <Kaart titel="Hoe anderen je bereiken" id="bereikbaar">
          <p className="voordeur-grijs">Wie een dossier ziet dat jij behandelt, ziet je naam en dit nummer en adres. Gebruik die van je werk.</p>
          <Formulier action={`${PAD}/bereikbaar`} concept="bereikbaar">
            <Vraagvelden vragen={BEREIKVRAGEN} ingevuld={bereik?.ingevuld ?? bewaard} lijsten={{}} fouten={bereik?.weigering && veldfouten(bereik.weigering, BEREIKVRAGEN)} />
            <div className="voordeur-notitie__voet"><Knop>Bewaren</Knop></div>
          </Formulier>
        </Kaart>
      </Kolom>
    </>
  ));
}

/** GET /vervanging: what is agreed, to agree on more, and how others reach me. */
export const toonVervanging = (v: IngelogdVerzoek): Promise<Response> => pagina(v);

/** POST /vervanging: agrees on standing in. */
export async function spreekAf(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const gepost = await leesPost(c);
  const ingevuld = uitFormulier(gepost, vervangvragen([]));
  const uitkomst = await vervangingAfspreken(kern, { wie, token }, eenTekst(gepost, 'vervanging') ?? '', ingevuld);
  return uitkomst.ok ? c.redirect(`${PAD}?gedaan=afgesproken`, 303) : pagina(v, { afspraak: { ingevuld, weigering: uitkomst } });
}

/** POST /vervanging/bereikbaar: my number and address. */
export async function zetBereik(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const gepost = await leesPost(c);
  // Only the form itself clears what is kept: a post without its fields changes nothing.
  if (!('telefoon' in gepost) && !('e_mail' in gepost)) return c.redirect(PAD, 303);
  const ingevuld = uitFormulier(gepost, BEREIKVRAGEN);
  const uitkomst = await bereikbaarheidZetten(kern, { wie, token }, ingevuld);
  return uitkomst.ok ? c.redirect(`${PAD}?gedaan=bereikbaar`, 303) : pagina(v, { bereik: { ingevuld, weigering: uitkomst } });
}

/** POST /vervanging/:id/stoppen. */
export async function stop(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const uitkomst = await vervangingStoppen(kern, { wie, token }, c.req.param('id') ?? '');
  return uitkomst.ok ? c.redirect(`${PAD}?gedaan=beeindigd`, 303) : pagina(v, { afspraak: { ingevuld: {}, weigering: uitkomst } });
}
