// Keeps what is typed in a form (data-concept="name of the draft") in this tab until it is sent, so that a lost session or a
// closed laptop costs nothing. The draft holds the answers the server had shown when typing began, and the version they were of:
// once the server shows other answers of another version, because the form was saved, the draft is old and goes. A page with
// faults shows what was sent, of the same version: the draft lives on. Logging out, and a message after an action, clear it too.
// A draft is of one account (body data-wie): as soon as a page of another one loads in this tab, it goes. A page without an
// account leaves it be, because a session that ended is begun again by the same person; only after logging out it goes there too.
//
// A form with data-bewaren (an address) is kept on the server as well, a moment after typing stops, so that it can be finished on
// another device; data-bewaard says when the server last did. Such a form is sent by script: without a connection it stays, says
// so, and goes again by a press, or by itself once the connection is back, unless someone types on in between.
const VOORVOEGSEL = 'voordeur:concept:';
const { wie } = document.body.dataset;
const EIGEN = `${VOORVOEGSEL}${wie}:`;
const uitgelogd = wie === undefined && location.pathname === '/inloggen' && new URLSearchParams(location.search).has('uitgelogd');
const OVERSLAAN = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset']);
const RUST = 2000; // of typing, before the server keeps it
const GEDULD = 20000; // for an answer
const OPNIEUW = 15000; // between attempts without a connection

/** The answers of a form as [name, value] pairs, without what must not be kept. */
function antwoorden(form) {
  const paren = [];
  for (const veld of form.elements) {
    if (!veld.name || OVERSLAAN.has(veld.type)) continue;
    if ((veld.type === 'radio' || veld.type === 'checkbox') && !veld.checked) continue;
    paren.push([veld.name, veld.value]);
  }
  return paren;
}

function zetTerug(form, paren) {
  const over = paren.map(([naam, waarde]) => `${naam}\u0000${waarde}`);
  for (const veld of form.elements) {
    if (!veld.name || OVERSLAAN.has(veld.type)) continue;
    if (veld.type === 'radio' || veld.type === 'checkbox') veld.checked = over.includes(`${veld.name}\u0000${veld.value}`);
    else veld.value = paren.find(([naam]) => naam === veld.name)?.[1] ?? veld.value;
    const vouw = veld.value !== '' && veld.type !== 'checkbox' ? veld.closest('details') : null;
    if (vouw) vouw.open = true;
  }
}

function vertel(form) {
  const regel = document.createElement('p');
  regel.className = 'utrecht-alert utrecht-alert--info utrecht-alert--kaal';
  regel.setAttribute('role', 'status');
  form.prepend(regel);
  regel.append('Wat je eerder invulde, staat er weer. Het is nog niet verstuurd.');
}

function wis(voorwaarde) {
  for (const sleutel of Object.keys(sessionStorage)) {
    if (sleutel.startsWith(VOORVOEGSEL) && voorwaarde(sleutel)) sessionStorage.removeItem(sleutel);
  }
}

function lees(sleutel) {
  try {
    return JSON.parse(sessionStorage.getItem(sleutel) ?? 'null');
  } catch {
    return null;
  }
}

/** Without storage (private mode, full disk) the form works as it did, only without a draft in the tab. */
function schrijf(sleutel, wat) {
  try {
    sessionStorage.setItem(sleutel, JSON.stringify(wat));
    return true;
  } catch {
    return false;
  }
}

const zelfde = (een, ander) => JSON.stringify(een) === JSON.stringify(ander);

/** Keeps the form on the server, and sends it in a way that survives a kitchen without reception. */
function bewaak(form, sleutel) {
  const regel = form.querySelector('.voordeur-formuliervoet__bewaard');
  if (!regel) return;
  const { bewaren } = form.dataset;
  let wekker;
  let wacht; // a sending that failed, with the timer of its next attempt
  let bezig = false;
  let zonderLijn = false;
  let lopend = Promise.resolve(); // the draft that is on its way
  let afbreken; // breaks it off

  const zeg = (tekst) => { if (regel.textContent !== tekst) regel.textContent = tekst; };
  const staatHier = () => { zonderLijn = true; zeg('Bewaard op dit toestel in dit venster, nog niet verstuurd.'); };
  const inhoud = (extra = []) => new URLSearchParams([...new FormData(form)].filter(([, waarde]) => typeof waarde === 'string').concat(extra));

  const bewaar = (bijSluiten) => {
    clearTimeout(wekker);
    wekker = undefined;
    if (bezig) return; // the step itself is on its way: a draft must not come after it
    lopend = stuurConcept(bijSluiten);
  };
  async function stuurConcept(bijSluiten) {
    const getypt = antwoorden(form);
    afbreken = new window.AbortController();
    const { signal } = afbreken;
    const geduld = setTimeout(() => afbreken.abort(), GEDULD);
    try {
      const antwoord = await fetch(bewaren, { method: 'POST', body: inhoud(), headers: { accept: 'application/json' }, redirect: 'error', keepalive: bijSluiten, signal });
      if (bezig) return undefined;
      if (!antwoord.ok) return staatHier();
      const { bewaard, woorden } = await antwoord.json();
      zonderLijn = false;
      if (wacht) return undefined;
      schrijf(sleutel, { ...lees(sleutel), bewaard, opServer: getypt });
      return zeg(woorden);
    } catch {
      return bezig ? undefined : staatHier();
    } finally {
      clearTimeout(geduld);
    }
  }

  function stop() {
    if (!wacht) return;
    clearTimeout(wacht.wekker);
    wacht.melding.remove();
    wacht = undefined;
  }

  function meldGeenVerbinding() {
    const melding = document.createElement('div');
    melding.className = 'utrecht-alert utrecht-alert--warning utrecht-alert--kaal voordeur-geenlijn';
    melding.setAttribute('role', 'alert');
    const kop = document.createElement('p');
    kop.className = 'utrecht-alert__titel';
    kop.append('Geen verbinding');
    const tekst = document.createElement('p');
    tekst.append('Bewaard op dit toestel in dit venster, nog niet verstuurd. Zodra er weer verbinding is, gaat het vanzelf. Laat dit venster open.');
    const knop = document.createElement('button');
    knop.type = 'button';
    knop.className = 'utrecht-button utrecht-button--secondary-action';
    knop.append('Nu opnieuw versturen');
    knop.addEventListener('click', () => verstuur());
    melding.append(kop, tekst, knop);
    regel.closest('.voordeur-formuliervoet').before(melding);
    return melding;
  }

  async function verstuur() {
    if (bezig) return;
    bezig = true;
    let weg = false; // to another page: not to be sent once more while that comes
    clearTimeout(wekker);
    wekker = undefined;
    form.setAttribute('aria-busy', 'true');
    if (!wacht) zeg('Wordt verstuurd.');
    try {
      // A draft on its way must not arrive after the step it was for: it is broken off, and the server passes over one that came late.
      afbreken?.abort();
      await lopend;
      const antwoord = await fetch(form.action, { method: 'POST', body: inhoud(wacht ? [['nogmaals', 'ja']] : []), redirect: 'follow', signal: window.AbortSignal.timeout(GEDULD) });
      if (antwoord.redirected) {
        // Taken: the draft is done with. To sign in again first: it stays.
        if (new URL(antwoord.url).searchParams.has('gedaan')) sessionStorage.removeItem(sleutel);
        weg = true;
        location.assign(antwoord.url);
        return;
      }
      if (lees(sleutel)) schrijf(sleutel, { ...lees(sleutel), verstuurd: true });
      // Refused: nothing was done. The browser asks once more, and shows the page that says why.
      if (wacht) voegToe('nogmaals', 'ja');
      weg = true;
      form.submit();
    } catch {
      staatHier();
      if (lees(sleutel)) schrijf(sleutel, { ...lees(sleutel), verstuurd: undefined });
      wacht ??= { melding: meldGeenVerbinding() };
      clearTimeout(wacht.wekker);
      wacht.wekker = setTimeout(verstuur, OPNIEUW);
    } finally {
      if (!weg) vrij();
    }
  }

  function vrij() {
    bezig = false;
    form.removeAttribute('aria-busy');
  }
  window.addEventListener('pageshow', ({ persisted }) => { if (persisted) vrij(); });

  function voegToe(naam, waarde) {
    const veld = document.createElement('input');
    Object.assign(veld, { type: 'hidden', name: naam, value: waarde });
    form.append(veld);
  }

  form.addEventListener('input', () => {
    stop();
    clearTimeout(wekker);
    wekker = setTimeout(() => bewaar(false), RUST);
  });
  form.addEventListener('submit', (gebeurtenis) => {
    const knop = gebeurtenis.submitter;
    if (knop?.name === 'weg') { sessionStorage.removeItem(sleutel); return; }
    gebeurtenis.preventDefault();
    if (knop?.hasAttribute('formaction')) bewaar(false);
    else verstuur();
  });
  window.addEventListener('online', () => { if (wacht) verstuur(); else if (zonderLijn) bewaar(false); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && wekker !== undefined) bewaar(true); });
}

function volg(form) {
  const sleutel = EIGEN + form.dataset.concept;
  const versie = form.elements.namedItem('versie')?.value;
  const getoond = antwoorden(form);
  const bewaard = lees(sleutel);
  // What the server kept later, from another device, goes before what this tab has sent to be kept already.
  const elders = form.dataset.bewaard !== undefined && bewaard?.bewaard !== form.dataset.bewaard && zelfde(bewaard?.opServer, bewaard?.getypt);
  const geldt = bewaard && !elders && (zelfde(bewaard.getoond, getoond) || (versie !== undefined && bewaard.versie === versie));
  if (geldt && !zelfde(bewaard.getypt, getoond)) {
    zetTerug(form, bewaard.getypt);
    vertel(form);
  } else if (!geldt) {
    sessionStorage.removeItem(sleutel);
  }
  const begin = geldt ? bewaard.getoond : getoond;
  form.addEventListener('input', () => schrijf(sleutel, { ...lees(sleutel), verstuurd: undefined, getoond: begin, versie, getypt: antwoorden(form) }));
  form.addEventListener('submit', () => {
    const nu = lees(sleutel);
    if (nu) schrijf(sleutel, { ...nu, verstuurd: true });
  });
  if (form.dataset.bewaren) bewaak(form, sleutel);
}

try {
  if (wie !== undefined || uitgelogd) wis((sleutel) => uitgelogd || !sleutel.startsWith(EIGEN));
  if (document.body.dataset.melding === 'gelukt') wis((sleutel) => lees(sleutel)?.verstuurd);
  if (wie !== undefined) for (const form of document.querySelectorAll('form[data-concept]')) volg(form);
  for (const form of document.querySelectorAll('form[action="/uitloggen"]')) form.addEventListener('submit', () => wis(() => true));
} catch {
  // Without storage (private mode, full disk) the form works as it did, only without a draft.
}
