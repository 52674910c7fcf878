import type { ReactNode } from 'react';
import { optiesVan, type Optielijsten, type Vraag, type Vragen } from '../../domain/invoer/vragen.ts';
import { Aankruisvakjes, Bedragveld, Datumveld, Getalveld, Keuzelijst, Keuzerondjes, Tekstvak, Tekstveld, Telefoonveld, type Optie } from '../ui/index.ts';
import type { Ingevuld } from './lees.ts';

/** Faults by field. */
export type Veldfouten = Readonly<Record<string, string>>;
export type VraagveldenProps = { vragen: Vragen; ingevuld: Ingevuld; lijsten: Optielijsten; fouten?: Veldfouten; /** richer choices than the list gives: with a hint below each */ opties?: Readonly<Record<string, readonly Optie[]>> };

/** More choices than this fit in a list to open; fewer are all in sight. */
const HOOGSTENS_RONDJES = 12;

type EenVraag = Omit<VraagveldenProps, 'vragen'> & { naam: string; vraag: Vraag & { verplicht?: boolean }; children?: ReactNode };

/** One question as the field that suits its kind. `children` are the questions that follow from its answer. */
function Vraagveld({ naam, vraag, ingevuld, lijsten, fouten = {}, opties: eigen = {}, children }: EenVraag) {
  const { label, hint, soort, verplicht } = vraag;
  const basis = { naam, label, hint, fout: fouten[naam], optioneel: !verplicht };
  const waarde = ingevuld[naam];
  const tekst = Array.isArray(waarde) ? waarde[0] : waarde;
  switch (soort) {
    case 'tekst': return <Tekstveld {...basis} waarde={tekst} max={vraag.max ?? 200} autoComplete="off" />;
    case 'lange-tekst': return <Tekstvak {...basis} waarde={tekst} breedte="vol" />;
    case 'telefoon': return <Telefoonveld {...basis} waarde={tekst} />;
    case 'datum': return <Datumveld {...basis} waarde={tekst} />;
    case 'bedrag': return <Bedragveld {...basis} waarde={tekst} />;
    case 'aantal': return <Getalveld {...basis} waarde={tekst} />;
    case 'ja-nee':
    case 'keuze': {
      const opties = eigen[naam] ?? optiesVan(vraag, lijsten).map((o) => ({ waarde: o.code, naam: o.naam }));
      if (opties.length > HOOGSTENS_RONDJES && !children) return <Keuzelijst {...basis} waarde={tekst} opties={opties} breedte="vol" />;
      return <Keuzerondjes {...basis} waarde={tekst} opties={opties} vorm={soort === 'ja-nee' ? 'rij' : 'lijst'}>{children}</Keuzerondjes>;
    }
    case 'keuzes': {
      const opties = optiesVan(vraag, lijsten).map((o) => ({ waarde: o.code, naam: o.naam }));
      return <Aankruisvakjes {...basis} waarden={[waarde ?? []].flat()} opties={opties} tweeKolommen />;
    }
  }
}

/** Follow-ups of one answer stand together below it; the stylesheet hides them until that answer is chosen. */
function Vervolgvragen({ van, ...props }: VraagveldenProps & { van: string }) {
  const hierna = Object.entries(props.vragen).filter(([, v]) => v.alleenAls?.veld === van);
  const antwoorden = [...new Set(hierna.map(([, v]) => v.alleenAls!.is))];
  return antwoorden.map((is) => (
    <div key={is} className={`voordeur-vervolg voordeur-vervolg--${is}`}>
      {hierna.filter(([, v]) => v.alleenAls!.is === is).map(([naam, vraag]) => <Vraagveld key={naam} {...props} naam={naam} vraag={vraag} />)}
    </div>
  ));
}

/** The fields for a set of questions, in their order, each follow-up indented below the question it follows from. */
export function Vraagvelden(props: VraagveldenProps) {
  const { vragen } = props;
  const heeftVervolg = (naam: string) => Object.values(vragen).some((v) => v.alleenAls?.veld === naam);
  const los = Object.entries(vragen).filter(([, v]) => !v.alleenAls || !vragen[v.alleenAls.veld]);
  return los.map(([naam, vraag]) => (
    <Vraagveld key={naam} {...props} naam={naam} vraag={vraag}>
      {heeftVervolg(naam) && <Vervolgvragen {...props} van={naam} />}
    </Vraagveld>
  ));
}
