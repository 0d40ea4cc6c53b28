/** A small report made by hand, as compose would: a summary, a goal's indicator table, and the data form. */

import { readFileSync } from 'node:fs';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import {
  type CellValue,
  type ComposedDocument,
  type NumberFormat,
  type Picture,
  withData,
} from '../../src/document/document.ts';
import { cellAt, formula } from '../../src/document/formula.ts';
import { parseTheme } from '../../src/document/theme.ts';
import type { Face, FontStack } from '../../src/typography/face.ts';
import type { Writer } from '../../src/writer/writer.ts';
import { writeWorkbook } from '../../src/writer/xlsx/write-workbook.ts';

export const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));

/** Full-width characters are 1 em wide, the others 0.55. */
const face: Face = {
  family: 'BIZ UDPGothic',
  weight: 'regular',
  name: 'BIZUDPGothic',
  bytes: new Uint8Array(),
  advance: (codePoint) => (codePoint < 0x2e80 ? 0.55 : 1),
  has: () => true,
  hasVariation: () => false,
  ascent: 0.88,
  descent: 0.12,
  lineGap: 0,
};

export const sampleFonts: FontStack = { regular: [face], bold: [{ ...face, weight: 'bold' }] };

/** One grey pixel. */
export const pngPixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mO4e/fufwAIRgPArxNpagAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

export function sampleDocument(change: Partial<ComposedDocument> = {}): ComposedDocument {
  return {
    title: '品川区総合戦略の取組状況について',
    organization: '品川区',
    section: '企画部企画調整課',
    date: { year: 2018, month: 8, day: 31 },
    year: '29年度',
    form: 'print',
    page: { size: 'A3', orientation: 'landscape' },
    sheets: 'goal',
    theme,
    tree: sampleTree(),
    ...change,
  };
}

export function documentOf(...children: readonly ElementContent[]): ComposedDocument {
  return sampleDocument({ tree: { type: 'root', children: [h('article', ...children)] } });
}

export function withCell(element: Element, cell: CellValue, key?: string): Element {
  return withData(element, { cell, ...(key === undefined ? {} : { key }) });
}

export function format(after: string, change: Partial<NumberFormat> = {}): NumberFormat {
  return { before: '', after, decimals: 0, grouped: true, ...change };
}

export function figure(caption: string, change: Partial<Picture> = {}): Element {
  const picture: Picture = { svg: '<svg/>', alternative: `${caption}：値`, width: 300, height: 180, ...change };
  return h('figure', withData(h('svg'), { picture }), h('figcaption', caption));
}

export function sampleTree(): Root {
  return {
    type: 'root',
    children: [
      h(
        'article',
        h('header', h('h1', '品川区総合戦略の取組状況について'), h('p.byline', '企画部企画調整課')),
        h(
          'section',
          { dataSheet: '総括' },
          h('h2', '平成29年度の状況'),
          h(
            'p',
            '指標81のうち、評価できたものは ',
            h('strong', '70指標'),
            'です。',
            '状況を評価別にまとめました。'.repeat(12),
          ),
          summaryTable(),
          h('h3', '算式'),
          formulaTable(),
          h('ul', h('li', '達成率は、実績値を目標値で割ったものです。'), h('li', '－は、計算できないことを示します。')),
        ),
        h(
          'section',
          { dataSheet: '基本目標１' },
          h('h2', '基本目標１　安心して子どもを生み、楽しく子育てができるまちをつくる'),
          figure('目標別の達成率'),
          indicatorTable('a'),
          h('p.note', '（注）「頁」の数字は、品川区総合戦略の掲載頁を示します。'),
        ),
        h(
          'section',
          { dataSheet: '推移' },
          h('h2', '指標の推移'),
          h('div.gallery', ...[1, 2, 3, 4, 5, 6].map((number) => figure(`指標${number}の推移`))),
        ),
      ),
    ],
  };
}

function summaryTable(): Element {
  const cells = (texts: readonly number[]) =>
    texts.map((value) =>
      withCell(h('td.number', `${value}`), { type: 'number', value: `${value}`, format: format('') }),
    );
  return h(
    'table',
    h('caption', '評価の内訳'),
    h('colgroup', ...[20, 6, 6, 6, 6].map((width) => h('col', { dataWidth: `${width}` }))),
    h(
      'thead',
      h('tr', ...['基本目標', '計', '◎ 達成', '○ 順調', '△ 遅れ'].map((text) => h('th', { scope: 'col' }, text))),
    ),
    h(
      'tbody',
      h('tr', h('th', { scope: 'row' }, '基本目標１'), ...cells([30, 12, 10, 8])),
      h('tr', h('th', { scope: 'row' }, '基本目標２'), ...cells([51, 20, 20, 11])),
    ),
    h(
      'tfoot',
      h(
        'tr.total',
        h('th', { scope: 'row' }, '計'),
        withCell(h('td.number', '12人'), {
          type: 'number',
          value: '12',
          format: format('人'),
          formula: formula`${cellAt('a/1/actual/2017')}-${cellAt('a/1/actual/2016')}`,
        }),
        ...cells([32, 30, 19]),
      ),
    ),
  );
}

function formulaTable(): Element {
  return h(
    'table',
    h('thead', h('tr', h('th', '算式'), h('th', '内容'))),
    h('tbody', h('tr', h('td', '水準型'), h('td', '実績値 ÷ 目標値'.repeat(6)))),
  );
}

const columns = ['頁', '全体計画', 'ＫＰＩ', '基準値', '28年度', '29年度', '目標値', '前年度増減', '達成率', '評価'];

/** Keys begin with `prefix`. */
export function indicatorTable(prefix: string, rows: readonly ElementContent[] = sampleRows(prefix)): Element {
  const widths = [3, 14, 18, 6, 6, 6, 8, 7, 6, 7];
  const table = h(
    'table',
    { dataFreezeColumns: '3' },
    h('colgroup', ...widths.map((width) => h('col', { dataWidth: `${width}` }))),
    h('thead', h('tr', ...columns.map((text) => h('th', { scope: 'col' }, text)))),
    ...rows,
  );
  return withData(table, { conditions: [{ columnClass: 'rating', beginsWith: '△', styleClass: 'lagging' }] });
}

function sampleRows(prefix: string): readonly Element[] {
  const band = (name: string, text: string) => h('tr', h(`th.${name}`, { colSpan: 10, scope: 'rowgroup' }, text));
  return [
    h(
      'tbody',
      band('band', '基本目標１　安心して子どもを生み、楽しく子育てができるまちをつくる'),
      band('policy', '（１）誰もが安心して生み育てることができる子育て環境をつくる'),
    ),
    h(
      'tbody',
      h(
        'tr',
        h('th.page-reference', { rowSpan: 2 }, '12'),
        h('th.project', { rowSpan: 2 }, 'しながわネウボラネットワークの構築（重点）'),
        ...indicatorCells(prefix, 1, '妊娠届出時面接人数（年間）', 3194, 3206, 4400),
      ),
      h('tr', ...indicatorCells(prefix, 2, '=SUM(A1:A9)という名の指標', 1092, 1080, 2080)),
    ),
    h(
      'tbody',
      h(
        'tr',
        h('th.page-reference', '13'),
        h('th.project', '健やか親子支援事業', h('br'), '（', h('del', '旧'), h('ins', '新'), '）'),
        ...missingCells(prefix),
      ),
    ),
  ];
}

export function indicatorCells(
  prefix: string,
  id: number,
  name: string,
  previous: number,
  actual: number,
  target: number,
): readonly Element[] {
  const key = (role: string) => `${prefix}/${id}/${role}`;
  const people = (className: string, value: number, role: string) =>
    withCell(
      h(`td.${className}`, `${value.toLocaleString('en')}人`),
      { type: 'number', value: `${value}`, format: format('人') },
      key(role),
    );
  const change = actual - previous;
  const ratio = actual / target;
  return [
    h('th.indicator', { scope: 'row' }, name),
    withCell(h('td.missing', '－'), { type: 'missing', reason: 'notGiven' }),
    people('number', previous, 'actual/2016'),
    people('latest', actual, 'actual/2017'),
    withCell(
      h('td.target', `${target.toLocaleString('en')}人以上（898人）`),
      { type: 'number', value: `${target}`, format: format('人以上（898人）') },
      key('target'),
    ),
    withCell(h('td.computed', change < 0 ? `△${-change}人` : `+${change}人`), {
      type: 'number',
      value: `${change}`,
      format: format('人', { signed: true }),
      formula: formula`${cellAt(key('actual/2017'))}-${cellAt(key('actual/2016'))}`,
    }),
    withCell(
      h('td.computed', `${(ratio * 100).toFixed(1)}%`),
      {
        type: 'number',
        value: ratio.toString(),
        format: format('%', { decimals: 1, scale: 100 }),
        formula: formula`${cellAt(key('actual/2017'))}/${cellAt(key('target'))}`,
      },
      key('attainment'),
    ),
    withCell(h(`td.rating${ratio < 0.7 ? '.lagging' : ''}`, ratio < 0.7 ? '△ 遅れ' : '○ 順調'), {
      type: 'text',
      formula: formula`IF(${cellAt(key('attainment'))}<0.7,${'△ 遅れ'},${'○ 順調'})`,
    }),
  ];
}

function missingCells(prefix: string): readonly Element[] {
  const key = (role: string) => `${prefix}/3/${role}`;
  const percent = (className: string, value: string, role: string) =>
    withCell(
      h(`td.${className}`, `${value}%`),
      { type: 'number', value, format: format('%', { grouped: false }) },
      key(role),
    );
  return [
    h('th.indicator', { scope: 'row' }, '家庭訪問率（年間）'),
    percent('baseline', '84', 'baseline'),
    withCell(h('td.missing', '－'), { type: 'missing', reason: 'notSurveyed' }, key('actual/2016')),
    percent('latest', '83', 'actual/2017'),
    h('td.target', '全施設達成'),
    withCell(h('td.computed', '－'), {
      type: 'missing',
      reason: 'previous-missing',
      format: format('ポイント', { signed: true, decimals: 1 }),
      formula: formula`IF(ISNUMBER(${cellAt(key('actual/2016'))}),${cellAt(key('actual/2017'))}-${cellAt(key('actual/2016'))},${'－'})`,
    }),
    h('td.computed', '－'),
    h('td.rating', '－'),
  ];
}

export const dataHeader = ['団体コード', '団体名', '指標', '西暦年度', '値', '単位', '備考'];

/** The data form: one row an indicator and year. */
export function dataDocument(rows: readonly (readonly [string, string, string])[] = dataRows): ComposedDocument {
  const body = rows.map(([name, year, value]) =>
    h(
      'tr',
      h('td', '131091'),
      h('td', '品川区'),
      h('td', name),
      withCell(h('td', year), { type: 'number', value: year, format: format('', { grouped: false }) }),
      value === '***'
        ? withCell(h('td', '***'), { type: 'missing', reason: 'notSurveyed' })
        : withCell(h('td', value), { type: 'number', value, format: format('人') }),
      h('td', '人'),
      h('td', ''),
    ),
  );
  const table = h(
    'table.data',
    h('thead', h('tr', ...dataHeader.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', ...body),
  );
  return sampleDocument({ form: 'data', tree: { type: 'root', children: [h('article', h('h1', 'データ'), table)] } });
}

const dataRows: readonly (readonly [string, string, string])[] = [
  ['妊娠届出時面接人数（年間）', '2016', '3194'],
  ['妊娠届出時面接人数（年間）', '2017', '3206'],
  ['合計特殊出生率', '2016', '1.25'],
  ['合計特殊出生率', '2017', '***'],
];

/** Draws every picture as the same pixel. */
export const workbookWriter: Writer = {
  format: 'xlsx',
  write: (document, fonts, sink) => writeWorkbook(document, fonts, sink, () => pngPixel),
};
