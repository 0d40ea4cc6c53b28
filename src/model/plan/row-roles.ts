/** Finds the column whose cells say what a row holds: 目標, 計画, 実績, 達成率 under 区分, or beside a merged name. */

import type { RawTable } from '../../table/table.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { columnTexts } from './column-cells.ts';
import { type Head, readHead } from './read-head.ts';
import { spellOutRoles } from './spell-out-heads.ts';

export interface RowRole {
  /** As the first row writes it, without a remark. */
  readonly text: string;
  readonly head: Head;
  /** Every spelling of the table: 目標, 目標値. */
  readonly spellings: ReadonlySet<string>;
  /** Of which year all of its rows say that it is less firm: R5 and 見込み of 実績（R5は見込み）. */
  readonly remark?: Remark;
}

export interface Remark {
  readonly year: string;
  readonly word: string;
}

export interface RoleColumn {
  readonly column: number;
  /** In the order of the rows. */
  readonly roles: readonly RowRole[];
}

/** `undefined` where no column has roles for the most part. Of 男, 女 and 計 none is a role. */
export function findRoleColumn(table: RawTable, context: FiscalYearContext): RoleColumn | undefined {
  for (const column of table.headers.keys()) {
    const texts = columnTexts(table, column).map((text) => text.trim());
    const filled = texts.filter((text) => text !== '');
    const roles = gatherRoles(new Set(filled), context);
    const said = filled.filter((text) => roles.some(({ spellings }) => spellings.has(text)));
    const isMostly = said.length * 2 > filled.length;
    if (isMostly && isOfRows(roles, table.headers[column]?.text ?? '')) return { column, roles };
  }
  return undefined;
}

function gatherRoles(texts: ReadonlySet<string>, context: FiscalYearContext): readonly RowRole[] {
  const roles = new Map<string, RowRole & { readonly spellings: Set<string> }>();
  const spelled = spellOutRoles([...texts]);
  for (const [index, text] of [...texts].entries()) {
    const { name, ...remarked } = splitRemark(spelled[index] ?? text);
    const head = text.length > longestRole || ownFigures.test(text) ? undefined : readHead(name, context);
    if (head === undefined || !(isRole(head) || isTotalSoFar(name))) continue;
    const key = `${head.printed ?? head.role} ${head.firmness} ${head.cumulative ?? ''}`;
    const role = roles.get(key);
    if (role === undefined) roles.set(key, { text: name, head, spellings: new Set([text]), ...remarked });
    // What only some of the rows say nobody can say of the column.
    else if (JSON.stringify(role.remark) === JSON.stringify(remarked.remark)) role.spellings.add(text);
  }
  return [...roles.values()];
}

function splitRemark(text: string): { readonly name: string; readonly remark?: Remark } {
  const found = /^([^（）()]{1,10})[（(]([^（）()]{1,8}?)は(見込み?|予定|速報値?|推計値?)[)）]$/.exec(text);
  const [, name = text, year, word] = found ?? [];
  return year === undefined || word === undefined ? { name } : { name, remark: { year, word } };
}

const longestRole = 20;

/** Demand and supply of a plan for children or care are figures of their own, each with actuals and plans. */
const ownFigures = /量の?見込み?|必要量|確保(?:の?方策|の?内容|量)|提供(?:量|体制)/;

function isRole({ role, printed, named, period, subject }: Head): boolean {
  if (!named || period.type !== 'none' || subject !== undefined) return false;
  return role !== 'printed' || (printed !== 'total' && printed !== 'share');
}

/** Below 目標 and 実績: all years so far. */
function isTotalSoFar(name: string): boolean {
  return /^(?:実績)?(?:累計|累積)(?:実績|値)?$/.test(name.trim());
}

/** Two roles are no chance; one is where the head says that the rows are told apart. */
function isOfRows(roles: readonly RowRole[], header: string): boolean {
  const measured = roles.some(({ head }) => head.role !== 'printed');
  return measured && (roles.length > 1 || (roles.length === 1 && /区分|種別|種類|内訳|項目/.test(header)));
}
