/** What a command gets from outside, so that a test can run it as the command line does. */
export type Omgeving = {
  /** One line of the result, to standard output. */
  zeg: (regel: string) => void;
  /** One line about why it did not work, to standard error. */
  klaag: (regel: string) => void;
  /** The folder from which file names are meant. */
  werkmap: string;
  /** The issuer the program signs people in with, if that is set. */
  uitgever?: string | undefined;
  /** What backups are closed with (VOORDEUR_BACKUP_SLEUTEL), if that is set. */
  backupsleutel?: string | undefined;
  /** Opens the database as its owner for the time of the work; when that cannot be, says why and gives 1. `nieuw`: one that is not there yet is made. */
  metDatabase: (werk: (eigenaarUrl: string) => Promise<Afloop>, opties?: { nieuw?: boolean }) => Promise<Afloop>;
};

/** 0: done, nothing wrong. 1: something is wrong, and it has been said what. */
export type Afloop = 0 | 1;

/** One command of the command line. Its name may be several words. */
export type Opdracht = {
  naam: string;
  /** What comes after the name, as shown in the help. */
  vorm: string;
  kort: string;
  doe: (argumenten: readonly string[], omgeving: Omgeving) => Promise<Afloop> | Afloop;
};
