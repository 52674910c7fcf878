import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { leesZaken, type Zaakregel } from '../../storage/lezen/zaken.ts';
import { verschuldigd } from '../inspanning/verschuldigd.ts';
import { laatOverleg } from '../overleg/laat.ts';
import { Kaart, Link, Lijst } from '../ui/index.ts';
import { SAMENPAD } from './paden.ts';
import { zaakitem } from './samen.tsx';
import { opLaatsteDag, type Beurtitem } from './termijn.tsx';

/** How many fit beside one's own work; the rest is a link away. */
export const OP_WERK = 5;

type Gelezen = { rijen: readonly Zaakregel[]; meer: boolean };
const itemsVan = ({ kern, wie, vandaag }: IngelogdVerzoek, { rijen }: Gelezen, terugkerend: readonly Beurtitem[]): Beurtitem[] => {
  const regeling = kern.regelingen.op(wie.regeling!, vandaag);
  return opLaatsteDag([...terugkerend, ...rijen.map((r) => zaakitem(regeling, wie, r, vandaag))]);
};
const Voet = ({ meer }: { meer: boolean }) => <Link href={SAMENPAD}>{meer ? 'Er is meer: alles bij Samen' : 'Alles bij Samen'}</Link>;

/** What waits for the reader's organisation in what the parties do together; nothing when nothing does. */
export function Zakenkaart({ v, gelezen, terugkerend }: { v: IngelogdVerzoek; gelezen: Gelezen | undefined; /** what comes round and nobody began */ terugkerend: readonly Beurtitem[] }) {
  if (!v.wie.regeling || !gelezen || gelezen.rijen.length + terugkerend.length === 0) return null;
  return <Kaart plat titel="Samen met de andere partijen" voet={<Voet meer={gelezen.meer} />}><Lijst items={itemsVan(v, gelezen, terugkerend)} /></Kaart>;
}

/** What waits for who has no work list: on top of the page where they arrive. */
export type VoorJou = { items: Beurtitem[]; meer: boolean };
export async function leesVoorJou(tx: Parameters<typeof leesZaken>[0], v: IngelogdVerzoek, regeling: Regeling): Promise<VoorJou> {
  const { wie, vandaag } = v;
  const gelezen = await leesZaken(tx, { regeling: regeling.regeling, rol: wie.rol, organisatie: wie.organisatie, vandaag }, { alleenMijn: true, hoogstens: OP_WERK });
  return { items: itemsVan(v, gelezen, [...(await verschuldigd(tx, v, regeling)), ...(await laatOverleg(tx, v, regeling))]), meer: gelezen.meer };
}

/** "Voor jou", with how much of it is late; one line when there is nothing. */
export function Voorjoukaart({ voor: { items, meer }, vandaag }: { voor: VoorJou; vandaag: string }) {
  if (items.length === 0) return <p className="voordeur-nietafdrukken">Er wacht nu niets op jou. <Link href={SAMENPAD}>Wat de partijen samen doen</Link></p>;
  const laat = items.filter((i) => i.uiterlijk !== undefined && i.uiterlijk < vandaag).length;
  return <Kaart plat titel="Voor jou" rechts={laat > 0 ? <span className="voordeur-laat">{laat} te laat</span> : undefined} voet={<Voet meer={meer} />}><Lijst items={items} /></Kaart>;
}
