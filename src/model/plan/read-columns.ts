/** What each column of a table holds, from its place and its cells first, then from its head and the heads beside it. */

import { nameOfFile } from '../../table/name-of-file.ts';
import type { RawTable } from '../../table/table.ts';
import { isWeakName, type Meaning } from '../head/header-words.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { directionWords, formulaWords, kindWords, priorityWords } from './cell-words.ts';
import { isOneOf } from './check-cell.ts';
import { type ColumnCells, columnTexts, countCells } from './column-cells.ts';
import type { ColumnReading, SeenColumn } from './column-reading.ts';
import { findOtherMeanings, giveHead } from './give-head.ts';
import { judgePrinted } from './judge-printed.ts';
import { withoutKindsOfIndicators } from './kinds-of-indicators.ts';
import type { GivenColumn, GivenColumns } from './map-columns.ts';
import { orderLevels } from './order-levels.ts';
import { type Head, readHead } from './read-head.ts';
import { settleBareParts } from './settle-bare-parts.ts';
import { settleByPlace } from './settle-by-place.ts';
import { settleHeads } from './settle-heads.ts';
import { settlePartsOfYear } from './settle-parts-of-year.ts';
import { settlePlanYears } from './settle-plan-years.ts';
import { settleRelativeYears } from './settle-relative-years.ts';
import { settleSubjects } from './settle-subjects.ts';
import { settleWesternYears } from './settle-western-years.ts';
import { settleYearsAcross } from './settle-years-across.ts';
import { spellOutHeads } from './spell-out-heads.ts';

/**
 * One reading for each column; `context` is given where the table may have columns of values. What `given` says of a column
 * goes before its head, and the other columns are read as if it stood there.
 */
export function readColumns<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  context: FiscalYearContext | undefined,
  given: GivenColumns = new Map(),
): readonly ColumnReading<M>[] {
  const texts = spellOutHeads(table.headers.map(({ text }) => text.trim()));
  const found = findOtherMeanings(texts, meanings, given);
  const known = context === undefined ? found : settleWords(table, meanings, texts, found, context);
  const heads = texts.map((text, index) => {
    if (context === undefined) return undefined;
    const own = given.get(index);
    if (own !== undefined) return giveHead(own, readHead(text, context));
    return known[index] === undefined ? readHead(text, context) : undefined;
  });
  const counted = texts.map((_, index) => countCells(columnTexts(table, index)));
  const titles = (table.parts ?? []).flatMap((part) => part.titles.map((title) => title.text));
  const names = { titles, names: namesOf(table) };
  const settled =
    context === undefined
      ? heads
      : settleHeads(
          settlePlanYears(
            settleBareParts(
              settleRelativeYears(
                settlePartsOfYear(
                  settleYearsAcross(settleWesternYears(settleSubjects(heads, counted), texts, context), texts),
                  texts,
                ),
                texts,
                names,
                context,
              ),
              texts,
              names,
              context,
            ),
            texts,
            counted,
            titles,
            context,
          ),
          texts,
          context,
        );
  const schedules = findSchedules(settled, counted);
  const ofText = meanings.find((each) => each === 'text');
  const columns = texts.map((text, index): SeenColumn<M> => {
    const own = given.get(index);
    const meaning = known[index];
    const head = settled[index];
    const cells = counted[index] ?? countCells([]);
    const reading = (): ColumnReading<M> => {
      if (own !== undefined) return readGiven(own, heads[index], meanings, meaning);
      if (meaning !== undefined) return { type: 'words', meaning };
      if (ofText !== undefined && schedules.includes(index)) return { type: 'words', meaning: ofText };
      if (text === '' && cells.filled === 0) return { type: 'blank' };
      return head === undefined ? { type: 'unknown' } : readValues(head, text, cells, meanings);
    };
    return { text, cells, isGiven: own?.role !== undefined || isOfBands(table, index), reading: reading() };
  });
  const placed = context === undefined ? columns : settleByPlace(columns, meanings);
  return placed.map(({ reading }) => reading);
}

/** 検討, 実施 and → below R5, R6 and R7 say what is done when, beside numbers whose heads say what they are. */
function findSchedules(heads: readonly (Head | undefined)[], cells: readonly ColumnCells[]): readonly number[] {
  const ofYears = heads.flatMap((head, index) =>
    head?.named === false && head.period.type === 'period' ? [index] : [],
  );
  const hasNumbers = heads.some((head, index) => head?.named === true && (cells[index]?.numbers ?? 0) > 0);
  const areWords = ofYears.every((index) => (cells[index]?.filled ?? 0) > 0 && cells[index]?.numbers === 0);
  return hasNumbers && areWords && ofYears.length > 1 ? ofYears : [];
}

/** Of the one sheet or file that it is; several are of as many years. */
function namesOf({ parts = [] }: RawTable): readonly string[] {
  const names = parts.map(({ file, sheet }) => [nameOfFile(file), sheet ?? '']);
  return new Set(names.map((own) => own.join('\n'))).size === 1 ? (names[0] ?? []) : [];
}

/** Bands over the rows are levels, and never the names of what stands below them. */
function isOfBands({ headers }: RawTable, index: number): boolean {
  return headers[index]?.isAdded === true;
}

/** The words of the heads, as far as the cells below agree with them. */
function settleWords<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  texts: readonly string[],
  found: readonly (M | undefined)[],
  context: FiscalYearContext,
): readonly (M | undefined)[] {
  const steps = [
    withoutMarks,
    withoutCourses,
    withoutKinds,
    withoutKindsOfIndicators,
    withoutFormulas,
    withWays,
    orderLevels,
  ];
  const named = withoutNumbers(table, texts, found);
  const settled = steps.reduce((words, step) => step(table, meanings, words), named);
  return withoutFigures(table, texts, settled, context);
}

function readGiven<M extends Meaning>(
  { role }: GivenColumn,
  head: Head | undefined,
  meanings: readonly M[],
  meaning: M | undefined,
): ColumnReading<M> {
  if (role?.type === 'ignored') return { type: 'ignored' };
  if (head !== undefined) return { type: 'value', head };
  const wanted = role?.type === 'words' ? role.meaning : role?.type === 'years' ? 'period' : meaning;
  const known = meanings.find((each) => each === wanted);
  if (known === undefined) return { type: 'unknown' };
  return { type: 'words', meaning: known, ...(role?.type === 'years' ? { dates: role.of } : {}) };
}

/** A head of values over nothing but words is a text where it may be one: 評価（課題、問題点）, 取組実績, 令和5年度の整備箇所. */
function readValues<M extends Meaning>(
  head: Head,
  text: string,
  cells: ReturnType<typeof countCells>,
  meanings: readonly M[],
): ColumnReading<M> {
  const ofText = meanings.find((meaning) => meaning === 'text');
  const asText = ofText === undefined ? ({ type: 'unknown' } as const) : ({ type: 'words', meaning: ofText } as const);
  if (head.role === 'printed') {
    const kind = judgePrinted(head, cells);
    if (kind === 'text') return asText;
    if (kind === 'printed') return { type: 'value', head };
    // 達成（令和6年度） over 262経営体 and 48.2% is what was measured.
    const areRates = cells.rates > 0 && cells.rates === cells.numbers;
    const printed = head.printed === 'rating' && areRates ? rateOf(text) : undefined;
    if (printed !== undefined) return { type: 'value', head: { ...head, printed } };
    const { printed: _, ...rest } = head;
    const isOfNothing = rest.period.type === 'none' && rest.stage === undefined;
    return isOfNothing ? { type: 'value', head } : { type: 'value', head: { ...rest, role: 'actual' } };
  }
  // 結果, 実績 over ○ and △ is how it went.
  const isMarked = head.role === 'actual' && head.named && head.period.type === 'none' && cells.numbers === 0;
  if (isMarked && cells.marks * 2 > cells.filled)
    return { type: 'value', head: { ...head, role: 'printed', printed: 'rating' } };
  const holdsSentences = cells.filled > 0 && cells.numbers === 0 && cells.sentences * 2 > cells.filled;
  // 令和5年度 alone heads values, whatever they are; 取組実績 may head an account of them.
  const isAccount = head.named && head.period.type === 'none' && (head.role === 'actual' || head.role === 'plan');
  const isDoubtful = head.subject !== undefined || isAccount;
  // （参考）前計画の目標 may be words.
  const isPlanInWords = isAccount && head.role === 'plan' && cells.filled > 0 && cells.numbers === 0;
  if (isPlanInWords) return asText;
  if (head.subject !== undefined && cells.filled > 0 && cells.numbers * 2 < cells.filled) return asText;
  return holdsSentences && isDoubtful ? asText : { type: 'value', head };
}

/** 達成状況（％） over percentages is a rate, no rating. */
function rateOf(text: string): 'attainment' | 'progress' | undefined {
  if (text.includes('達成')) return 'attainment';
  return text.includes('進捗') ? 'progress' : undefined;
}

/** 数値目標 and 項目 are names where no other column is one and words stand below them; 数値目標 over numbers is a target. */
function withoutNumbers<M extends Meaning>(
  table: RawTable,
  texts: readonly string[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const names = found.flatMap((meaning, index) => (meaning === 'name' ? [index] : []));
  const weak = names.filter((index) => isWeakName(texts[index] ?? ''));
  // 成果目標 groups what stands under 項目.
  const strengthOf = (index: number) =>
    !weak.includes(index) ? 2 : /^(?:成果|行動)目標/.test(texts[index] ?? '') ? 0 : 1;
  return found.map((meaning, index) => {
    if (!weak.includes(index)) return meaning;
    const cells = countCells(columnTexts(table, index));
    const holdsNumbers = cells.filled > 0 && cells.numbers * 2 >= cells.filled;
    return holdsNumbers || names.some((other) => strengthOf(other) > strengthOf(index)) ? undefined : meaning;
  });
}

/** 重点取組 over names of them, not over marks, is a level of the plan. */
function withoutMarks<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const measure = meanings.find((meaning) => meaning === 'measure');
  return found.map((meaning, index) => {
    if (meaning !== 'priority' || measure === undefined || found.includes(measure)) return meaning;
    const texts = columnTexts(table, index).filter((text) => text.trim() !== '');
    const areNames =
      texts.length > 0 && texts.every((text) => text.trim().length > longestMark || isShortName(text.trim()));
    return areNames && /取組|施策|事業|項目|プロジェクト/.test(table.headers[index]?.text ?? '') ? measure : meaning;
  });
}

/** 重点施策, the longest word that marks one. */
const longestMark = 4;

/** 学力, 防災; 重, 最重点 and 特 say how much it matters. */
function isShortName(text: string): boolean {
  return /^\p{L}{2,}$/u.test(text) && !/[重最特]/.test(text) && !isOneOf(text, priorityWords);
}

/** 種別 to the left of the name over cells that say no kind (成果, 活動) is a text. */
function withoutKinds<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const all: readonly (Meaning | undefined)[] = found;
  const name = all.indexOf('name');
  const asText = meanings.find((meaning) => meaning === 'text');
  return found.map((meaning, index) => {
    if (meaning !== 'kind' || index >= name) return meaning;
    return columnTexts(table, index).some((text) => isOneOf(text, kindWords)) ? meaning : asText;
  });
}

/** 算式 over 経常収益÷経常費用 says how the figure is worked out, and names no formula of attainment. */
function withoutFormulas<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const definition = meanings.find((meaning) => meaning === 'definition');
  if (definition === undefined || found.includes(definition)) return found;
  return found.map((meaning, index) => {
    if (meaning !== 'formula') return meaning;
    const texts = columnTexts(table, index).filter((text) => text.trim() !== '');
    const areNone = texts.length > 0 && !texts.some((text) => isOneOf(text, formulaWords));
    return areNone ? definition : meaning;
  });
}

/** 方向性 over 拡充, 継続 and 改善 is what becomes of the undertaking, not the way that its figure is to go. */
function withoutCourses<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const asText = meanings.find((meaning) => meaning === 'text');
  return found.map((meaning, index) => {
    const head = table.headers[index]?.text.trim() ?? '';
    if (meaning !== 'direction' || !/^方向性?$/.test(head)) return meaning;
    const texts = columnTexts(table, index).filter((text) => text.trim() !== '');
    const ways = texts.filter((text) => isOneOf(text, directionWords) && !course.test(text.trim()));
    const isOfOthers = head === '方向性' && ways.length * 2 < texts.length;
    const isCourse = isOfOthers || texts.some((text) => course.test(text.trim()));
    return isCourse ? asText : meaning;
  });
}

const course =
  /^(?:現状維持|現状(?:どお|通)り|現行(?:どお|通)り|継続|拡大|拡充|縮小|廃止|休止|終了|完了|統合|改善|見直し|充実|強化|推進|検討)/;

/** 増減 over 増 and 減 is which way the figure is to go, 区分 over ⇧ and ⇩ where figures are still to come. */
function withWays<M extends Meaning>(
  table: RawTable,
  meanings: readonly M[],
  found: readonly (M | undefined)[],
): readonly (M | undefined)[] {
  const direction = meanings.find((meaning) => meaning === 'direction');
  if (direction === undefined || found.includes(direction)) return found;
  const isOfWays = (index: number) => {
    const texts = columnTexts(table, index).filter((text) => text.trim() !== '');
    const areWays = texts.length > 0 && texts.every((text) => /^(?:増加?|減少?|維持|[↑↓↗↘→⇧⇩⇒⬆⬇])$/.test(text.trim()));
    return areWays && (texts.every((text) => /\p{Script=Han}/u.test(text)) || hasNumbersBehind(table, index));
  };
  const at = found.findIndex(
    (meaning, index) =>
      meaning === undefined && wayHead.test(table.headers[index]?.text.trim() ?? '') && isOfWays(index),
  );
  return found.map((meaning, index) => (index === at ? direction : meaning));
}

const wayHead = /^(?:増減|増・減|推移|傾向|区分|指標区分|性質|性格|特性|タイプ)$/;

function hasNumbersBehind(table: RawTable, index: number): boolean {
  return table.headers.some((_, at) => at > index && countCells(columnTexts(table, at)).numbers > 0);
}

/** Words over nothing but numbers where the head may speak of values too: 確保方策, KPI（R6）, 基準年, 最終目標年度（R8）. */
function withoutFigures<M extends Meaning>(
  table: RawTable,
  texts: readonly string[],
  found: readonly (M | undefined)[],
  context: FiscalYearContext,
): readonly (M | undefined)[] {
  const all: readonly (Meaning | undefined)[] = found;
  const first = all.indexOf('name');
  return found.map((meaning, index) => {
    // KPI（目標値） behind the name is no second one.
    const isSecond = all[index] === 'name' && index !== first;
    if (meaning === undefined || !(ofWords.has(meaning) || isSecond)) return meaning;
    // 基本目標 is no figure, though １子育て looks like one.
    if (/^(?:基本目標|基本方針)/.test(texts[index] ?? '')) return meaning;
    const cells = countCells(columnTexts(table, index));
    const areYears = meaning === 'period' && columnTexts(table, index).some((text) => parsePeriod(text, context));
    if (cells.filled === 0 || areYears) return meaning;
    const head = readHead(texts[index] ?? '', context);
    // 計画策定時の状況（R2） and a 計画目標 behind what it is of may hold a word among their numbers.
    const isBehind = all.slice(0, index).some((other) => other !== undefined && named.has(other));
    const isOfValue = (meaning === 'text' || isBehind) && head?.named === true && head.role !== 'printed';
    const isOfFigures = cells.numbers === cells.filled || (isOfValue && cells.numbers * 2 >= cells.filled);
    return isOfFigures && (head !== undefined || meaning === 'period') ? undefined : meaning;
  });
}

const named: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'project', 'measure']);

/** Below these no number stands. */
const ofWords: ReadonlySet<Meaning> = new Set<Meaning>([
  'goal',
  'policy',
  'measure',
  'project',
  'definition',
  'direction',
  'text',
  'period',
]);
