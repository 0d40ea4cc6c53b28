/** The components of a book: what stands in its text is made of its data. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Picture, withData } from '../../document/document.ts';
import type { BookComponent } from '../../model/book.ts';
import type { BookletInput } from './booklet-input.ts';
import type { ComposeComponent } from './compose-blocks.ts';
import { composeIndicatorIndex } from './indicator-index.ts';
import { composeProject } from './project-table.ts';

/** Points: what a page in A4 has room for below a heading. */
const room = { width: 462, height: 600 };

/** Names and references were checked with the data; what there are no data for is left out. */
export function bookComponents(input: BookletInput): ComposeComponent {
  return async (component) => {
    switch (component.name) {
      case 'organisation-chart':
        return composeOrganisation(input, component);
      case 'project':
        return composeProjects(input, component);
      case 'indicator-index':
        return input.plan === undefined ? [] : [composeIndicatorIndex(input.plan)];
      default:
        return [];
    }
  };
}

async function composeOrganisation(
  { book, theme, fonts }: BookletInput,
  { attributes }: BookComponent,
): Promise<readonly ElementContent[]> {
  const { organisation } = book;
  if (organisation === undefined) return [];
  // Vega is loaded by the first chart.
  const { renderOrganisationChart } = await import('../../chart/organisation-chart.ts');
  const pictures = await renderOrganisationChart({ organisation, ...room }, theme, fonts);
  return pictures.map((picture) => composeFigure(picture, attributes.title));
}

function composeProjects(
  { book, plan, configuration }: BookletInput,
  { attributes }: BookComponent,
): readonly ElementContent[] {
  const project = book.projects.get(attributes.id ?? '');
  return project === undefined || plan === undefined
    ? []
    : [composeProject(project, plan, configuration.document.date)];
}

function composeFigure(picture: Picture, caption: string | undefined): ElementContent {
  const captions = caption === undefined ? [] : [h('figcaption', caption)];
  return h('figure', [...captions, withData(h('svg'), { picture })]);
}
