import fc from 'fast-check';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import { placeCells } from '../../../src/document/flow/place-cells.ts';
import type { BookProject } from '../../../src/model/book/book.ts';
import type { Indicator, Plan, ValueColumn } from '../../../src/model/plan/plan.ts';
import { plainNames } from '../../../src/model/plan/plan-names.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { composeProject } from '../../../src/report/booklet/project-table.ts';
import { observe } from '../../metrics/plan-builder.ts';
import { place } from './book-samples.ts';

const date = { year: 2015, month: 10, day: 1 };

function indicator(id: string): Indicator {
  const read = (role: 'baseline' | 'target', year: number, printed: string) => {
    const quantity = parseQuantity(printed);
    if (quantity === undefined) throw new Error(printed);
    return observe(role, year, quantity);
  };
  return {
    id,
    name: `指標${id}`,
    unit: '件',
    kind: 'annual',
    direction: 'increase',
    baseline: read('baseline', 2014, '6件'),
    targets: [read('target', 2019, '21件')],
    actuals: [],
    plans: [],
    printed: [],
    texts: [],
    page: '',
    section: '',
    definition: '',
    source: '',
    note: '',
    remark: '',
    cells: [],
    priority: false,
    place,
  };
}

function planOf(indicators: readonly Indicator[]): Plan {
  const project = { title: '観光　の充実（重点）', page: '', priority: true, measures: [1], indicators };
  const policy = { id: '1-1', title: '方針', measures: [], projects: [project] };
  const stated = { from: fiscalYear(2014), to: fiscalYear(2019) };
  const goals = [{ id: '1', title: '基本目標①　目標', indicators: [], policies: [policy] }];
  return { goals, columns: [], table: [], names: plainNames, stated };
}

function project(notes: readonly string[]): BookProject {
  const rows = notes.map((note, index) => ({
    current: `現況${index}`,
    content: `・計画${index}\n・次`,
    note,
    remark: '',
    place,
  }));
  return { id: 'kanko', goal: '基本目標① 目標', title: '観光の充実', rows, place };
}

const words = { project: '全体計画', name: '重要業績評価指標（KPI）', baseline: '基準数値', target: '目標数値' };

function observedColumn(role: 'baseline' | 'target', year: number): ValueColumn {
  return observe(role, year, { type: 'missing', reason: 'blank', text: '' }).column;
}

function compose(notes: readonly string[], indicators: number): Element {
  const given = Array.from({ length: indicators }, (_, index) => indicator(`${index}`));
  return composeProject(project(notes), planOf(given), date, words);
}

describe('the table of a project', () => {
  it('has the heads of the plan book, by the years of the plan', () => {
    const heads = rowsOf(compose([''], 1), 'thead').map((row) => row.map(textOf));
    expect(heads).toEqual([
      ['全体計画', '観光の充実'],
      [
        '現況平成26年度末',
        '計画内容平成27～31年度',
        '重要業績評価指標（KPI）',
        '平成26年度基準数値',
        '平成31年度目標数値',
      ],
    ]);
  });

  it("has the city's own heads where the book gives no words", () => {
    const own = { ...plainNames, name: '成果指標', project: '基本施策' };
    const heads = (plan: Plan) =>
      rowsOf(composeProject(project(['']), plan, date), 'thead')
        .flat()
        .map(textOf);
    const plan = planOf([indicator('0')]);
    expect(heads({ ...plan, names: own })).toEqual([
      '基本施策',
      '観光の充実',
      '現況平成26年度末',
      '計画内容平成27～31年度',
      '成果指標',
      '平成26年度基準値',
      '平成31年度目標値',
    ]);
    const columns = [
      { ...observedColumn('baseline', 2014), head: '策定時' },
      { ...observedColumn('target', 2019), head: '目指す値（H31）' },
      { ...observedColumn('target', 2017), head: '中間の値' },
    ];
    expect(heads({ ...plan, names: own, columns }).slice(-2)).toEqual(['策定時', '目指す値（H31）']);
  });

  it('says of a target of another year which it is', () => {
    const given = indicator('0');
    const [target] = given.targets;
    if (target === undefined) throw new Error('no target');
    const earlier = { ...target, column: { ...observedColumn('target', 2017), head: '中間の値' } };
    const plan = { ...planOf([{ ...given, targets: [earlier] }]), columns: [observedColumn('target', 2019)] };
    const [row = []] = rowsOf(composeProject(project(['']), plan, date), 'tbody');
    expect(row.map(textOf).at(-1)).toBe('21件（中間の値）');
  });

  it('finds its indicators by 基本目標 and title, whatever their white space', () => {
    const [row = []] = rowsOf(compose([''], 1), 'tbody');
    expect(row.map(textOf)).toEqual(['現況0', '・計画0・次', '指標0', '6件', '21件']);
    expect(row[3]?.data?.cell).toMatchObject({ type: 'number', value: '6' });
    expect(row[2]?.properties.id).toBe('kpi-0');
  });

  it('stretches one row over several indicators, and one indicator over several rows', () => {
    expect(rowsOf(compose([''], 2), 'tbody').map((row) => row.map(textOf))).toEqual([
      ['現況0', '・計画0・次', '指標0', '6件', '21件'],
      ['指標1', '6件', '21件'],
    ]);
    expect(rowsOf(compose(['', '', '※注'], 1), 'tbody').map((row) => row.map(textOf))).toEqual([
      ['現況0', '・計画0・次', '指標0', '6件', '21件'],
      ['現況1', '・計画1・次'],
      ['現況2', '・計画2・次', '※注'],
    ]);
  });

  it('is whole: every place of its five columns is covered once', () => {
    const notes = fc.array(fc.constantFrom('', '※注'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(notes, fc.integer({ min: 0, max: 5 }), (given, indicators) => {
        const body = compose(given, indicators).children.filter((child) => isElement(child, 'tbody'));
        const placed = body.flatMap((group) => placeCells(group as Element)).flat();
        const rows = Math.max(...placed.map(({ row, rows: span }) => row + span));
        const covered = placed.flatMap(({ row, column, rows: height, columns }) =>
          Array.from(
            { length: height * columns },
            (_, at) => `${row + Math.floor(at / columns)}/${column + (at % columns)}`,
          ),
        );
        expect(new Set(covered).size).toBe(covered.length);
        expect(covered.length).toBe(rows * 5);
      }),
    );
  });
});

function rowsOf(table: Element, group: string): readonly (readonly Element[])[] {
  return table.children
    .filter((child) => isElement(child, group))
    .flatMap((each) => (each as Element).children as Element[])
    .map((row) => row.children as Element[]);
}
