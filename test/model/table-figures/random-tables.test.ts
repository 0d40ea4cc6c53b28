import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../../src/finding/finding.ts';
import { renderFinding } from '../../../src/finding/render.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';
import { checkSmallTable } from './small-table.ts';

type Mode = 'ROUND_HALF_UP' | 'ROUND_DOWN' | 'ROUND_UP';

/** Groups of details, with 小計 where there are several groups; columns as a settlement has them. */
interface Settlement {
  readonly groups: readonly (readonly (readonly [now: number, before: number, spent: number])[])[];
  readonly mode: Mode;
  readonly decimals: number;
  readonly totalsFirst: boolean;
}

const settlement: fc.Arbitrary<Settlement> = fc.record({
  groups: fc.array(
    fc.array(
      fc.tuple(
        fc.integer({ min: 1_000, max: 9_000_000 }),
        fc.integer({ min: 1_000, max: 9_000_000 }),
        fc.integer({ min: 500, max: 9_000_000 }),
      ),
      { minLength: 2, maxLength: 5 },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  mode: fc.constantFrom<Mode>('ROUND_HALF_UP', 'ROUND_DOWN', 'ROUND_UP'),
  decimals: fc.integer({ min: 1, max: 2 }),
  totalsFirst: fc.boolean(),
});

const head = ['区分', '令和5年度', '構成比', '令和4年度', '増減', '増減率', '支出済額', '執行率'];

/** Every column but the first may be printed as a figure. */
function printSettlement({ groups, mode, decimals, totalsFirst }: Settlement): string[][] {
  const sum = (rows: readonly (readonly number[])[]) =>
    [0, 1, 2].map((index) => rows.reduce((all, row) => all + (row[index] ?? 0), 0));
  const whole = sum(groups.flat());
  const round = (value: Decimal) => value.toDecimalPlaces(decimals, Decimal[mode]).toFixed(decimals).replace('-', '△');
  const row = (label: string, [now = 0, before = 0, spent = 0]: readonly number[]) => [
    label,
    `${now}`,
    round(new Decimal(now).times(100).div(whole[0] ?? 1)),
    `${before}`,
    `${now - before}`.replace('-', '△'),
    round(new Decimal(now - before).times(100).div(before)),
    `${spent}`,
    round(new Decimal(spent).times(100).div(now)),
  ];
  const order = <T>(total: T, parts: readonly T[]) => (totalsFirst ? [total, ...parts] : [...parts, total]);
  const body = groups.flatMap((details, group) => {
    const rows = details.map((values, index) => row(`款${group}-${index}`, values));
    return groups.length === 1 ? rows : order(row('小計', sum(details)), rows);
  });
  return [head, ...order(row('合計', whole), body)];
}

function check(rows: readonly (readonly string[])[], unit = '（円、%）'): readonly Finding[] {
  return checkSmallTable(unit, ...rows.map((row) => row.join('|')));
}

it('finds nothing in right tables, however they are rounded, but that their shares are', () => {
  fc.assert(
    fc.property(settlement, (table) => {
      const found = check(printSettlement(table)).filter(({ code }) => code !== 'shares-rounded');
      expect(found).toEqual([]);
    }),
    { numRuns: 60, seed: 9 },
  );
});

it('finds one altered figure once, at its cell or at what is worked out from it', () => {
  const alteration = fc.record({
    table: settlement,
    row: fc.nat(),
    column: fc.integer({ min: 1, max: 7 }),
    digit: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(alteration, ({ table, row, column, digit }) => {
      const rows = printSettlement(table);
      const at = 1 + (row % (rows.length - 1));
      const own = rows[at];
      if (own === undefined) return;
      own[column] = alter(own[column] ?? '', digit);
      const found = check(rows).filter(({ code }) => code !== 'shares-rounded');
      const shown = [...rows.map((cells) => cells.join('|')), ...found.map((finding) => renderFinding(finding, 'ja'))];
      expect(found, shown.join('\n')).toHaveLength(1);
      const { line = 0, column: place = 0 } = found[0]?.place ?? {};
      expect(line === at + 1 || place === column + 1).toBe(true);
    }),
    { numRuns: 150, seed: 9 },
  );
});

/** Another first digit. */
function alter(text: string, by: number): string {
  return text.replace(/\d/, (digit) =>
    `${((Number(digit) + by) % 9) + 1}`.replace(digit, `${(Number(digit) % 9) + 1}`),
  );
}
