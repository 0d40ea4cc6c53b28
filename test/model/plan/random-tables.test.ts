/** No table is misread in silence, however its heads are put together: what a column was taken for is what was meant, or is said. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../../src/finding/finding.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import type { ValueColumn } from '../../../src/model/plan/plan.ts';
import { indicatorsOf, observationsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

const date = '2024-08-01';

interface Meant {
  readonly head: string;
  readonly role: ValueColumn['role'];
  readonly year: number;
}

function spell(year: number): fc.Arbitrary<string> {
  const reiwa = year - 2018;
  return fc.constantFrom(
    `令和${reiwa}年度`,
    `R${reiwa}`,
    `${year}年度`,
    `令和${reiwa}（${year}）年度`,
    `Ｒ${reiwa}年度`,
    `${year}（令和${reiwa}）年度`,
  );
}

/** A year with words of a role before it, behind it or around it. */
function headOf(role: Meant['role'], words: readonly string[], from: number, to: number): fc.Arbitrary<Meant> {
  return fc.integer({ min: from, max: to }).chain((year) =>
    fc
      .tuple(spell(year), fc.constantFrom(...words), fc.constantFrom('behind', 'before', 'bracket', 'blank'))
      .map(([text, word, form]) => {
        const head = {
          behind: `${text}${word}`,
          before: `${word}（${text}）`,
          bracket: `${text}（${word}）`,
          blank: `${text} ${word}`,
        }[form];
        return { head, role, year };
      }),
  );
}

const values = fc.record({
  baseline: fc.option(
    headOf(
      'baseline',
      ['基準値', '現状値', '策定時', '従前値', '当初値', '計画策定時の値', 'ベースライン'],
      2019,
      2020,
    ),
  ),
  actuals: fc.uniqueArray(headOf('actual', ['実績', '実績値', '決算額', '確定値', '達成値'], 2021, 2023), {
    selector: ({ year }) => year,
    maxLength: 3,
  }),
  targets: fc.uniqueArray(
    headOf('target', ['目標', '目標値', 'めざそう値', '数値目標', '達成目標', '目標数値', '期待値'], 2023, 2030),
    { selector: ({ year }) => year, minLength: 1, maxLength: 3 },
  ),
  plans: fc.uniqueArray(headOf('plan', ['計画値', '予算額', '見込量', '目安値', '当初予算'], 2024, 2027), {
    selector: ({ year }) => year,
    maxLength: 2,
  }),
});

const left = fc.subarray(['基本目標', '基本施策', '№', '取組名', '柱']);
const name = fc.constantFrom('指標', '成果指標', '活動指標名', 'KPI', '区分', '項目', '会計名', '数値目標', 'よびな');
const right = fc.subarray(['担当課', '課名', '備考', '出典', '達成率', '評価', '増減', '課題', '謎の見出し', '方向性']);
const textBelow: Readonly<Record<string, string>> = {
  '№': '7',
  達成率: '50%',
  評価: 'A',
  増減: '1',
  方向性: '増加',
};

const tables = fc
  .tuple(left, name, right, values)
  .chain(([groups, own, notes, { baseline, actuals, targets, plans }]) => {
    const meant = [...(baseline === null ? [] : [baseline]), ...actuals, ...targets, ...plans];
    return fc.shuffledSubarray(meant, { minLength: meant.length }).map((ordered) => {
      const heads = [...groups, own, ...ordered.map(({ head }) => head), ...notes];
      const rows = [1, 2].map((row) => [
        ...groups.map((head) => textBelow[head] ?? `${head}の${row}`),
        `来館者${row}`,
        ...ordered.map((_, index) => `${row}${index + 11}`),
        ...notes.map((head) => textBelow[head] ?? `${head}の文`),
      ]);
      return { meant: ordered, text: [heads, ...rows].map((cells) => cells.join('|')).join('\n') };
    });
  });

describe('a random table', () => {
  it('is read as it was meant, value by value, or says what is doubtful', () => {
    fc.assert(
      fc.property(tables, ({ meant, text }) => {
        const { value, findings } = checkPlan(makeTable(text), undefined, makeConfiguration({ date }));
        expect(hasErrors(findings)).toBe(false);
        const indicators = value?.goals.flatMap(indicatorsOf) ?? [];
        expect(indicators.map((each) => each.name)).toEqual(['来館者1', '来館者2']);
        const read = new Map(
          indicators.flatMap((each) => observationsOf(each)).map((each) => [each.quantity.text, each.column]),
        );
        const said = new Set(
          findings.flatMap(({ severity, place }) => (severity === 'warning' ? [place?.column] : [])),
        );
        const first = text.split('\n')[0]?.split('|') ?? [];
        meant.forEach((column, index) => {
          const got = read.get(`1${index + 11}`);
          const isRight = got?.role === column.role && got.year === column.year;
          const isSaid = said.has(first.indexOf(column.head) + 1);
          if (!isRight) expect({ text, column, got, isSaid }).toMatchObject({ isSaid: true });
        });
      }),
      { seed: 20261128, numRuns: 150 },
    );
  });

  it('is stopped by nothing that stands over its columns', () => {
    const odd = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '目標値',
        '目標',
        '実績',
        '現状値',
        '指標',
        'KPI',
        '評価',
        '計',
        '年度',
        '(時期)',
        '令和',
        '①',
        '備考',
        'R5',
        'R5',
        '単位',
        '(参考)',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(odd, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom('12', '30%', 'あ', '', '－'), { minLength: 8, maxLength: 8 }),
        (heads, cells) => {
          const plain = heads.map((head) => head.replace(/[|\n]/g, ' '));
          const table = makeTable(
            [
              ['指標名', ...plain],
              ['来館者', ...cells.slice(0, heads.length)],
            ]
              .map((row) => row.join('|'))
              .join('\n'),
          );
          const { value, findings } = checkPlan(table, undefined, makeConfiguration({ date }));
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(value?.goals.flatMap(indicatorsOf)).toHaveLength(1);
        },
      ),
      { seed: 20261128, numRuns: 200 },
    );
  });
});
