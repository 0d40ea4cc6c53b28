/** The tables of a form that hold evaluations, and what their rows are. */

import { textOf } from '../../../model/form/build-source.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import type { Role } from '../../../model/form/roles.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import { columnsOf, type Inspection, isOwn } from './inspection.ts';

export interface EvaluationTable {
  readonly source: FormSource;
  readonly overall: string | undefined;
  readonly direction: string | undefined;
  readonly budget: string | undefined;
  readonly stage: string | undefined;
  readonly evaluator: string | undefined;
}

/** Tables of single sheets; of one that holds neither evaluation nor direction no row is filled. */
export function evaluationTables(inspection: Inspection): readonly EvaluationTable[] {
  // The sheets of another form are looked at there.
  const own = [...inspection.form.sources.values()].filter(
    (source) => source.form === undefined && isOwn(inspection.form, source),
  );
  return own.map((source) => {
    const first = (role: Role) => columnsOf(inspection, role).find((column) => column.source === source)?.head;
    const [overall, direction] = [first('総合評価'), first('方向性')];
    const stage = columnsOf(inspection, '段階').find(
      ({ source: own, head }) => own === source && (source.items.includes(head) || /段階|次/.test(head)),
    )?.head;
    return { source, overall, direction, budget: first('予算の方向性'), stage, evaluator: first('評価者') };
  });
}

export function yearOfRow({ year }: Inspection, row: SourceRow): FiscalYear {
  return row.year ?? year;
}

export function isFirstStage(text: string): boolean {
  return /一次|1次|第一|自己|担当課/.test(toHalfWidth(text));
}

export function isFilled({ overall, direction }: EvaluationTable, row: SourceRow): boolean {
  return [overall, direction].some((head) => head !== undefined && textOf(row, head) !== '');
}
