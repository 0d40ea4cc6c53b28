/** The columns of values that a report of a year prints, and their heads: the period, the role and how firm the values are. */

import { isProvisional } from '../../metrics/provisional.ts';
import type { ValueRole } from '../../model/head/value-role.ts';
import {
  type Indicator,
  type Observation,
  observationsOf,
  type Plan,
  type ValueColumn,
} from '../../model/plan/plan.ts';
import { firmnessWords } from '../../model/value/firmness.ts';
import { formatPeriod } from '../../model/year/format-period.ts';
import type { PlanInput } from '../report.ts';

/**
 * No measured value of years after the one reported on, and no baselines, targets or later forecasts where nobody wrote one. A
 * forecast of the year after the latest that was measured is in the city's table for the reader of just this report.
 */
export function printedColumns({ plan, metrics }: Pick<PlanInput, 'plan' | 'metrics'>): readonly ValueColumn[] {
  const observations = metrics.indicators.flatMap(({ indicator }) =>
    observationsOf(indicator)
      .filter(({ quantity }) => quantity.type !== 'missing' || quantity.reason !== 'blank')
      .map((observation) => ({ ...observation, isMeasured: isMeasured(observation, indicator) })),
  );
  const written = new Set(observations.map(({ column }) => column));
  const isLater = ({ role, year }: ValueColumn) => role === 'actual' && year !== undefined && year > metrics.year;
  const showsForecasts = !observations.some(({ column, isMeasured }) => isMeasured && isLater(column));
  return plan.columns.filter((column) => {
    if (column.role !== 'actual') return written.has(column);
    return !isLater(column) || (showsForecasts && written.has(column));
  });
}

function isMeasured(observation: Observation, indicator: Indicator): boolean {
  return observation.quantity.type !== 'missing' && !isProvisional(observation, indicator);
}

/**
 * The city's own head; where the workspace asks for years of one style e.g. `26年度（基準値）`, `29年度`, `6年度（見込）`,
 * `令和6年9月30日現在`, as far as a period is known. A year that was not over is told as such in any case.
 */
export function headOfColumn(
  column: ValueColumn,
  { plan, configuration }: Pick<PlanInput, 'plan' | 'configuration'>,
): string {
  const { period, role, firmness, head, isOpen } = column;
  const isOwn = configuration.reports.progress.heads === 'own' && head !== '';
  if (isOwn || period === undefined || period.type === 'latest') return isOpen ? `${head}（途中）` : head;
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
