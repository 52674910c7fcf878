import { bestandssoort, dubbelzinnig, weigerBestand, type Bestandssoort } from '../domain/aanvraag/bestandssoort.ts';
import { geweigerd, gelukt, type Uitkomst } from '../domain/uitkomst.ts';
import { pakketBezwaar, type Pakketbezwaar } from './pakket.ts';
import { pdfBezwaar, type Pdfbezwaar } from './pdf.ts';
import type { Virusscan } from './virusscan.ts';

/** What is wrong and what someone can do who needs the document all the same. */
const ZINNEN: Record<Pdfbezwaar | Pakketbezwaar, string> = {
  script: 'In deze PDF zit een opdracht die bij het openen iets kan doen, zoals een script of een formulier dat gegevens verstuurt. Druk hem af naar een nieuwe PDF en stuur die.',
  bijlage: 'In deze PDF zitten andere bestanden. Druk hem af naar een nieuwe PDF, en voeg de bijlagen een voor een toe.',
  versleuteld: 'Deze PDF is beveiligd en kan niet worden gecontroleerd. Druk hem af naar een nieuwe PDF zonder beveiliging.',
  onleesbaar: 'Deze PDF is beschadigd of ongewoon opgebouwd en kan niet worden gecontroleerd. Druk hem af naar een nieuwe PDF en stuur die.',
  beschadigd: 'Dit bestand is beschadigd of niet af. Open het en sla het op als PDF, en kies dan de PDF.',
  'te-groot': 'Dit bestand is uitgepakt veel groter dan een gewoon document. Open het en sla het op als PDF, en kies dan de PDF.',
  'van-buiten': 'Dit document haalt bij het openen iets van internet. Open het en sla het op als PDF, en kies dan de PDF.',
};
const NIET_GESCAND = geweigerd({ soort: 'mag-niet-nu', reden: 'Het document kon niet op virussen worden gecontroleerd. Er is niets toegevoegd.', wat: 'Probeer het over een paar minuten opnieuw. Blijft het misgaan, meld het dan bij de beheerder.' });
const BESMET = 'In dit bestand zit volgens de virusscanner iets kwaadaardigs. Er is niets toegevoegd. Laat de computer waar het vandaan komt nakijken.';

/**
 * What a file is, after everything that can be known of it without opening it was looked at: its content, whether it is two
 * things at once, what is packed in it, what it would do when opened, and what a scanner says where one is set. Without an answer
 * of that scanner nothing is taken in.
 */
export async function keur(inhoud: Uint8Array, virusscan?: Virusscan): Promise<Uitkomst<Bestandssoort>> {
  const soort = bestandssoort(inhoud);
  if (!soort.ok) return soort;
  if (dubbelzinnig(inhoud, soort.waarde)) return weigerBestand('Dit bestand is tegelijk iets anders dan waarvoor het zich uitgeeft. Open het, sla het op als PDF, en kies dan de PDF.');
  const bezwaar = soort.waarde === 'pdf' ? pdfBezwaar(inhoud) : soort.waarde === 'docx' || soort.waarde === 'odt' ? await pakketBezwaar(inhoud) : undefined;
  if (bezwaar) return weigerBestand(ZINNEN[bezwaar]);
  const uitslag = virusscan ? await virusscan(inhoud) : 'schoon';
  return uitslag === 'schoon' ? gelukt(soort.waarde) : uitslag === 'besmet' ? weigerBestand(BESMET) : NIET_GESCAND;
}
