import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

function read(text: string) {
  const configuration = makeConfiguration({ date: '2025-06-01' });
  const { value, findings } = checkPlan(makeTable(text), undefined, configuration);
  const indicators = value?.goals.flatMap(indicatorsOf) ?? [];
  const isDoubtful = ({ severity, code }: (typeof findings)[number]) =>
    code !== 'direction-uncertain' && (severity !== 'notice' || code === 'rows-told-apart');
  return {
    names: indicators.map(({ name }) => name),
    values: indicators.map(({ actuals }) => actuals.map(({ quantity }) => quantity.text).join(' ')),
    found: findings.filter(isDoubtful).map(({ code, facts }) => [code, facts]),
  };
}

describe('rows of one name', () => {
  it('are told apart by the words beside it, also where the name is merged over them', () => {
    const found = read(`指標|区分|単位|R4実績|R5実績|目標値（R8）
健康寿命|男|年|79|80|82
|女|年|84|85|86
受診率||％|31|33|40`);
    expect(found.names).toEqual(['健康寿命（男）', '健康寿命（女）', '受診率']);
    expect(found.values).toEqual(['79 80', '84 85', '31 33']);
    expect(found.found).toEqual([['rows-told-apart', { column: '区分', names: ['健康寿命（男）', '健康寿命（女）'] }]]);
  });

  it('are told apart by a group that says the same below each of as many names', () => {
    const { names } = read(`事業|人数区分|R4実績|R5実績
若者相談|実人数|85人|92人
|延人数|410人|455人
こども食堂|実人数|320人|410人
|延人数|3,900人|5,210人`);
    expect(names).toEqual(['若者相談（実人数）', '若者相談（延人数）', 'こども食堂（実人数）', 'こども食堂（延人数）']);
  });

  it('are told apart by a column that tells them all before one that a group is merged over', () => {
    const { names } = read(`分野|指標|対象|R4実績|目標値（R8）
食生活|朝食を抜く人|20歳代男性|20%|15%
||20歳代女性|15%|10%
運動|歩数|男性|7,200歩|8,300歩
||女性|6,500歩|7,300歩`);
    expect(names).toEqual(['朝食を抜く人（20歳代男性）', '朝食を抜く人（20歳代女性）', '歩数（男性）', '歩数（女性）']);
  });

  it('keep the name where one says no word, which is the whole', () => {
    expect(
      read(`基本目標|指標|内訳|R4実績|目標値（R8）
仕事|就業者数||100人|120人
|就業者数|（うち女性）|40人|50人`).names,
    ).toEqual(['就業者数', '就業者数（うち女性）']);
  });

  it.each([
    ['担当課', '福祉課', 'こども課'],
    ['単位', '人', '円'],
  ])('are told apart by %s where no other column does', (head, one, other) => {
    const { names, found } = read(`指標|${head}|R4実績|目標値（R8）\n相談|${one}|1|5\n相談|${other}|2|6`);
    expect(names).toEqual([`相談（${one}）`, `相談（${other}）`]);
    expect(found.map(([code]) => code)).toEqual(['rows-told-apart']);
  });

  it('are one indicator in two units where the second line says nothing but its unit', () => {
    const { names, found } = read('指標|単位|R4実績|目標値（R8）\n相談|件|1|5\n|人|2|6\n講座|回|3|4');
    expect(names).toEqual(['相談（件）', '相談（人）', '講座']);
    expect(found).toEqual([['rows-told-apart', { column: '単位', names: ['相談（件）', '相談（人）'] }]]);
  });

  it('are not told apart by a unit where the name of one may have been forgotten', () => {
    const { names } = read('指標|単位|担当課|R4実績|目標値（R8）\n相談|件|福祉課|1|5\n|人|企画課|2|6');
    expect(names).not.toContain('相談（人）');
    expect(read('指標|単位|R4実績|目標値（R8）\n相談|件|1|5\n|件|2|6').names).toEqual(['相談']);
  });

  it('and say of one that stands alone what it is counted in', () => {
    const table = '事業|区分|R4実績\n相談|件数（件）|1\n相談|人数（人）|2\n講座|人数（人）|3\n体操|平日|4';
    expect(read(table).names).toEqual(['相談（件数（件））', '相談（人数（人））', '講座（人数（人））', '体操']);
  });

  it('are told by the place of their column where it has no head', () => {
    const { found } = read('事業|指標||R4実績\n甲|相談|件数|1\n甲|相談|人数|2');
    expect(found).toContainEqual(['rows-told-apart', { column: '3列', names: ['相談（件数）', '相談（人数）'] }]);
  });

  it('are not told apart by words that stand among the values', () => {
    const table = '指標|方向|R4|場所|R5|目標値（R8）\n相談|増加|1件|東|2件|3件\n相談|増加|2件|西|3件|4件';
    expect(read(table).names).toEqual(['相談', '相談']);
  });

  it('are warned of where nothing tells them apart', () => {
    const { names, found } = read(`指標|区分|R4実績|目標値（R8）\n相談|全体|1件|5件\n相談|全体|2件|6件\n|全体|3件|7件`);
    expect(names).toEqual(['相談', '相談']);
    expect(found.map(([code]) => code)).toEqual(['header-unknown', 'row-without-name', 'indicator-doubled']);
  });

  it('are told apart where one word alone comes twice, which is warned of under that word', () => {
    const { names, found } = read(
      '指標|区分|R4実績|目標値（R8）\n満足度|本庁|51|55\n満足度|支所|61|65\n満足度|支所|63|66\n満足度|図書館|71|75',
    );
    expect(names).toEqual(['満足度（本庁）', '満足度（支所）', '満足度（支所）', '満足度（図書館）']);
    expect(found.filter(([code]) => code === 'indicator-doubled')).toEqual([
      ['indicator-doubled', { name: '満足度（支所）', rows: 2, cells: ['3:1', '4:1'] }],
    ]);
  });

  it('keep their name where a column says each of few words as often as not', () => {
    const { names, found } = read(
      '指標|区分|R4実績|目標値（R8）\n相談|市内|1|5\n相談|市内|2|6\n相談|市外|3|7\n相談|市外|4|8',
    );
    expect(names).toEqual(['相談', '相談', '相談', '相談']);
    expect(found.map(([code]) => code)).toContain('indicator-doubled');
  });

  it('are not one name in two places of the plan, nor below a heading', () => {
    const { names, found } = read(`基本目標|指標|区分|R4実績|目標値（R8）
甲|相談|全体|1件|5件
乙|相談|市内|2件|6件
丙||||
||市外|3件|7件`);
    expect(names).toEqual(['相談', '相談']);
    expect(found.map(([code]) => code)).toEqual(['header-unknown', 'row-without-name']);
  });
});
