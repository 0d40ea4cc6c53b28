import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { check, heads, planIn, show, table } from './small-history.ts';

describe('the table of changes', () => {
  it('gives each year what held in it, field by field', () => {
    const checked = check(
      table,
      [
        'K1|目標値|R4|10|15|見直し',
        'K1|目標|R6|15|20|見直し',
        'K1|名称|R6|窓口相談|相談|改称',
        'K1|所管課|R6|総務課|企画課|改組',
        'K1|単位|令和6年度から|回|件|数え方',
        'K1|方向性|R6|維持|増加|見直し',
        'K1|基準値|2024|3|1|再計算',
        'K1|定義|R6|実数|のべ|見直し',
      ].join('\n'),
    );
    expect(checked.findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(show(planIn(2021, checked))[0]).toBe('K1 窓口相談 ［総務課］ maintain 3→10（2026）回');
    expect(show(planIn(2023, checked))[0]).toBe('K1 窓口相談 ［総務課］ maintain 3→15（2026）回');
    expect(show(planIn(2024, checked))[0]).toBe('K1 相談 ［企画課］ increase 1→20（2026）件');
    expect(planIn(2023, checked).goals.flatMap(indicatorsOf)[0]?.definition).toBe('実数');
    expect(planIn(2023, checked).life?.changes.map(({ field, new: now }) => [field, now])).toEqual([['target', '15']]);
  });

  it('leaves out what has ended or not begun, and tells its last value', () => {
    const checked = check(table, 'K2|廃止|R6||K1|統合\nK1|新規|R4|||追加');
    expect(show(planIn(2021, checked)).map((text) => text.slice(0, 2))).toEqual(['K2']);
    expect(show(planIn(2023, checked)).map((text) => text.slice(0, 2))).toEqual(['K1', 'K2']);
    expect(show(planIn(2024, checked)).map((text) => text.slice(0, 2))).toEqual(['K1']);
    expect(planIn(2024, checked).life?.ended).toMatchObject([
      { change: { id: 'K2', name: '見学', new: 'K1', reason: '統合' }, last: { year: 2023, text: '5' }, target: '30' },
    ]);
  });

  it('keeps the goal of the rows below an indicator that has ended', () => {
    const two = `基本目標|${heads}\n子育て|K1|相談|件|増加|課|式|1|5|6|20\n産業|K2|見学|人|増加|課|式|1|5||30\n|K3|創業|件|増加|課|式|1|5|6|30`;
    const { goals } = planIn(2024, check(two, 'K2|廃止|R6|||終了'));
    expect(goals.map((goal) => [goal.title, indicatorsOf(goal).map(({ id }) => id)])).toEqual([
      ['子育て', ['K1']],
      ['産業', ['K3']],
    ]);
  });

  it('keeps ids that were made of names, whatever the indicator was called', () => {
    const plain = '指標|方向|R5|R6|目標値（R8）\n相談|増加|5件|6件|20件\n見学|増加|5件|6件|20件';
    const [id = ''] = show(planIn(2024, check(plain))).map((text) => text.split(' ')[0]);
    const checked = check(plain, `${id}|名称|R6|窓口相談|相談|改称`);
    expect(show(planIn(2023, checked))[0]).toContain(`${id} 窓口相談`);
  });

  it('says that an earlier value cannot be read, where that year is asked for', () => {
    const checked = check(table, 'K1|方向性|R6|上々|増加|見直し');
    expect(checked.history?.inYear(fiscalYear(2023)).findings.map(({ code }) => code)).toEqual(['value-not-one-of']);
  });

  it('names the target of several by its year', () => {
    const two = 'ID|指標|方向|R5|R6|目標値（R7）|目標値（R8）\nK1|相談|増加|5件|6件|12件|20件';
    const checked = check(two, 'K1|目標値（R7）|R6|10件|12件|見直し');
    expect(show(planIn(2023, checked))).toEqual(['K1 相談 ［］ increase undefined→10件（2025）、20件（2026）件']);
  });
});

describe('columns of the table of indicators', () => {
  it('say since when a target is changed; before that it has no column', () => {
    const columns = 'ID|指標|方向|R5|R6|当初目標（R8）|変更後目標値（R8）|変更年度\nK1|相談|増加|5件|6件|20件|15件|R6';
    const checked = check(columns);
    expect(show(planIn(2024, checked))).toEqual(['K1 相談 ［］ increase undefined→15件（2026）件']);
    expect(planIn(2023, checked).table.map(({ head }) => head)).toEqual([
      'ID',
      '指標',
      '方向',
      'R5',
      'R6',
      '当初目標（R8）',
    ]);
    expect(show(planIn(2023, checked))).toEqual(['K1 相談 ［］ increase undefined→20件（2026）件']);
    expect(planIn(2024, checked).life?.changes).toMatchObject([{ old: '20件', new: '15件', from: 2024 }]);
  });

  it.each(['変更後目標値（R8）', '改定後目標（R10）', '見直し後（R8）', '変更後（目標値R8）'])(
    '%s is a changed target',
    (head) => {
      const checked = check(
        `ID|指標|方向|R5|R6|目標値（R8）|${head}\nK1|相談|増加|5件|6件|20件|15件`,
        'K1|目標|R6|20件|15件|見直し',
      );
      expect(show(planIn(2023, checked))[0]).toMatch(/→20件（2026）件$/);
      expect(show(planIn(2024, checked))[0]).toMatch(/→15件（20(?:26|28)）件$/);
    },
  );

  it('say when indicators end and begin, with the reason', () => {
    const columns =
      'ID|指標|方向|R5|R6|目標値（R8）|廃止（年度・理由）|新規（年度）\nK1|相談|増加|5件||20件|R6　窓口を統合したため|\nK2|見学|増加||6件|20件|－|令和6年度';
    const checked = check(columns);
    expect(show(planIn(2023, checked)).map((text) => text.slice(0, 2))).toEqual(['K1']);
    expect(show(planIn(2024, checked)).map((text) => text.slice(0, 2))).toEqual(['K2']);
    expect(planIn(2024, checked).life?.ended[0]?.change.reason).toBe('窓口を統合したため');
  });

  it('are texts where they hold marks, and where the settings name them', () => {
    const marks = check('ID|指標|方向|R5|目標値（R8）|新規\nK1|相談|増加|5件|20件|○');
    expect(marks.history).toBeUndefined();
    expect(marks.value?.table.map(({ head }) => head)).toContain('新規');
    const named = check('ID|指標|方向|R5|目標値（R8）|廃止\nK1|相談|増加|5件|20件|R5', undefined, { 廃止: '文章' });
    expect(named.history).toBeUndefined();
  });
});
