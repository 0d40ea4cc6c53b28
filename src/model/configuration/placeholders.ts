/** What stands in a drafted `torikumi.yaml` where no title says it, and who it is printed for would notice. */

import { type Finding, warning } from '../../finding/finding.ts';
import type { Configuration } from './configuration.ts';

export const placeholders = { organization: '（団体名）', plan: '（計画名）' } as const;

export function findPlaceholders({ organization, plan }: Configuration): readonly Finding[] {
  return [
    ...(organization === placeholders.organization
      ? [warning('placeholder-left', { key: 'organization', text: organization })]
      : []),
    ...(plan.title === placeholders.plan ? [warning('placeholder-left', { key: 'plan.title', text: plan.title })] : []),
  ];
}
