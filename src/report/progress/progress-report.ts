/** 取組状況: what a plan's indicators have reached in a fiscal year, goal by goal, with a summary before and charts after. */

import { frameOf } from '../document-frame.ts';
import { fillTemplate } from '../fill-template.ts';
import { planReport } from '../report.ts';
import { chartComponents } from './chart-components.ts';
import { chooseColumns } from './choose-columns.ts';
import { progressView } from './progress-view.ts';
import { styleFigures } from './style-figures.ts';
import { tableComponents } from './table-components.ts';

export const progressReport = planReport({
  name: 'progress',
  template: 'progress.hbs',
  formats: (configuration) => configuration.reports.progress.formats,
  async compose(given) {
    const input = { ...given, metrics: styleFigures(given.metrics, given.configuration) };
    const { configuration } = input;
    const { page, sheets } = configuration.reports.progress;
    const document = frameOf(input, configuration.document.title, page, sheets);
    const components = { ...tableComponents(input, chooseColumns(input)), ...chartComponents(input) };
    return fillTemplate(input, document, progressView(input), components);
  },
});
