import type { VergaderingGebeurtenis, VergaderingStand } from '../../domain/overleg/vergadering.ts';
import { DEELNAME, type Deelname } from '../../domain/overleg/woorden.ts';
import { namensVan } from '../../domain/partijen/namens.ts';
import { gelukt } from '../../domain/uitkomst.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { staatOp, vraagNamens } from './gemeen.ts';

/** Each organisation says whether it comes; for a theme meeting with how many. */
export const deelnameMelden: Zaakactie<VergaderingStand, VergaderingGebeurtenis> = {
  stap: 'deelname-melden',
  uitleg: 'Zeg namens je organisatie of jullie komen. Je kunt het veranderen tot het overleg begint.',
  magNu: (_, stand) => staatOp(stand, ['gepland'], 'Het overleg is al begonnen of afgezegd.'),
  vragen: ({ regeling, wie, stand }) => ({
    ...vraagNamens(regeling, wie, stand?.gevraagd),
    hoe: { label: 'Komen jullie?', soort: 'keuze', verplicht: true, opties: DEELNAME },
    ...(stand?.thema ? { mensen: { label: 'Met hoeveel mensen?', soort: 'aantal', min: 1, max: 50, alleenAls: { veld: 'hoe', is: ['komt', 'vervanger'] } } as const } : {}),
  }),
  begin: ({ stand, wie }, uit) => ({ ...(uit.hoe ?? stand?.deelname[wie.organisatie]?.hoe ? { hoe: uit.hoe ?? stand!.deelname[wie.organisatie]!.hoe } : {}) }),
  beslis: ({ invoer, wie }) => gelukt({ gebeurtenissen: [{ soort: 'deelname-gemeld', gegevens: { namens: namensVan(wie, invoer), hoe: invoer.hoe as Deelname, ...(invoer.mensen ? { mensen: invoer.mensen as number } : {}) } }] }),
};
