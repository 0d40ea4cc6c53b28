import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { findHeaders } from '../../../src/writer/pdf/tags/table-headers.ts';

const headersOf = (table: Element) =>
  [...findHeaders(table)].map(([cell, heads]) => `${textOf(cell)}: ${heads.map((head) => textOf(head)).join(' ')}`);

const row = (...cells: Element[]) => h('tr', cells);
const th = (text: string, properties = {}) => h('th', properties, text);
const td = (text: string, properties = {}) => h('td', properties, text);

describe('the heads of a data cell', () => {
  it('are left to their scopes where none is merged', () => {
    const table = h('table', [h('thead', [row(th('指標'), th('実績'))]), h('tbody', [row(th('参加者数'), td('1'))])]);
    expect(headersOf(table)).toEqual([]);
  });

  it('are those of its columns from the top and those of its row from the left', () => {
    const table = h('table', [
      h('thead', [
        row(th('施策', { rowSpan: 2 }), th('指標', { rowSpan: 2 }), th('実績', { colSpan: 2 })),
        row(th('28年度'), th('29年度')),
      ]),
      h('tbody', [
        row(th('防災', { rowSpan: 2 }), th('訓練'), td('a'), td('b')),
        row(th('備蓄'), td('c', { colSpan: 2 })),
      ]),
    ]);
    expect(headersOf(table)).toEqual([
      'a: 実績 28年度 防災 訓練',
      'b: 実績 29年度 防災 訓練',
      'c: 実績 28年度 29年度 防災 備蓄',
    ]);
  });

  it('take in the last band above, and none of another group', () => {
    const table = h('table', [
      h('tbody', [
        row(th('基本目標1', { colSpan: 2 })),
        row(th('甲'), td('a')),
        row(th('基本目標2', { colSpan: 2 })),
        row(th('乙'), td('b')),
      ]),
      h('tbody', [row(th('計', { scope: 'row', colSpan: 1 }), td('c'))]),
    ]);
    expect(headersOf(table)).toEqual(['a: 基本目標1 甲', 'b: 基本目標2 乙', 'c: 計']);
  });
});
