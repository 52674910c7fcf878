import { WOONVELDEN } from '../../domain/aanvraag/velden-wonen.ts';
import { isRijen } from '../../domain/invoer/vragen.ts';
import type { Rij as Cijferrij } from '../../domain/monitor/figuur.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { Badge, Bron, Gegevens, Kaart, Lijst, type Feit } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { feitenVan } from './groepen.tsx';

/* What the coordinator weighs when choosing municipalities (W9.4, E2.3): the household, ties, travel, the wish, and where homes come. */

/** Keys handed over this year by municipality, beside the goal where one is published. */
export type Realisatie = readonly Pick<Cijferrij, 'sleutel' | 'aantal' | 'doel'>[];

type Band = { gemeente: string; waarom: string[]; toelichting?: string };
const WAAROM = new Map<string, string>(WOONVELDEN.binding.kolommen.waarom.opties.map((o) => [o.code, o.naam.toLowerCase()]));

function banden({ dossier: { gegevens } }: Beeld): Band[] {
  const rijen = gegevens.herkomst?.binding;
  return isRijen(rijen) ? rijen.map((r) => ({ gemeente: r.gemeente as string, waarom: [r.waarom ?? []].flat() as string[], toelichting: r.toelichting as string | undefined })) : [];
}

/** Corporations that work in a municipality: from them homes can come. */
const corporatiesIn = ({ partijen }: Regeling, gemeente: string): string[] => partijen.filter((p) => p.soort === 'corporatie' && p.register && (!p.werkgebied || p.werkgebied.includes(gemeente))).map((p) => p.naam);

function wat(beeld: Beeld, gemeente: string): string[] {
  const { dossier: { gegevens, stand } } = beeld;
  const wens = (gegevens.zoekprofiel?.zoekgemeenten as string[] | undefined) ?? [];
  const hier = banden(beeld).filter((b) => b.gemeente === gemeente);
  return [
    stand.herkomstgemeente === gemeente && 'gemeente van herkomst', wens.includes(gemeente) && 'wens van de cliënt',
    ...hier.flatMap((b) => [...b.waarom.map((w) => WAAROM.get(w) ?? w), ...(b.toelichting ? [`“${b.toelichting}”`] : [])]),
  ].filter((w) => w !== false);
}

function reizen(beeld: Beeld): Feit[] {
  const nodig = ['Reist met', 'Hoogstens minuten reizen', 'Herkomst', 'Jaren in de regio'];
  return feitenVan(beeld, 'herkomst').filter((f) => nodig.includes(f.term) && f.waarde !== undefined);
}

/** Beside the choice: who comes to live there, and per municipality what ties the client to it, who lets homes there and how many came this year. */
export function Gemeentekeuze({ beeld, realisatie }: { beeld: Beeld; realisatie?: Realisatie }) {
  const { regeling, dossier: { gegevens, stand } } = beeld;
  const kinderen = Number(gegevens.huishouden?.kinderen ?? 0);
  const rij = (code: string) => realisatie?.find((r) => r.sleutel === code);
  const gemeenten = [...regeling.gemeenten].sort((a, b) => wat(beeld, b.code).length - wat(beeld, a.code).length);
  return (
    <>
      <Kaart titel="Wie er komt wonen">
        <Gegevens feiten={[...feitenVan(beeld, 'huishouden'), ...reizen(beeld)]} />
        {kinderen > 0 && <p><strong>Er zijn kinderen.</strong> Weeg mee waar zij naar school gaan.</p>}
      </Kaart>
      <Kaart plat titel="Per gemeente" voet={<p className="voordeur-klein voordeur-grijs">Het getal rechts: sleutels dit jaar, naast het gepubliceerde doel. {regeling.voorkeursgemeenten.tekst} <Bron {...bronVan(regeling, regeling.voorkeursgemeenten.bron)!} /></p>}>
        <Lijst items={gemeenten.map(({ code }) => {
          const [telt, corporaties, cijfer] = [wat(beeld, code), corporatiesIn(regeling, code), rij(code)];
          return {
            sleutel: code, titel: gemeentenaam(regeling, code),
            rechts: <>{stand.gekozen?.includes(code) && <Badge stand="voldoet">gekozen</Badge>} {cijfer && <span className="voordeur-klein">{cijfer.aantal}{cijfer.doel === undefined ? '' : ` van ${cijfer.doel}`}</span>}</>,
            regels: [telt.length > 0 ? telt.join(' · ') : 'geen band opgegeven', corporaties.length > 0 ? `Woningen van ${corporaties.join(', ')}` : 'Hier werkt geen corporatie van de regeling'],
          };
        })} />
      </Kaart>
    </>
  );
}
