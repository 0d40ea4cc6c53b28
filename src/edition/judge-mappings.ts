/** Settings of columns, rows and indicators hold for both editions of a workspace: only what neither has is a slip. */

import type { Finding } from '../finding/finding.ts';

/** A slip of a column is an error: it would be read otherwise than its setting wants. There may be no older edition. */
export function judgeMappings(
  current: readonly Finding[],
  older: readonly Finding[] | undefined,
): { readonly current: readonly Finding[]; readonly older: readonly Finding[] } {
  const unknown = new Set((older ?? []).flatMap((finding) => mappingOf(finding) ?? []));
  return {
    current: current.flatMap((finding) => {
      const key = mappingOf(finding);
      if (key === undefined) return [finding];
      if (older !== undefined && !unknown.has(key)) return [];
      return [finding.code === 'mapping-column-unknown' ? { ...finding, severity: 'error' as const } : finding];
    }),
    older: withoutMappings(older ?? []),
  };
}

/** Of data that are read by the settings of another edition. */
export function withoutMappings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => mappingOf(finding) === undefined);
}

function mappingOf({ code, facts }: Finding): string | undefined {
  const isMapping =
    code === 'mapping-column-unknown' || code === 'mapping-row-unknown' || code === 'mapping-item-unknown';
  return isMapping && 'key' in facts ? facts.key : undefined;
}
