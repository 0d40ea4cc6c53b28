/** All standard checks of a form together, each cause told once. */

import type { Finding } from '../../../finding/finding.ts';
import { checkAmounts } from './amounts.ts';
import { checkAgainstLastYear } from './amounts-of-last-year.ts';
import { checkCalendar } from './calendar.ts';
import { checkCells } from './cells.ts';
import { checkChanges } from './changes.ts';
import { checkEvaluations } from './evaluations.ts';
import { checkFiguresInText } from './figures-in-text.ts';
import { checkGivenFigures } from './given-figures.ts';
import { checkIndicators } from './indicators.ts';
import type { Inspection } from './inspection.ts';
import { checkLastEdition } from './last-edition.ts';
import { checkOneValue } from './one-value.ts';
import { checkOrderOfDays } from './order-of-days.ts';
import { checkStaff } from './staff.ts';
import { checkTexts } from './texts.ts';
import { checkTotals } from './totals.ts';

export function runStandardChecks(inspection: Inspection): readonly Finding[] {
  return [
    ...checkAmounts(inspection),
    ...checkStaff(inspection),
    ...checkGivenFigures(inspection),
    ...checkChanges(inspection),
    ...checkAgainstLastYear(inspection),
    ...checkLastEdition(inspection),
    ...checkIndicators(inspection),
    ...checkCalendar(inspection),
    ...checkOrderOfDays(inspection),
    ...checkEvaluations(inspection),
    ...checkTexts(inspection),
    ...checkFiguresInText(inspection),
    ...checkOneValue(inspection),
    ...checkTotals(inspection),
    ...checkCells(inspection),
  ];
}

/** A row in yen is far from the year before and beyond its budget: one finding, as grave as the graver. Hours and days a digit too long are only that. */
export function joinUnits(all: readonly Finding[]): readonly Finding[] {
  const isChecked = (finding: Finding): finding is Finding<'sheet-check'> => finding.code === 'sheet-check';
  const jumps = new Set(
    all
      .filter(isChecked)
      .flatMap(({ facts, place }) => (facts.problem.startsWith('jump') ? [JSON.stringify(place)] : [])),
  );
  const findings = all.filter(
    (finding) =>
      !(isChecked(finding) && ofSize.includes(finding.facts.problem) && jumps.has(JSON.stringify(finding.place))),
  );
  const isUnit = (finding: Finding): finding is Finding<'sheet-relation'> =>
    finding.code === 'sheet-relation' && (finding as Finding<'sheet-relation'>).facts.suspect === 'unit';
  const byPlace = new Map(findings.filter(isUnit).map((finding) => [JSON.stringify(finding.place), finding]));
  const joined = new Set<Finding>();
  const others = findings.map((finding): Finding => {
    const { facts } = finding as Finding<'sheet-check'>;
    const relation = byPlace.get(JSON.stringify(finding.place));
    if (finding.code !== 'sheet-check' || facts.problem !== 'jump-unit' || relation === undefined) return finding;
    joined.add(relation);
    const { right, rightValue } = relation.facts;
    return {
      ...finding,
      severity: relation.severity,
      facts: { ...facts, others: [...facts.others, `${right} ${rightValue}`] },
    };
  });
  return others.filter((finding) => !joined.has(finding));
}

const ofSize: readonly string[] = ['hours-many', 'beyond-calendar'];
