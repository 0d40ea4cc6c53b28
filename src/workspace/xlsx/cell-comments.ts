/** The comments that people put at cells, old ones (notes) and threads of Excel 365. */

import { readXml, XmlDamage } from '../package/read-xml.ts';
import { folderOf, readRelations, relationsPart } from '../package/relations.ts';
import { bytesOf, type Unpack } from './drawn-texts.ts';
import type { CellComment } from './workbook.ts';

/** A cell whose comments are a thread has an old one too, which repeats them for older programs. Parts that cannot be read have none. */
export function findComments(sheetPart: string, unpack: Unpack): readonly CellComment[] {
  try {
    const relations = readRelations(bytesOf(relationsPart(sheetPart), unpack), folderOf(sheetPart));
    const of = (wanted: string) =>
      relations.flatMap(({ type, part }) => (type === wanted ? readComments(bytesOf(part, unpack)) : []));
    const threads = of('threadedComment');
    const inThreads = new Set(threads.map(({ cell }) => cell));
    return [...threads, ...of('comments').filter(({ cell }) => !inThreads.has(cell))];
  } catch (cause) {
    if (cause instanceof XmlDamage) return [];
    throw cause;
  }
}

/** `<comment ref="B4"><text><r><t>…` of old ones, `<threadedComment ref="B4"><text>…` of threads. */
function readComments(bytes: Uint8Array | undefined): readonly CellComment[] {
  const comments: CellComment[] = [];
  if (bytes === undefined) return comments;
  const path: string[] = [];
  let [cell, text] = ['', ''];
  readXml(bytes, {
    open: (name, attributes) => {
      path.push(name);
      if (name === 'comment' || name === 'threadedComment') [cell, text] = [attributes.ref ?? '', ''];
    },
    text: (part) => {
      const isRead = path.at(-1) === 't' || (path.at(-1) === 'text' && path.at(-2) === 'threadedComment');
      if (isRead && !path.includes('rPh')) text += part;
    },
    close: (name) => {
      path.pop();
      if ((name === 'comment' || name === 'threadedComment') && text.trim() !== '')
        comments.push({ cell, text: text.trim() });
    },
  });
  return comments;
}
