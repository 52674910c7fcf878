import { dagenTussen } from '../../domain/kalender/dag.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { nietActueel } from '../../domain/keten/lasten.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import { BIJ_GELIJK } from '../../domain/wachtlijst/volgorde.ts';
import { watHelpt } from '../../domain/wachtlijst/wat-helpt.ts';
import { DOSSIERSTAPPEN } from '../../domain/keten/stappen.ts';
import { MET_WONINGEN } from '../lijsten/rollen.ts';
import { PAUZEREDENEN } from '../lijsten/wachttabel.tsx';
import { zegDuur, zegTaaktermijn } from '../lijsten/termijn.ts';
import { Bron, Gegevens, Kaart, KnopLink, Knoppen, Lijst, Link, Vorm, type Feit } from '../ui/index.ts';
import type { Beeld } from './beeld.ts';
import { bronVan } from './bron.ts';
import { stappad } from './toegang.tsx';

/** The place on a list and how many wait there. */
export type Plek = { plek: number; totaal: number };

/** Is the client on a waiting list now, without a home on offer? */
export const opDeLijst = ({ stand }: Pick<Beeld, 'stand'>): boolean => stand.wachtlijst !== undefined && (stand.status === 'wacht-op-woning' || stand.status === 'gepauzeerd');

const metAfstand = (dag: string, vandaag: string, streven = false): string => `${zegDag(dag, vandaag)}, ${zegTaaktermijn(dag, streven, vandaag).woorden.replace(' te laat', ' geleden')}`;

function feitenVan({ stand, vandaag, regeling, dossier }: Beeld, plek: Plek | undefined): Feit[] {
  const { gemeente, sinds, urgentie_tot, pauze_tot } = stand.wachtlijst!;
  const pauze = dossier.voorvallen.findLast((v) => v.soort === 'wachtlijst-gepauzeerd');
  const aanbod = dossier.taken.find((t) => t.stap === 'woning-voorleggen')?.uiterlijk;
  const oud = nietActueel(regeling, dossier.stand, vandaag);
  return [
    { term: 'Plaats', waarde: plek ? <><strong>{plek.plek} van {plek.totaal}</strong> op de wachtlijst van {gemeentenaam(regeling, gemeente)}</> : `Wachtlijst van ${gemeentenaam(regeling, gemeente)}; zonder toestemming geen plaats` },
    { term: 'Wacht', waarde: `${zegDuur(sinds, vandaag)}, sinds ${zegDag(sinds, vandaag)}` },
    ...(pauze_tot ? [{ term: 'Pauze', waarde: `tot en met ${metAfstand(pauze_tot, vandaag)}${pauze ? ` (${PAUZEREDENEN[pauze.gegevens.reden]})` : ''}. De plaats blijft.` }] : []),
    ...(urgentie_tot ? [{ term: 'Urgentie', waarde: `tot en met ${metAfstand(urgentie_tot, vandaag)}` }] : []),
    ...(aanbod ? [{ term: 'Streven aanbod', waarde: `vóór ${metAfstand(aanbod, vandaag, true)}; dag ${dagenTussen(sinds, vandaag) + 1} van ${dagenTussen(sinds, aanbod) + 1}` }] : []),
    ...(stand.bevestigd_op ? [{ term: 'Bevestigd', waarde: oud ? <><Vorm stand="let-op" /> {zegDag(stand.bevestigd_op, vandaag)}, te lang geleden: nu kan geen woning worden voorgelegd</> : zegDag(stand.bevestigd_op, vandaag) }] : []),
  ];
}

/** Where the client stands on the list and since when, for everyone who follows the progress; never whose the other places are. */
export function Wachtlijstkaart({ beeld, plek }: { beeld: Beeld; plek: Plek | undefined }) {
  const { stand, regeling } = beeld;
  if (!opDeLijst(beeld)) return null;
  return (
    <Kaart titel="Op de wachtlijst" rechts={<Link href={`/wachtlijst?gemeente=${stand.wachtlijst!.gemeente}`}>Naar de lijst</Link>}>
      <Gegevens feiten={feitenVan(beeld, plek)} />
      {MET_WONINGEN.includes(beeld.wie.rol) && <p><Link href={`/dossiers/${beeld.dossier.id}/woningen`}>Welke vrije woning past?</Link></p>}
      <p className="voordeur-klein voordeur-grijs">
        {regeling.wachtlijst.volgorde.map((v) => v.tekst).join(' ')} {BIJ_GELIJK} Een corporatie kiest wie bij een woning past; de plaats zegt niet wanneer er een komt. <Bron {...bronVan(regeling, regeling.wachtlijst.bron)!} />
      </p>
    </Kaart>
  );
}

/** What the care worker can see to meanwhile: what holds an offer up first. Computed, and no promise. */
export function WatHelpt({ beeld }: { beeld: Beeld }) {
  const { wie, dossier, stappen, regeling, vandaag } = beeld;
  if (!opDeLijst(beeld) || wie.rol !== 'begeleider') return null;
  const hints = watHelpt({ regeling, stand: dossier.stand, gegevens: dossier.gegevens, vandaag });
  return (
    <Kaart
      plat titel="Wat helpt" rechts={hints.length > 0 ? undefined : 'alles is op orde'}
      voet={<Knoppen><KnopLink href={stappad(dossier.id, 'wijziging-melden')}>Wijziging melden</KnopLink><KnopLink soort="stil" href={`/dossiers/${dossier.id}/woningen`}>Waarom nog geen woning?</KnopLink></Knoppen>}
    >
      {hints.length === 0
        ? <p className="voordeur-kaartregel">Je hoeft nu niets te doen. Verandert er iets in inkomen, huishouden, schulden of begeleiding, meld het dan meteen.</p>
        : <Lijst items={hints.map((h) => ({
            sleutel: h.code, titel: h.houdtTegen ? 'Dit houdt een aanbod of de sleutel tegen' : KOP[h.code.split('-')[0]!] ?? 'Goed om te doen',
            rechts: h.houdtTegen ? <Vorm stand="let-op" /> : undefined,
            regels: [h.tekst, ...(h.bron ? [<Bron key="bron" {...bronVan(regeling, h.bron)!} />] : [])],
            actie: h.stap && stappen[h.stap].mag && <Link href={stappad(dossier.id, h.stap)}>{DOSSIERSTAPPEN[h.stap].titel}</Link>,
          }))} />}
    </Kaart>
  );
}

const KOP: Record<string, string> = {
  bevestigen: 'Binnenkort bevestigen', criterium: 'Nog onbekend', gemeenten: 'Meer om uit te kiezen', voorzieningen: 'Op tijd geregeld', toestemming: 'Keuze van de cliënt', herziening: 'Wordt bekeken',
};
