import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { collectRuns, type RunMaker } from '../../../src/document/flow/collect-runs.ts';
import { markedTextOf } from '../../../src/document/flow/redline-marks.ts';

interface Run {
  readonly text: string;
  readonly leader?: true;
}

/** The elements that each text stands in, before it. */
const maker: RunMaker<string, Run> = {
  enter: (element, outer) => `${outer}${element.tagName}/`,
  makeText: (text, look) => ({ text: `${look}${text}` }),
  makeBreak: () => ({ text: '\n' }),
  makeLeader: () => ({ text: ' ', leader: true }),
  makeMarker: (marker, look) => ({ text: `${look}[${marker}]` }),
  makeRuby: (ruby, _, collect) => collect(ruby.children.filter((child) => child.type === 'text')),
  addMark: (runs, { before, after }) => [{ text: before }, ...runs, { text: after }],
};

const collect = (...nodes: ElementContent[]) =>
  collectRuns(nodes, '', maker)
    .map(({ text }) => text)
    .join('');
const text = (value: string): ElementContent => ({ type: 'text', value });

it('gives blocks and their parts lines of their own, and items their markers', () => {
  expect(collect(h('p', '一'), text(' \n'), h('p', '二'))).toBe('p/一\np/二');
  expect(collect(h('ol', { start: 2 }, [h('li', '一'), text(' '), h('li', { dataMarker: '（ア）' }, '二')]))).toBe(
    'ol/li/[2. ]ol/li/一\nol/li/[（ア） ]ol/li/二',
  );
  expect(
    collect(text('計'), h('ul', { className: ['plain'] }, [h('li', '一'), h('li', h('ul', [h('li', '二')]))])),
  ).toBe('計\nul/li/一\nul/li/ul/li/[・]ul/li/ul/li/二');
  expect(collect(h('dl', [h('dt', '担当'), h('dd', '企画課')]), text('次'))).toBe('dl/dt/担当\ndl/dd/企画課\n次');
});

it('makes white space of markup one space, and none between blocks', () => {
  expect(collect(text('a \n\t b\u3000c'), h('strong', ' d'))).toBe('a b\u3000cstrong/ d');
  expect(collect(h('p', '12'), text('\n'), h('p', ''), h('p', '34'), text('\n'))).toBe('p/12\np/34');
});

it('keeps leaders, even between blocks, and leaves out pictures', () => {
  expect(collect(h('p', '目次'), h('span', { className: ['leader'] }), text('3'))).toBe('p/目次\n 3');
  const picture = h('span', '図');
  picture.data = { picture: { svg: '', width: 1, height: 1, alternative: '' } } as NonNullable<typeof picture.data>;
  expect(collect(text('前'), picture, text('後'))).toBe('前後');
});

it('marks what was deleted and inserted', () => {
  expect(collect(h('del', '6'), h('ins', '7'))).toBe('［削除：del/6］［追加：ins/7］');
});

it('names keep apart what stands in blocks and cells', () => {
  const row = h('tr', [h('td', '一般会計'), h('td', '198千円')]);
  expect(markedTextOf(row)).toBe('一般会計 198千円');
  expect(markedTextOf(h('td', [h('p', '12'), text('\n'), h('p', [h('b', '3'), text('4')])]))).toBe('12 34');
});
