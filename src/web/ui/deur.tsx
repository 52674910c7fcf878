/** Where a step stands, drawn as a door: closed with a tick, ajar with light, closed, dotted. */
export type DeurStand = 'klaar' | 'nu' | 'volgende' | 'later';

function OpKier() {
  return (
    <>
      <rect className="voordeur-deur__licht" x="1.3" y="1.3" width="31.4" height="43.4" rx="1.5" />
      <path className="voordeur-deur__bovenlicht" d="M1.3 1.3h31.4v9.5H1.3z" />
      <path className="voordeur-deur__blad" d="M2.4 11.6l16.6 4v30L2.4 44.4z" />
      <circle className="voordeur-deur__knop" cx="15.6" cy="30" r="1.7" />
    </>
  );
}

function Dicht({ klaar }: { klaar: boolean }) {
  return (
    <>
      <rect className="voordeur-deur__kozijn" x="1.2" y="1.2" width="25.6" height="36" rx="1.5" />
      <path className="voordeur-deur__lijn" d="M1 9.6h26" />
      {klaar ? <path className="voordeur-deur__vink" d="M8.6 23.4l4 4 7.2-8.4" /> : <circle className="voordeur-deur__knop" cx="21.6" cy="24" r="1.6" />}
    </>
  );
}

/** A picture only; the words beside it say the same. */
export function Deur({ stand, klein = false }: { stand: DeurStand; klein?: boolean }) {
  const maat = stand === 'nu' ? { viewBox: '0 0 34 46', width: klein ? 19 : 34, height: klein ? 26 : 46 } : { viewBox: '0 0 28 38', width: klein ? 16 : 28, height: klein ? 22 : 38 };
  return (
    <svg className={`voordeur-deur voordeur-deur--${stand}`} aria-hidden="true" focusable="false" {...maat}>
      {stand === 'nu' ? <OpKier /> : <Dicht klaar={stand === 'klaar'} />}
    </svg>
  );
}

/** The mark of Voordeur: a door ajar with light behind it. */
export function Merkdeur() {
  return (
    <svg className="voordeur-merk__deur" viewBox="0 0 20 28" width="20" height="28" aria-hidden="true" focusable="false">
      <path className="voordeur-merk__licht" d="M2.6 9v17.2h14.8V9z" />
      <rect className="voordeur-merk__lijn" x="1" y="1" width="18" height="26" rx="1" />
      <path className="voordeur-merk__lijn" d="M1 7.4h18" />
      <path className="voordeur-merk__blad" d="M2.4 8.6l8.6 2.5v16L2.4 26.2z" />
      <circle className="voordeur-merk__knop" cx="8.9" cy="19" r="1.05" />
    </svg>
  );
}
