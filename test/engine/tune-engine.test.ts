import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it, vi } from 'vitest';
import { tuneEngine } from '../../src/engine/tune-engine.ts';

const set = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString: set }));
beforeEach(() => set.mockReset());

const later = [
  '--invocation-count-for-maglev=2000',
  '--invocation-count-for-turbofan=15000',
  '--regexp-tier-up-ticks=0',
];

it.each([
  ['20.19.0', ['--interrupt-budget=700000', '--regexp-tier-up-ticks=0']],
  ['22.9.0', later],
  ['24.1.0', later],
  ['26.10.0', ['--regexp-tier-up-ticks=0']],
])('sets Node %s for short runs', (version, settings) => {
  tuneEngine(version);
  expect(set.mock.calls.flat()).toEqual(settings);
});

it.each(['21.7.0', '23.0.0', '25.0.0', '27.1.0', '200.0.0'])(
  'asks nothing of Node %s, which may not know the settings',
  (version) => {
    tuneEngine(version);
    expect(set).not.toHaveBeenCalled();
  },
);

it('leaves patterns that ran before as they were', () => {
  const source = `
    import { tuneEngine } from './src/engine/tune-engine.ts';
    const patterns = Array.from({ length: 300 }, (_, at) => new RegExp(\`(?:x\${at}|[a-m]+)(\\\\d+)?(?:あ|い)?\`, 'g'));
    for (const each of patterns) each.exec('abc123あ');
    tuneEngine();
    const kept = [];
    for (let at = 0; at < 6000; at += 1) {
      const pattern = patterns[at % 300];
      kept.push(('zzz ' + 'abc'.repeat(40) + at + 'あ').replace(pattern, (text) => text + at).split(pattern));
    }
    console.log(kept.length);`;
  const words = ['--import', 'tsx', '--input-type=module', '-e', source];
  const { status, signal, stdout } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  expect([status, signal, stdout]).toEqual([0, null, '6000\n']);
});

it('asks for what this runtime knows, which would else write to standard error', () => {
  const source = "import { tuneEngine } from './src/engine/tune-engine.ts'; tuneEngine(); console.log('well');";
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
