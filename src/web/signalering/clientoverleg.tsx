import { AANWEZIGEN, naamVan } from '../../domain/begeleiding/woorden.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { moetNog, teTekenenDoor } from '../../domain/signalering/clientoverleg.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { klein } from '../begeleiding/woorden.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { stappad } from '../dossier/toegang.tsx';
import { verslagenVan } from '../dossier/verslagen.tsx';
import { Badge, Lijst, Link } from '../ui/index.ts';

const VELDEN = [['probleem', 'Probleem'], ['besluit', 'Besluit'], ['overwegingen', 'Overwegingen'], ['zonder_client', 'Zonder de cliënt']] as const;

/** The reports of meetings about this client (W15): problem, decision, reasons, and who signed. */
export function Clientoverleggen({ beeld: { stand, stappen, dossier, wie }, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const alle = (stand.clientoverleggen ?? []).filter((c) => !c.vervallen).toReversed();
  if (alle.length === 0) return null;
  const wieZijn = (codes: readonly string[]) => codes.map((d) => klein(naamVan(AANWEZIGEN, d as never))).join(', ');
  return (
    <>
      <h3 className="utrecht-heading-4">Overleg op cliëntniveau</h3>
      <div className="voordeur-inkaart"><Lijst items={alle.map((c) => {
        const open = moetNog(c);
        const [verslag] = verslagenVan(verslagen, 'clientoverleg-gehouden', c.nr);
        return {
          sleutel: String(c.nr), titel: `Overleg van ${zegDatum(c.gesprek_op)}`, rechts: open.length === 0 ? <Badge stand="voldoet">ondertekend</Badge> : <Badge stand="let-op">nog ondertekenen</Badge>,
          regels: [
            `Erbij waren: ${wieZijn(c.deelnemers)}`,
            ...VELDEN.flatMap(([veld, kop]) => (typeof verslag?.inhoud[veld] === 'string' ? [<span key={veld} className="voordeur-eigenwoorden"><strong>{kop}:</strong> {verslag.inhoud[veld]}</span>] : [])),
            ...(Object.keys(c.getekend).length > 0 ? [`Ondertekend door: ${wieZijn(Object.keys(c.getekend))}`] : []), ...(open.length > 0 ? [`Moet nog ondertekenen: ${wieZijn(open)}`] : []),
          ],
          actie: stappen['clientoverleg-ondertekenen'].mag && teTekenenDoor(c, wie.rol).length > 0 ? <Link href={`${stappad(dossier.id, 'clientoverleg-ondertekenen')}?overleg=${c.nr}`}>Verslag ondertekenen</Link> : undefined,
        };
      })} /></div>
    </>
  );
}
