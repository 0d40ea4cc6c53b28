/** Reads a workbook that may be a reply: all its sheets, hidden ones too, with what people wrote over their cells. */

import { type Finding, notice } from '../../finding/finding.ts';
import type { ReplySheet } from '../../model/inquiry/reply.ts';
import { nameCells } from '../../table/name-cells.ts';
import { openWorkbook } from '../xlsx/open-workbook.ts';
import type { CellComment, SheetEntry, Workbook } from '../xlsx/workbook.ts';
import { openSheet, readSheetOf } from '../xlsx/xlsx-table.ts';

/** The finding says why it is no workbook. */
export function readReplyWorkbook(file: string, bytes: Uint8Array): readonly ReplySheet[] | Finding {
  const workbook = openWorkbook(file, bytes);
  return 'code' in workbook ? workbook : workbook.sheets.map((sheet) => readReplySheet(workbook, sheet));
}

function readReplySheet(workbook: Workbook, sheet: SheetEntry): ReplySheet {
  const at = { file: workbook.file, sheet: sheet.name };
  const hidden = sheet.isHidden ? ({ isHidden: true } as const) : {};
  const content = openSheet(workbook, sheet);
  if ('code' in content) return { ...at, ...hidden, rows: [], findings: [content] };
  const { value, findings } = readSheetOf(workbook, sheet, content);
  const comments = findComments(workbook.comments(sheet), at);
  return { ...at, ...hidden, rows: value ?? [], findings: [...findings, ...comments] };
}

function findComments(comments: readonly CellComment[], at: { readonly file: string; readonly sheet: string }) {
  const own = comments.flatMap(({ cell, text }) => {
    const said = withoutDoubts(text);
    return said === '' ? [] : [{ text: said, place: { ...at, cell } }];
  });
  const [first] = own;
  if (first === undefined) return [];
  const facts = { texts: own.map(({ text }) => text), cells: nameCells(own.map(({ place }) => place)) };
  return [notice('reply-comments', facts, first.place)];
}

/** What a returned form asks at its cells (`［K01-1］`, the doubt, `→ ` the question) is nothing that the section says. */
function withoutDoubts(text: string): string {
  let isDoubt = false;
  const own = text.split('\n').filter((line) => {
    const isFirst = /^［[^［］]{1,60}］$/.test(line.trim());
    const isLast = isDoubt && line.trimStart().startsWith('→ ');
    const isOwn = !isDoubt && !isFirst;
    isDoubt = isFirst || (isDoubt && !isLast);
    return isOwn;
  });
  return own.join('\n').trim();
}
