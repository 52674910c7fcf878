import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

/** The clock, chance and the outside world: the domain gets them as input. */
const WERELD = ['process', 'fetch', 'setTimeout', 'setInterval', 'crypto'].map((name) => ({
  name,
  message: 'The domain is pure: let the caller pass this in.',
}));

export default tseslint.config(
  { ignores: ['dist/', '.bouw/', 'data/', 'coverage/', 'node_modules/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vitest.config.ts'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A promise that nobody waits for is work that may fail unseen.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // After a check that TypeScript cannot follow; noUncheckedIndexedAccess makes these needed.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
    },
  },
  { files: ['**/*.tsx'], extends: [jsxA11y.flatConfigs.strict] },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...WERELD],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance comes in as a seeded generator.' }],
      'no-restricted-syntax': [
        'error',
        ...["MemberExpression[object.name='Temporal'][property.name='Now']", "MemberExpression[object.name='Date'][property.name='now']", "NewExpression[callee.name='Date'][arguments.length=0]"].map(
          (selector) => ({ selector, message: 'The domain has no clock: let the caller pass the moment in.' }),
        ),
      ],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'The domain does no input or output.' }] }],
    },
  },
  {
    // Database text belongs to storage; elsewhere a query is a call to a read model.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/storage/**', 'src/domain/**', '**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'Literal[value=/^\\s*(select|insert into|update|delete from|with)\\s[\\s\\S]*\\s(from|values|set)\\s/i]', message: 'SQL belongs in src/storage.' },
        { selector: 'MemberExpression[property.name=/^(selectFrom|insertInto|updateTable|deleteFrom)$/]', message: 'A query belongs in src/storage.' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', eqeqeq: 'error' },
    languageOptions: { globals: { console: 'readonly', process: 'readonly', setTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', URL: 'readonly', fetch: 'readonly', document: 'readonly', module: 'writable' } },
  },
  {
    // Runs in the browser.
    files: ['src/web/islands/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['window', 'document', 'location', 'history', 'navigator', 'fetch', 'localStorage', 'sessionStorage', 'FormData', 'Event', 'CustomEvent', 'HTMLElement', 'HTMLFormElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement', 'HTMLButtonElement', 'Element', 'Node', 'URL', 'crypto', 'structuredClone', 'HTMLDialogElement', 'MutationObserver', 'IntersectionObserver', 'AbortController', 'URLSearchParams', 'customElements', 'requestAnimationFrame', 'clearTimeout', 'matchMedia', 'CSS', 'Intl'].map((name) => [name, 'readonly']),
      ),
    },
  },
);
