import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formSchema } from '../../../src/model/form/form-schema.ts';
import { openDeadline } from '../../../src/model/form/inquiry-schema.ts';
import { checkNames, standardChecks } from '../../../src/model/form/standard-checks.ts';
import { outlineSchema } from '../outline-schema.ts';

const least = { title: 'a', of: '事業', name: '事業名', sources: { 事業: { table: 'a.csv', key: '番号' } } };
const read = (more: object) => formSchema.safeParse({ ...least, ...more });
const inquiry = { number: 'R7-1', deadline: '2025-06-20', section: '課', columns: ['実績'] };

describe('what a form may say', () => {
  it('is written down, key by key', () => {
    expect(outlineSchema(formSchema)).toBe(readFileSync(new URL('form-schema.txt', import.meta.url), 'utf8'));
  });

  it('is whole without what it leaves to the program', () => {
    expect(formSchema.parse(least)).toEqual({
      ...least,
      page: { size: 'A4', orientation: 'portrait' },
      years: { before: 2, after: 1 },
      frontOnly: false,
      ...{ fields: {}, picks: {}, figures: {}, rules: [], checks: {}, meanings: {}, parts: [] },
    });
  });

  it.each([
    [{ version: 7 }, { version: '7' }],
    [{ version: 'R7-1' }, { version: 'R7-1' }],
    [{ page: { size: 'A3' } }, { page: { size: 'A3', orientation: 'portrait' } }],
    [{ years: { after: 0 } }, { years: { before: 2, after: 0 } }],
    [{ fields: { 課: {} } }, { fields: { 課: { public: true } } }],
    [{ figures: { 計: {} } }, { figures: { 計: { rounding: 'half-up' } } }],
    [
      { checks: { 財源: false, 内数: 'off', 単価: 'notice' } },
      { checks: { 財源: 'off', 内数: 'off', 単価: 'notice' } },
    ],
    [{ rules: [{ that: 'a ＝ b' }] }, { rules: [{ that: 'a ＝ b', rounding: 0, level: 'warning' }] }],
    [{ rules: [{ jump: ['a'] }] }, { rules: [{ jump: ['a'], times: 8, level: 'warning' }] }],
    [{ rules: [{ never: { a: 'b' } }] }, { rules: [{ never: { a: 'b' }, level: 'warning' }] }],
    [{ rules: [{ filled: ['a'], level: 'error' }] }, { rules: [{ filled: ['a'], level: 'error' }] }],
    [{ front: { sums: { by: '課', columns: ['額'] } } }, { front: { sums: { by: ['課'], columns: ['額'] } } }],
    [
      { front: { sums: { by: ['課', '係'], columns: ['額'] } } },
      { front: { sums: { by: ['課', '係'], columns: ['額'] } } },
    ],
    [
      { front: { ranking: { by: '額' }, moves: {} } },
      { front: { ranking: { by: '額', columns: [], most: 20 }, moves: { columns: [] } } },
    ],
    [
      { parts: [{ boxes: ['a', [{ box: 'b' }, { blank: 'c' }]] }] },
      {
        parts: [
          {
            newPage: false,
            boxes: [
              'a',
              [
                { box: 'b', choices: false, width: 1 },
                { blank: 'c', lines: 3, width: 1 },
              ],
            ],
          },
        ],
      },
    ],
    [
      { parts: [{ indicators: {}, trends: {} }] },
      { parts: [{ newPage: false, indicators: { rate: true }, trends: { height: 130 } }] },
    ],
    [
      { parts: [{ items: { of: 'a', columns: ['b'] } }] },
      {
        parts: [{ newPage: false, items: { of: 'a', columns: ['b'], year: 'reported', turned: false } }],
      },
    ],
    [{ inquiry }, { inquiry: { ...inquiry, version: '1', contact: '' } }],
    [
      { inquiry: { ...inquiry, version: 2, year: 2024, deadline: openDeadline } },
      {
        inquiry: { ...inquiry, version: '2', contact: '', year: '2024', deadline: '未定' },
      },
    ],
    [
      { inquiry: { ...inquiry, columns: [{ show: 'a' }, { ask: 'b' }] } },
      {
        inquiry: {
          ...{ ...inquiry, version: '1', contact: '' },
          columns: [
            { show: 'a', year: '当年度' },
            { ask: 'b', needed: true, where: {} },
          ],
        },
      },
    ],
  ])('%j is %j', (more, expected) => {
    expect(read(more).data).toMatchObject(expected);
    expect(Object.keys(read(more).data ?? {}).toSorted()).toEqual(
      Object.keys({ ...formSchema.parse(least), ...expected }).toSorted(),
    );
  });

  it.each([
    ['a deadline that is no day', { inquiry: { ...inquiry, deadline: '2025-13-01' } }],
    ['a deadline in words', { inquiry: { ...inquiry, deadline: '6月20日' } }],
    ['a deadline of a form in words', { deadline: '20250620' }],
    ['a day and more', { deadline: '2025-06-20T00:00' }],
    ['more and a day', { deadline: '期限2025-06-20' }],
    ['two kinds of a rule', { rules: [{ that: 'a ＝ b', filled: ['a'] }] }],
    ['no kind of a rule', { rules: [{ level: 'error' }] }],
    ['a box of two kinds', { parts: [{ boxes: [[{ box: 'a', blank: 'b' }]] }] }],
    ['three things that sums go by', { front: { sums: { by: ['a', 'b', 'c'], columns: ['額'] } } }],
    ['a check that there is none of', { checks: { 気分: 'error' } }],
    ['a check that is on', { checks: { 財源: true } }],
  ])('%s is refused', (_, more) => {
    expect(read(more).success).toBe(false);
  });
});

it('the standard checks have their words and levels', () => {
  const levels = (level: string) => checkNames.filter((name) => standardChecks[name].level === level).join();
  expect(levels('error')).toBe('財源,予算の超過,内数,単価,累計の減少,終了後の事業費,事業の合計,数値');
  expect(levels('notice')).toBe(
    '大きな増減,百分率,余地と方向性,同じ文,決算書との比較,人工の据置き,骨格予算,全角数字,選択肢の表記',
  );
  expect(checkNames.every((name) => ['error', 'warning', 'notice'].includes(standardChecks[name].level))).toBe(true);
});
