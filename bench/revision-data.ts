/** Two versions of a plan for `revision`: indicators, of which a tenth changed, and pages of text, of which every 20th sentence did. */

import type { Item, Version } from '../src/revision/item.ts';
import { composeParagraph } from './pdf-data.ts';

const charactersOfPage = 1200;

export interface Size {
  readonly indicators: number;
  readonly pages: number;
}

/** `isLong`: all pages are one text. */
export function composeVersions(
  { indicators, pages }: Size,
  isLong: boolean,
): { readonly old: Version; readonly now: Version } {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const compose = (label: string, edited: boolean): Version => {
    const texts = numbers(pages).map((page) => composePage(page, edited));
    const all = isLong ? [composeText(0, texts.join(''))] : texts.map((text, page) => composeText(page, text));
    return { label, items: [...numbers(indicators).map((index) => composeIndicator(index, edited)), ...all] };
  };
  return { old: compose('素案', false), now: compose('決定', true) };
}

const years = ['26', '27', '28', '29', '31'];

/** Of ten, one changes two figures, or is called otherwise, or is under a new id. */
function composeIndicator(index: number, edited: boolean): Item {
  const change = edited && index % 10 === 7 ? Math.floor(index / 10) % 5 : -1;
  const name = `地区${index}番の講座の参加者数${change === 3 ? '（延べ）' : ''}`;
  const value = (year: number) => {
    const more = change >= 0 && change < 3 && year >= 3 ? 150 : 0;
    return `${(1000 + ((index * 37 + year * 11) % 8999) + more).toLocaleString('en')}人（${years[year]}年度）`;
  };
  const field = (key: string, text: string) => ({ key, label: key, text });
  return {
    id: `${change === 4 ? 'new' : 'indicator'}-${index}`,
    kind: 'KPI',
    name: field('name', name),
    path: [
      field('goal', `基本目標${Math.floor(index / 500)}`),
      field('measure', `施策${Math.floor(index / 25)}の推進`),
    ],
    fields: [
      field('unit', '人'),
      field('section', `企画課${index % 12}担当`),
      field('note', '住民基本台帳による。\n年度末の時点の値とする。'),
      ...years.map((year, each) => field(`year-${year}`, value(each))),
    ],
    replaces: [],
    place: { file: 'indicators.csv', line: index + 2 },
  };
}

function composePage(page: number, edited: boolean): string {
  const sentences = composeParagraph(charactersOfPage).split(/(?<=。)/);
  return sentences
    .map((sentence, index) => {
      const text = sentence.replace('第', `第${page + 1}の`);
      return edited && (page * sentences.length + index) % 20 === 3 ? editSentence(text) : text;
    })
    .join('');
}

function editSentence(sentence: string): string {
  const edited = sentence
    .replace('必要がある', '必要があると考える')
    .replace('1,017人', '1,231人')
    .replace('横ばい', '増加の傾向');
  return edited === sentence ? sentence.replace('に、', 'として、') : edited;
}

function composeText(page: number, text: string): Item {
  const field = (key: string, value: string) => ({ key, label: key, text: value });
  return {
    id: `page-${page}`,
    kind: '本文',
    name: field('name', `第${page + 1}節`),
    path: [],
    fields: [field('text', text)],
    replaces: [],
    place: { file: 'plan.md' },
  };
}
