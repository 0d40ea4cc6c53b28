/** Random documents for property tests: Japanese text in every style, lists and columns, tables whose spans fit together. */

import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposedDocument } from '../../../src/document/document.ts';
import type { Theme } from '../../../src/document/theme.ts';
import { documentOf, theme } from '../sample-document.ts';
import { chart } from './every-element.ts';

const units = [
  ...[
    '令和7年度',
    '4,300,000百万円',
    '（年間）',
    '１，２３４人',
    '85%以上',
    '「達成」',
    'Wi-Fi',
    'office',
    'info@example.jp',
  ],
  ...'あいうえおかきくけこっゃゅょんーアイウエオッャュョン々子育支援事業数件人割合区民施設利用者率目標値実績',
  ...'、。，．・：；？！（）「」『』【】〔〕～－…‥／％＋０１２３ＡＢＣ①㎡℃ｱｲｳ',
  ...'0123456789abcdefghijXYZ.,:;?!()[]/%&-',
  ...['𠮟', '𩸽', '葛\u{E0100}', 'が', ' ', '　', '\u2060', '\u200b'],
];

/** White space at the ends of a text is no text of the page. */
const text = (most: number) =>
  fc
    .array(fc.constantFrom(...units), { minLength: 1, maxLength: most })
    .map((parts) => `文${parts.join('')}`.trimEnd());
const shortText = text(12);
const longText = fc.oneof({ weight: 8, arbitrary: text(40) }, { weight: 1, arbitrary: text(2000) });

const inline = fc
  .tuple(fc.constantFrom('strong', 'em', 'small', 'del', 'ins', 'sup', 'sub', 'a'), shortText)
  .map(([name, words]) => h(name, name === 'a' ? { href: 'https://example.jp' } : {}, words));
/** A base and its reading are never divided, so they have to fit into a line. */
const ruby = fc
  .array(fc.tuple(text(3), text(3)), { minLength: 1, maxLength: 2 })
  .map((parts) => h('ruby', ...parts.flatMap(([base, reading]) => [h('rb', base), h('rt', reading)])));
const phrase = fc.array(fc.oneof(longText, longText, inline, ruby), { minLength: 1, maxLength: 4 });

const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), shortText).map(([level, words]) => h(`h${level}`, words));
const paragraph = fc
  .tuple(fc.constantFrom('p', 'p.lead', 'p.note', 'small', 'aside'), phrase)
  .map(([name, parts]) => h(name, parts));
const list = fc
  .tuple(fc.constantFrom('ul', 'ol', 'ul.plain'), fc.array(phrase, { minLength: 1, maxLength: 4 }))
  .map(([name, items]) => h(name, ...items.map((parts) => h('li', parts))));
const leaders = fc
  .tuple(fc.constantFrom('p', 'small'), phrase, fc.array(phrase, { minLength: 1, maxLength: 2 }))
  .map(([name, first, others]) => h(name, first, ...others.flatMap((parts) => [h('span.leader'), parts])));
const nestedList = fc.tuple(phrase, list).map(([parts, below]) => h('ul', h('li', h('p', parts), below)));
const definitions = fc.tuple(shortText, phrase).map(([term, parts]) => h('dl', h('dt', term), h('dd', parts)));

/** Every cell begins in the first free place, so that rows are whole; a choice says how far it reaches. */
function section(name: 'thead' | 'tbody', rows: number, columns: number, take: Take): Element {
  const taken = Array.from({ length: rows }, () => new Set<number>());
  return h(
    name,
    ...taken.map((inRow, row) => {
      const cells: Element[] = [];
      for (let column = 0; column < columns; column += 1) {
        if (inRow.has(column)) continue;
        const free = Array.from({ length: columns - column }, (_, at) => column + at).findIndex((at) => inRow.has(at));
        const widest = free < 0 ? columns - column : free;
        const colSpan = 1 + (take.number() % Math.min(3, widest));
        const rowSpan = 1 + (take.number() % Math.min(3, rows - row));
        for (let down = row; down < row + rowSpan; down += 1) {
          for (let across = column; across < column + colSpan; across += 1) taken[down]?.add(across);
        }
        cells.push(h(take.number() % 4 === 0 ? 'th' : 'td', { colSpan, rowSpan }, take.content()));
      }
      return h('tr', cells);
    }),
  );
}

interface Take {
  number(): number;
  content(): ElementContent[];
}

const cellContent = fc.oneof(
  { weight: 12, arbitrary: shortText.map((words): ElementContent[] => [{ type: 'text', value: words }]) },
  { weight: 1, arbitrary: phrase.map((parts): ElementContent[] => h('td', parts).children) },
);

const tableOf = (widest: number) =>
  fc
    .record({
      columns: fc.integer({ min: 1, max: widest }),
      widths: fc.array(fc.integer({ min: 5, max: 20 }), { maxLength: widest }),
      head: fc.integer({ min: 0, max: 2 }),
      bodies: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
      caption: fc.option(shortText),
      continues: fc.boolean(),
      numbers: fc.array(fc.nat(99), { minLength: 20, maxLength: 60 }),
      contents: fc.array(cellContent, { minLength: 4, maxLength: 12 }),
    })
    .map(({ columns, widths, head, bodies, caption, continues, numbers, contents }) => {
      let at = 0;
      const take: Take = {
        number: () => numbers[at++ % numbers.length] ?? 0,
        // A number of its own tells a cell's text from another's.
        content: () => [{ type: 'text', value: `${at}` }, ...structuredClone(contents[at++ % contents.length] ?? [])],
      };
      return h(
        'table',
        continues ? { dataContinuation: '（つづく）' } : {},
        caption === null ? [] : [h('caption', caption)],
        widths.length === 0 ? [] : [h('colgroup', ...widths.map((width) => h('col', { dataWidth: `${width}` })))],
        head === 0 ? [] : [section('thead', head, columns, take)],
        bodies.map((rows) => section('tbody', rows, columns, take)),
      );
    });

const texts = [heading, paragraph, paragraph, list, nestedList, definitions, leaders];
const figure = fc.tuple(shortText, shortText).map(([caption, alternative]) => chart(caption, alternative));
const gallery = fc.array(figure, { minLength: 1, maxLength: 5 }).map((figures) => h('div.gallery', ...figures));
const anyItem = fc.oneof(
  phrase,
  fc.array(fc.oneof(paragraph, list, tableOf(2), figure), { minLength: 1, maxLength: 2 }),
);
const markedList = fc
  .array(fc.tuple(shortText, anyItem), { minLength: 1, maxLength: 3 })
  .map((items) => h('ul', ...items.map(([dataMarker, parts], at) => h('li', { dataMarker, id: `i${at}` }, parts))));
const anyText = fc.oneof(...texts);
const box = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: fc.oneof(tableOf(3), markedList) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((blocks) => h('div.box', ...blocks));
const newPage = fc.tuple(heading, paragraph).map((blocks) => h('section.new-page', ...blocks));
const block: fc.Arbitrary<Element> = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(...texts) },
  { weight: 2, arbitrary: tableOf(6) },
  { weight: 1, arbitrary: fc.oneof(figure, gallery, newPage) },
  { weight: 2, arbitrary: fc.oneof(box, markedList) },
);
/** In a column of its own, a table has few. */
const narrowBlock: fc.Arbitrary<Element> = fc.oneof(...texts, tableOf(2), markedList, box);
const columns = fc
  .array(fc.array(narrowBlock, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  .map((parts) => h('div.columns', ...parts.map((blocks) => h('div', blocks))));

/** In tenths, which shrink to numbers that can be read. */
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((value) => value / 10);

const styleOf = (largest: number) =>
  fc.record({
    // No smaller than the small print that may stand inside.
    size: tenths(9, largest),
    lineHeight: tenths(1, 2),
    align: fc.constantFrom('left', 'center', 'right', 'justify'),
    verticalAlign: fc.constantFrom('top', 'middle'),
    paddingX: tenths(0, 8),
    paddingY: tenths(0, 8),
    indent: fc.constantFrom(0, 1),
    spaceBefore: tenths(0, 10),
    spaceAfter: tenths(0, 10),
    scriptGap: fc.constantFrom(0, 0.25),
    hang: fc.boolean(),
    phrases: fc.boolean(),
    spread: fc.constantFrom(0, 8),
    shrink: fc.boolean(),
  });

const randomTheme = fc
  .record({
    p: styleOf(24),
    li: styleOf(24),
    th: styleOf(14),
    td: styleOf(14),
    table: styleOf(14),
    h2: styleOf(24),
    caption: styleOf(24),
    box: styleOf(14),
    rule: tenths(0, 2),
  })
  .map(
    ({ rule, box: boxed, ...styles }): Theme => ({
      ...theme,
      rule: { ...theme.rule, width: rule },
      elements: { ...theme.elements, ...styles },
      classes: { ...theme.classes, box: boxed },
    }),
  );

/** Millimetres. What is left of the page's height is `height`: on low pages, few blocks come to many ends. */
const randomMargin = fc.record({
  top: fc.integer({ min: 5, max: 20 }),
  right: fc.integer({ min: 5, max: 30 }),
  left: fc.integer({ min: 5, max: 30 }),
  height: fc.integer({ min: 70, max: 185 }),
});
const heights = { A3: { landscape: 297, portrait: 420 }, A4: { landscape: 210, portrait: 297 } };

export const randomDocument: fc.Arbitrary<ComposedDocument> = fc
  .record({
    theme: randomTheme,
    size: fc.constantFrom('A3' as const, 'A4' as const),
    orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
    margin: randomMargin,
    blocks: fc.array(fc.oneof({ weight: 8, arbitrary: block }, { weight: 1, arbitrary: columns }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ theme: styles, size, orientation, margin: { height, ...sides }, blocks }) => {
    const bottom = heights[size][orientation] - sides.top - height;
    return {
      ...documentOf(...blocks),
      theme: { ...styles, page: { ...styles.page, margin: { ...sides, bottom } } },
      page: { size, orientation },
    };
  });
