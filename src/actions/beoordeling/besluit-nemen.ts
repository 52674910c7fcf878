import { plusTermijn } from '../../domain/kalender/werkdagen.ts';
import type { DossierGebeurtenissen } from '../../domain/keten/gebeurtenissen.ts';
import { termijnVan } from '../../domain/keten/taken.ts';
import { gewogenRijen, leesOordelen, oordeelvragen } from '../../domain/toetsing/oordelen.ts';
import { voorwaardenUit, weegCriteria } from '../../domain/toetsing/criteria.ts';
import { pastInRuimte } from '../../domain/toetsing/ruimte.ts';
import { fout, gelukt } from '../../domain/uitkomst.ts';
import type { Actie } from '../actie.ts';
import { beletselInZitting } from './zitting-beletsel.ts';

const POSITIEF = { veld: 'uitkomst', is: 'positief' };

/**
 * Art. 3d, 2c and 5a; W8.3 and W9.2-9.3: positive, negative or held, always with reasons; with the form of the lease, the list
 * advised and what deviates. What the criteria said is kept with it, so that it can be explained years later.
 */
export const besluitNemen: Actie = {
  naam: 'besluit-nemen',
  uitleg: 'De motivering komt letterlijk in de brief. Wat de criteria nu zeggen, wordt bij het besluit bewaard.',
  leest: () => 'aanvraag',
  bewaart: ['beoordeling'],
  telt: true,
  vooraf: beletselInZitting,
  vragen: (regeling) => ({
    uitkomst: {
      label: 'Besluit', soort: 'keuze', verplicht: true,
      opties: [{ code: 'positief', naam: 'Positief' }, { code: 'negatief', naam: 'Negatief' }, { code: 'aangehouden', naam: 'Aanhouden, nog niet compleet of concreet genoeg' }],
    },
    contractvorm: { label: 'Contractvorm', soort: 'keuze', opties: 'contractvormen', alleenAls: POSITIEF, verplicht: true },
    contractvorm_reden: { label: 'Waarom de uitzondering?', soort: 'lange-tekst', alleenAls: POSITIEF, hint: 'Alleen nodig als je een contractvorm kiest die een uitzondering is.' },
    wachtlijst_advies: { label: 'Gemeente van vestiging', soort: 'keuze', opties: 'wachtlijsten', alleenAls: POSITIEF, hint: 'In principe de gemeente van herkomst.' },
    afwijking_reden: { label: 'Waarom een andere gemeente dan die van herkomst?', soort: 'lange-tekst', alleenAls: POSITIEF, hint: 'Alleen nodig als je afwijkt.' },
    hardheidsclausule: { label: 'Pas je de hardheidsclausule toe?', soort: 'ja-nee', alleenAls: POSITIEF },
    hardheid_reden: { label: 'Waarom de hardheidsclausule?', soort: 'lange-tekst', alleenAls: { veld: 'hardheidsclausule', is: 'ja' }, verplicht: true },
    uiterlijk: { label: 'Aanvullen uiterlijk op', soort: 'datum', alleenAls: { veld: 'uitkomst', is: 'aangehouden' }, hint: 'Laat leeg voor de gewone termijn. Tot dan staat de beslistermijn stil.' },
    ...oordeelvragen(regeling),
    motivering: { label: 'Motivering', soort: 'lange-tekst', verplicht: true, hint: 'Komt letterlijk in de brief aan de cliënt. Geen medische gegevens.' },
    zitting: { label: 'Zitting waarin dit is besloten', soort: 'verwijzing', hint: 'Alleen als het besluit in een zitting van de tafel valt.' },
  }),
  beslis: ({ invoer, regeling, stand, gegevens, besloten, op }) => {
    const { uitkomst, contractvorm, wachtlijst_advies: wachtlijst, zitting } = invoer as Pick<DossierGebeurtenissen['besluit-genomen'], 'uitkomst' | 'contractvorm' | 'zitting'> & { wachtlijst_advies?: string };
    const oordelen = leesOordelen(regeling, invoer);
    if (!oordelen.ok) return oordelen;
    const gewogen = weegCriteria(regeling, gegevens, op, oordelen.waarde);
    const bewaard = { beoordeling: { gewogen: gewogenRijen(regeling, gewogen, gegevens, op) } };
    const inZitting = zitting ? { zitting } : {};
    if (uitkomst === 'negatief') return gelukt({ gegevens: bewaard, gebeurtenissen: [{ soort: 'besluit-genomen', gegevens: { uitkomst, ...inZitting } }] });
    if (uitkomst === 'aangehouden') {
      const uiterlijk = (invoer.uiterlijk as string | undefined) ?? plusTermijn(op, termijnVan(regeling, 'aanvraag-aanvullen')?.binnen ?? '2 weken');
      if (uiterlijk <= op) return fout('uiterlijk', 'Kies een dag na vandaag, zodat er tijd is om aan te vullen.');
      return gelukt({ gegevens: bewaard, gebeurtenissen: [{ soort: 'besluit-genomen', gegevens: { uitkomst, uiterlijk, ...inZitting } }] });
    }
    const vorm = regeling.contractvormen.find((c) => c.code === contractvorm)!;
    if (vorm.bij_uitzondering && !invoer.contractvorm_reden) return fout('contractvorm_reden', `${vorm.naam} is een uitzondering. Schrijf op waarom, of kies een andere contractvorm.`);
    const herkomst = stand.herkomstgemeente ?? '';
    const afwijking = wachtlijst !== undefined && regeling.gemeenten.some((g) => g.code === herkomst) && wachtlijst !== herkomst;
    if (afwijking && regeling.stappen['besluit-nemen']?.van === 'herkomstgemeente' && !invoer.afwijking_reden) return fout('afwijking_reden', 'Schrijf op waarom de cliënt niet terugkeert naar de gemeente van herkomst.');
    const doelgroep = gegevens.herkomst?.doelgroep as string;
    const hardheid = invoer.hardheidsclausule === 'ja';
    const past = hardheid ? gelukt(null) : pastInRuimte(regeling, besloten, doelgroep, herkomst);
    if (!past.ok) return past;
    const voorwaarden = voorwaardenUit(gewogen);
    return gelukt({
      gegevens: bewaard,
      gebeurtenissen: [{
        soort: 'besluit-genomen',
        gegevens: {
          uitkomst, contractvorm, doelgroep: hardheid ? 'hardheidsclausule' : doelgroep, herkomstgemeente: herkomst, ...inZitting,
          ...(wachtlijst ? { wachtlijst } : {}), ...(afwijking ? { afwijking } : {}), ...(hardheid ? { hardheidsclausule: true } : {}), ...(voorwaarden.length > 0 ? { voorwaarden } : {}),
        },
      }],
    });
  },
};
