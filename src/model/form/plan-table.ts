/** The workspace's table of indicators as a table that a form has a sheet for each row of (指標個票). */

import type { RawTable } from '../../table/table.ts';
import { indicatorsOf, type Plan } from '../plan/plan.ts';

export function tableOfPlan(plan: Plan): RawTable {
  const indicators = plan.goals.flatMap(indicatorsOf);
  const heads = plan.table.map(({ head }) => head);
  const [first] = indicators;
  const place = first?.place ?? { file: '' };
  return {
    file: place.file,
    headers: heads.map((text) => ({ text, place: { file: place.file } })),
    rows: indicators.map((indicator) => ({
      place: indicator.place,
      cells: heads.map((_, index) => ({ text: indicator.cells[index] ?? '', place: indicator.place })),
    })),
  };
}
