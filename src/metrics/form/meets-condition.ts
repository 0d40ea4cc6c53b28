/** Whether a part of a form stands on a sheet. */

import type { Form } from '../../model/form/form.ts';
import type { Condition } from '../../model/form/part-schema.ts';
import { toHalfWidth } from '../../model/text/text-width.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import type { FormSheet } from './form-sheets.ts';
import { textOnSheet } from './text-on-sheet.ts';

/** The sheet has one of the texts under each column. */
export function meetsCondition(form: Form, sheet: FormSheet, when: Condition, year: FiscalYear): boolean {
  return Object.entries(when ?? {}).every(([name, texts]) => {
    const text = toHalfWidth(textOnSheet(form, sheet, name, year) ?? '');
    return [texts].flat().some((each) => toHalfWidth(each) === text);
  });
}
