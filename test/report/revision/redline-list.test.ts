import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/build/prepare.ts';
import { isElement } from '../../../src/document/document.ts';
import { composeList } from '../../../src/report/list/list.ts';
import { textsOf } from '../../../src/report/revision/edition-texts.ts';
import { alignColumns } from '../../../src/revision/align-columns.ts';
import { meaningOf } from '../../../src/revision/compare-meaning.ts';
import { compareVersions } from '../../../src/revision/compare-versions.ts';
import { headsOf } from '../../../src/revision/heads.ts';
import { itemsOfTable } from '../../../src/revision/items-of-table.ts';
import type { RawTable } from '../../../src/table/table.ts';
import { makeTable } from '../../model/plan/make-table.ts';
import { buildFiles, quietEffects, repository } from '../../output/build-workspace.ts';
import { findElements, openHtml } from '../../output/open-html.ts';
import { openPdf, withoutSpace } from '../../output/open-pdf.ts';
import { rowsOfSide } from './strip-marks.ts';

/** The list of each edition, and the redline of both. */
function redline(before: RawTable, after: RawTable) {
  const [old, items] = [itemsOfTable(before).value, itemsOfTable(after).value];
  const aligned = alignColumns(old, items);
  const revision = compareVersions(
    { label: '旧', items: aligned, heads: headsOf(aligned) },
    { label: '新', items, heads: headsOf(items) },
    new Map(),
  );
  const merged = textsOf({ items: () => items, comparison: { revision } }, 'redline');
  return { table: composeList(merged.items, merged.text, merged.head), old: composeList(old), now: composeList(items) };
}

function expectBoth(before: RawTable, after: RawTable): void {
  const { table, old, now } = redline(before, after);
  expect(rowsOfSide(table, 'old')).toEqual(rowsOfSide(old, 'old'));
  expect(rowsOfSide(table, 'new')).toEqual(rowsOfSide(now, 'new'));
}

const word = fc.constantFrom(
  '目標値',
  '現状値',
  '現況',
  '中間値',
  '実績',
  '件数',
  '単位',
  '所管課',
  'goal',
  '',
  '年間',
);
const year = fc.constantFrom(
  '',
  '（R4）',
  '（R5）',
  '（令和5年度）',
  '（H22速報）',
  '（H22）',
  '2023',
  '令和5（2023）年度',
);
const head = fc.tuple(word, year).map((parts) => parts.join(''));
const value = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '－',
    '…',
    '未調査',
    '1,618人',
    '70.1',
    '63.7',
    '85%以上（30年度）',
    '第1回\n第2回',
    '検討する。実施する。',
  ),
  fc
    .array(fc.constantFrom('12', '人', '％', '（', '）', '。', '\n', '目標', 'か所', '△', ' '), { maxLength: 8 })
    .map((parts) => parts.join('').trim()),
);
const level = fc.constantFrom('', '基本目標１', '基本目標２');

/** Heads that differ, since two columns of one head are an error; a column of names, and sometimes of ids. */
const list: fc.Arbitrary<RawTable> = fc
  .record({
    heads: fc.uniqueArray(head, { maxLength: 5, selector: meaningOf }),
    rows: fc.array(
      fc.record({
        id: fc.nat(6),
        goal: level,
        name: fc.constantFrom('出生率', '公園面積', '相談件数（年間）', '相談件数（累計）'),
        cells: fc.array(value, { minLength: 5, maxLength: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    hasIds: fc.boolean(),
    hasGoals: fc.boolean(),
  })
  .map(({ heads, rows, hasIds, hasGoals }) => {
    const cells = (id: string, goal: string, name: string, rest: readonly string[]) => [
      ...(hasIds ? [id] : []),
      ...(hasGoals ? [goal] : []),
      name,
      ...rest.slice(0, heads.length),
    ];
    const seen = new Set<number>();
    const distinct = rows.filter(({ id }) => !hasIds || (!seen.has(id) && seen.add(id)));
    const table = [
      cells('ID', '基本目標', 'KPI', heads),
      ...distinct.map(({ id, goal, name, cells: rest }) => cells(`K${id}`, goal, name, rest)),
    ];
    const [headers = [], ...body] = table.map((row, line) =>
      row.map((text, column) => ({ text, place: { file: 'list.csv', line: line + 1, column: column + 1 } })),
    );
    return {
      file: 'list.csv',
      headers,
      rows: body.map((row, index) => ({ place: { file: 'list.csv', line: index + 2 }, cells: row })),
    };
  });

describe('the redline of a list', () => {
  it('gives both editions when our marks are taken out of it, whatever heads, years, rows and values they have', () => {
    fc.assert(fc.property(list, list, expectBoth), { seed: 20, numRuns: 400 });
  });

  it('gives both where a column is no more whose key one of the new edition has', () => {
    expectBoth(makeTable('KPI|目標値（H22速報）|目標値\n出生率|1.14|1.45'), makeTable('KPI|目標値（R5）\n出生率|1.50'));
  });

  it('has every value of the old edition', () => {
    const { table } = redline(
      makeTable('ID|指標|策定時（H16）|現況（H22速報）\nA|指標甲|77.4|70.1'),
      makeTable('ID|指標|策定時（H16）|現況（H22）\nA|指標甲|77.4|63.7'),
    );
    const [heads, row] = table.children
      .filter((child) => isElement(child, 'thead', 'tbody'))
      .map((group) => findElements(group, 'th', 'td').map(marks));
    expect(heads).toEqual(['指標', '策定時（H16）', '現況－（H22速報）－＋（H22）＋']);
    expect(row).toEqual(['指標甲', '77.4', '－70.1－＋63.7＋']);
  });

  it('has a place for what only the old edition has, and for a column without a head', () => {
    const before = makeTable(
      'ID|基本目標|KPI|目標値|担当||goal\nA|一|出生率|1.5|子ども課|欄外|甲\nB|一|公園面積|2.0㎡|公園課||乙',
    );
    const after = makeTable('ID|KPI|目標値（R8）|事業費\nA|出生率|1.6|100\nC|空き家|5件|200');
    expectBoth(before, after);
    const { table } = redline(before, after);
    expect(findElements(table, 'del').map((deleted) => marks(deleted).trim())).toEqual(
      expect.arrayContaining(['子ども課', '欄外', '甲', '公園課', '乙', '2.0㎡']),
    );
  });

  it.each(['meguro-strategy', 'shinagawa-strategy'])('of %s gives both editions', async (name) => {
    const { prepared } = await prepare(quietEffects(), join(repository, 'data', name));
    const content = prepared?.content;
    if (content?.comparison === undefined) throw new Error('no revision');
    const [old, now, both] = (['old', 'new', 'redline'] as const).map((edition) => {
      const { items: printed, text, head: over } = textsOf(content, edition);
      return composeList(printed, text, over);
    });
    if (old === undefined || now === undefined || both === undefined) throw new Error('no lists');
    expect(rowsOfSide(both, 'old')).toEqual(rowsOfSide(old, 'old'));
    expect(rowsOfSide(both, 'new')).toEqual(rowsOfSide(now, 'new'));
    expect(rowsOfSide(both, 'old')).not.toEqual(rowsOfSide(both, 'new'));
  });

  it('gives both as HTML and as the text of a PDF', async () => {
    const files = {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 計画 }\ndocument: { title: 一覧, date: 2024-08-01 }\ndata: { list: list.csv }\nrevision: { old: old }\n',
      'old/list.csv':
        'ID,KPI,単位,現況（H22速報）,目標値（R7）,担当\nA,出生率,,1.14,1.45,子ども課\nB,公園面積,㎡,"1,618","2,000",公園課\nC,相談件数,件,6,7,\n',
      'list.csv':
        'ID,KPI,単位,現況（H22）,目標値（R8）,事業費\nA,出生率,,1.23,1.50,100\nC,相談件数（累計）,件,6,8,\nD,空き家,戸,5,4,300\n',
    };
    const built = await buildFiles(files, { years: [], name: 'city', reports: ['redline', 'clean'] });
    const [table] = findElements(openHtml(built.read(2024, 'redline.html')), 'table');
    if (table === undefined) throw new Error('no table');
    const [old, now] = [files['old/list.csv'], files['list.csv']].map((csv) =>
      makeTable(
        csv
          .replaceAll(/"(\d),(\d+)"/g, '$1、$2')
          .replaceAll(',', '|')
          .replaceAll('、', ','),
      ),
    );
    if (old === undefined || now === undefined) throw new Error('no editions');
    const marksOfHtml = { type: 'element', tagName: 'table', properties: {}, children: table.children } as const;
    expect(rowsOfSide(marksOfHtml, 'old')).toEqual(rowsOfSide(composeList(itemsOfTable(old).value), 'old'));
    expect(rowsOfSide(marksOfHtml, 'new')).toEqual(rowsOfSide(composeList(itemsOfTable(now).value), 'new'));
    const text = withoutSpace(
      (await openPdf(built.read(2024, 'redline.pdf'))).flatMap(({ texts }) => texts.map((each) => each.text)).join(''),
    );
    const oldText = text.replaceAll(/［追加：[^］]*］/g, '').replaceAll(/［削除：([^］]*)］/g, '$1');
    for (const { cells } of [
      { cells: old.headers.slice(1) },
      ...old.rows.map((row) => ({ cells: row.cells.slice(1) })),
    ]) {
      for (const cell of cells) expect(oldText).toContain(withoutSpace(cell.text));
    }
  });
});

function marks(node: Parameters<typeof findElements>[0]): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (!isElement(child)) return '';
      const inside = marks(child);
      if (child.tagName === 'del') return `－${inside}－`;
      return child.tagName === 'ins' ? `＋${inside}＋` : inside;
    })
    .join('');
}
