/** The tables that an inquiry's answers belong to, with these in them. */

import { freezePlan, freezeSource } from '../../model/inquiry/frozen-table.ts';
import type { InquiryState } from '../../model/inquiry/inquiry-state.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { RawTable } from '../../table/table.ts';
import type { OpenInquiry } from './open-inquiry.ts';

export interface TableOfAnswers {
  /** As the form calls it: `indicators`, or the name of one of its sources. */
  readonly name: string;
  /** The setting that names the table. */
  readonly of: string;
  readonly table: RawTable;
}

export function tablesOfAnswers(
  { workspace, inquiry, plan, form }: OpenInquiry,
  state: InquiryState,
): readonly TableOfAnswers[] {
  const yearWord = formatFiscalYear(inquiry.year, 'era', workspace.configuration.document.date);
  if (form === undefined) {
    if (plan === undefined) return [];
    return [{ name: 'indicators', of: 'data.indicators', table: freezePlan(inquiry, state, plan, yearWord) }];
  }
  const asked = new Set(inquiry.columns.flatMap((column) => (column.kind === 'asked' ? [column.field.source] : [])));
  return [...form.sources.values()]
    .filter(({ name }) => asked.has(name))
    .map((source) => ({
      name: source.name,
      of: `sources.${source.name}.table`,
      table: freezeSource(inquiry, state, source, form.main.links, yearWord),
    }));
}
