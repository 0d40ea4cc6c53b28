import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { collectRuns } from '../../../src/writer/xlsx/text-runs.ts';
import { theme } from '../sample-document.ts';

it('gives each run the look of what it stands in', () => {
  const cell = h('td', '実績', h('del', '旧'), h('ins', h('strong', '新')), h('sup', '※1'), h('br'), ' 注');
  const mark = { size: theme.elements.small?.size, color: theme.elements.small?.color };
  expect(collectRuns(cell.children, theme)).toEqual([
    { text: '実績' },
    { text: '［削除：', ...mark },
    { text: '旧', strike: true, redline: true, color: theme.elements.del?.color },
    { text: '］', ...mark },
    { text: '［追加：', ...mark },
    { text: '新', underline: true, redline: true, bold: true, color: theme.elements.ins?.color },
    { text: '］', ...mark },
    { text: '※1', raised: 'superscript' },
    { text: '\n' },
    { text: '注' },
  ]);
});

it('takes white space as markup does, and keeps ideographic spaces', () => {
  const cell = h('td', '\n   基本目標１　安心\n   して ', h('br'), '\n  次 ', h('em', ' 行  '), ' ');
  expect(collectRuns(cell.children, theme).map((run) => run.text)).toEqual([
    '基本目標１　安心 して',
    '\n',
    '次 ',
    '行',
  ]);
  expect(collectRuns(h('td', ' \n ').children, theme)).toEqual([]);
});

it('puts readings into brackets once', () => {
  const text = (cell: ReturnType<typeof h>) =>
    collectRuns(cell.children, theme)
      .map((run) => run.text)
      .join('');
  expect(text(h('td', h('ruby', '葛', h('rt', 'くず'))))).toBe('葛（くず）');
  expect(text(h('td', h('ruby', '葛', h('rp', '('), h('rt', 'くず'), h('rp', ')'))))).toBe('葛(くず)');
});

it('divides what stands in a list, a list of terms or paragraphs in one cell', () => {
  const text = (...children: Parameters<typeof h>[2][]) =>
    collectRuns(h('td', ...children).children, theme)
      .map((run) => run.text)
      .join('');
  expect(text(h('ul', [h('li', '道路'), ' ', h('li', '公園')]))).toBe('・道路\n・公園');
  expect(text(h('dl', [h('dt', '担当'), h('dd', '企画課'), h('dt', '電話'), h('dd', '123')]))).toBe(
    '担当\n企画課\n電話\n123',
  );
  expect(text(' ', h('p', '本文'), '\n ', h('aside', '補足'), ' ')).toBe('本文\n補足');
  expect(text('見出し', h('ul', [h('li', '一')]), '続き')).toBe('見出し\n・一\n続き');
  expect(text(h('p', ''), h('p', '12'), h('p', '34'))).toBe('12\n34');
});
