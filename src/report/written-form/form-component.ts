/** `<policy-form>` of templates: the whole form, or with `part` one of its sheets: 様式１ (`overview`), the 様式２ of one 経営課題 (its id). */

import type { Element } from 'hast';
import type { Components } from '../../document/parse-document.ts';

/** `sections` are those that `composeWrittenForm` lays out of the form, `parts` what they are called. */
export function formComponent(sections: readonly Element[], parts: readonly string[]): Components {
  return {
    'policy-form': {
      attributes: { part: 'optional' },
      async render({ part }) {
        if (part === undefined) return sections;
        const section = sections[parts.indexOf(part)];
        return section === undefined ? { attribute: 'part', expected: parts.join(', ') } : [section];
      },
    },
  };
}
