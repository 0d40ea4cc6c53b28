/** What all blocks of one document share: its styles, lists, pictures, references, and who writes its runs. */

import type { Picture } from '../../document/document.ts';
import type { Theme } from '../../document/theme.ts';
import type { Measuring } from '../../layout/text/measuring.ts';
import { tag } from '../package/xml.ts';
import type { Numbering } from './numbering.ts';
import type { Pictures } from './pictures.ts';
import type { DocumentReferences } from './references.ts';
import type { RunWriter } from './run-writer.ts';
import type { StyleSheet } from './style-sheet.ts';

export interface PartsGiven {
  readonly measuring: Measuring;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly pictures: Pictures;
  readonly references: DocumentReferences;
  readonly writer: RunWriter;
}

export class DocumentParts {
  readonly theme: Theme;
  readonly measuring: Measuring;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly writer: RunWriter;
  /** The lines around what stands in a box. */
  readonly frame: string;
  readonly #pictures: Pictures;
  readonly #references: DocumentReferences;

  constructor({ measuring, styles, numbering, pictures, references, writer }: PartsGiven) {
    this.theme = measuring.theme;
    this.measuring = measuring;
    this.styles = styles;
    this.numbering = numbering;
    this.writer = writer;
    this.#pictures = pictures;
    this.#references = references;
    const { width, color } = measuring.theme.rule;
    const line = {
      'w:val': 'single',
      'w:sz': Math.max(2, Math.round(width * 8)),
      'w:space': 4,
      'w:color': color.slice(1),
    };
    this.frame = tag('w:pBdr', {}, ...['top', 'left', 'bottom', 'right'].map((edge) => tag(`w:${edge}`, line)));
  }

  /** A note that a text refers to stands at the foot of that page, wherever its element does. */
  isFootnote(id: string): boolean {
    return this.#references.note(id) !== undefined;
  }

  /** Whether something leads to the element of that id. */
  isTarget(id: string): boolean {
    return this.#references.bookmark(id) !== undefined;
  }

  /** A run; `width` in points. */
  drawing(picture: Picture, width: number): string {
    // A caption and a line of text stand on the same page.
    const height = (this.measuring.pageHeight ?? width) * 0.85;
    return this.#pictures.run(picture, { width, height });
  }

  levelOf(id: string): number {
    return this.#references.levelOf(id);
  }
}
