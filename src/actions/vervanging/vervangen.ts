import { leesAntwoorden, type Optie, type Vragen } from '../../domain/invoer/vragen.ts';
import { dagenTussen } from '../../domain/kalender/dag.ts';
import { vandaagIn } from '../../domain/kalender/werkdagen.ts';
import { zegDag } from '../../domain/kalender/zeg.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { leesCollegas } from '../../storage/lezen/vervanging.ts';
import { neemDossierOp, spreekVervangingAf, stopVervanging, type Botsing } from '../../storage/vervanging.ts';
import { inTransactie, isId, NIET_GEVONDEN, type Ingelogd, type Kern } from '../kern.ts';

/** The longest a handover can last, in days: whoever is away longer needs another colleague on the work. */
const LANGSTE = 366;

/** The questions of a handover. `collegas`: who share my role in my organisation. */
export const vervangvragen = (collegas: readonly Optie[]): Vragen => ({
  wie: {
    label: 'Wat spreek je af?', soort: 'keuze', verplicht: true,
    opties: [{ code: 'ik-weg', naam: 'Een collega neemt mijn werk waar' }, { code: 'collega-weg', naam: 'Ik neem het werk van een collega waar, bijvoorbeeld bij ziekte' }],
  },
  collega: { label: 'Welke collega?', soort: 'keuze', verplicht: true, opties: collegas },
  van: { label: 'Vanaf welke dag?', soort: 'datum', verplicht: true },
  tot: { label: 'Tot en met welke dag?', soort: 'datum', verplicht: true },
  overdracht: { label: 'Wat moet de vervanger weten?', soort: 'lange-tekst', max: 2000, hint: 'Jullie lezen dit allebei op Mijn werk. Schrijf over een cliënt in een notitie bij het dossier.' },
});


function periodeFout(van: string, tot: string, vandaag: string): Uitkomst<never> | undefined {
  if (van < vandaag) return fout('van', 'Deze dag is voorbij. Kies vandaag of een dag die komt.');
  if (tot < van) return fout('tot', 'De laatste dag ligt voor de eerste. Kies een dag op of na de eerste.');
  return dagenTussen(van, tot) > LANGSTE ? fout('tot', 'Een vervanging duurt hoogstens een jaar. Kies een eerdere laatste dag.') : undefined;
}

/** Who of the two is meant depends on who is away; the sentence says whom to talk to. */
function zegBotsing(b: Botsing, ikWeg: boolean, vandaag: string): Uitkomst<never> {
  if (b.botsing === 'geen-collega') return fout('collega', 'Deze collega is er niet meer. Kies een collega uit de lijst.');
  const wanneer = `van ${zegDag(b.van, vandaag)} tot en met ${zegDag(b.tot, vandaag)}`;
  const andere = 'Kies een periode die daar niet mee samenvalt, of beëindig eerst de andere afspraak.';
  switch (b.botsing) {
    case 'al-overgedragen': return geweigerd({ soort: 'conflict', reden: ikWeg ? `${b.naam} neemt je werk al waar ${wanneer}.` : `${b.naam} neemt het werk van deze collega al waar ${wanneer}.`, wat: andere });
    case 'vervanger-weg': return geweigerd({ soort: 'conflict', reden: ikWeg ? `${b.naam} is zelf weg ${wanneer}.` : `Je bent zelf weg ${wanneer}.`, wat: ikWeg ? 'Kies een andere collega of een andere periode.' : andere });
    case 'vervangt-zelf': return geweigerd({ soort: 'conflict', reden: ikWeg ? `Je neemt zelf het werk van ${b.naam} waar ${wanneer}.` : `Deze collega neemt zelf het werk van ${b.naam} waar ${wanneer}.`, wat: 'Beëindig eerst die vervanging, zodat een ander haar kan overnemen.' });
  }
}

/** Hands over all work to a colleague in the same role for a period, or takes over theirs. It gives nobody more sight than they have. */
export async function vervangingAfspreken(kern: Kern, { token }: Ingelogd, id: string, invoer: unknown): Promise<Uitkomst<{ vervanging: string }>> {
  const vandaag = vandaagIn(kern.klok());
  const vervanging = isId(id) ? id : kern.nieuwId();
  return inTransactie(kern, token, async (tx) => {
    const collegas = (await leesCollegas(tx)).map(({ merk, naam }) => ({ code: merk, naam }));
    if (collegas.length === 0) return geweigerd({ soort: 'mag-niet-nu', reden: 'Je hebt geen collega met dezelfde rol in Voordeur.', wat: 'Vraag jullie beheerder om een account voor een collega.' });
    const gelezen = leesAntwoorden(vervangvragen(collegas), invoer, {});
    if (!gelezen.ok) return gelezen;
    const { wie, collega, van, tot, overdracht } = gelezen.waarde as { wie: string; collega: string; van: string; tot: string; overdracht?: string };
    const mis = periodeFout(van, tot, vandaag);
    if (mis) return mis;
    const ikWeg = wie === 'ik-weg';
    const botsing = await spreekVervangingAf(tx, vervanging, { collega, ikWeg, van, tot, overdracht });
    return botsing ? zegBotsing(botsing, ikWeg, vandaag) : gelukt({ vervanging });
  });
}

/** Ends a handover as of today; either of the two can. */
export async function vervangingStoppen(kern: Kern, { token }: Ingelogd, id: string): Promise<Uitkomst<{ vervanging: string }>> {
  const weg = geweigerd({ soort: 'niet-gevonden', reden: 'Deze vervanging is niet gevonden.', wat: 'Zij is al voorbij, of zij is niet van jou.' });
  if (!isId(id)) return weg;
  return inTransactie(kern, token, async (tx) => ((await stopVervanging(tx, id, vandaagIn(kern.klok()))) ? gelukt({ vervanging: id }) : weg));
}

/** "Ik behandel dit dossier": others in the chain see from now on whom to call here. */
export async function dossierOpnemen(kern: Kern, { token }: Ingelogd, dossier: string): Promise<Uitkomst<{ dossier: string }>> {
  if (!isId(dossier)) return NIET_GEVONDEN;
  return inTransactie(kern, token, async (tx) => ((await neemDossierOp(tx, dossier, kern.klok())) ? gelukt({ dossier }) : NIET_GEVONDEN));
}
