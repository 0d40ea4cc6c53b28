/** The columns of values that a report of a year prints, and their heads: the period, the role and how firm the values are. */

import { observationsOf, type Plan, type ValueColumn, type ValueRole } from '../../model/plan/plan.ts';
import { firmnessWords } from '../../model/value/firmness.ts';
import { formatPeriod } from '../../model/year/format-period.ts';
import type { PlanInput } from '../report.ts';

/** Nothing of years after the one reported on, and no baselines or targets where nobody wrote one. */
export function printedColumns({ plan, metrics }: Pick<PlanInput, 'plan' | 'metrics'>): readonly ValueColumn[] {
  const written = new Set(
    metrics.indicators
      .flatMap(({ indicator }) => observationsOf(indicator))
      .filter(({ quantity }) => quantity.type !== 'missing' || quantity.reason !== 'blank')
      .map(({ column }) => column),
  );
  return plan.columns.filter((column) =>
    column.role === 'actual' ? column.year === undefined || column.year <= metrics.year : written.has(column),
  );
}

/**
 * The city's own head; where the workspace asks for years of one style e.g. `26年度（基準値）`, `29年度`, `6年度（見込）`,
 * `令和6年9月30日現在`, as far as a period is known.
 */
export function headOfColumn(
  column: ValueColumn,
  { plan, configuration }: Pick<PlanInput, 'plan' | 'configuration'>,
): string {
  const { period, role, firmness, head } = column;
  const isOwn = configuration.reports.progress.heads === 'own' && head !== '';
  if (isOwn || period === undefined || period.type === 'latest') return head;
  const { years, date } = configuration.document;
  const name = formatPeriod(period, years, date);
  const words = [wordOfRole(column, plan), role === 'plan' && firmness === 'planned' ? '' : firmnessWords[firmness]];
  const bracket = words.join('');
  return bracket === '' ? name : `${name}（${bracket}）`;
}

const roleWords: Readonly<Record<ValueRole, string>> = {
  baseline: '基準値',
  actual: '',
  target: '目標値',
  plan: '計画値',
};

/** An actual is called so only where a target of its year stands beside it. */
function wordOfRole({ role, year }: ValueColumn, { columns }: Plan): string {
  if (role !== 'actual') return roleWords[role];
  const isBesideTarget = columns.some(
    (other) => other.role !== 'actual' && other.role !== 'baseline' && other.year === year,
  );
  return isBesideTarget && year !== undefined ? '実績' : '';
}
