import type { IngelogdVerzoek } from '../../http/route.ts';
import type { Zaakregel } from '../../storage/lezen/zaken.ts';
import { Kaart, Link, Lijst, type LijstItem } from '../ui/index.ts';
import { SAMENPAD } from './paden.ts';
import { zaakitem } from './samen.tsx';

/** How many fit beside one's own work; the rest is a link away. */
export const OP_WERK = 5;

/** What waits for the reader's organisation in what the parties do together; nothing when nothing does. */
export function Zakenkaart({ v: { kern, wie, vandaag }, gelezen, terugkerend }: { v: IngelogdVerzoek; gelezen: { rijen: readonly Zaakregel[]; meer: boolean } | undefined; /** what comes round and nobody began */ terugkerend: readonly LijstItem[] }) {
  if (!wie.regeling || !gelezen || gelezen.rijen.length + terugkerend.length === 0) return null;
  const regeling = kern.regelingen.op(wie.regeling, vandaag);
  return (
    <Kaart plat titel="Samen met de andere partijen" voet={<Link href={SAMENPAD}>{gelezen.meer ? 'Er is meer: alles bij Samen' : 'Alles bij Samen'}</Link>}>
      <Lijst items={[...terugkerend, ...gelezen.rijen.map((r) => zaakitem(regeling, wie, r, vandaag))]} />
    </Kaart>
  );
}
