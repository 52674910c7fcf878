// On a phone what is only there to choose by starts closed; without script it is open.
if (matchMedia('(max-width: 39.99rem)').matches) for (const vouw of document.querySelectorAll('details[data-smal-dicht]')) vouw.open = false;

// Applies a filter as soon as a choice is made with mouse or finger. Someone using the keyboard passes many
// choices on the way to the right one, so for them the button "Toon" stays the way to apply.
for (const form of document.querySelectorAll('form[data-filter]')) {
  let aangewezen = false;
  form.addEventListener('pointerdown', () => { aangewezen = true; });
  form.addEventListener('keydown', () => { aangewezen = false; });
  form.addEventListener('change', (event) => {
    if (aangewezen && event.target instanceof HTMLSelectElement) form.requestSubmit();
  });
}
