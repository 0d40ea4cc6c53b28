/** One sheet as it stands, with what each column and row was taken for and what was read in each cell. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withData } from '../document/document.ts';
import { escapeControls } from '../finding/escape-controls.ts';
import { wordFinding } from '../finding/render.ts';
import type { CellReading, HeadReading, Note, RowKind, RowReading, SheetReading } from './reading.ts';

/** What a reference in a cell leads to. */
export function noteId(number: number): string {
  return `finding-${number}`;
}

/** The first sheet says how the colours are read. */
export function composeSheet(sheet: SheetReading, notes: readonly Note[], isFirst: boolean): Element {
  const name = sheet.sheet ?? sheet.file;
  const title = sheet.sheet === undefined ? sheet.file : `${sheet.file}　シート「${sheet.sheet}」`;
  const others =
    sheet.otherSheets.length === 0 ? [] : [h('p.note', `読まなかったシート：${sheet.otherSheets.join('、')}`)];
  return h('section', { dataSheet: name }, [
    h('h2', title),
    ...(isFirst ? [composeLegend()] : []),
    h('p.note', summarize(sheet)),
    ...others,
    composeTable(sheet, notes),
  ]);
}

function composeLegend(): Element {
  const cell = (className: string, text: string) => h('td', { className: [className, 'reading-key'] }, text);
  const line = (className: string, name: string, meaning: string) => h('tr', [cell(className, name), h('td', meaning)]);
  return h('table', [
    h('caption', '見方'),
    h('colgroup', [h('col', { dataWidth: '8' }), h('col', { dataWidth: '34' })]),
    h('tbody', [
      line('reading-typed', '色なし', '書かれているとおりに読んだ'),
      line('reading-read', '→ 青', '読みかえた（→ の右が読んだ値）'),
      line('reading-absent', '→ 灰', '値なし（→ の右がその理由）'),
      line('reading-doubt', '？ 橙', '疑わしい（書かれているとおりに載せ、評価しない）'),
      line('reading-unused', '× 淡', '使わない'),
      h('tr', [h('td.center', '［1］'), h('td', '「所見」にある番号。セルのコメントにも同じ内容がある')]),
    ]),
  ]);
}

/** e.g. `見出しは 5～6 行目、指標は 12 行、使わない行は 3 行です。` */
function summarize({ rows, heads }: SheetReading): string {
  const of = (kind: RowKind) => rows.filter((row) => row.kind === kind).map(({ number }) => number);
  const [head, left] = [of('head'), of('left-out')];
  const parts = [
    head.length === 0 ? '見出しは見つかりません' : `見出しは ${joinNumbers(head)} 行目`,
    `指標は ${of('indicator').length} 行`,
    ...(left.length === 0 ? [] : [`使わない行は ${joinNumbers(left)} 行目`]),
    `使わない列は ${heads.filter((each) => each?.isUsed === false).length} 列`,
  ];
  return `${parts.join('、')}です。`;
}

function joinNumbers(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open?.last === number - 1) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}～${last}`)).join('、');
}

function composeTable(sheet: SheetReading, notes: readonly Note[]): Element {
  const line = (label: string, pick: (head: HeadReading) => readonly string[]) =>
    h('tr', [
      h('th.reading-label', { scope: 'row' }, label),
      ...sheet.heads.map((head) =>
        h('th', { scope: 'col', className: head?.isUsed === false ? ['reading-unused'] : ['reading-role'] }, [
          ...(head === undefined ? [] : linesOf(pick(head).join('\n'))),
        ]),
      ),
    ]);
  const letters = h('tr', [
    h('th.reading-label', { scope: 'col' }, '列'),
    ...sheet.columns.map((column) => h('th', { scope: 'col' }, column)),
  ]);
  const head = [
    letters,
    line('何の列か', ({ roles }) => roles),
    line('いつの値か', ({ years }) => years),
    line('単位', ({ units }) => units),
    line('確かさ', ({ firmness }) => firmness),
  ];
  const body = sheet.rows.filter(({ kind }) => kind !== 'blank').map((row) => composeRow(row, notes));
  // Behind the column of row numbers.
  const name = sheet.heads.findIndex((each) => each?.roles.includes('指標名')) + 2;
  const repeated = name === 1 ? {} : { dataRepeatedColumn: `${name}` };
  return h('table', { dataFreezeColumns: '1', ...repeated }, [
    h('colgroup', [h('col', { dataWidth: '7' })]),
    h('thead', head),
    h('tbody', body),
  ]);
}

const kindWords: Readonly<Record<RowKind, string>> = {
  title: '題名',
  head: '見出し',
  indicator: '指標',
  band: '帯',
  note: '注記',
  'left-out': '使わない',
  blank: '',
};

function composeRow({ number, kind, cells }: RowReading, notes: readonly Note[]): Element {
  const label = h('th.reading-label', { scope: 'row' }, `${number} ${kindWords[kind]}`);
  const placed = kind === 'title' || kind === 'note' ? extend(cells) : cells;
  return h('tr', [label, ...placed.flatMap((cell) => (cell === undefined ? [] : [composeCell(cell, kind, notes)]))]);
}

/** A line of text reaches over the blank cells behind it, as it does in the sheet: no column becomes as wide as it. */
function extend(cells: RowReading['cells']): RowReading['cells'] {
  const extended: (CellReading | undefined)[] = [];
  let open = -1;
  cells.forEach((cell, at) => {
    const last = extended[open];
    const isBlank = cell?.text === '' && cell.notes.length === 0 && cell.rows === 1 && cell.columns === 1;
    if (last !== undefined && isBlank && last.rows === 1) {
      extended[open] = { ...last, columns: last.columns + 1 };
      extended.push(undefined);
    } else {
      if (cell !== undefined) open = at;
      extended.push(cell);
    }
  });
  return extended;
}

function composeCell(cell: CellReading, kind: RowKind, notes: readonly Note[]): Element {
  const { text, state, read, amount, rows, columns } = cell;
  const spans = { ...(rows > 1 ? { rowSpan: rows } : {}), ...(columns > 1 ? { colSpan: columns } : {}) };
  const className = kind === 'head' ? ['reading-head'] : [`reading-${state}`];
  const mark = state === 'doubt' ? '？ ' : '→ ';
  const content: ElementContent[] = [
    ...linesOf(escapeControls(text)),
    ...(read === '' ? [] : [h('br'), h('small', `${mark}${read}`)]),
    ...cell.notes.flatMap((number): ElementContent[] => [
      { type: 'text', value: ' ' },
      h('a', { href: `#${noteId(number)}` }, `［${number}］`),
    ]),
  ];
  const element = h('td', { className, ...spans }, content);
  const comment = commentOf(cell, notes);
  const isNumber = amount !== undefined && cell.notes.length === 0;
  return withData(element, {
    ...(comment === '' ? {} : { comment }),
    ...(isNumber
      ? {
          cell: {
            type: 'number',
            value: amount.value.toFixed(),
            format: {
              before: amount.before,
              after: amount.after,
              decimals: amount.decimals,
              grouped: amount.text.includes(',') || amount.text.includes('，'),
            },
          },
        }
      : {}),
  });
}

function linesOf(text: string): readonly ElementContent[] {
  return text
    .split('\n')
    .flatMap((line, index): readonly ElementContent[] =>
      index === 0 ? [{ type: 'text', value: line }] : [h('br'), { type: 'text', value: line }],
    );
}

const severityWords = { error: 'エラー', warning: '警告', notice: 'お知らせ' } as const;

function commentOf({ notes: numbers }: CellReading, notes: readonly Note[]): string {
  return numbers
    .flatMap((number) => notes[number - 1] ?? [])
    .map(({ number, finding }) => {
      const { message, hint } = wordFinding(finding, 'ja');
      return escapeControls(
        `［${number}］${severityWords[finding.severity]}　${message}${hint === undefined ? '' : `\n→ ${hint}`}`,
      );
    })
    .join('\n');
}
