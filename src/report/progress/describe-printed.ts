/** What a report says of the figures that the city's own table prints, where it shows them: its lists and charts show computed ones. */

import { printedOfYear } from '../../metrics/printed-of-year.ts';
import type { PrintedFigureName } from '../../model/plan/plan.ts';
import { type ColumnsInput, chooseColumns } from './choose-columns.ts';
import { figuresShown, printedOf } from './report-columns.ts';

/** A line of the notes; none where every figure is a computed one. */
export function describePrinted(input: ColumnsInput): readonly string[] {
  const columns = chooseColumns(input).columns.flatMap((column) => {
    const figure = column.type === 'computed' ? printedOf(column.key) : undefined;
    const word = figure && figureWords[figure];
    if (figure === undefined || word === undefined) return [];
    const isPrinted = input.metrics.indicators.some((each) => printedOfYear(each, figure) !== undefined);
    return isPrinted ? [{ word, shown: figuresShown(figure, input) }] : [];
  });
  const named = (asked: 'both' | 'printed') => {
    const words = columns.flatMap(({ word, shown }) => (shown === asked ? [word] : []));
    return words.length === 0 ? [] : [`指標の表の${words.join('、')}`];
  };
  return [
    ...named('both').map((words) => `${words}の括弧内は、元の表に印字された値`),
    ...named('printed').map((words) => `${words}は、元の表に印字された値（評価、一覧、図は計算した値）`),
  ];
}

/** A printed rating stands beside the computed one. */
const figureWords: Readonly<Partial<Record<PrintedFigureName, string>>> = {
  change: '増減',
  'change-rate': '増減率',
  attainment: '達成率',
  progress: '進捗率',
};
