import type { HUURSTAPPEN } from '../../domain/huur/stappen.ts';
import type { Actie } from '../actie.ts';
import { huureindeAanzeggen } from './huureinde-aanzeggen.ts';
import { huurOpzeggen } from './huur-opzeggen.ts';
import { omklapAdviseren } from './omklap-adviseren.ts';
import { omklapBesluiten } from './omklap-besluiten.ts';
import { onderhuurControleren } from './onderhuur-controleren.ts';
import { opzeggingAfronden } from './opzegging-afronden.ts';
import { oordeelGeven } from './oordeel-geven.ts';
import { oordeelVragen } from './oordeel-vragen.ts';
import { woningRuilen } from './woning-ruilen.ts';

/** Every step of the lease after the key. */
export const HUURACTIES: Record<keyof typeof HUURSTAPPEN, Actie> = {
  'huureinde-aanzeggen': huureindeAanzeggen, 'huur-opzeggen': huurOpzeggen, 'opzegging-afronden': opzeggingAfronden, 'onderhuur-controleren': onderhuurControleren, 'woning-ruilen': woningRuilen, 'omklap-adviseren': omklapAdviseren,
  'oordeel-vragen': oordeelVragen, 'oordeel-geven': oordeelGeven, 'omklap-besluiten': omklapBesluiten,
};
