import type { ReactNode } from 'react';
import { optiesVan, type Optielijsten, type Vraag, type Vragen } from '../../domain/invoer/vragen.ts';
import { Aankruisvakjes, Bedragveld, Datumveld, Getalveld, Keuzelijst, Keuzerondjes, Tekstvak, Tekstveld, Telefoonveld, type Optie } from '../ui/index.ts';
import { zijnRijen, type Ingevuld } from './lees.ts';
import { Rastervelden } from './raster.tsx';
import { Rijvelden, type Kolomveld } from './rijen.tsx';

/** Faults by field. */
export type Veldfouten = Readonly<Record<string, string>>;
export type VraagveldenProps = { vragen: Vragen; ingevuld: Ingevuld; lijsten: Optielijsten; fouten?: Veldfouten; /** richer choices than the list gives: with a hint below each */ opties?: Readonly<Record<string, readonly Optie[]>>; /** this form can come back for one more row */ nogEen?: boolean };

/** Said in the same words wherever a question tempts. */
const GEEN_MEDISCH = 'Schrijf hier geen medische gegevens of diagnose.';

/** More choices than this fit in a list to open; fewer are all in sight. */
const HOOGSTENS_RONDJES = 12;

type EenVraag = Omit<VraagveldenProps, 'vragen'> & { naam: string; vraag: Vraag & { verplicht?: boolean }; /** one of many in a row: choices in a list to open */ dicht?: boolean; children?: ReactNode };

/** One question as the field that suits its kind. `children` are the questions that follow from its answer. */
function Vraagveld({ naam, vraag, ingevuld, lijsten, fouten = {}, opties: eigen = {}, nogEen, dicht = false, children }: EenVraag) {
  const { label, soort, verplicht, ofAnders, waarom } = vraag;
  const hint = [vraag.hint, vraag.geenMedisch && GEEN_MEDISCH].filter(Boolean).join(' ') || undefined;
  const basis = { naam, label, hint, waarom, fout: fouten[naam], optioneel: ofAnders ?? !verplicht };
  const gegeven = ingevuld[naam];
  const waarde = zijnRijen(gegeven) ? undefined : (gegeven as string | string[] | undefined);
  const tekst = Array.isArray(waarde) ? waarde[0] : waarde;
  switch (soort) {
    case 'tekst': return <Tekstveld {...basis} waarde={tekst} max={vraag.max ?? 200} autoComplete="off" breedte={dicht ? 'vol' : undefined} />;
    case 'lange-tekst': return <Tekstvak {...basis} waarde={tekst} breedte="vol" />;
    // Filled in by the page it is on, never by a person.
    case 'verwijzing': return tekst ? <input type="hidden" name={naam} value={tekst} /> : null;
    case 'telefoon': return <Telefoonveld {...basis} waarde={tekst} />;
    case 'datum': return <Datumveld {...basis} waarde={tekst} />;
    case 'bedrag': return <Bedragveld {...basis} waarde={tekst} />;
    case 'aantal': return <Getalveld {...basis} waarde={tekst} />;
    case 'ja-nee':
    case 'keuze': {
      const opties = eigen[naam] ?? optiesVan(vraag, lijsten).map((o) => ({ waarde: o.code, naam: o.naam }));
      if (dicht || (opties.length > HOOGSTENS_RONDJES && !children)) return <Keuzelijst {...basis} waarde={tekst} opties={opties} breedte="vol" />;
      return <Keuzerondjes {...basis} waarde={tekst} opties={opties} vorm={soort === 'ja-nee' ? 'rij' : 'lijst'}>{children}</Keuzerondjes>;
    }
    case 'keuzes': {
      const opties = optiesVan(vraag, lijsten).map((o) => ({ waarde: o.code, naam: o.naam }));
      return <Aankruisvakjes {...basis} waarden={[waarde ?? []].flat()} opties={opties} tweeKolommen />;
    }
    case 'rijen': {
      const rijen = { naam, vraag, waarde: gegeven, hint, fout: fouten[naam], nogEen, kolomveld: (k: Kolomveld) => <Vraagveld key={k.naam} naam={k.naam} vraag={k.vraag} ingevuld={{ [k.naam]: k.waarde }} lijsten={lijsten} fouten={fouten} dicht /> };
      return vraag.raster ? <Rastervelden {...rijen} fouten={fouten} /> : <Rijvelden {...rijen} />;
    }
  }
}

const antwoorden = ({ alleenAls }: Vraag): string => [alleenAls?.is ?? []].flat().join('-');

/** The answers these follow, in words: shown where the stylesheet can't hide what is not asked. */
const namenBij = ({ vragen, lijsten }: VraagveldenProps, van: string, vraag: Vraag): string =>
  [vraag.alleenAls?.is ?? []].flat().map((is) => optiesVan(vragen[van]!, lijsten).find((o) => o.code === is)?.naam ?? is).join(' of ');

/** Follow-ups of one answer stand together below it; the stylesheet hides them until a choice in one of these places (n1, n2, …) is made. */
function Vervolgvragen({ van, ...props }: VraagveldenProps & { van: string }) {
  const { vragen, lijsten, opties } = props;
  const hierna = Object.entries(vragen).filter(([, v]) => v.alleenAls?.veld === van);
  const codes = opties?.[van]?.map((o) => o.waarde) ?? optiesVan(vragen[van]!, lijsten).map((o) => o.code);
  return [...new Set(hierna.map(([, v]) => antwoorden(v)))].map((is) => {
    const deze = hierna.filter(([, v]) => antwoorden(v) === is);
    const plaatsen = [deze[0]![1].alleenAls!.is].flat().map((code) => ` voordeur-vervolg--n${codes.indexOf(code) + 1}`);
    return (
      <div key={is} className={`voordeur-vervolg voordeur-vervolg--bij${plaatsen.join('')}`}>
        <p className="voordeur-vervolg__bij">Bij: {namenBij(props, van, deze[0]![1])}</p>
        {deze.map(([naam, vraag]) => <MetVervolg key={naam} {...props} naam={naam} vraag={vraag} />)}
      </div>
    );
  });
}

function MetVervolg({ naam, vraag, ...props }: VraagveldenProps & { naam: string; vraag: Vragen[string] }) {
  const heeftVervolg = Object.values(props.vragen).some((v) => v.alleenAls?.veld === naam);
  return <Vraagveld {...props} naam={naam} vraag={vraag}>{heeftVervolg && <Vervolgvragen {...props} van={naam} />}</Vraagveld>;
}

/** The fields for a set of questions, in their order, each follow-up indented below the question it follows from. */
export function Vraagvelden(props: VraagveldenProps) {
  const los = Object.entries(props.vragen).filter(([, v]) => !v.alleenAls || !props.vragen[v.alleenAls.veld]);
  return los.map(([naam, vraag]) => <MetVervolg key={naam} {...props} naam={naam} vraag={vraag} />);
}
