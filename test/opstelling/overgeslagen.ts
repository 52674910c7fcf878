import type { Reporter, TestModule } from 'vitest/node';

/** Names every test that did not run, so that nothing is skipped in silence. */
export default class Overgeslagen implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const namen = modules.flatMap((module) => [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId}: ${test.fullName}`));
    if (namen.length > 0) console.log(`Not run (${namen.length}):\n  ${namen.join('\n  ')}`);
  }
}
