/** How firm a figure is, as heads and cells say it. */

import { toHalfWidth } from '../text/text-width.ts';

/** 確定, 速報, 推計, 見込, 計画. */
export type Firmness = 'final' | 'preliminary' | 'estimated' | 'expected' | 'planned';

/** As a report prints it behind a head or a value; nothing where a figure is final. */
export const firmnessWords: Readonly<Record<Firmness, string>> = {
  final: '',
  preliminary: '速報',
  estimated: '推計',
  expected: '見込',
  planned: '計画',
};

/** 見込 and 計画: nobody has measured it. */
export function isForecast(firmness: Firmness): boolean {
  return firmness === 'expected' || firmness === 'planned';
}

/** e.g. `令和6年度（見込）`, `120人（速報値）`, `75予定`; `undefined` where the text says nothing of it. */
export function findFirmness(text: string): Firmness | undefined {
  const half = toHalfWidth(text).replace(/\s/g, '');
  return spellings.find(([, words]) => words.test(half))?.[0];
}

const spellings: readonly (readonly [Firmness, RegExp])[] = [
  ['expected', /見込|見通し|予測|予想|着地|予定|(?<![a-z])forecast/i],
  ['preliminary', /速報|暫定|概数|概算|未確定|仮(?:集計|計|値)|\((?:速|暫|仮)\)|(?<![a-z])(?:prelim|provisional)/i],
  ['estimated', /推計|推定|試算/],
  ['planned', /計画(?:値|額|量)/],
  ['final', /確定/],
];
