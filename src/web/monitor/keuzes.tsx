import { Alert, Filterbalk, Link } from '../ui/index.ts';
import { periodecode, perioden, vraagdelen, type Monitorvraag } from './vraag.ts';

/** The choice of period, area and day, as one form; the address holds it. Days of one's own are a second form, folded away. */
export function Keuzes({ vraag, pad, vandaag, gebied: metGebied = false }: { vraag: Monitorvraag; pad: string; vandaag: string; gebied?: boolean }) {
  const { regelingen, regeling, periode, keuzes, bekendOp, gebied, gebieden, eigen } = vraag;
  const opties = perioden(keuzes, vandaag, eigen).map((k) => ({ waarde: periodecode(k.periode), naam: k.naam }));
  const nu = periodecode(periode);
  const eigenDagen = !opties.some((o) => o.waarde === nu);
  return (
    <>
      <Filterbalk
        action={pad} label="Kies wat je wilt zien" verborgen={regelingen.length === 1 || !metGebied ? { regeling: regeling.regeling } : {}}
        velden={[
          ...(regelingen.length > 1 && metGebied ? [{ soort: 'keuze' as const, naam: 'regeling', label: 'Regeling', waarde: regeling.regeling, opties: regelingen.map((r) => ({ waarde: r.regeling, naam: r.korte_naam })) }] : []),
          { soort: 'keuze', naam: 'periode', label: 'Periode', waarde: nu, opties: [...(eigenDagen ? [{ waarde: nu, naam: 'De dagen hieronder' }] : []), ...opties] },
          ...(metGebied ? [{ soort: 'keuze' as const, naam: 'gebied', label: 'Gebied', waarde: gebied?.code ?? '', opties: [{ waarde: '', naam: 'Hele regio' }, ...gebieden.map((g) => ({ waarde: g.code, naam: g.naam }))] }] : []),
          { soort: 'datum', naam: 'bekend_op', label: 'Zoals bekend op', waarde: bekendOp ?? vandaag },
        ]}
      />
      <details className="voordeur-figuur__meer voordeur-nietafdrukken" open={eigenDagen}>
        <summary>Zelf een begin en een eind kiezen</summary>
        <div><Filterbalk action={pad} label="Kies begin en eind" verborgen={vraagdelen(vraag, 'regeling', 'bekendOp', 'gebied')} velden={[{ soort: 'datum', naam: 'van', label: 'Van', waarde: periode.van }, { soort: 'datum', naam: 'tot', label: 'Tot (die dag telt niet mee)', waarde: periode.tot }]} /></div>
      </details>
    </>
  );
}

/** What could not be answered as asked, and how to ask it. */
export function Vraagfouten({ fouten }: Pick<Monitorvraag, 'fouten'>) {
  if (fouten.length === 0) return null;
  return <Alert soort="fout" titel="Deze vraag kan niet; je ziet een andere" rol="alert"><ul>{fouten.map((f) => <li key={f.melding}>{f.melding}</li>)}</ul></Alert>;
}

const UITVOER = [['pdf', 'PDF'], ['xlsx', 'Excel (XLSX)'], ['ods', 'ODS'], ['csv', 'CSV'], ['json', 'JSON']] as const;

/** The same figures to take along, in every form. */
export function Uitvoer({ vraag, naam = 'Rapport' }: { vraag: Monitorvraag; naam?: string }) {
  const delen = vraagdelen(vraag, 'regeling', 'periode', 'bekendOp');
  return <p className="voordeur-downloads voordeur-nietafdrukken"><span>{naam}:</span>{UITVOER.map(([als, woord]) => <Link key={als} href={`/monitor/rapport?${new URLSearchParams({ ...delen, als })}`}>{woord}</Link>)}</p>;
}
