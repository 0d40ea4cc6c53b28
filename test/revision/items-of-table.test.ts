import { describe, expect, it } from 'vitest';
import { wordFinding } from '../../src/finding/render.ts';
import type { Item } from '../../src/revision/item.ts';
import { itemsOfTable } from '../../src/revision/items-of-table.ts';
import { makeTable } from '../model/plan/make-table.ts';

const list = makeTable(`
ID|基本目標|施策|重要業績評価指標（ＫＰＩ）|該当事業№|現状値(計画策定時）|令和元（2019）年度までの目標設定|備考
K01|１　子育て|１　保育|延長保育の実施施設数|12|～19時15分：4園\\n（27年度）|9園|原稿のまま
K02|||一時保育の実施施設数|13||14施設|
K03|２　まち||公園面積|49|1.80㎡|2.0㎡|
`);

describe('itemsOfTable', () => {
  it('reads what an item stands in, its name, and every other column under its head', () => {
    const { value, findings } = itemsOfTable(list);
    expect(findings).toEqual([]);
    expect(value.map(shape)).toEqual([
      {
        id: 'K01',
        name: '延長保育の実施施設数',
        path: ['goal １　子育て', 'measure １　保育'],
        fields: ['該当事業№ 12', 'baseline ～19時15分：4園\n（27年度）', 'target 9園'],
      },
      {
        id: 'K02',
        name: '一時保育の実施施設数',
        path: ['goal １　子育て', 'measure １　保育'],
        fields: ['該当事業№ 13', 'baseline ', 'target 14施設'],
      },
      {
        id: 'K03',
        name: '公園面積',
        path: ['goal ２　まち'],
        fields: ['該当事業№ 49', 'baseline 1.80㎡', 'target 2.0㎡'],
      },
    ]);
    expect(value[0]?.fields[2]).toEqual({
      key: 'target',
      label: '令和元（2019）年度までの目標設定',
      text: '9園',
      place: { file: 'indicators.csv', line: 2, column: 7 },
    });
  });

  it('repeats what stands left of the first level that is written, and nothing right of it', () => {
    const { value } = itemsOfTable(
      makeTable('ID|基本目標|基本方針|施策|KPI\n1|甲|一|ア|A\n2||二||B\n3||||C\n4|||イ|D\n5|乙|||E'),
    );
    expect(value.map(({ path }) => path.map(({ text }) => text).join('/'))).toEqual([
      '甲/一/ア',
      '甲/二',
      '甲/二',
      '甲/二/イ',
      '乙',
    ]);
  });

  it('knows levels to the left of the names by the last words of their heads', () => {
    const { value } = itemsOfTable(
      makeTable('柱|取組の方向|指標名|関連する施策|目標値\n甲|ア|A|保育|5\n甲|イ|B|相談|6'),
    );
    expect(value.map(({ path, fields }) => [...path, ...fields].map(({ key, text }) => `${key} ${text}`))).toEqual([
      ['goal 甲', 'policy ア', '関連する施策 保育', 'target 5'],
      ['goal 甲', 'policy イ', '関連する施策 相談', 'target 6'],
    ]);
  });

  it('finds the target under any head, so that both editions have the same field', () => {
    const heads = ['目標設定', '令和元（2019）年度までの目標設定', '31年度（目標数値）'];
    const keys = heads.map((head) => itemsOfTable(makeTable(`ID|KPI|${head}\n1|A|1`)).value[0]?.fields[0]?.key);
    expect(keys).toEqual(['target', 'target', 'target']);
  });

  it('keeps several targets apart by their heads', () => {
    const { value } = itemsOfTable(makeTable('ID|KPI|中間目標|最終目標\n1|A|1|2'));
    expect(value[0]?.fields.map(({ key }) => key)).toEqual(['中間目標', '最終目標']);
  });

  it('leaves out numbers that point into a table of measures', () => {
    const { value } = itemsOfTable(makeTable('ID|基本方針|施策|KPI\n1|方針|①|A\n2|方針|1,2|B'));
    expect(value.map(shape)).toEqual([
      { id: '1', name: 'A', path: ['policy 方針'], fields: [] },
      { id: '2', name: 'B', path: ['policy 方針'], fields: [] },
    ]);
  });

  it('takes a row of heads alone as the head of the rows below it', () => {
    const { value, findings } = itemsOfTable(makeTable('ID|基本目標|KPI\n|１　子育て|\n1||A'));
    expect(findings).toEqual([]);
    expect(value.map(shape)).toEqual([{ id: '1', name: 'A', path: ['goal １　子育て'], fields: [] }]);
  });

  it('reads which items of the edition before one replaces', () => {
    const { value } = itemsOfTable(makeTable('ID|KPI|置換\n1|A|T-05、T-06\n2|B|'));
    expect(value.map(({ replaces }) => replaces)).toEqual([['T-05', 'T-06'], []]);
  });

  it('finds every missing and doubled id, each at its place', () => {
    const { value, findings } = itemsOfTable(makeTable('ID|KPI|単位\nK1|A|人\n|B|人\nＫ1|C|人\nK2||人'));
    expect(value.map(({ id }) => id)).toEqual(['K1', 'Ｋ1']);
    expect(findings).toEqual([
      {
        code: 'value-missing',
        severity: 'error',
        facts: { column: 'ID' },
        place: { file: 'indicators.csv', line: 3, column: 1 },
      },
      {
        code: 'value-missing',
        severity: 'error',
        facts: { column: 'KPI' },
        place: { file: 'indicators.csv', line: 5, column: 2 },
      },
      {
        code: 'id-doubled',
        severity: 'error',
        facts: { id: 'Ｋ1', first: 'indicators.csv:2:1' },
        place: { file: 'indicators.csv', line: 4, column: 1 },
      },
    ]);
  });

  it('makes ids of names where there is no column of them, so that rows may move', () => {
    const rows = ['１　子育て|公園面積|1', '１　子育て|出生率|2', '２　まち|公園面積|3'];
    const [table, moved] = [rows, rows.toReversed()].map((each) =>
      itemsOfTable(makeTable(`基本目標|KPI|目標値\n${each.join('\n')}`)),
    );
    const ids = table?.value.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(3);
    expect(moved?.value.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(table?.findings.map(({ code, severity }) => [code, severity])).toEqual([['inferred-id', 'notice']]);
  });

  it.each([
    ['事業 in any case', '番号|事務事業名|担当課|決算額\n1|保育|子育て課|300\n2|消防|防災課|700', '事務事業名'],
    ['words that are no level', '施策|取組の中身|予算額\n子育て|保育所整備|100\n子育て|相談|200', '取組の中身'],
    ['the innermost level', '基本目標|施策|予算額\n子育て|保育|100\n子育て|相談|200', '施策'],
    ['what tells rows apart', '種類|中身|予算額\nソフト|保育|100\nソフト|相談|200', '中身'],
  ])('finds the names without their head by their place: %s', (_, text, head) => {
    const { value, findings } = itemsOfTable(makeTable(text));
    expect(value.map(({ name }) => name.label)).toEqual([head, head]);
    expect(value.every(({ path, fields }) => [...path, ...fields].every(({ label }) => label !== head))).toBe(true);
    expect(findings.filter(({ code }) => code === 'name-by-place')).toMatchObject([
      { severity: 'notice', facts: { column: head, of: 'list' } },
    ]);
  });

  it('speaks of names, not of indicators, and the head that it asks for is understood', () => {
    const lines = (head: string) => `施策|${head}|予算額\n子育て|保育所整備|100\n子育て|相談|200`;
    const [found] = itemsOfTable(makeTable(lines('取組の中身'))).findings.filter(
      ({ code }) => code === 'name-by-place',
    );
    const words = found && wordFinding(found, 'ja');
    expect(words?.message).toBe('名前の列がないので、並びから「取組の中身」を名前とみました');
    expect(words?.hint).toBe('違うときは、名前の列の見出しを「項目」としてください。');
    const { value, findings } = itemsOfTable(makeTable(lines('項目')));
    expect(value.map(({ name }) => name.text)).toEqual(['保育所整備', '相談']);
    expect(findings.map(({ code }) => code)).not.toContain('name-by-place');
  });

  it('takes a total for an item where its word stands beside the names', () => {
    const text =
      'ID|区分|事業名|予算額\n1|子育て|保育|100\n2||児童館|200\n小計|||300\n3|防災|消防|50\n|小計||50\n計||　|350';
    const { value } = itemsOfTable(makeTable(text));
    expect(value.map(({ id, name, fields }) => [id, name.text, fields.at(-1)?.text])).toEqual([
      ['1', '保育', '100'],
      ['2', '児童館', '200'],
      ['小計', '小計', '300'],
      ['3', '消防', '50'],
      ['小計-2', '小計', '50'],
      ['計', '計', '350'],
    ]);
    const grouped = itemsOfTable(
      makeTable('施策|中身|予算額\n子育て|保育|100\n|相談|200\n合計||300\n防災|消防|50'),
    ).value;
    expect(grouped.map(({ path, name }) => [...path.map(({ text: level }) => level), name.text])).toEqual([
      ['子育て', '保育'],
      ['子育て', '相談'],
      ['合計'],
      ['防災', '消防'],
    ]);
  });

  it('needs a column of names', () => {
    const { value, findings } = itemsOfTable(makeTable('基本目標|目標設定\n１|2'));
    expect(value).toEqual([]);
    expect(findings.map(({ code, facts }) => [code, 'meaning' in facts && facts.meaning])).toEqual([
      ['header-missing', '指標'],
    ]);
  });

  it('does not take two columns for one', () => {
    const { findings } = itemsOfTable(makeTable('ID|KPI|出典|データ出典\n1|A|a|b'));
    expect(findings).toEqual([
      {
        code: 'header-doubled',
        severity: 'error',
        facts: { header: 'データ出典', meaning: '出典', first: '出典' },
        place: { file: 'indicators.csv', line: 1, column: 4 },
      },
    ]);
  });
});

function shape({ id, name, path, fields }: Item) {
  return {
    id,
    name: name.text,
    path: path.map(({ key, text }) => `${key} ${text}`),
    fields: fields.map(({ key, text }) => `${key} ${text}`),
  };
}
