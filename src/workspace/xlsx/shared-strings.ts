/** The strings that the cells of a workbook share. */

import { isOn, readXml, type XmlSource } from '../package/read-xml.ts';
import { type CellText, RunReader } from './rich-text.ts';

/** Throws `XmlDamage`. */
export function readSharedStrings(source: XmlSource): readonly CellText[] {
  const strings: CellText[] = [];
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
      else if (name === 'si') strings.push(reader.take());
      depth -= 1;
    },
  });
  return strings;
}
