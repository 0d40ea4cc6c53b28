import { readFileSync } from 'node:fs';
import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import { parseTheme } from '../../../src/document/theme.ts';
import type { Book, FigureSeries } from '../../../src/model/book/book.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import {
  composeBudgets,
  composeIndicators,
  composeOrganisation,
  composeTrends,
} from '../../../src/report/booklet/chart-components.ts';
import { ChartSheet } from '../../../src/report/chart-sheet.ts';
import { indicator, plan } from '../../metrics/plan-builder.ts';
import { fonts } from '../../typography/faces.ts';
import { book, chapter, place, programme, text } from './book-samples.ts';

const theme = parseTheme(readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8'));
const configuration = {
  document: { date: { year: 2023, month: 8, day: 1 } },
  reports: { progress: { heads: 'own' as const } },
};
const inputOf = (more: Partial<Book>) => ({
  book: book(more),
  theme,
  fonts,
  configuration,
  room: { width: 465, height: 706 },
  sheet: new ChartSheet(),
});

function figure(id: string, values: Readonly<Record<number, string>>): FigureSeries {
  const entries = Object.entries(values).map(([year, printed]) => {
    const quantity = parseQuantity(printed);
    if (quantity === undefined) throw new Error(printed);
    return [fiscalYear(Number(year)), { quantity, place }] as const;
  });
  return { id, name: id, values: new Map(entries), asOf: '', remark: '' };
}

const figuresOf = (content: readonly ElementContent[]): readonly ElementContent[] =>
  content.flatMap((node) =>
    isElement(node, 'div') ? figuresOf(node.children) : isElement(node, 'figure') ? [node] : [],
  );
const captions = (content: readonly ElementContent[]) => figuresOf(content).map((node) => textOf(node));
const alternatives = (content: readonly ElementContent[]) =>
  figuresOf(content).flatMap((node) =>
    isElement(node)
      ? node.children.flatMap((child) => (isElement(child) ? (child.data?.picture?.alternative ?? []) : []))
      : [],
  );
const notes = (content: readonly ElementContent[]) =>
  content.filter((node) => isElement(node, 'p')).map((node) => textOf(node));

describe('composeOrganisation', () => {
  const organisation = { name: '企画部', units: [{ name: '企画課', staff: 5, units: [] }] };

  it('draws the tree, with a note on the staff unless the book has one', async () => {
    const content = await composeOrganisation(inputOf({ organisation }), {});
    expect(alternatives(content)).toEqual(['企画部の組織図。企画部：企画課（5人）。']);
    expect(notes(content)).toEqual(['() 内は職員数。']);
    const own = { type: 'paragraph', role: 'note', text: text('（）内は職員数。'), place } as const;
    const chapters = [chapter('企画部組織図', [own])];
    expect(notes(await composeOrganisation(inputOf({ organisation, chapters }), {}))).toEqual([]);
  });

  it('is left out where there is none', async () => {
    expect(await composeOrganisation(inputOf({}), {})).toEqual([]);
  });
});

describe('composeBudgets', () => {
  const input = inputOf({
    chapters: [chapter('役割', []), chapter('企画課', [], { group: '各課' }), chapter('財政課', [], { group: '各課' })],
    programmes: [
      programme('広報', { 2023: '1,200千円' }),
      programme('調査', { 2023: '3百万円' }),
      programme('調整', {}),
    ],
  });

  it('adds up what each section gives, in 千円, and says that it is not all', async () => {
    const content = await composeBudgets(input, {});
    expect(captions(content)).toEqual(['令和5年度予算額']);
    expect(alternatives(content)).toEqual(['令和5年度予算額。横棒グラフ、単位：千円。企画課 4,200、財政課 －。']);
    expect(notes(content)).toEqual(['予算額を示した事務事業の合計。']);
  });

  it('shows the programmes of one chapter', async () => {
    const content = await composeBudgets(input, { chapter: '企画課', title: '企画課の予算額' });
    expect(alternatives(content)).toEqual(['企画課の予算額。横棒グラフ、単位：千円。広報 1,200、調査 3,000。']);
    expect(notes(content)).toEqual(['予算額を示した事務事業のみ。']);
    expect(await composeBudgets(input, { chapter: '財政課' })).toEqual([]);
  });
});

describe('composeTrends', () => {
  const figures = new Map(
    [
      figure('法律相談', { 2021: '1,100件', 2022: '1,037件', 2024: '9件' }),
      figure('税金相談', { 2021: '900件', 2022: '888件' }),
      figure('回収率', { 2022: '47.2%' }),
    ].map((each) => [each.id, each]),
  );

  it('draws the years up to the edition', async () => {
    const content = await composeTrends(inputOf({ figures }), { figures: '法律相談', title: '相談' });
    expect(captions(content)).toEqual(['相談']);
    expect(alternatives(content)).toEqual(['法律相談。折れ線グラフ、単位：件。令和3年度 1,100件、令和4年度 1,037件。']);
  });

  it('draws figures of one unit together and others beside each other, below one title', async () => {
    const together = await composeTrends(inputOf({ figures }), { figures: '法律相談 税金相談' });
    expect(captions(together)).toEqual(['法律相談、税金相談']);
    const apart = await composeTrends(inputOf({ figures }), { figures: '法律相談 回収率', title: '相談' });
    expect(captions(apart)).toEqual(['法律相談', '回収率']);
    expect(notes(apart)).toEqual(['相談']);
  });
});

describe('composeIndicators', () => {
  const births = { id: '1-01', name: '出生率', unit: '', baseline: '1.14', target: '1.45' };
  const visits = { id: '1-02', name: '面接人数', unit: '人', baseline: '500', target: '4400' };
  const input = {
    ...inputOf({ year: fiscalYear(2016) }),
    plan: plan([
      indicator({ ...births, actuals: { 2015: '1.23', 2016: '1.25', 2017: '1.23' } }),
      indicator({ ...visits, actuals: { 2015: '1618', 2016: '3194' } }),
    ]),
  };
  const ofBirths =
    '出生率。折れ線グラフ。平成26年度（基準値）1.14、平成27年度 1.23、平成28年度 1.25、令和元年度（目標値）1.45。';

  it('draws an indicator with its target up to the year of the edition', async () => {
    const content = await composeIndicators(input, { ids: '1-01' });
    expect(captions(content)).toEqual(['出生率']);
    expect(alternatives(content)).toEqual([ofBirths]);
    expect(captions(await composeIndicators(input, { ids: '1-01', title: '子育て' }))).toEqual(['子育て']);
  });

  it('draws several beside each other in the order of their ids, below one title', async () => {
    const content = await composeIndicators(input, { ids: '1-02 1-01', title: '子育て' });
    expect(captions(content)).toEqual(['面接人数', '出生率']);
    expect(notes(content)).toEqual(['子育て']);
    expect(alternatives(content)[1]).toBe(ofBirths);
  });

  it('is left out where there is no plan', async () => {
    expect(await composeIndicators({ ...input, plan: undefined }, { ids: '1-01' })).toEqual([]);
  });
});
