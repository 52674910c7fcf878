import type { Groep } from '../../domain/aanvraag/gegevensgroepen.ts';
import { nogNietGewoon } from '../../domain/huur/einde.ts';
import { WOONSTAPPEN } from '../../domain/keten/fasen.ts';
import type { Dossierstap } from '../../domain/keten/stappen.ts';
import { lopendeEscalatie, openSignalen } from '../../domain/signalering/stand.ts';
import type { Beeld } from './beeld.ts';

/* After the key much runs side by side. Each matter has a card of its own on the dossier, with its steps as links in it. */

export type Zaak = 'signalen' | 'wonen' | 'begeleiding' | 'doelen' | 'landing' | 'omklap' | 'afloop';
/** Which group opens a card, and which steps are offered on it. */
const ZAKEN: Record<Zaak, { groepen: readonly Groep[]; stappen: readonly Dossierstap[] }> = {
  signalen: {
    groepen: ['signalering'],
    stappen: ['signaal-melden', 'signaal-beantwoorden', 'gesprek-vastleggen', 'aanpak-onvoldoende-melden', 'rondetafel-vastleggen', 'clientoverleg-vastleggen', 'clientoverleg-ondertekenen', 'signaal-sluiten', 'waarschuwing-geven', 'calamiteit-bespreken', 'escalatie-starten', 'escalatie-afspreken', 'escalatieactie-afronden', 'escalatie-afsluiten', 'ontruiming-vastleggen'],
  },
  wonen: { groepen: ['huur'], stappen: ['koppelbeding-bespreken', 'huureinde-aanzeggen', 'huur-opzeggen', 'opzegging-afronden', 'onderhuur-controleren', 'woning-ruilen'] },
  omklap: { groepen: ['evaluatie', 'huur'], stappen: ['omklap-adviseren', 'oordeel-vragen', 'oordeel-geven', 'omklap-besluiten'] },
  begeleiding: { groepen: ['begeleiding'], stappen: ['begeleiding-starten', 'begeleiding-aanpassen', 'beschikking-aanpassen', 'begeleiding-beeindigen'] },
  doelen: { groepen: ['evaluatie'], stappen: ['woondoelen-vastleggen', 'evaluatie-plannen', 'evaluatie-vastleggen', 'evaluatie-vaststellen'] },
  landing: { groepen: ['landing'], stappen: ['welzijn-betrekken', 'landing-bijwerken'] },
  afloop: { groepen: ['afloop'], stappen: ['vragenlijst-uitreiken', 'wonen-afsluiten', 'nazorg-vastleggen'] },
};

type Blik = Pick<Beeld, 'stappen' | 'dossier'>;

export const ziet = ({ dossier: { groepen } }: Pick<Beeld, 'dossier'>, zaak: Zaak): boolean => ZAKEN[zaak].groepen.some((g) => groepen.includes(g));
/** The group whose readers may see a card; of two the one that opens it for this reader. */
export const groepVan = ({ dossier: { groepen } }: Pick<Beeld, 'dossier'>, zaak: Zaak): Groep | undefined => ZAKEN[zaak].groepen.find((g) => groepen.includes(g));
/** The steps of a matter that this reader may take now. */
export const stappenBij = (beeld: Blik, zaak: Zaak): Dossierstap[] => ZAKEN[zaak].stappen.filter((stap) => beeld.stappen[stap].mag && !isStil(beeld, stap));

/** Steps that end the living there: on a card only once they are asked for or an escalation runs, and till then among what can also be done. */
const EINDES: readonly Dossierstap[] = ['huureinde-aanzeggen', 'huur-opzeggen', 'ontruiming-vastleggen'];
const isStil = ({ dossier: { taken, stand } }: Blik, stap: Dossierstap): boolean =>
  EINDES.includes(stap) && !taken.some((t) => t.stap === stap) && (stap !== 'ontruiming-vastleggen' || lopendeEscalatie(stand) === undefined);
/** Those that can be taken while nothing asks for them; an ordinary lease ends by notice only. */
const stilleEindes = (beeld: Blik): Dossierstap[] =>
  EINDES.filter((stap) => beeld.stappen[stap].mag && isStil(beeld, stap) && (stap === 'huur-opzeggen' || nogNietGewoon(beeld.dossier.stand)));
/** Steps about trouble that belong to an open signal: without one they are among what can also be done. */
const BIJ_ONRUST: readonly Dossierstap[] = ['waarschuwing-geven', 'escalatie-starten'];
const zonderOnrust = (beeld: Blik): Dossierstap[] => (ziet(beeld, 'signalen') && openSignalen(beeld.dossier.stand).length === 0 && !lopendeEscalatie(beeld.dossier.stand) ? BIJ_ONRUST.filter((stap) => beeld.stappen[stap].mag) : []);

/** A step after the key: not a stage to look forward to, but something that comes up. */
export const isWoonstap = (stap: Dossierstap): boolean => (WOONSTAPPEN as readonly string[]).includes(stap);
/** Steps after the key that stand on no card this reader sees: a welfare worker reports a signal without reading signals. */
export const zonderKaart = (beeld: Blik): Dossierstap[] => [...buitenKaarten(beeld), ...zonderOnrust(beeld), ...stilleEindes(beeld)];
const buitenKaarten = (beeld: Blik): Dossierstap[] =>
  WOONSTAPPEN.filter((stap) => !(EINDES.includes(stap) && isStil(beeld, stap)) && beeld.stappen[stap].mag && !(Object.keys(ZAKEN) as Zaak[]).some((zaak) => ziet(beeld, zaak) && ZAKEN[zaak].stappen.includes(stap)));
