/** All sheets of a form as one document, after what sums them up. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../document/document.ts';
import { type FormSheet, makeSheets } from '../../metrics/form/form-sheets.ts';
import type { Form } from '../../model/form/form.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { fillPages } from '../booklet/fill-pages.ts';
import { bylineOf, frameOf } from '../document-frame.ts';
import type { ReportInput } from '../report.ts';
import { composePart } from './compose-part.ts';
import { composeFront } from './front-tables.ts';

export async function composeSheets(input: ReportInput, form: Form): Promise<ComposedDocument> {
  const sheets = makeSheets(form);
  const ids = new Map(sheets.map((sheet, index) => [sheet, `sheet-${index + 1}`]));
  const idOf = (sheet: FormSheet) => ids.get(sheet) ?? '';
  const sections = [composeFrontSection(input, form, sheets, idOf)];
  for (const sheet of form.frontOnly ? [] : sheets) sections.push(await composeSheet(input, form, sheet, idOf(sheet)));
  const tree: Root = { type: 'root', children: [h('article', sections)] };
  const document: ComposedDocument = { ...frameOf(input, form.title, form.page, 'goal'), tree };
  await fillPages(document, input.locate);
  return document;
}

function composeFrontSection(
  input: ReportInput,
  form: Form,
  sheets: readonly FormSheet[],
  idOf: (sheet: FormSheet) => string,
): Element {
  return h('section', { dataSheet: 'まとめ' }, [
    h('header', [
      h('h1', titleOf(input, form)),
      ...bylineOf(input.configuration).map((line) => h('p', { className: ['byline'] }, line)),
    ]),
    ...composeFront(form, sheets, input.year, idOf),
  ]);
}

function titleOf({ year, configuration }: ReportInput, { title }: Form): string {
  return `${formatFiscalYear(year, 'era', configuration.document.date)}　${title}`;
}

async function composeSheet(input: ReportInput, form: Form, sheet: FormSheet, id: string): Promise<Element> {
  const name = [sheet.id, sheet.name].filter((text) => text !== '').join('　');
  const parts: (readonly Element[])[] = [];
  for (const part of form.parts) parts.push(await composePart(input, form, sheet, part));
  const version = form.version === '' ? '' : `（${form.version}）`;
  return h('section', { className: ['new-page', 'fit-page'], dataSheet: sheet.id === '' ? sheet.name : sheet.id }, [
    h('p', { className: ['form-name'] }, `${titleOf(input, form)}${version}`),
    h('h2', { id }, name),
    ...parts.flat(),
    ...form.notes.map((note) => h('p', { className: ['note'] }, `（注）${note}`)),
  ]);
}
