import { GROEPNAMEN } from '../../domain/aanvraag/gegevensgroepen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import type { Verzoek } from '../../domain/privacy/stand.ts';
import { openVerzoeken } from '../../domain/privacy/stand.ts';
import { gebruikBeperkt, magVerlengen, wissenKanNiet, zegVerzoek } from '../../domain/privacy/verzoek.ts';
import { VERZOEKSOORTEN, VERZOEKUITKOMSTEN } from '../../domain/privacy/woorden.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { aanvraagpad } from '../dossier/aanvraagstappen.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { zegTermijnBadge } from '../dossier/dagen.ts';
import { stappad } from '../dossier/toegang.tsx';
import { tekstUit } from '../dossier/verslagen.tsx';
import { Alert, Badge, Bron, Kaart, KnopLink, Knoppen, Link } from '../ui/index.ts';

/* What the client asks about the own data, with its term and its answer: for the supporter, and for who guards the chain. */

type Props = { beeld: Beeld; verslagen: readonly Verslag[]; verzoek: Verzoek };

const soortVan = (v: Verzoek) => VERZOEKSOORTEN.find((s) => s.code === v.soort)!;
const Woorden = ({ tekst }: { tekst: string | undefined }) => (tekst ? <p className="voordeur-eigenwoorden">{tekst}</p> : null);

/** Where an answer is put right: the page of that group, or the first of the application. */
function verbeterpad({ dossier, regeling }: Beeld, { groep }: Verzoek): string {
  const groepen = regeling.aanvraag.map((a) => a.groep);
  return aanvraagpad(dossier.id, groepen.find((g) => g === groep) ?? groepen[0]!);
}

function Antwoord({ verslagen, verzoek: { nr, antwoord } }: Props) {
  return antwoord ? (
    <>
      <p><strong>{VERZOEKUITKOMSTEN.find((u) => u.code === antwoord.uitkomst)!.naam}</strong>, op {zegDatum(antwoord.op)}.</p>
      <Woorden tekst={tekstUit(verslagen, 'verzoek-beantwoord', 'antwoord', nr)} />
    </>
  ) : null;
}

/** The steps that are about one of these requests. */
export const isVerzoekstap = (stap: Dossierstap): boolean => stap === 'verzoek-beantwoorden' || stap === 'verzoek-verlengen';

/** Was anything changed since the client said that it was wrong? In that group, where they named one. */
const isVerbeterd = ({ dossier: { voorvallen } }: Beeld, { nr, groep }: Verzoek): boolean => {
  const gevraagd = voorvallen.find((v) => v.soort === 'verzoek-ingediend' && (v.gegevens as { nr: number }).nr === nr)?.volgnummer ?? 0;
  return voorvallen.some((v) => v.volgnummer > gevraagd && v.soort === 'gegevens-bijgewerkt' && (!groep || (v.gegevens as { groepen: readonly string[] }).groepen.includes(groep)));
};

/** Above the answer: what the client wrote, and whether anything has been put right since. */
export function Verzoekvak({ beeld, stap, verslagen }: { beeld: Beeld; stap: Dossierstap; verslagen: readonly Verslag[] }) {
  if (!isVerzoekstap(stap)) return null;
  return openVerzoeken(beeld.stand).map((v) => (
    <div key={v.nr}>
      <p><strong>{zegVerzoek(v)}</strong>{v.groep ? `, over ${GROEPNAMEN[v.groep].toLowerCase()}` : ''}. De cliënt schreef:</p>
      <Woorden tekst={tekstUit(verslagen, 'verzoek-ingediend', 'tekst', v.nr)} />
      {v.soort === 'correctie' && stap === 'verzoek-beantwoorden' && !isVerbeterd(beeld, v) && (
        <Alert soort="let-op" titel={v.groep ? 'Dit onderdeel is sindsdien niet gewijzigd' : 'Er is sindsdien niets gewijzigd'}>
          <p>Is het antwoord “Ja”, verbeter de gegevens dan eerst.{beeld.stappen['gegevens-bijwerken'].mag && <> <Link href={verbeterpad(beeld, v)}>Gegevens verbeteren</Link></>}</p>
        </Alert>
      )}
    </div>
  ));
}

function WatTeDoen({ beeld, verzoek }: Props) {
  const { dossier, stappen, vandaag } = beeld;
  const wissen = verzoek.soort === 'wissen' ? wissenKanNiet(dossier.stand) : undefined;
  const pad = (stap: string) => `${stappad(dossier.id, stap)}?nr=${verzoek.nr}`;
  return (
    <>
      {wissen && stappen['verzoek-beantwoorden'].mag && <p>{wissen}</p>}
      {verzoek.soort === 'correctie' && stappen['gegevens-bijwerken'].mag && <p><Link href={verbeterpad(beeld, verzoek)}>Gegevens verbeteren</Link></p>}
      <Knoppen>
        {stappen['verzoek-beantwoorden'].mag && <KnopLink href={pad('verzoek-beantwoorden')}>Beantwoorden</KnopLink>}
        {stappen['verzoek-verlengen'].mag && magVerlengen(verzoek, vandaag) && <KnopLink soort="stil" href={pad('verzoek-verlengen')}>Meer tijd nemen</KnopLink>}
      </Knoppen>
    </>
  );
}

function EenVerzoek(props: Props) {
  const { beeld, verslagen, verzoek } = props;
  const { naam, artikel } = soortVan(verzoek);
  const termijn = verzoek.antwoord ? undefined : zegTermijnBadge(verzoek.uiterlijk, beeld.vandaag, { streven: false, jij: beeld.stappen['verzoek-beantwoorden'].mag });
  return (
    <li>
      <h3 className="utrecht-heading-4">{naam} {termijn && <Badge stand={termijn.stand}>{termijn.woorden}</Badge>}</h3>
      <p>Gevraagd op {zegDatum(verzoek.op)}{verzoek.groep ? `, over ${GROEPNAMEN[verzoek.groep].toLowerCase()}` : ''}. <Bron tekst={artikel} /></p>
      <Woorden tekst={tekstUit(verslagen, 'verzoek-ingediend', 'tekst', verzoek.nr)} />
      {!verzoek.antwoord && <p>Antwoord uiterlijk {zegDatum(verzoek.uiterlijk)}{verzoek.verlengd ? ', na verlenging' : ''}.</p>}
      {verzoek.verlengd && <Woorden tekst={tekstUit(verslagen, 'verzoek-verlengd', 'reden', verzoek.nr)} />}
      {verzoek.antwoord ? <Antwoord {...props} /> : <WatTeDoen {...props} />}
    </li>
  );
}

/** On the page of a dossier, for who sees the client's rights: what is open with its term first, then what was answered. */
export function Verzoekkaart({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  const { stand, dossier } = beeld;
  if (!stand.verzoeken?.length || stand.gewist_op) return null;
  const open = openVerzoeken(stand);
  const rest = stand.verzoeken.filter((v) => v.antwoord).toReversed();
  const beperkt = gebruikBeperkt(dossier.stand);
  return (
    <Kaart titel="Verzoeken van de cliënt" id="verzoeken">
      {beperkt && <Alert soort="let-op" titel="De cliënt maakt bezwaar tegen het gebruik van gegevens"><p>{beperkt.antwoord ? 'Het bezwaar is gehonoreerd. Gebruik de gegevens niet verder dan in het antwoord staat.' : 'Gebruik de gegevens alleen voor wat niet kan wachten, tot er een antwoord is.'} <Bron tekst="AVG art. 18 en 21" /></p></Alert>}
      <ul className="voordeur-lijst">{open.map((v) => <EenVerzoek key={v.nr} beeld={beeld} verslagen={verslagen} verzoek={v} />)}</ul>
      {rest.length > 0 && <details className="voordeur-meer" open={open.length === 0}><summary>Beantwoord ({rest.length})</summary><ul className="voordeur-lijst">{rest.map((v) => <EenVerzoek key={v.nr} beeld={beeld} verslagen={verslagen} verzoek={v} />)}</ul></details>}
    </Kaart>
  );
}
