/** Prints findings, the gravest first, and says how many there are. */

import type { LocatedFinding } from '../build/located-finding.ts';
import type { Log } from '../effects.ts';
import { causeOf, likenessOf } from '../finding/cause.ts';
import { escapeControls } from '../finding/escape-controls.ts';
import type { Finding } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { type Language, renderFinding } from '../finding/render.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { cliWords } from './words.ts';

const order = ['error', 'warning', 'notice'] as const;

/** Of one finding, beside its first. */
const mostPlaces = 10;

/** `print`: findings are the result of a check, and notes on a build. Of several workspaces, each place says which one it is in. `isSingle` says whether there are several to choose from. */
export function reportFindings(
  print: Log['note'],
  located: readonly LocatedFinding[],
  { language, quiet }: Pick<ParsedCommand, 'language' | 'quiet'>,
  isSingle = new Set(located.map(({ workspace }) => workspace)).size <= 1,
): void {
  const groups = groupByCause(located);
  for (const severity of quiet ? (['error', 'warning'] as const) : order) {
    for (const [first, ...others] of groups.filter(([{ finding }]) => finding.severity === severity)) {
      print(renderFinding(isSingle ? first.finding : placeInWorkspace(first), language));
      const places = others.flatMap(({ finding: { place } }) => (place === undefined ? [] : [formatPlace(place)]));
      const shown = places.slice(0, mostPlaces);
      if (shown.length > 0)
        print(`    ${escapeControls(cliWords[language].alsoAt(shown, places.length - shown.length))}`);
    }
  }
  const findings = groups.map(([{ finding }]) => finding);
  if (findings.length > 0 && !quiet) print(countFindings(findings, language));
}

type Group = readonly [LocatedFinding, ...LocatedFinding[]];

/** Findings that quote a text of their row each are told one by one up to here. */
const mostAlike = 5;

/** What is the same but for its place is told once, with its places; so is what many rows have alike. */
export function groupByCause(located: readonly LocatedFinding[]): readonly Group[] {
  const causes = new Map<string, Set<string>>();
  for (const { finding } of located) {
    const likeness = likenessOf(finding);
    causes.set(likeness, (causes.get(likeness) ?? new Set()).add(causeOf(finding)));
  }
  const groups = new Map<string, [LocatedFinding, ...LocatedFinding[]]>();
  for (const each of located) {
    const likeness = likenessOf(each.finding);
    const areMany = (causes.get(likeness)?.size ?? 0) > mostAlike;
    const key = JSON.stringify([each.workspace, areMany ? likeness : causeOf(each.finding)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/** Whether the findings make a command fail. */
export function isFailure(located: readonly LocatedFinding[], strict: boolean): boolean {
  return located.some(({ finding: { severity } }) => severity === 'error' || (strict && severity === 'warning'));
}

function placeInWorkspace({ workspace, finding }: LocatedFinding): Finding {
  if (workspace === undefined) return finding;
  const { place } = finding;
  const folder = workspace === '.' ? '' : `${workspace}/`;
  const file = place === undefined ? workspace : `${folder}${place.file}`;
  return { ...finding, place: { ...place, file } };
}

function countFindings(findings: readonly Finding[], language: Language): string {
  const [errors = 0, warnings = 0, notices = 0] = order.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  return cliWords[language].counts(errors, warnings, notices);
}
