/** How many indicators of each goal stand in which band, as stacked bars whose lengths are counts. */

import type { Chart, ChartTable } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import type { FontStack } from '../typography/face.ts';
import { narrowWidth } from './narrow.ts';
import type { RatingInput } from './rating.ts';
import { drawRatings } from './rating-layers.ts';
import { layOutRatings } from './rating-layout.ts';
import { renderVega } from './render-vega.ts';

/** The height follows from the rows. */
export async function renderRatingChart(input: RatingInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const chart = await draw(input, theme, fonts);
  const narrow = () => draw({ ...input, width: narrowWidth, namesAbove: true }, theme, fonts);
  return { ...chart, onScreen: { narrow, values: tableOf(input) } };
}

function tableOf({ bands, rows }: RatingInput): ChartTable {
  return {
    heads: ['区分', ...bands.map(({ words }) => words), '計'],
    rows: rows.map(({ label, counts }) => [
      label,
      ...counts.map(String),
      `${counts.reduce((sum, count) => sum + count, 0)}`,
    ]),
  };
}

function draw(input: RatingInput, theme: Theme, fonts: FontStack): Promise<Chart> {
  const layout = layOutRatings(input, fonts);
  const drawing = { width: input.width, height: layout.height, alternative: describe(input) };
  return renderVega({ ...drawing, layers: drawRatings(layout, theme) }, fonts);
}

function describe({ title, bands, rows }: RatingInput): string {
  const told = rows.map(({ label, counts }) => {
    const parts = counts.flatMap((count, index) => (count === 0 ? [] : [`${bands[index]?.words}${count}`]));
    return `${label} ${parts.join('、')}。`;
  });
  return `${title}。積み上げ横棒グラフ、単位：指標。${told.join('')}`;
}
