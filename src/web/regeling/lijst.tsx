import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Gegevens, Kaart, Knoppen, KnopLink, Kop, Link } from '../ui/index.ts';
import { DELEN } from './kader.tsx';
import { zegDatum } from '../../domain/kalender/zeg.ts';

const aantal = (regeling: Regeling, soort: string): number => regeling.partijen.filter((p) => p.soort === soort).length;

/** `GET /regelingen`: every covenant the program runs, with its size and the way in. */
export const regelingenlijst = (verzoek: Verzoek): Response | Promise<Response> => {
  const alle = verzoek.kern.regelingen.alle();
  return blad(verzoek, { titel: 'Regelingen', deel: '/regelingen' }, (
    <>
      <Kop titel="De afspraken waarop Voordeur werkt" sub="Elke regel van het programma rust op een artikel. Hier lees je de afspraken, en wat het programma ermee doet." rechts={<Link href="/open-data">Open data</Link>} />
      {alle.map((r) => (
        <Kaart key={r.regeling} titel={r.naam}>
          <Gegevens feiten={[
            { term: 'Regio', waarde: r.regio },
            { term: 'Document', waarde: `${r.document.titel}, ${zegDatum(r.document.datum)}` },
            { term: 'Looptijd', waarde: r.looptijd.tekst },
            { term: 'Partijen', waarde: `${aantal(r, 'gemeente')} gemeenten, ${aantal(r, 'corporatie')} corporaties, ${aantal(r, 'zorgorganisatie')} zorgorganisaties` },
            { term: 'Woningen', waarde: `${r.maximum.soort === 'hoogstens' ? 'hoogstens ' : ''}${r.maximum.woningen_per_jaar} per jaar` },
            { term: 'Versies', waarde: verzoek.kern.regelingen.versies(r.regeling).map((v) => zegDatum(v.geldig_vanaf)).join('; ') },
          ]} />
          <Knoppen>
            {DELEN.map(({ pad, naam }) => <KnopLink key={pad} href={`/regelingen/${r.regeling}/${pad}`} volledig={`${naam} van ${r.korte_naam}`}>{naam}</KnopLink>)}
          </Knoppen>
        </Kaart>
      ))}
    </>
  ));
};
