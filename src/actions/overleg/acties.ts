import type { Zaakstap } from '../../domain/zaak/soorten.ts';
import { zaakactie, type ElkeZaakactie } from '../zaak/zaakactie.ts';
import { agendapuntAfronden } from './agendapunt-afronden.ts';
import { agendapuntSchrappen } from './agendapunt-schrappen.ts';
import { agendapuntToevoegen } from './agendapunt-toevoegen.ts';
import { deelnameMelden } from './deelname-melden.ts';
import { vergaderingAfzeggen } from './vergadering-afzeggen.ts';
import { vergaderingBeginnen } from './vergadering-beginnen.ts';
import { vergaderingNietGehouden } from './vergadering-niet-gehouden.ts';
import { vergaderingPlannen } from './vergadering-plannen.ts';
import { vergaderingSluiten } from './vergadering-sluiten.ts';
import { vergaderingVerzetten } from './vergadering-verzetten.ts';
import { verslagOndertekenen } from './verslag-ondertekenen.ts';
import { verslagVaststellen } from './verslag-vaststellen.ts';

export const OVERLEGACTIES = {
  'vergadering-plannen': zaakactie(vergaderingPlannen), 'vergadering-verzetten': zaakactie(vergaderingVerzetten), 'vergadering-afzeggen': zaakactie(vergaderingAfzeggen), 'vergadering-niet-gehouden': zaakactie(vergaderingNietGehouden),
  'deelname-melden': zaakactie(deelnameMelden), 'agendapunt-toevoegen': zaakactie(agendapuntToevoegen), 'agendapunt-schrappen': zaakactie(agendapuntSchrappen),
  'vergadering-beginnen': zaakactie(vergaderingBeginnen), 'agendapunt-afronden': zaakactie(agendapuntAfronden), 'vergadering-sluiten': zaakactie(vergaderingSluiten),
  'verslag-vaststellen': zaakactie(verslagVaststellen), 'verslag-ondertekenen': zaakactie(verslagOndertekenen),
} satisfies Partial<Record<Zaakstap, ElkeZaakactie>>;
