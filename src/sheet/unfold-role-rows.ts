/** Makes of rows of 量の見込み and 実績, with １号 and ２号 under each year, rows of each role for every one of these. */

import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import { isYear } from './head-words.ts';
import type { JoinedTable } from './join-tables.ts';
import { splitSubject } from './split-subject.ts';

/** `undefined` where rows have names of their own, or a head says anything but a year and what is measured. */
export function unfoldRoleRows({ headers, rows }: JoinedTable): JoinedTable | undefined {
  const columns = headers.flatMap(({ text }, index) => {
    const found = splitSubject(text);
    return found === undefined ? [] : [{ ...found, index }];
  });
  const [first, ...others] = columns;
  if (first === undefined || others.length === 0 || first.index + columns.length < headers.length) return undefined;
  if (columns.some(({ subject, head, isFigure }) => subject === '' || isFigure || !isYear(head))) return undefined;
  const roles = rows.map(({ cells }) => roleOf(cells.slice(0, first.index)));
  const isOfRoles = roles.length > 1 && roles.every((role) => role !== '') && new Set(roles).size === roles.length;
  const subjects = [...new Set(columns.map(({ subject }) => subject))];
  const years = [...new Map(columns.map(({ head, index }) => [compact(head), { head, index }])).values()];
  if (!isOfRoles || subjects.length < 2 || subjects.length * years.length !== columns.length) return undefined;
  const corner = headers[0] ?? { text: '', place: { file: '' } };
  const unitOf = (subject: string) => columns.find((column) => column.subject === subject)?.unit ?? '';
  return {
    headers: [
      ...['指標', '単位', '区分'].map((text): RawCell => ({ ...corner, text })),
      ...years.map(({ head, index }): RawCell => ({ ...corner, ...headers[index], text: head })),
    ],
    rows: subjects.flatMap((subject) =>
      rows.map(({ place, cells }, row): RawRow => {
        const own = (head: string) =>
          columns.find((column) => column.subject === subject && compact(column.head) === compact(head));
        return {
          place,
          cells: [
            ...[subject, unitOf(subject), roles[row] ?? ''].map((text): RawCell => ({ text, place })),
            ...years.map(({ head }) => cells[own(head)?.index ?? -1] ?? { text: '', place }),
          ],
        };
      }),
    ),
  };
}

/** The only text before the values, where it says a role and nothing that is measured; else empty. */
function roleOf(cells: readonly RawCell[]): string {
  const [text = '', ...others] = cells.map((cell) => cell.text.trim()).filter((each) => each !== '');
  const { main, brackets } = tokenizeHead(normalizeHead(text));
  const isRole = main.length > 0 && [...main, ...brackets].every(({ kind }) => roles.has(kind));
  return others.length === 0 && isRole ? text : '';
}

const roles: ReadonlySet<string> = new Set(['baseline', 'actual', 'target', 'plan', 'value', 'firmness', 'particle']);
