import type { ReactNode } from 'react';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { openVoorzieningen } from '../../domain/keten/lasten.ts';
import { opsomming } from '../../domain/opsomming.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { Alert, Badge, Bron, Kaart, Lijst, Link, type LijstItem } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { zegTermijnBadge } from './dagen.ts';
import { stappad } from './toegang.tsx';

type Voorziening = Regeling['voorzieningen'][number];

const ziet = ({ dossier: { groepen } }: Beeld): boolean => groepen.includes('voorzieningen');
const naamVan = ({ regeling }: Beeld, code: string): string => regeling.voorzieningen.find((v) => v.code === code)?.naam ?? code;
function regel(beeld: Beeld, v: Voorziening): LijstItem {
  const { stand, stappen, regeling, vandaag, dossier } = beeld;
  const bron = <Bron key="bron" {...bronVan(regeling, v.bron)!} />;
  const gevraagd = stand.voorzieningen?.[v.code];
  if (!gevraagd) {
    const actie = stappen['voorziening-aanvragen'].mag && <Link href={`${stappad(dossier.id, 'voorziening-aanvragen')}?voorziening=${v.code}`}>{v.naam} aanvragen</Link>;
    return { sleutel: v.code, titel: v.naam, rechts: <Badge stand="onbekend">niet gevraagd</Badge>, regels: [<>De gemeente besluit binnen {v.binnen}{v.liefst_binnen && `, liefst binnen ${v.liefst_binnen}`}. {bron}</>], actie };
  }
  const { gemeente, op, uiterlijk, uitkomst, besloten_op } = gevraagd;
  const regels: ReactNode[] = [`Gevraagd bij ${gemeentenaam(regeling, gemeente)} op ${zegDag(op, vandaag)}.`];
  if (uitkomst && besloten_op) {
    const laat = besloten_op > uiterlijk;
    return { sleutel: v.code, titel: v.naam, rechts: <Badge stand={uitkomst === 'toegekend' ? 'voldoet' : 'voldoet-niet'}>{uitkomst}</Badge>, regels: [...regels, <>Besloten op {zegDag(besloten_op, vandaag)}{laat ? `, na de laatste dag (${zegDag(uiterlijk, vandaag)})` : ''}. {bron}</>] };
  }
  const mijn = stappen['voorziening-besluiten'].mag;
  const { stand: badge, woorden } = zegTermijnBadge(uiterlijk, vandaag, { streven: false, jij: mijn });
  return {
    sleutel: v.code, titel: v.naam, rechts: <Badge stand={badge}>{woorden}</Badge>, regels: [...regels, <>Besluit uiterlijk {zegDag(uiterlijk, vandaag)}. {bron}</>],
    actie: mijn && <Link href={`${stappad(dossier.id, 'voorziening-besluiten')}?voorziening=${v.code}`}>Besluit vastleggen: {v.naam}</Link>,
  };
}

/** Support, special assistance and debt help: what was asked of which municipality, by when, and what came of it (W12.g). */
export function Voorzieningenkaart({ beeld }: { beeld: Beeld }) {
  const { regeling, stand } = beeld;
  if (!ziet(beeld) || !stand.wachtlijst || regeling.voorzieningen.length === 0) return null;
  // After the key only what is still with the municipality is for every day.
  const open = stand.sleutel ? regeling.voorzieningen.filter((v) => stand.voorzieningen?.[v.code] && !stand.voorzieningen[v.code]?.uitkomst) : regeling.voorzieningen;
  const rest = regeling.voorzieningen.filter((v) => !open.includes(v));
  const besloten = rest.filter((v) => stand.voorzieningen?.[v.code]).length;
  return (
    <Kaart plat titel="Voorzieningen van de gemeente" id="voorzieningen">
      {open.length > 0 && <Lijst items={open.map((v) => regel(beeld, v))} />}
      {rest.length > 0 && <details className="voordeur-meer voordeur-meer--plat"><summary>{[besloten > 0 && `${besloten} besloten`, rest.length > besloten && `${rest.length - besloten} niet gevraagd`].filter(Boolean).join(', ')}</summary><Lijst items={rest.map((v) => regel(beeld, v))} /></details>}
    </Kaart>
  );
}

/** What still lies with the municipality when the lease and the key come near; only for who may see the provisions. */
export function OpenVoorzieningen({ beeld }: { beeld: Beeld }) {
  const { stand, dossier, regeling, vandaag } = beeld;
  if (stand.status !== 'contract-maken' && stand.status !== 'sleutel-overdragen') return null;
  if (!ziet(beeld)) return beeld.wie.rol === 'woonconsulent' ? <Navragen beeld={beeld} /> : null;
  const open = openVoorzieningen(dossier.stand);
  if (open.length === 0) return null;
  const regels = open.map((code) => ({ code, ...dossier.stand.voorzieningen![code]! }));
  return (
    <Alert soort="let-op" titel={`Nog niet besloten: ${opsomming(open.map((c) => naamVan(beeld, c).toLowerCase()))}`}>
      <p>Dit hoort geregeld te zijn vóór de sleutel. Overleg met de gemeente voor de sleutel wordt overgedragen.</p>
      <ul className="voordeur-opsomming">{regels.map((r) => <li key={r.code}>{naamVan(beeld, r.code)}: {gemeentenaam(regeling, r.gemeente)}, uiterlijk {zegDag(r.uiterlijk, vandaag)} ({zegTermijnBadge(r.uiterlijk, vandaag, { streven: false, jij: false }).woorden})</li>)}</ul>
    </Alert>
  );
}

/** A corporation does not learn what someone asked of the municipality; it can ask whether all is ready. */
const Navragen = ({ beeld: { dossier, regeling } }: { beeld: Beeld }) => (
  <p className="voordeur-klein">Begeleiding, bijstand en schuldhulp horen vóór de sleutel geregeld te zijn. Wat daarvan loopt zie je hier niet; vraag {dossier.zorgorganisatie} of alles klaar is. {regeling.voorzieningen[0] && <Bron {...bronVan(regeling, regeling.voorzieningen[0].bron)!} />}</p>
);
