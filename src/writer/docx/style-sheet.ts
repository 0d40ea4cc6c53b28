/** word/styles.xml: a style for each look that a document has, headings and contents by the names that programs know them by. */

import type { Element } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { type FullStyle, fullStyleOf, type Measuring } from '../../layout/text/measuring.ts';
import { declaration, tag } from '../package/xml.ts';
import { wordNamespace } from './namespace.ts';
import { twips } from './paragraph.ts';

/** Built-in styles by element; a Japanese Word calls them 標準, 見出し 1, リスト段落, 図表番号. */
const builtIn: Readonly<Record<string, string>> = {
  p: 'Normal',
  li: 'List Paragraph',
  caption: 'caption',
};

/** What styles of our own are called, by element and by class. */
const names: Readonly<Record<string, string>> = {
  ...{ th: '表の見出し', td: '表のセル', p: '本文', li: '箇条書き', dt: '用語', dd: '用語の説明', aside: '傍注' },
  ...{ caption: '表の名前', figcaption: '図の名前', small: '小さい文字', div: '本文' },
  ...{
    number: '数値',
    center: '中央',
    note: '注',
    byline: '作成者',
    lead: '要点',
    unit: '単位',
    source: '出典',
    date: '現在',
  },
  ...{ total: '合計', missing: '値なし', baseline: '基準値', target: '目標値', latest: '最新値', computed: '計算値' },
  ...{ rating: '評価', lagging: '遅れ', band: '基本目標', policy: '基本方針', measure: '施策', project: '計画' },
  ...{ indicator: '指標', text: '文章', group: '区分', listed: '一覧', wording: '文言', footnote: '脚注' },
};

/** Classes whose paragraphs are of a built-in style. */
const byClass: Readonly<Record<string, string>> = {
  'cover-title': 'Title',
  'contents-title': 'TOC Heading',
  'contents-1': 'toc 1',
  'contents-2': 'toc 2',
  'contents-3': 'toc 3',
  footnote: 'footnote text',
};

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly basis: string | undefined;
  readonly look: FullStyle;
  readonly level: number | undefined;
  readonly isInCell: boolean;
}

export class StyleSheet {
  readonly #measuring: Measuring;
  readonly #family: string;
  readonly #entries = new Map<string, Entry>();
  readonly #names = new Set<string>();

  constructor(measuring: Measuring) {
    this.#measuring = measuring;
    this.#family = measuring.fonts.regular[0]?.family ?? '';
    this.paragraph(bare('p'));
    for (let level = 1; level <= 6; level += 1) this.paragraph(bare(`h${level}`), level);
  }

  /** The id of the style of a paragraph; `level` is that of a heading. */
  paragraph(element: Element, level?: number): string {
    const classes = classesOf(element);
    const key = JSON.stringify([element.tagName, classes, level ?? 0]);
    const known = this.#entries.get(key);
    if (known !== undefined) return known.id;
    const entry = this.#compose(element, classes, level);
    this.#entries.set(key, entry);
    return entry.id;
  }

  look(element: Element): FullStyle {
    return fullStyleOf(element, this.#measuring);
  }

  *xml(): Generator<string> {
    yield `${declaration}<w:styles xmlns:w="${wordNamespace}">${this.#defaults()}`;
    yield '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';
    for (const entry of this.#entries.values()) yield styleXml(entry);
    yield '</w:styles>';
  }

  #compose(element: Element, classes: readonly string[], level: number | undefined): Entry {
    const { tagName } = element;
    const look = this.look(element);
    const shared = { look, isInCell: tagName === 'th' || tagName === 'td' };
    const ofClass = classes.map((name) => byClass[name]).find((name) => name !== undefined);
    const isHeading = level !== undefined && classes.length === 0 && tagName === `h${level}`;
    const wanted = ofClass ?? (isHeading ? `heading ${level}` : classes.length === 0 ? builtIn[tagName] : undefined);
    if (wanted !== undefined && !this.#names.has(wanted)) {
      this.#names.add(wanted);
      const own = ofClass === undefined ? level : undefined;
      const basis = wanted === 'Normal' ? undefined : 'Normal';
      return { ...shared, id: idOf(wanted), name: wanted, isBuiltIn: true, basis, level: own };
    }
    const basis = level === undefined || ofClass !== undefined ? 'Normal' : `Heading${level}`;
    return {
      ...shared,
      id: `T${this.#entries.size}`,
      name: this.#name(tagName, classes),
      isBuiltIn: false,
      basis,
      level,
    };
  }

  #name(tagName: string, classes: readonly string[]): string {
    const parts = classes.map((each) => names[each] ?? each);
    const head = names[tagName] ?? (/^h\d$/.test(tagName) ? '見出し' : '本文');
    const name = parts.length === 0 ? head : `${head}（${parts.join('・')}）`;
    for (let count = 1; ; count += 1) {
      const own = count === 1 ? name : `${name}${count}`;
      if (this.#names.has(own)) continue;
      this.#names.add(own);
      return own;
    }
  }

  #defaults(): string {
    const { size, color } = this.look(bare('body'));
    const family = this.#family;
    const fonts = { 'w:ascii': family, 'w:eastAsia': family, 'w:hAnsi': family, 'w:cs': family };
    const look = tag(
      'w:rPr',
      {},
      tag('w:rFonts', fonts),
      colorXml(color),
      sizeXml(size),
      '<w:lang w:val="ja-JP" w:eastAsia="ja-JP" w:bidi="ar-SA"/>',
    );
    return `<w:docDefaults><w:rPrDefault>${look}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  }
}

function bare(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] };
}

/** `heading 1` → `Heading1`. */
function idOf(name: string): string {
  return name
    .split(' ')
    .map((word) => (word === 'toc' ? 'TOC' : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`))
    .join('');
}

function styleXml({ id, name, isBuiltIn, basis, look, level, isInCell }: Entry): string {
  const own = isBuiltIn ? {} : { 'w:customStyle': true };
  const main = name === 'Normal' ? { 'w:default': true } : {};
  return tag(
    'w:style',
    { 'w:type': 'paragraph', ...main, ...own, 'w:styleId': id },
    tag('w:name', { 'w:val': name }),
    basis === undefined ? '' : tag('w:basedOn', { 'w:val': basis }),
    level === undefined ? '' : '<w:next w:val="Normal"/>',
    '<w:qFormat/>',
    paragraphLook(look, level, isInCell),
    runLook(look),
  );
}

function paragraphLook(look: FullStyle, level: number | undefined, isInCell: boolean): string {
  const { ruleBelow, lineHeight, spaceBefore, spaceAfter, indent, align } = look;
  const rule = { 'w:val': 'single', 'w:sz': Math.max(2, Math.round(ruleBelow * 8)), 'w:space': 2, 'w:color': '2F4B66' };
  const spacing = {
    'w:before': isInCell ? 0 : twips(spaceBefore),
    'w:after': isInCell ? 0 : twips(spaceAfter),
    'w:line': twips(lineHeight),
    'w:lineRule': 'atLeast',
  };
  const jc = align === 'justify' ? 'both' : align;
  return tag(
    'w:pPr',
    {},
    level === undefined ? '' : '<w:keepNext/><w:keepLines/>',
    ruleBelow > 0 ? tag('w:pBdr', {}, tag('w:bottom', rule)) : level === undefined ? '' : '',
    '<w:snapToGrid w:val="0"/>',
    tag('w:spacing', spacing),
    tag('w:ind', { 'w:left': twips(indent) }),
    tag('w:jc', { 'w:val': jc }),
    level === undefined ? '' : tag('w:outlineLvl', { 'w:val': level - 1 }),
  );
}

function runLook({ bold, color, size }: FullStyle): string {
  const weight = bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  return tag('w:rPr', {}, weight, colorXml(color), sizeXml(size));
}

function colorXml(color: string): string {
  return tag('w:color', { 'w:val': color.slice(1).toUpperCase() });
}

function sizeXml(points: number): string {
  const half = Math.round(points * 2);
  return tag('w:sz', { 'w:val': half }) + tag('w:szCs', { 'w:val': half });
}
