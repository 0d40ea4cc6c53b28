/** The components of a book: what stands in its text is made of its data. */

import type { ElementContent } from 'hast';
import type { Room } from '../../document/page-room.ts';
import type { Finding } from '../../finding/finding.ts';
import type { BookComponent } from '../../model/book/book.ts';
import type { ChartSheet } from '../chart-sheet.ts';
import { composeOwnChart } from '../own-chart/compose-own-chart.ts';
import type { BookletInput } from './booklet-input.ts';
import { composeBudgets, composeIndicators, composeOrganisation, composeTrends } from './chart-components.ts';
import type { ComposeComponent } from './compose-blocks.ts';
import { composeIndicatorIndex } from './indicator-index.ts';
import { composeProject } from './project-table.ts';

/** Names and references were checked with the data; what there are no data for is left out. */
export function bookComponents(
  given: BookletInput & { readonly sheet: ChartSheet },
  room: Room,
  tell: (findings: readonly Finding[]) => void,
): ComposeComponent {
  const input = { ...given, room };
  return async ({ name, attributes }) => {
    switch (name) {
      case 'organisation-chart':
        return composeOrganisation(input, attributes);
      case 'budget-chart':
        return composeBudgets(input, attributes);
      case 'trend-chart':
        return composeTrends(input, attributes);
      case 'project':
        return composeProjects(input, attributes);
      case 'indicator-chart':
        return composeIndicators(input, attributes);
      case 'indicator-index':
        return input.plan === undefined ? [] : [composeIndicatorIndex(input.plan, input.book.words)];
      case 'own-chart': {
        const { value, findings } = await composeOwnChart(attributes.name ?? '', attributes.title, input, room);
        tell(findings);
        return value;
      }
      default:
        throw new Error(`no component ${name}`);
    }
  };
}

function composeProjects(
  { book, plan, configuration }: BookletInput,
  { id = '' }: BookComponent['attributes'],
): readonly ElementContent[] {
  const project = book.projects.get(id);
  return project === undefined || plan === undefined
    ? []
    : [composeProject(project, plan, configuration.document.date, book.words)];
}
