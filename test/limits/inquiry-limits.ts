/** Limits of inquiries: how large a folder of replies may be, and what is kept of them. */

import type { Effects, Entry } from '../../src/effects.ts';
import { cellNumber } from '../../src/inquiry/number-format.ts';
import type { AskedField } from '../../src/model/inquiry/inquiry.ts';
import { readAnswer } from '../../src/model/inquiry/read-answer.ts';
import { isShifted } from '../../src/model/inquiry/shifted-row.ts';
import { Decimal } from '../../src/model/value/decimal.ts';
import { isBeyondCapacity } from '../../src/model/value/share-bound.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { readInquiryHistory } from '../../src/workspace/inquiry/read-inquiry-history.ts';
import { readReplyFiles } from '../../src/workspace/inquiry/read-reply-files.ts';
import { inlineList } from '../../src/writer/xlsx/list-sheet.ts';
import { codesOf, type Limit, least, most } from './limit.ts';

/** A folder of files that hold nothing, without writing any; `size` is what each is said to have. */
function folderOf(list: (folder: string) => readonly Entry[], size = 0): Effects {
  const files = {
    list: async (folder: string) => list(folder),
    realPath: async (path: string) => path,
    size: async () => size,
    read: async () => new Uint8Array(),
  };
  return { files } as unknown as Effects;
}

const fileOf = (index: number): Entry => ({ name: `${index}.csv`, kind: 'file' });

const choicesOf = (count: number) => ['あ'.repeat(count - 1), ''].join('い');

/** Of the forms that are sent. */
const entryLimits: readonly Limit[] = [
  most('inquiry/number-format.ts mostDigits', 'digits of a cell', 15, 'number', 'none', (count) =>
    cellNumber('1'.repeat(count)) === undefined ? 'none' : 'number',
  ),
  most('writer/xlsx/list-sheet.ts longestInline', 'characters of a list', 255, 'inline', 'sheet', (count) =>
    inlineList([choicesOf(count)]) === undefined ? 'sheet' : 'inline',
  ),
];

const textField: AskedField = {
  ...{ name: '説明', type: 'text', choices: [], limit: undefined, unit: undefined, isNeeded: true },
  ...{ source: '指標', where: new Map() },
};
const numberContext = { unit: '', year: fiscalYear(2024), documentDate: { year: 2025, month: 6, day: 13 } };

/** Five choices in a row; the first of them answered, with words of their own, with so many of the next columns'. */
function isRowShifted(count: number): boolean {
  const heads = ['あ', 'い', 'う', 'え', 'お'];
  const cells = heads.map((head, index) => ({
    head,
    field: { ...textField, type: 'choice' as const, choices: [`${head}１`, `${head}２`] },
    text: `${(index < count ? heads[index + 1] : undefined) ?? head}１`,
  }));
  const columns = cells.map(({ head, field }) => ({ kind: 'asked' as const, head, field }));
  return isShifted(columns, cells, numberContext);
}

export const inquiryLimits: readonly Limit[] = [
  ...entryLimits,
  least('model/inquiry/shifted-row.ts fewestShifted', 'choices of the columns beside', 2, false, true, isRowShifted),
  most('model/value/share-bound.ts mostOfCapacity', 'per cent of what there is room for', 150, false, true, (count) =>
    isBeyondCapacity('会館の稼働率', new Decimal(count), []),
  ),
  most('model/inquiry/read-answer.ts longestPointer', 'characters', 20, 'asked', 'taken', (count) => {
    return readAnswer(`別紙${'あ'.repeat(count - 2)}`, textField, numberContext).kind;
  }),
  most('model/inquiry/read-answer.ts mostYearsAhead', 'years ahead of a date', 10, 'taken', 'asked', (count) => {
    return readAnswer(`${2025 + count}-04-01`, { ...textField, type: 'date' }, numberContext).kind;
  }),
  most(
    'workspace/inquiry/read-reply-files.ts filesLimit',
    'files of a folder',
    2_000,
    'read',
    'refused',
    async (count) => {
      const files = Array.from({ length: count }, (_, index) => fileOf(index));
      const { findings } = await readReplyFiles(
        folderOf(() => files),
        '/replies',
      );
      return codesOf(findings).includes('reply-too-many-files') ? 'refused' : 'read';
    },
  ),
  most('workspace/inquiry/read-reply-files.ts depthLimit', 'folders within each other', 4, 1, 0, async (count) => {
    const inner = (folder: string) => folder.split('/').filter((name) => name === 'in').length;
    const list = (folder: string): readonly Entry[] =>
      inner(folder) === count - 1 ? [fileOf(1)] : [{ name: 'in', kind: 'folder' }];
    return (await readReplyFiles(folderOf(list), '/replies')).files.length;
  }),
  most(
    'workspace/inquiry/read-inquiry-history.ts sizeLimit',
    'bytes of a history',
    100 * 1024 * 1024,
    'read',
    'file-too-large',
    async (count) => {
      const { findings } = await readInquiryHistory(
        folderOf(() => [], count),
        '/city',
        '1',
      );
      return codesOf(findings)[0] ?? 'read';
    },
  ),
];
