// J and K walk to the next and the previous case, when a page has them (a[rel="next"], a[rel="prev"]). Not while someone types or
// chooses, and not with a key that belongs to the browser. Leaving a form half filled is safe: concept.js keeps it.
const RICHTING = { j: 'next', k: 'prev' };

document.addEventListener('keydown', (event) => {
  const rel = RICHTING[event.key];
  if (!rel || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]')) return;
  document.querySelector(`a[rel="${rel}"]`)?.click();
});
