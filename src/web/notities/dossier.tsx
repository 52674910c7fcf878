import { isId } from '../../actions/kern.ts';
import { DOSSIERNOTITIEVRAGEN } from '../../actions/vervanging/notities.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesNotities } from '../../storage/lezen/notities.ts';
import { leesKenmerk } from '../../storage/lezen/dossier.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { blad } from '../blad.tsx';
import { dossierNietGevonden } from '../dossier/toegang.tsx';
import { STATUS_VAN } from '../formulier/fouten.ts';
import type { Ingevuld } from '../formulier/lees.ts';
import { Kolom, Kop, Kruimelpad } from '../ui/index.ts';
import { meldingVan, Schrijfkaart, type Notitieplek } from './formulieren.tsx';
import { Notitielijst } from './kaart.tsx';

async function lijstblad(v: IngelogdVerzoek, plek: Notitieplek, kenmerk: string, ingevuld: Ingevuld, weigering?: Weigering): Promise<Response> {
  const id = (plek.over as { dossier: string }).dossier;
  const { notities, naam } = await v.kern.verbinding.als(v.token, async (tx) => ({ notities: await leesNotities(tx, plek.over), naam: (await leesNamen(tx, [id])).get(id) }));
  const status = weigering ? STATUS_VAN[weigering.soort] : 200;
  return blad(v, { titel: `Notities bij dossier ${kenmerk}`, deel: '/dossiers', melding: meldingVan(v), status, fout: status === 400, smal: true }, (
    <>
      <Kruimelpad kruimels={[...plek.kruimels.slice(0, -1), { naam: 'Notities en afspraken' }]} />
      <Kop titel="Notities en afspraken" sub={`Bij ${naam ?? `dossier ${kenmerk}`}. Alleen collega’s van ${v.wie.organisatieNaam} die dit dossier zien, lezen mee.`} />
      <Kolom>
        <Schrijfkaart plek={plek} nieuw={v.kern.nieuwId()} ingevuld={ingevuld} weigering={weigering} voor={v.wie.organisatieNaam} />
        <Notitielijst notities={notities} pad={plek.pad} vandaag={v.vandaag} />
      </Kolom>
    </>
  ));
}

/** Hands on the notes of the dossier of this address, when the reader sees that dossier. */
export async function bijDossier(v: IngelogdVerzoek, doe: (v: IngelogdVerzoek, plek: Notitieplek) => Response | Promise<Response>): Promise<Response> {
  const id = (v.c.req.param('id') ?? '').toLowerCase();
  const kenmerk = isId(id) ? await v.kern.verbinding.als(v.token, (tx) => leesKenmerk(tx, id)) : undefined;
  if (!kenmerk) return dossierNietGevonden(v);
  const pad = `/dossiers/${id}/notities`;
  const plek: Notitieplek = {
    over: { dossier: id }, pad, vragen: DOSSIERNOTITIEVRAGEN, deel: '/dossiers',
    kruimels: [{ naam: 'Dossiers', href: '/dossiers' }, { naam: kenmerk, href: `/dossiers/${id}` }, { naam: 'Notities en afspraken', href: pad }],
    lijst: (ingevuld, weigering) => lijstblad(v, plek, kenmerk, ingevuld, weigering), weg: () => dossierNietGevonden(v),
  };
  return doe(v, plek);
}
