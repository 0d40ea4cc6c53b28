/** Amounts, staff and indicators that change beyond belief from year to year, at the year that is out of line. */

import type { Finding, Place } from '../../../finding/finding.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import { bareHead } from '../../../model/form/roles.ts';
import { type Indicator, yearOf } from '../../../model/plan/plan.ts';
import { Decimal } from '../../../model/value/decimal.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import { groupBy } from '../../../table/group-by.ts';
import { findFirm } from '../../measured-value.ts';
import type { FormSheet } from '../form-sheets.ts';
import { costIn, moneyTables } from './amounts.ts';
import {
  amountIn,
  columnsOf,
  type Inspection,
  isOwn,
  measuredIn,
  nameSheet,
  placeIn,
  rowsOf,
  show,
  tell,
} from './inspection.ts';

const most = 8;

export function checkChanges(inspection: Inspection): readonly Finding[] {
  const { sheets } = inspection;
  const told = sheets.flatMap((sheet) => jumpsOf(inspection, sheet).map((jump) => ({ sheet, jump })));
  const large = largeChanges(inspection, new Set(told.map(({ sheet }) => sheet)));
  return [
    ...told.flatMap(({ sheet, jump }) => tellJump(inspection, nameSheet(sheet), jump)),
    ...sharedJumps(inspection).flatMap(({ source, jump }) => tellJump(inspection, source.name, [jump])),
    ...large,
  ];
}

/** What all sheets share by year: unit costs, the population. */
function sharedJumps({ form }: Inspection): readonly { readonly source: FormSource; readonly jump: Jump }[] {
  const shared = [...form.sources.values()].filter(
    ({ links, items, year }) => links.length === 0 && items.length === 0 && year !== undefined,
  );
  return shared.flatMap((source) => {
    const rows = source.rows.filter(isDated).toSorted((one, other) => one.year - other.year);
    const heads = source.heads.filter((head) => head !== source.year);
    return heads.flatMap((head) => findJumps(head, datedIn(rows, head)).map((jump) => ({ source, jump })));
  });
}

interface Dated {
  readonly year: FiscalYear;
  readonly value: Decimal;
  readonly place: Place | undefined;
}

interface Jump {
  readonly name: string;
  readonly at: Dated;
  /** What the value is held against. */
  readonly from: Dated;
  readonly isFirst: boolean;
}

/** Those of one table and year have one cause: a row in yen. */
function jumpsOf(inspection: Inspection, sheet: FormSheet): readonly (readonly [Jump, ...Jump[]])[] {
  const groups = new Map<string, [Jump, ...Jump[]]>();
  const add = (key: string, jump: Jump | undefined) => {
    if (jump === undefined) return;
    const name = `${key} ${jump.at.year}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [jump]);
    else group.push(jump);
  };
  for (const { source, settled, costs, funds, budgets } of moneyTables(inspection)) {
    const rows = rowsOf(sheet, source).filter(isDated);
    for (const head of new Set([...(settled === undefined ? costs : [settled]), ...budgets, ...funds]))
      for (const jump of findJumps(head, datedIn(rows, head))) add(source.name, jump);
  }
  for (const { source, head } of [...columnsOf(inspection, '人工'), ...columnsOf(inspection, '従事時間')]) {
    if (!isOwn(inspection.form, source)) continue;
    const rows = rowsOf(sheet, source).filter(isDated);
    for (const jump of findJumps(head, datedIn(rows, head))) add(source.name, jump);
  }
  for (const source of inspection.form.sources.values()) {
    if (!isOwn(inspection.form, source) || source.year === undefined) continue;
    const rows = rowsOf(sheet, source).filter(isDated);
    for (const head of source.heads.filter((each) => /単価$/.test(bareHead(each))))
      for (const jump of findJumps(head, datedIn(rows, head))) add(`${source.name} ${head}`, jump);
  }
  for (const indicator of sheet.indicators)
    for (const jump of findJumps(indicator.name, actualsOf(indicator))) add(indicator.id || indicator.name, jump);
  return [...groups.values()];
}

type DatedRow = SourceRow & { readonly year: FiscalYear };

function isDated(row: SourceRow): row is DatedRow {
  return row.year !== undefined;
}

function datedIn(rows: readonly DatedRow[], head: string): readonly Dated[] {
  const all = rows.flatMap((row) => {
    const value = amountIn(row, head);
    return value === undefined ? [] : [{ year: row.year, value, place: placeIn(row, head) }];
  });
  // Two rows of a year are no series: 当初予算 beside 決算.
  return new Set(all.map(({ year }) => year)).size === all.length ? all : [];
}

/** One value a year: what was measured of the whole of it. */
export function actualsOf(indicator: Indicator): readonly Dated[] {
  const dated = indicator.actuals.filter((each) => measuredIn(indicator, each, 'actual') !== undefined);
  const years = groupBy(dated, (observation) => yearOf(observation) ?? observation.column.year);
  return [...years].flatMap(([year, ofYear]) => {
    const firm = findFirm(ofYear, indicator);
    const value = measuredIn(indicator, firm, 'actual');
    return firm === undefined || value === undefined || year === undefined ? [] : [{ year, value, place: firm.place }];
  });
}

/** A value between two that agree is the one out of line; else the later of the two. */
function findJumps(name: string, series: readonly Dated[]): readonly Jump[] {
  const jumps: Jump[] = [];
  for (let index = 1; index < series.length; index += 1) {
    const [from, at, after] = [series[index - 1], series[index], series[index + 1]];
    if (from === undefined || at === undefined || !isFar(from.value, at.value)) continue;
    const others = series.filter((_, each) => each !== index - 1);
    const isFromOut = index === 1 && after !== undefined && others.every(({ value }) => !isFar(value, at.value));
    if (isFromOut) jumps.push({ name, at: from, from: at, isFirst: true });
    else jumps.push({ name, at, from, isFirst: false });
    // Coming back is no second jump.
    if (after !== undefined && isFar(at.value, after.value) && !isFar(from.value, after.value)) index += 1;
  }
  return jumps;
}

function isFar(one: Decimal, other: Decimal): boolean {
  return changeOf(one, other)?.greaterThanOrEqualTo(most) === true;
}

/** How many times, whichever way; nothing where one is zero. */
function changeOf(one: Decimal, other: Decimal): Decimal | undefined {
  if (one.isZero() || other.isZero()) return undefined;
  const ratio = one.dividedBy(other).abs();
  return ratio.lessThan(1) ? new Decimal(1).dividedBy(ratio) : ratio;
}

function tellJump(
  inspection: Inspection,
  sheet: string,
  [first, ...others]: readonly [Jump, ...Jump[]],
): readonly Finding[] {
  const change = changeOf(first.at.value, first.from.value) ?? new Decimal(1);
  const between = (least: number, below: number) => change.greaterThan(least) && change.lessThan(below);
  const isLess = first.at.value.abs().lessThan(first.from.value.abs());
  const unit = isLess ? 'jump-unit-less' : 'jump-unit';
  const problem = between(300, 3000) ? unit : between(7, 13) || between(80, 120) ? 'jump-digit' : 'jump';
  const facts = {
    ...({ problem, sheet, name: first.name } as const),
    ...{ year: inspection.nameYear(first.at.year), found: show(first.at.value) },
    expected: `${inspection.nameYear(first.from.year)} ${show(first.from.value)}`,
    others: others.map(({ name, at, from }) => `${name} ${show(from.value)} → ${show(at.value)}`),
  };
  return tell(inspection, '急な変化', facts, first.at.place);
}

/** A clerk looks at the largest; each for itself would be one in five sheets. */
function largeChanges(inspection: Inspection, told: ReadonlySet<FormSheet>): readonly Finding[] {
  const { year, sheets } = inspection;
  const changes = moneyTables(inspection).flatMap((table) =>
    sheets.flatMap((sheet) => {
      const rows = rowsOf(sheet, table.source).filter(isDated);
      const [now, ...more] = rows.filter((row) => row.year === year);
      const before = rows.findLast((row) => row.year === year - 1);
      if (told.has(sheet) || now === undefined || more.length > 0 || before === undefined) return [];
      const [cost, last] = [costIn(now, table), costIn(before, table)];
      const change = cost && last && changeOf(cost.value, last.value);
      if (cost === undefined || last === undefined || change === undefined || change.lessThan(2)) return [];
      const by = cost.value.minus(last.value).abs();
      return [
        {
          sheet,
          by,
          text: `${nameSheet(sheet)} ${show(last.value)} → ${show(cost.value)}`,
          place: placeIn(now, cost.head),
        },
      ];
    }),
  );
  const [first] = changes;
  if (first === undefined) return [];
  const others = changes.toSorted((a, b) => b.by.comparedTo(a.by)).map(({ text }) => text);
  const facts = {
    problem: 'large-changes',
    year: inspection.nameYear(year),
    found: String(changes.length),
    others,
  } as const;
  return tell(inspection, '大きな増減', facts, first.place);
}
