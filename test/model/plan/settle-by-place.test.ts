import { describe, expect, it } from 'vitest';
import { type IndicatorMeaning, indicatorMeanings } from '../../../src/model/head/header-words.ts';
import { countCells } from '../../../src/model/plan/column-cells.ts';
import type { SeenColumn } from '../../../src/model/plan/column-reading.ts';
import { readHead } from '../../../src/model/plan/read-head.ts';
import { settleByPlace } from '../../../src/model/plan/settle-by-place.ts';

const context = { documentDate: { year: 2024, month: 8, day: 1 } };

/**
 * `?区分=市民,団体` is a column of no known meaning over two cells, `goal:目標=まち` one of a meaning, `#R5実績=1,2` one of values;
 * `!` before it says that `torikumi.yaml` has settled it.
 */
function seen(spec: string): SeenColumn<IndicatorMeaning> {
  const [, given = '', kind = '', text = '', cells = ''] = /^(!?)(\?|#|\w+:)([^=]*)=?(.*)$/.exec(spec) ?? [];
  const meaning = indicatorMeanings.find((each) => `${each}:` === kind);
  const head = kind === '#' ? readHead(text, context) : undefined;
  const reading = () => {
    if (meaning !== undefined) return { type: 'words', meaning } as const;
    return head === undefined ? ({ type: 'unknown' } as const) : ({ type: 'value', head } as const);
  };
  return { text, cells: countCells(cells.split(',')), isGiven: given === '!', reading: reading() };
}

function settle(table: string, meanings: readonly IndicatorMeaning[] = indicatorMeanings): string {
  return settleByPlace(table.split(' ').map(seen), meanings)
    .map(({ reading }) => {
      if (reading.type !== 'value' && reading.type !== 'words') return '?';
      const assumed = reading.assumed === undefined ? '' : `(${reading.assumed})`;
      if (reading.type === 'words') return reading.meaning + assumed;
      return (reading.head.printed ?? reading.head.role) + assumed;
    })
    .join(' ');
}

it.each([
  ['name:指標=甲,乙 ?整備率=85%,70% #目標整備率（R10）=90%,75%', 'name actual(doubtful) target'],
  ['name:指標=甲,乙 ?普及率=85%,70% #目標整備率（R10）=90%,75%', 'name ? target'],
  ['name:指標=甲,乙 ?整備率=高,低 #目標整備率（R10）=90%,75%', 'name ? target'],
  ['name:指標=甲,乙 ?整備率=1%,2% #R5実績=1%,2% #目標整備率（R10）=90%,75%', 'name ? actual target'],
])('what is aimed at, without 目標, is how far it has come: %s', (table, expected) => {
  expect(settle(table)).toBe(expected);
});

it('what sections hold is named by them, where no other column has words', () => {
  expect(settle('section:部局=市長部局,教育委員会 #R5実績=1,2')).toBe('name(doubtful) actual');
  expect(settle('section:部局=市長部局,教育委員会 ?品目=紙,水 #R5実績=1,2')).toBe('section name(plain) actual');
});

it('what stands behind numbers names nothing, though none of them is a value', () => {
  expect(settle('measure:施策=道路,防犯 ?得点=2.8,3.2 ?順位=18,6 ?優先度=高,中')).toBe('name(doubtful) ? ? ?');
  expect(settle('id:番号=1,2 ?呼び名=道路,防犯 ?備考欄=高,中')).toContain('name');
});

it('1号認定 counts nothing', () => {
  expect(settle('?対象=1号認定,2号認定 #R5実績=1,2')).toBe('name(plain) actual');
});

it('a target left of the names is a number of something', () => {
  expect(settle('#Target=3.4,11.3 name:指標=甲,乙 #目標値（R12）=1,2')).toBe('text name target');
  expect(settle('#目標値=3.4,11.3 name:指標=甲,乙')).toBe('target name');
});

describe('a column of numbers, where no head speaks of values', () => {
  it.each([
    ['name:指標=甲,乙 ?件数=1,2', 'name actual(doubtful)'],
    ['name:指標=甲,乙 ?件数=1,多', 'name actual(doubtful)'],
    ['name:指標=甲,乙 ?件数=1,多,少', 'name ?'],
    ['name:指標=甲,乙 ?件数=', 'name ?'],
    ['name:指標=甲,乙 ?件数=1,2 ?人数=3,4', 'name ? ?'],
    ['?件数=1,2 name:指標=甲,乙', '? name'],
    ['name:指標=甲,乙 !?件数=1,2', 'name ?'],
    ['name:指標=甲,乙 ?件数=1,2 #R5実績=3,4', 'name ? actual'],
    ['name:指標=甲,乙 ?件数=1,2 #R5実績=', 'name actual(doubtful) actual'],
    ['name:指標=甲,乙 ?件数=1,2 #R5実績=増えた,減った', 'name actual(doubtful) actual'],
    ['name:指標=甲,乙 #R4構成比=10%,20% #R5構成比=30%,40%', 'name actual(doubtful) actual(doubtful)'],
    ['name:指標=甲,乙 #R4構成比=10%,20%', 'name share'],
    ['name:指標=甲,乙 #R4構成比=10%,20% #R5合計=30,40', 'name share total'],
    ['name:指標=甲,乙 #R4構成比=10%,20% #R5構成比=', 'name share share'],
    ['name:指標=甲,乙 #R4構成比=10%,20% #R5構成比=1%,2% #評価=A,B', 'name actual(doubtful) actual(doubtful) rating'],
    ['name:指標=甲,乙 ?件数=1,2 #R4構成比=10%,20% #R5構成比=1%,2%', 'name actual(doubtful) share share'],
  ])('%s → %s', (table, expected) => {
    expect(settle(table)).toBe(expected);
  });
});

describe('進捗 over amounts', () => {
  const known = 'name:指標=甲,乙 #現状値=1,2 #目標値=3,4';
  it.each([
    ['進捗=89.9%（R5）,22150食（R5）', 'actual(doubtful)'],
    ['達成状況=5人,6件', 'actual(doubtful)'],
    ['進捗=89.9%,45%', 'rating'],
    ['進捗状況=3点,4点', 'rating'],
    ['進捗=A,B', 'rating'],
    ['評価=5人,6件', 'rating'],
  ])('%s → %s', (column, expected) => {
    expect(settle(`${known} #${column}`)).toBe(`name baseline target ${expected}`);
  });

  it('is what it says beside what was measured', () => {
    expect(settle(`${known} #実績=5,6 #進捗=5人,6件`)).toBe('name baseline target actual rating');
  });
});

describe('the name, where no head is one', () => {
  it.each([
    ['?呼び名=甲,乙 #R5実績=1,2', 'name(plain) actual'],
    ['?種=甲,甲 ?呼び名=甲,乙 #R5実績=1,2', '? name(doubtful) actual'],
    ['?呼び名=甲,乙 ?区分=市,県 #R5実績=1,2', 'name(plain) ? actual'],
    ['?区分=市,県 #R5実績=1,2', 'name(plain) actual'],
    ['?順=1,2 ?呼び名=甲,乙 #R5実績=1,2', '? name(plain) actual'],
    ['!?区=丙,丁 ?呼び名=甲,乙 #R5実績=1,2', '? name(plain) actual'],
    ['?空= ?呼び名=甲,乙 #R5実績=1,2', '? name(plain) actual'],
    ['?呼び名=甲,乙 #R4= ?名前=丙,丙 #R5実績=1,2', 'name(doubtful) actual ? actual'],
    ['!?呼び名=甲,乙 #R5実績=1,2', '? actual'],
    ['#R5実績=1,2 ?呼び名=甲,乙', 'actual ?'],
    ['goal:目標=甲,甲 policy:方針=甲,乙 #R5実績=1,2', 'goal name(doubtful) actual'],
    ['goal:目標=甲,乙 policy:方針=丙,丁 #R5実績=1,2', 'goal name(doubtful) actual'],
    ['goal:目標=甲,乙', 'name(doubtful)'],
    ['#成果目標=甲,乙 #R5実績=1,2', 'name(doubtful) actual'],
    ['text:概要=甲,乙 #R5実績=1,2', 'name(doubtful) actual'],
    ['definition:定義=甲,乙 #R5実績=1,2', 'name(doubtful) actual'],
    ['id:番号=1,2 #R5実績=1,2', 'name(doubtful) actual'],
    ['?月=1,2 #R5実績=1,2', 'name(doubtful) actual'],
    ['!id:番号=1,2 #R5実績=1,2', 'id actual'],
    ['unit:単位=1,2 #R5実績=1,2', 'unit actual'],
  ])('%s → %s', (table, expected) => {
    expect(settle(table)).toBe(expected);
  });

  it('is none where the table has no names', () => {
    expect(settle('?呼び名=甲,乙 #R5実績=1,2', ['goal'])).toBe('? actual');
  });
});

describe('groups to the left of the name', () => {
  it.each([
    ['?区分=市,県 name:指標=甲,乙 #R5=1,2', 'goal name actual'],
    ['?区分=市,県 ?分類=大,小 name:指標=甲,乙 #R5=1,2', 'goal policy name actual'],
    ['?区分=市,県 ?分類=大,小 ?内訳=大,小 ?領域=大,小 name:指標=甲,乙', 'goal policy measure text name'],
    ['goal:目標=甲 ?区分=市,県 name:指標=甲,乙', 'goal policy name'],
    ['policy:方針=甲 ?区分=市,県 name:指標=甲,乙', 'policy measure name'],
    ['?区分=市,県 goal:目標=甲,乙 name:指標=甲,乙', 'goal policy name'],
    ['?区分=市,県,市 goal:目標=甲,乙,丙 name:指標=甲,乙,丙', 'text goal name'],
    ['?区分=市,県,市 name:指標=甲,乙,丙', 'text name'],
    ['goal:目標=甲,甲,乙 ?区分=市,県,市 name:指標=甲,乙,丙', 'goal policy name'],
    ['?区分=市,県 policy:方針=甲 name:指標=甲,乙', 'goal policy name'],
    ['#計画目標=住みよい,楽しい name:指標=甲,乙 #R5=1,2', 'goal name actual'],
    ['#計画目標=1,2 name:指標=甲,乙 #R5=1,2', 'target name actual'],
    ['#計画目標=住みよい,2 name:指標=甲,乙 #R5=1,2', 'target name actual'],
    ['?区分= name:指標=甲,乙 #R5=1,2', '? name actual'],
    ['?呼び名=市,県 name:指標=甲,乙 #R5=1,2', '? name actual'],
    ['name:指標=甲,乙 ?区分=市,県 #R5=1,2', 'name ? actual'],
    ['!?区分=市,県 name:指標=甲,乙 #R5=1,2', '? name actual'],
    ['#R5実績=増えた,減った name:指標=甲,乙', 'actual name'],
  ])('%s → %s', (table, expected) => {
    expect(settle(table)).toBe(expected);
  });
});

describe('texts among and behind the values', () => {
  it.each([
    ['name:指標=甲,乙 ?内容=外来,入院 #R5=1,2', 'name definition actual'],
    ['name:指標=甲,乙 ?内容等=外来,入院 #R5=1,2', 'name ? actual'],
    ['name:指標=甲,乙 ?内容=外来,入院 ?内容=一,二 #R5=1,2', 'name definition ? actual'],
    ['name:指標=甲,乙 ?内容=外来,入院 definition:定義=一,二 #R5=1,2', 'name ? definition actual'],
    ['name:指標=甲,乙 #R5=1,2 project:取組内容=周知,点検', 'name actual text'],
    ['name:指標=甲,乙 #R5=1,2 measure:取り組み事項=周知,点検', 'name actual text'],
    ['name:指標=甲,乙 #R5=1,2 policy:対応方針=周知,点検', 'name actual text'],
    ['name:指標=甲,乙 #R5=1,2 policy:基本方針=周知,点検', 'name actual policy'],
    ['name:指標=甲,乙 #R5=1,2 project:事業名=周知,点検', 'name actual project'],
    ['name:指標=甲,乙 #R5=1,2 !project:取組内容=周知,点検', 'name actual project'],
    ['name:指標=甲,乙 project:取組内容=周知,点検 #R5=1,2', 'name project actual'],
    ['name:指標=甲,乙 project:取組内容=周知,点検 #R5=', 'name project actual'],
    ['name:指標=甲,乙 #目標=拡充,維持 #R5=1,2 #目標値=3,4', 'name text actual target'],
    ['name:指標=甲,乙 #目標=拡充,維持 #R5=1,2', 'name target actual'],
    ['name:指標=甲,乙 #目標値=3,4 #目標=拡充,維持', 'name target target'],
    ['name:指標=甲,乙 #目標（R8）=拡充,維持 #R5=1,2 #目標値=3,4', 'name target actual target'],
    ['name:指標=甲,乙 #目標= #R5=1,2 #目標値=3,4', 'name target actual target'],
    ['name:指標=甲,乙 #目標=拡充,5 #R5=1,2 #目標値=3,4', 'name target actual target'],
  ])('%s → %s', (table, expected) => {
    expect(settle(table)).toBe(expected);
  });

  it('are none where the table has no texts', () => {
    expect(settle('name:指標=甲 #R5=1 project:取組内容=周知', ['name', 'project'])).toBe('name actual project');
    expect(settle('name:指標=甲 ?内容=外来 #R5=1', ['name', 'text'])).toBe('name ? actual');
  });
});

describe('a group behind the values', () => {
  it.each([
    ['name:指標=甲,乙 #R5実績=1,2 ?区分=A,B', 'name actual rating'],
    ['name:指標=甲,乙 #R5実績=1,2 ?区分=◎,△', 'name actual rating'],
    ['name:指標=甲,乙 #R5実績=1,2 ?区分=A,市民', 'name actual ?'],
    ['name:指標=甲,乙 #R5実績=1,2 ?ほか=A,B', 'name actual ?'],
    ['name:指標=甲,乙 #R5実績=1,2 !?区分=A,B', 'name actual ?'],
  ])('%s', (table, expected) => {
    expect(settle(table)).toBe(expected);
  });
});

it('what stands to the left of all levels is the outermost of them', () => {
  const inner = 'goal:シナリオ=い,ろ policy:方針=は,に name:指標=丙,丁 #R5実績=1,2';
  expect(settle(`#備えるべき目標=甲,乙 ${inner}`)).toBe('goal policy measure name actual');
  expect(settle(`?区分=甲,乙 ${inner}`)).toBe('goal policy measure name actual');
  expect(settle(`?区分=甲,乙 !${inner}`)).toBe('measure goal policy name actual');
});

it('what stands below an undertaking is no level above it', () => {
  expect(settle('project:事業名=甲,乙 ?対象区分=団体,市民 name:指標=丙,丁 #R5実績=1,2')).toBe(
    'project text name actual',
  );
  expect(settle('goal:柱=甲,乙 ?対象区分=団体,市民 name:指標=丙,丁 #R5実績=1,2')).toBe('goal policy name actual');
});
