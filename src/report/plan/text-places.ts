/** Where the texts of the sections stand (主な取組, 課題): short ones in columns, long ones over the full width under their indicator. */

import { type Indicator, indicatorsOf, type Plan } from '../../model/plan/plan.ts';
import type { PlanInput } from '../report.ts';

export type TextPlace = 'columns' | 'rows' | 'notes' | 'none';

/** Places in the table of its columns of texts. A word under a head of figures (おおむね順調 under 進捗状況) is a text too. */
export function textColumns({ table, goals }: Pick<Plan, 'table' | 'goals'>): readonly number[] {
  const heads = new Set(goals.flatMap(indicatorsOf).flatMap(({ texts }) => texts.map(({ head }) => head)));
  return table.flatMap(({ type, head }, index) =>
    type === 'text' || (type === 'printed' && heads.has(head)) ? [index] : [],
  );
}

/** What an indicator says in such a column. */
export function textAt(indicator: Indicator, index: number, { table }: Pick<Plan, 'table'>): string {
  const column = table[index];
  if (column?.type !== 'printed') return indicator.cells[index] ?? '';
  return indicator.texts.find(({ head }) => head === column.head)?.text ?? '';
}

export function placeOfTexts({
  plan,
  configuration,
}: Pick<PlanInput, 'plan' | 'configuration'>): ReadonlyMap<number, TextPlace> {
  const { texts } = configuration.reports.progress;
  // What she hid in her sheet is no part of the report, unless it is listed.
  const columns = textColumns(plan).filter((index) => plan.table[index]?.isHidden !== true);
  if (texts !== 'auto') return new Map(columns.map((index) => [index, texts]));
  const indicators = plan.goals.flatMap(indicatorsOf);
  const isShort = (index: number) => indicators.every((indicator) => isLabel(textAt(indicator, index, plan)));
  const short = columns.filter(isShort).slice(0, mostColumns);
  return new Map(columns.map((index) => [index, short.includes(index) ? 'columns' : 'rows']));
}

/** More would leave no width for the figures. */
const mostColumns = 4;
const longestLabel = 12;

function isLabel(text: string): boolean {
  return text.length <= longestLabel && !text.includes('\n');
}
