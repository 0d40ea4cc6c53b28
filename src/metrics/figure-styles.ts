/** The decimals and the rounding of each computed rate, as `torikumi.yaml` says. */

import type { Configuration } from '../model/configuration/configuration.ts';
import type { FigureStyle } from './show-figure.ts';

/** The rates that a report prints, one style each. */
export type RateName = 'attainment' | 'progress' | 'changeRate';

/** A setting of one rate goes before that of all; 四捨五入 to one decimal where there is none. */
export function styleOfRate(name: RateName, { rating }: Configuration): FigureStyle {
  const { decimals, rounding } = rating;
  return {
    decimals: typeof decimals === 'number' ? decimals : (decimals[name] ?? 1),
    rounding: typeof rounding === 'string' ? rounding : (rounding[name] ?? 'half-up'),
  };
}
