const NERGENS = 'http://voordeur.invalid';
// Coming back to one of these would send someone round in circles.
const NIET_TERUG = /^\/(inloggen|uitloggen|demo)(\/|$)/;

/**
 * The path to return to after sign-in: a path of this site as asked for, else '/'.
 * Browsers read '//host', '/\host' and '/..//host' as another site, so those never pass.
 */
export const lokaalPad = (gevraagd: string | undefined): string => {
  if (!gevraagd || gevraagd.length > 1000 || !gevraagd.startsWith('/') || !URL.canParse(gevraagd, NERGENS)) return '/';
  const url = new URL(gevraagd, NERGENS);
  if (url.origin !== NERGENS || /^\/[/\\]/.test(url.pathname) || NIET_TERUG.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
};

/** The sign-in page that returns to `pad` afterwards. */
export const inlogpad = (pad: string): string => (lokaalPad(pad) === '/' ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(lokaalPad(pad))}`);
