import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { DOSSIERSTAPPEN, isDossierstap } from '../../domain/keten/stappen.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { alsHtml, Kop, Pagina, type Melding } from '../ui/index.ts';
import type { Mijn } from './mijn.ts';
import { MIJN, mijnNav } from './paden.ts';

type Blad = { titel: string; /** address of the menu item this page belongs to */ deel: string; melding?: Melding; fout?: boolean; status?: 200 | 400 | 403 | 404 | 409 };

/** What was just done, in the client's words where the step has some. */
const GEDAAN: Record<string, string> = {
  'toestemming-vastleggen': 'Delen staat aan.', 'toestemming-beperken': 'Delen staat hiervoor uit.', 'toestemming-intrekken': 'Delen staat uit.', 'verzoek-indienen': 'Je vraag is verstuurd.',
};
const gedaan = ({ c }: IngelogdVerzoek): Melding | undefined => {
  const stap = c.req.query('gedaan');
  return stap !== undefined && isDossierstap(stap) ? GEDAAN[stap] ?? DOSSIERSTAPPEN[stap].gedaan : undefined;
};

/** A page behind the client's own door: its own name, its short menu, and larger letters. */
export function mijnblad(verzoek: IngelogdVerzoek, mijn: Mijn | undefined, { titel, deel, melding, fout, status = 200 }: Blad, inhoud: ReactNode): Response | Promise<Response> {
  const { c, demo, wie } = verzoek;
  const vertegenwoordigt = mijn?.soort === 'vertegenwoordiger';
  const dossier = mijn && mijn.dossiers.length > 1 ? mijn.dossier.id : undefined;
  return c.html(alsHtml(
    <Pagina
      merk="Mijn Voordeur" titel={titel} demo={demo} smal fout={fout} melding={melding ?? gedaan(verzoek)} nav={mijn && mijnNav(deel, dossier)} wie={createHash('sha256').update(wie.account).digest('hex').slice(0, 12)}
      account={{ naam: wie.naam, rol: vertegenwoordigt ? 'vertegenwoordiger' : 'cliënt', organisatie: mijn?.dossier.zorgorganisatie ?? 'Mijn Voordeur' }}
    >
      <div className="voordeur-mijn">
        {mijn && vertegenwoordigt && <p className="voordeur-mijn__over">Dit gaat over <strong>{mijn.naam}</strong>. Waar “je” staat, bedoelen we {mijn.voornaam ?? 'de persoon die je vertegenwoordigt'}.</p>}
        {inhoud}
      </div>
    </Pagina>,
  ), status);
}

/** For whoever signed in and has nothing here (yet), or asks for what is not theirs: the same words, so nobody learns what exists. */
export const geenDossier = (verzoek: IngelogdVerzoek): Response | Promise<Response> =>
  mijnblad(verzoek, undefined, { titel: 'Mijn Voordeur', deel: MIJN, status: verzoek.c.req.path === MIJN && !verzoek.c.req.query('dossier') ? 200 : 404 }, (
    <>
      <Kop titel="Hier staat nog niets voor jou" />
      <p>Je bent ingelogd, maar er is nog geen aanvraag aan jou gekoppeld.</p>
      <p>Vraag je begeleider om een uitnodiging. Je krijgt dan een code.</p>
      <p>Heb je die al? <a className="utrecht-link" href="/mijn/uitnodiging">Vul je code in</a></p>
    </>
  ));

/** What was asked for is not there, or not the reader's. */
export const nietGevonden = (verzoek: IngelogdVerzoek, mijn: Mijn, deel: string): Response | Promise<Response> =>
  mijnblad(verzoek, mijn, { titel: 'Niet gevonden', deel, status: 404 }, (
    <>
      <Kop titel="Dit is niet gevonden" sub="Het is weg, of het adres klopt niet." />
      <p><a className="utrecht-link" href={mijn.naar(deel)}>Terug</a></p>
    </>
  ));
