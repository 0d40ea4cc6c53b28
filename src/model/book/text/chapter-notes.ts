/** The footnotes of a chapter: numbered as they are first referred to, set at the end of the section that does so. */

import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { error, type Finding, type Place, warning } from '../../../finding/finding.ts';
import { formatPlace } from '../../../finding/format-place.ts';
import type { NoteReference } from '../book.ts';
import { placeIn } from '../read/place-in.ts';
import type { ChapterPart } from '../read/raw-book.ts';

export interface WrittenNote {
  readonly node: FootnoteDefinition;
  readonly place: Place;
  /** None before it is referred to. */
  number?: number;
}

export class ChapterNotes {
  readonly #chapter: string;
  readonly #report: (finding: Finding) => void;
  /** Of the part that is parsed, by their names. */
  #written = new Map<string, WrittenNote>();
  #waiting: WrittenNote[] = [];
  #count = 0;

  constructor(chapter: string, report: (finding: Finding) => void) {
    this.#chapter = chapter;
    this.#report = report;
  }

  begin(part: ChapterPart): void {
    this.#written = new Map();
    visit(part.tree, 'footnoteDefinition', (node) => {
      const place = placeIn(part, node);
      const first = this.#written.get(node.identifier);
      if (first === undefined) this.#written.set(node.identifier, { node, place });
      else this.#report(error('id-doubled', { id: `[^${node.label ?? ''}]`, first: formatPlace(first.place) }, place));
    });
  }

  /** Markdown knows a reference by its note: without one it is a text. */
  refer(identifier: string): NoteReference | undefined {
    const note = this.#written.get(identifier);
    if (note === undefined) return undefined;
    const isFirst = note.number === undefined;
    if (note.number === undefined) {
      this.#count += 1;
      note.number = this.#count;
      this.#waiting.push(note);
    }
    return { type: 'note', number: note.number, id: this.idOf(note.number), isFirst };
  }

  idOf(number: number): string {
    return `${this.#chapter}.note.${number}`;
  }

  /** Those that have been referred to since; to be asked again, since a note may refer to another. */
  take(): WrittenNote | undefined {
    return this.#waiting.shift();
  }

  end(): void {
    for (const { number, node, place } of this.#written.values()) {
      if (number === undefined) this.#report(warning('footnote-unused', { name: node.label ?? '' }, place));
    }
  }
}
