import type { Deel, Stuk, Weegregel } from '../../domain/brieven/stuk.ts';
import { Alert, Gegevens } from '../ui/index.ts';

/* A letter or form on the screen and on paper from the browser: the same words as the PDF. */

const Regels = ({ tekst }: { tekst: string }) => <p className="voordeur-eigenwoorden">{tekst}</p>;

function Weging({ regels }: { regels: readonly Weegregel[] }) {
  return (
    <ul className="voordeur-stuk__weging">
      {regels.map(({ vraag, uitkomst, reden, waarop, bron }) => (
        <li key={vraag}>
          <strong>{vraag}</strong>
          <p>{uitkomst}{reden && ` Reden: ${reden}`}</p>
          {waarop && <p className="voordeur-klein voordeur-grijs">Wat wij weten: {waarop}</p>}
          {bron && <p className="voordeur-klein"><cite className="voordeur-bron">{bron}</cite></p>}
        </li>
      ))}
    </ul>
  );
}

function Een({ deel }: { deel: Deel }) {
  switch (deel.soort) {
    case 'alinea': return <p>{deel.tekst}</p>;
    case 'letterlijk': return <blockquote className="voordeur-stuk__letterlijk"><Regels tekst={deel.tekst} /></blockquote>;
    case 'lijst': return <ul className="voordeur-opsomming">{deel.regels.map((regel) => <li key={regel}>{regel}</li>)}</ul>;
    case 'feiten': return <Gegevens feiten={deel.feiten} />;
    case 'weging': return <Weging regels={deel.regels} />;
    case 'hokjes': return <ul className="voordeur-stuk__hokjes">{deel.keuzes.map((keuze) => <li key={keuze}>{keuze}</li>)}</ul>;
    case 'invullen': return <ul className="voordeur-stuk__invullen">{deel.regels.map((regel) => <li key={regel}>{regel}:</li>)}</ul>;
  }
}

/** The letter as it goes out. Give it the page to itself. */
export function Stukblad({ stuk }: { stuk: Stuk }) {
  return (
    <article className="voordeur-kaart voordeur-stuk" aria-labelledby="stuk-titel">
      <p className="voordeur-stuk__afzender">{stuk.afzender.map((regel, i) => (i === 0 ? <strong key={regel}>{regel}</strong> : <span key={regel}>{regel}</span>))}</p>
      {stuk.aan.length > 0 && <p className="voordeur-eigenwoorden">{stuk.aan.join('\n')}</p>}
      {stuk.concept && <Alert soort="let-op"><p>{stuk.concept}</p></Alert>}
      <Gegevens feiten={stuk.feiten} />
      <h1 className="utrecht-heading-1" id="stuk-titel">{stuk.titel}</h1>
      {stuk.aanhef && <p>{stuk.aanhef}</p>}
      <p><strong>{stuk.kern}</strong></p>
      {stuk.secties.map(({ kop, delen }) => (
        <section key={kop}>
          <h2 className="utrecht-heading-3">{kop}</h2>
          {delen.map((deel, i) => <Een key={i} deel={deel} />)}
        </section>
      ))}
      {stuk.ondertekening.length > 0 && <div>{stuk.ondertekening.map((regel) => <p key={regel}>{regel}</p>)}</div>}
    </article>
  );
}
