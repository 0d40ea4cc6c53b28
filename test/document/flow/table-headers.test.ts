import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { findHeaders } from '../../../src/document/flow/table-headers.ts';

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

  it('take in the last band above, in whatever group of rows it stands, and none in the foot', () => {
    const table = h('table', [
      h('tbody', [
        row(th('基本目標1', { colSpan: 2 })),
        row(th('甲'), td('a')),
        row(th('基本目標2', { colSpan: 2 })),
        row(th('乙'), td('b')),
      ]),
      h('tbody', [row(th('丙'), td('c'))]),
      h('tfoot', [row(th('計', { scope: 'row' }), td('d'))]),
    ]);
    expect(headersOf(table)).toEqual(['a: 基本目標1 甲', 'b: 基本目標2 乙', 'c: 基本目標2 丙', 'd: 計']);
  });

  it('take in bands of several levels, each until one of its level or higher', () => {
    const band = (text: string, look: string) => row(th(text, { className: [look], scope: 'rowgroup', colSpan: 2 }));
    const table = h('table', [
      h('tbody', [band('方針1', 'policy'), band('施策1', 'measure'), row(th('甲'), td('a'))]),
      h('tbody', [row(th('乙'), td('b'))]),
      h('tbody', [band('施策2', 'measure'), row(th('丙'), td('c'))]),
      h('tbody', [band('方針2', 'policy'), row(th('丁'), td('d'))]),
      h('tbody', [band('施策3', 'measure'), row(th('戊'), td('e'))]),
    ]);
    expect(headersOf(table)).toEqual([
      'a: 方針1 施策1 甲',
      'b: 方針1 施策1 乙',
      'c: 方針1 施策2 丙',
      'd: 方針2 丁',
      'e: 方針2 施策3 戊',
    ]);
  });

  it('know levels that are told from headings and by data-level, whatever the look', () => {
    const band = (text: string, properties: object) => row(th(text, { scope: 'rowgroup', colSpan: 2, ...properties }));
    const table = h('table', [
      h('tbody', [band('目標1', { dataHeading: 2 }), band('方針1', { dataHeading: 3 }), row(th('甲'), td('a'))]),
      h('tbody', [band('目標2', { dataHeading: 2 }), row(th('乙'), td('b'))]),
      h('tbody', [row(th('計', { dataLevel: 1 }), td('c'))]),
      h('tbody', [row(th('丙'), td('d'))]),
    ]);
    expect(headersOf(table)).toEqual(['a: 目標1 方針1 甲', 'b: 目標2 乙', 'c: 計', 'd: 丙']);
  });

  it('know a band that parts another of its look, and one that follows it', () => {
    const table = h('table', [
      h('tbody', [
        row(th('全体', { scope: 'colgroup', colSpan: 2 })),
        row(th('左', { scope: 'col' }), th('右', { scope: 'col' })),
        row(td('a'), td('b')),
        row(th('次', { scope: 'col' }), td('c')),
        row(td('d'), td('e')),
      ]),
    ]);
    expect(headersOf(table)).toEqual(['a: 全体 左', 'b: 全体 右', 'c: 全体 右', 'd: 全体 次', 'e: 全体 右']);
  });

  it('know the head of a group of rows that stands alone in its row, and one beside its rows', () => {
    const table = h('table', [
      h('tbody', [
        row(th('歳入', { scope: 'rowgroup' }), td('')),
        row(th('税', { scope: 'row' }), td('a')),
        row(th('数', { scope: 'rowgroup', rowSpan: 2 }), td('b')),
        row(td('c')),
      ]),
    ]);
    expect(headersOf(table)).toEqual([': 歳入', 'a: 歳入 税', 'b: 歳入 数', 'c: 歳入 数']);
  });
});
