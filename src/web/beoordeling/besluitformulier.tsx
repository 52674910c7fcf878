import type { Vragen } from '../../domain/invoer/vragen.ts';
import { BUITEN_DE_REGIO } from '../../domain/aanvraag/formulier.ts';
import { gemeentenaam } from '../../domain/regeling/namen.ts';
import type { Gewogen } from '../../domain/toetsing/criteria.ts';
import { motiveringsvoorstel } from '../../domain/beoordeling/motivering.ts';
import type { Beeld } from '../dossier/beeld.ts';
import { bronVan } from '../dossier/bron.ts';
import { eenTekst, type Gepost } from '../formulier/lees.ts';
import { Aankruisvak, Alert, Datumveld, Kaart, Keuzelijst, Keuzerondjes, Knop, Link, Tekstvak, Verborgen } from '../ui/index.ts';
import { zaakpad, zittingstappad } from './paden.ts';
import type { Zaak } from './tafel.ts';
import type { Zaakinvoer } from './zaakbeeld.tsx';

/** The municipality to which the client would return: the origin, when it lies in the region and the origin decides (art. 2c). */
export function terugkeergemeente({ regeling, dossier }: Beeld): string | undefined {
  const { herkomstgemeente } = dossier.stand;
  return regeling.stappen['besluit-nemen']?.van === 'herkomstgemeente' && herkomstgemeente !== BUITEN_DE_REGIO && regeling.gemeenten.some((g) => g.code === herkomstgemeente) ? herkomstgemeente : undefined;
}

/** What stands in the form before anyone has touched it: no decision, the only form of lease there is, return to the origin, and a draft of the reasons. */
export function beginwaarden(beeld: Beeld, gewogen: readonly Gewogen[]): Gepost {
  const [vorm, ...meer] = beeld.regeling.contractvormen;
  return { ...(vorm && meer.length === 0 ? { contractvorm: vorm.code } : {}), ...(terugkeergemeente(beeld) ? { vestiging: 'terug' } : {}), motivering: motiveringsvoorstel(gewogen) };
}

/** The answers as the step takes them: returning is the municipality of origin, without a reason for deviating. */
export function alsBesluit(beeld: Beeld, ingevuld: Gepost): Record<string, unknown> {
  const { vestiging, ...rest } = ingevuld;
  return vestiging === 'terug' ? { ...rest, wachtlijst_advies: terugkeergemeente(beeld) ?? '', afwijking_reden: '' } : rest;
}

type Veldprops = { beeld: Beeld; vragen: Vragen } & Zaakinvoer;

function Contractvorm({ beeld: { regeling }, vragen, ingevuld, fouten }: Veldprops) {
  const opties = regeling.contractvormen.map((c) => ({ waarde: c.code, naam: c.naam, hint: c.bij_uitzondering ? 'uitzondering, motiveer waarom' : undefined }));
  const uitzondering = regeling.contractvormen.find((c) => c.bij_uitzondering);
  return (
    <Keuzerondjes naam="contractvorm" label="Contractvorm" bron={bronVan(regeling, regeling.contractvormen[0]?.bron.split(/[,;]/)[0])} opties={opties} waarde={eenTekst(ingevuld, 'contractvorm')} fout={fouten.contractvorm}>
      {uitzondering && (
        <div className={`voordeur-vervolg voordeur-vervolg--${uitzondering.code}`}>
          <Tekstvak naam="contractvorm_reden" label={vragen.contractvorm_reden!.label} rijen={2} waarde={eenTekst(ingevuld, 'contractvorm_reden')} fout={fouten.contractvorm_reden} />
        </div>
      )}
    </Keuzerondjes>
  );
}

function Gemeente({ beeld, vragen, ingevuld, fouten }: Veldprops) {
  const { regeling } = beeld;
  const terug = terugkeergemeente(beeld);
  const gemeenten = regeling.gemeenten.filter((g) => g.code !== terug).map((g) => ({ waarde: g.code, naam: g.naam }));
  const lijst = <Keuzelijst naam="wachtlijst_advies" label={terug ? 'Welke gemeente dan?' : 'Gemeente van vestiging'} optioneel={!terug} opties={gemeenten} leeg={terug ? undefined : 'Nog geen advies'} breedte="vol" waarde={eenTekst(ingevuld, 'wachtlijst_advies')} fout={fouten.wachtlijst_advies} />;
  if (!terug) return lijst;
  return (
    <Keuzerondjes naam="vestiging" label="Gemeente van vestiging" bron={bronVan(regeling, 'art. 2c')} opties={[{ waarde: 'terug', naam: `Terug naar ${gemeentenaam(regeling, terug)}` }, { waarde: 'afwijken', naam: 'Afwijken' }]} waarde={eenTekst(ingevuld, 'vestiging')}>
      <div className="voordeur-vervolg voordeur-vervolg--afwijken">
        {lijst}
        <Tekstvak naam="afwijking_reden" label={vragen.afwijking_reden!.label} rijen={2} waarde={eenTekst(ingevuld, 'afwijking_reden')} fout={fouten.afwijking_reden} />
      </div>
    </Keuzerondjes>
  );
}

/** Above the usual: an exception, folded away until it is used. */
function Hardheid({ vragen, ingevuld, fouten }: Veldprops) {
  const aan = eenTekst(ingevuld, 'hardheidsclausule') === 'ja';
  return (
    <details className="voordeur-terzijde" open={aan || fouten.hardheid_reden !== undefined}>
      <summary>Hardheidsclausule</summary>
      <Aankruisvak naam="hardheidsclausule" label="Wij passen de hardheidsclausule toe" aan={aan} fout={fouten.hardheidsclausule} />
      <Tekstvak naam="hardheid_reden" label={vragen.hardheid_reden!.label} rijen={2} optioneel waarde={eenTekst(ingevuld, 'hardheid_reden')} fout={fouten.hardheid_reden} />
    </details>
  );
}

export type Besluitformulierprops = Veldprops & { gewogen: readonly Gewogen[]; zitting?: string; /** the case the button leads to, with its place */ hierna?: { zaak: Zaak; nummer: number }; volgende?: Zaak };

/** The decision: outcome, form of lease, where to live, reasons. One button takes it and opens the next case. */
export function Besluitformulier(props: Besluitformulierprops) {
  const { beeld, vragen, ingevuld, fouten, gewogen, zitting, hierna, volgende } = props;
  const onbekend = gewogen.filter((g) => g.uitslag === 'onbekend').length;
  const uitkomsten = [{ waarde: 'positief', naam: 'Positief' }, { waarde: 'aangehouden', naam: 'Aanhouden' }, { waarde: 'negatief', naam: 'Negatief' }];
  return (
    <Kaart titel="Besluit" id="besluitkaart">
      <Verborgen velden={{ versie: String(beeld.dossier.volgnummer), dossier: beeld.dossier.id }} />
      <div className="voordeur-besluit">
        <Keuzerondjes naam="uitkomst" label="Uitkomst" vorm="knoppen" opties={uitkomsten} waarde={eenTekst(ingevuld, 'uitkomst')} fout={fouten.uitkomst}>
          <div className="voordeur-vervolg voordeur-vervolg--positief"><Contractvorm {...props} /><Gemeente {...props} /><Hardheid {...props} /></div>
          <div className="voordeur-vervolg voordeur-vervolg--aangehouden"><Datumveld naam="uiterlijk" label={vragen.uiterlijk!.label} hint={vragen.uiterlijk!.hint} optioneel van={beeld.vandaag} waarde={eenTekst(ingevuld, 'uiterlijk')} fout={fouten.uiterlijk} /></div>
        </Keuzerondjes>
        <Tekstvak naam="motivering" label="Motivering" hint="Komt letterlijk in de brief. Dit voorstel volgt uit de criteria: vul aan of pas aan. Geen medische gegevens." rijen={8} waarde={eenTekst(ingevuld, 'motivering')} fout={fouten.motivering} />
        {onbekend > 0 && <Alert soort="info"><p>{onbekend === 1 ? 'Eén criterium is onbekend.' : `${onbekend} criteria zijn onbekend.`} Je kunt besluiten; schrijf op hoe je het weegt.</p></Alert>}
        <Knop soort="hoofd" maat="groot">{hierna ? `Besluiten en naar zaak ${hierna.nummer}` : 'Besluiten'}</Knop>
        <div className="voordeur-besluit__anders">
          {zitting && <Knop soort="stil" formAction={zittingstappad(zitting, 'zaak-doorschuiven')}>Volgende keer</Knop>}
          {volgende && <Link href={zaakpad(volgende.dossier, zitting)}>Overslaan</Link>}
        </div>
      </div>
    </Kaart>
  );
}
