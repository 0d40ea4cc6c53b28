/** The texts of the text boxes and shapes that lie over the cells of a sheet, which no table can hold. */

import type { Finding } from '../../finding/finding.ts';
import { readXml, XmlDamage } from '../package/read-xml.ts';
import { folderOf, readRelations, relationsPart } from '../package/relations.ts';

/** The bytes of a part, or why they cannot be had. */
export type Unpack = (part: string) => Uint8Array | Finding | undefined;

/** One a shape. A drawing that cannot be read has none: nothing of a table is in it. */
export function findDrawnTexts(sheetPart: string, unpack: Unpack): readonly string[] {
  try {
    const relations = readRelations(bytesOf(relationsPart(sheetPart), unpack), folderOf(sheetPart));
    return relations.flatMap(({ type, part }) => (type === 'drawing' ? readTexts(bytesOf(part, unpack)) : []));
  } catch (cause) {
    if (cause instanceof XmlDamage) return [];
    throw cause;
  }
}

export function bytesOf(part: string, unpack: Unpack): Uint8Array | undefined {
  const bytes = unpack(part);
  return bytes === undefined || 'code' in bytes ? undefined : bytes;
}

function readTexts(bytes: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  if (bytes === undefined) return texts;
  let [text, isText] = ['', false];
  // What other programs show instead repeats it.
  let fallbacks = 0;
  readXml(bytes, {
    open: (name) => {
      if (name === 'Fallback') fallbacks += 1;
      if (name === 'sp') text = '';
      isText = name === 't' && fallbacks === 0;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      isText = false;
      if (name === 'Fallback') fallbacks -= 1;
      if (name === 'p' && text !== '') text += ' ';
      if (name !== 'sp' || fallbacks > 0) return;
      if (text.trim() !== '') texts.push(text.trim());
      text = '';
    },
  });
  return texts;
}
