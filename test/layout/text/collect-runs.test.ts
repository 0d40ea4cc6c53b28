import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../src/document/theme.ts';
import { collectRuns } from '../../../src/layout/text/collect-runs.ts';
import type { Run } from '../../../src/layout/text/run.ts';
import { sampleFonts, theme as shipped } from '../../writer/sample-document.ts';

const theme: Theme = {
  ...shipped,
  page: { ...shipped.page, smallest: 7 },
  elements: {
    p: { size: 10, color: '#111111' },
    th: { size: 10, color: '#ffffff' },
    del: { color: '#aa0000' },
    a: { color: '#0000aa', underline: true },
    small: { size: 6 },
  },
  classes: { loud: { size: 20, bold: true } },
};

function runsOf(element: Element): readonly Run[] {
  return collectRuns(element, {
    theme,
    fonts: sampleFonts,
    scale: 1,
    sources: [],
    tooWide: [],
    beyondPage: [],
    styles: new Map(),
  });
}

/** The text of each run, what is read above it, and the elements it stands in. */
const readings = (element: Element) =>
  runsOf(element).map(({ text, ruby, inline }) => [text, ruby?.text, inline.map(({ tagName }) => tagName).join(' ')]);

describe('a text with readings', () => {
  const [opens, closes] = [h('rp', '（'), h('rp', '）')];
  it.each<[string, Element, readonly (readonly (string | undefined)[])[]]>([
    [
      'has each above the base before it, without the brackets',
      h('ruby', '品川', opens, h('rt', 'しながわ'), closes, '区', opens, h('rt', 'く'), closes),
      [
        ['品川', 'しながわ', 'ruby rb'],
        ['区', 'く', 'ruby rb'],
      ],
    ],
    ['keeps the element of a base', h('ruby', h('rb', ' 品 '), h('rt', 'しな')), [['品', 'しな', 'ruby rb']]],
    [
      'does not make a base of white space',
      h('ruby', ' ', h('rb', '品'), '\n', h('rt', 'しな')),
      [['品', 'しな', 'ruby rb']],
    ],
    [
      'may have a base that has none',
      h('ruby', '品', '川'),
      [
        ['品', undefined, 'ruby rb'],
        ['川', undefined, 'ruby rb'],
      ],
    ],
    [
      'sets no reading as text where nothing stands before it',
      h('ruby', h('rt', 'しな'), '品'),
      [['品', undefined, 'ruby rb']],
    ],
    ['sets none of a reading alone', h('ruby', h('rt', 'しな')), []],
  ])('%s', (_, ruby, expected) => {
    expect(readings(h('p', ruby))).toEqual(expected);
  });

  it('names the reading as what it is, for the tags', () => {
    const [run] = runsOf(h('p', h('ruby', '品', h('rt', 'しな'))));
    expect(run?.ruby?.inline.map(({ tagName }) => tagName)).toEqual(['ruby', 'rt']);
  });
});

describe('the look of a text', () => {
  const plain = { text: '文', size: 10, bold: false, color: '#111111' };
  const { size: _size, ...unsized } = plain;
  it.each<[string, Element, Partial<Run>, readonly (keyof Run)[]]>([
    ['is that of its element', h('p', '文'), plain, ['decoration', 'raised', 'lowered']],
    ['bold, of what is strong', h('p', h('strong', '文')), { ...plain, bold: true }, ['decoration']],
    ['raised', h('p', h('sup', '文')), { ...plain, raised: true }, ['lowered']],
    ['lowered', h('p', h('sub', '文')), { ...plain, lowered: true }, ['raised']],
    [
      'struck out, in its colour',
      h('p', h('del', '文')),
      { ...plain, color: '#aa0000', decoration: 'lineThrough' },
      [],
    ],
    ['underlined, in the colour of the text around', h('p', h('ins', '文')), { ...plain, decoration: 'underline' }, []],
    [
      'struck out in white on a dark ground',
      h('th', h('del', '文')),
      { color: '#ffffff', decoration: 'lineThrough' },
      [],
    ],
    [
      'underlined and coloured as its style says',
      h('p', h('a', '文')),
      { ...plain, color: '#0000aa', decoration: 'underline' },
      [],
    ],
    [
      'as small as its style says, but no smaller than all',
      h('p', h('small', '文')),
      { ...unsized, size: 7 },
      ['decoration'],
    ],
    ['that of its class', h('p', h('span', { className: ['loud'] }, '文')), { ...unsized, size: 20, bold: true }, []],
    [
      'that of all it stands in',
      h('p', h('strong', h('small', h('del', '文')))),
      { text: '文', size: 7, bold: true, decoration: 'lineThrough' },
      [],
    ],
  ])('%s', (_, element, look, without) => {
    const runs = runsOf(element);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject(look);
    for (const key of without) expect(runs[0]).not.toHaveProperty(key);
  });

  it('has the words of its mark before its first and after its last text, not at line ends', () => {
    const runs = runsOf(h('p', '前', h('del', h('br'), '一', h('strong', '二'), h('br'), '三', h('br')), '後'));
    const words = (texts: Run['before']) => texts?.map(({ text }) => text).join('');
    expect(runs.map(({ text, before, after }) => [text, words(before), words(after)])).toEqual([
      ['前', undefined, undefined],
      ['\n', undefined, undefined],
      ['一', '［削除：', undefined],
      ['二', undefined, undefined],
      ['\n', undefined, undefined],
      ['三', undefined, '］'],
      ['\n', undefined, undefined],
      ['後', undefined, undefined],
    ]);
    const [both] = runsOf(h('p', h('ins', h('del', '文'))));
    expect([words(both?.before), words(both?.after)]).toEqual(['［追加：［削除：', '］］']);
  });
});
