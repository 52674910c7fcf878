import type { ReactNode } from 'react';
import type { Rol } from '../../domain/partijen/rollen.ts';
import { BAKKEN, BEHANDELAARS, type Bak, type Behandelaar, type Werkregel, type Werktelling } from '../../storage/lezen/werk.ts';
import { STAPPEN, type Stap } from '../../domain/keten/fasen.ts';
import { adresMet } from '../lijsten/adres.ts';
import { zegVandaag } from '../lijsten/termijn.ts';
import { Filterchips, KnopLink, Knoppen, Leeg, Tabel, type Chip, type Rijgroep, type Tabelkolom } from '../ui/index.ts';
import { baknaam } from './kalender.ts';
import { eigenRij, rijVanAnder, type Beeld, type Werkkolom } from './regels.tsx';
import { knopwoord } from './werkwoorden.ts';

/* The parts of Mijn werk. Every number on the page is a sum of the same count. */

export type Keuze = { beurt: 'ons' | 'anderen'; bak?: Bak; stap?: Stap; van?: Behandelaar };
export const PAD = '/';
export const delen = ({ beurt, bak, stap, van }: Keuze) => ({ beurt: beurt === 'anderen' ? beurt : undefined, termijn: bak, werk: stap, van });

const som = (telling: readonly Werktelling[], { bak, stap, van }: Pick<Keuze, 'bak' | 'stap' | 'van'>): number =>
  telling.filter((t) => (!bak || t.bak === bak) && (!stap || t.stap === stap) && (!van || t.van === van)).reduce((totaal, t) => totaal + t.aantal, 0);

/** How many tasks this choice shows. */
export const aantalVan = (telling: readonly Werktelling[], keuze: Keuze): number => som(telling, keuze);

const BEHANDELAARNAMEN: Record<Behandelaar, string> = { mij: 'Van mij', collega: 'Van collega’s', niemand: 'Nog van niemand' };

/** Chips by term, by kind of work and by who of us handles it. Each count is what you see when you follow it, so the counts of a row add up to its first. */
export function Werkfilter({ telling, keuze, noem, vandaag }: { telling: readonly Werktelling[]; keuze: Keuze; noem: (stap: Stap) => string; vandaag: string }) {
  const chip = (naam: string, deze: Keuze, hier: boolean): Chip => ({ naam, aantal: som(telling, deze), href: adresMet(PAD, delen(deze)), hier, laat: deze.bak === 'te-laat' && !hier });
  const soorten = STAPPEN.filter((stap) => telling.some((t) => t.stap === stap));
  const termijnen = [chip('Alles', { ...keuze, bak: undefined }, !keuze.bak), ...BAKKEN.map((bak) => chip(baknaam(bak, vandaag), { ...keuze, bak }, keuze.bak === bak))];
  // A kind of work that is chosen is let go by choosing it again; its count stays what it shows.
  const werk = soorten.map((stap) => ({ ...chip(noem(stap), { ...keuze, stap: keuze.stap === stap ? undefined : stap }, keuze.stap === stap), aantal: som(telling, { ...keuze, stap }) }));
  // Who of us handles it: told apart only where there is something to tell apart.
  const behandelaars = BEHANDELAARS.filter((van) => keuze.van === van || telling.some((t) => t.van === van));
  const wie = [chip('Van iedereen', { ...keuze, van: undefined }, !keuze.van), ...BEHANDELAARS.map((van) => chip(BEHANDELAARNAMEN[van], { ...keuze, van }, keuze.van === van))];
  const tonen = (c: Chip) => c.aantal > 0 || c.hier || c.naam === 'Alles' || c.naam === 'Van iedereen';
  return <Filterchips label="Filter op termijn, soort werk en wie het behandelt" groepen={[termijnen.filter(tonen), ...(soorten.length > 1 ? [werk.filter(tonen)] : []), ...(behandelaars.length > 1 ? [wie.filter(tonen)] : [])]} />;
}

const KOLOMMEN: Record<Keuze['beurt'], readonly Tabelkolom<Werkkolom>[]> = {
  ons: [
    { sleutel: 'termijn', kop: 'Termijn', breedte: 'termijn', zonderLabel: true },
    { sleutel: 'taak', kop: 'Wat je doet, voor wie', zonderLabel: true },
    { sleutel: 'fase', kop: 'Fase', breedte: 'smal', zonderLabel: true },
    { sleutel: 'actie', kop: 'Actie', kopVerborgen: true, breedte: 'actie' },
  ],
  anderen: [
    { sleutel: 'termijn', kop: 'Termijn', breedte: 'termijn', zonderLabel: true },
    { sleutel: 'taak', kop: 'Wat er moet gebeuren, voor wie', zonderLabel: true },
    { sleutel: 'wie', kop: 'Wie is aan zet' },
    { sleutel: 'fase', kop: 'Fase', breedte: 'smal', zonderLabel: true },
  ],
};

/** The tasks of this page under the heading of their term; the number beside a heading counts all of them, also on other pages. */
export function Werktabel({ regels, telling, keuze, beeld }: { regels: readonly Werkregel[]; telling: readonly Werktelling[]; keuze: Keuze; beeld: Beeld }) {
  const maak = keuze.beurt === 'ons' ? eigenRij : rijVanAnder;
  const groepen: Rijgroep<Werkkolom>[] = BAKKEN.map((bak) => ({ kop: baknaam(bak, beeld.vandaag), aantal: som(telling, { ...keuze, bak }), rijen: regels.filter((r) => r.bak === bak).map((r) => maak(r, beeld)) }));
  return <Tabel bijschrift={keuze.beurt === 'ons' ? 'Je taken: wat te laat is eerst, dan op termijn' : 'Taken van anderen: wat te laat is eerst, dan op termijn'} kolommen={KOLOMMEN[keuze.beurt]} groepen={groepen.filter((g) => g.rijen.length > 0)} />;
}

/** "Maandag 23 november 2026. Je hebt 18 taken: 3 te laat en 2 voor vandaag." */
export function Dagzin({ telling, vandaag }: { telling: readonly Werktelling[]; vandaag: string }) {
  const [alles, laat, nu] = [som(telling, {}), som(telling, { bak: 'te-laat' }), som(telling, { bak: 'vandaag' })];
  const stukken: ReactNode[] = [
    ...(laat > 0 ? [<strong key="laat" className="voordeur-laat">{laat} te laat</strong>] : []),
    ...(nu > 0 ? [`${nu} voor vandaag`] : []),
  ];
  return <>{zegVandaag(vandaag)}. {alles === 0 ? 'Je hebt nu geen taken.' : <>Je hebt {alles} {alles === 1 ? 'taak' : 'taken'}{stukken.length > 0 && ': '}{stukken[0]}{stukken.length > 1 && ' en '}{stukken[1]}.</>}</>;
}

/** What someone comes here to begin. */
const BEGIN: Partial<Record<Rol, { naam: string; href: string }>> = {
  begeleider: { naam: 'Nieuwe aanvraag', href: '/aanvragen/nieuw' },
  woonconsulent: { naam: 'Woning aanmelden', href: '/woningen/nieuw' },
};
export function Beginknop({ rol }: { rol: Rol }) {
  const begin = BEGIN[rol];
  if (rol === 'begeleider') return <Knoppen><KnopLink href="/wijziging-melden">Wijziging melden</KnopLink><KnopLink soort="hoofd" icoon="plus" href={begin!.href}>{begin!.naam}</KnopLink></Knoppen>;
  return begin ? <KnopLink soort="hoofd" icoon="plus" href={begin.href}>{begin.naam}</KnopLink> : null;
}

/** Why there is nothing, and what comes. */
const NIETS: Partial<Record<Rol, string>> = {
  begeleider: 'Begin een aanvraag als een cliënt toe is aan een eigen woning. Wordt een woning voorgelegd of om een aanvulling gevraagd, dan staat dat hier.',
  consulent: 'Vraagt een begeleider begeleiding, bijzondere bijstand of schuldhulp bij jullie gemeente aan, dan staat hier wat je besluit en voor wanneer.',
  woonconsulent: 'Meld een woning aan die vrijkomt; dan staat hier wie er past. Neemt iemand een aanbod aan, dan staat hier het contract.',
  tafellid: 'Als een aanvraag volledig is, staat hier het besluit dat jullie nemen.',
  welzijnswerker: 'Jullie hebben in de keten geen eigen stap. Bij Dossiers zie je wie er in jullie gebied een woning krijgt.',
};
export function GeenWerk({ rol, gefilterd, eerstvolgende }: { rol: Rol; gefilterd: boolean; eerstvolgende?: string }) {
  if (gefilterd) return <Leeg titel="Niets met dit filter" actie={<KnopLink href={PAD}>Toon alles</KnopLink>}>{eerstvolgende ? `Je eerstvolgende termijn is ${eerstvolgende}.` : 'Er is geen taak met een termijn.'}</Leeg>;
  return <Leeg titel="Je hebt nu geen taken" actie={<KnopLink href="/dossiers">Bekijk de dossiers</KnopLink>}>{NIETS[rol] ?? 'Zodra een aanvraag aan jullie toe is, staat hier wat je doet.'}</Leeg>;
}

/** What a kind of work is called for this reader: following the search for a home is not offering one. */
export const werknaam = (magVoorleggen: boolean) => (stap: Stap): string => (stap === 'woning-voorleggen' && !magVoorleggen ? 'Wachttijd' : knopwoord(stap));
