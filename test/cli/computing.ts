/** `FOLDER`: computes without end, with its lock and every library loaded: none of them may have taken the signals over. */

import { writeSync } from 'node:fs';
import { writers } from '../../src/build/writers.ts';
import { createTerminalLog } from '../../src/cli/terminal-log.ts';
import { createNodeEffects } from '../../src/effects-node.ts';

await import('../../src/build/build.ts');
await import('../../src/cli/commands/build.ts');
await import('../../src/cli/commands/check.ts');
await import('../../src/cli/commands/diff.ts');
await import('../../src/cli/commands/init.ts');
await import('../../src/cli/commands/lint.ts');
await import('../../src/cli/commands/metrics.ts');
await import('../../src/cli/commands/schema.ts');
for (const load of Object.values(writers)) await load();
const effects = createNodeEffects(createTerminalLog('ja'));
effects.log.progress('x');
await effects.files.lock(process.argv[2] ?? '');
writeSync(1, 'computing');
for (;;);
