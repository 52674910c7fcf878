import { ervaringInsturen } from '../../actions/ervaring/ervaringen.ts';
import { leesCode } from '../../domain/ervaring/code.ts';
import { ERVARINGSVRAGEN, leesErvaring, OPEN_VRAGEN, SCHAAL } from '../../domain/ervaring/vragen.ts';
import { fout, ongeldig, type Weigering } from '../../domain/uitkomst.ts';
import { afzender } from '../../http/afzender.ts';
import { coderem } from '../../http/coderem.ts';
import type { Verzoek } from '../../http/route.ts';
import { eenTekst, leesPost, uitFormulier, type Ingevuld } from '../formulier/lees.ts';
import { Aankruisvak, Formulier, Formulierkaart, Formuliervoet, Foutoverzicht, Keuzerondjes, Knop, Kop, Link, Tekstvak, Tekstveld } from '../ui/index.ts';
import { clientblad } from './schil.tsx';

export const INVULPAD = '/ervaring';
const TITEL = 'Hoe gaat het met u?';
const rem = coderem();

/** The same words for a code that is wrong, used or too old: nobody learns which codes there are. */
const CODE_WERKT_NIET = 'Deze code werkt niet, of niet meer. Kijk goed of de code klopt. Hebt u al verstuurd? Dan zijn uw antwoorden binnen. Lukt het niet? Vraag uw begeleider om een nieuwe code.';
const TE_VAAK = 'Er is te vaak een code geprobeerd. Wacht tien minuten. Probeer het dan opnieuw.';
const GEEN_CODE = 'Vul de code van uw blad in. Een code heeft 8 tekens.';

type Stand = { code: string; ingevuld: Ingevuld; magLezen: boolean; weigering?: Weigering; status?: 200 | 400 | 429 };

function Velden({ ingevuld, fouten }: { ingevuld: Ingevuld; fouten: Readonly<Record<string, string>> }) {
  const tekst = (naam: string) => ingevuld[naam] as string | undefined;
  return (
    <>
      {Object.entries(SCHAAL).map(([naam, { label, hint, opties }]) => <Keuzerondjes key={naam} naam={naam} label={label} hint={hint} fout={fouten[naam]} waarde={tekst(naam)} opties={opties.map((o) => ({ waarde: o.code, naam: o.naam }))} />)}
      {Object.entries(OPEN_VRAGEN).map(([naam, { label }]) => <Tekstvak key={naam} naam={naam} label={label} hint={ERVARINGSVRAGEN[naam]!.hint} fout={fouten[naam]} waarde={tekst(naam)} max={ERVARINGSVRAGEN[naam]!.max} breedte="vol" />)}
    </>
  );
}

function toon(v: Verzoek, { code, ingevuld, magLezen, weigering, status }: Stand): Response | Promise<Response> {
  const fouten = Object.fromEntries((weigering?.velden ?? []).map((f) => [f.veld, f.melding]));
  return clientblad(v, { titel: TITEL, fout: weigering !== undefined, status: status ?? (weigering ? 400 : 200) }, (
    <>
      {weigering && <Foutoverzicht titel="Er is nog niets verstuurd" fouten={(weigering.velden ?? []).map((f) => ({ veld: f.veld, tekst: f.melding }))} />}
      <Formulier action={INVULPAD}>
        <Formulierkaart
          titel={TITEL} voet={<Formuliervoet><Knop soort="hoofd" maat="groot">Versturen</Knop></Formuliervoet>}
          inleiding="U woont nu een tijd in uw woning. Wij horen graag hoe het gaat. U bent klaar in ongeveer vijf minuten. U mag elke vraag overslaan."
        >
          <div className="voordeur-ervaring__uitleg">
            <p><strong>Niemand ziet dat dit uw antwoorden zijn, tenzij u dat kiest.</strong> Uw naam staat er niet bij. Uw code wordt na het versturen gewist.</p>
            <p>Alle antwoorden samen laten zien wat beter kan. Het heeft geen gevolgen voor uw woning of begeleiding.</p>
          </div>
          <Tekstveld naam="code" label="Wat is uw code?" hint="De code staat op het blad van uw begeleider." fout={fouten.code} waarde={code} max={20} autoComplete="off" breedte="kort" />
          <Velden ingevuld={ingevuld} fouten={fouten} />
          <Aankruisvak naam="mag_lezen" label="De begeleiders van mijn zorgorganisatie mogen mijn antwoorden lezen" hint="Dit hoeft niet. Kruist u niets aan? Dan lezen zij ze niet." aan={magLezen} />
        </Formulierkaart>
      </Formulier>
    </>
  ));
}

/** `GET /ervaring`: the questions, for who got a code on paper. */
export const invulpagina = (v: Verzoek): Response | Promise<Response> => toon(v, { code: '', ingevuld: {}, magLezen: false });

/** `POST /ervaring`: keeps the answers and uses up the code. What was typed comes back when it cannot be kept. */
export async function verstuurErvaring(v: Verzoek): Promise<Response> {
  const post = await leesPost(v.c);
  const getypt = eenTekst(post, 'code') ?? '';
  const stand: Stand = { code: getypt.slice(0, 20), ingevuld: uitFormulier(post, ERVARINGSVRAGEN), magLezen: eenTekst(post, 'mag_lezen') === 'ja' };
  const code = leesCode(getypt);
  const antwoorden = leesErvaring(stand.ingevuld);
  // what cannot be a code and faults in the answers cost no try, and say nothing of the code
  if (!code) return toon(v, { ...stand, weigering: fout('code', GEEN_CODE) });
  if (!antwoorden.ok) return toon(v, { ...stand, weigering: ongeldig(antwoorden.velden ?? []) });
  const adres = afzender(v.c, v.kern.url?.startsWith('https:') ?? false);
  if (!rem.probeer(adres)) return toon(v, { ...stand, weigering: fout('code', TE_VAAK), status: 429 });
  const bewaard = await ervaringInsturen(v.kern, code, v.vandaag, antwoorden.waarde, stand.magLezen);
  if (!bewaard) return toon(v, { ...stand, weigering: fout('code', CODE_WERKT_NIET) });
  rem.gelukt(adres);
  return v.c.redirect(`${INVULPAD}/bedankt`, 303);
}

/** `GET /ervaring/bedankt`: it arrived. */
export const bedankpagina = (v: Verzoek): Response | Promise<Response> => clientblad(v, { titel: 'Bedankt' }, (
  <>
    <Kop titel="Bedankt" sub="Uw antwoorden zijn goed aangekomen." />
    <p>Uw code werkt nu niet meer. Het blad mag weg.</p>
    <p>Hebt u nu hulp nodig? Bel dan uw begeleider.</p>
    <p>Hebt u een klacht? <Link href="/hulp/klachten">Lees waar u terecht kunt</Link>.</p>
  </>
));
