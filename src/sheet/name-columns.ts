/** Gives the columns their heads that a merge over two leaves open: the units beside the names, the names behind their numbers. */

import { isKnownUnit } from '../model/value/unit-words.ts';
import type { GridRow } from '../table/table.ts';
import { compact, isBlank } from './cells.ts';
import type { Header } from './find-head.ts';
import { readHeadRow } from './value-heads.ts';

/** As it is where each column has its head, or cannot be told from others. */
export function nameColumns(header: Header, rows: readonly GridRow[]): Header {
  return moveName(nameUnits(header, rows), rows);
}

/** 回/月 and 人 beside the names stand below 単位, where no head says it and one column holds nothing but units. */
function nameUnits(header: Header, rows: readonly GridRow[]): Header {
  if (readHeadRow(header.cells).meanings.includes('unit')) return header;
  const [column, ...others] = header.cells.flatMap((cell, index) =>
    isBlank(cell) && index > 0 && areUnits(textsOf(rows, index)) ? [index] : [],
  );
  return column === undefined || others.length > 0 ? header : withHeads(header, new Map([[column, '単位']]));
}

function areUnits(texts: readonly string[]): boolean {
  const units = texts.map((text) => text.replace(/^[（(]?(.*?)[)）]?$/, '$1'));
  return units.length > 0 && units.every(isKnownUnit) && !units.every((unit) => mayBeOther.test(unit));
}

/** 市 and 町 tell places, A and m marks, 年 and 月 when. */
const mayBeOther = /^(?:[A-Za-z]|都道府県|市町村|[市町村区年月日部号口])$/;

/** 指標 over 指標① and what it is of is the head of the latter. */
function moveName(header: Header, rows: readonly GridRow[]): Header {
  const name = readHeadRow(header.cells).meanings.indexOf('name');
  const [own, next] = [header.cells[name], header.cells[name + 1]];
  if (own === undefined || next === undefined || !(isBlank(next) || isOpen(next.text))) return header;
  const isMoved = areNumbers(textsOf(rows, name)) && textsOf(rows, name + 1).some((text) => /\p{L}{3}/u.test(text));
  return isMoved
    ? withHeads(
        header,
        new Map([
          [name, ''],
          [name + 1, own.text],
        ]),
      )
    : header;
}

/** 項目 beside KPI may be any column. */
function isOpen(text: string): boolean {
  return /^(?:項目|名称|内容)名?$/.test(compact(text));
}

function areNumbers(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^(?:(?:成果)?指標|KPI|No\.?)?[（(]?\d{1,3}[)）]?$/i.test(text));
}

/** Each once, half-width but for circled numbers. */
function textsOf(rows: readonly GridRow[], column: number): readonly string[] {
  const texts = new Set(rows.map(({ cells }) => compact((cells[column]?.text ?? '').replace(/[①-⑳]/g, '1'))));
  texts.delete('');
  return [...texts];
}

function withHeads(header: Header, texts: ReadonlyMap<number, string>): Header {
  const cells = header.cells.map((cell, index) => {
    const text = texts.get(index);
    return text === undefined ? cell : { ...cell, text };
  });
  return { ...header, cells };
}
