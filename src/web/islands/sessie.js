// A page that stays open after access ended must not go on showing what stood there. When the reader comes back to it, and each minute
// while it is looked at, it asks whether the session still stands (no data, and asking does not lengthen it). If not, the page is covered.
// Nothing is removed: after signing in elsewhere as the same person the cover goes, and what was typed is still there to send.
const wie = document.body.dataset.wie;
const MINUUT = 60_000;
const mijn = /^\/mijn(\/|$)/.test(location.pathname);
let gevraagd = Date.now();

function dek() {
  if (document.querySelector('.voordeur-sessieslot')) return;
  const slot = document.createElement('dialog');
  slot.className = 'voordeur-sessieslot';
  slot.setAttribute('aria-labelledby', 'sessieslot-titel');
  const titel = document.createElement('h2');
  titel.id = 'sessieslot-titel';
  titel.className = 'utrecht-heading-2';
  titel.textContent = mijn ? 'Je toegang is gestopt, of je was te lang niet bezig' : 'Je toegang is beëindigd, of je sessie is voorbij';
  const tekst = document.createElement('p');
  tekst.textContent = `Log in in een nieuw venster. Wat je hier typte, is er daarna nog. Lukt inloggen niet? Vraag het je ${mijn ? 'begeleider' : 'beheerder'}.`;
  const link = document.createElement('a');
  link.className = 'utrecht-button utrecht-button--primary-action';
  link.href = mijn ? '/mijn/inloggen' : '/inloggen';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Naar het inloggen';
  const regel = document.createElement('p');
  regel.append(link);
  slot.append(titel, tekst, regel);
  slot.addEventListener('cancel', (event) => event.preventDefault());
  slot.addEventListener('close', () => slot.isConnected && slot.showModal());
  document.body.append(slot);
  slot.showModal();
}

// The cover goes only for the account that wrote this page: another may not see it.
async function zelfde() {
  const antwoord = await fetch(mijn ? '/mijn' : '/instellingen', { credentials: 'same-origin' });
  const bron = antwoord.ok ? new window.DOMParser().parseFromString(await antwoord.text(), 'text/html') : undefined;
  return bron?.body.dataset.wie === wie;
}

async function vraag() {
  if (document.visibilityState !== 'visible') return;
  gevraagd = Date.now();
  try {
    const { status } = await fetch('/sessie', { credentials: 'same-origin', cache: 'no-store' });
    const slot = document.querySelector('.voordeur-sessieslot');
    if (status === 401) dek();
    else if (status === 204 && slot && (await zelfde())) slot.remove();
  } catch { /* no connection says nothing about access */ }
}

if (wie) {
  const terug = () => (Date.now() - gevraagd > 1000 ? vraag() : undefined); // focus and visibility come together
  document.addEventListener('visibilitychange', terug);
  window.addEventListener('focus', terug);
  window.addEventListener('pageshow', (event) => event.persisted && vraag());
  setInterval(vraag, MINUUT);
}
