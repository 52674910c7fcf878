import { jaarVan } from '../../domain/kalender/dag.ts';
import { fout, gelukt, geweigerd } from '../../domain/uitkomst.ts';
import { van, volgendNummer, type Besluit } from '../../domain/verdeling/besluiten.ts';
import { methodenaam } from '../../domain/verdeling/rekenen.ts';
import { zegDatum } from '../../domain/kalender/zeg.ts';
import { besluitvragen, jaaropties, toelichtingBij, verdelingstap, type Omgeving, type Verdelingactie } from './verdeling-stroom.ts';

/** Drafts that nobody adopted yet, the latest first. */
export const openVoorstellen = (besluiten: readonly Besluit[]) =>
  van(besluiten, 'sleutel-voorgesteld').filter((v) => !van(besluiten, 'sleutel-vastgesteld').some((b) => b.voorstel === v.nummer)).reverse();

/** How many years ahead a key may be adopted. */
const JAREN_VOORUIT = 3;

/** P2.e: the right body adopts a draft; it goes for whole years, the next at the earliest. */
export const sleutelVaststellen = (omgeving: Omgeving): Verdelingactie => verdelingstap('sleutel-vaststellen', omgeving, (bron) => {
  const jaar = jaarVan(omgeving.vandaag);
  return {
    voorstel: { label: 'Welk voorstel is vastgesteld?', soort: 'keuze', verplicht: true, opties: openVoorstellen(bron.besluiten).map((v) => ({ code: String(v.nummer), naam: `Voorstel ${v.nummer}, van ${zegDatum(v.op)}: ${methodenaam(v.methode)}` })) },
    jaar: { label: 'Vanaf welk jaar geldt de sleutel?', soort: 'keuze', verplicht: true, opties: jaaropties(Array.from({ length: JAREN_VOORUIT }, (_, i) => jaar + 1 + i)), hint: 'Vanaf 1 januari van dat jaar. Eerdere jaren houden hun sleutel.' },
    ...besluitvragen(omgeving.regeling),
  };
}, ({ stand, invoer, bij, regeling, op }) => {
  if (openVoorstellen(bij.besluiten).length === 0) return geweigerd({ soort: 'mag-niet-nu', reden: 'Er is geen voorstel om vast te stellen.', wat: 'Leg eerst een voorstel voor een sleutel vast.', bron: regeling.stappen['sleutel-vaststellen']?.bron });
  const vanaf = `${invoer.jaar as string}-01-01`;
  const voorstel = Number(invoer.voorstel);
  const draft = openVoorstellen(bij.besluiten).find((v) => v.nummer === voorstel)!;
  if (op < draft.op) return fout('gebeurd_op', `Dit voorstel is van ${zegDatum(draft.op)}. Het kan niet eerder zijn vastgesteld.`);
  const nummer = volgendNummer(stand);
  return gelukt({ gebeurtenissen: [{ soort: 'sleutel-vastgesteld', gegevens: { nummer, voorstel, vanaf, orgaan: invoer.orgaan as string } }], rij: toelichtingBij(nummer, invoer.toelichting) });
});
