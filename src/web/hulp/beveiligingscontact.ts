import type { Verzoek } from '../../http/route.ts';
import { dagMetNummer, dagnummer } from '../../domain/kalender/dag.ts';

/** Half a year on: the file must not claim to be true for longer (RFC 9116 advises less than a year). */
const GELDIG_DAGEN = 180;

/** GET /.well-known/security.txt: where to report a weakness. */
export function securityTxt({ c, kern, vandaag }: Verzoek): Response {
  // Behind a proxy the request itself does not know that people reach us over https.
  const hier = kern.url ?? new URL(c.req.url).origin;
  return c.text([
    `Contact: ${hier}/hulp#kwetsbaarheid`,
    `Expires: ${dagMetNummer(dagnummer(vandaag) + GELDIG_DAGEN)}T00:00:00Z`,
    `Policy: ${hier}/hulp#kwetsbaarheid`,
    'Preferred-Languages: nl, en',
    `Canonical: ${hier}/.well-known/security.txt`,
    '',
  ].join('\n'));
}
