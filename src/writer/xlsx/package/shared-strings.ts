/** xl/sharedStrings.xml: the texts of all cells, each once. */

import { declaration, tag, textTag } from '../../package/xml.ts';
import type { FontFormat } from './cell-format.ts';
import { composeFont } from './style-sheet.ts';

export interface RichRun {
  readonly text: string;
  readonly font: FontFormat;
}

export class SharedStrings {
  readonly #places = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    return this.#add(textTag('t', text));
  }

  indexOfRich(runs: readonly RichRun[]): number {
    return this.#add(
      runs
        .map(({ text, font }) => `<r>${tag('rPr', {}, composeFont(font, 'rFont'))}${textTag('t', text)}</r>`)
        .join(''),
    );
  }

  *xml(): Generator<string> {
    const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    yield `${declaration}<sst xmlns="${xmlns}" count="${this.#uses}" uniqueCount="${this.#places.size}">`;
    for (const item of this.#places.keys()) yield `<si>${item}</si>`;
    yield '</sst>';
  }

  #add(item: string): number {
    this.#uses += 1;
    const place = this.#places.get(item) ?? this.#places.size;
    this.#places.set(item, place);
    return place;
  }
}
