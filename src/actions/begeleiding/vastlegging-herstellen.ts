import { teHerstellen, type Herstelpost } from '../../domain/begeleiding/herstel.ts';
import { kentNu } from '../../domain/keten/bevoegd.ts';
import type { DossierStand } from '../../domain/keten/stand.ts';
import { ROLNAMEN } from '../../domain/partijen/rollen.ts';
import { partijnaam } from '../../domain/regeling/namen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { antwoordUiterlijk, reagerenTot } from '../../domain/signalering/termijnen.ts';
import { fout, gelukt, geweigerd, ongeldig } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { nietVoor, nietVooruit, type Veldfout } from './dagen.ts';

/** Something was written down on the wrong day, or in the wrong dossier. It is put right in the open: what was recorded stays in the history. */
export const vastleggingHerstellen: Actie = {
  naam: 'vastlegging-herstellen',
  uitleg: 'Staat er iets op de verkeerde dag, of hoort het hier niet? Herstel het hier. Wat er stond blijft in de geschiedenis te zien, met jouw reden erbij; de termijnen rekenen met de nieuwe dag.',
  vragen: (_, stand) => ({
    vastlegging: { label: 'Wat klopt er niet?', soort: 'keuze', verplicht: true, opties: teHerstellen(stand).map(({ code, naam }) => ({ code, naam })) },
    herstel: { label: 'Wat is er mis?', soort: 'keuze', verplicht: true, opties: [{ code: 'andere-dag', naam: 'Het was op een andere dag' }, { code: 'vervalt', naam: 'Het hoort niet in dit dossier' }] },
    nieuwe_dag: { label: 'Op welke dag was het?', soort: 'datum', verplicht: true, alleenAls: { veld: 'herstel', is: 'andere-dag' } },
    reden: { label: 'Hoe is het misgegaan?', soort: 'lange-tekst', max: 1000, verplicht: true, geenMedisch: true },
  }),
  beslis: ({ regeling, stand, rol, organisatie, invoer, op }) => {
    const { herstel, nieuwe_dag } = invoer as { herstel: 'andere-dag' | 'vervalt'; nieuwe_dag?: string };
    const post = teHerstellen(stand).find((p) => p.code === invoer.vastlegging)!;
    if (!kentNu(regeling, post.groep, stand.fase, rol)) return geweigerd({ soort: 'niet-bevoegd', reden: `Dit onderdeel is niet met jouw rol (${ROLNAMEN[rol]}) gedeeld.`, wat: 'Vraag de begeleider om het te herstellen.', bron: regeling.gegevensdeling.find((d) => d.groep === post.groep)?.bron });
    const van = vastgelegdDoor(regeling, stand, post);
    if (![van, regeling.servicepunt.organisatie].includes(organisatie)) return geweigerd({ soort: 'niet-bevoegd', reden: `Dit is vastgelegd door ${partijnaam(regeling, van)}.`, wat: 'Vraag hen, of wie de keten bewaakt, om het te herstellen.' });
    if (nieuwe_dag && post.alleenWeg) return fout('herstel', 'De dag hiervan staat vast door andere regels. Laat het hier vervallen en leg het daarna opnieuw vast.');
    if (nieuwe_dag === post.dag) return fout('nieuwe_dag', 'Die dag staat er al. Vul de dag in waarop het wel gebeurde.');
    const fouten = nieuwe_dag ? dagfouten(post, nieuwe_dag, op) : [];
    if (fouten.length > 0) return ongeldig(fouten);
    const gegevens = { nr: post.nr, herstel, ...(nieuwe_dag ? { op: nieuwe_dag, ...nieuweTermijn(regeling, stand, post, nieuwe_dag) } : {}) };
    const verslag = { reden: invoer.reden };
    return gelukt({ gebeurtenissen: [post.wat === 'begeleiding' ? { soort: 'begeleiding-hersteld', gegevens, verslag } : { soort: 'vastlegging-hersteld', gegevens: { wat: post.wat, ...gegevens }, verslag }] });
  },
};

/** The organisation whose record it is: nobody strikes out what another party wrote down. */
function vastgelegdDoor(regeling: Regeling, stand: DossierStand, { wat, nr }: Herstelpost): string {
  switch (wat) {
    case 'signaal': return stand.signalen?.find((s) => s.nr === nr)?.organisatie ?? regeling.servicepunt.organisatie;
    case 'waarschuwing': case 'aanzegging': case 'opzegging': case 'ontruiming': return stand.aanbod?.corporatie ?? regeling.servicepunt.organisatie;
    default: return stand.zorgorganisatie;
  }
}

/** The term that runs from the day that was put right, by the regeling as it was. */
function nieuweTermijn(regeling: Regeling, { signalen, waarschuwingen }: DossierStand, { wat, nr }: Herstelpost, op: string): { uiterlijk?: string } {
  const signaal = wat === 'signaal' ? signalen?.find((s) => s.nr === nr) : undefined;
  const waarschuwing = wat === 'waarschuwing' ? waarschuwingen?.find((w) => w.nr === nr) : undefined;
  const uiterlijk = signaal ? antwoordUiterlijk(regeling, { ...signaal, op }) : waarschuwing ? reagerenTot(regeling, { ...waarschuwing, op }) : undefined;
  return uiterlijk ? { uiterlijk } : {};
}

const dagfouten = ({ vroegst, laatst }: Herstelpost, dag: string, op: string): Veldfout[] => [
  ...nietVooruit('nieuwe_dag', dag, op),
  ...nietVoor('nieuwe_dag', dag, vroegst, 'de vroegste dag die kan'),
  ...(laatst && dag > laatst ? [{ veld: 'nieuwe_dag', melding: 'Deze dag ligt na het einde ervan. Vul een eerdere dag in.' }] : []),
];
