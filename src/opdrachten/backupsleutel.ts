import type { Omgeving } from './opdracht.ts';

const MINSTENS = 20;

/** The secret backups are closed with; undefined when there is none that will do, and then it has been said why. */
export function backupsleutel({ backupsleutel: sleutel, klaag }: Omgeving): string | undefined {
  if (sleutel && sleutel.length >= MINSTENS) return sleutel;
  klaag(sleutel
    ? `VOORDEUR_BACKUP_SLEUTEL is te kort: neem minstens ${MINSTENS} tekens die niemand kan raden, bijvoorbeeld van: openssl rand -base64 32`
    : 'VOORDEUR_BACKUP_SLEUTEL is niet gezet. Back-ups zijn altijd versleuteld: zet een lange sleutel in de omgeving, en bewaar hem apart van de back-ups.');
  return undefined;
}

/** A size as people say it. */
export const zegGrootte = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`);
/** How long something took, as people say it. */
export const zegDuur = (ms: number): string => `${(ms / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} seconden`;
export const getal = (n: number): string => n.toLocaleString('nl-NL');
