/** Some of the sheets of a form, as a user asks for them: 施策=2-1, 課=環境課,福祉課. */

import { error, type Finding } from '../../finding/finding.ts';
import type { Form } from '../../model/form/form.ts';
import { meaningOf, namesOf, splitName } from '../../model/form/names.ts';
import { toHalfWidth } from '../../model/text/text-width.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { type FormSheet, makeSheets } from './form-sheets.ts';
import { textOnSheet } from './text-on-sheet.ts';

/** A sheet has one of the texts under the name. */
export interface Choice {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Those that meet all choices. A name may be the beginning of a column's (施策 of 施策番号), a text that of a cell's (11 of 11 子育て支援). */
export function chooseSheets(
  form: Form,
  sheets: readonly FormSheet[],
  choices: readonly Choice[],
  year: FiscalYear,
): readonly FormSheet[] {
  const columns = choices.map(({ name }) => columnsNamed(form, name));
  return sheets.filter((sheet) =>
    choices.every(({ texts }, index) =>
      (columns[index] ?? []).some((column) => {
        const own = toHalfWidth(textOnSheet(form, sheet, column, year) ?? '');
        return texts.some((text) => beginsWith(own, toHalfWidth(text)));
      }),
    ),
  );
}

/** No sheet of any of the forms is what is asked for; `years` are those of each form. */
export function tellUnmatched(
  forms: readonly Form[],
  years: readonly (readonly FiscalYear[])[],
  choices: readonly Choice[],
): Finding {
  const asked = choices.map(({ name, texts }) => `${name}=${texts.join(',')}`).join('、');
  const known = choices.flatMap(({ name }) =>
    forms.flatMap((form, index) => textsOf(form, makeSheets(form), name, years[index]?.at(-1))),
  );
  return error('only-unmatched', { asked, known: [...new Set(known)].slice(0, mostKnown) });
}

const mostKnown = 12;

function textsOf(
  form: Form,
  sheets: readonly FormSheet[],
  name: string,
  year: FiscalYear | undefined,
): readonly string[] {
  if (year === undefined) return [];
  const columns = columnsNamed(form, name);
  const texts = sheets.flatMap((sheet) => columns.map((column) => textOnSheet(form, sheet, column, year) ?? ''));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Of the column itself and of its number. */
function columnsNamed(form: Form, name: string): readonly string[] {
  return [...new Set(namesOf(form))].filter((each) => {
    const isMeant = each.startsWith(name) && /^(?:ID|番号|コード|No)?$/i.test(toHalfWidth(each.slice(name.length)));
    const meaning = meaningOf(form, splitName(each));
    return isMeant && 'kind' in meaning && meaning.kind !== 'figure';
  });
}

function beginsWith(text: string, wanted: string): boolean {
  return text === wanted || (text.startsWith(wanted) && /^[\s:.．：]/.test(text.slice(wanted.length)));
}
