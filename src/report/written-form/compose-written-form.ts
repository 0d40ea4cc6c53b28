/** Lays out a written form, sheet by sheet, with one text of each field, so that a plain form and a redline are one layout. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { isElement, withData } from '../../document/document.ts';
import type { Block, Sheet } from '../../model/written-form/grid-schema.ts';
import type { WrittenForm } from '../../model/written-form/written-form.ts';
import { itemsOfForm } from '../../revision/items-of-form.ts';
import type { TextOf } from '../text/marked-text.ts';
import { composeGrid } from './compose-grid.ts';
import { anchorOf } from './form-cells.ts';
import { type PrintScope, plainWords, printWords, rootScope, scopesOf } from './print-scope.ts';

export interface WrittenFormOptions {
  /** Of a redline, e.g. `令和４年度　港区運営方針　(素案)からの変更について`; the form's own where it is not given. */
  readonly title?: string;
  /** Printed above the title, e.g. `資料 A`. */
  readonly reference?: string;
}

/**
 * Sections for an `article`. `text` gives the content of every field of `itemsOfForm` by the item's id and the field's key; what of
 * `form` itself is printed is only its structure, its heads, and the marked choices of the legends.
 */
export function composeWrittenForm(
  form: WrittenForm,
  text: TextOf,
  options: WrittenFormOptions = {},
): readonly Element[] {
  const root = rootScope(form, text);
  const sections = form.description.sheets.flatMap((sheet) =>
    scopesOfSheet(root, sheet).map((scope) => composeSheet(form, sheet, scope, options)),
  );
  return placeFields(sections, form);
}

/** What a template calls the sections by, in their order. */
export function partsOfForm(form: WrittenForm): readonly string[] {
  const root = rootScope(form, () => []);
  return form.description.sheets.flatMap((sheet) =>
    scopesOfSheet(root, sheet).map(({ entry, id }) => (entry === form.root ? (sheet.part ?? sheet.name) : id)),
  );
}

function scopesOfSheet(root: PrintScope, { each }: Sheet): readonly PrintScope[] {
  return each === undefined ? [root] : scopesOf(root, each);
}

function composeSheet(
  form: WrittenForm,
  { name, fitPage, blocks }: Sheet,
  scope: PrintScope,
  options: WrittenFormOptions,
): Element {
  const fit = fitPage ? { className: ['fit-page'] } : {};
  const content = blocks.flatMap((block) => composeBlock(form, block, scope, options));
  return h('section', { ...fit, dataSheet: plainWords(scope, name) }, content);
}

function composeBlock(
  form: WrittenForm,
  block: Block,
  scope: PrintScope,
  options: WrittenFormOptions,
): readonly Element[] {
  if ('title' in block) return composeTitle(block.title, scope, options);
  if ('name' in block) return [h('p', { className: ['form-name'] }, [...printWords(scope, block.name)])];
  if ('heading' in block) return [h('h2', [...printWords(scope, block.heading)])];
  if ('lead' in block) return [h('p', { className: ['lead'] }, [...printWords(scope, block.lead)])];
  if ('grid' in block) {
    const grid = form.description.grids[block.grid];
    return grid === undefined ? [] : [composeGrid(grid, scope)];
  }
  const blocksOf = (blocks: readonly Block[], each: PrintScope) =>
    blocks.flatMap((inner) => composeBlock(form, inner, each, options));
  if ('page' in block) return [h('div', { className: ['new-page', 'fit-page'] }, blocksOf(block.page, scope))];
  return scopesOf(scope, block.each)
    .filter(({ index }) => block.only === undefined || (block.only === 'first') === (index === 0))
    .flatMap((each) => blocksOf(block.blocks, each));
}

function composeTitle(below: string, scope: PrintScope, { title, reference }: WrittenFormOptions): readonly Element[] {
  const { id, text } = scope;
  return [
    ...(reference === undefined ? [] : [h('p', { className: ['byline'] }, reference)]),
    h('header', [
      h('h1', { id }, title === undefined ? [...text(id, 'name')] : [title]),
      h('p', { className: ['byline'] }, [...printWords(scope, below)]),
    ]),
  ];
}

/** Gives each element that holds a field the place of it in the data, for findings about its text. */
function placeFields(sections: readonly Element[], form: WrittenForm): readonly Element[] {
  const places = new Map(
    itemsOfForm(form).flatMap(({ id, place, fields }) => [
      [id, place] as const,
      ...fields.map((field) => [anchorOf(id, field.key), field.place ?? place] as const),
    ]),
  );
  const visit = (element: Element) => {
    const place = places.get(String(element.properties.id));
    if (place !== undefined) withData(element, { place });
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  sections.forEach(visit);
  return sections;
}
