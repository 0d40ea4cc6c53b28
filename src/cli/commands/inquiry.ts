/** `torikumi inquiry`: sends the forms of an inquiry, reads replies, says who has answered, asks to confirm, and freezes. */

import { posix } from 'node:path';
import { freezeAnswers } from '../../build/inquiry/freeze-answers.ts';
import { type OpenInquiry, openInquiry } from '../../build/inquiry/open-inquiry.ts';
import { readReplies } from '../../build/inquiry/read-replies.ts';
import { returnForms, sendForms } from '../../build/inquiry/write-forms.ts';
import { writeLetters } from '../../build/inquiry/write-letters.ts';
import { writeStatus } from '../../build/inquiry/write-status.ts';
import { locate } from '../../build/located-finding.ts';
import type { Effects } from '../../effects.ts';
import { type Finding, hasErrors } from '../../finding/finding.ts';
import { summarizeStatus } from '../../inquiry/status.ts';
import { statusRows, unsettledHeads, unsettledRow } from '../../inquiry/status-words.ts';
import { parseDate } from '../../model/year/parse-date.ts';
import { timeOfDay, today } from '../../node/today.ts';
import { historyFolder } from '../../workspace/inquiry/read-inquiry-history.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ParsedCommand } from '../parsed-command.ts';
import { printJson } from '../print-json.ts';
import { isFailure, reportFindings } from '../report-findings.ts';
import { renderTable } from '../table.ts';
import { cliWords } from '../words.ts';

type InquiryCommand = Extract<ParsedCommand, { name: 'inquiry' }>;

/** What was done, in words and as data. */
interface Done {
  readonly findings: readonly Finding[];
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export async function runInquiry(command: InquiryCommand, effects: Effects): Promise<ExitCode> {
  const { open, findings: ofOpening } = await openInquiry(effects, command.workspace, command.number);
  const done = open === undefined ? { findings: [], lines: [], data: {} } : await act(command, effects, open);
  const findings = locate(undefined, [...ofOpening, ...done.findings]);
  if (command.json) {
    printJson(effects.log, command, { action: command.action, ...done.data }, findings);
  } else {
    reportFindings(effects.log.note, findings, command);
    const isAsked = command.action === 'status';
    for (const line of done.lines) if (isAsked || !command.quiet) effects.log.result(line);
  }
  return isFailure(findings, false) ? 1 : 0;
}

async function act(command: InquiryCommand, effects: Effects, open: OpenInquiry): Promise<Done> {
  const words = cliWords[command.language].inquiry;
  const { action } = command;
  const now = `${command.date ?? today()}T${timeOfDay()}`;
  const folder = `${command.out}/${open.workspace.name}/${historyFolder(open.inquiry.number)}`;
  switch (action) {
    case 'send':
      return send(effects, open, `${folder}/send`, now, words.sent);
    case 'read': {
      const { findings, ...counts } = await readReplies(effects, open, command.folder ?? '.', now);
      return { findings, lines: [words.read(counts)], data: counts };
    }
    case 'confirm': {
      const { files, findings } = await returnForms(effects, open, `${folder}/confirm`);
      const line = files.length === 0 ? words.nothingToConfirm : words.sent(files.length, `${folder}/confirm`);
      return { findings, lines: findings.length > 0 ? [] : [line], data: { files } };
    }
    case 'freeze': {
      const { findings, tables } = await freezeAnswers(effects, open, now, command.force);
      return { findings, lines: tables.length === 0 ? [] : [words.frozen], data: { tables } };
    }
    case 'status':
      return showStatus(effects, open, folder, now, words.written);
  }
}

async function send(
  effects: Effects,
  open: OpenInquiry,
  folder: string,
  now: string,
  sent: (files: number, folder: string) => string,
): Promise<Done> {
  const { files, findings } = await sendForms(effects, open, folder, now);
  if (hasErrors(findings)) return { findings, lines: [], data: { files } };
  const names = new Map(open.inquiry.sections.map(({ number }, at) => [number, [posix.basename(files[at] ?? '')]]));
  const letters = await writeLetters(effects, open, folder, names);
  const all = [...files, ...letters.files];
  return { findings: letters.findings, lines: [sent(all.length, folder)], data: { files: all } };
}

async function showStatus(
  effects: Effects,
  open: OpenInquiry,
  folder: string,
  now: string,
  written: (folder: string) => string,
): Promise<Done> {
  const day = parseDate(now.slice(0, 10)) ?? open.inquiry.deadline;
  const status = summarizeStatus(open.inquiry, open.state, day);
  const { files, findings } = await writeStatus(effects, open, status, folder);
  const { rows, aligns } = statusRows(status);
  const table = renderTable(rows, aligns);
  const unsettled = status.unsettled.map(unsettledRow);
  const asked =
    unsettled.length === 0
      ? []
      : [
          renderTable(
            [unsettledHeads, ...unsettled],
            unsettledHeads.map(() => 'left'),
          ),
        ];
  const data = {
    sections: status.sections.map(({ section, ...counts }) => ({
      number: section.number,
      name: section.name,
      ...counts,
    })),
    total: status.total,
    files,
  };
  return { findings, lines: [table, ...asked, ...(files.length === 0 ? [] : [written(folder)])], data };
}
