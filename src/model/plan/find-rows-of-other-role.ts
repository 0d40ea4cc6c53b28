/** Rows whose names say that they hold no actuals, under heads that say nothing but a year. */

import { type Finding, warning } from '../../finding/finding.ts';
import type { RawTable } from '../../table/table.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import { findMissingReason } from '../value/missing-value.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import type { Columns } from './columns.ts';
import { readHead } from './read-head.ts';

/** One cause: 量の見込み and 計画値 as names, with actuals under 令和4年度. */
export function findRowsOfOtherRole(
  { rows }: RawTable,
  { words, values }: Columns<IndicatorMeaning>,
  context: FiscalYearContext,
): readonly Finding[] {
  const name = words.get('name');
  const plain = values.filter(({ head }) => head.role === 'actual' && !head.named && head.given !== true);
  if (name === undefined || plain.length === 0) return [];
  const isFilled = (text: string | undefined) => findMissingReason(text ?? '') === undefined;
  // Rows of one name follow each other, of each goal or year.
  const known = new Map<string, boolean>();
  const isOther = (text: string) => {
    const answer = known.get(text) ?? isOfOther(text, context);
    known.set(text, answer);
    return answer;
  };
  const found = rows.filter(
    ({ cells }) => plain.some(({ index }) => isFilled(cells[index]?.text)) && isOther(cells[name.index]?.text ?? ''),
  );
  const names = [...new Set(found.map(({ cells }) => cells[name.index]?.text.trim() ?? ''))];
  // One alone may be the name of an indicator that ends like a role: 備蓄用飲料水確保量.
  if (names.length === 1 && (names[0] ?? '').length > longestBareRole) return [];
  const facts = {
    names,
    columns: plain.map(({ header }) => header),
  };
  return found.map(({ cells, place }) => warning('rows-of-another-role', facts, cells[name.index]?.place ?? place));
}

function isOfOther(text: string, context: FiscalYearContext): boolean {
  if (text.length > longestRole || /実績/.test(text)) return false;
  if (/量の?見込み?|確保(?:の?方策|の?内容)/.test(text)) return true;
  const head = readHead(text, context);
  return head?.named === true && head.subject === undefined && otherRoles.has(head.role);
}

const longestRole = 40;
/** e.g. ①量の見込み. */
const longestBareRole = 7;

const otherRoles: ReadonlySet<string> = new Set(['target', 'plan']);
