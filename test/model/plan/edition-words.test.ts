import { expect, it } from 'vitest';
import { isEdition, isLaterEdition, isRoundOfChange, roundOfChange } from '../../../src/model/plan/edition-words.ts';

const changes = ['変更', '見直し', '改定', '改訂', '修正', '更新'];
const values = ['', '値', '数値', '目標', '目標値', 'の値', 'の数値', 'の目標', 'の目標値'];

it.each(changes)('%s前 and %s後 tell two editions of a value apart', (change) => {
  for (const value of values) {
    const [before, after] = [`${change}前${value}`, `${change}後${value}`];
    expect([before, isEdition(before), isLaterEdition(before)]).toEqual([before, true, false]);
    expect([after, isEdition(after), isLaterEdition(after)]).toEqual([after, true, true]);
  }
});

it.each(['変更', '変更前後', '前変更前', '変更前の', '変更後の実績', '変更後値値', '策定前', '策定後の目標値'])(
  '%s tells none',
  (word) => {
    expect([isEdition(word), isLaterEdition(word)]).toEqual([false, false]);
  },
);

it.each([
  ['変更後目標値(r8)', 1],
  ['再変更後目標値(r8)', 2],
  ['目標値(再見直し後)', 2],
  ['第3回改定後の目標', 3],
  ['2回目の変更後目標値', 2],
])('%s holds after %i changes', (head, round) => {
  expect(roundOfChange(head)).toBe(round);
});

it.each(['変更', '第1回変更', '2回目の見直し', '中間見直し', '計画の改定', '改訂値'])(
  '%s tells of a change',
  (word) => {
    expect(isRoundOfChange(word)).toBe(true);
  },
);

it.each(['変更後', '変更件数', '計画変更届', '耐震改修', '改定率', '第1回'])('%s tells of none', (word) => {
  expect(isRoundOfChange(word)).toBe(false);
});
