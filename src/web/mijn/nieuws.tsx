import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDag, zegDatum } from '../../domain/kalender/zeg.ts';
import { openVerzoeken } from '../../domain/privacy/stand.ts';
import { VERZOEKSOORTEN } from '../../domain/privacy/woorden.ts';
import { Alert, Kaart, Link } from '../ui/index.ts';
import type { Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';

/** So long an answer stands on the first page. */
const DAGEN_NIEUW = 30;

/** What came back on what the client asked about their data, and what still waits for an answer. */
export function Verzoekennieuws({ mijn: { stand, vandaag, naar } }: { mijn: Mijn }) {
  if (stand.gewist_op) return null;
  const nieuw = (stand.verzoeken ?? []).filter((v) => v.antwoord && dagenTussen(v.antwoord.op, vandaag) <= DAGEN_NIEUW).toReversed();
  const open = openVerzoeken(stand);
  return (
    <>
      {nieuw.map((v) => <Alert key={v.nr} soort="info" titel={`Je kreeg antwoord op je vraag van ${zegDatum(v.op)}`}><p><Link href={naar(PADEN.verzoek)}>Lees het</Link></p></Alert>)}
      {open.length > 0 && (
        <Kaart titel={open.length === 1 ? 'Je wacht op een antwoord' : `Je wacht op ${open.length} antwoorden`}>
          <ul className="voordeur-opsomming">{open.map((v) => <li key={v.nr}>{VERZOEKSOORTEN.find((s) => s.code === v.soort)?.naam}. Gevraagd op {zegDatum(v.op)}. {v.uiterlijk < vandaag ? 'Het antwoord moest er zijn op' : 'Je krijgt antwoord uiterlijk'} {zegDag(v.uiterlijk, vandaag)}.</li>)}</ul>
          <p><Link href={naar(PADEN.verzoek)}>Bekijk wat je vroeg</Link></p>
        </Kaart>
      )}
    </>
  );
}
