/** Limits of sheets as staff lay them out: heads, titles, rows that go on, and what tells of the whole file. */

import { readTitles } from '../../src/reading/read-titles.ts';
import { looksLikeValue } from '../../src/sheet/cells.ts';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { findHeader } from '../../src/sheet/find-head.ts';
import { isKnownHead, isWordHead, isYear } from '../../src/sheet/head-words.ts';
import { isContinuation, joinContinued } from '../../src/sheet/join-continued.ts';
import { pickColumns } from '../../src/sheet/pick-columns.ts';
import { isTotal } from '../../src/sheet/row-kinds.ts';
import { findSetOff } from '../../src/sheet/row-looks.ts';
import { splitSubject } from '../../src/sheet/split-subject.ts';
import { layOut } from '../sheet/lay-out.ts';
import { codesOf, type Limit, least, most } from './limit.ts';

export const sheetLimits: readonly Limit[] = [
  most(
    'sheet/split-labelled.ts longestCell',
    'characters of a cell of values with what they are',
    80,
    3,
    2,
    (count) => {
      const [head, ...rows] = layOut(`指標|R5\n来館者数|目標12人${' '.repeat(count - 9)}実績9人`);
      const table =
        head === undefined
          ? undefined
          : composeIndicators([{ file: 'a.csv', grid: [head, ...rows], findings: [] }], [], false);
      return table?.value?.headers.length;
    },
  ),
  most('sheet/join-by-title.ts longestTitle', 'characters of a title that is a year', 40, true, false, (count) => {
    const [head, ...rows] = layOut(
      ['R5', 'R6'].map((year) => `${year.padStart(count, '■')}\n指標|目標値|実績値\n甲|9|1\n乙|9|2`).join('\n\n'),
    );
    const table =
      head === undefined
        ? undefined
        : composeIndicators([{ file: 'a.csv', grid: [head, ...rows], findings: [] }], [], false);
    return table?.value?.headers.some(({ text }) => text.endsWith('（R6）'));
  }),
  most('sheet/name-by-title.ts longestTitle', 'characters of a title that names its rows', 60, 3, 2, (count) => {
    const [head, ...rows] = layOut(`${'子'.repeat(count - 4)}相談件数\n\n区分|R5\n目標|9\n実績|1`);
    const table =
      head === undefined
        ? undefined
        : composeIndicators([{ file: 'a.csv', grid: [head, ...rows], findings: [] }], [], false);
    return table?.value?.headers.length;
  }),
  most('sheet/split-pairs.ts longestCell', 'characters of a cell of two values', 40, 3, 2, (count) => {
    const [head, ...rows] = layOut(`指標|R5 実績／目標\n来館者数|12人/${' '.repeat(count - 7)}15人`);
    const table =
      head === undefined
        ? undefined
        : composeIndicators([{ file: 'a.csv', grid: [head, ...rows], findings: [] }], [], false);
    return table?.value?.headers.length;
  }),
  most('sheet/pick-columns.ts headLimit', 'characters of a head', 1000, [], ['cell-too-long'], (count) => {
    const [head] = layOut(`指標|${'値'.repeat(count)}`);
    return head === undefined ? undefined : codesOf(pickColumns(head, []).findings);
  }),
  most('sheet/head-words.ts longestHead', 'characters of a known head', 60, 'head', 'text', (count) => {
    const padded = (text: string) => text.replace('　', '　'.repeat(count - text.length + 1));
    const isHead = isKnownHead(padded('実　績')) && isWordHead(padded('担　当課')) && isYear(padded('H　27'));
    return isHead ? 'head' : 'text';
  }),
  least('sheet/join-continued.ts shortestLine', 'characters of a broken line', 8, 2, 1, (count) => {
    const [head, ...rows] = layOut(`指標|R4実績|いろいろ\n来館者数|1人|${'文'.repeat(count)}\n||続き`);
    return head === undefined ? undefined : joinContinued(head, rows, () => false).rows.length;
  }),
  most('sheet/join-continued.ts longestText', 'characters of a broken text', 200, true, false, (count) =>
    isContinuation(`${'文'.repeat(count - 1)}の`, '続き'),
  ),
  {
    at: 'sheet/find-head.ts mostRows',
    what: 'rows of a head',
    limit: 5,
    outcomes: [4, 5, 5],
    of: (count) => {
      const rows = Array.from({ length: count }, (_, row) => (row === 0 ? '指標|実績|目標' : `^|R${row}|R${row}`));
      return findHeader(layOut(`${rows.join('\n')}\n来館者|1|2`))?.end;
    },
  },
  {
    at: 'sheet/find-head.ts mostTitles',
    what: 'rows of titles above a head',
    limit: 39,
    outcomes: [38, 39, 0],
    of: (count) => findHeader(layOut(`${'資料|（単位：人）\n'.repeat(count)}指標|R4実績|目標\n来館者|1|2`))?.start,
  },
  most(
    'sheet/row-looks.ts mostInTitle',
    'texts of a title above a head told by its looks',
    3,
    1,
    undefined,
    (count) => {
      const title = Array.from({ length: count }, (_, column) => `題${column}`).join('|');
      return findSetOff(layOut(`${title}\n*事業|ねらい|ようす|担当|備考|頁\n見守り|安心|順調|福祉|なし|三`), 0, 5);
    },
  ),
  most('sheet/row-kinds.ts longestTotal', 'characters of a total', 40, true, false, (count) =>
    isTotal(`${'部'.repeat(count - 2)}小計`),
  ),
  most(
    'sheet/compose-indicators.ts mostSummary',
    'rows before the explanation of ratings',
    199,
    ['own-print-workbook'],
    [],
    (count) => {
      const table = Array.from({ length: count - 1 }, (_, row) => `指標${row}|1|2`);
      const grid = layOut(`指標|R4実績|目標\n${table.join('\n')}\n達成率の算式と評価区分|`);
      const sheet = { file: 'a.xlsx', sheet: 'まとめ', grid, findings: [] };
      return codesOf(composeIndicators([sheet]).findings.filter(({ code }) => code === 'own-print-workbook'));
    },
  ),
  most('sheet/cells.ts longestValue', 'characters of a value', 30, true, false, (count) =>
    looksLikeValue(`5${'人'.repeat(count - 1)}`),
  ),
  most(
    'sheet/split-subject.ts longestHead',
    'characters of a head',
    200,
    '男',
    undefined,
    (count) => splitSubject(`男（令和4年度${'　'.repeat(count - 8)}）`)?.subject,
  ),
  most('sheet/split-subject.ts mostGroups', 'groups around a head', 5, 'apart', 'joined', (count) => {
    const groups = Array.from({ length: count }, (_, index) => `組${index}`);
    const head = groups.reduceRight((inner, group) => `${group}（${inner}）`, '令和4年度');
    return splitSubject(head)?.head === '令和4年度' ? 'apart' : 'joined';
  }),
  most(
    'reading/read-titles.ts longest',
    'characters of a title',
    80,
    '青空市総合計画',
    undefined,
    (count) => readTitles([`青空市総合計画　${'表'.repeat(count - 8)}`], { year: 2024, month: 4, day: 1 }).plan,
  ),
];
