/** A form that asks, its table and its sections → an inquiry: each item with what is shown of it and what is computed. */

import { error, type Finding, type Found, hasErrors } from '../../finding/finding.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import type { Form } from '../../model/form/form.ts';
import type { LooseInquiry } from '../../model/form/inquiry-schema.ts';
import { planTable, type RawForm } from '../../model/form/raw-form.ts';
import { answeredHead, type Inquiry, type InquiryColumn, numberHead } from '../../model/inquiry/inquiry.ts';
import { headKey } from '../../model/inquiry/reply-cells.ts';
import type { Plan } from '../../model/plan/plan.ts';
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../../model/year/fiscal-year.ts';
import { parseDate } from '../../model/year/parse-date.ts';
import { parseFiscalYear } from '../../model/year/parse-fiscal-year.ts';
import { groupBy } from '../../table/group-by.ts';
import type { RawTable } from '../../table/table.ts';
import { findSections } from './find-sections.ts';
import { findShown } from './find-shown.ts';
import { itemsOfForm } from './items-of-form.ts';
import { itemsOfPlan } from './items-of-plan.ts';
import { layColumns } from './lay-columns.ts';

export interface InquirySources {
  readonly raw: RawForm;
  /** The table of sections, where the form names one. */
  readonly sections: RawTable | undefined;
  readonly plan: Plan | undefined;
  /** Where its rows are those of a table of its own. */
  readonly form: Form | undefined;
  readonly configuration: Configuration;
}

/** No value where the form asks for nothing, or for what there is not. */
export function buildInquiry(sources: InquirySources): Found<Inquiry | undefined> {
  const { raw, configuration, plan, form } = sources;
  const setting = raw.definition.inquiry;
  if (setting === undefined) return { value: undefined, findings: [] };
  const year = yearOf(raw, setting, configuration);
  const deadline = parseDate(setting.deadline);
  if (deadline === undefined) return { value: undefined, findings: [...year.findings, deadlineOpen(raw, setting)] };
  if (year.value === undefined) return { value: undefined, findings: year.findings };
  const isOfPlan = raw.definition.sources[raw.definition.of]?.table === planTable;
  const columns = layColumns(raw, setting, isOfPlan, deadline);
  const base = { raw, columns: columns.value, year: year.value, configuration };
  const items = isOfPlan ? itemsOfPlan(base, plan) : itemsOfForm(base, form);
  // Of items that were not found it would be told again that they have no section.
  const placed = hasErrors(items.findings) ? [] : items.value;
  const sections = findSections(raw, sources.sections, placed, deadline);
  const findings: readonly Finding[] = [
    ...columns.findings,
    ...findDoubledHeads(raw, columns.value),
    ...items.findings,
    ...findDoubledItems(raw, items.value),
    ...sections.findings,
  ];
  if (hasErrors(findings)) return { value: undefined, findings };
  const value: Inquiry = {
    file: raw.file,
    title: setting.title ?? raw.definition.title,
    number: setting.number.normalize('NFKC').trim(),
    version: setting.version.normalize('NFKC').trim(),
    year: year.value,
    deadline,
    contact: setting.contact,
    sections: sections.value.sections,
    columns: isOfPlan || form === undefined ? columns.value : columns.value.map((each) => findShown(form, each)),
    items: sections.value.items,
  };
  return { value, findings };
}

function deadlineOpen(raw: RawForm, { deadline }: LooseInquiry): Finding {
  const place = raw.places.get('inquiry.deadline') ?? { file: raw.file };
  return error('form-invalid', { key: 'inquiry.deadline', expected: 'YYYY-MM-DD', found: deadline }, place);
}

/** The year before that of the document, where the form names none. */
function yearOf(raw: RawForm, { year }: LooseInquiry, { document }: Configuration): Found<FiscalYear | undefined> {
  if (year === undefined) return { value: fiscalYear(fiscalYearOf(document.date) - 1), findings: [] };
  const reading = parseFiscalYear(year, { documentDate: document.date });
  if (reading?.certain === true) return { value: reading.year, findings: [] };
  const place = raw.places.get('inquiry.year') ?? { file: raw.file };
  return {
    value: undefined,
    findings: [error('form-invalid', { key: 'inquiry.year', expected: '令和6年度', found: year }, place)],
  };
}

/** A column is found by its head. */
function findDoubledHeads(raw: RawForm, columns: readonly InquiryColumn[]): readonly Finding[] {
  const heads = [numberHead, ...columns.map(({ head }) => head), answeredHead];
  return [...groupBy(heads, headKey).values()].flatMap(([head, ...others]) => {
    const place = raw.places.get('inquiry.columns') ?? { file: raw.file };
    return others.length === 0 ? [] : [error('inquiry-head-doubled', { head }, place)];
  });
}

function findDoubledItems(raw: RawForm, items: readonly { readonly number: string }[]): readonly Finding[] {
  const doubled = [...groupBy(items, ({ number }) => number)].filter(([, group]) => group.length > 1);
  const numbers = doubled.map(([number]) => number);
  return numbers.length === 0 ? [] : [error('inquiry-number-doubled', { numbers }, { file: raw.file })];
}
