/** What a reader is told before the tables: how to read a sheet, what words mean, what was not evaluated and why. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { textOf } from '../../model/form/build-source.ts';
import type { Form } from '../../model/form/form.ts';
import { frontTable } from './front-cells.ts';
import { labelOf } from './sheet-values.ts';
import { textContent } from './text-content.ts';

export function composeGuide({ front }: Form): readonly Element[] {
  const { guide = [], words = {} } = front ?? {};
  const rows = Object.entries(words).map(([word, meaning]) =>
    h('tr', [h('th', { className: ['sheet-name'], scope: 'row' }, word), textCell(meaning)]),
  );
  return [
    ...guide.map((text) => h('p', [...textContent(text)])),
    ...(rows.length === 0 ? [] : [h('h2', '用語の説明'), frontTable([14, 58], ['用語', '説明'], rows)]),
  ];
}

/** Nothing where the table has no row. */
export function composeExcluded(form: Form): readonly Element[] {
  const excluded = form.front?.excluded;
  const source = excluded && form.sources.get(excluded.of);
  if (excluded === undefined || source === undefined || source.rows.length === 0) return [];
  const { columns } = excluded;
  const rows = source.rows.map((row) =>
    h(
      'tr',
      columns.map((column) => textCell(textOf(row, column))),
    ),
  );
  const heads = columns.map((column) => labelOf(form, column));
  return [
    h('h2', `対象外としたもの（${source.rows.length}件）`),
    frontTable(
      columns.map(() => 1),
      heads,
      rows,
    ),
  ];
}

function textCell(text: string): Element {
  return h('td', { className: ['sheet-text'] }, [...textContent(text)]);
}
