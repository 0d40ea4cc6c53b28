import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/layout/text/line.ts';
import { addGaps, closeLineEnds, findGaps } from '../../../src/layout/text/line-gaps.ts';
import { measureRuns, widthOf } from '../../../src/layout/text/measure-runs.ts';
import type { Run } from '../../../src/layout/text/run.ts';
import { setLines, widestPart } from '../../../src/layout/text/set-lines.ts';
import { justifyLines, stretchLine } from '../../../src/layout/text/stretch-line.ts';
import { widestFigure, widestNumber } from '../../../src/layout/text/widest-figure.ts';
import type { FontStack } from '../../../src/typography/face.ts';
import { fixed, restrict } from '../../typography/faces.ts';

/** Japanese characters are 10 points wide, others 5. */
const plain: FontStack = { regular: [fixed], bold: [fixed] };
const fallback: FontStack = { regular: [restrict(fixed, '区の', 'first'), fixed], bold: [fixed] };

const runOf = (text: string, more: Partial<Run> = {}): Run => {
  return { text, size: 10, bold: false, color: '#000000', inline: [], ...more };
};
const ruby = (text: string) => ({ ruby: { text, inline: [] } });
const textOf = (line: Line) => line.pieces.map(({ text }) => text).join('');
const round = (value: number) => Math.round(value * 100) / 100;
const set = (runs: readonly Run[], width: number, fonts = plain) => setLines(measureRuns(runs, fonts), width);

describe('the pieces of a line', () => {
  it('are in one face each, as wide as what they show', () => {
    const [line] = set([runOf('区の人口'), runOf('は12')], 200, fallback);
    expect(line?.pieces.map(({ text, face, width }) => [text, face.family, width])).toEqual([
      ['区の', 'first', 20],
      ['人口', fixed.family, 20],
      ['は12', fixed.family, 20],
    ]);
    expect(new Set(line?.pieces.map(({ baseline }) => baseline))).toEqual(new Set([fixed.ascent * 10]));
  });

  it('show a reading once, above the one that ends its base', () => {
    const readings = (lines: readonly Line[]) =>
      lines.map(({ pieces }) =>
        pieces.map(({ text, run }) => `${text}${run.ruby === undefined ? '' : `（${run.ruby.text}）`}`),
      );
    expect(readings(set([runOf('区の人', ruby('ひと')), runOf('口')], 200, fallback))).toEqual([
      ['区の', '人（ひと）', '口'],
    ]);
    expect(readings(set([runOf('区の人口', ruby('ひと'))], 25))).toEqual([['区の'], ['人口（ひと）']]);
  });

  it('of an empty line keep its height', () => {
    const lines = set([runOf('一\n\n二')], 100);
    expect(lines.map(({ pieces, width }) => [pieces.map(({ text }) => text), width])).toEqual([
      [['一'], 10],
      [[''], 0],
      [['二'], 10],
    ]);
    expect(lines[1]?.pieces.map(({ width, face }) => [width, face.family])).toEqual([[0, fixed.family]]);
    expect(lines.map(({ paragraph }) => paragraph?.index)).toEqual([0, 1, 2]);
    expect(set([runOf('')], 100).length).toBe(0);
    expect(set([runOf('一\n')], 100).map(textOf)).toEqual(['一', '']);
  });

  it('know the gaps between their characters, and what is closed up at their beginning', () => {
    const gaps = (text: string, scriptGap = 0) =>
      setLines(measureRuns([runOf(text)], plain, scriptGap), 200).flatMap(({ pieces }) =>
        pieces.map((piece) => piece.gaps),
      );
    expect(gaps('区の人口')).toEqual([undefined]);
    expect(gaps('区A区', 0.25)).toEqual([
      [
        { at: 1, width: 2.5 },
        { at: 2, width: 2.5 },
      ],
    ]);
    expect(gaps('「区」')).toEqual([[{ at: 0, width: -5 }]]);
    // A gap between two pieces is part of the first.
    const [line] = setLines(measureRuns([runOf('区'), runOf('A')], plain, 0.25), 200);
    expect(line?.pieces.map(({ width, gaps: own }) => [width, own])).toEqual([
      [12.5, undefined],
      [5, undefined],
    ]);
  });

  it('hide the words of a mark at the ends of what is marked, over lines too', () => {
    const hidden = (text: string) => [{ text, inline: [] }];
    const marked = runOf('削除された文', { inline: [h('del')], before: hidden('［'), after: hidden('］') });
    const [first, second, ...others] = set([runOf('前'), marked, runOf('後')], 52);
    expect(others.length).toBe(0);
    const shown = (line: Line | undefined) =>
      line?.pieces.map(({ text, before, after, width }) => [
        text,
        before?.map((piece) => [piece.text, round(piece.width)]),
        after?.map((piece) => [piece.text, round(piece.width)]),
        round(width),
      ]);
    expect(shown(first)).toEqual([
      ['前', undefined, undefined, 10],
      ['削除され', [['［', 1.2]], undefined, 41.2],
    ]);
    expect(shown(second)).toEqual([
      ['た文', undefined, [['］', 1.2]], 21.2],
      ['後', undefined, undefined, 10],
    ]);
    const twice = runOf('文', { before: [...hidden('一'), ...hidden('二')] });
    expect(widthOf(measureRuns([twice], plain))).toBeCloseTo(12.4);
    const after = runOf('文', { after: hidden('区人') });
    const [both] = set([after], 100, fallback);
    expect(both?.pieces[0]?.after?.map(({ text, face, width }) => [text, face.family, round(width)])).toEqual([
      ['区', 'first', 0.6],
      ['人', fixed.family, 0.6],
    ]);
    expect(both?.pieces[0]?.before?.length ?? 0).toBe(0);
  });
});

describe('gaps', () => {
  const blanks = new Map([
    [1, 5],
    [2, 5],
  ]);

  it('are none where nothing asks for them', () => {
    expect(findGaps('区の人口', new Map(), [], 0).size).toBe(0);
    expect([...findGaps('区A', new Map(), [], 0)]).toEqual([]);
    expect([...findGaps('区A', new Map(), [], 2)]).toEqual([[1, 2]]);
  });

  it('let a wide reading over kana and points, not over another reading', () => {
    const reading = (start: number, end: number, over = 3) => ({ start, end, over });
    expect([...findGaps('の区の', new Map(), [reading(1, 2)], 0)]).toEqual([
      [1, -3],
      [2, -3],
    ]);
    expect([...findGaps('区区区', new Map(), [reading(1, 2)], 0)]).toEqual([]);
    expect([...findGaps('区区', new Map(), [reading(0, 1)], 0)]).toEqual([]);
    expect([...findGaps('のの', new Map(), [reading(0, 1), reading(1, 2, 4)], 0)]).toEqual([]);
    expect([...findGaps('の、ー', new Map(), [reading(0, 1), reading(2, 3, 4)], 0)]).toEqual([
      [1, -3],
      [2, -4],
    ]);
  });

  it('move all that follows them', () => {
    const edges = [0, 10, 20, 30];
    addGaps(
      edges,
      new Map([
        [1, 2],
        [3, -5],
      ]),
    );
    expect(edges).toEqual([0, 12, 22, 27]);
    addGaps(edges, new Map());
    expect(edges).toEqual([0, 12, 22, 27]);
  });

  it('and blanks stand at neither end of a line', () => {
    const edges = [0, 10, 20, 30];
    expect(closeLineEnds('区」「', edges, blanks, new Map([[2, 1]]))).toEqual({
      starts: [0, 10, 25, 30],
      ends: [0, 10, 14, 30],
    });
    const same = closeLineEnds('区区区', edges, new Map(), new Map());
    expect(same).toEqual({ starts: edges, ends: edges });
  });
});

describe('the widest part of a text', () => {
  const measured = (text: string) => measureRuns([runOf(text)], plain);

  it('is what no line break divides, without the spaces behind it', () => {
    expect(widestPart(measured('人口 abcdef 区'))).toBe(30);
    expect(widestPart(measured('区の、人'))).toBe(15);
    expect(widestPart(measured(''))).toBe(0);
    expect(widestPart(measured('abc  '))).toBe(15);
  });

  it('is a figure with its unit, or its number alone', () => {
    expect([widestFigure(measured('年間12人と1,234件')), widestNumber(measured('年間12人と1,234件'))]).toEqual([
      35, 25,
    ]);
    expect([widestFigure(measured('文だけ')), widestNumber(measured('文だけ'))]).toEqual([0, 0]);
  });

  it('is in a redline both figures, of numbers each alone', () => {
    const redline = measureRuns(
      [
        runOf('年間'),
        runOf('12', { inline: [h('del')], before: [], after: [] }),
        runOf('345', { inline: [h('ins')], before: [], after: [] }),
        runOf('人'),
      ],
      plain,
    );
    expect([widestFigure(redline), widestNumber(redline)]).toEqual([35, 15]);
    const plainText = measureRuns([runOf('12'), runOf('345'), runOf('人')], plain);
    expect(widestNumber(plainText)).toBe(25);
  });
});

describe('a line that is stretched', () => {
  const [line] = set([runOf('区の'), runOf('人口')], 100);
  const stretched = (width: number, most?: number) => line && stretchLine(line, width, most);

  it('has as much space between all its characters', () => {
    const wide = stretched(46);
    expect(wide?.width).toBe(46);
    expect(wide?.pieces.map(({ width, gaps }) => [width, gaps])).toEqual([
      [24, [{ at: 1, width: 2 }]],
      [22, [{ at: 1, width: 2 }]],
    ]);
  });

  it('stays as it is where that is too much, or nothing is left', () => {
    // What fails is not shown whole: it holds a font.
    const widths = [stretched(40), stretched(39), stretched(43.75, 1 / 8), stretched(43.8, 1 / 8)].map(
      (each) => each?.width,
    );
    expect(widths).toEqual([40, 40, 43.75, 40]);
  });

  it('adds to the gaps that it has', () => {
    const [gapped] = setLines(measureRuns([runOf('区A区')], plain, 0.25), 100);
    const wide = gapped && stretchLine(gapped, 34);
    expect(wide?.pieces[0]?.gaps).toEqual([
      { at: 1, width: 4.5 },
      { at: 2, width: 4.5 },
    ]);
    expect(wide?.pieces[0]?.width).toBe(34);
  });

  it('is as much narrower as it hangs', () => {
    const text = '・区の人口を数える町、と';
    const lines = setLines(measureRuns([runOf(text)], plain), 51, { phrases: false, hang: false, hangItems: true });
    expect(lines.map(textOf)).toEqual(['・区の人口', 'を数える', '町、と']);
    expect(justifyLines(lines, 51).map(({ indent = 0, width }) => [indent, width])).toEqual([
      [0, 51],
      [10, 41],
      [10, 30],
    ]);
  });
});
