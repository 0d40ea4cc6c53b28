/** The strings that the cells of a workbook share. */

import { isOn, readXml, type XmlSource } from '../package/read-xml.ts';
import { NumberList } from './number-list.ts';
import { type CellText, RunReader } from './rich-text.ts';
import { TextStore } from './text-store.ts';

export class SharedStrings {
  readonly texts = new TextStore();
  readonly #places = new NumberList();

  add(text: CellText): void {
    this.#places.push(this.texts.add(text));
  }

  /** The place in `texts` of the string that cells call by its number. */
  placeOf(number: number): number | undefined {
    return this.#places.at(number);
  }
}

/** Throws `XmlDamage`. */
export function readSharedStrings(source: XmlSource): SharedStrings {
  const strings = new SharedStrings();
  const reader = new RunReader();
  let depth = 0;
  readXml(source, {
    open: (name, attributes) => {
      depth += 1;
      if (depth > 2) reader.open(name, isOn(attributes), attributes.val);
    },
    text: (text) => reader.text(text),
    close: (name) => {
      if (depth > 2) reader.close();
      else if (name === 'si') strings.add(reader.take());
      depth -= 1;
    },
  });
  return strings;
}
