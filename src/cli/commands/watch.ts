/** `torikumi watch`: builds, then builds again what each saved file changes, until it is interrupted. */

import { build } from '../../build/build.ts';
import type { BuildOptions } from '../../build/build-options.ts';
import type { BuildResult } from '../../build/build-result.ts';
import { describeFinding } from '../../build/describe-finding.ts';
import { reportFault } from '../../build/fault.ts';
import { Graph } from '../../build/graph/graph.ts';
import { type LocatedFinding, locate } from '../../build/located-finding.ts';
import type { BuildEvent, Effects } from '../../effects.ts';
import { hasErrors } from '../../finding/finding.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import { watchFolder } from '../../node/watch-folder.ts';
import { type Changes, collectChanges } from '../changes.ts';
import { chooseWorkspaces } from '../choose-workspaces.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Interrupted } from '../interrupted.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJsonLine } from '../print-json.ts';
import { reportFindings } from '../report-findings.ts';
import { cliWords } from '../words.ts';

type WatchCommand = Extract<ParsedCommand, { name: 'watch' }>;

/** `interrupted` is asked only while nothing is built: a build is not waited for, and the next one goes on from it. */
export async function runWatch(command: WatchCommand, effects: Effects, interrupted: Interrupted): Promise<ExitCode> {
  const { language, out, poll } = command;
  const { note } = effects.log;
  const words = cliWords[language];
  const { workspaces, findings } = await chooseWorkspaces(effects, command.workspaces);
  const roots = await Promise.all(workspaces.map((folder) => effects.files.realPath(folder).catch(() => undefined)));
  const missing = workspaces.filter((_, index) => roots[index] === undefined);
  if (hasErrors(findings) || missing.length > 0) {
    reportFindings(note, locate(undefined, findings), command);
    for (const folder of missing) note(words.cannotWatch(folder));
    return 1;
  }
  await effects.files.makeFolder(out);
  const except = [await effects.files.realPath(out)];
  const changes = collectChanges();
  const watching = workspaces.map((folder, index) =>
    watchFolder(roots[index] ?? folder, { poll, except }, (path) => changes.add(folder, path)),
  );
  try {
    const rebuild = createRebuild(command, effects);
    await rebuild(new Map(workspaces.map((folder) => [folder, new Set()])));
    if (!command.quiet && !command.json) note(words.watching(workspaces));
    for (
      let changed = await wait(changes, interrupted);
      changed !== undefined;
      changed = await wait(changes, interrupted)
    ) {
      await rebuild(changed);
    }
  } finally {
    for (const each of watching) each.close();
  }
  return 0;
}

async function wait(changes: Changes, interrupted: Interrupted): Promise<Changed | undefined> {
  const over = new AbortController();
  void interrupted(over.signal).then(changes.end);
  const changed = await changes.next();
  over.abort();
  return changed;
}

/** What all builds have in common, such as the theme and the fonts, is made once. */
function createRebuild(command: WatchCommand, effects: Effects): (changed: Changed) => Promise<void> {
  const { language, out, reports, formats, json, quiet } = command;
  const { note } = effects.log;
  const words = cliWords[language];
  const years = command.years === 'all' ? 'all' : command.years.map(fiscalYear);
  const asked: Omit<BuildOptions, 'workspaces'> = { years, reports, formats, out, force: false, wait: true };
  const graph = new Graph();
  const known = new Map<string, LocatedFinding['workspace']>();
  let isFirst = true;
  return async (changed) => {
    const begun = performance.now();
    const told = new Set<string>();
    const tell = (folder: string, names: readonly string[]) => {
      if (names.length === 0 || told.has(folder)) return;
      told.add(folder);
      if (!json && !quiet) note(words.changed(folder, names));
    };
    const event = (event: BuildEvent) => {
      if (event.kind === 'opening') tell(event.workspace, nameInputs(event, changed.get(event.workspace)));
    };
    const following = { ...effects, log: { ...effects.log, event } };
    const workspaces = [...changed.keys()];
    const { artifacts, findings } = await buildSafely(following, { ...asked, workspaces }, graph);
    const news = chooseNews(findings, workspaces, known);
    const made = artifacts.filter(({ unchanged }) => !unchanged);
    // A file that no report is made from, such as one that is written beside another before it takes its place.
    if (told.size + made.length + news.length === 0 && !isFirst) return;
    isFirst = false;
    for (const [folder, paths] of changed) tell(folder, [...paths].toSorted());
    const seconds = (performance.now() - begun) / 1000;
    if (json) {
      const described = news.map((each) => describeFinding(each, language));
      printJsonLine(effects.log, 'watch', { changed: [...told], artifacts, seconds, findings: described });
      return;
    }
    reportFindings(note, news, command);
    if (quiet) return;
    for (const { path } of made) note(words.made(`${out}/${path}`));
    note(words.rebuilt(made.length, artifacts.length - made.length, seconds));
  };
}

type Changed = ReadonlyMap<string, ReadonlySet<string>>;

/** Of what was seen to change, the files that the workspace was built from. */
function nameInputs(
  { why }: Extract<BuildEvent, { kind: 'opening' }>,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const inputs = why.flatMap((reason) =>
    reason.kind === 'inputs' ? reason.paths.map((path) => path.replaceAll('\\', '/')) : [],
  );
  return [...seen].filter((path) => path !== '' && inputs.some((input) => input.endsWith(`/${path}`))).toSorted();
}

async function buildSafely(effects: Effects, options: BuildOptions, graph: Graph): Promise<BuildResult> {
  try {
    return await build(effects, options, undefined, graph);
  } catch (cause) {
    return { artifacts: [], findings: locate(undefined, [reportFault(effects, 'watch', cause)]) };
  }
}

/** What was told before of the same workspace is not told after each save, unless it stops a report. */
function chooseNews(
  findings: readonly LocatedFinding[],
  built: readonly string[],
  known: Map<string, LocatedFinding['workspace']>,
): readonly LocatedFinding[] {
  const keyOf = (located: LocatedFinding) => JSON.stringify(located);
  const news = findings.filter((each) => each.finding.severity === 'error' || !known.has(keyOf(each)));
  for (const [key, workspace] of known) if (workspace === undefined || built.includes(workspace)) known.delete(key);
  for (const each of findings) known.set(keyOf(each), each.workspace);
  return news;
}
