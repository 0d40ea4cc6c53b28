/** How many indicators of each goal stand in which band, as stacked bars whose lengths are counts. */

import type { Chart } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import type { FontStack } from '../typography/face.ts';
import type { RatingInput } from './rating.ts';
import { drawRatings } from './rating-layers.ts';
import { layOutRatings } from './rating-layout.ts';
import { renderVega } from './render-vega.ts';

/** The height follows from the rows. */
export function renderRatingChart(input: RatingInput, theme: Theme, fonts: FontStack): Promise<Chart> {
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
