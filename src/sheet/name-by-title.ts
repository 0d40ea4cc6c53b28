/** Names the rows of a table whose title alone says what they are of: 年間相談件数 over rows of 目標 and 実績, 指標名：相談件数 over a row of years. */

import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import type { RawCell } from '../table/table.ts';
import { compact } from './cells.ts';
import { isAside } from './head-words.ts';
import type { LaidTable } from './lay-table.ts';
import { saysLevel, saysPart } from './row-kinds.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

/** As it is where its rows have names of their own, or no title names a measure. */
export function nameByTitle(table: LaidTable): LaidTable {
  const { part } = table;
  const roles = findRoles(table);
  const title = roles === undefined ? undefined : part.titles.findLast(({ text }) => !isAside(withoutUnit(text)));
  const name = title && findMeasure(withoutUnit(title.text));
  return roles === undefined || title === undefined || name === undefined ? table : giveName(table, roles, title, name);
}

/** Of several tables alike with nothing but roles below each other, the title of each is what its rows are of, whatever its words. */
export function nameEachByTitle(tables: readonly LaidTable[]): readonly LaidTable[] {
  const found = tables.map((table) => {
    const title = table.part.titles.findLast(({ text }) => !isAside(withoutUnit(text)));
    const text =
      title === undefined ? '' : withoutUnit(title.text).slice(sign.exec(title.text.trim())?.[0].length ?? 0);
    return { table, title, text: text.trim(), roles: findRoles(table) ?? -1 };
  });
  const isTold = found.every(
    ({ title, text, roles }) =>
      roles >= 0 &&
      title !== undefined &&
      text !== '' &&
      !saysLevel(title.text) &&
      !saysPart(title.text) &&
      !other.test(text),
  );
  if (tables.length < 2 || !isTold || new Set(found.map(({ text }) => text)).size < tables.length) return tables;
  return found.map(({ table, title, text, roles }) =>
    title === undefined ? table : giveName(table, roles, title, text),
  );
}

/** What is above a table of a year, an office or a role, and not of one thing alone. */
const other = /[\d０-９元]年|[RHＲＨ][\d０-９]|一覧|シート|計画$|評価|[部課係局室]$|^(?:目標|実績|計画|見込)/;

function giveName(
  { headers, rows, part, ...table }: LaidTable,
  roles: number,
  title: RawCell,
  name: string,
): LaidTable {
  const own: RawCell = { ...title, text: name };
  const head: RawCell = { text: '指標', place: title.place, isAdded: true };
  return {
    ...table,
    headers: [head, ...headers.map((cell, index) => (index === roles ? { ...cell, text: '区分' } : cell))],
    rows: rows.map((row) => ({ ...row, cells: [own, ...row.cells] })),
    part: { ...part, titles: part.titles.filter((each) => each !== title), name: own },
  };
}

/** The column of roles where no other has words; -1 where a single row has nothing but values; else `undefined`. */
function findRoles({ headers, rows }: LaidTable): number | undefined {
  const head = readHeadRow(headers);
  const column = nameColumnOf(head);
  const isOther = (index: number) => !head.values.includes(index) && head.meanings[index] !== 'unit';
  const others = headers.flatMap(({ text }, index) => (isOther(index) && text.trim() !== '' ? [index] : []));
  if (head.values.length === 0 || others.some((index) => index !== column && !isFigure(headers[index]?.text ?? '')))
    return undefined;
  if (head.values.includes(column)) return rows.length === 1 ? -1 : undefined;
  const names = rows.map(({ cells }) => cells[column]?.text.trim() ?? '');
  if (names.length === 1 && names.every(saysMeasureAlone)) return column;
  const areRoles = names.length > 1 && names.every(saysRole) && new Set(names).size === names.length;
  return areRoles && names.some((text) => !isFigure(text)) ? column : undefined;
}

/** 人数, 割合（％）: how it is counted, and not what. */
function saysMeasureAlone(text: string): boolean {
  return /^(?:人数|件数|回数|個数|戸数|世帯数|[団個]体数|[箇か]所数|施設数|校数|台数|冊数|日数|時間|数量?|数値|値|割合|比率|率|面積|延長|金額|額)(?:\([^()]{1,8}\))?$/.test(
    compact(text),
  );
}

function saysRole(text: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(text));
  return main.length > 0 && [...main, ...brackets].every(({ kind }) => ofRoles.has(kind));
}

const ofRoles: ReadonlySet<string> = new Set(['baseline', 'actual', 'target', 'plan', 'printed', 'firmness', 'value']);

/** 達成率, 増減: no value of its own. */
function isFigure(text: string): boolean {
  return tokenizeHead(normalizeHead(text)).main.findLast(({ kind }) => kind !== 'particle')?.kind === 'printed';
}

/** 相談件数 of 指標１：相談件数, ■ 相談件数（件） and （1）相談件数の推移; a title of another kind names nothing. */
function findMeasure(title: string): string | undefined {
  const bare = title.trim();
  if (bare.length > longestTitle) return undefined;
  const labelled = label.exec(bare);
  const rest = bare.slice((labelled ?? sign.exec(bare))?.[0].length ?? 0);
  const plain = rest.replace(/(?:の?推移|の?状況)?[】〕\]]?$/, '').trim();
  const isMeasure = labelled !== null || measure.test(compact(plain).replace(/\([^()]{1,12}\)$/, ''));
  return plain !== '' && isMeasure ? plain : undefined;
}

/** 相談件数 of 相談件数（単位：件） and of 相談件数　単位：件. */
function withoutUnit(title: string): string {
  return title.trim().replace(/\s{0,4}[（(]?\s?単位\s?[：:]\s?[^\s（()）]{1,14}[)）]?$/, '');
}

const longestTitle = 60;
const label =
  /^[■●◆□○◎・【〔[]?\s?(?:(?:成果|活動|評価|達成)?指標(?:名|の名称)?|KPI|ＫＰＩ)\s?[\d０-９①-⑳]{0,3}\s?[)）】〕\]]?\s?(?:[:：.．]\s?|(?<=[】〕\]])|(?<=[\d０-９①-⑳])\s)/;
const sign = /^[■●◆□○◎・【〔[]{0,2}\s?(?:[（(]?[\d０-９]{1,2}[)）.．、]?|[①-⑳])?\s?/;
const measure = /(?:数|率|量|額|割合|人口|面積|延長|時間|日数|寿命|指数|満足度|認知度|普及度|普及状況|所得|高)$/;
