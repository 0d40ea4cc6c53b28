import fc from 'fast-check';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/layout/text/line.ts';
import { measureRuns } from '../../../src/layout/text/measure-runs.ts';
import type { Run } from '../../../src/layout/text/run.ts';
import { setLines } from '../../../src/layout/text/set-lines.ts';
import { justifyLines } from '../../../src/layout/text/stretch-line.ts';
import type { FontStack } from '../../../src/typography/face.ts';
import { fixed, fonts, regular } from '../../typography/faces.ts';

const inFixed: FontStack = { regular: [fixed], bold: [fixed] };
const runOf = (text: string, more: Partial<Run> = {}): Run => ({
  text,
  size: 10,
  bold: false,
  color: '#000000',
  inline: [],
  ...more,
});
const set = (text: string, width: number, stack: FontStack, hang = false) =>
  setLines(measureRuns([runOf(text)], stack), width, { phrases: false, hang });
const textOf = (line: Line) => line.pieces.map((piece) => piece.text).join('');

/** Where the last character of the line that is within its width ends, by the advances and gaps that are drawn. */
function drawnWidth(line: Line): number {
  let width = 0;
  let units = 0;
  for (const { run, text, face, gaps = [] } of line.pieces) {
    for (let at = 0; at < text.length && units < line.ink; at += 1, units += 1) {
      width += gaps.filter((gap) => gap.at === at).reduce((sum, gap) => sum + gap.width, 0);
      width += face.advance(text.charCodeAt(at)) * run.size;
    }
  }
  return width;
}

describe('setLines', () => {
  it('closes up what ends and begins a line, and marks beside each other', () => {
    const lines = set('区の人口、「まち」を', 45, inFixed);
    expect(lines.map(textOf)).toEqual(['区の人口、', '「まち」を']);
    expect(lines.map((line) => line.width)).toEqual([45, 45]);
    expect(set('区」「人」。', 100, inFixed).map((line) => line.width)).toEqual([45]);
  });

  it('keeps spaces, and points that hang, outside the width', () => {
    expect(set('one two', 25, fonts).map((line) => [textOf(line), line.ink])).toEqual([
      ['one ', 3],
      ['two', 3],
    ]);
    const [hung] = set('区の人口、と', 42, inFixed, true);
    expect(hung).toMatchObject({ width: 40, ink: 4 });
    expect(set('区の人口、と', 45, inFixed, true)[0]).toMatchObject({ width: 45, ink: 5 });
  });

  it('hangs the lines of items by their marks, where it is asked to', () => {
    const text = '次のとおり実施する。\n・就業体験事業の実施\n・広報';
    const lines = setLines(measureRuns([runOf(text)], inFixed), 60, { phrases: false, hang: false, hangItems: true });
    expect(lines.map((line) => [textOf(line), line.indent])).toEqual([
      ['次のとおり実', undefined],
      ['施する。', undefined],
      ['・就業体験事', undefined],
      ['業の実施', 10],
      ['・広報', undefined],
    ]);
    expect(setLines(measureRuns([runOf(text)], inFixed), 60).every((line) => line.indent === undefined)).toBe(true);
  });

  it('says of each line which paragraph it is of, and where another follows', () => {
    const lines = setLines(measureRuns([runOf('区の人口を数える\n・就業体験の実施\n・')], inFixed), 60);
    expect(lines.map((line) => [textOf(line), line.paragraph, line.endsParagraph])).toEqual([
      ['区の人口を数', { index: 0, isItem: false }, undefined],
      ['える', { index: 0, isItem: false }, true],
      ['・就業体験の', { index: 1, isItem: true }, undefined],
      ['実施', { index: 1, isItem: true }, true],
      ['・', { index: 2, isItem: false }, undefined],
    ]);
    expect(set('区の人口を数える', 60, inFixed).every((line) => !('paragraph' in line))).toBe(true);
  });

  it('hangs lines by a number, if it is short, has a space behind it and leaves them most of the width', () => {
    const hung = (text: string, width: number) =>
      setLines(measureRuns([runOf(text)], inFixed), width, { phrases: false, hang: false, hangNumbers: true }).map(
        (line) => [textOf(line), line.indent],
      );
    expect(hung('1-2　いきいきと暮らす町', 150)).toEqual([['1-2　いきいきと暮らす町', undefined]]);
    expect(hung('2　いきいきと暮らす', 70)).toEqual([
      ['2　いきいきと', undefined],
      ['暮らす', 15],
    ]);
    expect(
      hung('2　いきいきと暮らす', 50)
        .map(([, indent]) => indent)
        .slice(0, 2),
    ).toEqual([undefined, 15]);
    expect(hung('2　いきいきと暮らす', 49).every(([, indent]) => indent === undefined)).toBe(true);
    expect(hung('2いきいきと暮らす町', 70)[1]?.[1]).toBeUndefined();
    expect(hung('　いきいきと暮らす町', 70)[1]?.[1]).toBeUndefined();
    const long = (digits: number) => hung(`${'1'.repeat(digits)}　${'い'.repeat(40)}`, 400)[1]?.[1];
    expect([long(10), long(11)]).toEqual([60, undefined]);
  });

  it('has no space between scripts at either end of a line', () => {
    const lines = setLines(measureRuns([runOf('区のAB区の')], inFixed, 0.25), 32.5);
    expect(lines.map((line) => [textOf(line), line.width])).toEqual([
      ['区のAB', 32.5],
      ['区の', 20],
    ]);
  });

  it('lets a reading stand over kana and points beside it, by half an em of its base at most', () => {
    const reading = { ruby: { text: 'うけたまわ', inline: [] } };
    const over = (before: string, after: string) =>
      setLines(measureRuns([runOf(before), runOf('承', reading), runOf(after)], inFixed), 100)[0]?.width;
    expect(over('区', '区')).toBe(45);
    expect(over('、', '区')).toBe(40);
    expect(over('の', 'る')).toBe(35);
    expect(setLines(measureRuns([runOf('承', reading)], inFixed), 100)[0]?.width).toBe(25);
  });

  it('hangs no point over a line with a reading, unless it is asked to', () => {
    const read = runOf('承', { ruby: { text: 'うけ', inline: [] } });
    const measured = measureRuns([read, runOf('る区の、人口')], inFixed);
    const inksOf = (hang: boolean) =>
      setLines(measured, 42, { phrases: false, hang }).map((line) => [textOf(line), line.ink]);
    expect(inksOf(true)[0]).toEqual(['承る区の、', 4]);
    expect(inksOf(false)[0]).toEqual(['承る区', 3]);
    // What stands below a reading is not divided.
    const long = measureRuns([runOf('区の'), runOf('承認事項', { ruby: { text: 'しょう', inline: [] } })], inFixed);
    expect(setLines(long, 45).map(textOf)).toEqual(['区の', '承認事項']);
    expect(setLines(long, 45).map(({ pieces }) => pieces.map(({ run }) => run.ruby?.text))).toEqual([
      [undefined],
      ['しょう'],
    ]);
  });

  it('keeps an old figure and the one in its place in a line that has room for both', () => {
    const del = runOf('1,760人', { inline: [h('del')] });
    const ins = runOf('2,080人', { inline: [h('ins')] });
    const measured = measureRuns([runOf('年間の利用'), del, ins, runOf('を見込む')], inFixed);
    expect(setLines(measured, 75).map(textOf)).toEqual(['年間の利用', '1,760人2,080人', 'を見込む']);
    expect(setLines(measured, 66).map(textOf)).toEqual(['年間の利用', '1,760人', '2,080人を見込', 'む']);
    // A line may begin right before and right behind them.
    const alone = measureRuns([runOf('計'), del, ins, runOf('を')], inFixed);
    expect(setLines(alone, 70).map(textOf)).toEqual(['計', '1,760人2,080人', 'を']);
  });

  it('sets every line of a text on the same baseline', () => {
    const small = runOf('小さな', { size: 6 });
    const lines = setLines(measureRuns([runOf('区の人口を'), small], fonts), 50);
    expect(lines.map((line) => line.pieces[0]?.baseline)).toEqual([regular.ascent * 10, regular.ascent * 10]);
    const read = runOf('承', { ruby: { text: 'うけ', inline: [] } });
    const withReading = setLines(measureRuns([read, runOf('る区の人口を')], fonts), 50);
    const baselines = withReading.map((line) => line.pieces[0]?.baseline);
    expect(baselines).toEqual([regular.ascent * 10 + 5, regular.ascent * 10 + 5]);
  });
});

describe('justifyLines', () => {
  const text = fc.string({ unit: fc.constantFrom(...'区の人口を、。（）「」・ー12,%AB 令和'), maxLength: 80 });

  it('ends each line but the last at the edge, or leaves it as it is; what is drawn is as wide as it says', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 200 }), fc.boolean(), fc.boolean(), (source, width, hang, wide) => {
        const stack = wide ? inFixed : fonts;
        const broken = set(source, width, stack, hang);
        justifyLines(broken, width).forEach((line, index) => {
          // A mark that ends a line is drawn with its blank, which stands outside.
          const blank = drawnWidth(line) - line.width;
          expect(blank).toBeGreaterThanOrEqual(-0.001);
          expect(blank).toBeLessThan(5.001);
          const isLast = index === broken.length - 1;
          expect([width, broken[index]?.width]).toContain(line.width);
          if (isLast) expect(line.width).toBe(broken[index]?.width);
        });
      }),
    );
  });

  it('stretches a line that ends in a space or a hung point to the edge', () => {
    const [spaced] = justifyLines(set('区の人口 the other', 65, fonts), 65);
    const [hung] = justifyLines(set('区の人口、と', 42, inFixed, true), 42);
    expect([spaced?.width, hung?.width]).toEqual([65, 42]);
    expect(spaced && drawnWidth(spaced)).toBeCloseTo(65);
    expect(hung && drawnWidth(hung)).toBeCloseTo(42);
  });

  it('does not stretch what stands under a reading', () => {
    const read = runOf('品川', { ruby: { text: 'しながわ', inline: [] } });
    const lines = setLines(measureRuns([read, runOf('区の人口を数える')], fonts), 51.5);
    const [first] = justifyLines(lines, 51.5);
    expect(first?.width).toBe(51.5);
    expect(first?.pieces[0]?.gaps).toBeUndefined();
  });
});
