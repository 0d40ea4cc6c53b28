/** What an indicator is, its results and its targets, against what was published of it. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { Published } from '../../../model/form/form.ts';
import { formulas } from '../../../model/formula/formulas.ts';
import { type Indicator, indicatorsOf, yearOf } from '../../../model/plan/plan.ts';
import { groupBy } from '../../../table/group-by.ts';
import type { FormSheet } from '../form-sheets.ts';
import { isEasier } from './indicators.ts';
import { type Inspection, measuredIn, nameSheet, placeIn, tell } from './inspection.ts';
import { bareText } from './prose.ts';
import { isAbsenceForZero, isOpen, isSame, shown } from './published-values.ts';

export function compareIndicators(inspection: Inspection, published: Published): readonly Finding[] {
  const old = new Map(published.indicators?.map((indicator) => [indicator.id, indicator]));
  const compared = inspection.sheets.flatMap((sheet) =>
    sheet.indicators.flatMap((indicator) => {
      const last = indicator.id === '' ? undefined : old.get(indicator.id);
      return last === undefined ? [] : [{ sheet, indicator, last }];
    }),
  );
  return [
    ...compared.flatMap(({ sheet, indicator, last }) => [
      ...compareMeaning(inspection, sheet, indicator, last),
      ...compareActuals(inspection, sheet, indicator, last),
      ...compareTargets(inspection, sheet, indicator, last),
    ]),
    ...findGoneTargets(inspection, compared),
    ...findGone(inspection, published),
  ];
}

/** One finding an indicator, with all that has changed of it. */
function compareMeaning(
  inspection: Inspection,
  sheet: FormSheet,
  indicator: Indicator,
  last: Indicator,
): readonly Finding[] {
  const parts: readonly (readonly [name: string, now: string, old: string])[] = [
    ['名称', writtenName(indicator), writtenName(last)],
    ['単位', indicator.unit, last.unit],
    ['集計', indicator.kind, last.kind],
    ['方向', indicator.direction ?? '', last.direction ?? ''],
    ['算式', titleOf(indicator), titleOf(last)],
    ['説明', indicator.definition, last.definition],
  ];
  const words: Readonly<Record<string, string>> = {
    ...{ annual: '年間', cumulative: '累計', point: '時点', increase: '増加', decrease: '減少', maintain: '維持' },
  };
  const changed = parts.filter(([, now, old]) => bareText(now).toLowerCase() !== bareText(old).toLowerCase());
  const [first, ...others] = changed.map(([name, now, old]) => ({
    name,
    now: words[now] ?? now,
    old: words[old] ?? old,
  }));
  if (first === undefined) return [];
  const facts = {
    ...({ problem: 'indicator-changed', sheet: nameSheet(sheet), name: indicator.name, year: first.name } as const),
    ...{ found: shown(first.now), expected: shown(first.old) },
    others: others.map(({ name, now, old }) => `${name} ${shown(old)} → ${shown(now)}`),
  };
  return tell(inspection, '指標の変更', facts, indicator.place);
}

function titleOf({ formula }: Indicator): string {
  return formula === undefined ? '' : formulas[formula].title;
}

/** Without the word of another column that tells its row from one of the same name: which rows those are differs between editions. */
function writtenName({ name, cells }: Indicator): string {
  const own = new Set(cells.map((text) => text.replaceAll(/\s/g, '')));
  return name.replaceAll(/（([^（）]*)）/g, (all, word) => (own.has(word) ? '' : all));
}

function compareActuals(
  inspection: Inspection,
  sheet: FormSheet,
  indicator: Indicator,
  last: Indicator,
): readonly Finding[] {
  return indicator.actuals.flatMap((actual) => {
    const year = yearOf(actual) ?? actual.column.year;
    const before = last.actuals.find((each) => (yearOf(each) ?? each.column.year) === year);
    if (year === undefined || year >= inspection.year || before === undefined || before.firmness !== 'final') return [];
    const [now, old] = [actual.quantity.text.trim(), before.quantity.text.trim()];
    if (isSame(now, old) || isOpen(old)) return [];
    const isAbsence = isAbsenceForZero(now, old);
    const facts = {
      ...({ problem: isAbsence ? 'absence-or-zero' : 'published-differs', sheet: nameSheet(sheet) } as const),
      ...{
        year: inspection.nameYear(year),
        name: `${indicator.name}（実績）`,
        found: shown(now),
        expected: shown(old),
      },
    };
    return tell(inspection, isAbsence ? '欠測と0' : '公表値', facts, actual.place);
  });
}

/** Made easier after it was published; also where it now is what came out. */
function compareTargets(
  inspection: Inspection,
  sheet: FormSheet,
  indicator: Indicator,
  last: Indicator,
): readonly Finding[] {
  return indicator.targets.flatMap((target) => {
    const year = yearOf(target);
    const ofYear = last.targets.filter((each) => yearOf(each) === year);
    const before = ofYear.find(({ column }) => column.head === target.column.head) ?? ofYear[0];
    const now = measuredIn(indicator, target, 'target');
    const old = measuredIn(last, before, 'target');
    if (now === undefined || old === undefined || now.equals(old)) return [];
    const own = indicator.actuals.find((each) => (yearOf(each) ?? each.column.year) === year);
    const actual = measuredIn(indicator, own, 'actual');
    const isMet = actual?.equals(now) === true;
    const isPast = year !== undefined && year <= inspection.year;
    if (!isMet && !isPast && !isEasier(indicator, now, old)) return [];
    const facts = {
      ...({ problem: isMet ? 'target-became-actual' : 'target-changed', sheet: nameSheet(sheet) } as const),
      ...{ name: indicator.name, year: year === undefined ? '' : inspection.nameYear(year) },
      ...{ found: target.quantity.text, expected: before?.quantity.text ?? '' },
    };
    return tell(inspection, '目標の変更', facts, target.place);
  });
}

interface Compared {
  readonly sheet: FormSheet;
  readonly indicator: Indicator;
  readonly last: Indicator;
}

/** A published target whose cell is empty now, or whose year has no column any more; of a year that is left out of all indicators one line. */
function findGoneTargets(inspection: Inspection, compared: readonly Compared[]): readonly Finding[] {
  const gone = compared.flatMap(({ sheet, indicator, last }) =>
    last.targets.flatMap((target) => {
      const year = yearOf(target);
      if (year === undefined || measuredIn(last, target, 'target') === undefined) return [];
      const now = indicator.targets.filter((each) => yearOf(each) === year);
      const isGone = now.every(({ quantity }) => quantity.type === 'missing' && quantity.reason !== 'pending');
      // Columns of years that are over are left out as time goes on.
      if (!isGone || (now.length === 0 && year <= inspection.year)) return [];
      return [{ sheet, indicator, year, old: target.quantity.text, place: now[0]?.place ?? indicator.place }];
    }),
  );
  const byYear = groupBy(gone, ({ year }) => year);
  return [...byYear.values()].flatMap((group) => {
    const ofYear = compared.filter(({ last }) => last.targets.some((each) => yearOf(each) === group[0].year));
    const isAll = group.length > 1 && group.length === ofYear.length;
    return (isAll ? [group] : group.map((each) => [each] as const)).flatMap(([first, ...others]) => {
      const facts = {
        ...({ problem: 'target-gone', sheet: nameSheet(first.sheet), name: first.indicator.name } as const),
        ...{ year: inspection.nameYear(first.year), expected: first.old },
        others: others.map(({ indicator, old }) => `${indicator.name} ${old}`),
      };
      return tell(inspection, '目標の変更', facts, first.place);
    });
  });
}

/** Of a programme that is still there; one whose plan was over, or that has another number now, is no loss. */
function findGone(inspection: Inspection, published: Published): readonly Finding[] {
  const { form, plan, sheets, year } = inspection;
  if (form.indicators === undefined || plan === undefined) return [];
  const now = plan.goals.flatMap(indicatorsOf);
  const ids = new Set(now.map(({ id }) => id));
  const names = new Set(now.map((indicator) => bareText(writtenName(indicator))));
  const { link, heads } = form.indicators;
  const at = heads.indexOf(link);
  const byLink = new Map(sheets.map((sheet) => [textOf(sheet.row, link), sheet]));
  return (published.indicators ?? []).flatMap((last) => {
    const sheet = byLink.get(last.cells[at]?.trim() ?? '');
    const isOver = last.targets.length > 0 && last.targets.every((each) => (yearOf(each) ?? year) < year);
    if (last.id === '' || ids.has(last.id) || names.has(bareText(writtenName(last))) || isOver) return [];
    if (sheet === undefined) return [];
    const facts = { problem: 'indicator-gone', sheet: nameSheet(sheet), name: `${last.id} ${last.name}` } as const;
    return tell(inspection, '指標の変更', facts, sheet.indicators[0]?.place ?? placeIn(sheet.row, link));
  });
}
