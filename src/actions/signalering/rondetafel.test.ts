import { describe, expect, it } from 'vitest';
import { leesAntwoorden } from '../../domain/invoer/vragen.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { leesRegelingen } from '../../storage/regelingen-lezen.ts';
import { rondetafelVastleggen } from './rondetafel-vastleggen.ts';

const WF = leesRegelingen().op('westfriesland', '2026-01-01');
const stand: DossierStand = {
  regeling: WF.regeling, versie: WF.geldig_vanaf, zorgorganisatie: 'leviaan', fase: 'signalering', status: 'woont', sinds: '2026-02-02', toestemming: 'gegeven', zoekgemeenten: [], toetsen: [], gezet: {}, fasen: {}, contractvorm: 'driehoekscontract',
  signalen: [{ nr: 1, soort: 'overlast', ernst: 'gewoon', op: '2026-03-02', melder: 'woonconsulent', organisatie: 'x', eigenaar: 'zorgorganisatie', beantwoord_op: '2026-03-03', onvoldoende_op: '2026-03-10' }],
};
const tafel = (meer: object) => {
  const gelezen = leesAntwoorden(rondetafelVastleggen.vragen(WF, stand, { rol: 'consulent' }), { signaal: '1', gesprek_op: '2026-03-16', aanwezig: ['gemeente', 'corporatie', 'begeleider', 'servicepunt'], afspraken: 'Elke week langs.', uitkomst: 'aanpak', ...meer }, {});
  if (!gelezen.ok) return gelezen;
  return rondetafelVastleggen.beslis({ regeling: WF, stand, dossier: 'd', invoer: gelezen.waarde, gegevens: {}, eerder: {}, besloten: [], gewijzigd: [], op: '2026-03-17', organisatie: WF.servicepunt.organisatie, rol: 'uitstroomcoordinator' });
};

describe('W15 het overleg op cliëntniveau', () => {
  it('W15 de cliënt zit aan tafel, of er staat waarom niet', () => {
    expect(tafel({})).toMatchObject({ ok: false, velden: [{ veld: 'zonder_client' }], bron: expect.stringContaining('15') });
    expect(tafel({ zonder_client: 'Twee keer gevraagd, wilde niet.' })).toMatchObject({ ok: true, waarde: { gebeurtenissen: [{ verslag: { zonder_client: 'Twee keer gevraagd, wilde niet.' } }] } });
    expect(tafel({ aanwezig: ['client', 'gemeente', 'corporatie', 'begeleider', 'servicepunt'] }).ok).toBe(true);
  });
});
