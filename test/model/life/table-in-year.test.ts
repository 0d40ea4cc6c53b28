import { describe, expect, it } from 'vitest';
import { Locator } from '../../../src/model/life/locate-changes.ts';
import { tableInYear } from '../../../src/model/life/table-in-year.ts';
import type { Change } from '../../../src/model/plan/change.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { makeConfiguration, makeTable } from '../plan/make-table.ts';
import { heads } from './small-history.ts';

/** e.g. `K1 target 2024 10>20`, `K1 target(2025) 2024 10>20`. */
function change(text: string): Change {
  const [, id = '', field = '', of, from, old = '', now = ''] =
    /^(\S+) ([a-z]+)(?:\((\d+)\))? (\d+) ([^>]*)>(.*)$/.exec(text) ?? [];
  const named = of === undefined ? {} : { targetYear: fiscalYear(Number(of)) };
  const place = { file: 'changes.csv', line: 2 };
  return {
    id,
    field: field as Change['field'],
    ...named,
    from: fiscalYear(Number(from)),
    old,
    new: now,
    reason: '',
    place,
  };
}

function standsIn(year: number, text: string, ...changes: readonly string[]): readonly string[] | undefined {
  const table = makeTable(text);
  const locator = new Locator(table, checkPlan(table, undefined, makeConfiguration({ date: '2025-08-29' })).reading);
  const found = tableInYear(table, changes.map(change), locator, fiscalYear(year));
  return (
    found &&
    [found.headers, ...found.rows.map(({ cells }) => cells)].map((cells) => cells.map((each) => each.text).join('|'))
  );
}

const K1 = 'K1|相談|件|増加|企画課|のべ|1|5|6|20';
const K2 = 'K2|見学|人|増加|企画課|のべ|1|5||30';
const plain = `${heads}\n${K1}\n${K2}`;
const revised = 'ID|指標|方向|R5|R6|当初目標（R8）|変更後目標値（R8）';

describe('the table as it stood in a year', () => {
  it.each([
    ['a target', 'K1 target 2024 10>20', 'K1|相談|件|増加|企画課|のべ|1|5|6|10'],
    ['a name', 'K1 name 2024 窓口>相談', 'K1|窓口|件|増加|企画課|のべ|1|5|6|20'],
    ['a unit', 'K1 unit 2024 回>件', 'K1|相談|回|増加|企画課|のべ|1|5|6|20'],
    ['a direction', 'K1 direction 2024 維持>増加', 'K1|相談|件|維持|企画課|のべ|1|5|6|20'],
    ['a section', 'K1 section 2024 総務課>企画課', 'K1|相談|件|増加|総務課|のべ|1|5|6|20'],
    ['a definition', 'K1 definition 2024 実数>のべ', 'K1|相談|件|増加|企画課|実数|1|5|6|20'],
    ['a baseline', 'K1 baseline 2024 3>1', 'K1|相談|件|増加|企画課|のべ|3|5|6|20'],
  ])('has %s put back', (_, text, row) => {
    expect(standsIn(2023, plain, text)).toEqual([heads, row, K2]);
    expect(standsIn(2024, plain, text)).toBeUndefined();
  });

  it('has of several changes the one that came next', () => {
    const changes = ['K1 target 2025 15>20', 'K1 target 2023 10>15', 'K1 name 2024 窓口>相談'];
    const rowIn = (year: number) => standsIn(year, plain, ...changes)?.[1];
    expect(rowIn(2022)).toBe('K1|窓口|件|増加|企画課|のべ|1|5|6|10');
    expect(rowIn(2023)).toBe('K1|窓口|件|増加|企画課|のべ|1|5|6|15');
    expect(rowIn(2024)).toBe('K1|相談|件|増加|企画課|のべ|1|5|6|15');
    expect(rowIn(2025)).toBeUndefined();
  });

  it.each([['K1 ended 2024 >K2'], ['K1 begun 2024 >'], ['K9 target 2024 10>20'], ['K1 target(2025) 2024 10>20']])(
    'is as it is where %s',
    (text) => {
      expect(standsIn(2022, plain, text)).toBeUndefined();
    },
  );

  it('has the target of the year that is named', () => {
    const two = 'ID|指標|方向|R5|R6|目標値（R7）|目標値（R8）\nK1|相談|増加|5|6|12|20';
    expect(standsIn(2023, two, 'K1 target(2025) 2024 10>12')?.[1]).toBe('K1|相談|増加|5|6|10|20');
    expect(standsIn(2023, two, 'K1 target(2026) 2024 10>20')?.[1]).toBe('K1|相談|増加|5|6|12|10');
    expect(standsIn(2023, two, 'K1 target 2024 10>20')?.[1]).toBe('K1|相談|増加|5|6|12|10');
  });

  it('has no column for changed targets before there were any', () => {
    const own = `${revised}\nK1|相談|増加|5|6|20|15\nK2|見学|増加|5|6|30|－`;
    const head = 'ID|指標|方向|R5|R6|当初目標（R8）';
    expect(standsIn(2023, `${revised}\nK1|相談|増加|5|6|20|15`, 'K1 target 2024 20>15')).toEqual([
      head,
      'K1|相談|増加|5|6|20',
    ]);
    expect(standsIn(2023, own, 'K1 target 2024 20>15')).toEqual([
      revised,
      'K1|相談|増加|5|6|20|',
      'K2|見学|増加|5|6|30|－',
    ]);
    expect(standsIn(2023, `${revised}\nK1|相談|増加|5|6||15`, 'K1 target 2024 >15')).toEqual([
      head,
      'K1|相談|増加|5|6|',
    ]);
  });

  it('keeps that column while another indicator has one, and where the value before stands nowhere', () => {
    const own = `${revised}\nK1|相談|増加|5|6|20|15\nK2|見学|増加|5|6|30|25`;
    expect(standsIn(2023, own, 'K1 target 2024 20>15', 'K2 target 2023 30>25')).toEqual([
      revised,
      'K1|相談|増加|5|6|20|',
      'K2|見学|増加|5|6|30|25',
    ]);
    expect(standsIn(2023, own, 'K1 target 2024 18>15')?.[1]).toBe('K1|相談|増加|5|6|20|18');
  });

  it('keeps an empty column that has nothing to do with it', () => {
    const own = `${heads}|備考\n${K1}|`;
    expect(standsIn(2023, own, 'K1 target 2024 10>20')?.[0]).toBe(`${heads}|備考`);
  });
});
