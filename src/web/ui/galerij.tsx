import type { ReactElement } from 'react';
import { Dossier } from './galerij/dossier.tsx';
import { Aanvraagformulier } from './galerij/formulier.tsx';
import { Inloggen } from './galerij/inloggen.tsx';
import { MijnVoordeur } from './galerij/mijn-voordeur.tsx';
import { MijnWerk } from './galerij/mijn-werk.tsx';
import { Monitor } from './galerij/monitor.tsx';
import { Onderdelen } from './galerij/onderdelen.tsx';
import { Regeling } from './galerij/regeling.tsx';

/** Every component in a page as it will be used, with invented people; for looking at and for tests. */
export const GALERIJ: Readonly<Record<string, ReactElement>> = {
  inloggen: <Inloggen />,
  'mijn-werk': <MijnWerk />,
  dossier: <Dossier />,
  formulier: <Aanvraagformulier />,
  regeling: <Regeling />,
  monitor: <Monitor />,
  'mijn-voordeur': <MijnVoordeur />,
  onderdelen: <Onderdelen />,
};
