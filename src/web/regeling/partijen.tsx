import { PARTIJSOORTEN, type Partijsoort } from '../../domain/partijen/rollen.ts';
import type { Regeling } from '../../domain/regeling/schema.ts';
import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Alert, Bron, Kaart, Tabel, Titelcel, Vorm, type Rij, type Tabelkolom } from '../ui/index.ts';
import { Kader, type Gelezen } from './kader.tsx';

const SOORTNAMEN: Record<Partijsoort, string> = {
  gemeente: 'Gemeenten', corporatie: 'Woningcorporaties', zorgorganisatie: 'Zorgorganisaties', welzijnsorganisatie: 'Welzijnsorganisaties', overig: 'Andere partijen',
};
type Kolom = 'naam' | 'ondertekend' | 'register' | 'werkgebied' | 'bron';
const KOLOMMEN: Tabelkolom<Kolom>[] = [
  { sleutel: 'naam', kop: 'Partij', rijkop: true }, { sleutel: 'ondertekend', kop: 'Ondertekend' }, { sleutel: 'register', kop: 'In het register' },
  { sleutel: 'werkgebied', kop: 'Werkt in' }, { sleutel: 'bron', kop: 'Bron' },
];

const jaNee = (ja: boolean) => <span><Vorm stand={ja ? 'voldoet' : 'voldoet-niet'} /> {ja ? 'ja' : 'nee'}</span>;

/** `eigen`: the reader takes part in this regeling, so its people are there to be asked. */
function rijVan(regeling: Regeling, p: Regeling['partijen'][number], eigen: boolean): Rij<Kolom> {
  const gebied = p.werkgebied?.map((code) => regeling.gemeenten.find((g) => g.code === code)?.naam ?? code).join(', ') ?? 'hele regio';
  const sub = p.ook_geschreven ? `ook geschreven: ${p.ook_geschreven.join('; ')}` : undefined;
  return { sleutel: p.code, cellen: { naam: <Titelcel titel={p.naam} href={eigen ? `/regelingen/${regeling.regeling}/partijen/${p.code}` : undefined} sub={sub} />, ondertekend: jaNee(p.ondertekend), register: jaNee(p.register), werkgebied: gebied, bron: <Bron tekst={p.bron} /> } };
}

/** `GET /regelingen/:regeling/partijen`: who take part, as signatories and as register say it. */
export function partijenblad(verzoek: Verzoek, gelezen: Gelezen): Response | Promise<Response> {
  const { regeling, nu } = gelezen;
  const eigen = nu && verzoek.wie?.regeling === regeling.regeling;
  const groepen = PARTIJSOORTEN.flatMap((soort) => {
    const partijen = regeling.partijen.filter((p) => p.soort === soort);
    return partijen.length > 0 ? [{ kop: SOORTNAMEN[soort], aantal: partijen.length, rijen: partijen.map((p) => rijVan(regeling, p, eigen)) }] : [];
  });
  const verschil = regeling.partijen.filter((p) => p.ondertekend !== p.register);
  const titel = `${regeling.partijen.length} partijen`;
  return blad(verzoek, { titel: `Partijen van ${regeling.korte_naam}`, deel: '/regelingen' }, (
    <Kader gelezen={gelezen} deel="partijen" pad="partijen" titel={titel} kruimel="Partijen" vandaag={verzoek.vandaag} sub={eigen ? 'Wie meedoen. Kies een partij voor wie je er kunt vragen en wat jullie over haar opschreven.' : 'Wie meedoen, wie heeft ondertekend en wie in het register staat.'}>
      {verschil.length > 0 && (
        <Alert soort="let-op" titel={verschil.length === 1 ? 'Bij één partij verschillen voorblad en register' : `Bij ${verschil.length} partijen verschillen voorblad en register`}>
          <ul className="voordeur-opsomming">{verschil.map((p) => <li key={p.code}>{p.naam}: {p.ondertekend ? 'staat bij de ondertekenaars, niet in het register' : 'staat in het register, niet bij de ondertekenaars'}.</li>)}</ul>
        </Alert>
      )}
      <Kaart plat titel={`${regeling.servicepunt.naam}: ${regeling.partijen.find((p) => p.code === regeling.servicepunt.organisatie)?.naam ?? regeling.servicepunt.organisatie}`} rechts={<Bron tekst={regeling.servicepunt.bron} />}>
        <Tabel bijschrift={titel} kolommen={KOLOMMEN} groepen={groepen} compact />
      </Kaart>
    </Kader>
  ));
}
