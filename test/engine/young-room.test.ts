import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** In a process of its own, where nothing has taken room yet: `keep` makes and keeps much, `young` is the room in bytes. */
function run(script: string): string {
  const source = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { withoutGrowth } from './src/engine/young-room.ts';
    const young = () => getHeapSpaceStatistics().find((each) => each.space_name === 'new_space').space_size;
    const keep = () => {
      const kept = [];
      for (let at = 0; at < 1_000_000; at += 1) kept.push({ at });
      return young();
    };
    const before = young();
    ${script}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  return stdout + stderr;
}

it('keeps the room for young objects small, and lets it grow again', () => {
  expect(run('console.log(withoutGrowth(keep) <= before, keep() > before);')).toBe('true true\n');
});

it('ends with work that ends in an error', () => {
  const script = `
    try {
      withoutGrowth(() => {
        throw new RangeError('no sheet');
      });
    } catch ({ message }) {
      console.log(message, keep() > before);
    }`;
  expect(run(script)).toBe('no sheet true\n');
});

it('asks nothing of a Node that may not know the setting', () => {
  expect(run("console.log(withoutGrowth(keep, '25.0.0') > before);")).toBe('true\n');
});
