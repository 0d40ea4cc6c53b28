import { expect, it } from 'vitest';
import { Attendance } from '../../../src/runner/queue/attendance.ts';
import type { Presence } from '../../../src/runner/queue/task-queue.ts';

const worker = (name: string, beat: number): Presence => ({
  role: 'worker',
  name,
  program: 'p',
  version: '1',
  runtime: 'node',
  beat,
});

it('who stirs lives, who has not for a while is dead, and lives again when it does', () => {
  const attendance = new Attendance(100);
  const namesOf = (signed: readonly Presence[], now: number) => {
    const { alive, dead } = attendance.judge(signed, now);
    return [alive.map(({ name }) => name), dead.map(({ name }) => name)];
  };
  expect(namesOf([worker('a', 1), worker('b', 7)], 0)).toEqual([['a', 'b'], []]);
  expect(namesOf([worker('a', 2), worker('b', 7)], 99)).toEqual([['a', 'b'], []]);
  expect(namesOf([worker('a', 3), worker('b', 7)], 100)).toEqual([['a'], ['b']]);
  expect(namesOf([worker('a', 3), worker('b', 1)], 150)).toEqual([['a', 'b'], []]);
});

it('is no matter of the clocks of other machines', () => {
  const attendance = new Attendance(100);
  expect(attendance.judge([worker('a', -5)], 1e9).alive).toHaveLength(1);
});
