// The first thing a newcomer runs: installs, builds, assesses the example system and says where the report is.
import { join } from 'node:path';
import { build, install, requireNode, root, run } from './prepare.mjs';

requireNode();
install();
build();

const example = join('examples', 'helpdesk');
console.log(`\n> Assessing ${example}: a customer-support assistant with flaws planted in it`);
const cli = join(root, 'packages', 'bartizan', 'dist', 'cli.mjs');
const status = run(process.execPath, [cli, 'assess', example], { shell: false });

if (status === 1) {
  console.log(`
Exit code 1: findings at or above "high", as expected of this example.
Open the report named above, then look at the repaired twin and at your own system:
  npx bartizan assess examples/helpdesk-fixed
  npx bartizan init /path/to/your/system
`);
}
// Findings are what this example is for: only a failure to assess is a failure here.
process.exit(status === 1 ? 0 : status);
