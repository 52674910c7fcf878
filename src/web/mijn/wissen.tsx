import { opsomming } from '../../domain/opsomming.ts';
import { wissenKanNiet } from '../../domain/privacy/verzoek.ts';
import type { IngelogdVerzoek } from '../../http/route.ts';
import { Alert, Formulier, Kaart, Knop, KnopLink, Knoppen, Kop } from '../ui/index.ts';
import { Beller } from './bel.tsx';
import type { Mijn } from './mijn.ts';
import { PADEN } from './paden.ts';
import { mijnblad } from './schil.tsx';

/** Asking to be erased is never done in one tap: first what goes, what stays, and what it does to the home or the application. */
export function toonWissen(verzoek: IngelogdVerzoek, mijn: Mijn, verborgen: Readonly<Record<string, string>>): Response | Promise<Response> {
  const { stand, naar, w } = mijn;
  const nee = wissenKanNiet(mijn.dossier.stand);
  return mijnblad(verzoek, mijn, { titel: 'Wil je alles laten wissen?', deel: PADEN.verzoek }, (
    <>
      <Kop titel="Wil je alles laten wissen?" sub="Lees dit eerst. Er is nog niets verstuurd." />
      {nee && (
        <Alert soort="let-op" titel={stand.sleutel ? 'Wissen kan nu niet, want je woont in de woning' : 'Wissen kan nu niet, want je aanvraag loopt'}>
          <p>Wil je stoppen? Praat eerst met <Beller mijn={mijn} />. Je mag het verzoek wel sturen. {w.zorg} moet dan nee zeggen, of iets wissen wat niet nodig is.</p>
        </Alert>
      )}
      <Kaart titel="Dit gaat weg als het mag">
        <ul className="voordeur-opsomming voordeur-mijn__ruim">
          <li>Je naam, je telefoonnummer en alles wat over jou is opgeschreven.</li>
          <li>Je brieven en documenten hier. Je kunt hier dan niets meer lezen.</li>
          <li>Het komt niet terug. Wil je later weer een woning? Dan begin je opnieuw.</li>
        </ul>
        <h3 className="utrecht-heading-4">Dit blijft</h3>
        <ul className="voordeur-opsomming voordeur-mijn__ruim">
          <li>Wat er gebeurde en wanneer, zonder je naam.</li>
          <li>Wat {opsomming([w.zorg, ...(stand.contract ? [w.verhuurder] : [])])} zelf bewaart. Daar vraag je het apart.</li>
        </ul>
      </Kaart>
      <Formulier action={naar(PADEN.verzoek)} verborgen={{ ...verborgen, zeker: 'ja' }}>
        <Knoppen>
          <KnopLink soort="hoofd" maat="groot" href={naar(PADEN.verzoek)}>Nee, niet versturen</KnopLink>
          <Knop soort="gevaar" maat="groot">Ja, verstuur mijn verzoek</Knop>
        </Knoppen>
      </Formulier>
      <p>Krijg je er spijt van? Bel <Beller mijn={mijn} /> zolang er nog geen antwoord is.</p>
    </>
  ));
}
