import type { ReactNode } from 'react';
import { DOSSIERSTAPPEN, isDossierstap } from '../../domain/keten/stappen.ts';
import type { Stap } from '../../domain/keten/fasen.ts';
import { geldigheid } from '../../domain/monitor/versies.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import { versieOp } from '../../domain/regeling/versies.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Kop, Kruimelpad, Leeg, Lijst, Schakel } from '../ui/index.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';

/** One version of a covenant as a reader looks at it, beside the others. */
export type Gelezen = { regeling: Regeling; versies: readonly Regeling[]; /** the version in force today */ nu: boolean };

/** The parts a covenant is shown in; the first word of the path says which. */
export const DELEN = [
  { pad: 'artikelen', naam: 'Artikelen' },
  { pad: 'partijen', naam: 'Partijen' },
  { pad: 'gegevensdeling', naam: 'Gegevensdeling' },
  { pad: 'termijnen-en-criteria', naam: 'Termijnen en criteria' },
  { pad: 'verdeelsleutel', naam: 'Verdeelsleutel' },
  { pad: 'versies', naam: 'Versies' },
  { pad: 'verantwoording', naam: 'Verantwoording' },
] as const;
export type Deel = (typeof DELEN)[number]['pad'];

const STAPNAMEN: Partial<Record<Stap, string>> = { 'dossier-openen': 'Dossier openen', 'woning-aanmelden': 'Woning aanmelden', 'woning-intrekken': 'Woning intrekken' };
export const stapnaam = (stap: Stap): string => (isDossierstap(stap) ? DOSSIERSTAPPEN[stap].titel : (STAPNAMEN[stap] ?? stap));

/** The address of a part, in the same version; without `versie` when it is the one in force. */
export const adres = ({ regeling, nu }: Pick<Gelezen, 'regeling' | 'nu'>, pad: string): string =>
  `/regelingen/${regeling.regeling}/${pad}${nu ? '' : `${pad.includes('?') ? '&' : '?'}versie=${regeling.geldig_vanaf}`}`;

/** "1 juli 2018 tot en met 2020", "vanaf 1 januari 2021". */
function versienaam(versies: readonly Regeling[], versie: Regeling, vandaag: string): string {
  const { tot } = geldigheid(versies, versie);
  const eind = tot <= vandaag ? `, tot ${zegDatum(tot)}` : versie.geldig_vanaf > vandaag ? ', geldt nog niet' : ', geldt nu';
  return `Versie ${zegDatum(versie.geldig_vanaf)}${eind}`;
}

type Kaderprops = { gelezen: Gelezen; deel: Deel; /** the path under the regeling that stays when another version is chosen */ pad: string; titel: string; sub: ReactNode; vandaag: string; kruimel?: string; rechts?: ReactNode; children: ReactNode };

/** What every page about a covenant shares: the way back, the title, its versions and its parts. */
export function Kader({ gelezen, deel, pad, titel, sub, vandaag, kruimel, rechts, children }: Kaderprops) {
  const { regeling, versies } = gelezen;
  const geldend = versieOp(versies, vandaag);
  const versiekeuze = versies.length > 1
    ? <Schakel label="Versie" keuzes={versies.map((v) => ({ naam: versienaam(versies, v, vandaag), href: adres({ regeling: v, nu: v === geldend }, pad), hier: v === regeling }))} />
    : <span className="voordeur-grijs">{versienaam(versies, regeling, vandaag)}</span>;
  return (
    <>
      <Kruimelpad kruimels={[{ naam: 'Regeling', href: '/regelingen' }, { naam: regeling.korte_naam, href: adres(gelezen, 'artikelen') }, { naam: kruimel ?? titel }]} />
      <Kop titel={titel} sub={sub} rechts={rechts ?? versiekeuze} />
      {rechts && <div className="voordeur-opbreedte">{versiekeuze}</div>}
      <div className="voordeur-opbreedte"><Schakel label="Onderdelen van de regeling" keuzes={DELEN.map((d) => ({ naam: d.naam, href: adres(gelezen, d.pad), hier: d.pad === deel }))} /></div>
      {children}
    </>
  );
}

/** Says that something is not there, with what is. */
export const nietGevonden = (verzoek: Verzoek, titel: string, tekst: string, wel: readonly { naam: string; href: string }[]): Response | Promise<Response> =>
  blad(verzoek, { titel, deel: '/regelingen', status: 404, smal: true }, (
    <>
      <h1 className="utrecht-heading-1">{titel}</h1>
      <Leeg titel={tekst} />
      <Lijst items={wel.map(({ naam, href }) => ({ sleutel: href, titel: naam, href }))} />
    </>
  ));

/** Finds the regeling and version of the address, or answers with the ones there are. */
export function metRegeling(doe: (verzoek: Verzoek, gelezen: Gelezen) => Response | Promise<Response>) {
  return (verzoek: Verzoek): Response | Promise<Response> => {
    const { c, kern, vandaag } = verzoek;
    const id = c.req.param('regeling') ?? '';
    const versies = kern.regelingen.versies(id);
    if (versies.length === 0)
      return nietGevonden(verzoek, 'Deze regeling is er niet', 'Kies een regeling die er wel is.', kern.regelingen.alle().map((r) => ({ naam: r.naam, href: `/regelingen/${r.regeling}` })));
    const geldend = versieOp(versies, vandaag) ?? versies.at(-1)!;
    const gevraagd = c.req.query('versie');
    const regeling = gevraagd === undefined ? geldend : versies.find((v) => v.geldig_vanaf === gevraagd);
    if (!regeling)
      return nietGevonden(verzoek, 'Deze versie is er niet', `${geldend.korte_naam} heeft geen versie met die begindatum.`, versies.map((v) => ({ naam: versienaam(versies, v, vandaag), href: adres({ regeling: v, nu: v === geldend }, 'artikelen') })));
    return doe(verzoek, { regeling, versies, nu: regeling === geldend });
  };
}
