import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it, vi } from 'vitest';
import { optimiseLate } from '../../src/cli/optimise-late.ts';

const set = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString: set }));
beforeEach(() => set.mockReset());

it.each(['20.19.0', '22.9.0', '24.1.0'])('has Node %s optimise later', (version) => {
  optimiseLate(version);
  expect(set.mock.calls).toEqual([['--interrupt-budget=700000']]);
});

it('asks nothing of a Node that may not know the setting', () => {
  optimiseLate('25.0.0');
  expect(set).not.toHaveBeenCalled();
});

it('asks for what this runtime knows, which would else write to standard error', () => {
  const source = "import { optimiseLate } from './src/cli/optimise-late.ts'; optimiseLate(); console.log('well');";
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', source],
    {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    },
  );
  expect([status, stdout, stderr]).toEqual([0, 'well\n', '']);
});
