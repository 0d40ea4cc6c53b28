import { describe, expect, it } from 'vitest';
import type { Block, Book, FigureSeries, Inline } from '../../src/model/book/book.ts';
import { changedFigures } from '../../src/revision/changed-figures.ts';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { itemsOfBook } from '../../src/revision/items-of-book.ts';
import { book, cell, chapter, heading, place, table, text } from '../report/booklet/book-samples.ts';

const paragraph = (...inlines: readonly Inline[]): Block => ({ type: 'paragraph', text: inlines, role: 'body', place });
const words = (said: string) => paragraph({ type: 'text', text: said });
const figure = (id: string, said: string): Inline => ({ type: 'figure', id, text: said });
const list = (...items: readonly (readonly [marker: string, said: string])[]): Block => ({
  type: 'list',
  items: items.map(([marker, said]) => ({ marker, blocks: [words(said)] })),
});
const row = (...cells: readonly string[]) => ({ isTotal: false, cells: cells.map((each) => cell(each)) });
const visits: FigureSeries = { id: '来館', name: '来館者数', values: new Map(), asOf: '', remark: '' };
const bookOf = (...blocks: readonly Block[]) =>
  book({ chapters: [chapter('企画課', [heading('企画課'), ...blocks])], figures: new Map([['来館', visits]]) });

function compare(old: Book, now: Book) {
  const [before, after] = [old, now].map((each) => ({ label: '', items: itemsOfBook(each) }));
  if (before === undefined || after === undefined) throw new Error('no versions');
  return compareVersions(before, after, new Map());
}
const changes = (old: Book, now: Book) =>
  changesOf(compare(old, now)).map(({ kind, item, before, after }) => [
    kind,
    (item?.after ?? item?.before)?.name.text,
    before,
    after,
  ]);

describe('the sections of a book', () => {
  it('have their paragraphs, lists, pictures, tables and footnotes below their headings', () => {
    const items = itemsOfBook(
      bookOf(
        words('役割は次のとおり。'),
        list(['(1)', '調整に関すること。'], ['発行：', '年4回'], ['・', 'その他']),
        { type: 'box', blocks: [words('囲みの文')] },
        heading('事業', { level: 2, number: '１', bracketed: true }),
        table({
          caption: text('実績'),
          unit: '（単位：件）',
          head: [[cell('区分'), cell('件数')]],
          rows: [row('相談', '5')],
        }),
        { type: 'notes', notes: [{ number: 1, id: 'n', text: text('4月1日現在。'), place }] },
      ),
    );
    expect(
      items.map(({ kind, name, path, fields }) => [kind, name.text, path[0]?.text, ...fields.map((each) => each.text)]),
    ).toEqual([
      ['見出し1', '企画課', undefined, '役割は次のとおり。\n・調整に関すること。\n発行：年4回\n・その他\n囲みの文'],
      ['見出し2', '〈事業〉', '企画課', '実績\n（単位：件）\n［表］\n（脚注）4月1日現在。'],
      ['表の行', '相談', '事業　表1', '5'],
    ]);
  });

  it('are the same where only numbers of headings, items and rows moved', () => {
    const rows = (...names: readonly string[]) => names.map((name, at) => row(`${at + 1}`, name, '5件'));
    const head = [[cell('番号'), cell('施設'), cell('件数')]];
    const old = bookOf(
      list(['(1)', '甲のこと。']),
      heading('乙の事業', { level: 2, number: '1' }),
      table({ head, rows: rows('本館', '別館') }),
    );
    const now = bookOf(
      list(['(1)', '丙のこと。'], ['(2)', '甲のこと。']),
      heading('丁の事業', { level: 2, number: '1' }),
      heading('乙の事業', { level: 2, number: '2' }),
      table({ head, rows: rows('新館', '本館', '別館') }),
    );
    expect(changes(old, now)).toEqual([
      ['wording', '企画課', '・甲のこと', '・丙のこと。\n・甲のこと'],
      ['added', '丁の事業', '', ''],
      ['added', '新館', '', '件数　5件'],
    ]);
  });

  it('of one name in two chapters are two', () => {
    const chapters = ['企画課', '財政課'].map((name) => chapter(name, [heading(name), heading('事業', { level: 2 })]));
    const ids = itemsOfBook(book({ chapters })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('a merged cell', () => {
  it('says what it says in each row that it covers', () => {
    const merged = table({
      head: [[cell('部'), cell('課'), cell('人数')]],
      rows: [
        { isTotal: false, cells: [cell('総務部', { rowspan: 2 }), cell('総務課'), cell('10人')] },
        { isTotal: false, cells: [cell('職員課'), cell('8人')] },
      ],
    });
    const rows = itemsOfBook(bookOf(merged)).filter(({ kind }) => kind === '表の行');
    expect(rows.map(({ name, fields }) => [name.text, ...fields.map((each) => each.text)])).toEqual([
      ['総務課', '総務部', '10人'],
      ['職員課', '総務部', '8人'],
    ]);
  });
});

describe('figures that came from data', () => {
  const say = (count: string, word: string) =>
    bookOf(
      paragraph({ type: 'text', text: '来館者は' }, figure('来館.前年度', count), {
        type: 'text',
        text: `で、${word}。`,
      }),
    );
  const named = (old: Book, now: Book) =>
    compare(old, now).items.flatMap(({ fields }) => fields.flatMap(changedFigures));

  it('are named where they are others, and not where the words around them are', () => {
    expect(named(say('500人', '増えた'), say('620人', '増えた'))).toEqual(['来館者数']);
    expect(named(say('500人', '増えた'), say('500人', '減った'))).toEqual([]);
    expect(named(bookOf(words('来館者は500人。')), bookOf(words('来館者は620人。')))).toEqual([]);
  });
});
