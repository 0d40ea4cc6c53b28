/** What stands now against what was published last year: figures of earlier years, what an indicator is, its targets, the programmes. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import { isAbsent } from '../../../model/form/evaluate-expression.ts';
import { type FormSource, linkKey, type Published, type SourceRow } from '../../../model/form/form.ts';
import { numberOfCell } from '../../../model/form/number-of-cell.ts';
import { type Indicator, yearOf } from '../../../model/plan/plan.ts';
import type { Decimal } from '../../../model/value/decimal.ts';
import { findMissingReason } from '../../../model/value/missing-value.ts';
import type { FormSheet } from '../form-sheets.ts';
import { isEasier } from './indicators.ts';
import { columnsOf, type Inspection, isOwn, measuredIn, nameSheet, placeIn, show, tell } from './inspection.ts';
import { bareText } from './prose.ts';

export function checkLastEdition(inspection: Inspection): readonly Finding[] {
  const { published } = inspection.form;
  if (published === undefined) return [];
  return [
    ...compareTables(inspection, published),
    ...compareIndicators(inspection, published),
    ...compareProgrammes(inspection, published),
  ];
}

/** Rows of the years before the one reported on: one finding a row. */
function compareTables(inspection: Inspection, published: Published): readonly Finding[] {
  const { form, sheets, year } = inspection;
  const names = new Map(
    sheets.map((sheet) => [
      linkKey(
        form.main.links.map((link) => textOf(sheet.row, link)),
        undefined,
      ),
      sheet,
    ]),
  );
  return [...form.sources.values()].flatMap((source) => {
    const last = published.sources.get(source.name);
    if (source.year === undefined || last === undefined) return [];
    const old = new Map(last.rows.map((row) => [keyOf(source, row), row]));
    return source.rows.flatMap((row) => {
      if (row.year === undefined || row.year >= year) return [];
      const before = old.get(keyOf(source, row));
      if (before === undefined) return [];
      const sheet = isOwn(form, source)
        ? names.get(
            linkKey(
              form.main.links.map((link) => textOf(row, link)),
              undefined,
            ),
          )
        : undefined;
      return compareRows(inspection, source, row, before, sheet);
    });
  });
}

function keyOf({ links, items }: FormSource, row: SourceRow): string {
  return linkKey(
    [...links, ...items].map((head) => textOf(row, head)),
    row.year,
  );
}

interface Difference {
  readonly head: string;
  readonly now: string;
  readonly old: string;
}

function compareRows(
  inspection: Inspection,
  source: FormSource,
  row: SourceRow,
  before: SourceRow,
  sheet: FormSheet | undefined,
): readonly Finding[] {
  const keys = [...source.links, ...source.items, source.year];
  const heads = source.heads.filter((head) => !keys.includes(head) && before.cells.has(head));
  const differences = heads.flatMap((head): readonly Difference[] => {
    const [now, old] = [textOf(row, head), textOf(before, head)];
    return isSame(now, old) || isOpen(old) ? [] : [{ head, now, old }];
  });
  const absences = differences.filter(({ now, old }) => isAbsenceForZero(now, old));
  const changed = differences.filter((each) => !absences.includes(each));
  const year = row.year === undefined ? '' : inspection.nameYear(row.year);
  const at = { sheet: sheet === undefined ? source.name : nameSheet(sheet), year };
  const told = (problem: 'published-differs' | 'absence-or-zero', list: readonly Difference[]) => {
    const [first, ...others] = list;
    if (first === undefined) return [];
    const facts = {
      ...{ problem, ...at, name: first.head, found: shown(first.now), expected: shown(first.old) },
      others: others.map(({ head, now, old }) => `${head} ${shown(old)} → ${shown(now)}`),
    };
    return tell(inspection, problem === 'absence-or-zero' ? '欠測と0' : '公表値', facts, placeIn(row, first.head));
  };
  return [...told('published-differs', changed), ...told('absence-or-zero', absences)];
}

function shown(text: string): string {
  const number = numberIn(text);
  return number === undefined ? (text === '' ? '空欄' : text) : show(number);
}

function numberIn(text: string): Decimal | undefined {
  const number = numberOfCell(text, '');
  return isAbsent(number) ? undefined : number.value;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [numberIn(one), numberIn(other)];
  if (a !== undefined && b !== undefined) return a.equals(b);
  if (
    a === undefined &&
    b === undefined &&
    findMissingReason(one) !== undefined &&
    findMissingReason(other) !== undefined
  )
    return true;
  return bareText(one) === bareText(other);
}

/** What had not been settled is filled in later. */
function isOpen(text: string): boolean {
  const reason = findMissingReason(text);
  return reason === 'blank' || reason === 'pending' || /見込|速報|未確定|暫定|予定/.test(text);
}

function isAbsenceForZero(one: string, other: string): boolean {
  const isZero = (text: string) => numberIn(text)?.isZero() === true;
  const isGone = (text: string) => findMissingReason(text) !== undefined;
  return (isZero(one) && isGone(other)) || (isGone(one) && isZero(other));
}

function compareIndicators(inspection: Inspection, published: Published): readonly Finding[] {
  const old = new Map(published.indicators?.map((indicator) => [indicator.id, indicator]));
  return inspection.sheets.flatMap((sheet) =>
    sheet.indicators.flatMap((indicator) => {
      const last = indicator.id === '' ? undefined : old.get(indicator.id);
      if (last === undefined) return [];
      return [
        ...compareMeaning(inspection, sheet, indicator, last),
        ...compareActuals(inspection, sheet, indicator, last),
        ...compareTargets(inspection, sheet, indicator, last),
      ];
    }),
  );
}

/** One finding an indicator, with all that has changed of it. */
function compareMeaning(
  inspection: Inspection,
  sheet: FormSheet,
  indicator: Indicator,
  last: Indicator,
): readonly Finding[] {
  const parts: readonly (readonly [name: string, now: string, old: string])[] = [
    ['名称', indicator.name, last.name],
    ['単位', indicator.unit, last.unit],
    ['集計', indicator.kind, last.kind],
    ['方向', indicator.direction ?? '', last.direction ?? ''],
    ['算式', indicator.formula ?? '', last.formula ?? ''],
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
    const before = last.targets.find((each) => yearOf(each) === year);
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

/** Gone, new or called otherwise without a word why. */
function compareProgrammes(inspection: Inspection, published: Published): readonly Finding[] {
  const { form, sheets, year } = inspection;
  const { main, nameColumn } = form;
  const last = published.sources.get(main.name);
  if (last === undefined) return [];
  const keyIn = (row: SourceRow) => main.links.map((link) => textOf(row, link)).join('-');
  const old = new Map(last.rows.map((row) => [keyIn(row), row]));
  const now = new Map(sheets.map((sheet) => [keyIn(sheet.row), sheet]));
  const heads = (role: '旧事業名' | '新規' | '開始年度' | '終了年度') =>
    columnsOf(inspection, role).flatMap(({ source, head }) => (source === main ? [head] : []));
  const formers = new Set(
    sheets.flatMap((sheet) =>
      heads('旧事業名').flatMap((head) =>
        textOf(sheet.row, head)
          .split(/[、,・／/\n]/)
          .map(bareText),
      ),
    ),
  );
  const yearIn = (row: SourceRow, role: '開始年度' | '終了年度') =>
    heads(role)
      .map((head) => inspection.readYear(textOf(row, head)))
      .find((each) => each !== undefined);
  // Named by another table: that it has no sheet is told there.
  const own = [...form.sources.values()].filter((source) => source !== main && isOwn(form, source));
  const elsewhere = new Set(own.flatMap(({ rows }) => rows.map(keyIn)));
  const nameOf = (row: SourceRow) => [keyIn(row), textOf(row, nameColumn)].join('　').trim();
  const gone = [...old].filter(([key, row]) => {
    const end = yearIn(row, '終了年度');
    const isNamed = formers.has(bareText(key)) || formers.has(bareText(textOf(row, nameColumn)));
    return !now.has(key) && !isNamed && !elsewhere.has(key) && (end === undefined || end >= year);
  });
  const added = sheets.filter((sheet) => {
    const start = yearIn(sheet.row, '開始年度');
    const isSaid = [...heads('新規'), ...heads('旧事業名')].some((head) =>
      /新|統合|分割|\S{3}/.test(textOf(sheet.row, head)),
    );
    return !old.has(keyIn(sheet.row)) && !isSaid && !(start !== undefined && start >= year);
  });
  const renamed = sheets.flatMap((sheet) => {
    const before = old.get(keyIn(sheet.row));
    const [is, was] = [textOf(sheet.row, nameColumn), before === undefined ? '' : textOf(before, nameColumn)];
    return before === undefined || bareText(is) === bareText(was) || formers.has(bareText(was))
      ? []
      : [{ sheet, is, was }];
  });
  return [
    ...gone.flatMap(([, row]) =>
      tell(inspection, '前年度の事業', { problem: 'programme-gone', found: nameOf(row) }, { file: main.file }),
    ),
    ...added.flatMap((sheet) =>
      tell(
        inspection,
        '前年度の事業',
        { problem: 'programme-new', found: nameSheet(sheet) },
        placeIn(sheet.row, nameColumn),
      ),
    ),
    ...renamed.flatMap(({ sheet, is, was }) =>
      tell(
        inspection,
        '前年度の事業',
        { problem: 'programme-renamed', sheet: nameSheet(sheet), found: is, expected: was, name: nameColumn },
        placeIn(sheet.row, nameColumn),
      ),
    ),
  ];
}
