import { reagerenTot } from '../../domain/signalering/termijnen.ts';
import { volgendNr } from '../../domain/signalering/stand.ts';
import { lopendeWaarschuwingen } from '../../domain/signalering/verloop.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';

/** Art. 9 and 10; W10: the corporation's steps from light to heavy, each with the time to react. A step is passed over only with a reason. */
export const waarschuwingGeven: Actie = {
  naam: 'waarschuwing-geven',
  uitleg: 'Waarschuwingen lopen op van licht naar zwaar. De woonbegeleider leest mee en bespreekt het met de cliënt.',
  vragen: (regeling) => ({
    trede: { label: 'Welke stap?', soort: 'keuze', verplicht: true, opties: (regeling.wonen?.ladder ?? []).map(({ code, naam }) => ({ code, naam })) },
    waarschuwing_tekst: { label: 'Wat heb je gezegd of geschreven?', soort: 'lange-tekst', geenMedisch: true, hint: 'Bij een brief: de tekst van de brief. Wat is er gebeurd, wat moet er veranderen, en voor wanneer.' },
    overslaan_reden: { label: 'Waarom sla je een stap over?', soort: 'tekst', geenMedisch: true, hint: 'Alleen nodig als je niet de volgende stap kiest.' },
  }),
  begin: (regeling, stand) => {
    const ladder = regeling.wonen?.ladder ?? [];
    const laatste = ladder.findIndex((t) => t.code === lopendeWaarschuwingen(stand).at(-1)?.trede);
    const volgende = ladder[Math.min(laatste + 1, ladder.length - 1)];
    return volgende ? { trede: volgende.code } : {};
  },
  beslis: ({ regeling, stand, invoer, op }) => {
    const ladder = regeling.wonen?.ladder ?? [];
    const plaats = ladder.findIndex((t) => t.code === invoer.trede);
    const trede = ladder[plaats]!;
    const zwaarste = Math.max(-1, ...lopendeWaarschuwingen(stand).map((w) => ladder.findIndex((t) => t.code === w.trede)));
    if (plaats < zwaarste) return fout('trede', `Er is al een zwaardere stap gezet: ${ladder[zwaarste]!.naam.toLowerCase()}. Kies die opnieuw, of de stap erna.`, trede.bron);
    if (plaats > zwaarste + 1 && !invoer.overslaan_reden) return fout('overslaan_reden', `De volgende stap is: ${ladder[zwaarste + 1]!.naam.toLowerCase()}. Schrijf waarom je die overslaat, of kies die stap.`, trede.bron);
    if (trede.brief && !invoer.waarschuwing_tekst) return fout('waarschuwing_tekst', 'Deze stap gaat met een brief. Zet de tekst van de brief hier.', trede.bron);
    const reageren_tot = reagerenTot(regeling, { op, trede: trede.code });
    return gelukt({ gebeurtenissen: [{ soort: 'waarschuwing-gegeven', gegevens: { nr: volgendNr(stand.waarschuwingen), trede: trede.code, ...(reageren_tot ? { reageren_tot } : {}) }, verslag: { waarschuwing_tekst: invoer.waarschuwing_tekst, overslaan_reden: invoer.overslaan_reden } }] });
  },
};
