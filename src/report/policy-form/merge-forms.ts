/** The structure of a redline: a policy form with the parts of the edition before that are no more, each where it stood. */

import type { PolicyForm, PolicyIssue, PolicyStrategy } from '../../model/policy-form/policy-form.ts';

/** What both editions have is taken from `form`. A part that moved stands only where it stands now. Keys lead to no lines any more. */
export function mergeForms(old: PolicyForm, form: PolicyForm): PolicyForm {
  const kept = new Set(idsOf(form));
  const removed = <T extends Identified>(parts: readonly T[]) => parts.filter(({ id }) => !kept.has(id));
  const mergeStrategies = (before: PolicyStrategy, after: PolicyStrategy): PolicyStrategy => ({
    ...after,
    outcomes: mergeParts(before.outcomes, after.outcomes),
    measures: insertParts(before.measures, after.measures, removed(before.measures)),
  });
  const mergeIssues = (before: PolicyIssue, after: PolicyIssue): PolicyIssue => ({
    ...after,
    current: mergeParts(before.current, after.current, (a, b) => ({ ...b, figures: mergeParts(a.figures, b.figures) })),
    strategies: mergeEach(
      before.strategies,
      insertParts(before.strategies, after.strategies, removed(before.strategies)),
      mergeStrategies,
    ),
  });
  const file = form.places.get('');
  return {
    ...form,
    places: new Map(file === undefined ? [] : [['', file]]),
    mainIssues: mergeEach(
      old.mainIssues,
      insertParts(old.mainIssues, form.mainIssues, removed(old.mainIssues)),
      (before, after) => ({
        ...after,
        strategies: insertParts(before.strategies, after.strategies, removed(before.strategies)),
        measures: insertParts(before.measures, after.measures, removed(before.measures)),
      }),
    ),
    issues: mergeEach(old.issues, insertParts(old.issues, form.issues, removed(old.issues)), mergeIssues),
  };
}

interface Identified {
  readonly id: string;
}

function idsOf({ mainIssues, issues }: PolicyForm): readonly string[] {
  const main = mainIssues.flatMap((issue) => [issue, ...issue.strategies, ...issue.measures]);
  const planned = issues.flatMap((issue) => [
    issue,
    ...issue.strategies.flatMap((strategy) => [strategy, ...strategy.measures]),
  ]);
  return [...main, ...planned].map(({ id }) => id);
}

/** Parts whose ids are known only in their list. */
function mergeParts<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
  merge: (before: T, after: T) => T = (_, part) => part,
): T[] {
  const removed = before.filter(({ id }) => after.every((part) => part.id !== id));
  return mergeEach(before, insertParts(before, after, removed), merge);
}

function mergeEach<T extends Identified>(
  before: readonly T[],
  merged: readonly T[],
  merge: (before: T, after: T) => T,
): T[] {
  return merged.map((part) => {
    const earlier = before.find(({ id }) => id === part.id);
    return earlier === undefined || earlier === part ? part : merge(earlier, part);
  });
}

/** Each removed part behind the one it followed, or at the beginning. */
function insertParts<T extends Identified>(before: readonly T[], after: readonly T[], removed: readonly T[]): T[] {
  const merged = [...after];
  let at = 0;
  for (const part of before) {
    const standing = merged.findIndex(({ id }) => id === part.id);
    if (standing >= 0) at = standing + 1;
    else if (removed.includes(part)) {
      merged.splice(at, 0, part);
      at += 1;
    }
  }
  return merged;
}
