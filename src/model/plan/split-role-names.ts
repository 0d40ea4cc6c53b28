/** Takes the role out of names that bear it: rows of 来館者数（目標） and 来館者数（実績） are two rows of 来館者数, told apart by 区分. */

import { splitColumns } from '../../table/split-columns.ts';
import type { RawTable } from '../../table/table.ts';
import { rememberByText } from '../value/remember-by-text.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { columnTexts } from './column-cells.ts';
import { type Head, readHead } from './read-head.ts';

/** The table with a column of roles behind the first column whose names bear them for the most part; else as it is. */
export function splitRoleNames(table: RawTable, context: FiscalYearContext): RawTable {
  const headOf = rememberByText((role) => readHead(role, context));
  for (const column of table.headers.keys()) {
    const written = columnTexts(table, column).map((text) => splitName(text, headOf));
    const names = bearRoles(written) ? written : withActuals(written, headOf);
    if (names === written && !bearRoles(written)) continue;
    const split = {
      heads: [table.headers[column]?.text ?? '', '区分'],
      texts: names.map(({ name, role }) => [name, role]),
    };
    return splitColumns(
      table,
      table.headers.map((_, index) => (index === column ? split : undefined)),
    );
  }
  return table;
}

interface SplitName {
  readonly name: string;
  /** Empty where the name bears none. */
  readonly role: string;
}

/** A role stands at the end; what is longer is a part of the name. */
function splitName(text: string, headOf: (role: string) => Head | undefined): SplitName {
  const whole = text.trim();
  const end = whole.slice(-longest);
  const ways = waysToBear.map((way): SplitName => {
    const [all = '', role = ''] = way.exec(end) ?? [];
    return { name: whole.slice(0, whole.length - all.length).trim(), role };
  });
  const isRole = ({ name, role }: SplitName) => {
    const head = name === '' || role === '' ? undefined : headOf(role);
    return head?.named === true && head.period.type === 'none' && head.subject === undefined;
  };
  return ways.find(isRole) ?? { name: whole, role: '' };
}

const longest = 14;

/** 来館者数　目標（累計）, 来館者数（目標）, 来館者数　目標, 来館者数目標値. */
const waysToBear = [
  /[\s　:：・]([^\s　:：・（）()]+[（(][^（）()]+[）)])$/,
  /[（(【[〔]([^（）()【】[\]〔〕]+)[）)】\]〕]$/,
  /[\s　:：・]([^\s　:：・（）()]+)$/,
  /((?:目標|実績|計画|見込|達成|進捗)[値率]?)$/,
] as const;

/** One name with two roles or more, and hardly a name without any: 待機児童（計画） alone is a name. */
function bearRoles(names: readonly SplitName[]): boolean {
  const filled = names.filter(({ name }) => name !== '');
  const rolesOf = new Map<string, Set<string>>();
  for (const { name, role } of filled) {
    if (role === '') continue;
    const roles = rolesOf.get(name) ?? new Set();
    rolesOf.set(name, roles.add(role));
  }
  const paired = filled.filter(({ name, role }) => role !== '' && (rolesOf.get(name)?.size ?? 0) > 1);
  return paired.length > 0 && paired.length * 2 > filled.length;
}

/** 受診率（実績） right above or below 受診率（目標） is one with it, and what stands among them without a role is measured. */
function withActuals(names: readonly SplitName[], headOf: (role: string) => Head | undefined): readonly SplitName[] {
  const areBeside = names.some(
    ({ name, role }, index) =>
      /実績/.test(role) &&
      [names[index - 1], names[index + 1]].some((other) => other?.name === name && /目標|計画/.test(other.role)),
  );
  const isOpen = ({ name, role }: SplitName) => name !== '' && role === '';
  if (!areBeside || names.some((each) => isOpen(each) && headOf(each.name)?.named === true)) return names;
  return names.map((each) => (isOpen(each) ? { ...each, role: '実績' } : each));
}
