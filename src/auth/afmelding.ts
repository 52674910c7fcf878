import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';

/** What a provider says when someone signed out there; `tot`: until when the same message would still be believed. */
export type Afmelding =
  | { soort: 'gelukt'; sid?: string; subject?: string; jti: string; tot: Date }
  | { soort: 'ongeldig' | 'onbereikbaar'; reden: string };

const GEBEURTENIS = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds: how old a logout token may be, and how far clocks may differ. */
const OUDST = 300;
const KLOKVERSCHIL = 60;

const tekst = (waarde: unknown): string | undefined => (typeof waarde === 'string' && waarde !== '' && waarde.length <= 500 ? waarde : undefined);
const isObject = (waarde: unknown): waarde is Record<string, unknown> => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** Checks a logout token (Back-Channel Logout 1.0, par. 2.6): signature, issuer, audience, age, event, and that it is no id token. */
export async function leesAfmelding(token: string, { sleutels, issuer, clientId, nu }: { sleutels: JWTVerifyGetKey; issuer: string; clientId: string; nu: Date }): Promise<Afmelding> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, sleutels, { issuer, audience: clientId, maxTokenAge: OUDST, clockTolerance: KLOKVERSCHIL, requiredClaims: ['iat', 'jti', 'events'], currentDate: nu });
    const ongeldig = (reden: string): Afmelding => ({ soort: 'ongeldig', reden });
    if (protectedHeader.typ !== undefined && !/^(application\/)?(logout\+jwt|jwt)$/i.test(protectedHeader.typ)) return ongeldig('typ');
    if (!isObject(payload.events) || !isObject(payload.events[GEBEURTENIS])) return ongeldig('events');
    if ('nonce' in payload) return ongeldig('nonce');
    const [sid, subject, jti] = [tekst(payload.sid), tekst(payload.sub), tekst(payload.jti)];
    if (!jti) return ongeldig('jti');
    if (!sid && !subject) return ongeldig('neither sid nor sub');
    return { soort: 'gelukt', ...(sid ? { sid } : {}), ...(subject ? { subject } : {}), jti, tot: new Date((payload.iat! + OUDST + 2 * KLOKVERSCHIL) * 1000) };
  } catch (fout) {
    const onbereikbaar = fout instanceof errors.JWKSTimeout || !(fout instanceof errors.JOSEError) || fout.code === 'ERR_JOSE_GENERIC';
    return { soort: onbereikbaar ? 'onbereikbaar' : 'ongeldig', reden: fout instanceof errors.JOSEError ? fout.code : 'no answer' };
  }
}
