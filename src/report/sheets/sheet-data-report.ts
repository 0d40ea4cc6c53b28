/** 評価シートのデータ: every value of all sheets in long form, one a row, without what is not for the public. */

import type { Root } from 'hast';
import { h } from 'hastscript';
import { composeDataTable, type DataColumn } from '../data-table.ts';
import { frameOf } from '../document-frame.ts';
import type { Report } from '../report.ts';
import { formsOf, yearsOfForms } from './form-years.ts';
import { type SheetValue, valuesOfForm } from './sheet-data.ts';

export const sheetDataReport: Report = {
  name: 'sheet-data',
  isYearly: true,
  years: (content) => {
    const forms = formsOf(content);
    return forms.length === 0 ? undefined : [...new Set(yearsOfForms(forms).flat())].toSorted((a, b) => a - b);
  },
  formats: ({ reports }, content) => (formsOf(content).length === 0 ? [] : reports.sheets.data),
  async compose(input) {
    const { content, configuration, year } = input;
    const forms = formsOf(content).filter(({ frontOnly }) => !frontOnly);
    const rows = forms.flatMap((form) => valuesOfForm(form, year, configuration.document.date));
    const organization: DataColumn<SheetValue> = {
      ...{ title: '地方公共団体名', name: 'area', type: 'text' },
      read: () => configuration.organization,
    };
    const tree: Root = { type: 'root', children: [h('article', [composeDataTable([organization, ...columns], rows)])] };
    const title = `${configuration.plan.title} 評価シートのデータ`;
    const frame = frameOf(input, title, { size: 'A4', orientation: 'landscape' }, 'one');
    return { value: { ...frame, form: 'data', tree }, findings: [] };
  },
};

const columns: readonly DataColumn<SheetValue>[] = [
  { title: '様式', name: 'form', type: 'text', read: ({ form }) => form },
  { title: '番号', name: 'id', type: 'text', description: 'シートの番号（例 事業ID）', read: ({ id }) => id },
  { title: '名称', name: 'name', type: 'text', description: 'シートの名前（例 事業名）', read: ({ name }) => name },
  {
    title: '年度',
    name: 'fiscalYear',
    type: 'integer',
    description: '西暦。年度のない値は空欄',
    read: ({ year }) => year,
  },
  { title: '年度（和暦）', name: 'japaneseYear', type: 'text', read: ({ japaneseYear }) => japaneseYear },
  {
    title: '出どころ',
    name: 'source',
    type: 'text',
    description: '表の名前。計算した値は「計算」',
    read: ({ source }) => source,
  },
  {
    title: '行',
    name: 'item',
    type: 'text',
    description: '同じ年度の行を見分ける語（例 一次）',
    read: ({ item }) => item,
  },
  { title: '項目', name: 'label', type: 'text', read: ({ label }) => label },
  { title: '値', name: 'value', type: 'text', description: '書かれているとおりの文字', read: ({ text }) => text },
  { title: '数値', name: 'number', type: 'decimal', description: '値が数のとき', read: ({ number }) => number },
  { title: '単位', name: 'unit', type: 'text', read: ({ unit }) => unit },
];
