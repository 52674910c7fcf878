import { isServicepunt } from '../../domain/partijen/namens.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { nogNiet, WIJZEN, type Wijze, type WijzigingGebeurtenis, type WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { OP_WELKE_DAG, sprekersUit, vraagNamens, vraagOok } from './namens.ts';

/** Under which numbers of the zaak the answers are kept. */
export const ANTWOORDEN_VANAF = 100;
const NIET_GEVRAAGD = geweigerd({ soort: 'niet-bevoegd', reden: 'Aan jouw organisatie is geen akkoord gevraagd.', wat: 'Alleen partijen aan wie de tekst is gestuurd, geven antwoord.' });

/** P14 (art. 14d): each party agrees or not, in writing. A party may come back on its answer until the version is adopted. */
export const regelingwijzigingAccorderen: Zaakactie<WijzigingStand, WijzigingGebeurtenis> = {
  stap: 'regelingwijziging-accorderen',
  uitleg: 'Geeft de partij akkoord op deze tekst? Een antwoord kan nog veranderen totdat de versie is vastgesteld; het laatste telt.',
  lees: { naam: 'Lees het voorstel', onder: '' },
  magNu: (_, stand, wie) => {
    if (stand?.status !== 'akkoord') return geweigerd({ soort: 'mag-niet-nu', reden: 'Dit voorstel ligt nu niet bij de partijen.', wat: 'Bekijk bij het voorstel wie aan zet is.' });
    return isServicepunt(wie) || stand.verzonden?.partijen.includes(wie.organisatie) ? gelukt(null) : NIET_GEVRAAGD;
  },
  vragen: ({ regeling, stand, wie }) => ({
    ...vraagNamens(regeling, wie, stand?.verzonden?.partijen ?? []),
    akkoord: { label: isServicepunt(wie) ? 'Is de partij akkoord?' : `Is ${partijnaam(regeling, wie.organisatie)} akkoord?`, soort: 'ja-nee', verplicht: true },
    reden: { label: 'Waarom niet?', soort: 'lange-tekst', verplicht: true, alleenAls: { veld: 'akkoord', is: 'nee' } },
    toelichting: { label: 'Wil je er iets bij zeggen?', soort: 'lange-tekst', alleenAls: { veld: 'akkoord', is: 'ja' } },
    wijze: { label: 'Hoe is het antwoord gegeven?', soort: 'keuze', verplicht: true, opties: WIJZEN },
    ...OP_WELKE_DAG('Op welke dag is geantwoord of getekend?'),
    ...vraagOok(regeling, wie, stand ? nogNiet(stand) : [], 'hetzelfde antwoord, op dezelfde dag'),
  }),
  begin: ({ stand, wie }, { namens = wie.organisatie }) => ({ ...(isServicepunt(wie) && stand?.verzonden?.partijen.includes(namens) ? { namens } : {}), wijze: 'schriftelijk' }),
  beslis: ({ stand, wie, invoer, op }) => {
    const sprekers = sprekersUit(wie, invoer);
    const gevraagd = stand?.verzonden;
    if (!stand || !gevraagd || !sprekers.every((p) => gevraagd.partijen.includes(p))) return NIET_GEVRAAGD;
    if (op < gevraagd.op) return fout('gebeurd_op', 'Op deze dag was de tekst nog niet naar de partijen gestuurd.');
    const woorden = invoer.reden ?? invoer.toelichting;
    return gelukt({
      gebeurtenissen: sprekers.map((namens) => ({ soort: 'wijziging-beantwoord', gegevens: { namens, akkoord: invoer.akkoord === 'ja', wijze: invoer.wijze as Wijze } })),
      teksten: woorden ? sprekers.map((_, i) => ({ nummer: ANTWOORDEN_VANAF + stand.gegeven + 1 + i, veld: 'reden', tekst: woorden as string })) : [],
    });
  },
};
