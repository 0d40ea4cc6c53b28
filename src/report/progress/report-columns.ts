/** The columns of the table of indicators as they are printed: head, width, and the cell of a row. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { isOnYearBefore, ownRatingOf, printedOfYear } from '../../metrics/printed-of-year.ts';
import { type ComputedKey, nameOf } from '../../model/configuration/report-columns.ts';
import type { IndicatorMeaning } from '../../model/head/header-words.ts';
import { directionWords, kindWords, type Words } from '../../model/plan/cell-words.ts';
import type {
  Indicator,
  Observation,
  Plan,
  PrintedFigureName,
  TableColumn,
  ValueColumn,
} from '../../model/plan/plan.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { idOfIndicator } from '../indicator-id.ts';
import type { IndicatorRow } from '../plan/indicator-row.ts';
import { textAt } from '../plan/text-places.ts';
import { headOfColumn } from '../plan/value-heads.ts';
import { breakLines } from '../text/marked-text.ts';
import { widthOfTexts } from '../text/width-of-texts.ts';
import { valueCell } from '../value-cell.ts';
import type { ChosenColumn, ColumnsInput } from './choose-columns.ts';
import {
  attainmentCell,
  changeCell,
  changeRateCell,
  expectedCell,
  plainRateCell,
  ratingCell,
} from './computed-cell.ts';
import { formatCell } from './format-cell.ts';

export interface ReportColumn {
  /** The name, the page and the project have cells of their own kind. */
  readonly kind: 'name' | 'page' | 'project' | 'other';
  readonly head: string;
  /** In em. */
  readonly width: number;
  readonly cell: (row: IndicatorRow) => Element;
  /** For a row over the full width. */
  readonly text: (row: IndicatorRow) => string;
}

/** `rows` are all of the report: a width is that of the longest text. */
export function composeColumn(
  column: ChosenColumn,
  rows: readonly IndicatorRow[],
  input: ColumnsInput,
  hasProjects: boolean,
): ReportColumn {
  const { head, width } = column.setting;
  const own = baseOf(column, rows, input, hasProjects);
  return { ...own, ...(head === undefined ? {} : { head }), ...(width === undefined ? {} : { width }) };
}

function baseOf(
  chosen: ChosenColumn,
  rows: readonly IndicatorRow[],
  input: ColumnsInput,
  hasProjects: boolean,
): ReportColumn {
  switch (chosen.type) {
    case 'words':
      return wordColumn(chosen.meaning, rows, input, hasProjects);
    case 'value': {
      const { column, setting } = chosen;
      const cell = ({ observations, keys }: IndicatorRow) => {
        const observation = observations.get(column);
        const made = valueCell(
          observation,
          observation && keys.of(observation),
          classOf(column, input),
          input.metrics.minus,
        );
        return formatCell(made, observation?.quantity, setting.format);
      };
      const text = ({ observations }: IndicatorRow) => observations.get(column)?.quantity.text ?? '';
      return { kind: 'other', head: headOfColumn(column, input), width: 7.6, cell, text };
    }
    case 'computed':
      return computedColumn(chosen.key, chosen.setting.format, input);
    case 'cells': {
      const column = input.plan.table[chosen.index];
      const isListed = nameOf(chosen.setting) !== undefined;
      const text = ({ indicator }: IndicatorRow) =>
        textAt(indicator, chosen.index, input.plan) || (isListed ? figureUnder(column, indicator) : '');
      return textColumn(column?.head ?? '', text, rows);
    }
  }
}

/** 自己評価, 構成比: a figure that the table prints itself, in a column that the settings list. */
function figureUnder(column: TableColumn | undefined, { printed }: Indicator): string {
  if (column?.type !== 'printed') return '';
  return printed.find(({ head }) => head === column.head)?.quantity.text.trim() ?? '';
}

function textColumn(head: string, text: (row: IndicatorRow) => string, rows: readonly IndicatorRow[]): ReportColumn {
  const cell = (row: IndicatorRow) =>
    withData(h('td', { className: ['text'] }, [...breakLines(text(row))]), { place: row.indicator.place });
  return { kind: 'other', head, width: widthOfTexts([head, ...rows.map(text)], 2), cell, text };
}

function wordColumn(
  meaning: IndicatorMeaning,
  rows: readonly IndicatorRow[],
  { plan }: ColumnsInput,
  hasProjects: boolean,
): ReportColumn {
  const head = headOf(meaning, plan);
  const text = (row: IndicatorRow) => wordOf(meaning, row, plan);
  switch (meaning) {
    case 'name':
      return { kind: 'name', head, width: hasProjects ? 21 : 32, text, cell: nameCell };
    case 'project':
      return { kind: 'project', head, width: 17, text, cell: (row) => h('td', text(row)) };
    case 'page':
      return { kind: 'page', head, width: 2.6, text, cell: (row) => h('td', text(row)) };
    case 'unit':
      return { kind: 'other', head, width: 4.5, text, cell: (row) => h('td', { className: ['center'] }, text(row)) };
    case 'section':
      return { kind: 'other', head, width: 8, text, cell: (row) => h('td', text(row)) };
    default:
      return textColumn(head, text, rows);
  }
}

/** As the table heads it, in its lines; else as the plan calls it. */
function headOf(meaning: IndicatorMeaning, { table, names }: Plan): string {
  const own = table.find((column) => column.type === 'words' && column.meaning === meaning)?.head;
  if (own !== undefined && own !== '') return own;
  const named: Readonly<Partial<Record<IndicatorMeaning, string>>> = names;
  return named[meaning] ?? plainHeads.get(meaning) ?? '';
}

const plainHeads: ReadonlyMap<IndicatorMeaning, string> = new Map([
  ['id', 'ID'],
  ['kind', '種別'],
  ['direction', '方向'],
]);

function wordOf(meaning: IndicatorMeaning, { indicator, path }: IndicatorRow, { table }: Plan): string {
  const index = table.findIndex((column) => column.type === 'words' && column.meaning === meaning);
  const written = indicator.cells[index] ?? '';
  switch (meaning) {
    case 'goal':
    case 'policy':
    case 'measure':
    case 'project':
      return path[meaning];
    case 'id':
      return written || indicator.id;
    case 'name':
    case 'unit':
    case 'page':
      return indicator[meaning];
    case 'kind':
      return written || firstWord(kindWords, indicator.kind);
    case 'direction':
      return written || (indicator.direction === undefined ? '' : firstWord(directionWords, indicator.direction));
    default:
      return written;
  }
}

function firstWord<T>(words: Words<T>, value: T): string {
  return words.find((each) => each.value === value)?.words[0] ?? '';
}

/** The name leads to the cell it was written in, for messages about its characters. */
export function nameCell({ indicator }: IndicatorRow, span: { colSpan?: number } = {}): Element {
  const id = idOfIndicator(indicator);
  const cell = h('th', { id, className: ['indicator'], scope: 'row', ...span }, indicator.name);
  return withData(cell, { place: indicator.place, identity: indicator.id });
}

/** The look of a column's cells. */
function classOf({ role, year }: ValueColumn, { metrics }: ColumnsInput): string {
  if (role !== 'actual') return role === 'baseline' ? 'baseline' : 'target';
  return year === undefined || year === metrics.year ? 'latest' : 'number';
}

function computedColumn(key: ComputedKey, format: string | undefined, input: ColumnsInput): ReportColumn {
  const { head, width } = heads[key];
  const cell = cells(key, format, input);
  const figure = printedOf(key);
  const own = figure === undefined ? undefined : ownHead(figure, input);
  const text = (row: IndicatorRow) => textOfCell(cell(row));
  return { kind: 'other', head: own ?? head, width, cell, text };
}

const heads: Readonly<Record<ComputedKey, { readonly head: string; readonly width: number }>> = {
  actual: { head: '当年度の値', width: 7.6 },
  previous: { head: '前年度の値', width: 7.6 },
  target: { head: '対象とした目標値', width: 7.6 },
  targetYear: { head: '目標年度', width: 6 },
  change: { head: '前年度増減', width: 7.4 },
  changeRate: { head: '増減率', width: 5.4 },
  expected: { head: '期待値', width: 6.4 },
  progress: { head: '進捗率', width: 5.4 },
  attainment: { head: '達成率', width: 5.4 },
  schedule: { head: '期間に対する進捗', width: 6 },
  rating: { head: '評価', width: 7.8 },
  ownRating: { head: '自己評価', width: 7 },
};

function cells(key: ComputedKey, format: string | undefined, input: ColumnsInput): (row: IndicatorRow) => Element {
  const figure = printedOf(key);
  const shown = figure === undefined ? 'computed' : figuresShown(figure, input);
  const chosen = (make: (row: IndicatorRow) => Element) => (row: IndicatorRow) =>
    figure === undefined ? make(row) : choose(make(row), row, figure, shown);
  switch (key) {
    case 'change':
      return chosen(({ metrics, keys }) => changeCell(metrics, keys));
    case 'changeRate':
      return chosen(({ metrics, keys }) => changeRateCell(metrics, keys, format));
    case 'attainment':
      return chosen(({ metrics, keys }) => attainmentCell(metrics, keys, format));
    case 'progress':
      return chosen(({ metrics }) => plainRateCell(metrics.progress, format));
    case 'schedule':
      return ({ metrics }) => plainRateCell(metrics.schedule, format);
    case 'expected':
      return ({ metrics }) => expectedCell(metrics);
    case 'rating':
      return ({ metrics, bands, keys }) => ratingCell(metrics, bands, keys);
    case 'ownRating':
      return ({ metrics }) => h('td', { className: ['center'] }, ownRatingOf(metrics));
    case 'targetYear':
      return ({ metrics: { targetYear } }) => {
        const { years, date } = input.configuration.document;
        const text = targetYear === undefined ? '' : formatFiscalYear(targetYear, years, date);
        return h('td', { className: ['center'] }, text);
      };
    case 'actual':
    case 'previous':
    case 'target': {
      const className = key === 'actual' ? 'latest' : key === 'target' ? 'target' : 'number';
      return ({ metrics }) => {
        const value = metrics[key] && wholeOf(metrics[key]);
        return formatCell(valueCell(value, undefined, className, input.metrics.minus), value?.quantity, format);
      };
    }
  }
}

/** 80%～90% of 目標値（下限） and 目標値（上限）, which stand in two cells. */
function wholeOf(observation: Observation): Observation {
  const { limits } = observation;
  if (limits === undefined) return observation;
  const text = `${limits.low.quantity.text}～${limits.high.quantity.text}`;
  return { ...observation, quantity: { type: 'qualitative', text } };
}

/** The figure of the table that stands for a computed one. */
export function printedOf(key: ComputedKey): PrintedFigureName | undefined {
  switch (key) {
    case 'change':
    case 'attainment':
    case 'progress':
      return key;
    case 'changeRate':
      return 'change-rate';
    case 'ownRating':
      return 'rating';
    default:
      return undefined;
  }
}

/** What the city calls the figure where its table has one of it; 評価 is the computed one. */
function ownHead(figure: PrintedFigureName, { plan: { table }, metrics }: ColumnsInput): string | undefined {
  const printed = table.filter(
    (column) => column.type === 'printed' && column.figure === figure && (column.year ?? metrics.year) === metrics.year,
  );
  const [only] = printed;
  return printed.length === 1 && only !== undefined && only.head !== '評価' ? only.head : undefined;
}

type FiguresShown = ColumnsInput['configuration']['reports']['progress']['figures'];

/**
 * As the workspace says. A change that the table prints, where nothing has a value of the year before, is one on something else (a
 * baseline), and stands as printed unless its head says that it is not.
 */
export function figuresShown(figure: PrintedFigureName, input: ColumnsInput): FiguresShown {
  const { figures } = input.configuration.reports.progress;
  if (figure !== 'change' && figure !== 'change-rate') return figures;
  const computed = figure === 'change' ? 'change' : 'changeRate';
  const head = ownHead(figure, input);
  const isOpen = head !== undefined && !isOnYearBefore(head);
  return isOpen && input.metrics.indicators.every((each) => each[computed].status !== 'value') ? 'printed' : figures;
}

/** The computed figure, the one that the table prints itself, or both. */
function choose(
  computed: Element,
  { metrics }: IndicatorRow,
  figure: PrintedFigureName,
  figures: FiguresShown,
): Element {
  const printed = printedOfYear(metrics, figure);
  if (figures === 'computed' || printed === undefined) return computed;
  const text = printed.quantity.text.trim();
  if (figures === 'both') {
    computed.children.push(h('br'), { type: 'text', value: `（${text}）` });
    // A number of a workbook would show one of the two.
    return withData(computed, { cell: { type: 'text' } });
  }
  return withData(h('td', { className: ['computed'] }, text), { cell: { type: 'text' }, place: printed.place });
}

function textOfCell({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
