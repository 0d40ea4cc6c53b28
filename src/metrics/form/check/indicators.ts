/** The indicators of the sheets: counts that fall, percentages beyond 100, targets that follow the results, values that are none. */

import type { Finding } from '../../../finding/finding.ts';
import { type Indicator, yearOf } from '../../../model/plan/plan.ts';
import type { Decimal } from '../../../model/value/decimal.ts';
import { canExceedAll, isBeyondCapacity } from '../../../model/value/share-bound.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import { groupBy } from '../../../table/group-by.ts';
import { findOwnTarget, isPercentage } from '../../measured-value.ts';
import type { FormSheet } from '../form-sheets.ts';
import { actualsOf } from './changes.ts';
import { type Inspection, measuredIn, nameSheet, show, tell } from './inspection.ts';

export function checkIndicators(inspection: Inspection): readonly Finding[] {
  const { sheets } = inspection;
  const each = sheets.flatMap((sheet) =>
    sheet.indicators.flatMap((indicator) => [
      ...findFalls(inspection, sheet, indicator),
      ...findUnread(inspection, sheet, indicator),
      ...findFalseZeros(inspection, sheet, indicator),
      ...findFollowedTargets(inspection, sheet, indicator),
    ]),
  );
  return [
    ...joinFollowed(inspection, each),
    ...findPercentages(inspection),
    ...findFullWidth(inspection),
    ...findBlanks(inspection),
  ];
}

/** Where it is the custom of a city, as in two of five values that were measured, it is one line. */
function joinFollowed(inspection: Inspection, findings: readonly Finding[]): readonly Finding[] {
  const isFollowed = (finding: Finding): finding is Finding<'sheet-check'> =>
    (finding as Finding<'sheet-check'>).facts.problem === 'target-equals-last';
  const followed = findings.filter(isFollowed);
  const count = inspection.sheets.reduce((sum, sheet) => sum + sheet.indicators.length, 0);
  const [first] = followed;
  if (first === undefined || followed.length <= Math.max(3, count * 0.03)) return findings;
  const others = followed.map(({ facts }) => `${facts.sheet} ${facts.name}（${facts.year}） ${facts.found}`);
  const facts = { problem: 'targets-equal-last', found: String(followed.length), others } as const;
  return [
    ...findings.filter((finding) => !isFollowed(finding)),
    ...tell(inspection, '目標の変更', facts, first.place, 'notice'),
  ];
}

function findFalls(inspection: Inspection, sheet: FormSheet, indicator: Indicator): readonly Finding[] {
  const isCount = indicator.kind === 'cumulative' || /累計|累積|通算/.test(`${indicator.name}${indicator.unit}`);
  if (!isCount) return [];
  const series = actualsOf(indicator);
  return series.flatMap((at, index) => {
    const from = series[index - 1];
    if (from === undefined || at.value.gte(from.value)) return [];
    const facts = {
      ...({ problem: 'total-falls', sheet: nameSheet(sheet), name: indicator.name } as const),
      ...{ year: inspection.nameYear(at.year), found: show(at.value), expected: show(from.value) },
    };
    return tell(inspection, '累計の減少', facts, at.place);
  });
}

/** 約16, a word: printed as typed and rated by nobody. */
function findUnread(inspection: Inspection, sheet: FormSheet, indicator: Indicator): readonly Finding[] {
  const values = [
    ...indicator.actuals.map((observation) => ({ observation, role: '実績' })),
    ...indicator.targets.map((observation) => ({ observation, role: '目標' })),
  ];
  return values.flatMap(({ observation, role }) => {
    const { quantity, place, doubt } = observation;
    const isRough = quantity.type === 'amount' && (quantity.bound === '約' || (role === '実績' && doubt === 'bounded'));
    const isWord = doubt === 'unreadable' || (quantity.type === 'qualitative' && hasNumbers(indicator));
    if (!isRough && !isWord) return [];
    const year = yearOf(observation) ?? observation.column.year;
    const facts = {
      ...({ problem: 'not-a-number', sheet: nameSheet(sheet), name: `${indicator.name}（${role}）` } as const),
      ...{ year: year === undefined ? '' : inspection.nameYear(year), found: quantity.text },
    };
    return tell(inspection, '数値', facts, place);
  });
}

function hasNumbers({ actuals, targets }: Indicator): boolean {
  return [...actuals, ...targets].some(({ quantity }) => quantity.type === 'amount');
}

/** 0 where nobody looked: its target is a dash, and all else of the row is more. */
function findFalseZeros(inspection: Inspection, sheet: FormSheet, indicator: Indicator): readonly Finding[] {
  if (inspection.form.published?.indicators?.some(({ id }) => id === indicator.id) === true) return [];
  const series = actualsOf(indicator);
  return series.flatMap((at) => {
    const target = findOwnTarget(indicator, at.year);
    const others = series.filter((each) => each !== at);
    const isOdd =
      at.value.isZero() &&
      target?.quantity.type === 'missing' &&
      others.length >= 2 &&
      others.every(({ value }) => !value.isZero()) &&
      others.every(({ year }) => measuredIn(indicator, findOwnTarget(indicator, year), 'target') !== undefined);
    if (!isOdd) return [];
    const facts = {
      ...({ problem: 'zero-unmeasured', sheet: nameSheet(sheet), name: indicator.name } as const),
      ...{ year: inspection.nameYear(at.year), found: '0', expected: '－' },
    };
    return tell(inspection, '欠測と0', facts, at.place);
  });
}

/** A target that was moved to a result: to that of its own year, out of line with its neighbours; or to that of the year before. */
function findFollowedTargets(inspection: Inspection, sheet: FormSheet, indicator: Indicator): readonly Finding[] {
  const targets = indicator.targets.flatMap((target) => {
    const year = yearOf(target);
    const value = measuredIn(indicator, target, 'target');
    return year === undefined || value === undefined
      ? []
      : [{ year, value, place: target.place, text: target.quantity.text }];
  });
  const actuals = new Map<FiscalYear, Decimal>(actualsOf(indicator).map(({ year, value }) => [year, value]));
  return targets.flatMap((target, index) => {
    const [before, after] = [targets[index - 1], targets[index + 1]];
    if (before === undefined || target.year > inspection.year + 1 || isLowered(inspection, indicator, target.year))
      return [];
    const own = actuals.get(target.year);
    const last = actuals.get((target.year - 1) as FiscalYear);
    const easier = isEasier(indicator, target.value, before.value);
    const isOwn =
      own?.equals(target.value) === true &&
      easier &&
      after !== undefined &&
      isEasier(indicator, target.value, after.value);
    const isLast =
      target.year > inspection.year - 1 &&
      last?.equals(target.value) === true &&
      !before.value.equals(target.value) &&
      !before.value.equals(last);
    if (!isOwn && !isLast) return [];
    const facts = {
      ...({ problem: isOwn ? 'target-equals-actual' : 'target-equals-last', sheet: nameSheet(sheet) } as const),
      ...{
        name: indicator.name,
        year: inspection.nameYear(target.year),
        found: target.text,
        expected: show(before.value),
      },
    };
    return tell(inspection, '目標の変更', facts, target.place);
  });
}

/** Told against last year's edition. */
function isLowered({ form }: Inspection, indicator: Indicator, year: FiscalYear): boolean {
  const last = form.published?.indicators?.find(({ id }) => id === indicator.id);
  const was = last && measuredIn(last, findOwnTarget(last, year), 'target');
  const is = measuredIn(indicator, findOwnTarget(indicator, year), 'target');
  return was !== undefined && is !== undefined && !was.equals(is);
}

export function isEasier({ direction }: Indicator, one: Decimal, than: Decimal): boolean {
  return direction === 'decrease' ? one.greaterThan(than) : direction === 'increase' ? one.lessThan(than) : false;
}

/** All that were seen outside 0 to 100 were right by their names: asked of the others only, in one line. */
function findPercentages(inspection: Inspection): readonly Finding[] {
  const found = inspection.sheets.flatMap((sheet) =>
    sheet.indicators.flatMap((indicator) => {
      if (!isPercentage(indicator)) return [];
      const actuals = actualsOf(indicator);
      const canExceed = canExceedAll.test(indicator.name) || canExceedAll.test(indicator.definition);
      const isOutside = ({ value }: (typeof actuals)[number]) => value.isNegative() || value.greaterThan(100);
      const isBeyond = (one: (typeof actuals)[number]) => {
        const others = actuals.filter((each) => each !== one).map(({ value }) => value);
        return isBeyondCapacity(indicator.name, one.value, others);
      };
      const outside = actuals.filter(canExceed ? isBeyond : isOutside);
      return outside.map(({ year, value, place }) => ({
        text: `${nameSheet(sheet)} ${indicator.name}（${inspection.nameYear(year)}） ${show(value)}`,
        place,
      }));
    }),
  );
  const [first] = found;
  if (first === undefined) return [];
  const others = found.map(({ text }) => text);
  return tell(inspection, '百分率', { problem: 'percent-outside', found: String(found.length), others }, first.place);
}

function findFullWidth(inspection: Inspection): readonly Finding[] {
  const found = inspection.sheets.flatMap((sheet) =>
    sheet.indicators.flatMap((indicator) =>
      [...indicator.actuals, ...indicator.targets].flatMap(({ quantity, place }) =>
        /^[０-９．，]+$/.test(quantity.text.trim()) && quantity.type === 'amount'
          ? [{ text: `${nameSheet(sheet)} ${indicator.name} ${quantity.text.trim()} → ${show(quantity.value)}`, place }]
          : [],
      ),
    ),
  );
  const [first] = found;
  if (first === undefined) return [];
  const facts = { problem: 'full-width', found: String(found.length), others: found.map(({ text }) => text) } as const;
  return tell(inspection, '全角数字', facts, first.place);
}

/** Of the year that is reported on; one line a sheet. */
function findBlanks(inspection: Inspection): readonly Finding[] {
  const { sheets, year } = inspection;
  const blank = sheets.flatMap((sheet) =>
    sheet.indicators.flatMap((indicator) => {
      const actual = indicator.actuals.find((each) => (yearOf(each) ?? each.column.year) === year);
      const isBlank = actual?.quantity.type === 'missing' && actual.quantity.reason === 'blank';
      const isUsed = actualsOf(indicator).length > 0 || findOwnTarget(indicator, year)?.quantity.type === 'amount';
      return isBlank && isUsed ? [{ sheet, indicator, place: actual.place }] : [];
    }),
  );
  return [...groupBy(blank, ({ sheet }) => sheet.id).values()].flatMap((group) => {
    const [{ sheet, indicator, place }, ...others] = group;
    const facts = {
      ...({ problem: 'blank', sheet: nameSheet(sheet), year: inspection.nameYear(year) } as const),
      ...{ name: `${indicator.name}（実績）`, others: others.map((each) => each.indicator.name) },
    };
    return tell(inspection, '未記入', facts, place);
  });
}
