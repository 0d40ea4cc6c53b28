/** What a report says of the figures that the city's own table prints, where it shows them: its lists and charts show computed ones. */

import { printedOfYear } from '../../metrics/printed-of-year.ts';
import type { PrintedFigureName } from '../../model/plan/plan.ts';
import type { ColumnsInput } from './choose-columns.ts';
import { chooseColumns } from './choose-columns.ts';

/** A line of the notes; none where every figure is a computed one. */
export function describePrinted(input: ColumnsInput): readonly string[] {
  const { figures } = input.configuration.reports.progress;
  if (figures === 'computed') return [];
  const words = chooseColumns(input).columns.flatMap((column) => {
    const figure = column.type === 'computed' ? shownFigures.get(column.key) : undefined;
    const isPrinted = input.metrics.indicators.some(
      (each) => figure !== undefined && printedOfYear(each, figure.name) !== undefined,
    );
    return figure !== undefined && isPrinted ? [figure.word] : [];
  });
  if (words.length === 0) return [];
  const named = `指標の表の${words.join('、')}`;
  return figures === 'both'
    ? [`${named}の括弧内は、元の表に印字された値`]
    : [`${named}は、元の表に印字された値（評価、一覧、図は計算した値）`];
}

const shownFigures: ReadonlyMap<string, { readonly name: PrintedFigureName; readonly word: string }> = new Map([
  ['change', { name: 'change', word: '増減' }],
  ['changeRate', { name: 'change-rate', word: '増減率' }],
  ['attainment', { name: 'attainment', word: '達成率' }],
  ['progress', { name: 'progress', word: '進捗率' }],
]);
