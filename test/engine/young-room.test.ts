import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it, vi } from 'vitest';
import { withoutGrowth } from '../../src/engine/young-room.ts';

const set = vi.hoisted(() => vi.fn());
vi.mock('node:v8', () => ({ setFlagsFromString: set }));
beforeEach(() => set.mockReset());

it('holds while the work is done', () => {
  const told = withoutGrowth(() => set.mock.calls.flat(), '20.19.0');
  expect(told).toEqual(['--semi-space-growth-factor=1']);
  expect(set.mock.calls.flat()).toEqual(['--semi-space-growth-factor=1', '--semi-space-growth-factor=2']);
});

it('ends with work that ends in an error', () => {
  const fail = () => {
    throw new RangeError('no sheet');
  };
  expect(() => withoutGrowth(fail, '24.1.0')).toThrow('no sheet');
  expect(set.mock.lastCall).toEqual(['--semi-space-growth-factor=2']);
});

it('asks nothing of a Node that may not know the setting', () => {
  expect(withoutGrowth(() => 7, '25.0.0')).toBe(7);
  expect(set).not.toHaveBeenCalled();
});

it('keeps the room for young objects small, and lets it grow again', () => {
  const source = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { withoutGrowth } from './src/engine/young-room.ts';
    const young = () => getHeapSpaceStatistics().find((each) => each.space_name === 'new_space').space_size / 2 ** 20;
    const keep = () => {
      const kept = [];
      for (let at = 0; at < 1_000_000; at += 1) kept.push({ at });
      return young();
    };
    const before = young();
    const small = withoutGrowth(keep);
    console.log([small <= before, keep() > small].join());`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  expect([stdout, stderr]).toEqual(['true,true\n', '']);
});
