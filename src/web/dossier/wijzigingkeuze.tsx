import { STATUSNAMEN } from '../../domain/keten/stand.ts';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { leesDossiers, zoekDossiers } from '../../storage/lezen/lijsten.ts';
import { leesNamen } from '../../storage/lezen/werk.ts';
import { blad } from '../blad.tsx';
import { adresMet, bladerlinks, plekUit, tekstUit } from '../lijsten/adres.ts';
import { regelingenVan } from '../lijsten/namen.ts';
import { mogelijkeNummers } from '../lijsten/nummer.ts';
import { Filterbalk, Kaart, KnopLink, Kop, Kruimelpad, Leeg, Lijst, Paginering } from '../ui/index.ts';
import { stappad } from './toegang.tsx';

const PAD = '/wijziging-melden';

/** GET /wijziging-melden: whose situation changed? From Mijn werk straight to the form of that client. */
export async function wijzigingkeuze(v: IngelogdVerzoek): Promise<Response> {
  const { c, kern, wie, token, vandaag } = v;
  const q = tekstUit(c, 'q');
  const { lijst, namen } = await kern.verbinding.als(token, async (tx) => {
    const ids = q ? await zoekDossiers(tx, q, mogelijkeNummers(q, regelingenVan(kern.regelingen, wie.regeling), vandaag)) : undefined;
    const lijst = await leesDossiers(tx, wie, { ids }, 'nummer', plekUit(c));
    return { lijst, namen: await leesNamen(tx, lijst.rijen.map((r) => r.id)) };
  });
  const open = lijst.rijen.filter((r) => DOSSIERSTAPPEN['wijziging-melden'].mag.includes(r.status));
  return blad(v, { titel: 'Wijziging melden', deel: '/', zoek: q }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Mijn werk', href: '/' }, { naam: 'Wijziging melden' }]} />
      <Kop titel="Bij wie is er iets veranderd?" sub="Kies de cliënt. Daarna vul je alleen in wat er anders is." />
      <Filterbalk action={PAD} velden={[{ soort: 'zoek', naam: 'q', label: 'Naam of nummer', waarde: q }]} knop="Zoek" wis={q ? PAD : undefined} />
      <Kaart plat voet={<Paginering {...bladerlinks(PAD, { q }, lijst)} stand={`${open.length} getoond`} />}>
        {open.length > 0
          ? <Lijst items={open.map((r) => ({ sleutel: r.id, titel: namen.get(r.id) ?? r.kenmerk, href: stappad(r.id, 'wijziging-melden'), rechts: <span className="voordeur-klein voordeur-grijs">{r.kenmerk}</span>, regels: [STATUSNAMEN[r.status]] }))} />
          : <Leeg titel="Geen dossier gevonden" actie={<KnopLink href={q ? PAD : adresMet('/dossiers', {})}>{q ? 'Alle dossiers' : 'Naar de dossiers'}</KnopLink>}>Een wijziging melden kan zodra een aanvraag is ingediend. Daarvoor pas je de antwoorden zelf aan.</Leeg>}
      </Kaart>
    </>
  ));
}
