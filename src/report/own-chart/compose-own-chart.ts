/** A workspace's own chart where a template, a book or a setting asks for it by its name. */

import type { Element } from 'hast';
import type { Room } from '../../document/page-room.ts';
import type { Components } from '../../document/parse-document.ts';
import type { Theme } from '../../document/theme.ts';
import type { Finding, Found } from '../../finding/finding.ts';
import type { OwnCharts } from '../../model/own-chart/own-chart.ts';
import type { Specification } from '../../model/own-chart/specification.ts';
import type { FontStack } from '../../typography/face.ts';
import { pictureFigure } from '../picture-figure.ts';
import { type DataSource, dataSetsOf } from './data-sets.ts';

export interface OwnChartSource extends DataSource {
  readonly ownCharts: OwnCharts;
  readonly theme: Theme;
  readonly fonts: FontStack;
}

/** Points that a picture leaves on its page for its headings. */
const headings = 100;

/** `title` is the caption in place of the chart's own. No elements where it has faults. */
export async function composeOwnChart(
  name: string,
  title: string | undefined,
  source: OwnChartSource,
  room: Room,
): Promise<Found<readonly Element[]>> {
  const chart = source.ownCharts.get(name);
  if (chart === undefined) throw new Error(`no chart ${name}`);
  if ('findings' in chart) return { value: [], findings: chart.findings };
  // Vega is loaded by the first chart: a report without charts starts without it.
  const { renderOwnChart } = await import('../../chart/own/render-own-chart.ts');
  const { theme, fonts } = source;
  const drawn = await renderOwnChart(chart, {
    sets: dataSetsOf(source),
    theme,
    fonts,
    room: { width: room.width, height: room.height - headings },
  });
  if (drawn.value === undefined) return { value: [], findings: drawn.findings };
  const caption = title ?? titleOf(chart.specification);
  return { value: [pictureFigure(caption === '' ? undefined : caption, drawn.value)], findings: drawn.findings };
}

/** `<own-chart name="…">` of any template. What is found is told beside what the template's parser finds. */
export function ownChartComponent(source: OwnChartSource, tell: (findings: readonly Finding[]) => void): Components {
  return {
    'own-chart': {
      attributes: { name: 'required', title: 'optional' },
      async render({ name = '', title }, room) {
        if (!source.ownCharts.has(name)) {
          const known = [...source.ownCharts.keys()];
          return { attribute: 'name', expected: known.length === 0 ? 'charts/….json' : known.join(', ') };
        }
        const { value, findings } = await composeOwnChart(name, title, source, room);
        tell(findings);
        return value;
      },
    },
  };
}

function titleOf({ title }: Specification): string {
  const text = typeof title === 'object' && title !== null && !Array.isArray(title) ? textOf(title) : title;
  return [text]
    .flat()
    .filter((line) => typeof line === 'string')
    .join('　')
    .trim();
}

function textOf(title: object): unknown {
  return 'text' in title ? title.text : undefined;
}
