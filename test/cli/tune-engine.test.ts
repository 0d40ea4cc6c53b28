import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it, vi } from 'vitest';
import { tuneEngine } from '../../src/cli/tune-engine.ts';

const set = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString: set }));
beforeEach(() => set.mockReset());

it.each(['20.19.0', '22.9.0', '24.1.0'])('sets Node %s for short runs', (version) => {
  tuneEngine(version);
  expect(set.mock.calls).toEqual([['--interrupt-budget=700000'], ['--no-regexp-tier-up']]);
});

it('asks nothing of a Node that may not know the settings', () => {
  tuneEngine('25.0.0');
  expect(set).not.toHaveBeenCalled();
});

it('asks for what this runtime knows, which would else write to standard error', () => {
  const source = "import { tuneEngine } from './src/cli/tune-engine.ts'; tuneEngine(); console.log('well');";
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
