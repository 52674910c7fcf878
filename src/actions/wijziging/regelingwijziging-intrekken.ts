import { isServicepunt, spreektVoor } from '../../domain/partijen/namens.ts';
import { gelukt, geweigerd } from '../../domain/uitkomst.ts';
import type { WijzigingGebeurtenis, WijzigingStand } from '../../domain/wijziging/wijziging.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';

/** Whoever proposed it takes it back, as long as it is not adopted. */
export const regelingwijzigingIntrekken: Zaakactie<WijzigingStand, WijzigingGebeurtenis> = {
  stap: 'regelingwijziging-intrekken',
  uitleg: 'Het voorstel gaat niet verder. Wat er over geschreven is, blijft te lezen.',
  magNu: (_, stand, wie) => {
    if (!stand || !['advies', 'besluit', 'akkoord'].includes(stand.status)) return geweigerd({ soort: 'mag-niet-nu', reden: 'Dit voorstel is al afgerond.' });
    return spreektVoor(wie, stand.namens) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: 'Alleen de partij die het voorstel deed, trekt het in.' });
  },
  vragen: () => ({ reden: { label: 'Waarom trek je het in?', soort: 'lange-tekst', verplicht: true } }),
  beslis: ({ stand, wie, invoer }) => gelukt({
    gebeurtenissen: [{ soort: 'wijziging-ingetrokken', gegevens: { namens: isServicepunt(wie) ? stand!.namens : wie.organisatie } }],
    teksten: [{ nummer: 70, veld: 'intrekken', tekst: invoer.reden as string }],
  }),
};
