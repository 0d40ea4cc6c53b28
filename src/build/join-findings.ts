/** What several outputs say of the same values of a workspace, as one finding with all their places. */

import type { FindingFacts } from '../finding/facts.ts';
import { type Finding, warning } from '../finding/finding.ts';
import { groupBy } from '../table/group-by.ts';
import { nameCells } from '../table/name-cells.ts';

/** In place of the first of them. */
export function joinFindings(findings: readonly Finding[]): readonly Finding[] {
  const unfit = findings.filter((finding) => unfitOf(finding) !== undefined);
  const groups = groupBy(unfit, (finding) => unfitOf(finding)?.reason ?? '');
  return findings.flatMap((finding) => {
    const reason = unfitOf(finding)?.reason;
    if (reason === undefined) return [finding];
    const group = groups.get(reason) ?? [];
    return group[0] === finding ? [joinUnfit(group, reason)] : [];
  });
}

type Unfit = FindingFacts['number-as-text'];

function unfitOf({ code, facts }: Finding): Unfit | undefined {
  return code === 'number-as-text' ? (facts as Unfit) : undefined;
}

/** Those of the tables, of which all that outputs compute follow; where there are none, those of the outputs. */
function joinUnfit(group: readonly Finding[], reason: Unfit['reason']): Finding {
  const typed = group.filter(({ place }) => place?.line !== undefined || place?.cell !== undefined);
  const told = typed.length > 0 ? typed : group;
  const texts = [...new Set(told.flatMap((finding) => unfitOf(finding)?.texts ?? []))];
  const places = told.flatMap(({ place }) => place ?? []);
  const cells = typed.length > 1 ? nameCells(places) : [];
  return warning('number-as-text', { texts, cells, reason }, places[0]);
}
