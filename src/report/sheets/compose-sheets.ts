/** All sheets of a form as one document, after what sums them up. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../document/document.ts';
import { partOf } from '../../edition/edition.ts';
import { type FormSheet, makeSheets } from '../../metrics/form/form-sheets.ts';
import type { Form } from '../../model/form/form.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { parseFiscalYear } from '../../model/year/parse-fiscal-year.ts';
import { fillPages } from '../booklet/fill-pages.ts';
import { bylineOf, frameOf } from '../document-frame.ts';
import type { ReportInput } from '../report.ts';
import { composePart } from './compose-part.ts';
import type { FrontKeys } from './front-cells.ts';
import { composeFront } from './front-tables.ts';
import { type LiveCells, liveCells } from './live-cells.ts';

/** What a document says of itself. */
interface Copy {
  /** Printed on every sheet: 庁内用. */
  readonly mark: string;
}

/** `indexes` are those of the sheets it has, `selected` says which they are where they are not all. */
export async function composeAll(
  input: ReportInput,
  form: Form,
  { indexes, mark, selected }: Copy & { readonly indexes: readonly number[]; readonly selected: string },
): Promise<ComposedDocument> {
  const all = makeSheets(form);
  const sheets = indexes.flatMap((index) => all[index] ?? []);
  const ids = new Map(sheets.map((sheet, index) => [sheet, `sheet-${index + 1}`]));
  const idOf = (sheet: FormSheet) => ids.get(sheet) ?? '';
  const sections = [composeFrontSection(input, form, sheets, idOf, { mark, selected })];
  for (const sheet of form.frontOnly ? [] : sheets) {
    sections.push(await composeSheet(input, form, sheet, { id: idOf(sheet), mark, isFirst: false }));
  }
  return finish(input, form, form.title, sections);
}

export async function composeOne(
  input: ReportInput,
  form: Form,
  { index, mark }: Copy & { readonly index: number },
): Promise<ComposedDocument> {
  const sheet = makeSheets(form)[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  const title = [sheet.id, sheet.name, form.title].filter((text) => text !== '').join('　');
  return finish(input, form, title, [await composeSheet(input, form, sheet, { id: 'sheet-1', mark, isFirst: true })]);
}

async function finish(
  input: ReportInput,
  form: Form,
  title: string,
  sections: readonly Element[],
): Promise<ComposedDocument> {
  const tree: Root = { type: 'root', children: [h('article', [...sections])] };
  const document: ComposedDocument = { ...frameOf(input, title, form.page, 'goal'), tree };
  await fillPages(document, input.locate);
  return document;
}

function composeFrontSection(
  input: ReportInput,
  form: Form,
  sheets: readonly FormSheet[],
  idOf: (sheet: FormSheet) => string,
  { mark, selected }: Copy & { readonly selected: string },
): Element {
  const marks = [mark, selected].filter((text) => text !== '').map((text) => `（${text}）`);
  const lives = new Map(form.frontOnly ? [] : sheets.map((sheet) => [sheet, liveOf(input, form, sheet, idOf(sheet))]));
  const keys: FrontKeys = {
    onSheet: (sheet, column) => lives.get(sheet)?.find(column, input.year),
    inList: (sheet, column) => `list/${idOf(sheet)}/${column}`,
  };
  return h('section', { dataSheet: 'まとめ' }, [
    h('header', [
      h('h1', [titleOf(input, form), ...marks].join('')),
      ...bylineOf(input.configuration).map((line) => h('p', { className: ['byline'] }, line)),
    ]),
    ...composeFront(form, sheets, input.year, idOf, (text) => readYear(input, text), keys),
  ]);
}

function liveOf({ content, year }: ReportInput, form: Form, sheet: FormSheet, id: string): LiveCells {
  return liveCells(form, sheet, id, { year, plan: partOf(content.edition, 'plan')?.plan });
}

function readYear({ configuration }: ReportInput, text: string): FiscalYear | undefined {
  const reading = parseFiscalYear(text, { documentDate: configuration.document.date });
  return reading?.certain === true ? reading.year : undefined;
}

function titleOf({ year, configuration }: ReportInput, { title }: Form): string {
  return `${formatFiscalYear(year, 'era', configuration.document.date)}　${title}`;
}

async function composeSheet(
  input: ReportInput,
  form: Form,
  sheet: FormSheet,
  { id, mark, isFirst }: Copy & { readonly id: string; readonly isFirst: boolean },
): Promise<Element> {
  const name = [sheet.id, sheet.name].filter((text) => text !== '').join('　');
  const parts: (readonly Element[])[] = [];
  const live = liveOf(input, form, sheet, id);
  for (const part of form.parts) parts.push(await composePart(input, form, sheet, part, live));
  const version = form.version === '' ? '' : `（${form.version}）`;
  return h(
    'section',
    {
      className: isFirst ? ['fit-page'] : ['new-page', 'fit-page'],
      dataSheet: sheet.id === '' ? sheet.name : sheet.id,
    },
    [
      h('p', { className: ['form-name'] }, `${titleOf(input, form)}${version}${mark === '' ? '' : `　【${mark}】`}`),
      h('h2', { id }, name),
      ...parts.flat(),
      ...form.notes.map((note) => h('p', { className: ['note'] }, `（注）${note}`)),
    ],
  );
}
