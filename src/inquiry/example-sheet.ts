/** 記入例: two rows filled in to show how, and what choices, states and blanks mean. */

import type { EntryCell, EntryRow, EntrySheet } from '../document/entry-form.ts';
import { type AskedField, answeredMark, type Inquiry, type InquiryColumn } from '../model/inquiry/inquiry.ts';
import type { EntryGrid, GridColumn } from './entry-grid.ts';
import { countLines, heightOf } from './text-lines.ts';

/** What the rows are about. No number of an item is `例`: nobody takes them for answers. */
const exampleNumber = '例';
const known = {
  previous: 1180,
  actual: 1234,
  target: 1200,
  rate: 102.8,
  text: '参加者は1,234人で、前年度より54人増えた。',
};
const unknown = { previous: 310, target: 350, text: '集計中。9月に確定の見込み。' };

export function composeExample(inquiry: Inquiry, grid: EntryGrid): EntrySheet {
  const hasState = grid.columns.some(({ asked }) => asked?.kind === 'state');
  const names = namesOf(inquiry);
  const rows = [known, ...(hasState ? [unknown] : [])].map((values) => composeRow(values, grid, names));
  const lines = explain(grid).map((cells): EntryRow => ({ cells, height: 18 }));
  return {
    name: '記入例',
    columns: grid.columns.map(({ width }) => width),
    rows: [
      line('title', '記入例', 24),
      line('line', '見本です。この頁は読み取られません。回答は「回答票」の頁に入れてください。', 18),
      { cells: [], height: 8 },
      {
        cells: grid.columns.map(({ column, head }) => ({ column, look: 'head', value: head })),
        height: heightOf(Math.max(...grid.columns.map(({ head, width }) => countLines(head, width)))),
      },
      ...rows,
      { cells: [], height: 12 },
      ...lines,
    ],
    headRow: undefined,
    fixedColumns: 0,
    fields: [],
    alerts: [],
    footer: `${inquiry.title}　記入例`,
  };
}

function line(look: 'title' | 'line', value: string, height: number): EntryRow {
  return { cells: [{ column: 1, look, value }], height };
}

/** Heads of the columns in which items say what they are called and what they are counted in. */
interface Names {
  readonly name: string | undefined;
  readonly unit: string | undefined;
}

function namesOf({ columns, items }: Inquiry): Names {
  const heads = columns.filter(({ kind }) => kind === 'shown').map(({ head }) => head);
  const first = items[0];
  return {
    name: heads.find((head) => first?.shown.get(head)?.text === first?.name) ?? heads[0],
    unit: heads.find((head) => first?.unit !== '' && first?.shown.get(head)?.text === first?.unit),
  };
}

type Values = typeof known | typeof unknown;

function composeRow(values: Values, grid: EntryGrid, names: Names): EntryRow {
  const cells = grid.columns.map(
    (column): EntryCell => ({ column: column.column, ...cellOf(column, values, grid, names) }),
  );
  const lines = grid.columns.map(({ width }, index) => {
    const value = cells[index]?.value;
    return typeof value === 'string' ? countLines(value, width) : 1;
  });
  return { cells, height: heightOf(Math.max(2, ...lines)) };
}

function cellOf(column: GridColumn, values: Values, grid: EntryGrid, names: Names): Omit<EntryCell, 'column'> {
  const { asked } = column;
  if (column === grid.number) return { look: 'shown', value: exampleNumber };
  if (column === grid.answered) return { look: 'example', align: 'center', value: answeredMark };
  switch (asked?.kind) {
    case 'shown':
      return { look: 'shown', ...shownValue(asked, column, values, names) };
    case 'state':
      return { look: 'example', align: 'center', value: 'actual' in values ? '確定' : '未確定' };
    case 'computed':
      return { look: 'shown', align: 'right', ...('actual' in values ? { format: '0.0', value: values.rate } : {}) };
    default:
      return { look: 'example', ...(asked === undefined ? {} : askedValue(asked, values, column, grid)) };
  }
}

type ShownColumn = Extract<InquiryColumn, { kind: 'shown' }>;

function shownValue(
  { head, role }: ShownColumn,
  { showsNumbers }: GridColumn,
  values: Values,
  names: Names,
): Partial<EntryCell> {
  if ((role === 'previous' || role === 'target') && showsNumbers)
    return { value: values[role], align: 'right', format: '#,##0' };
  if (head === names.name) return { value: 'actual' in values ? '（例）講座の参加者数' : '（例）相談の件数' };
  return head === names.unit ? { value: 'actual' in values ? '人' : '件' } : { value: '…' };
}

function askedValue(
  { field }: Extract<InquiryColumn, { kind: 'asked' }>,
  values: Values,
  { column }: GridColumn,
  { columns }: EntryGrid,
): Partial<EntryCell> {
  const isFirst =
    columns.find(({ asked }) => asked?.kind === 'asked' && asked.field.type === field.type)?.column === column;
  if (field.type === 'choice') return { value: field.choices[0] ?? '' };
  if (field.type === 'date') return { value: '2025/6/10', align: 'center' };
  if (field.type === 'text') return { value: isFirst ? values.text : '特にない。' };
  return 'actual' in values && isFirst ? { value: values.actual, align: 'right', format: '#,##0' } : {};
}

/** Lines of a term and what it means; the term stands where there is room for it. */
function explain({ columns }: EntryGrid): readonly (readonly EntryCell[])[] {
  const term = (name: string, meaning: string): readonly EntryCell[] => [
    { column: 2, look: 'key', value: name },
    { column: 3, look: 'line', value: meaning },
  ];
  const has = (kind: InquiryColumn['kind']) => columns.some(({ asked }) => asked?.kind === kind);
  const fields = columns.flatMap(({ asked }) =>
    asked?.kind === 'asked' ? [{ head: asked.head, field: asked.field }] : [],
  );
  const choices = fields.filter(({ field }) => field.type === 'choice' && field.choices.length > 0);
  return [
    [{ column: 1, look: 'key', value: '入れ方' }],
    term(
      '０と空欄',
      '0 は「0だった」という値です。空欄は「まだ答えていない」と読みます。－ や … は入れないでください。',
    ),
    ...(fields.some(({ field }) => field.type === 'number') ? numberTerms(term) : []),
    ...(has('shown')
      ? [
          term(
            '灰色の欄',
            '書き換えないでください。違いがあれば、正しい値とその理由を、この照会の担当にお知らせください。',
          ),
        ]
      : []),
    term(
      '途中の回答',
      '終わった行だけ「回答済」で○を選び、先に返すこともできます。残りは同じ様式で後から返してください。',
    ),
    ...(has('state') ? [[], [{ column: 1, look: 'key' as const, value: '値の状態' }], ...stateTerms(term)] : []),
    ...(choices.length > 0 ? [[], [{ column: 1, look: 'key' as const, value: '選ぶ言葉' }]] : []),
    ...choices.map(({ head, field }) => term(head, wordChoices(field))),
  ];
}

type Term = (name: string, meaning: string) => readonly EntryCell[];

function numberTerms(term: Term): readonly (readonly EntryCell[])[] {
  return [
    term('数字', '数字だけを入れます。単位、「約」「見込」は書きません。'),
    term('割合（％）', '61.6％なら 61.6 と入れます。0.616 や 61.6% ではありません。'),
  ];
}

function stateTerms(term: Term): readonly (readonly EntryCell[])[] {
  return [
    term('確定', 'もう変わらない値です。'),
    term('速報', '後で変わるかもしれない値です。値を入れ、確定する月を説明に書きます。'),
    term('未確定', 'まだ値がありません。値は空欄のまま、見込みの月を説明に書きます。その月に改めてお尋ねします。'),
    term('実績なし', 'その年度に行わなかったため、値がありません。理由を説明に書きます。'),
    term('調査なし', '調査をしない年度のため、値がありません。次に調査する年度を説明に書きます。'),
  ];
}

function wordChoices({ choices, isNeeded }: AskedField): string {
  return `${choices.join('／')}　から一つ選びます。${isNeeded ? '' : 'なければ空欄のままにします。'}`;
}
