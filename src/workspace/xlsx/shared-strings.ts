/** The strings that the cells of a workbook share. */

import { isOn, readXml } from '../package/read-xml.ts';
import { type Run, RunReader } from './rich-text.ts';

/** Throws `XmlDamage`. */
export function readSharedStrings(bytes: Uint8Array): readonly (readonly Run[])[] {
  const strings: (readonly Run[])[] = [];
  const reader = new RunReader();
  let depth = 0;
  readXml(bytes, {
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
