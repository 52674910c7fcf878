import { FASEN, MAG_ONTBREKEN, STAPPEN, type Fase } from '../keten/fasen.ts';
import { isDossierstap } from '../keten/stappen.ts';
import { ROLNAMEN, type Rol } from '../partijen/rollen.ts';
import type { Pad } from './ontleed.ts';
import type { Bevinding, Soepel } from './soepel.ts';

/** Who does what and when: steps, terms, the sharing matrix, dates. */

const fout = (pad: Pad, melding: string, remedie: string): Bevinding => ({ ernst: 'fout', pad, melding, remedie });
const eerder = (a: Fase, b: Fase): boolean => FASEN.indexOf(a) < FASEN.indexOf(b);

function stappen(r: Soepel): Bevinding[] {
  const alle = r.deel('stappen');
  if (!alle) return [];
  const zonderTafel = r.lijst('gemeenten').filter((g) => g.waarde.beoordelingstafel === undefined);
  return [
    ...STAPPEN.filter((s) => !alle[s] && !MAG_ONTBREKEN.includes(s)).map((s) => fout(['stappen'], `De stap "${s}" ontbreekt: niemand kan hem zetten.`, 'Voeg toe wie hem zet (door), van welke organisatie (van), en de bron.')),
    ...(alle['voorwaarde-vervullen'] ? [] : r.lijst('criteria').flatMap(({ plaats, waarde }) => (waarde.voorwaarde?.voor ? [fout(['criteria', plaats, 'voorwaarde'], `De stap "${waarde.voorwaarde.voor}" wacht op deze voorwaarde, maar niemand kan haar vervullen.`, 'Voeg de stap "voorwaarde-vervullen" toe, of laat `voor` weg.')] : []))),
    ...(alle['besluit-nemen']?.van === 'herkomstgemeente' ? zonderTafel.map((g) => fout(['gemeenten', g.plaats], `${g.waarde.naam} heeft geen beoordelingstafel, terwijl de stap "besluit-nemen" aan de gemeente van herkomst is.`, 'Noem de partij die voor deze gemeente de tafel houdt.')) : []),
    ...Object.entries(alle).flatMap(([s, stap]) => [
      ...(stap.na_elkaar && stap.door.length < 2 ? [fout(['stappen', s], 'Deze stap gaat na elkaar, maar er is maar één rol.', 'Noem twee rollen in volgorde, of haal na_elkaar weg.')] : []),
    ]),
  ];
}

function termijnen(r: Soepel): Bevinding[] {
  const alle = Object.entries(r.deel('termijnen') ?? {});
  const stappen = r.deel('stappen');
  return alle.flatMap(([code, { stap, vanaf }], i) => [
    ...(alle.findIndex(([, t]) => t.stap === stap) < i ? [fout(['termijnen', code, 'stap'], `Voor de stap "${stap}" geldt al een andere termijn.`, 'Houd één termijn per stap.')] : []),
    ...(stappen && !stappen[stap] ? [fout(['termijnen', code, 'stap'], `Deze termijn bewaakt de stap "${stap}", maar niemand kan die zetten.`, 'Voeg de stap toe bij stappen, of haal de termijn weg.')] : []),
    ...(vanaf !== undefined && STAPPEN.indexOf(vanaf) > STAPPEN.indexOf(stap) ? [fout(['termijnen', code, 'vanaf'], `De termijn begint bij "${vanaf}", maar die stap komt niet vóór "${stap}".`, 'Kies een stap die eerder in de keten staat.')] : []),
  ]);
}

/** Steps on a dossier, opening one included; homes, keys and neighbourhoods are no dossiers. */
const opDossier = (stap: string): boolean => stap === 'dossier-openen' || isDossierstap(stap);

function gegevensdeling(r: Soepel): Bevinding[] {
  const groepen = r.lijst('gegevensdeling');
  const codes = r.waarden('gegevensdeling', 'groep');
  const voortgang = groepen.find((g) => g.waarde.groep === 'voortgang')?.waarde.vanaf;
  if (!voortgang) return codes.includes('voortgang') ? [] : [fout(['gegevensdeling'], 'De groep "voortgang" ontbreekt.', 'Geef elke rol die iets ziet ook voortgang; anders vindt zij het dossier niet.')];
  const stapzetters = Object.entries(r.deel('stappen') ?? {}).filter(([s]) => opDossier(s)).flatMap(([s, stap]) => stap.door.map((rol) => ({ s, rol })));
  return [
    ...groepen.flatMap(({ plaats, waarde: { groep, vanaf } }) => [
      ...(codes.indexOf(groep) < plaats ? [fout(['gegevensdeling', plaats, 'groep'], `De groep "${groep}" staat er twee keer.`, 'Zet alle rollen van een groep op één regel.')] : []),
      ...(Object.entries(vanaf) as [Rol, Fase][]).flatMap(([rol, fase]) => {
        const pad: Pad = ['gegevensdeling', plaats, 'vanaf', rol];
        const eigen = voortgang[rol];
        if (eigen === undefined) return [fout(pad, `De rol "${rol}" ziet "${groep}" maar niet "voortgang".`, 'Voeg de rol toe bij voortgang; anders vindt zij het dossier niet.')];
        if (eerder(fase, eigen)) return [fout(pad, `De rol "${rol}" ziet "${groep}" al vanaf ${fase}, maar "voortgang" pas vanaf ${eigen}.`, 'Zet voortgang niet later dan de andere groepen.')];
        return rol === 'bestuurder' || rol === 'beheerder' ? [{ ernst: 'waarschuwing' as const, pad, melding: `Een ${ROLNAMEN[rol]} ziet hiermee gegevens van cliënten.`, remedie: 'Deze rol heeft dat voor haar werk niet nodig.' }] : [];
      }),
    ]),
    ...stapzetters.filter(({ s, rol }, i) => voortgang[rol] === undefined && stapzetters.findIndex((x) => x.s === s && x.rol === rol) === i)
      .map(({ s, rol }) => fout(['stappen', s], `De rol "${rol}" zet deze stap, maar ziet geen "voortgang".`, 'Voeg de rol toe bij gegevensdeling, groep voortgang.')),
  ];
}

function data(r: Soepel): Bevinding[] {
  const [vanaf, tot, cijfers, voorganger] = [r.deel('geldig_vanaf'), r.deel('geldig_tot'), r.deel('openbare_cijfers'), r.deel('voorganger')];
  return [
    ...(vanaf && tot && tot <= vanaf ? [fout(['geldig_tot'], 'Deze versie houdt op voordat zij begint.', 'Zet geldig_tot later dan geldig_vanaf.')] : []),
    ...(cijfers && cijfers.tot <= cijfers.van ? [fout(['openbare_cijfers'], 'De periode eindigt voordat zij begint.', 'Zet tot later dan van.')] : []),
    ...(vanaf && voorganger && voorganger.eindigt_op > vanaf ? [{ ernst: 'waarschuwing' as const, pad: ['voorganger'], melding: `De voorganger loopt door tot ${voorganger.eindigt_op}, na het begin van deze versie.`, remedie: 'Controleer of beide regelingen echt naast elkaar golden.' }] : []),
  ];
}

/** The covenant's own two lists of parties need not be the same (P1.0): said once, with the numbers. */
function partijen(r: Soepel): Bevinding[] {
  const alle = r.lijst('partijen').map((p) => p.waarde);
  const alleenRegister = alle.filter((p) => p.register && !p.ondertekend).length;
  const alleenGetekend = alle.filter((p) => !p.register && p.ondertekend).length;
  if (alleenRegister + alleenGetekend === 0) return [];
  return [{ ernst: 'waarschuwing', pad: ['partijen'], melding: `Van de ${alle.filter((p) => p.register).length} partijen in het register ${alleenRegister === 1 ? 'staat er 1' : `staan er ${alleenRegister}`} niet bij de ondertekenaars${alleenGetekend > 0 ? `, en ${alleenGetekend} andersom` : ''}.`, remedie: 'Het register telt; wie tekende is apart vastgelegd.' }];
}

/** What follows on a refusal must be possible: someone weighs, resumes or looks again (P4.c). */
function weigering(r: Soepel): Bevinding[] {
  const [weigering, stappen] = [r.deel('weigering'), r.deel('stappen')];
  if (!weigering || !stappen) return [];
  const nodig = { wegen: 'weigering-wegen', pauze: 'wachtlijst-hervatten', herziening: 'herziening-beoordelen' } as const;
  const overleggen: readonly (string | undefined)[] = r.waarden('overleg', 'code');
  const redenen = (weigering.redenen ?? []).map(({ gevolg }, i) => ({ gevolg, pad: ['weigering', 'redenen', i, 'gevolg'] as Pad }));
  return [
    ...[{ gevolg: weigering.gevolg, pad: ['weigering', 'gevolg'] as Pad }, ...redenen].flatMap(({ gevolg, pad }) => {
      const stap = gevolg && gevolg in nodig ? nodig[gevolg as keyof typeof nodig] : undefined;
      return stap && !stappen[stap] ? [fout(pad, `Na het gevolg "${gevolg}" moet de stap "${stap}" volgen, maar niemand kan die zetten.`, 'Voeg de stap toe, of kies een ander gevolg.')] : [];
    }),
    ...(weigering.overleg !== undefined && !overleggen.includes(weigering.overleg) ? [fout(['weigering', 'overleg'], `"${weigering.overleg}" is hier geen bekend overleg.`, 'Noem de code van een overleg uit deze regeling.')] : []),
    ...(weigering.overleg === undefined && redenen.some(({ gevolg }) => gevolg === 'wegen') ? [fout(['weigering'], 'Een reden wordt gewogen, maar er staat niet in welk overleg.', 'Noem bij overleg de code van het overleg dat weegt.')] : []),
    ...(['client', 'corporatie'] as const).filter((kant) => !(weigering.redenen ?? []).some((x) => x.kant === kant))
      .map((kant) => fout(['weigering', 'redenen'], `Er is geen reden voor de kant "${kant}": ${kant === 'client' ? 'weigeren' : 'intrekken'} kan dan niemand.`, 'Noem minstens één reden voor deze kant.')),
  ];
}

export const controleerKeten = (r: Soepel): Bevinding[] => [...stappen(r), ...termijnen(r), ...gegevensdeling(r), ...data(r), ...partijen(r), ...weigering(r)];
