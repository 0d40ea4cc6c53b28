/** The tree of a plan from its grouped rows and their 施策. */

import { append } from '../../finding/append.ts';
import type { Finding, Found } from '../../finding/finding.ts';
import { findMeasures, type MeasuresOfPolicies } from './assign-measures.ts';
import { isMarkedPriority } from './cell-words.ts';
import type { GoalGroup, PolicyGroup, ProjectGroup } from './group-rows.ts';
import type { Goal, Measure, Policy, Project } from './plan.ts';

/** Ids count from 1 in the order of appearance: goal `2`, its third policy `2-3`. */
export function buildGoals(groups: readonly GoalGroup[], measures: MeasuresOfPolicies): Found<readonly Goal[]> {
  const findings: Finding[] = [];
  const value = groups.map((group, index): Goal => {
    const id = `${index + 1}`;
    const policies = group.policies.map((policy, position) => {
      const built = buildPolicy(`${id}-${position + 1}`, policy, measures.get(policy) ?? []);
      append(findings, built.findings);
      return built.value;
    });
    // A numerical target belongs to no policy, so it can serve none of its 施策.
    append(
      findings,
      group.rows.flatMap((row) => findMeasures(row, []).findings),
    );
    return { id, title: group.title, indicators: group.rows.map(({ indicator }) => indicator), policies };
  });
  return { value, findings };
}

function buildPolicy(id: string, group: PolicyGroup, measures: readonly Measure[]): Found<Policy> {
  const projects = group.projects.map((project) => buildProject(project, measures));
  return {
    value: { id, title: group.title, measures, projects: projects.map(({ value }) => value) },
    findings: projects.flatMap(({ findings }) => findings),
  };
}

function buildProject(group: ProjectGroup, measures: readonly Measure[]): Found<Project> {
  const served = group.rows.map((row) => findMeasures(row, measures));
  const numbers = new Set(served.flatMap(({ value }) => value));
  const indicators = group.rows.map(({ indicator }) => indicator);
  const value = {
    title: group.title,
    page: group.page,
    priority: isMarkedPriority(group.title) || indicators.some(({ priority }) => priority),
    measures: [...numbers].toSorted((a, b) => a - b),
    indicators,
  };
  return { value, findings: served.flatMap(({ findings }) => findings) };
}
