/** How own charts look where their authors say nothing: our colours, sizes and lines, and titles that lie. */

import type { Theme } from '../../document/theme.ts';
import { mix } from '../mix-colours.ts';

const size = 8.5;
const titleSize = 9;

/** Vega-Lite's configuration. `width` is that of a view beside others. */
export function ourConfig(
  { chart: { ink, faint, grid, series } }: Theme,
  font: string,
  width: number,
  isNarrow: boolean,
) {
  const [first = ink] = series;
  const category = coloursOf(series);
  const words = {
    labelColor: ink,
    labelFontSize: size,
    labelLimit: 220,
    labelLineHeight: 10.5,
    titleColor: ink,
    titleFontSize: titleSize,
    titleFontWeight: 'normal' as const,
    titleLimit: 0,
  };
  return {
    aria: false,
    font,
    background: 'transparent',
    padding: 2,
    countTitle: '件数',
    view: {
      stroke: null,
      step: 23,
      continuousWidth: width,
      discreteWidth: width,
      continuousHeight: 180,
    },
    mark: { color: first },
    arc: { stroke: '#ffffff', strokeWidth: 1 },
    line: { strokeWidth: 1.5, invalid: 'break-paths-show-path-domains' },
    area: { invalid: 'break-paths-show-path-domains' },
    point: { filled: true, size: 40, opacity: 1 },
    text: { fontSize: size, color: ink },
    rule: { color: faint },
    axis: {
      ...words,
      domainColor: faint,
      domainWidth: 0.5,
      gridColor: grid,
      gridWidth: 0.5,
      tickColor: faint,
      tickWidth: 0.5,
      labelOverlap: false,
      labelFlush: false,
      titlePadding: 6,
    },
    axisQuantitative: { tickCount: 5, labelOverlap: true },
    axisX: { labelAngle: 0 },
    // A title that stands on its side is hard to read in Japanese.
    axisY: { titleAngle: 0, titleAlign: 'left', titleAnchor: 'end', titleBaseline: 'bottom', titleX: -30, titleY: -7 },
    axisBand: { domain: true, ticks: false, grid: false },
    axisDiscrete: { grid: false },
    legend: {
      ...words,
      symbolSize: 70,
      symbolLimit: 100,
      labelLimit: 160,
      titlePadding: 4,
      orient: 'bottom',
      direction: 'horizontal',
      columns: isNarrow ? 1 : 4,
    },
    header: { ...words, labelFontWeight: 'bold' as const, labelOrient: 'top' as const, titleFontSize: titleSize },
    title: {
      anchor: 'start' as const,
      color: ink,
      fontSize: 9.5,
      fontWeight: 'bold' as const,
      subtitleColor: faint,
      subtitleFontSize: size,
    },
    facet: { columns: 3, spacing: 18 },
    concat: { columns: 3, spacing: 18 },
    range: { category },
    scale: { barBandPaddingInner: 0.25 },
  };
}

/** The theme's own first, then lighter and darker ones of them. */
function coloursOf(series: readonly string[]): readonly string[] {
  return [
    ...series,
    ...series.map((colour) => mix(colour, '#ffffff', 0.45)),
    ...series.map((colour) => mix(colour, '#000000', 0.4)),
  ];
}

/** Series beyond them would have the colours of others. */
export function countColours({ chart }: Theme): number {
  return coloursOf(chart.series).length;
}
