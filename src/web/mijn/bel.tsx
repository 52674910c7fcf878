import { telpad } from '../notities/contact.tsx';
import { Link } from '../ui/index.ts';
import type { Mijn } from './mijn.ts';

/* Whom to call, with the number wherever it is known: on a phone one tap. */

/** How to reach whoever helps today, or stands in for them. */
export function bereik({ contact }: Pick<Mijn, 'contact'>): { telefoon?: string; mail?: string } {
  const [telefoon, mail] = contact?.vervanger ? [contact.vervanger_telefoon, contact.vervanger_e_mail] : [contact?.telefoon, contact?.e_mail];
  return { ...(telefoon ? { telefoon } : {}), ...(mail ? { mail } : {}) };
}
export const mailpad = (mail: string): string => `mailto:${encodeURIComponent(mail).replaceAll('%40', '@')}`;

/** Who to call, in a sentence: the name, to tap where there is a number. */
export function Beller({ mijn }: { mijn: Mijn }) {
  const { telefoon } = bereik(mijn);
  return telefoon ? <Link href={telpad(telefoon)}>{mijn.w.begeleider} ({telefoon})</Link> : <>{mijn.w.begeleider}</>;
}

/** An ordinary question needs no form. */
export function GewoneVraag({ mijn }: { mijn: Mijn }) {
  const { mail } = bereik(mijn);
  return <p>Heb je een gewone vraag? Bel of mail je begeleider: <Beller mijn={mijn} />{mail && <>, <Link href={mailpad(mail)}>{mail}</Link></>}.</p>;
}
