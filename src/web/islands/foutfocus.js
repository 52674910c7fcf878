// Puts the focus on the error summary, so that a screen reader starts there and the arrow keys scroll from there.
document.querySelector('.voordeur-foutoverzicht')?.focus();
