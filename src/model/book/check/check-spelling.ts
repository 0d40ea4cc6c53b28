/** Notices slips against 「公用文作成の考え方」 (文化審議会建議, 2022): ヶ月 for か月, full-width digits in data, 、 and ， mixed. */

import { type Finding, notice, type Place } from '../../../finding/finding.ts';
import type { Block, Chapter, FigureSeries } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { blocksOf, type PlacedText, textsOf } from '../text/walk-blocks.ts';

/** One notice a chapter and slip, at the first place. Nothing is changed. */
export function checkSpelling(chapter: Chapter): readonly Finding[] {
  const blocks = blocksOf({ chapters: [chapter] });
  const texts = blocks.flatMap(textsOf);
  return [...findCounterWords(texts), ...findMixedCommas(texts), ...countDigits(blocks.flatMap(valueTexts))];
}

/** Of the table of figures. */
export function checkFigureSpelling(figures: Iterable<FigureSeries>): readonly Finding[] {
  const values = [...figures].flatMap((figure) => [...figure.values.values()]);
  return countDigits(values.map(({ quantity, place }) => ({ text: quantity.text, place })));
}

interface Slip {
  readonly found: string;
  readonly place: Place;
}

function findCounterWords(texts: readonly PlacedText[]): readonly Finding[] {
  const slips = texts.flatMap(({ text, place }) =>
    [...plainTextOf(text).matchAll(/(?<=[\d０-９一二三四五六七八九十数何])\s*([ヶヵカケ][月所国年])/g)].map(
      ([, found = '']): Slip => ({ found, place }),
    ),
  );
  return [...new Set(slips.map(({ found }) => found))].flatMap((found) => {
    const own = slips.filter((slip) => slip.found === found);
    const [first] = own;
    const facts = { found, expected: `か${found.charAt(1)}`, count: own.length };
    return first === undefined ? [] : [notice('spelling', facts, first.place)];
  });
}

function findMixedCommas(texts: readonly PlacedText[]): readonly Finding[] {
  const using = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(plainTextOf(text)));
  const [western, japanese] = [using(/(?<=[ぁ-んァ-ヶ一-龠々])，/), using(/、/)];
  const [rarer, other] = western.length <= japanese.length ? [western, '、'] : [japanese, '，'];
  const [first] = rarer;
  if (first === undefined) return [];
  const found = other === '、' ? '，' : '、';
  return [notice('spelling', { found, expected: other, count: rarer.length }, first.place)];
}

function valueTexts(block: Block): readonly { readonly text: string; readonly place: Place }[] {
  if (block.type !== 'table') return [];
  const cells = block.rows.flatMap((row) => row.cells);
  return cells.flatMap(({ quantity, place }) => (quantity === undefined ? [] : [{ text: quantity.text, place }]));
}

function countDigits(values: readonly { readonly text: string; readonly place: Place }[]): readonly Finding[] {
  const wide = values.filter(({ text }) => /[０-９]/.test(text));
  const [first] = wide;
  if (first === undefined) return [];
  const found = /[０-９]+/.exec(first.text)?.[0] ?? '';
  return [notice('spelling', { found, expected: found.normalize('NFKC'), count: wide.length }, first.place)];
}
