/** The place of an indicator in a document, for links to it. */

import type { Indicator } from '../model/plan/plan.ts';

/** Whatever its own id is: one of a document has no blank. */
export function idOfIndicator({ id }: Indicator): string {
  return `kpi-${id.replaceAll(/\s/g, '_')}`;
}
