/** 確認依頼票: what a section has to confirm, and nothing else, with boxes for its answer and its reason. */

import type { EntryCell, EntryField, EntryForm, EntryRow, EntryRule, EntrySheet } from '../document/entry-form.ts';
import {
  type Inquiry,
  type InquiryColumn,
  type InquirySection,
  itemsOfSection,
  valueStates,
} from '../model/inquiry/inquiry.ts';
import { type KeptDoubt, openDoubts, type SectionState } from '../model/inquiry/inquiry-state.ts';
import { formatFiscalYear } from '../model/year/fiscal-year.ts';
import type { Sender } from './compose-entry-form.ts';
import { composeConfirmationLine, confirmationTitle } from './key-line.ts';
import { composeSignRow, signFields, signs } from './sign-row.ts';
import { countLines, heightOf } from './text-lines.ts';

/** Full-width characters of its columns. */
const heads = [
  { head: '№', width: 11 },
  { head: '番号・欄', width: 13 },
  { head: '回答', width: 13 },
  { head: '疑い', width: 24 },
  { head: '確かめたいこと', width: 24 },
  { head: '回答欄', width: 13 },
  { head: '理由', width: 24 },
] as const;
const [headRow, firstRow] = [6, 7];
/** Lines that the boxes have room for. */
const leastLines = 3;

/** None where nothing is to be confirmed. */
export function composeConfirmation(
  inquiry: Inquiry,
  section: InquirySection,
  { organization, date, font }: Sender,
  state: SectionState,
): EntryForm | undefined {
  const doubts = openDoubts(state);
  if (doubts.length === 0) return undefined;
  const title = `${formatFiscalYear(inquiry.year, 'era', date)} ${inquiry.title} ${confirmationTitle}`;
  return { title, organization, date, font, sheets: [composeSheet(inquiry, section, title, doubts)] };
}

function composeSheet(
  inquiry: Inquiry,
  section: InquirySection,
  title: string,
  doubts: readonly KeptDoubt[],
): EntrySheet {
  const names = new Map(itemsOfSection(inquiry, section.number).map(({ number, name }) => [number, name]));
  const columns = new Map(inquiry.columns.map((column) => [column.head, column]));
  const asked = signs.filter(({ head }) => head !== '課長の確認');
  const lastRow = headRow + doubts.length;
  const boxes = `F${firstRow}:G${lastRow}`;
  return {
    name: confirmationTitle,
    columns: heads.map(({ width }) => width),
    rows: [
      lineRow('title', title, 24),
      lineRow('key', composeConfirmationLine(inquiry, section), 18),
      lineRow('line', guide, 18),
      composeSignRow(asked, { column: heads.length, value: composeCount(doubts.length) }),
      lineRow('legend', '橙：回答欄と理由がどちらも空いています　　灰：変えられません', 18),
      { cells: heads.map(({ head }, at) => ({ column: at + 1, look: 'head', value: head })), height: heightOf(1) },
      ...doubts.map((doubt) => composeRow(doubt, names.get(doubt.item))),
    ],
    headRow,
    fixedColumns: 2,
    fields: [
      ...signFields(asked, 4),
      ...doubts.map((doubt, at) => composeField(`F${firstRow + at}`, columns.get(doubt.head))),
      {
        ...plainField(`G${firstRow}:G${lastRow}`),
        title: '理由',
        prompt: '回答のとおりでよい訳、または直した訳を書いてください。',
      },
    ],
    alerts: [{ range: boxes, formula: `LEN(TRIM($F${firstRow}))+LEN(TRIM($G${firstRow}))=0`, level: 'empty' }],
    footer: `${title}　${section.name}`,
  };
}

const guide =
  '回答のとおりでよいときは「理由」だけを、直すときは「回答欄」に正しい値を書いて、このファイルのままお返しください。行や列は変えないでください。';

function lineRow(look: 'title' | 'key' | 'line' | 'legend', value: string, height: number): EntryRow {
  return { cells: [{ column: 1, look, value }], height };
}

function composeCount(total: number): EntryCell['value'] & {} {
  const lastRow = headRow + total;
  const isBlank = ['F', 'G'].map((letters) => `${letters}${firstRow}:${letters}${lastRow},""`);
  return { formula: `${total}-COUNTIFS(${isBlank.join(',')})&"／${total} 回答済"`, result: `0／${total} 回答済` };
}

function composeRow({ id, item, head, found, candidate, doubt, question }: KeptDoubt, name = ''): EntryRow {
  const place = item === '' ? '回答の全体' : `${item} ${name}`.trim();
  const reading = candidate === '' || candidate === found ? '' : `\n（このままでよければ「${candidate}」と読みます）`;
  const texts = [
    id,
    head === '' ? place : `${place}\n${head}`,
    found === '' ? '（空欄）' : found,
    doubt,
    `${question}${reading}`,
  ];
  const shown = texts.map((value, at): EntryCell => ({ column: at + 1, look: 'shown', value }));
  const open = [6, 7].map((column): EntryCell => ({ column, look: 'open' }));
  const lines = texts.map((text, at) => countLines(text, heads[at]?.width ?? 1));
  return { cells: [...shown, ...open], height: heightOf(Math.max(leastLines, ...lines)) };
}

/** Where the doubted cell takes choices or numbers alone, so does the box. */
function composeField(range: string, column: InquiryColumn | undefined): EntryField {
  const prompt = '直すときだけ、正しい値を書いてください。回答のとおりでよいときは空欄のままにします。';
  return { ...plainField(range), rule: ruleOf(column), title: '回答欄', prompt };
}

function ruleOf(column: InquiryColumn | undefined): EntryRule {
  if (column?.kind === 'state') return { type: 'choice', choices: valueStates };
  if (column?.kind !== 'asked') return { type: 'any' };
  const { type, choices, limit } = column.field;
  if (type === 'choice') return choices.length === 0 ? { type: 'any' } : { type, choices };
  if (type === 'text') return limit === undefined ? { type: 'any' } : { type, limit };
  return { type };
}

function plainField(range: string): EntryField {
  return {
    range,
    rule: { type: 'any' },
    title: '',
    prompt: '',
    errorTitle: 'この欄に入らない値です',
    error: 'もとの欄と同じ入れ方（数字だけ、一覧の言葉、字数まで）で書いてください。',
  };
}
