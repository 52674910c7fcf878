import type { ReactNode } from 'react';
import { noodtoegangBeeindigen } from '../../actions/privacy/noodtoegang-beeindigen.ts';
import { eigenNoodregel, noodtoegangOpenen, noodvragen } from '../../actions/privacy/noodtoegang-openen.ts';
import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { inNederland } from '../../domain/kalender/dag.ts';
import { zegMoment } from '../../domain/kalender/zeg.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Noodmelding, Noodtoegang } from '../../storage/lezen/noodtoegang.ts';
import { blad } from '../blad.tsx';
import { STATUS_VAN, veldfouten } from '../formulier/fouten.ts';
import { Weigeringmelding } from '../formulier/formulierpagina.tsx';
import { eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Vraagvelden } from '../formulier/vragen.tsx';
import { Alert, Bron, Formulier, Kaart, Knop, Kolom, Kop, Kruimelpad, Leeg, Link, type Tijdlijnregel } from '../ui/index.ts';
import { zegOpLijn } from '../dossier/dagen.ts';
import { redennamen } from './inzage.tsx';

const PAD = '/noodtoegang';

async function pagina(v: IngelogdVerzoek, poging?: { ingevuld: Ingevuld; weigering: Weigering }): Promise<Response> {
  const { kern, wie, vandaag } = v;
  const regel = eigenNoodregel(kern, wie);
  const servicepunt = wie.regeling ? kern.regelingen.op(wie.regeling, vandaag).servicepunt.naam : 'Servicepunt';
  return blad(v, { titel: 'Noodtoegang', deel: '/dossiers', smal: true, status: poging ? STATUS_VAN[poging.weigering.soort] : 200, fout: poging?.weigering.soort === 'ongeldig', melding: v.c.req.query('gedaan') === 'beeindigd' ? 'De noodtoegang is beëindigd.' : undefined }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Dossiers', href: '/dossiers' }, { naam: 'Noodtoegang' }]} />
      <Kop titel="Noodtoegang" sub="Voor als er haast is en je een dossier moet zien dat niet met jullie is gedeeld." />
      {!regel
        ? <Kaart><Leeg titel="Jouw rol heeft hier geen noodtoegang">Bel bij direct gevaar 112, en anders de zorgorganisatie van de cliënt of het {servicepunt}.</Leeg></Kaart>
        : (
          <Kolom>
            {poging && <Weigeringmelding weigering={poging.weigering} vragen={noodvragen(regel)} />}
            <Alert soort="let-op" titel="Direct gevaar? Bel eerst 112">
              <p>Je ziet {regel.uren} uur lang {regel.groepen.map((g) => GROEPNAMEN[g].toLowerCase()).join(', ')}. Alleen jij, niet je collega’s. Je kunt lezen en niets wijzigen. <Bron tekst={regel.bron} /></p>
              <p>De cliënt en de begeleider zien dat jij het was en waarom. De functionaris gegevensbescherming beoordeelt het.</p>
            </Alert>
            <Formulier action={PAD} verborgen={{ poging: kern.nieuwId() }}>
              <Kaart>
                <Vraagvelden vragen={noodvragen(regel)} ingevuld={poging?.ingevuld ?? {}} lijsten={{}} fouten={poging && veldfouten(poging.weigering, noodvragen(regel))} />
                <Knop soort="hoofd" maat="groot">Open het dossier</Knop>
              </Kaart>
            </Formulier>
          </Kolom>
        )}
    </>
  ));
}

/** GET /noodtoegang: to open a dossier outside one's sight. */
export const noodpagina = (v: IngelogdVerzoek): Promise<Response> => pagina(v);

/** POST /noodtoegang: opens it, or says that it is not found. */
export async function openNood(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const post = await leesPost(c);
  const regel = eigenNoodregel(kern, wie);
  const ingevuld = regel ? uitFormulier(post, noodvragen(regel)) : {};
  const uitkomst = await noodtoegangOpenen(kern, { wie, token }, eenTekst(post, 'poging') ?? '', ingevuld);
  return uitkomst.ok ? c.redirect(`/dossiers/${uitkomst.waarde.dossier}`, 303) : pagina(v, { ingevuld, weigering: uitkomst });
}

/** POST /dossiers/:id/noodtoegang/beeindigen: no longer needed. */
export async function beeindigNood(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token } = v;
  const uitkomst = await noodtoegangBeeindigen(kern, { wie, token }, c.req.param('id') ?? '');
  return c.redirect(uitkomst.ok ? `${PAD}?gedaan=beeindigd` : PAD, 303);
}

/** Above a dossier: that one reads it by an emergency, until when, and how to end it. */
export function Noodbalk({ dossier, noodtoegangen, nu }: { dossier: string; noodtoegangen: readonly Noodtoegang[]; nu: Date }): ReactNode {
  const mijn = noodtoegangen.find((n) => n.ik && n.tot > nu);
  if (!mijn) return null;
  return (
    <Alert soort="let-op" titel={`Je leest dit dossier met noodtoegang, tot ${inNederland(mijn.tot).tijd} uur`}>
      <p>Alles wat je opent, staat in het log met deze reden. De cliënt, de begeleider en de functionaris gegevensbescherming zien het.</p>
      <Formulier action={`/dossiers/${dossier}/noodtoegang/beeindigen`}><Knop>Noodtoegang beëindigen</Knop></Formulier>
    </Alert>
  );
}

/** Emergencies as lines of the timeline. */
export const noodregels = (noodtoegangen: readonly Noodtoegang[], versies: readonly Regeling[], vandaag: string): Tijdlijnregel[] => {
  const redenen = redennamen(versies);
  return noodtoegangen.map((n) => {
    const { dag, tijd } = inNederland(n.geopend_op);
    return {
      sleutel: `nood-${n.id}`, datum: zegOpLijn(dag, vandaag), iso: dag, tijd, titel: 'Noodtoegang gebruikt', groot: true, vervolg: ` door ${n.naam ?? `een ${ROLNAMEN[n.rol]}`}: ${(redenen.get(n.reden) ?? n.reden).replace(/^./, (l) => l.toLowerCase())}`,
      ...(n.toelichting ? { citaat: n.toelichting } : {}), wie: `${n.ik ? 'jij, ' : ''}${n.organisatie} · tot ${zegMoment(n.tot, vandaag)}`,
    };
  });
};

/** On Mijn werk of a supporter: someone else opened a dossier of yours in an emergency. */
export function Noodmeldingen({ meldingen, vandaag }: { meldingen: readonly Noodmelding[]; vandaag: string }): ReactNode {
  if (meldingen.length === 0) return null;
  return (
    <Alert soort="let-op" titel={meldingen.length === 1 ? 'Er is noodtoegang gebruikt' : `Er is ${meldingen.length} keer noodtoegang gebruikt`}>
      <ul>{meldingen.map((m) => <li key={`${m.dossier_id}${m.geopend_op.toISOString()}`}><Link href={`/dossiers/${m.dossier_id}#tijdlijn`}>{m.kenmerk}</Link>, {m.organisatie}, {zegMoment(m.geopend_op, vandaag)}</li>)}</ul>
      <p>Kijk of er iets voor je cliënt te doen is. Op de tijdlijn staat wie het was en waarom.</p>
    </Alert>
  );
}
