import { DOSSIERSTAPPEN, type Dossierstap } from '../../domain/keten/stappen.ts';
import type { Weigering } from '../../domain/uitkomst.ts';
import type { Ingevuld } from '../formulier/lees.ts';
import { Bron, Gegevens, Icoon, Kaart, KnopLink, Knoppen, Kop } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { vragenVoor } from './stapvragen.ts';

type Props = { beeld: Beeld; stap: Dossierstap; poging: { ingevuld: Ingevuld; weigering?: Weigering } };

/** What was typed for a step that can no longer be taken: nothing is lost. */
function Getypt({ beeld, stap, poging }: Props) {
  const feiten = Object.entries(vragenVoor(beeld, stap))
    .filter(([, vraag]) => vraag.soort === 'lange-tekst')
    .map(([veld, { label }]) => ({ term: label, waarde: [poging.ingevuld[veld] ?? ''].flat().join(', ') }))
    .filter((f) => f.waarde !== '');
  return feiten.length > 0 && <Kaart titel="Dit had je ingevuld"><Gegevens feiten={feiten} /></Kaart>;
}

/** A step that is not open: why not, what can be done, on which article it rests, and the way back. */
export function StapNiet(props: Props) {
  const { beeld, stap, poging: { weigering } } = props;
  const nee = beeld.stappen[stap];
  if (nee.mag) return null;
  return (
    <>
      <Kop titel={`${DOSSIERSTAPPEN[stap].titel} kan nu niet`} />
      <Kaart>
        {weigering?.soort === 'conflict' && <p><strong>{weigering.reden}</strong></p>}
        <p><Icoon naam="slot" /> {nee.reden}</p>
        {nee.wat && <p>{nee.wat}</p>}
        {nee.bron && <p><Bron {...bronVan(beeld.regeling, nee.bron)!} /></p>}
        <Knoppen><KnopLink href={`/dossiers/${beeld.dossier.id}`}>Naar het dossier</KnopLink></Knoppen>
      </Kaart>
      <Getypt {...props} />
    </>
  );
}
