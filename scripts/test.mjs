// `npm test`: everything that has to hold, from a fresh clone on. Arguments go to vitest: `npm test -- pickle`.
import { build, install, requireNode, root, run, step } from './prepare.mjs';

requireNode();
install();
const filters = process.argv.slice(2);
if (filters.length === 0) {
  step('Checking types', 'npx', ['tsc', '--noEmit', '--project', 'tsconfig.json']);
  step('Checking style, unused code and the floors of the house', 'npm', ['run', 'lint', '--silent']);
}
build();
console.log('\n> Running the tests');
process.exit(run('npx', ['vitest', 'run', ...filters], { cwd: root }));
