/** The columns of an inquiry, as its form lists them. */

import { error, type Finding, type Found, warning } from '../../finding/finding.ts';
import type { FieldSetting } from '../../model/form/form-schema.ts';
import type { LooseColumn, LooseInquiry } from '../../model/form/inquiry-schema.ts';
import { splitName } from '../../model/form/names.ts';
import type { RawForm } from '../../model/form/raw-form.ts';
import { type AskedField, actualHead, type InquiryColumn } from '../../model/inquiry/inquiry.ts';
import { readHead, unitOfHead } from '../../model/plan/read-head.ts';
import type { CalendarDate } from '../../model/year/fiscal-year.ts';

/** The name of the column that says how firm the value before it is. */
export const stateName = '値の状態';
/** What is computed from an answer, and never read. */
export const rateName = '達成率';
export const targetName = '目標';

export function layColumns(
  raw: RawForm,
  { columns }: LooseInquiry,
  isOfPlan: boolean,
  deadline: CalendarDate,
): Found<readonly InquiryColumn[]> {
  const findings: Finding[] = [];
  let lastNumber: string | undefined;
  const laid = columns.map((column, index): InquiryColumn => {
    if (!isAsked(column)) return layShown(column, isOfPlan);
    const head = column.head ?? splitName(column.ask).name;
    if (column.ask === stateName) {
      if (lastNumber === undefined) {
        const place = raw.places.get(`inquiry.columns.${index}.ask`) ?? { file: raw.file };
        findings.push(error('inquiry-state-alone', { head }, place));
      }
      return { kind: 'state', head, of: lastNumber ?? '' };
    }
    const field = layField(raw, column, head, isOfPlan);
    if (isOfPlan && field.type !== 'number' && isOfValues(field.name, deadline)) {
      const place = raw.places.get(`inquiry.columns.${index}.ask`) ?? { file: raw.file };
      findings.push(warning('inquiry-column-of-values', { name: field.name }, place));
    }
    if (field.type === 'number') lastNumber = head;
    return { kind: 'asked', head, field };
  });
  return { value: laid, findings };
}

/** 見込み over words: the answers go into a column of the table of indicators, where it would be read as one of figures. */
function isOfValues(name: string, documentDate: CalendarDate): boolean {
  const head = readHead(name, { documentDate });
  return head !== undefined && head.role !== 'printed';
}

type AskedSetting = Extract<LooseColumn, { ask: string }>;
type ShownSetting = Exclude<LooseColumn, AskedSetting>;

function isAsked(column: LooseColumn): column is AskedSetting {
  return typeof column !== 'string' && 'ask' in column;
}

function layShown(column: ShownSetting, isOfPlan: boolean): InquiryColumn {
  const { show, year, head } = typeof column === 'string' ? { show: column, year: '当年度', head: undefined } : column;
  const isPrevious = year === '前年度';
  const name = splitName(show).name;
  if (isOfPlan && show === rateName && !isPrevious) return { kind: 'computed', head: head ?? `${rateName}（％）` };
  const role = isPrevious ? 'previous' : show === targetName ? 'target' : 'other';
  return { kind: 'shown', head: head ?? (isPrevious ? `前年度の${name}` : name), name: show, role };
}

function layField(
  raw: RawForm,
  { ask, type, needed, where }: AskedSetting,
  head: string,
  isOfPlan: boolean,
): AskedField {
  const { source, name } = splitName(ask);
  const field: FieldSetting | undefined = raw.definition.fields[ask] ?? raw.definition.fields[name];
  const isActual = isOfPlan && name === actualHead;
  const asked = type ?? typeOf(field, isActual);
  return {
    name,
    type: asked,
    choices: field?.choices ?? [],
    limit: field?.limit,
    unit: field?.unit ?? (asked === 'number' ? (unitOfHead(head) ?? unitOfHead(name)) : undefined),
    ...(asked === 'number' && field?.decimals !== undefined ? { decimals: field.decimals } : {}),
    isNeeded: needed,
    source: source ?? raw.definition.of,
    where: new Map(Object.entries(where).map(([column, value]) => [column, String(value)])),
  };
}

function typeOf(field: FieldSetting | undefined, isActual: boolean): AskedField['type'] {
  if (field?.choices !== undefined) return 'choice';
  if (field?.limit !== undefined) return 'text';
  return isActual || field?.unit !== undefined || field?.decimals !== undefined ? 'number' : 'text';
}
