/** A document made from its template: what it names is filled in, its components are composed. */

import type { ComposedDocument } from '../document/document.ts';
import { roomOf } from '../document/page-room.ts';
import { type Components, parseDocument } from '../document/parse-document.ts';
import { pictureComponent } from '../document/picture-component.ts';
import type { Finding, Found } from '../finding/finding.ts';
import type { Plan } from '../model/plan/plan.ts';
import { renderTemplate } from '../template/render-template.ts';
import { markComponent } from './organisation-mark.ts';
import { ownChartComponent } from './own-chart/compose-own-chart.ts';
import type { PlanInput, ReportInput } from './report.ts';

export type TemplateInput = Pick<
  ReportInput,
  'template' | 'theme' | 'readPicture' | 'ownCharts' | 'ownComponents' | 'configuration' | 'content' | 'fonts'
> &
  Partial<Pick<PlanInput, 'metrics'>> & { readonly plan?: Plan | undefined } & Partial<
    Pick<ReportInput, 'computeMetrics'>
  >;

/** `view` is what the template may name; `components` are what it may use beside plain elements and pictures. */
export async function fillTemplate(
  input: TemplateInput,
  frame: Omit<ComposedDocument, 'tree'>,
  view: object,
  components: Components,
): Promise<Found<ComposedDocument>> {
  const { template, theme } = input;
  const rendered = renderTemplate(template, view);
  if ('findings' in rendered) {
    return { value: { ...frame, tree: { type: 'root', children: [] } }, findings: rendered.findings };
  }
  const ofCharts: Finding[] = [];
  const ownCharts = ownChartComponent(input, (findings) => {
    for (const finding of findings) ofCharts.push(finding);
  });
  const known = {
    ...input.ownComponents,
    ...pictureComponent(input),
    ...markComponent(input),
    ...ownCharts,
    ...components,
  };
  const parsed = await parseDocument(rendered.html, template.file, theme, known, roomOf(frame.page, theme));
  return { value: { ...frame, tree: parsed.value }, findings: [...parsed.findings, ...ofCharts] };
}
