import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { classesOf } from '../../../src/document/classes-of.ts';
import { isElement } from '../../../src/document/document.ts';
import { placeCells } from '../../../src/document/flow/place-cells.ts';
import { attributesOf, layoutClasses } from '../../../src/document/subset.ts';
import { entriesAt, type WrittenForm } from '../../../src/model/written-form/written-form.ts';
import { plainText, redlineText } from '../../../src/report/text/marked-text.ts';
import { composeWrittenForm } from '../../../src/report/written-form/compose-written-form.ts';
import { mergeForms } from '../../../src/report/written-form/merge-forms.ts';
import { compareVersions } from '../../../src/revision/compare-versions.ts';
import { itemsOfForm } from '../../../src/revision/items-of-form.ts';
import { parseForm } from '../../../src/workspace/read-form.ts';
import { describeText, readSmallForm } from '../../model/written-form/small-form.ts';
import { townForm } from '../../model/written-form/town-form.ts';
import { theme } from '../../writer/sample-document.ts';

const form = readSmallForm();

describe('composeWrittenForm', () => {
  it('names the city’s own year and heads, one sheet for 様式１ and one for each 経営課題', () => {
    const sections = composePlain(form);
    expect(sections.map(({ properties }) => properties.dataSheet)).toEqual([
      '様式１',
      '様式２ 経営課題１',
      '様式２ 経営課題２',
    ]);
    const heads = findAll(sections, 'th').map(textOf);
    expect(heads).toContain('市の目標（何をめざすのか）');
    expect(heads).toContain('令和２年度　市運営の基本的な考え方（市長の方針）');
    expect(heads).toContain('主な具体的取組（２年度予算額）');
    expect(textOf(find(sections, 'k1/sdgs'))).toBe('3 すべての人に健康と福祉を、11 住み続けられるまちづくりを');
  });

  it('makes headings of 経営課題, 戦略 and 具体的取組, under the ids of their items', () => {
    const headings = findAll(composePlain(form), 'th').filter(
      ({ properties }) => Number(properties.dataHeading) !== 3 || properties.id !== undefined,
    );
    const levels = headings.flatMap(({ properties }) =>
      properties.id === undefined ? [] : [[properties.id, properties.dataHeading]],
    );
    expect(levels).toEqual([
      ['k1', '2'],
      ['s1', '3'],
      ['t1', '4'],
      ['t2', '4'],
      ['k2', '2'],
      ['s2', '3'],
      ['t3', '4'],
    ]);
  });

  it('prints the choices that were made in their boxes and marks them in the legends', () => {
    const sections = composePlain(form);
    expect(textOf(find(sections, 't1/review.status'))).toBe('②(ⅱ)');
    expect(markedIn(sections, 't1')).toEqual([
      '①：目標達成(見込)　',
      '(ⅰ)取組は予定どおり進捗',
      'ア：有効であり、継続して推進',
      '②：目標未達成　',
      '(ⅱ)取組を予定どおり実施しなかった',
      'ア：有効であり、継続して推進',
    ]);
    expect(markedIn(sections, 's1')).toEqual(['Ａ：順調', 'ｂ：順調でない', 'イ：有効でないため、戦略を見直す']);
    expect(textOf(find(sections, 's1/outcome.b.previous'))).toBe('50%');
  });

  it('keeps the boxes of an unreviewed 具体的取組 empty, and no choice marked', () => {
    const sections = composePlain(form);
    expect(markedIn(sections, 't2')).toEqual([]);
    for (const key of ['midReview.challenges', 'review.results', 'review.challenges', 'review.improvements']) {
      const box = find(sections, `t2/${key}`);
      expect(textOf(box)).toBe('');
      expect(classesOf(box)[0]).toMatch(/^form-blank/);
    }
    expect(classesOf(find(sections, 't1/review.results'))).toEqual(['form-text']);
  });

  it('gives workbooks the amounts as numbers, dashes as absences, and full-width figures as they are', () => {
    const sections = composePlain(form);
    const format = { before: '', after: '千円', decimals: 0, grouped: true };
    expect(find(sections, 't1/budgets.current').data?.cell).toEqual({ type: 'number', value: '1200', format });
    expect(find(sections, 't1/budgets.settled').data?.cell).toEqual({ type: 'missing', reason: 'notGiven' });
    expect(textOf(find(sections, 't1/budgets.settled'))).toBe('- 円');
    expect(find(sections, 'k2/current.count.drills.value').data?.cell).toBeUndefined();
  });

  it('makes tables whose rows are all of one width, of what the document tree may hold', () => {
    const sections = composePlain(form);
    for (const table of findAll(sections, 'table')) {
      const groups = table.children.filter((child) => isElement(child, 'thead', 'tbody'));
      const widths = groups.flatMap(widthsOfRows);
      expect(new Set(widths)).toEqual(new Set([findAll([table], 'col').length]));
    }
    const known = new Set([...Object.keys(theme.classes), ...layoutClasses]);
    for (const element of sections.flatMap(descendants)) {
      expect(attributesOf(element.tagName)).toBeDefined();
      expect(classesOf(element).filter((name) => !known.has(name))).toEqual([]);
    }
    const ids = sections.flatMap(descendants).flatMap(({ properties }) => properties.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says where in the data each text comes from', () => {
    expect(find(composePlain(form), 't2/activities').data?.place).toEqual({ file: 'form.yaml', line: 61, column: 25 });
  });

  it('prints every text of every item', () => {
    const texts = new Map(
      itemsOfForm(form).flatMap(({ id, name, fields }) =>
        [name, ...fields].map((field) => [`${id}/${field.key}`, field.text] as const),
      ),
    );
    const asked = new Set<string>();
    composeWrittenForm(form, (id, key): readonly ElementContent[] => {
      asked.add(`${id}/${key}`);
      return [{ type: 'text', value: texts.get(`${id}/${key}`) ?? '' }];
    });
    expect([...asked].toSorted()).toEqual([...texts.keys()].toSorted());
  });
});

describe('a form by a description of one’s own', () => {
  it('is laid out as it says, its widths, heads, boxes and choices', () => {
    const description = describeText('forms/目標.yaml', townForm.description);
    const { value } = parseForm('goals.yaml', townForm.data, description);
    if (value === undefined) throw new Error('no form');
    const sections = composePlain(value);
    expect(sections.map(({ properties }) => properties.dataSheet)).toEqual(['目標']);
    const [table] = findAll(sections, 'table');
    const rows = findAll(table === undefined ? [] : [table], 'tr').map((row) =>
      row.children.map((cell) => (isElement(cell) ? `${textOf(cell)}${spanOf(cell)}` : '')).join('|'),
    );
    expect(rows).toEqual([
      '目標１ 【待機児童をなくす】 4',
      '６年度予算額 2|1,000千円 2',
      '７年度予算額 2|1,200千円 2',
      '計画 ×5|部としての理由 3',
      '共働きの世帯が増えている。 3',
      '取組と年度末の目標 3',
      '保育所を２か所増やす 2|120人',
      '保育士を募る 2|15人',
      '評価 ×3|達成状況|Ｂ|Ａ：達成Ｂ：未達成',
      '理由と対応　　※Ｂのときは必ず書く 3',
      '用地が決まらない。 3',
    ]);
    expect(markedIn(sections, 'hoiku')).toEqual(['Ｂ：未達成']);
    expect(classesOf(find(sections, 'hiroba/review.cause'))).toEqual(['form-blank-large']);
    expect(find(sections, 'hiroba/budgets.previous').data?.cell).toEqual({ type: 'missing', reason: 'notGiven' });
  });
});

describe('a redline', () => {
  const after = readSmallForm(
    ["current: '1,200千'", "current: '1,300千'"],
    ['id: b, text: 満足度', 'id: c, text: 待ち時間'],
    ['id: t2', 'id: t9'],
    ['name: 相談', 'name: 広報と見学'],
    ['activities: 受ける。', 'activities: 学校を回って話す。'],
    ['indicator: 件数', 'indicator: 参加者'],
  );

  it('shows the parts that are no more where they stood', () => {
    const { root } = mergeForms(form, after);
    const idsAt = (path: string) => entriesAt(root, path).map(({ id }) => id);
    expect(idsAt('issues.strategies.measures')).toEqual(['t1', 't2', 't9', 't3']);
    expect(idsAt('issues.strategies.outcomes')).toEqual(['a', 'b', 'c', 'a']);
    expect(idsAt('mainIssues')).toEqual(['m1', 'm2']);
  });

  it('marks a figure in its cell, which is no number for workbooks then', () => {
    const revision = compareVersions(
      { label: '素案', items: itemsOfForm(form) },
      { label: '決定', items: itemsOfForm(after) },
      new Map(),
    );
    const sections = composeWrittenForm(mergeForms(form, after), redlineText(revision.items));
    const cell = find(sections, 't1/budgets.current');
    expect(cell.data?.cell).toBeUndefined();
    expect(cell.children.filter((child) => isElement(child)).map((child) => [child.tagName, textOf(child)])).toEqual([
      ['del', '1,200'],
      ['ins', '1,300'],
    ]);
    expect(findAll([find(sections, 't2')], 'del').map(textOf)).toContain('相談');
    expect(findAll([find(sections, 't9')], 'ins').map(textOf)).toContain('広報と見学');
  });
});

function composePlain(given: WrittenForm): readonly Element[] {
  return composeWrittenForm(given, plainText(itemsOfForm(given)));
}

/** The marked pieces of the legends in the table that the heading `id` stands in. */
function markedIn(sections: readonly Element[], id: string): readonly string[] {
  const table = findAll(sections, 'table').find((each) =>
    descendants(each).some(({ properties }) => properties.id === id),
  );
  const legends = descendants(table ?? h('table')).filter((element) => classesOf(element).includes('form-legend'));
  return findAll(legends, 'strong').map(textOf);
}

/** e.g. ` 2` of two columns, ` ×3` of three rows. */
function spanOf({ properties: { colSpan, rowSpan } }: Element): string {
  return `${colSpan === undefined ? '' : ` ${colSpan}`}${rowSpan === undefined ? '' : ` ×${rowSpan}`}`;
}

function widthsOfRows(group: Element): readonly number[] {
  const rows = placeCells(group);
  const covered = rows.map(() => 0);
  for (const cell of rows.flat()) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) covered[row] = (covered[row] ?? 0) + cell.columns;
  }
  return covered;
}

function find(sections: readonly Element[], id: string): Element {
  const found = sections.flatMap(descendants).find(({ properties }) => properties.id === id);
  if (found === undefined) throw new Error(`no element ${id}`);
  return found;
}

function findAll(elements: readonly Element[], tagName: string): readonly Element[] {
  return elements.flatMap(descendants).filter((element) => element.tagName === tagName);
}

function descendants(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap((child) => (isElement(child) ? descendants(child) : []))];
}
