/** What columns hold by their place and their cells, where their heads do not say it or say something else. */

import { normalizeHead } from '../head/head-tokens.ts';
import { depthOf, findMeaning, isGroupWord, type Meaning, planLevels } from '../head/header-words.ts';
import type { ColumnReading, SeenColumn } from './column-reading.ts';
import { findNameColumn, levels } from './find-name-column.ts';
import { settleUndated } from './settle-undated.ts';

/** In order: values, the name, groups to its left, texts among and behind the values. */
export function settleByPlace<M extends Meaning>(
  columns: readonly SeenColumn<M>[],
  meanings: readonly M[],
): readonly SeenColumn<M>[] {
  const has = (meaning: Meaning): M | undefined => meanings.find((each) => each === meaning);
  const steps = [
    withYears,
    withTargets,
    withProgress,
    withSubjects,
    withValues,
    withName,
    withGroups,
    withContents,
    withRatings,
    withTexts,
  ];
  return steps.reduce<readonly SeenColumn<M>[]>(
    (settled, step) => step(settled, has),
    settleUndated(columns, meanings),
  );
}

type Find<M extends Meaning> = (meaning: Meaning) => M | undefined;

function read<M extends Meaning>(column: SeenColumn<M>, reading: ColumnReading<M>): SeenColumn<M> {
  return column.isGiven ? column : { ...column, reading };
}

/** 年度 over nothing but years, right behind an undated value, is when it was; in front of another one it may be of that. */
function withYears<M extends Meaning>(columns: readonly SeenColumn<M>[], has: Find<M>): readonly SeenColumn<M>[] {
  const meaning = has('period');
  const isBare = ({ reading, text, cells }: SeenColumn<M>) =>
    reading.type === 'unknown' && /^(?:年度?|年次)$/.test(text) && cells.filled > 0 && cells.years === cells.filled;
  const isUndated = (column: SeenColumn<M> | undefined) =>
    column?.reading.type === 'value' &&
    column.reading.head.role !== 'printed' &&
    column.reading.head.period.type === 'none' &&
    !(column.reading.head.role === 'target' && columns.some(({ text }) => /^目標年/.test(text)));
  const open = columns.flatMap((column, index) => (isBare(column) ? [index] : []));
  const isBehind = (index: number) =>
    isUndated(columns[index - 1]) && (!isUndated(columns[index + 1]) || open.includes(index + 2));
  if (meaning === undefined || !open.every(isBehind)) return columns;
  return columns.map((column, index) => (open.includes(index) ? read(column, { type: 'words', meaning }) : column));
}

/** 指標値 beside 目標年月 is what is to be reached by then, where no other head says 目標. */
function withTargets<M extends Meaning>(columns: readonly SeenColumn<M>[]): readonly SeenColumn<M>[] {
  const isTarget = ({ reading }: SeenColumn<M>) => reading.type === 'value' && reading.head.role === 'target';
  const isOfTarget = ({ reading, text }: SeenColumn<M>) =>
    reading.type === 'words' && reading.meaning === 'period' && /目標/.test(text);
  if (columns.some(isTarget) || !columns.some(isOfTarget)) return columns;
  const open = columns.filter(
    (column) =>
      column.reading.type === 'unknown' && holdsNumbers(column) && /^(?:指標|KPI|数)値(?=$|[（(])/i.test(column.text),
  );
  const [single, ...more] = open;
  if (single === undefined || more.length > 0) return columns;
  const head = { role: 'target', firmness: 'final', named: true, period: { type: 'none' } } as const;
  return columns.map((column) => (column === single ? read(column, { type: 'value', head }) : column));
}

/** 進捗 over amounts of the indicators' own units (22,150食（R5）) is what was measured, where no other column is: no rate or rating is counted so. */
function withProgress<M extends Meaning>(columns: readonly SeenColumn<M>[]): readonly SeenColumn<M>[] {
  if (columns.some(({ reading }) => reading.type === 'value' && reading.head.role === 'actual')) return columns;
  const [single, ...more] = columns.filter(
    (column) =>
      isPrinted(column) &&
      /^(?:進捗|進ちょく|達成|実施|整備)(?:状況)?$/.test(column.text) &&
      holdsNumbers(column) &&
      column.cells.amounts > column.cells.points,
  );
  if (single === undefined || more.length > 0 || !columns.some(isValue)) return columns;
  const head = { role: 'actual', firmness: 'final', named: false, period: { type: 'none' } } as const;
  return columns.map((column) =>
    column === single ? read(column, { type: 'value', head, assumed: 'doubtful' }) : column,
  );
}

/** 整備率 beside 目標整備率（R10） is how far it has come, where no other column was measured. */
function withSubjects<M extends Meaning>(columns: readonly SeenColumn<M>[]): readonly SeenColumn<M>[] {
  if (columns.some(({ reading }) => reading.type === 'value' && reading.head.role === 'actual')) return columns;
  const aims = new Set(
    columns.flatMap(({ reading }) =>
      reading.type === 'value' && reading.head.role === 'target' ? (reading.head.subject ?? []) : [],
    ),
  );
  const head = { role: 'actual', firmness: 'final', named: false, period: { type: 'none' } } as const;
  return columns.map((column) => {
    const isAim = column.reading.type === 'unknown' && holdsNumbers(column) && aims.has(subjectOf(column));
    return isAim ? read(column, { type: 'value', head: { ...head, stage: column.text }, assumed: 'doubtful' }) : column;
  });
}

/** Without a unit in brackets. */
function subjectOf({ text }: SeenColumn): string {
  return normalizeHead(text).replace(/\([^()]*\)$/, '');
}

/**
 * Where no head speaks of values, a single column of numbers behind the words is what was measured, whatever its head
 * (件数); without one, figures that are elsewhere worked out (構成比 of two years) are the table's values.
 */
function withValues<M extends Meaning>(columns: readonly SeenColumn<M>[]): readonly SeenColumn<M>[] {
  if (columns.some((column) => isValue(column) && holdsNumbers(column))) return columns;
  const words = columns.findIndex(({ cells }) => cells.filled > 0 && cells.numbers === 0);
  const isBehind = (column: SeenColumn<M>, index: number) => words >= 0 && index > words && holdsNumbers(column);
  const unknown = columns.filter((column, index) => column.reading.type === 'unknown' && isBehind(column, index));
  const printed = columns.filter((column, index) => isPrinted(column) && isBehind(column, index));
  // 値 beside 県平均 and 順位 is the city's.
  const own = unknown.filter(({ text }) =>
    /^(?:数?値|指標値|[本当][市町村区]|[市町村区])の?(?:数?値)?$/.test(normalizeHead(text)),
  );
  const [single, ...more] = own.length === 1 ? own : unknown;
  if (single !== undefined && more.length === 0) {
    const head = { role: 'actual', firmness: 'final', named: false, period: { type: 'none' } } as const;
    return columns.map((column) =>
      column === single ? read(column, { type: 'value', head, assumed: 'doubtful' }) : column,
    );
  }
  if (single !== undefined || printed.length < 2) return columns;
  return columns.map((column) => {
    const { reading } = column;
    if (!printed.includes(column) || reading.type !== 'value') return column;
    const { printed: _, ...head } = reading.head;
    return read(column, { type: 'value', head: { ...head, role: 'actual' }, assumed: 'doubtful' });
  });
}

function withName<M extends Meaning>(columns: readonly SeenColumn<M>[], has: Find<M>): readonly SeenColumn<M>[] {
  const name = has('name');
  if (name === undefined || findName(columns) >= 0) return columns;
  const found = findNameColumn(columns);
  if (found === undefined) return columns;
  const { index, assumed } = found;
  return columns.map((column, at) => (at === index ? read(column, { type: 'words', meaning: name, assumed }) : column));
}

/**
 * To the left of the name stand its groups: 計画目標 in words is a goal, not a value; 区分 and コストの内訳 are a level where
 * there is none of their own, and a text where nothing can be below what stands to their left (事業).
 */
function withGroups<M extends Meaning>(columns: readonly SeenColumn<M>[], has: Find<M>): readonly SeenColumn<M>[] {
  const name = findName(columns);
  const taken = new Set(columns.flatMap(({ reading }) => (reading.type === 'words' ? [reading.meaning] : [])));
  let last = -1;
  const settled = columns.map((column, index) => {
    const { reading, cells, text } = column;
    if (reading.type === 'words') last = Math.max(last, depthOf(reading.meaning));
    const isGroup =
      (reading.type === 'unknown' && isGroupWord(text)) || (reading.type === 'value' && reading.head.role === 'target');
    if (index >= name || !isGroup || cells.filled === 0 || cells.numbers > 0) return column;
    // 継続 that comes back behind 新規 holds nothing together.
    const isScattered = last < 0 && cells.runs > cells.distinct;
    const level = order.findIndex((each, at) => at > last && has(each) !== undefined && !isTaken(taken, has(each)));
    const meaning = has(isScattered ? 'text' : (order[level] ?? 'text'));
    if (meaning === undefined) return column;
    taken.add(meaning);
    last = Math.max(last, isScattered ? -1 : level);
    return read(column, { type: 'words', meaning });
  });
  return outermostFirst(settled, name, (index) => settled[index] !== columns[index]);
}

/** 備えるべき目標 to the left of リスクシナリオ, which is a goal elsewhere, is above it: each level is one further in. */
function outermostFirst<M extends Meaning>(
  columns: readonly SeenColumn<M>[],
  name: number,
  isGroup: (index: number) => boolean,
): readonly SeenColumn<M>[] {
  const found = columns.slice(0, Math.max(name, 0)).flatMap((column, index) => {
    const { reading, isGiven } = column;
    return reading.type === 'words' && depthOf(reading.meaning) >= 0
      ? [{ index, isGiven, meaning: reading.meaning, depth: depthOf(reading.meaning) }]
      : [];
  });
  const isAbove = found.some(
    ({ index, depth }, at) => isGroup(index) && found.slice(at).some((each) => each.depth < depth),
  );
  if (!isAbove || found.some(({ isGiven }) => isGiven)) return columns;
  const ordered = found.toSorted((one, other) => one.depth - other.depth);
  return columns.map((column, index) => {
    const own = ordered[found.findIndex((each) => each.index === index)];
    return own === undefined ? column : read(column, { type: 'words', meaning: own.meaning });
  });
}

/** 内容 behind the name says what it is. */
function withContents<M extends Meaning>(columns: readonly SeenColumn<M>[], has: Find<M>): readonly SeenColumn<M>[] {
  const name = findName(columns);
  const definition = has('definition');
  if (definition === undefined || name < 0) return columns;
  if (columns.some(({ reading }) => reading.type === 'words' && reading.meaning === definition)) return columns;
  const found = columns.findIndex(
    ({ reading, text }, index) => index > name && reading.type === 'unknown' && /^内\s*容$/.test(text),
  );
  return columns.map((column, index) =>
    index === found ? read(column, { type: 'words', meaning: definition }) : column,
  );
}

/** 区分 behind the values over A, B and C or ○ and △ says how it went. */
function withRatings<M extends Meaning>(columns: readonly SeenColumn<M>[]): readonly SeenColumn<M>[] {
  const lastValue = columns.findLastIndex((column) => isValue(column) && column.cells.numbers > 0);
  const head = {
    role: 'printed',
    printed: 'rating',
    firmness: 'final',
    named: true,
    period: { type: 'none' },
  } as const;
  return columns.map((column, index) => {
    const { reading, cells } = column;
    const isRating = lastValue >= 0 && index > lastValue && cells.filled > 0 && cells.marks === cells.filled;
    return reading.type === 'unknown' && isRating && isGroupWord(column.text)
      ? read(column, { type: 'value', head })
      : column;
  });
}

/** From the outermost; a group without a name of its own is no 事業. */
const order: readonly Meaning[] = ['goal', 'policy', 'measure'];

function isTaken<M extends Meaning>(taken: ReadonlySet<M>, meaning: M | undefined): boolean {
  return meaning !== undefined && taken.has(meaning);
}

/**
 * What stands where its head does not belong is a text: 取組内容 and 対応方針 to the right of the values, where nothing is grouped by it; a
 * 目標 in words, without a year, beside a target in numbers.
 */
function withTexts<M extends Meaning>(columns: readonly SeenColumn<M>[], has: Find<M>): readonly SeenColumn<M>[] {
  const text = has('text');
  if (text === undefined) return columns;
  const isFilledValue = (column: SeenColumn<M>) => isValue(column) && column.cells.numbers > 0;
  const lastValue = columns.findLastIndex(isFilledValue);
  const name = findName(columns);
  const lastTarget = columns.findLastIndex(
    (column) => isFilledValue(column) && column.reading.type === 'value' && column.reading.head.role === 'target',
  );
  const hasTarget = lastTarget >= 0;
  return columns.map((column, index) => {
    const { reading, cells } = column;
    const isLate = lastValue >= 0 && index > lastValue && speaksOfWork(column.text);
    if (reading.type === 'words' && levels.has(reading.meaning) && isLate)
      return read(column, { type: 'words', meaning: text });
    if (reading.type !== 'value' || reading.head.role !== 'target' || reading.head.period.type !== 'none')
      return column;
    const isWords = cells.filled > 0 && cells.numbers === 0 && index < lastValue;
    // Target beside Goal is a number of the SDGs: no value stands left of the names where others stand right of them.
    const isNumber = index < name && lastTarget > name;
    return (hasTarget && isWords) || isNumber ? read(column, { type: 'words', meaning: text }) : column;
  });
}

/** 基本方針 is a level wherever it stands. */
function speaksOfWork(text: string): boolean {
  if (/取組|取り組み|とりくみ/.test(text)) return true;
  return /方針|方向/.test(text) && findMeaning(text, planLevels) === undefined;
}

function isValue({ reading }: SeenColumn): boolean {
  return reading.type === 'value' && reading.head.role !== 'printed';
}

function isPrinted({ reading }: SeenColumn): boolean {
  return reading.type === 'value' && reading.head.role === 'printed' && reading.head.printed !== 'total';
}

function holdsNumbers({ cells }: SeenColumn): boolean {
  return cells.filled > 0 && cells.numbers * 2 >= cells.filled;
}

function findName(columns: readonly SeenColumn[]): number {
  return columns.findIndex(({ reading }) => reading.type === 'words' && reading.meaning === 'name');
}
