import highs, { type Highs } from 'highs';

/** Loads HiGHS; its types speak of the form for `require`, what is loaded is the form for `import`. */
export const laadHighs = highs as unknown as () => Promise<Highs>;
