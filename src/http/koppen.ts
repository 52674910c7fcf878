/* What every answer carries to the browser, whoever made the answer: a page, a file, a redirect, an error, or the server before anyone read the request. */

const CSP = [
  "default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
  "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

/** For what is fetched to keep: should a browser show it all the same, nothing in it runs. */
export const CSP_BIJLAGE = "default-src 'none'; sandbox";

/** What a page here never needs of the device it is shown on. */
const GEEN_TOEGANG_TOT = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'fullscreen', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'];

const KOPPEN: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': GEEN_TOEGANG_TOT.map((recht) => `${recht}=()`).join(', '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0', // the filter of old browsers, which could be turned against a page
};

/** `https`: browsers reach us over TLS, so from now on they never need to try without. A year and all below, as internet.nl asks. */
export const koppenVoor = (https: boolean): Readonly<Record<string, string>> => (https ? { ...KOPPEN, 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : KOPPEN);
