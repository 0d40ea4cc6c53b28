/** A document of a list, made from its template. */

import type { ComposedDocument } from '../../document/document.ts';
import { type Components, parseDocument } from '../../document/parse-document.ts';
import type { Found } from '../../finding/finding.ts';
import { formatDate, formatFiscalYear } from '../../model/fiscal-year.ts';
import type { Item } from '../../revision/item.ts';
import { renderTemplate } from '../../template/render-template.ts';
import type { ReportInput } from '../report.ts';
import type { TextOf } from '../revision/marked-text.ts';
import { composeList } from './list.ts';

export const listTemplate = 'list.hbs';

/** 一覧 of the items with any text of theirs: plain, or marked as in a redline. `input.template` is that of `listTemplate`. */
export function composeListDocument(
  input: ReportInput,
  title: string,
  items: readonly Item[],
  text: TextOf,
  reference?: string,
): Promise<Found<ComposedDocument>> {
  const components: Components = { 'item-list': { attributes: {}, render: async () => [composeList(items, text)] } };
  return composeFromTemplate(input, title, components, reference === undefined ? [] : [reference]);
}

/** `components` are what the template may use beside plain elements; `bylines` stand before those that every list has. */
export async function composeFromTemplate(
  { configuration, content, theme, template, year }: ReportInput,
  title: string,
  components: Components,
  bylines: readonly string[] = [],
): Promise<Found<ComposedDocument>> {
  const { organization, section, document, reports } = configuration;
  const issuer = [organization, section].filter((part) => part !== '').join('　');
  const composed = {
    title,
    organization,
    section,
    date: document.date,
    year: formatFiscalYear(year, document.years, document.date),
    form: 'print' as const,
    page: reports.list.page,
    sheets: 'one' as const,
    theme,
  };
  const view = {
    title,
    byline: [...bylines, issuer, ...(document.showDate ? [formatDate(document.date)] : [])],
    // Those of a plan speak of the columns of its progress report.
    notes: content.plan === undefined ? document.notes : [],
  };
  const rendered = renderTemplate(template, view);
  if ('findings' in rendered) {
    return { value: { ...composed, tree: { type: 'root', children: [] } }, findings: rendered.findings };
  }
  const parsed = await parseDocument(rendered.html, template.file, theme, components);
  return { value: { ...composed, tree: parsed.value }, findings: parsed.findings };
}
