/** A chapter of a book: its headings with what they say of themselves, and the blocks below them. */

import type { Heading as MarkdownHeading, RootContent } from 'mdast';
import { error, type Finding, notice, type Place, warning } from '../../../finding/finding.ts';
import { findNearest } from '../../../finding/nearest.ts';
import type { Block, Heading, Inline, Note, Programme } from '../book.ts';
import type { CountedHeading } from '../number/number-headings.ts';
import { type NumberKind, parseNumberKind } from '../number/number-kind.ts';
import { placeIn } from '../read/place-in.ts';
import type { ChapterPart, RawChapter } from '../read/raw-book.ts';
import type { Sources } from '../read/sources.ts';
import type { BlockContext } from '../table/block-context.ts';
import type { PlacedTable } from '../table/placed-table.ts';
import { type Attributes, checkAttributes, hasClass, splitAttributes } from '../text/attributes.ts';
import { ChapterNotes } from '../text/chapter-notes.ts';
import { isComment, joinLines, parseLines } from '../text/parse-inline.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { parseBlocks, parseNote } from './parse-blocks.ts';

export interface DraftChapter {
  readonly source: RawChapter;
  /** Headings still without their numbers. */
  readonly blocks: readonly Block[];
  /** How each of the headings counts, in their order. */
  readonly counted: readonly CountedHeading[];
  readonly tables: readonly PlacedTable[];
}

export function parseChapter(source: RawChapter, sources: Sources): DraftChapter {
  const parser = new ChapterParser(source, sources);
  for (const part of source.parts) parser.add(part);
  parser.end();
  return { source, blocks: parser.blocks, counted: parser.counted, tables: parser.tables };
}

const names = ['id', 'list', 'number', 'start', 'continue'];
const classes = ['unit', 'bracketed', 'programme'];

/** ① unless a heading above says otherwise. */
const defaultListKinds = [parseNumberKind('①'), parseNumberKind('(ア)')].filter((kind) => kind !== undefined);

interface OpenHeading {
  readonly depth: number;
  readonly listKinds: readonly NumberKind[];
  readonly programme: Programme | undefined;
}

class ChapterParser {
  readonly blocks: Block[] = [];
  readonly counted: CountedHeading[] = [];
  readonly tables: PlacedTable[] = [];
  readonly #source: RawChapter;
  readonly #sources: Sources;
  readonly #open: OpenHeading[] = [];
  readonly #notes: ChapterNotes;
  #ids = 0;

  constructor(source: RawChapter, sources: Sources) {
    this.#source = source;
    this.#sources = sources;
    this.#notes = new ChapterNotes(source.id, sources.report);
  }

  add(part: ChapterPart): void {
    let body: RootContent[] = [];
    this.#notes.begin(part);
    for (const node of part.tree.children) {
      if (node.type === 'html' && isComment(node)) continue;
      if (node.type !== 'heading') {
        body.push(node);
        continue;
      }
      this.#addBody(body, part);
      this.#addNotes(part);
      body = [];
      this.#addHeading(node, part);
    }
    this.#addBody(body, part);
    this.#addNotes(part);
    this.#notes.end();
  }

  /** A file without any text is handed in all the same. */
  end(): void {
    const [first] = this.#source.parts;
    if (first !== undefined && this.blocks.length === 0) this.#addMissingHeading(first.place);
    const nodes = this.#source.parts.flatMap(({ tree }) => tree.children).filter((node) => !isComment(node));
    const [heading] = this.blocks;
    if (nodes.length === 1 && nodes[0]?.type === 'heading' && heading?.type === 'heading') {
      this.#report(notice('chapter-empty', { chapter: plainTextOf(heading.text) }, heading.place));
    }
  }

  #addBody(nodes: readonly RootContent[], part: ChapterPart): void {
    const [first] = nodes;
    if (first === undefined) return;
    if (this.#open.length === 0) this.#addMissingHeading(placeIn(part, first));
    for (const block of parseBlocks(nodes, this.#context(part))) this.blocks.push(block);
  }

  #addNotes(part: ChapterPart): void {
    const notes: Note[] = [];
    for (let next = this.#notes.take(); next !== undefined; next = this.#notes.take()) {
      const { node, place, number = 0 } = next;
      notes.push({ number, id: this.#notes.idOf(number), text: parseNote(node, this.#context(part)), place });
    }
    if (notes.length > 0) this.blocks.push({ type: 'notes', notes });
  }

  #context(part: ChapterPart): BlockContext {
    const heading = this.#open.at(-1);
    return {
      sources: this.#sources,
      programme: heading?.programme,
      notes: this.#notes,
      chapter: this.#source,
      part,
      listKinds: heading?.listKinds ?? defaultListKinds,
      nextId: () => this.#nextId(),
      addTable: (table) => this.tables.push(table),
    };
  }

  #addMissingHeading(place: Place): void {
    const { title, id } = this.#source;
    this.#report(warning('chapter-heading-missing', { chapter: title === '' ? id : title }, place));
    this.#open.push({ depth: 1, listKinds: defaultListKinds, programme: undefined });
    const text: readonly Inline[] = [{ type: 'text', text: title === '' ? id : title }];
    this.blocks.push({ type: 'heading', level: 1, id, number: '', bracketed: false, text, place });
    this.counted.push({ level: 1, isNumbered: false, continues: false });
  }

  #addHeading(node: MarkdownHeading, part: ChapterPart): void {
    const place = placeIn(part, node);
    const { text: source, attributes } = readHeading(node);
    for (const finding of checkAttributes('heading', attributes, { names, classes }, place)) this.#report(finding);
    if (this.#open.length === 0 && node.depth > 1) this.#addMissingHeading(place);
    const isSecond = node.depth === 1 && this.#open.length > 0;
    while ((this.#open.at(-1)?.depth ?? 0) >= Math.max(node.depth, isSecond ? 2 : 1)) this.#open.pop();
    const level = levelOf(this.#open.length + 1);
    const programme = this.#findProgramme(attributes, place);
    const context = {
      sources: this.#sources,
      programme: programme ?? this.#open.at(-1)?.programme,
      notes: this.#notes,
    };
    const text = joinLines(parseLines(source, part, context));
    if (isSecond) this.#report(error('chapter-heading-doubled', { text: plainTextOf(text) }, place));
    else if (node.depth > level) {
      this.#report(
        warning('heading-level-skipped', { text: plainTextOf(text), level: node.depth, expected: level }, place),
      );
    }
    this.#open.push({
      depth: node.depth,
      listKinds: this.#readListKinds(attributes, place),
      programme: context.programme,
    });
    const kind = this.#readKind(attributes.number, place);
    const isNumbered =
      !hasClass(attributes, 'unit') && !hasClass(attributes, 'bracketed') && (level > 1 || kind !== undefined);
    const start = this.#readStart(attributes.start, place);
    this.counted.push({
      level,
      isNumbered,
      continues: attributes.continue !== undefined,
      ...(kind === undefined ? {} : { kind }),
      ...(start === undefined ? {} : { start }),
    });
    const typed = isNumbered
      ? /^(?:[（(]\d{1,2}[）)]|[①-⑳]|\d{1,2}(?:[-－]\d{1,2})*[\s.．])/.exec(plainTextOf(text))?.[0]
      : undefined;
    if (typed !== undefined) this.#report(warning('number-typed', { number: typed.trim() }, place));
    const heading: Heading = {
      type: 'heading',
      level,
      id: attributes.id ?? (level === 1 ? this.#source.id : this.#nextId()),
      number: '',
      bracketed: hasClass(attributes, 'bracketed'),
      text,
      ...(programme === undefined ? {} : { programme: programme.id }),
      place,
    };
    this.blocks.push(heading);
  }

  #findProgramme(attributes: Attributes, place: Place): Programme | undefined {
    if (!hasClass(attributes, 'programme')) return undefined;
    const { programmes } = this.#sources;
    const { id = '' } = attributes;
    const programme = programmes.get(id);
    if (programme !== undefined) return programme;
    this.#report(error('programme-unknown', { id, nearest: findNearest(id, [...programmes.keys()]) }, place));
    return undefined;
  }

  #readListKinds({ list }: Attributes, place: Place): readonly NumberKind[] {
    if (list === undefined) return this.#open.at(-1)?.listKinds ?? defaultListKinds;
    const kinds = list.split(/\s+/).map((name) => this.#readKind(name, place));
    return kinds.filter((kind) => kind !== undefined);
  }

  #readKind(name: string | undefined, place: Place): NumberKind | undefined {
    if (name === undefined) return undefined;
    const kind = parseNumberKind(name);
    if (kind === undefined) this.#report(error('numbering-unknown', { kind: name }, place));
    return kind;
  }

  #readStart(text: string | undefined, place: Place): number | undefined {
    if (text === undefined) return undefined;
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    this.#report(error('attribute-invalid', { name: 'start', value: text, expected: '1～9999' }, place));
    return undefined;
  }

  #nextId(): string {
    this.#ids += 1;
    return `${this.#source.id}.${this.#ids}`;
  }

  #report(finding: Finding): void {
    this.#sources.report(finding);
  }
}

/** Markdown has six levels, and so has the book. */
function levelOf(number: number): Heading['level'] {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels.find((level) => level === number) ?? 6;
}

/** The attributes stand in the last text of the heading. */
function readHeading(node: MarkdownHeading): { text: MarkdownHeading['children']; attributes: Attributes } {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return { text: node.children, attributes: {} };
  const { text, attributes } = splitAttributes(last.value);
  const rest = text === '' ? [] : [{ ...last, value: text }];
  return { text: [...node.children.slice(0, -1), ...rest], attributes };
}
