/** Sets the text of one element as its style asks: broken, justified, spread or set smaller to fit. */

import { hasLeader, stretchLeaders } from './leader-lines.ts';
import type { Line } from './line.ts';
import { measureRuns } from './measure-runs.ts';
import type { FullStyle, Measuring } from './measuring.ts';
import type { MeasuredText, Run } from './run.ts';
import { setLines, widestPart } from './set-lines.ts';
import { justifyLines, stretchLine } from './stretch-line.ts';

export interface SetText {
  readonly lines: readonly Line[];
  /** Distance of baselines; more than the style's where readings stand between the lines. */
  readonly lineHeight: number;
  /** Whether a word or figure is still wider than the line at the smallest size. */
  readonly isTooWide: boolean;
}

/** Room for ruby between lines, as a multiple of the size. */
const rubyLineHeight = 1.75;

export function setText(measured: MeasuredText, style: FullStyle, width: number, measuring: Measuring): SetText {
  const fitted = style.shrink ? shrinkToFit(measured, style, width, measuring) : measured;
  const set = setLines(fitted, width, style);
  const broken = hasLeader(fitted) ? stretchLeaders(set, width) : set;
  const [only] = broken;
  const lines =
    style.align === 'justify'
      ? justifyLines(broken, width)
      : style.spread > 0 && broken.length === 1 && only !== undefined
        ? [stretchLine(only, Math.min(style.spread, width))]
        : broken;
  const lineHeight = measured.hasRuby ? Math.max(style.lineHeight, style.size * rubyLineHeight) : style.lineHeight;
  return { lines, lineHeight, isTooWide: style.shrink && widestPart(fitted) > width };
}

function shrinkToFit(
  measured: MeasuredText,
  style: FullStyle,
  width: number,
  { theme, fonts }: Measuring,
): MeasuredText {
  const widest = widestPart(measured);
  if (widest <= width || widest === 0) return measured;
  const smaller = (run: Run): Run => ({ ...run, size: Math.max(theme.page.smallest, (run.size * width) / widest) });
  return measureRuns(measured.runs.map(smaller), fonts, style.scriptGap);
}
