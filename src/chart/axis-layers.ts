/** Draws the words around the plot of a chart over the years: scale, header and footnote. */

import { type Layer, texts, type Words } from './layers.ts';
import type { TrendLayout } from './trend-layout.ts';

export function drawAxisWords(
  { ticks, header, footnote }: Pick<TrendLayout, 'ticks' | 'header' | 'footnote'>,
  color: string,
  size: number,
): readonly Layer[] {
  const scale = ticks.map(({ words }) => words);
  return [
    texts(colored(scale, color), 'right', size),
    texts(colored(header, color), 'left', size),
    texts(colored(footnote, color), 'right', size),
  ];
}

export function colored(words: readonly Words[], color: string) {
  return words.map(({ x, y, text }) => ({ x, y, text, color }));
}
