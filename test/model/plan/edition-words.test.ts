import { expect, it } from 'vitest';
import { isEdition, isLaterEdition } from '../../../src/model/plan/edition-words.ts';

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
