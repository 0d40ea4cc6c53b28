/** 取組状況: what a plan's indicators have reached in a fiscal year, goal by goal, with a summary before and charts after. */

import { parseDocument } from '../../document/parse-document.ts';
import { pictureComponent } from '../../document/picture-component.ts';
import { renderTemplate } from '../../template/render-template.ts';
import { frameOf } from '../document-frame.ts';
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
    const { configuration, theme, template } = input;
    const { page, sheets } = configuration.reports.progress;
    const document = frameOf(input, configuration.document.title, page, sheets);
    const rendered = renderTemplate(template, progressView(input));
    if ('findings' in rendered) {
      return { value: { ...document, tree: { type: 'root', children: [] } }, findings: rendered.findings };
    }
    const components = {
      ...pictureComponent(input),
      ...tableComponents(input, chooseColumns(input)),
      ...chartComponents(input),
    };
    const parsed = await parseDocument(rendered.html, template.file, theme, components);
    return { value: { ...document, tree: parsed.value }, findings: parsed.findings };
  },
});
