/** `torikumi diff`: what differs between two editions, as a list, as JSON, or as the documents of a revision. */

import { buildRevision } from '../../build/build.ts';
import type { BuildResult } from '../../build/build-result.ts';
import { prepareDiff } from '../../build/prepare-diff.ts';
import type { Effects } from '../../effects.ts';
import { today } from '../../node/today.ts';
import { describeRevision } from '../../revision/describe-revision.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { showArtifacts } from '../show-artifacts.ts';
import { showRevision } from '../show-revision.ts';
import { cliWords } from '../words.ts';

type DiffCommand = Extract<ParsedCommand, { name: 'diff' }>;

export async function runDiff(command: DiffCommand, effects: Effects): Promise<ExitCode> {
  const { language, json, strict, out } = command;
  const { prepared, findings: read } = await prepareDiff(effects, { ...command, date: command.date ?? today() });
  const isBuilt = prepared !== undefined && out !== undefined;
  const built: BuildResult = isBuilt
    ? await buildRevision(effects, prepared, { formats: command.formats, out })
    : { artifacts: [], findings: [] };
  const findings = [...read, ...built.findings];
  const isUsage = findings.some(({ finding: { code } }) => code === 'format-unknown');
  const { revision, book } = prepared?.content.comparison ?? {};
  const texts = book?.comparison.revision;
  if (json) {
    const ofBook = texts === undefined ? {} : { book: describeRevision(texts) };
    const changes = revision === undefined ? {} : { ...describeRevision(revision), ...ofBook };
    printJson(effects.log, command, { ...changes, artifacts: built.artifacts }, findings);
  } else {
    reportFindings(effects.log.note, findings, command, false);
    if (isUsage) effects.log.note(cliWords[language].seeHelp(command.name));
    else {
      const lines = [
        ...(revision === undefined ? [] : showRevision(revision, language)),
        ...(texts === undefined ? [] : ['', cliWords[language].changes.ofBook, ...showRevision(texts, language)]),
      ];
      for (const line of lines) effects.log.result(line);
      if (isBuilt) showArtifacts(built.artifacts, { ...command, out }, effects);
    }
  }
  if (isUsage) return 2;
  return isFailure(findings, strict) ? 1 : 0;
}
