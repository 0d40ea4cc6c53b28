import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import { placeCells, rowsOf } from '../../../src/document/flow/place-cells.ts';
import { composeList } from '../../../src/report/list/list.ts';
import { noteHeads } from '../../../src/report/list/note-heads.ts';
import { composeRevisionList } from '../../../src/report/list/revision-list.ts';
import { compareVersions } from '../../../src/revision/compare-versions.ts';
import { compareHeads, headsOf } from '../../../src/revision/heads.ts';
import { itemsOfTable } from '../../../src/revision/items-of-table.ts';
import { formulaOf } from '../../document/formula-of.ts';
import { makeTable } from '../../model/plan/make-table.ts';

const head = 'ID|基本目標|施策|KPI|種別|現状値|目標設定';

function revise(old: string, now: string, reasons: ReadonlyMap<string, string> = new Map()) {
  const items = (rows: string) => itemsOfTable(makeTable(`${head}\n${rows}`)).value;
  return compareVersions({ label: '旧', items: items(old) }, { label: '新', items: items(now) }, reasons);
}

/** The last two cells of each row. */
function outcomes(old: string, now: string, reasons?: ReadonlyMap<string, string>) {
  const table = composeRevisionList(revise(old, now, reasons), '取扱');
  return grid(table, 'tbody').map((row) => row.slice(-2));
}

describe('what an item is from now on', () => {
  it('is the new target alone, with the reason after a stroke', () => {
    const reasons = new Map([['1', '引き上げるため。']]);
    expect(outcomes('1|g|m|A|年間|1件|2件', '1|g|m|A|年間|1件|3件', reasons)).toEqual([
      ['2.修正', '3件／引き上げるため。'],
    ]);
    expect(outcomes('1|g|m|A|年間|1件|2件', '1|g|m|A|年間|1件|3件')).toEqual([['2.修正', '3件']]);
  });

  it('is told under its head where anything else changes', () => {
    expect(outcomes('1|g|m|A|年間|1件|2件', '1|g|m|B|累計|4件|3件')).toEqual([
      ['2.修正', 'B\n種別：累計\n現状値：4件\n目標設定：3件'],
    ]);
  });

  it('is nothing for a kept item, even one that is written in another way or moved', () => {
    expect(outcomes('1|g|m|A|年間|1,000件|84％', '1|h|n|Ａ|年間|1000件|84%')).toEqual([['1.維持', '']]);
  });

  it('is the reason alone for a removed item, and what it went into', () => {
    const old = '1|g|m|A|年間|1件|2件\n2|g|m|C|年間|1件|2件';
    expect(outcomes(old, '1|g|m|A|年間|1件|2件', new Map([['2', '完了したため。']]))[1]).toEqual([
      '3.削除',
      '完了したため。',
    ]);
    const merged = itemsOfTable(makeTable(`${head}|置換\n1|g|m|A|年間|3件|2件|2`)).value;
    const before = itemsOfTable(makeTable(`${head}\n${old}`)).value;
    const revision = compareVersions({ label: '旧', items: before }, { label: '新', items: merged }, new Map());
    expect(grid(composeRevisionList(revision, '取扱'), 'tbody').map((row) => row.at(-1))).toEqual([
      '現状値：3件',
      '「A」に統合',
    ]);
  });
});

describe('its heads', () => {
  it.each([
    ['成果指標名', ['成果指標の設定', '新たな成果指標と設定理由\n（削除の場合はその理由）']],
    ['指標', ['指標の設定', '新たな指標と設定理由\n（削除の場合はその理由）']],
    ['重要業績評価指標（ＫＰＩ）', ['ＫＰＩの設定', '新たなKPIと設定理由\n（削除の場合はその理由）']],
  ])('speak of its items as the table does: %s', (name, heads) => {
    const { value: items } = itemsOfTable(makeTable(`ID|${name}|現況|目標\nA|満足度|52.0%|60.0%`));
    const revision = compareVersions({ label: '旧', items }, { label: '新', items }, new Map());
    expect(grid(composeRevisionList(revision, '取扱'), 'thead')[1]?.slice(-2)).toEqual(heads);
  });
});

describe('units', () => {
  const units = 'ID|指標|単位|現況|目標';
  const old = itemsOfTable(makeTable(`${units}\nA|エネルギー消費量|GJ/百万円|70.1|61.9\nB|満足度||52.0%|60.0%`)).value;
  const now = itemsOfTable(
    makeTable(`${units}\nA|エネルギー消費量|GJ/百万円|63.7|60.5\nB|満足度||52.0%|65.0%\nC|空き家|戸|5|4`),
  ).value;

  it('have a column, and stand behind the numbers that an item has from now on', () => {
    const revision = compareVersions({ label: '旧', items: old }, { label: '新', items: now }, new Map());
    const table = composeRevisionList(revision, '取扱');
    expect(grid(table, 'thead')[0]?.slice(0, 4)).toEqual(['指標', '単位', '現況', '目標']);
    expect(grid(table, 'tbody').map((row) => [row[1], row.at(-1)])).toEqual([
      ['GJ/百万円', '現況：63.7GJ/百万円\n目標：60.5GJ/百万円'],
      ['', '65.0%'],
      ['', '現況：5戸\n目標：4戸'],
    ]);
  });

  it('stand behind no number of another column: 事業費（千円） has a unit of its own', () => {
    const heads = 'ID|指標|単位|目標|令和5年度|事業費（千円）|達成率|目標額|順位';
    const [before, after] = ['70|1|200|3|4|5', '71|2|300|4|5|6'].map(
      (values) => itemsOfTable(makeTable(`${heads}\nA|来館者数|人|${values}`)).value,
    );
    const revision = compareVersions(
      { label: '旧', items: before ?? [] },
      { label: '新', items: after ?? [] },
      new Map(),
    );
    expect(grid(composeRevisionList(revision, '取扱'), 'tbody')[0]?.at(-1)).toBe(
      '目標：71人\n令和5年度：2人\n事業費（千円）：300\n達成率：4\n目標額：5\n順位：6',
    );
  });
});

describe('heads that changed', () => {
  it('are told below the table, which is headed as the old edition is', () => {
    const [old, now] = ['目標値（R7）|担当', '目標値（R8）|事業費'].map((heads) =>
      headsOf(itemsOfTable(makeTable(`ID|KPI|${heads}\n1|A|5|1`)).value),
    );
    const heads = compareHeads(
      old,
      now?.map((head, at) => ({ ...head, key: at === 1 ? 'target' : head.key })),
    );
    expect(noteHeads({ heads }).map(textOf)).toEqual([
      '（注）見出し「目標値（R7）」は「目標値（R8）」に改める。',
      '（注）見出し「担当」の列を削る。',
      '（注）見出し「事業費」の列を加える。',
    ]);
  });
});

describe('the list', () => {
  const old = '1|甲|い|A|年間|1件|2件\n2|甲|い|B|年間|1件|2件\n3|乙|ろ|C|年間|1件|2件';
  const now = '1|丙|い|A|年間|1件|2件\n4|丙|は|新|年間|5件|6件\n3|乙|ろ|C|年間|1件|2件';

  it('leaves the columns of the old edition empty for a new item, and keeps what is removed with what it stood with', () => {
    expect(grid(composeRevisionList(revise(old, now), '取扱'), 'tbody')).toEqual([
      ['丙', 'い', 'A', '1件', '2件', '1.維持', ''],
      ['丙', 'い', 'B', '1件', '2件', '3.削除', ''],
      ['丙', 'は', '新', '', '', '4.新規', '現状値：5件\n目標設定：6件'],
      ['乙', 'ろ', 'C', '1件', '2件', '1.維持', ''],
    ]);
  });

  it('merges a level only where all levels left of it are merged', () => {
    const same = '1|甲|い|A|年間|1|2\n2|甲|い|B|年間|1|2\n3|乙|い|C|年間|1|2';
    const [body] = parts(composeRevisionList(revise(same, same), '取扱'), 'tbody');
    const spans = body && rowsOf(body).map((row) => cellsOf(row).map(({ properties }) => properties.rowSpan ?? 1));
    expect(spans).toEqual([
      [2, 2, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1, 1],
    ]);
  });

  it('counts 4.新規 only where there is one, and sums live', () => {
    const foot = (table: Element) => grid(table, 'tfoot').map((row) => row.slice(-2));
    expect(foot(composeRevisionList(revise(old, old), '取扱'))).toEqual([
      ['1.維持', '3'],
      ['2.修正', '0'],
      ['3.削除', '0'],
      ['計', '3'],
    ]);
    const table = composeRevisionList(revise(old, now), '取扱');
    expect(foot(table)).toEqual([
      ['1.維持', '2'],
      ['2.修正', '0'],
      ['3.削除', '1'],
      ['4.新規', '1'],
      ['計', '4'],
    ]);
    const last = parts(table, 'tfoot').flatMap(rowsOf).at(-1);
    expect(formulaOf(last && cellsOf(last).at(-1))).toBe('SUM({tally/keep},{tally/revise},{tally/delete},{tally/add})');
  });
});

describe('composeList', () => {
  const items = itemsOfTable(makeTable(`${head}\n1|甲||A|年間|1件\\n（27年度）|2件\n2|甲|い|B|年間|1件|2件`)).value;

  it('has a column for every level and field, the lines as they were written', () => {
    const table = composeList(items);
    expect(grid(table, 'thead')).toEqual([['基本目標', '施策', 'KPI', '種別', '現状値', '目標設定']]);
    expect(grid(table, 'tbody')).toEqual([
      ['甲', '', 'A', '年間', '1件\n（27年度）', '2件'],
      ['甲', 'い', 'B', '年間', '1件', '2件'],
    ]);
  });

  it('prints any text of the items, and merges only what is printed alike', () => {
    const table = composeList(items, (id, key) => [{ type: 'text', value: `${id}.${key}` }]);
    expect(grid(table, 'tbody')).toEqual([
      ['1.goal', '1.measure', '1.name', '1.kind', '1.baseline', '1.target'],
      ['2.goal', '2.measure', '2.name', '2.kind', '2.baseline', '2.target'],
    ]);
  });

  it('names each row by the id of its item', () => {
    const ids = parts(composeList(items), 'tbody')
      .flatMap(rowsOf)
      .map((row) => cellsOf(row).find(({ properties }) => properties.scope === 'row')?.properties.id);
    expect(ids).toEqual(['1', '2']);
  });
});

/** The texts of a part of a table by row and column, merged cells in each row they cover. */
function grid(table: Element, part: string): readonly (readonly string[])[] {
  return parts(table, part).flatMap((group) => {
    const placed = placeCells(group).flat();
    const width = Math.max(...placed.map(({ column, columns }) => column + columns));
    return rowsOf(group).map((_, row) =>
      Array.from({ length: width }, (_unused, column) => {
        const cell = placed.find(
          (each) =>
            each.row <= row &&
            row < each.row + each.rows &&
            each.column <= column &&
            column < each.column + each.columns,
        );
        return cell === undefined ? '（なし）' : linesOf(cell.element);
      }),
    );
  });
}

function linesOf({ children }: Element): string {
  return children.map((child) => (isElement(child, 'br') ? '\n' : textOf(child))).join('');
}

function parts(table: Element, part: string): readonly Element[] {
  return table.children.filter((child) => isElement(child, part));
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter((child) => isElement(child));
}
