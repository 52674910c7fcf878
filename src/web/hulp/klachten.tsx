import { Fragment } from 'react';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { bronVan } from '../dossier/bron.ts';
import { Bron, Kaart, Kop, Kruimelpad, Tekst } from '../ui/index.ts';

/** The bodies of one regeling, each with what it is for and on what that rests. */
const Waarheen = ({ regeling }: { regeling: Regeling }) => (
  <Tekst>
    {regeling.wonen!.klachten.map((k) => <Fragment key={k.code}><h3 className="utrecht-heading-4">{k.naam}</h3><p>{k.waarheen} <Bron {...bronVan(regeling, k.bron)!} /></p></Fragment>)}
  </Tekst>
);

/** GET /hulp/klachten: where someone goes with a complaint or an objection, per region (W13). For clients as well: in the formal you. */
export function klachtenhulp(v: Verzoek): Response | Promise<Response> {
  const namen = [...new Set(v.kern.regelingen.alle().map((r) => r.regeling))].filter((r) => !v.wie?.regeling || r === v.wie.regeling);
  const regelingen = namen.map((r) => v.kern.regelingen.op(r, v.vandaag)).filter((r) => r.wonen && r.wonen.klachten.length > 0);
  return blad(v, { titel: 'Klacht of bezwaar', deel: '/hulp', smal: true }, (
    <>
      <Kruimelpad kruimels={[{ naam: 'Hulp', href: '/hulp' }, { naam: 'Klacht of bezwaar' }]} />
      <Kop titel="Klacht of bezwaar" sub="Bent u het ergens niet mee eens? Hier leest u waar u terecht kunt." />
      <Kaart titel="Eerst dit">
        <Tekst>
          <p>Praat er eerst over met wie het gaat. Vaak is het dan snel opgelost. Dat hoeft niet: u mag ook meteen een klacht indienen.</p>
          <p>Een <strong>klacht</strong> gaat over hoe iemand met u omging. Een <strong>bezwaar</strong> gaat over een besluit. Voor een bezwaar bij de gemeente geldt een einddatum. Die staat in de brief.</p>
          <p>Uw begeleider mag u helpen. Een cliëntondersteuner van uw gemeente kan ook helpen. Dat is gratis. <Bron tekst="Wmo 2015, artikel 2.2.4" /></p>
        </Tekst>
      </Kaart>
      {regelingen.map((r) => <Kaart key={r.regeling} titel={`Waar kunt u terecht: ${r.regio}`}><Waarheen regeling={r} /></Kaart>)}
      <Kaart titel="Werkt u met Voordeur?">
        <Tekst><p>Leg bij het dossier vast waarheen een klacht of bezwaar is doorverwezen, met de stap Klacht of bezwaar doorverwijzen. Zo wordt per soort geteld. Wat de klacht inhoudt, hoort bij wie haar behandelt.</p></Tekst>
      </Kaart>
    </>
  ));
}
