import { VELDEN, type Veld, type VeldCode } from '../aanvraag/velden.ts';
import { bedoelde } from './dichtstbij.ts';
import { leesUitdrukking, NAMEN, vergelijkingen } from './feel.ts';
import type { Pad } from './ontleed.ts';
import type { Bevinding, Soepel } from './soepel.ts';

/** The questions of the application, and the criteria that calculate with their answers. */

const fout = (pad: Pad, melding: string, remedie: string): Bevinding => ({ ernst: 'fout', pad, melding, remedie });
const veldVan = (code: VeldCode): Veld => VELDEN[code];

function vragen(r: Soepel): Bevinding[] {
  const groepen = r.waarden('aanvraag', 'groep');
  const gedeeld = r.waarden('gegevensdeling', 'groep');
  return r.lijst('aanvraag').flatMap(({ plaats, waarde: { groep, velden, verplicht } }) => {
    const pad: Pad = ['aanvraag', plaats];
    return [
      ...(groepen.indexOf(groep) < groepen.lastIndexOf(groep) && groepen.lastIndexOf(groep) === plaats ? [fout([...pad, 'groep'], `De groep "${groep}" wordt twee keer gevraagd.`, 'Zet alle vragen van een groep bij elkaar.')] : []),
      ...(gedeeld.includes(groep) ? [] : [fout([...pad, 'groep'], `Niemand ziet de groep "${groep}": zij staat niet bij gegevensdeling.`, 'Voeg de groep toe aan gegevensdeling of vraag haar niet.')]),
      ...velden.flatMap((v, i) => (veldVan(v).groep === groep ? [] : [fout([...pad, 'velden', i], `De vraag "${v}" hoort bij de groep "${veldVan(v).groep}".`, 'Zet de vraag bij haar eigen groep; groepen bepalen wie iets ziet.')])),
      ...velden.flatMap((v, i) => { const af = veldVan(v).alleenAls?.veld; return af === undefined || velden.includes(af as VeldCode) ? [] : [fout([...pad, 'velden', i], `De vraag "${v}" wordt alleen gesteld na "${af}", en die ontbreekt.`, `Voeg ${af} toe.`)]; }),
      ...verplicht.flatMap((v, i) => (velden.includes(v) ? [] : [fout([...pad, 'verplicht', i], `"${v}" is verplicht maar wordt niet gevraagd.`, 'Voeg de vraag toe aan velden of haal haar weg.')])),
    ];
  });
}

/** A fixed answer in an expression must be one that people can give: "reegling" would never come true, and nobody would notice. */
function antwoorden(tekst: string, velden: readonly VeldCode[], r: Soepel): string[] {
  const keuzes = velden.flatMap((v) => {
    const { soort, opties } = veldVan(v);
    if (soort === 'ja-nee') return ['ja', 'nee'];
    if (opties === 'doelgroepen') return r.waarden('doelgroepen', 'code');
    if (opties === 'gemeenten') return r.waarden('gemeenten', 'code');
    if (opties === 'herkomstgemeenten') return [...r.waarden('gemeenten', 'code'), 'buiten-de-regio'];
    return typeof opties === 'object' ? opties.map((o) => o.code) : [];
  });
  if (keuzes.length === 0) return [];
  return [...tekst.matchAll(/"([^"]*)"/g)].map((m) => m[1]!).filter((w) => !keuzes.includes(w)).map((w) => `"${w}" is geen antwoord op deze vraag. ${bedoelde(w, keuzes)}`);
}

function criteria(r: Soepel): Bevinding[] {
  const gevraagd = new Set(r.lijst('aanvraag').flatMap((a) => a.waarde.velden));
  const nietGevraagd = (velden: readonly VeldCode[], pad: Pad) => velden.filter((v) => !gevraagd.has(v)).map((v) => fout(pad, `Het criterium gebruikt "${v}", maar de aanvraag vraagt dat niet.`, 'Voeg de vraag toe bij aanvraag; anders blijft de uitkomst altijd "onbekend".'));
  return r.lijst('criteria').flatMap(({ plaats, waarde }) => {
    if (waarde.voldoet_als === undefined) return waarde.oordeel_in ? nietGevraagd(Object.values(waarde.oordeel_in), ['criteria', plaats, 'oordeel_in']) : [];
    const pad: Pad = ['criteria', plaats, 'voldoet_als'];
    const gelezen = leesUitdrukking(waarde.voldoet_als);
    if ('fout' in gelezen) return [fout(pad, gelezen.fout, gelezen.onbekendeNaam ? bedoelde(gelezen.onbekendeNaam, NAMEN) : 'Schrijf bijvoorbeeld: maanden woonbegeleiding >= 24, of: regiobinding = "ja".')];
    return [...nietGevraagd(gelezen.velden, pad), ...vergelijkingen(gelezen.boom).flatMap((v) => antwoorden(v.tekst, v.velden, r)).map((m) => fout(pad, m, 'Neem een antwoord dat de vraag kent.'))];
  });
}

export const controleerVragen = (r: Soepel): Bevinding[] => [...vragen(r), ...criteria(r)];
