/** Which section each item belongs to, with its number, deadline and address. */

import { error, type Finding, type Found } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import { headsOf } from '../../model/form/build-source.ts';
import { nameUnknown } from '../../model/form/name-unknown.ts';
import type { RawForm } from '../../model/form/raw-form.ts';
import type { InquiryItem, InquirySection } from '../../model/inquiry/inquiry.ts';
import { keyOf } from '../../model/inquiry/reply-cells.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import type { CalendarDate } from '../../model/year/fiscal-year.ts';
import { parseDate } from '../../model/year/parse-date.ts';
import { groupBy } from '../../table/group-by.ts';
import { nameCells } from '../../table/name-cells.ts';
import type { RawTable } from '../../table/table.ts';

interface Asked {
  readonly sections: readonly InquirySection[];
  readonly items: readonly InquiryItem[];
}

/** `section` of the items given is what their column says; of those returned it is a number. Sections without an item are left out. */
export function findSections(
  raw: RawForm,
  table: RawTable | undefined,
  items: readonly InquiryItem[],
  deadline: CalendarDate,
): Found<Asked> {
  const listed = table === undefined ? ownSections(items, deadline) : readSections(raw, table, deadline);
  const numbers = items.map((item) => numberOf(listed.value, item.section));
  const unknown = items.filter((_, index) => numbers[index] === undefined);
  const orphans = [...groupBy(unknown, ({ section }) => section)].map(([section, [first, ...others]]) => {
    const nearest = findNearest(
      section,
      listed.value.map(({ name }) => name),
    );
    const cells = nameCells([first, ...others].map(({ place }) => place));
    return error('inquiry-section-unknown', { section, nearest, cells }, first.place);
  });
  const placed = items.map((item, index) => ({ ...item, section: numbers[index] ?? item.section }));
  const asked = new Set(placed.map(({ section }) => section));
  return {
    value: { sections: listed.value.filter(({ number }) => asked.has(number)), items: placed },
    findings: [...listed.findings, ...orphans],
  };
}

function ownSections(items: readonly InquiryItem[], deadline: CalendarDate): Found<readonly InquirySection[]> {
  const names = [
    ...groupBy(
      items.filter(({ section }) => section !== ''),
      ({ section }) => keyOf(section),
    ).values(),
  ];
  const sections = names.map(([{ section }]) => ({
    number: section.replaceAll(/\s/g, ''),
    name: section,
    deadline,
    sentTo: '',
  }));
  return { value: sections, findings: [] };
}

function readSections(raw: RawForm, table: RawTable, deadline: CalendarDate): Found<readonly InquirySection[]> {
  const setting = raw.definition.inquiry?.sections;
  const heads = headsOf(table);
  const findings: Finding[] = [];
  const find = (key: 'number' | 'name' | 'deadline' | 'sentTo'): number => {
    const wanted = setting?.[key];
    if (wanted === undefined) return -1;
    const at = heads.findIndex((head) => normalizeHeader(head) === normalizeHeader(wanted));
    if (at < 0) findings.push(nameUnknown(raw, `inquiry.sections.${key}`, wanted, heads));
    return at;
  };
  const at = { number: find('number'), name: find('name'), deadline: find('deadline'), sentTo: find('sentTo') };
  const sections = table.rows.flatMap((row): readonly InquirySection[] => {
    const text = (key: keyof typeof at) => row.cells[at[key]]?.text.trim() ?? '';
    if (text('number') === '') return [];
    const own = text('deadline');
    const date = own === '' ? deadline : parseDate(own);
    if (date === undefined) {
      const place = row.cells[at.deadline]?.place ?? row.place;
      findings.push(error('inquiry-deadline', { found: own }, place));
    }
    const number = text('number').normalize('NFKC').replaceAll(/\s/g, '');
    return [{ number, name: text('name') || number, deadline: date ?? deadline, sentTo: text('sentTo') }];
  });
  const doubled = [...groupBy(sections, ({ number }) => keyOf(number))].filter(([, group]) => group.length > 1);
  if (doubled.length > 0) {
    const numbers = doubled.map(([, [{ number }]]) => number);
    findings.push(error('inquiry-number-doubled', { numbers }, { file: table.file }));
  }
  return { value: sections, findings };
}

/** By number, by name, or by the end of what is written: `こども部 子育て支援課`. */
function numberOf(sections: readonly InquirySection[], written: string): string | undefined {
  const key = keyOf(written);
  const same = sections.filter(({ number, name }) => keyOf(number) === key || keyOf(name) === key);
  const ending = sections.filter(({ name }) => key.endsWith(keyOf(name)));
  const [found, ...others] = same.length > 0 ? same : ending;
  return others.length > 0 ? undefined : found?.number;
}
