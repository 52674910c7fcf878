/** The rules of the house about who may know whom. Tests beside their file may reach further than the file itself. */
const TEST = '[.]test[.]tsx?$';
/** What ties the parts together. */
const OPSTART = '^src/(start|app|voordeur)[.]ts$|^src/demo/';

/**
 * Which rooms a room may use beside itself and the domain, and of which it may take a form (a type) that another fills in. The table of rooms in
 * CONTRIBUTING.md says the same. The rules below say more about some of it.
 */
const KAMERS = {
  domain: {},
  storage: { vormen: 'auth|jobs' },
  actions: { mag: 'storage|keuring|matchwerk|rekenblad', vormen: 'adres' },
  keuring: {},
  brieven: {},
  rekenblad: {},
  opendata: {},
  matchwerk: { mag: 'opendata' },
  uitvoer: { mag: 'rekenblad|brieven' },
  adres: {},
  auth: {},
  http: { mag: 'auth', vormen: 'actions' },
  web: { mag: 'actions|storage|http|auth|uitvoer|brieven|rekenblad|matchwerk', vormen: 'adres' },
  api: { mag: 'actions|storage', vormen: 'http' },
  jobs: { mag: 'actions', vormen: 'storage' },
  demo: { mag: 'actions|storage|auth|web' },
  opdrachten: { mag: 'actions|storage' },
};
const kamerregels = Object.entries(KAMERS).map(([kamer, { mag, vormen }]) => ({
  name: `what-${kamer}-may-use`,
  comment: `${kamer} uses itself, the domain${mag ? `, ${mag.replaceAll('|', ', ')}` : ''}${vormen ? `; of ${vormen.replaceAll('|', ', ')} only forms` : ''}.`,
  severity: 'error',
  from: { path: `^src/${kamer}/`, pathNot: TEST },
  to: { path: '^src/', pathNot: `^src/(${[kamer, 'domain', mag].filter(Boolean).join('|')})/` },
  vormen,
})).flatMap(({ vormen, ...regel }) => (vormen ? [
  { ...regel, to: { ...regel.to, pathNot: regel.to.pathNot.replace(')/', `|${vormen})/`) } },
  { ...regel, name: `${regel.name}-as-form`, to: { path: `^src/(${vormen})/`, dependencyTypesNot: ['type-only'] } },
] : [regel]));

module.exports = {
  forbidden: [
    ...kamerregels,
    {
      name: 'domain-imports-only-domain',
      comment: 'The domain is pure, so that the same functions decide, replay and simulate.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: TEST },
      to: { pathNot: '^src/domain/|^node_modules/(zod|feelin|temporal-polyfill|yaml|@bpmn-io)/' },
    },
    {
      name: 'database-only-in-storage',
      comment: 'The only SQL is in storage: access is enforced in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/storage/|${TEST}` },
      to: { path: '^node_modules/(pg|kysely)/' },
    },
    {
      name: 'data-through-actions-and-read-models',
      comment: 'web, api and jobs change things through actions and read through the read models.',
      severity: 'error',
      from: { path: '^src/(web|api|jobs)/', pathNot: TEST },
      to: { path: '^src/storage/', pathNot: '^src/storage/lezen' },
    },
    {
      name: 'only-the-start-wires',
      comment: 'Connections and servers are made in one place and handed out.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/storage/|${OPSTART}|${TEST}` },
      to: { path: '^src/storage/(server/|verbinding[.]ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'paper-only-in-brieven',
      comment: 'What goes on paper is set in one place, from plain data: no text of a person becomes markup anywhere else.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/brieven/|${TEST}` },
      to: { path: '^node_modules/@myriaddreamin/' },
    },
    {
      name: 'highs-only-in-a-thread',
      comment: 'The solver takes seconds: only what runs in a thread of its own loads it, so that nobody waits for it. A form (a type) anyone may fill in.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/matchwerk/(laad|werker|openwerker|highs)[.]ts$|^src/opendata/|${TEST}` },
      to: { path: '^node_modules/highs/|^src/matchwerk/(laad|werker|openwerker|highs)[.]ts$|^src/opendata/', pathNot: '^src/opendata/[^/]*[.]test[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-demo-outside-the-start',
      comment: 'Production must not be able to reach the demo.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${OPSTART}|${TEST}` },
      to: { path: '^src/demo/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-drawer-for-everything',
      comment: 'Code lives with the word it is about.',
      severity: 'error',
      from: {},
      to: { path: '/(util|utils|helper|helpers|common|misc|shared)(/|[.])', pathNot: 'node_modules/' },
    },
    {
      name: 'nothing-unused',
      comment: 'A file that neither the program nor the command line reaches is not part of either.',
      severity: 'error',
      from: { path: '^src/(start|voordeur)[.]ts$' },
      to: { path: '^src/.*[.]tsx?$', pathNot: `${TEST}|^src/(start|voordeur)[.]ts$|^src/web/ui/galerij`, reachable: false },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-in-the-program',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
