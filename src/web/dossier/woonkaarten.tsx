import { openSignalen } from '../../domain/signalering/stand.ts';
import type { Verslag } from '../../storage/lezen/verslagen.ts';
import { Afloopkaart } from '../begeleiding/afloopkaart.tsx';
import { Begeleidingkaart } from '../begeleiding/begeleidingkaart.tsx';
import { Doelenkaart } from '../begeleiding/doelenkaart.tsx';
import { Landingkaart } from '../begeleiding/landingkaart.tsx';
import { Omklapkaart } from '../huur/omklapkaart.tsx';
import { Wonenkaart } from '../huur/wonenkaart.tsx';
import { Signalenkaart } from '../signalering/signalenkaart.tsx';
import type { Beeld } from './beeld.ts';

/** Is this dossier about living there, by a regeling that says how that goes? */
export const overWonen = ({ regeling, stand }: Pick<Beeld, 'regeling' | 'stand'>): boolean =>
  regeling.wonen !== undefined && (stand.sleutel !== undefined || ['contract-maken', 'contract-tekenen', 'sleutel-overdragen'].includes(stand.status));

/** The matters after the key, what matters most first: trouble that is open, the end once it has come, else the living there itself. */
export function Woonkaarten({ beeld, verslagen }: { beeld: Beeld; verslagen: readonly Verslag[] }) {
  if (!overWonen(beeld)) return null;
  const props = { beeld, verslagen };
  const onrust = openSignalen(beeld.stand).length > 0 || beeld.stand.escalaties?.some((e) => !e.afgesloten_op);
  const klaar = beeld.stand.afloop !== undefined;
  return (
    <>
      {onrust && <Signalenkaart {...props} />}
      {klaar && <Afloopkaart {...props} />}
      <Wonenkaart {...props} />
      <Begeleidingkaart {...props} />
      <Doelenkaart {...props} />
      <Landingkaart {...props} />
      {!onrust && <Signalenkaart {...props} />}
      <Omklapkaart {...props} />
      {!klaar && <Afloopkaart {...props} />}
    </>
  );
}
