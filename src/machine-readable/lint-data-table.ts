/** Checks a data file (CSV or XLSX) against the rules for machine-readable tables. */

import { type Finding, notice, type Place, warning } from '../finding/finding.ts';
import { inspectCsv } from './inspect-csv.ts';
import { inspectXlsx } from './inspect-xlsx.ts';
import type { InspectedFile } from './inspected-file.ts';
import type { Problem, Rule } from './rule.ts';
import { rules } from './rules.ts';

/**
 * A warning for every rule that is broken, a notice for what may be right, each with the first place and the number of
 * the others. A file that cannot be read at all gives an error. `file` names it in the findings.
 */
export async function lintDataTable(file: string, bytes: Uint8Array): Promise<readonly Finding[]> {
  const inspected = await inspect(file, bytes);
  if ('code' in inspected) return [inspected];
  return rules.flatMap((rule) => {
    const id = rule.id[inspected.format.type];
    return id === undefined ? [] : applyRule(rule, id, inspected);
  });
}

async function inspect(file: string, bytes: Uint8Array): Promise<InspectedFile | Finding> {
  const extension = /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase();
  if (extension === 'csv') return inspectCsv(file, bytes);
  if (extension === 'xlsx') return inspectXlsx(file, bytes);
  const title = 'ファイル形式は Excel または CSV とする';
  const facts = { rule: '1-1', title, column: '', others: 0 };
  return extension === undefined
    ? warning('data-rule', { ...facts, problem: 'no-extension', texts: [] }, { file })
    : warning('data-rule', { ...facts, problem: 'other-format', texts: [extension] }, { file });
}

function applyRule(rule: Rule, id: string, inspected: InspectedFile): readonly Finding[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of rule.check(inspected)) {
    const group = groups.get(problem.group);
    if (group === undefined) groups.set(problem.group, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((problems): readonly Finding[] => {
    const [first] = problems;
    if (first === undefined) return [];
    const make = first.isNotice === true ? notice : warning;
    const { problem, column = '', texts = [] } = first;
    const facts = { rule: id, title: rule.title, problem, column, texts, others: problems.length - 1 };
    return [make('data-rule', facts, placeOf(first, inspected))];
  });
}

function placeOf({ sheet, cell }: Problem, { file, format }: InspectedFile): Place {
  if (cell === undefined) return sheet === undefined ? { file } : { file, sheet };
  if (format.type === 'csv') return { file, line: cell.row, column: cell.column };
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell.address === undefined ? {} : { cell: cell.address }),
  };
}
