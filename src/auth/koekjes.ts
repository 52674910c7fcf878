import type { CookieOptions } from 'hono/utils/cookie';

/** Names and settings of the two cookies, for this origin. `__Host-` binds a cookie to one host over https. */
export const koekjes = (oorsprong: string): { sessie: string; stand: string; opties: CookieOptions } => {
  const secure = oorsprong.startsWith('https:');
  const voor = secure ? '__Host-' : '';
  return { sessie: `${voor}voordeur`, stand: `${voor}voordeur-inloggen`, opties: { path: '/', httpOnly: true, sameSite: 'Lax', secure } };
};
