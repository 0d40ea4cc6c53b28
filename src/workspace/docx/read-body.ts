/** Reads the body of a document, or its notes, element by element: texts, lists, tables, changes that are tracked. */

import type { LeftOutPart } from '../../finding/facts.ts';
import { isOn, prefixed, readXml } from '../package/read-xml.ts';
import type { ChangesChoice, DocxBlock, DocxPiece } from './docx.ts';
import { type Headings, type Lists, levelOfOutline } from './read-styles.ts';
import { TableReader } from './table-reader.ts';

export interface BodySetting {
  readonly changes: ChangesChoice;
  readonly headings: Headings;
  readonly lists: Lists;
  /** The name of the part that a relation of the body leads to; `undefined` out of the file. */
  picture(relation: string): string | undefined;
  /** The address that a relation of the body leads to; `undefined` where a document may not lead there. */
  link(relation: string): string | undefined;
  leaveOut(what: LeftOutPart): void;
  /** Once for each change. */
  meetChange(): void;
}

export interface Body {
  readonly blocks: readonly DocxBlock[];
  /** Of a part of notes, by their ids. */
  readonly notes: ReadonlyMap<string, readonly DocxBlock[]>;
  /** The marks that the writer gave to notes, by the ids of these: a note begins with its mark once more. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Thrown where there are more paragraphs than a document may have. */
export class TooManyParagraphs extends Error {}

export const paragraphLimit = 100_000;

export function readBody(bytes: Uint8Array, setting: BodySetting): Body {
  const reader = new BodyReader(setting);
  readXml(bytes, reader);
  return { blocks: reader.blocks, notes: reader.notes, marks: reader.marks };
}

/** What is read as a whole or not at all. */
const skipped = new Map<string, LeftOutPart | 'silent'>(
  Object.entries({
    object: 'embedded',
    altChunk: 'embedded',
    oMath: 'equation',
    txbxContent: 'text-box',
    rt: 'reading',
    Fallback: 'silent',
    pPrChange: 'silent',
    rPrChange: 'silent',
    tblPrChange: 'silent',
    trPrChange: 'silent',
    tcPrChange: 'silent',
    sectPr: 'silent',
    instrText: 'silent',
    delInstrText: 'silent',
  }),
);

interface OpenText {
  heading: number | undefined;
  list: { id: string; level: string } | undefined;
  pieces: DocxPiece[];
  /** Its mark is gone: its text goes on in the next paragraph. */
  joins: boolean;
}

class BodyReader {
  readonly blocks: DocxBlock[] = [];
  readonly notes = new Map<string, DocxBlock[]>();
  readonly marks = new Map<string, string>();
  readonly #setting: BodySetting;
  readonly #path: string[] = [];
  readonly #tables = new TableReader();
  #paragraphs = 0;
  /** Depth of the elements that are passed over. */
  #skipping = 0;
  #gone = 0;
  #text: OpenText | undefined;
  #carried: DocxPiece[] = [];
  #isText = false;
  /** The note whose mark the run goes on with. */
  #marked: string | undefined;
  #alternative = '';
  #link: string | undefined;
  #note: string | undefined;

  constructor(setting: BodySetting) {
    this.#setting = setting;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    const what = skipped.get(name);
    if (this.#skipping > 0 || what !== undefined) {
      if (this.#skipping === 0 && what !== undefined && what !== 'silent') this.#setting.leaveOut(what);
      this.#skipping += 1;
      return;
    }
    const value = attributes['w:val'] ?? '';
    switch (name) {
      case 'ins':
      case 'moveTo':
      case 'cellIns':
        this.#openChange('refuse');
        return;
      case 'del':
      case 'moveFrom':
      case 'cellDel':
        this.#openChange('accept');
        return;
      case 'p':
        this.#openParagraph();
        return;
      case 'pStyle':
        this.#setHeading(this.#setting.headings.get(value));
        return;
      case 'outlineLvl':
        this.#setHeading(levelOfOutline(value));
        return;
      case 'numId':
        this.#setList({ id: value });
        return;
      case 'ilvl':
        this.#setList({ level: value });
        return;
      case 'r':
        this.#marked = undefined;
        return;
      case 't':
      case 'delText':
        this.#isText = true;
        return;
      case 'tab':
        if (this.#path.at(-2) === 'r') this.#add({ text: '\u3000' });
        return;
      case 'br':
      case 'cr':
        if (attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping') this.#add({ text: '\n' });
        return;
      case 'noBreakHyphen':
        this.#add({ text: '-' });
        return;
      case 'sym':
        this.#setting.leaveOut('symbol');
        return;
      case 'footnoteReference':
      case 'endnoteReference': {
        const note = `${name.slice(0, 1)}${attributes['w:id'] ?? ''}`;
        this.#marked = isMarked(attributes['w:customMarkFollows']) ? note : undefined;
        this.#add({ note });
        return;
      }
      case 'commentReference':
        this.#setting.leaveOut('comment');
        return;
      case 'hyperlink':
        this.#openLink(prefixed(attributes, 'id'));
        return;
      case 'docPr':
        this.#alternative = attributes.descr ?? '';
        return;
      case 'blip':
        this.#addPicture(prefixed(attributes, 'embed'));
        return;
      case 'chart':
        this.#setting.leaveOut('drawing');
        return;
      case 'tbl':
        this.#openTable();
        return;
      case 'tblHeader':
        this.#tables.setHead(isOn({ val: value || '1' }));
        return;
      case 'gridSpan':
        this.#tables.setColumns(value);
        return;
      case 'vMerge':
        this.#tables.setGoesOn(value !== 'restart');
        return;
      case 'cellMerge':
        this.#setMerge(attributes);
        return;
      case 'footnote':
      case 'endnote':
        this.#note = attributes['w:type'] === undefined ? `${name.slice(0, 1)}${attributes['w:id'] ?? ''}` : undefined;
        return;
    }
  }

  text(text: string): void {
    if (!this.#isText || this.#skipping > 0) return;
    if (this.#marked !== undefined) this.marks.set(this.#marked, (this.marks.get(this.#marked) ?? '') + text);
    else this.#add(this.#link === undefined ? { text } : { text, link: this.#link });
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    switch (name) {
      case 'ins':
      case 'moveTo':
      case 'cellIns':
        if (this.#setting.changes === 'refuse') this.#gone -= 1;
        return;
      case 'del':
      case 'moveFrom':
      case 'cellDel':
        if (this.#setting.changes === 'accept') this.#gone -= 1;
        return;
      case 't':
      case 'delText':
        this.#isText = false;
        return;
      case 'hyperlink':
        this.#link = undefined;
        return;
      case 'p':
        this.#closeParagraph();
        return;
      case 'tc':
        this.#closeCell();
        return;
      case 'tr':
        this.#tables.closeRow();
        return;
      case 'tbl':
        this.#closeTable();
        return;
      case 'footnote':
      case 'endnote':
        this.#note = undefined;
        return;
    }
  }

  /** `gone` is the choice by which what stands in the change is not there. */
  #openChange(gone: ChangesChoice): void {
    this.#setting.meetChange();
    if (gone !== this.#setting.changes) return;
    this.#gone += 1;
    const [around, over] = [this.#path.at(-2), this.#path.at(-3)];
    if (around === 'rPr' && over === 'pPr' && this.#text !== undefined) this.#text.joins = true;
    if (around === 'trPr') this.#tables.leaveOut('row');
    if (around === 'tcPr') this.#tables.leaveOut('cell');
  }

  #openParagraph(): void {
    this.#paragraphs += 1;
    if (this.#paragraphs > paragraphLimit) throw new TooManyParagraphs();
    this.#text = { heading: undefined, list: undefined, pieces: this.#carried, joins: false };
    this.#carried = [];
  }

  #setHeading(level: number | undefined): void {
    if (this.#text !== undefined && level !== undefined) this.#text.heading = level;
  }

  #setList(given: { readonly id?: string; readonly level?: string }): void {
    if (this.#text === undefined) return;
    this.#text.list = { id: '', level: '0', ...this.#text.list, ...given };
  }

  #add(piece: DocxPiece): void {
    if (this.#gone === 0 && this.#skipping === 0) this.#text?.pieces.push(piece);
  }

  /** One without a relation leads to a place in the document itself, which is read as its text. */
  #openLink(relation: string | undefined): void {
    if (relation === undefined || this.#gone > 0) return;
    const address = this.#setting.link(relation);
    if (address === undefined || this.#tables.isInside() || this.#note !== undefined) this.#setting.leaveOut('link');
    else this.#link = address;
  }

  /** Cells that were merged or divided: what they are to be, or what they were. */
  #setMerge(attributes: Readonly<Record<string, string>>): void {
    this.#setting.meetChange();
    const merge = attributes[this.#setting.changes === 'accept' ? 'w:vMerge' : 'w:vMergeOrig'];
    this.#tables.setGoesOn(merge === 'cont');
  }

  #addPicture(relation: string | undefined): void {
    if (this.#gone > 0) return;
    const part = relation === undefined ? undefined : this.#setting.picture(relation);
    if (part === undefined) this.#setting.leaveOut('linked');
    else if (this.#tables.isInside()) this.#setting.leaveOut('drawing');
    else this.#add({ picture: part, alternative: this.#alternative });
  }

  #closeParagraph(): void {
    const text = this.#text;
    this.#text = undefined;
    if (text === undefined) return;
    if (text.joins) {
      this.#carried = text.pieces;
      return;
    }
    if (this.#tables.isInside()) this.#tables.addLine(plainOf(text.pieces));
    else if (text.pieces.length > 0)
      this.#place({ kind: 'text', heading: text.heading, list: this.#listOf(text), pieces: text.pieces });
  }

  #listOf({ list, heading }: OpenText) {
    if (list === undefined || list.id === '0' || heading !== undefined) return undefined;
    const isCounted = this.#setting.lists.get(list.id)?.get(list.level) ?? false;
    return { level: Math.min(8, Math.max(0, Number(list.level) || 0)), isCounted };
  }

  #place(block: DocxBlock): void {
    if (this.#note === undefined) {
      this.blocks.push(block);
      return;
    }
    const known = this.notes.get(this.#note);
    if (known === undefined) this.notes.set(this.#note, [block]);
    else known.push(block);
  }

  #openTable(): void {
    if (this.#tables.isInside()) this.#setting.leaveOut('nested-table');
    this.#carried = [];
    this.#tables.open();
  }

  #closeCell(): void {
    this.#tables.closeCell(plainOf(this.#carried));
    this.#carried = [];
  }

  #closeTable(): void {
    const table = this.#tables.close();
    if (table !== undefined) this.#place(table);
  }
}

function isMarked(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false';
}

function plainOf(pieces: readonly DocxPiece[]): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
}
