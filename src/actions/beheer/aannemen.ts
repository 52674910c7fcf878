import { leesCode } from '../../domain/toegang/code.ts';
import { isMailadres } from '../../domain/post/adres.ts';
import { fout, gelukt, geweigerd, type Uitkomst } from '../../domain/uitkomst.ts';
import { neemUitnodigingAan, type Deur } from '../../storage/uitnodigingen.ts';
import type { Kern } from '../kern.ts';

/** The same words for a code that is wrong, used, withdrawn or too old: nobody learns which codes there are. */
export const CODE_WERKT_NIET = 'Deze code werkt niet, of niet meer. Kijk goed of de code klopt. Lukt het niet? Vraag dan een nieuwe code aan wie je uitnodigde.';
const GEEN_CODE = 'Vul de hele code in. Een code heeft 16 tekens, in vier groepjes van vier.';

/** Whom a provider vouched for, and which invitations may come in through that provider. */
export type Bekende = { uitgever: string; onderwerp: string; email?: string; voor: Deur };

/** What was typed as a code, or why it cannot be one; costs no try. */
export const codeUit = (getypt: unknown): Uitkomst<string> => { const code = leesCode(getypt); return code ? gelukt(code) : fout('code', GEEN_CODE); };

/** Accepts an invitation: from now on this subject is that account. Gives the account to begin a session for. */
export async function uitnodigingAannemen(kern: Pick<Kern, 'verbinding'>, code: string, { email, ...wie }: Bekende): Promise<Uitkomst<string>> {
  const aanname = await kern.verbinding.als(undefined, (tx) => neemUitnodigingAan(tx, code, { ...wie, ...(isMailadres(email) ? { email } : {}) }));
  if (aanname.uit === 'gelukt') return gelukt(aanname.account);
  if (aanname.uit === 'onbekend') return fout('code', CODE_WERKT_NIET);
  if (aanname.uit === 'andere-deur') return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze code is voor een andere ingang.', wat: 'Een code voor je werk gebruik je met het account van je organisatie. Een code voor Mijn Voordeur gebruik je bij Mijn Voordeur.' });
  if (aanname.uit === 'andere-regeling') return geweigerd({ soort: 'mag-niet-nu', reden: 'Deze code hoort bij een andere regio.', wat: 'Gebruik er een ander account voor.' });
  return geweigerd({ soort: 'mag-niet-nu', reden: 'Je hebt met dit account al toegang.', wat: 'Is de code voor iets anders? Gebruik er dan een ander account voor.' });
}
