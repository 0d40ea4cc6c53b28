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
  readonly #ofTexts = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const known = this.#ofTexts.get(text);
    if (known !== undefined) return known;
    // Texts that differ in what no XML can hold are one.
    const place = this.#placeOf(textTag('t', text));
    this.#ofTexts.set(text, place);
    return place;
  }

  indexOfRich(runs: readonly RichRun[]): number {
    this.#uses += 1;
    return this.#placeOf(
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

  #placeOf(item: string): number {
    const place = this.#places.get(item) ?? this.#places.size;
    this.#places.set(item, place);
    return place;
  }
}
