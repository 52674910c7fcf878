import type { ReactNode } from 'react';
import type { Uitnodiging } from '../../actions/beheer/uitnodigen.ts';
import { zegCode } from '../../domain/toegang/code.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Verzoek } from '../../http/route.ts';

/** The address of this Voordeur as people type it. */
export const eigenAdres = ({ kern, c }: Verzoek): string => kern.url ?? new URL(c.req.url).origin;

const Code = ({ code }: { code: string }) => <strong className="voordeur-uitnodiging__code">{zegCode(code)}</strong>;

/** The sheet for a colleague: where to go, and the code; on paper only this. */
export function Collegablad({ uitnodiging: { code, naam, organisatie, tot }, adres }: { uitnodiging: Uitnodiging; adres: string }) {
  return (
    <Blad titel={`Uitnodiging voor ${naam}`}>
      <p>Je krijgt toegang tot Voordeur voor {organisatie}.</p>
      <ol className="voordeur-uitnodiging__stappen">
        <li>Ga naar <strong>{adres.replace(/^https?:\/\//, '')}/inloggen/uitnodiging</strong></li>
        <li>Vul deze code in: <Code code={code} /></li>
        <li>Log in met het account van je organisatie.</li>
      </ol>
      <p>De code werkt één keer, tot en met {zegDatum(tot)}. Geef hem aan niemand anders.</p>
    </Blad>
  );
}

/** The sheet for a client or who represents one, in plain words, to hand over or to read out. */
export function Clientblad({ uitnodiging: { code, naam, tot }, vertegenwoordiger, adres }: { uitnodiging: Uitnodiging; vertegenwoordiger: boolean; adres: string }) {
  return (
    <Blad titel={`Mijn Voordeur, voor ${naam}`}>
      <p>{vertegenwoordiger ? 'Je beslist mee voor iemand die een eigen woning zoekt. In Mijn Voordeur zie je hoe het daarmee staat.' : 'In Mijn Voordeur zie je zelf hoe het staat met je woning. Je leest ook wat er over je is opgeschreven, en wie dat heeft gezien.'}</p>
      <section>
        <h3 className="utrecht-heading-4">Zo kom je binnen</h3>
        <ol className="voordeur-uitnodiging__stappen">
          <li>Ga op je telefoon of computer naar <strong>{adres.replace(/^https?:\/\//, '')}/mijn/uitnodiging</strong></li>
          <li>Vul deze code in: <Code code={code} /></li>
          <li>Log in. Daarna heb je de code niet meer nodig.</li>
        </ol>
        <p>De code werkt één keer, tot en met {zegDatum(tot)}.</p>
      </section>
      <section>
        <h3 className="utrecht-heading-4">Goed om te weten</h3>
        <ul className="voordeur-opsomming">
          <li>De code is alleen voor jou. Geef hem niet aan iemand anders.</li>
          <li>Het hoeft niet. Ook zonder Mijn Voordeur gaat alles gewoon door.</li>
          <li>Lukt het niet? Vraag je begeleider. Jullie kunnen het samen doen.</li>
        </ul>
      </section>
    </Blad>
  );
}

const Blad = ({ titel, children }: { titel: string; children: ReactNode }) => (
  <article className="voordeur-kaart voordeur-stuk" aria-labelledby="uitnodigingsblad">
    <h2 className="utrecht-heading-2" id="uitnodigingsblad">{titel}</h2>
    {children}
  </article>
);
