import { zegDag } from '../../domain/kalender/zeg.ts';
import { namensUit, namensVraag, spreektVoor } from '../../domain/partijen/namens.ts';
import type { Registerregel } from '../../domain/partijen/register.ts';
import { AFSPRAKEN, eersteLaatsteDag, LOPEND, type Lopend, type Uittreedafspraak, type UittredingGebeurtenis, type UittredingStand } from '../../domain/partijen/uittreding.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { GEEN_AANTALLEN, leesPartijaantallen, type Partijaantallen } from '../../storage/lezen/partijen.ts';
import type { Zaakactie } from '../zaak/zaakactie.ts';
import { leesDeelnemers } from './deelnemers.ts';

/* Leaving: notice months ahead, what is agreed about what still runs, and taking it back. */

type Actie<B = undefined> = Zaakactie<UittredingStand, UittredingGebeurtenis, B>;
const GEEN_REGEL = geweigerd({ soort: 'mag-niet-nu', reden: 'In deze versie staat niet hoe een partij vertrekt.' });

export const uittredingMelden: Actie<Registerregel[]> = {
  stap: 'uittreding-melden',
  uitleg: 'Een partij beëindigt haar medewerking. De andere partijen gaan door; wat bij haar nog loopt, wordt eerst afgesproken.',
  leest: leesDeelnemers,
  magNu: ({ uittreding }) => (uittreding ? gelukt(null) : GEEN_REGEL),
  vragen: ({ regeling, wie, bij, vandaag }) => ({
    ...namensVraag(wie, bij, 'Welke partij vertrekt?'),
    gebeurd_op: { label: 'Op welke dag is het gemeld?', soort: 'datum', hint: 'De dag waarop de brief binnenkwam. Leeg laten als het vandaag is.' },
    laatste_dag: { label: 'Laatste dag waarop zij meedoet', soort: 'datum', verplicht: true, hint: regeling.uittreding ? `Minstens ${regeling.uittreding.maanden} maanden na de melding. Bij een melding vandaag: op zijn vroegst ${zegDag(eersteLaatsteDag(vandaag, regeling.uittreding.maanden), vandaag)}.` : '' },
    redenen: { label: 'Waarom vertrekt zij?', soort: 'lange-tekst', verplicht: true, hint: 'De andere partijen lezen dit.' },
  }),
  beslis({ regeling, wie, invoer, bij, op }) {
    if (!regeling.uittreding) return GEEN_REGEL;
    const partij = namensUit(wie, bij, invoer);
    if (!partij.ok) return partij;
    if (bij.find((p) => p.code === partij.waarde)?.deelname === 'vertrekt') return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze partij heeft al gemeld dat zij vertrekt.', wat: 'Trek die melding eerst in als de dag anders wordt.' });
    const eerste = eersteLaatsteDag(op, regeling.uittreding.maanden);
    if ((invoer.laatste_dag as string) < eerste) return fout('laatste_dag', `Kies ${zegDag(eerste)} ${eerste.slice(0, 4)} of later: dat is ${regeling.uittreding.maanden} maanden na de melding.`, regeling.uittreding.bron);
    return gelukt({ gebeurtenissen: [{ soort: 'uittreding-gemeld', gegevens: { regeling: regeling.regeling, namens: partij.waarde, laatste_dag: invoer.laatste_dag as string } }], teksten: [{ nummer: 0, veld: 'redenen', tekst: invoer.redenen as string }] });
  },
};

const aantal = (a: Partijaantallen, code: Lopend): number => a[code] ?? 0;
export const uittredingAfhandelen: Actie<Partijaantallen> = {
  stap: 'uittreding-afhandelen',
  uitleg: 'Leg vast wat er met alles gebeurt dat bij deze partij nog loopt. Zo verliest niemand zijn begeleiding of zijn woning.',
  leest: async (tx, { stand }) => (stand && (await leesPartijaantallen(tx)).get(stand.partij)) ?? GEEN_AANTALLEN,
  magNu: (_, stand) => (stand?.stap === 'gemeld' || stand?.stap === 'afgesproken' ? gelukt(null) : geweigerd({ soort: 'mag-niet-nu', reden: 'Deze melding is ingetrokken.' })),
  vragen: ({ bij }) => ({
    ...Object.fromEntries(LOPEND.map(({ code, naam }) => [code, { label: `${naam}: nu ${aantal(bij, code)}`, soort: 'keuze' as const, verplicht: true, opties: aantal(bij, code) > 0 ? AFSPRAKEN.filter((a) => a.code !== 'geen') : AFSPRAKEN }])),
    toelichting: { label: 'Wat is precies afgesproken?', soort: 'lange-tekst', verplicht: true, hint: 'Noem geen cliënten. Wie wat overneemt, staat in het dossier zelf.' },
  }),
  beslis: ({ invoer, bij }) => gelukt({
    gebeurtenissen: [{ soort: 'uittreding-afgesproken', gegevens: { per: Object.fromEntries(LOPEND.map(({ code }) => [code, { aantal: aantal(bij, code), afspraak: invoer[code] as Uittreedafspraak }])) as Record<Lopend, { aantal: number; afspraak: Uittreedafspraak }> } }],
    teksten: [{ nummer: 1, veld: 'toelichting', tekst: invoer.toelichting as string }],
  }),
};

export const uittredingIntrekken: Actie = {
  stap: 'uittreding-intrekken',
  uitleg: 'De partij blijft toch. Dat kan tot en met haar laatste dag.',
  magNu(_, stand, wie) {
    if (!stand || stand.stap === 'ingetrokken') return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze melding is al ingetrokken.' });
    return spreektVoor(wie, stand.partij) ? gelukt(null) : geweigerd({ soort: 'niet-bevoegd', reden: 'Alleen de partij zelf trekt haar melding in.' });
  },
  vragen: () => ({ reden: { label: 'Waarom blijft zij?', soort: 'lange-tekst' }, gebeurd_op: { label: 'Op welke dag is het ingetrokken?', soort: 'datum', hint: 'Leeg laten als het vandaag is.' } }),
  beslis: ({ stand, invoer, op }) => (op > stand!.laatste_dag
    ? geweigerd({ soort: 'mag-niet-nu', reden: 'De laatste dag is voorbij: de partij is uitgetreden.', wat: 'Wil zij weer meedoen, dan treedt zij opnieuw toe.' })
    : gelukt({ gebeurtenissen: [{ soort: 'uittreding-ingetrokken', gegevens: { namens: stand!.partij } }], teksten: invoer.reden ? [{ nummer: 2, veld: 'reden', tekst: invoer.reden as string }] : [] })),
};
