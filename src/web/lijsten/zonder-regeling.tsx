import type { IngelogdVerzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Kop, Leeg } from '../ui/index.ts';

/** For an account that belongs to no regeling: what this page shows is of one regeling, and never of another by chance. */
export const zonderRegeling = (v: IngelogdVerzoek, titel: string, deel: string): Response | Promise<Response> =>
  blad(v, { titel, deel, status: 403, smal: true }, <><Kop titel={titel} /><Leeg titel="Je account hoort niet bij één regeling">Vraag de beheerder van je organisatie om een account voor de regeling waarvoor je dit bekijkt.</Leeg></>);
