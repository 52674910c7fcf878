// Keeps what is typed in a form (data-concept="name of the draft") in this tab until it is sent, so that a lost session or a
// closed laptop costs nothing. The draft holds the answers the server had shown when typing began, and the version they were of:
// once the server shows other answers of another version, because the form was saved, the draft is old and goes. A page with
// faults shows what was sent, of the same version: the draft lives on. Logging out, and a message after an action, clear it too.
// A draft is of one account (body data-wie): as soon as a page of another one loads in this tab, it goes. A page without an
// account leaves it be, because a session that ended is begun again by the same person; only after logging out it goes there too.
const VOORVOEGSEL = 'voordeur:concept:';
const { wie } = document.body.dataset;
const EIGEN = `${VOORVOEGSEL}${wie}:`;
const uitgelogd = wie === undefined && location.pathname === '/inloggen' && new URLSearchParams(location.search).has('uitgelogd');
const OVERSLAAN = new Set(['hidden', 'password', 'file', 'submit', 'button', 'reset']);

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

const zelfde = (een, ander) => JSON.stringify(een) === JSON.stringify(ander);

function volg(form) {
  const sleutel = EIGEN + form.dataset.concept;
  const versie = form.elements.namedItem('versie')?.value;
  const getoond = antwoorden(form);
  const bewaard = lees(sleutel);
  const geldt = bewaard && (zelfde(bewaard.getoond, getoond) || (versie !== undefined && bewaard.versie === versie));
  if (geldt && !zelfde(bewaard.getypt, getoond)) {
    zetTerug(form, bewaard.getypt);
    vertel(form);
  } else if (!geldt) {
    sessionStorage.removeItem(sleutel);
  }
  const begin = geldt ? bewaard.getoond : getoond;
  form.addEventListener('input', () => {
    sessionStorage.setItem(sleutel, JSON.stringify({ getoond: begin, versie, getypt: antwoorden(form) }));
  });
  form.addEventListener('submit', () => {
    const nu = lees(sleutel);
    if (nu) sessionStorage.setItem(sleutel, JSON.stringify({ ...nu, verstuurd: true }));
  });
}

try {
  if (wie !== undefined || uitgelogd) wis((sleutel) => uitgelogd || !sleutel.startsWith(EIGEN));
  if (document.body.dataset.melding === 'gelukt') wis((sleutel) => lees(sleutel)?.verstuurd);
  if (wie !== undefined) for (const form of document.querySelectorAll('form[data-concept]')) volg(form);
  for (const form of document.querySelectorAll('form[action="/uitloggen"]')) form.addEventListener('submit', () => wis(() => true));
} catch {
  // Without storage (private mode, full disk) the form works as it did, only without a draft.
}
