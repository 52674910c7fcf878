import { bedoelde } from './dichtstbij.ts';
import type { Pad } from './ontleed.ts';
import type { Bevinding, Soepel } from './soepel.ts';

/** Every code that is used must be declared somewhere; every code that is declared, only once. */

const fout = (pad: Pad, melding: string, remedie: string): Bevinding => ({ ernst: 'fout', pad, melding, remedie });
type Soort = 'partij' | 'gemeente' | 'deelregio' | 'criterium' | 'termijn' | 'overleg';
const verwijs = (soort: Soort, bekend: readonly string[]) => (code: string | undefined, pad: Pad): Bevinding[] =>
  code === undefined || bekend.includes(code) ? [] : [fout(pad, `"${code}" is hier geen bekende ${soort}.`, bedoelde(code, bekend))];

function dubbel(r: Soepel): Bevinding[] {
  return (['partijen', 'gemeenten', 'doelgroepen', 'criteria', 'contractvormen', 'overleg', 'artikelen'] as const).flatMap((lijst) => {
    const codes = r.waarden(lijst, 'code');
    return codes.flatMap((c, i) => (codes.indexOf(c) < i ? [fout([lijst, i, 'code'], `De code "${c}" staat er twee keer.`, 'Geef elk een eigen code.')] : []));
  });
}

function vanPartijen(r: Soepel): Bevinding[] {
  const gemeente = verwijs('gemeente', r.waarden('gemeenten', 'code'));
  const partij = verwijs('partij', r.waarden('partijen', 'code'));
  const deelregio = verwijs('deelregio', r.waarden('deelregios', 'naam'));
  return [
    ...r.lijst('partijen').flatMap(({ plaats, waarde }) => (waarde.werkgebied ?? []).flatMap((g, i) => gemeente(g, ['partijen', plaats, 'werkgebied', i]))),
    ...partij(r.deel('servicepunt')?.organisatie, ['servicepunt', 'organisatie']),
    ...r.lijst('kosten').flatMap(({ plaats, waarde }) => partij(waarde.betaald_door, ['kosten', plaats, 'betaald_door'])),
    ...r.lijst('gemeenten').flatMap(({ plaats, waarde }) => [...partij(waarde.beoordelingstafel, ['gemeenten', plaats, 'beoordelingstafel']), ...deelregio(waarde.deelregio, ['gemeenten', plaats, 'deelregio'])]),
    ...r.lijst('doelgroepen').flatMap(({ plaats, waarde }) => deelregio(waarde.maximum?.alleen_in, ['doelgroepen', plaats, 'maximum', 'alleen_in'])),
  ];
}

function vanSleutels(r: Soepel): Bevinding[] {
  const sleutel = r.deel('verdeelsleutel');
  if (!sleutel) return [];
  const gemeente = verwijs('gemeente', r.waarden('gemeenten', 'code'));
  const partij = verwijs('partij', r.waarden('partijen', 'code'));
  const partijen = r.lijst('partijen').map((p) => p.waarde);
  const [gRijen, cRijen] = [['verdeelsleutel', 'gemeenten', 'rijen'], ['verdeelsleutel', 'corporaties', 'rijen']] as const;
  return [
    ...sleutel.gemeenten.rijen.flatMap((rij, i) => gemeente(rij.gemeente, [...gRijen, i, 'gemeente'])),
    ...sleutel.corporaties.rijen.flatMap((rij, i) => {
      const wie = partijen.find((p) => p.code === rij.corporatie);
      return [
        ...partij(rij.corporatie, [...cRijen, i, 'corporatie']),
        ...gemeente(rij.gemeente, [...cRijen, i, 'gemeente']),
        ...(wie && wie.soort !== 'corporatie' ? [fout([...cRijen, i, 'corporatie'], `"${rij.corporatie}" is een ${wie.soort}, geen corporatie.`, 'Verdeel alleen over corporaties.')] : []),
        ...(wie?.werkgebied && rij.gemeente && !wie.werkgebied.includes(rij.gemeente) ? [fout([...cRijen, i, 'gemeente'], `${wie.naam} werkt volgens haar werkgebied niet in "${rij.gemeente}".`, 'Vul het werkgebied van de partij aan of verbeter de rij.')] : []),
      ];
    }),
    ...sleutel.afwijkende_jaren.flatMap((jaar, i) => [
      ...Object.keys(jaar.gemeenten).flatMap((g) => gemeente(g, ['verdeelsleutel', 'afwijkende_jaren', i, 'gemeenten', g])),
      ...Object.keys(jaar.corporaties ?? {}).flatMap((c) => partij(c, ['verdeelsleutel', 'afwijkende_jaren', i, 'corporaties', c])),
    ]),
  ];
}

function vanArtikelen(r: Soepel): Bevinding[] {
  const criterium = verwijs('criterium', r.waarden('criteria', 'code'));
  const termijn = verwijs('termijn', r.sleutels('termijnen'));
  const stappen = r.deel('stappen');
  return r.lijst('artikelen').flatMap(({ plaats, waarde }) =>
    waarde.regels.flatMap((regel, i) => [
      ...criterium(regel.doet.criterium, ['artikelen', plaats, 'regels', i, 'doet', 'criterium']),
      ...termijn(regel.doet.termijn, ['artikelen', plaats, 'regels', i, 'doet', 'termijn']),
      ...(stappen && regel.doet.stap && !stappen[regel.doet.stap] ? [fout(['artikelen', plaats, 'regels', i, 'doet', 'stap'], `Hier staat dat de stap "${regel.doet.stap}" dit doet, maar niemand kan die zetten.`, 'Voeg de stap toe bij stappen, of zeg wat het programma wel doet.')] : []),
    ]));
}

/** The route of a proposal goes past meetings that there are. */
const vanWijziging = (r: Soepel): Bevinding[] => {
  const overleg = verwijs('overleg', r.waarden('overleg', 'code'));
  return (r.deel('wijziging')?.route ?? []).flatMap((o, i) => overleg(o, ['wijziging', 'route', i]));
};

export const controleerVerwijzingen = (r: Soepel): Bevinding[] => [...dubbel(r), ...vanPartijen(r), ...vanSleutels(r), ...vanArtikelen(r), ...vanWijziging(r)];
