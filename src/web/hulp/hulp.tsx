import { Fragment } from 'react';
import type { Verzoek } from '../../http/route.ts';
import { STATUSNAMEN, STATUSSEN } from '../../domain/keten/stand.ts';
import { blad } from '../blad.tsx';
import { ZonderToestemmingHulp } from '../privacy/zonder-toestemming.tsx';
import { Gegevens, Kaart, Kop, Link, Tekst } from '../ui/index.ts';
import { GIDSEN, type Gids, type Onderdeel } from './gidsen.ts';
import { VOOR_IEDEREEN } from './iedereen.ts';
import { STANDEN, TERMIJNWOORDEN } from './standen.ts';

const Onderdelen = ({ delen }: { delen: readonly Onderdeel[] }) => delen.map(({ kop, regels }) => (
  <Fragment key={kop}>
    <h3 className="utrecht-heading-4">{kop}</h3>
    <ul>{regels.map((regel) => <li key={regel}>{regel}</li>)}</ul>
  </Fragment>
));

const Uitleg = ({ gids, jij }: { gids: Gids; jij: boolean }) => (
  <Kaart titel={gids.titel} id={gids.code} rechts={jij ? 'dit ben jij' : undefined} nadruk={jij}>
    <Tekst>
      <p>{gids.komt}</p>
      <ol>{gids.stappen.map((stap) => <li key={stap}>{stap}</li>)}</ol>
      {gids.meer && <Onderdelen delen={gids.meer} />}
      <p>{gids.goed}</p>
    </Tekst>
  </Kaart>
);

const Gidslinks = ({ gidsen }: { gidsen: readonly Gids[] }) => gidsen.map((g) => <li key={g.code}><Link href={`#${g.code}`}>{g.titel}</Link></li>);

/** GET /hulp: per kind of user, one's own first; what states and terms mean; who sees what. */
export function hulp(v: Verzoek): Response | Promise<Response> {
  const { wie } = v;
  const isJij = (g: Gids) => Boolean(wie && g.rollen.includes(wie.rol));
  // One's own first; whoever has one finds the others at the end.
  const eigen = GIDSEN.filter(isJij);
  const [eerst, later] = eigen.length > 0 ? [eigen, GIDSEN.filter((g) => !isJij(g))] : [GIDSEN, []];
  return blad(v, { titel: 'Hulp', deel: '/hulp', smal: true }, (
    <>
      <Kop titel="Hulp" sub="Wat je in Voordeur komt doen, stap voor stap." />
      <nav aria-label="Op deze pagina">
        <Tekst>
          <ul>
            <Gidslinks gidsen={eerst} />
            <li><Link href="#iedereen">Wat voor iedereen hetzelfde werkt</Link></li>
            <li><Link href="#standen">Wat de standen betekenen</Link></li>
            <li><Link href="#termijnen">Hoe je termijnen leest</Link></li>
            <li><Link href="#wie-ziet-wat">Wie ziet wat</Link></li>
            <li><Link href="#zonder-toestemming">Wat kan zonder toestemming</Link></li>
            <li><Link href="/hulp/klachten">Klacht of bezwaar</Link></li>
            <li><Link href="#kwetsbaarheid">Een zwakke plek melden</Link></li>
            <Gidslinks gidsen={later} />
          </ul>
        </Tekst>
      </nav>
      {eerst.map((g) => <Uitleg key={g.code} gids={g} jij={isJij(g)} />)}
      <Kaart titel="Wat voor iedereen hetzelfde werkt" id="iedereen"><Tekst><Onderdelen delen={VOOR_IEDEREEN} /></Tekst></Kaart>
      <Kaart titel="Wat de standen betekenen" id="standen"><Gegevens feiten={STATUSSEN.map((s) => ({ term: STATUSNAMEN[s], waarde: STANDEN[s] }))} /></Kaart>
      <Kaart titel="Hoe je termijnen leest" id="termijnen"><Gegevens feiten={TERMIJNWOORDEN} /></Kaart>
      <Kaart titel="Wie ziet wat" id="wie-ziet-wat">
        <Tekst>
          <p>Een dossier is verdeeld in groepen gegevens, zoals personalia, huishouden en begeleidingsplan. De regeling zegt per rol welke groep je ziet en vanaf welke fase. Die tabel staat bij <Link href="/regelingen">Regeling</Link>.</p>
          <p>Je ziet een dossier alleen als jouw organisatie erbij betrokken is en de cliënt daar toestemming voor gaf. Dat geldt ook voor een taak: een ander ziet haar alleen als die mag weten waar zij over gaat. Wat je niet mag zien, staat ook niet verborgen op de pagina.</p>
          <p>Staat er geen naam maar een nummer, dan is de naam in deze fase niet met jou gedeeld. Vind je een dossier niet, vraag het dan de zorgorganisatie van de cliënt.</p>
          <p>Meer staat bij <Link href="/privacy">Privacy</Link>.</p>
        </Tekst>
      </Kaart>
      <ZonderToestemmingHulp regelingen={v.kern.regelingen.alle()} />
      <Kaart titel="Een zwakke plek melden" id="kwetsbaarheid">
        <Tekst>
          <p>Zie je een zwakke plek in de beveiliging, meld dat dan aan de organisatie die deze Voordeur beheert. Werk je met Voordeur, dan is dat de beheerder van je organisatie.</p>
          <p>Beschrijf wat je deed en wat je zag. Bekijk niet meer gegevens dan nodig, wijzig niets, en vertel het pas verder als het is opgelost.</p>
        </Tekst>
      </Kaart>
      {later.map((g) => <Uitleg key={g.code} gids={g} jij={false} />)}
    </>
  ));
}
