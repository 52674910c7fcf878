import type { CookieOptions } from 'hono/utils/cookie';

/** Names and settings of the cookies: the session, what must survive the trip to the provider, and who came back from it with an invitation to hand in; for this origin. `__Host-` binds a cookie to one host over https. */
export const koekjes = (oorsprong: string): { sessie: string; stand: string; bekend: string; code: string; opties: CookieOptions } => {
  const secure = oorsprong.startsWith('https:');
  const voor = secure ? '__Host-' : '';
  return { sessie: `${voor}voordeur`, stand: `${voor}voordeur-inloggen`, bekend: `${voor}voordeur-bekend`, code: `${voor}voordeur-code`, opties: { path: '/', httpOnly: true, sameSite: 'Lax', secure } };
};
