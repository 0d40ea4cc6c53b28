/** `<policy-form>` of templates: the whole form, or with `part` 様式１ (`overview`) or the 様式２ of one 経営課題 (its id). */

import type { Element } from 'hast';
import type { Components } from '../../document/parse-document.ts';
import type { PolicyForm } from '../../model/policy-form/policy-form.ts';

/** `sections` are those that `composePolicyForm` lays out of the form. */
export function policyFormComponent(sections: readonly Element[], { issues }: PolicyForm): Components {
  const parts = ['overview', ...issues.map(({ id }) => id)];
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
