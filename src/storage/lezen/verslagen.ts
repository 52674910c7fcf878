/* What was written at events after the key, as pages read it. It is kept beside what the actions write. */
export { leesVerslagen, type Verslag } from '../verslagen.ts';
