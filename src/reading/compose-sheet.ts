/** One sheet as it stands, with what each column and row was taken for and what was read in each cell. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withData } from '../document/document.ts';
import { escapeControls } from '../finding/escape-controls.ts';
import { wordFinding } from '../finding/render.ts';
import { joinNumbers } from './join-numbers.ts';
import type { CellReading, Note, RowKind, RowReading, SheetReading } from './reading.ts';

/** What a reference in a cell leads to. */
export function noteId(number: number): string {
  return `finding-${number}`;
}

/** The first sheet of its kind says how the colours are read. */
export function composeSheet(sheet: SheetReading, notes: readonly Note[], isFirst: boolean): Element {
  const ofSheet = sheet.sheet === undefined ? sheet.file : `${sheet.file}　シート「${sheet.sheet}」`;
  const isNamed = sheet.name !== (sheet.sheet ?? sheet.file);
  const title = isNamed ? `${ofSheet}　${sheet.name}` : ofSheet;
  const others =
    sheet.otherSheets.length === 0 ? [] : [h('p.note', `読まなかったシート：${sheet.otherSheets.join('、')}`)];
  return h('section', { dataSheet: sheet.name }, [
    h('h2', title),
    ...(isFirst ? [composeLegend(sheet.of)] : []),
    h('p.note', sheet.of === 'amounts' ? summarizeAmounts(sheet) : summarize(sheet)),
    ...others,
    composeTable(sheet, notes),
  ]);
}

function composeLegend(of: SheetReading['of']): Element {
  const isOfAmounts = of === 'amounts';
  const cell = (className: string, text: string) => h('td', { className: [className, 'reading-key'] }, text);
  const line = (className: string, name: string, meaning: string) => h('tr', [cell(className, name), h('td', meaning)]);
  return h('table', [
    h('caption', '見方'),
    h('colgroup', [h('col', { dataWidth: '8' }), h('col', { dataWidth: '34' })]),
    h('tbody', [
      line('reading-typed', '色なし', '書かれているとおりに読んだ'),
      ...(isOfAmounts ? [line('reading-agreed', '緑', '書かれているとおりで、計算とも合う')] : []),
      line(
        'reading-read',
        '→ 青',
        `読みかえた${isOfAmounts ? '、計算して埋めた' : ''}（→ の右が${isOfAmounts ? '載せる' : '読んだ'}値）`,
      ),
      line('reading-absent', '→ 灰', '値なし（→ の右がその理由）'),
      line('reading-doubt', '？ 橙', `疑わしい（書かれているとおりに載せ${isOfAmounts ? 'る' : '、評価しない'}）`),
      line('reading-unused', '× 淡', '使わない'),
      h('tr', [h('td.center', '［1］'), h('td', '「所見」にある番号。セルのコメントにも同じ内容がある')]),
    ]),
  ]);
}

/** e.g. `見出しは 2～3 行目、計は 8 行目、計算して埋めたセルは 12、計算と合うセルは 30 です。` */
function summarizeAmounts({ rows }: SheetReading): string {
  const numbersOf = (kind: RowKind) => rows.filter((row) => row.kind === kind).map(({ number }) => number);
  const isOfRows = ({ kind }: RowReading) => kind === 'item' || kind === 'total' || kind === 'part';
  const cells = rows.filter(isOfRows).flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  const count = (wanted: (cell: CellReading) => boolean) => cells.filter(wanted).length;
  const list = (name: string, numbers: readonly number[]) =>
    numbers.length === 0 ? [] : [`${name}は ${joinNumbers(numbers)} 行目`];
  const [head, total] = [numbersOf('head'), numbersOf('total')];
  const parts = [
    ...(head.length === 0 ? ['見出しはありません'] : list('見出し', head)),
    ...(total.length === 0 ? ['計の行はありません'] : list('計', total)),
    ...list('内書き', numbersOf('part')),
    `計算して埋めたセルは ${count(({ text, state }) => text === '' && state === 'read')}`,
    `計算と合うセルは ${count(({ state }) => state === 'agreed')}`,
    `疑わしいセルは ${count(({ state }) => state === 'doubt')}`,
  ];
  return `${parts.join('、')} です。`;
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

function composeTable(sheet: SheetReading, notes: readonly Note[]): Element {
  const line = (label: string, at: number) =>
    h('tr', [
      h('th.reading-label', { scope: 'row' }, label),
      ...sheet.heads.map((head) =>
        h('th', { scope: 'col', className: head?.isUsed === false ? ['reading-unused'] : ['reading-role'] }, [
          ...(head === undefined ? [] : linesOf((head.lines[at] ?? []).join('\n'))),
        ]),
      ),
    ]);
  const letters = h('tr', [
    h('th.reading-label', { scope: 'col' }, '列'),
    ...sheet.columns.map((column) => h('th', { scope: 'col' }, column)),
  ]);
  const head = [letters, ...sheet.lines.map(line)];
  const body = sheet.rows.filter(({ kind }) => kind !== 'blank').map((row) => composeRow(row, notes));
  // Behind the column of row numbers.
  const name = sheet.heads.findIndex((each) => each?.isName === true) + 2;
  const repeated = name === 1 ? {} : { dataRepeatedColumn: `${name}` };
  return h('table', { dataFreezeColumns: '1', ...repeated }, [
    h('colgroup', [h('col', { dataWidth: sheet.rows.some(({ about }) => about !== '') ? '12' : '7' })]),
    h('thead', head),
    h('tbody', body),
  ]);
}

const kindWords: Readonly<Record<RowKind, string>> = {
  title: '題名',
  head: '見出し',
  indicator: '指標',
  item: '行',
  total: '計',
  part: '内書き',
  band: '帯',
  note: '注記',
  'left-out': '使わない',
  blank: '',
};

function composeRow({ number, kind, about, cells }: RowReading, notes: readonly Note[]): Element {
  const words = `${number} ${kindWords[kind]}`;
  const label = h('th.reading-label', { scope: 'row' }, [...linesOf(about === '' ? words : `${words}\n${about}`)]);
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
