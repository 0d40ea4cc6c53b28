/** Sets a text in a column (縦書き): characters upright, what lies along the line turned with it. */

import type { Face } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';

/** What takes one place in a column; lengths are in em. */
export interface Cell {
  readonly text: string;
  /** Turned clockwise by a quarter. */
  readonly turned: boolean;
  /** Along the column. */
  readonly length: number;
  /** From the middle of its place, to the right and upwards. */
  readonly shift: number;
}

/** Western words and figures as they stand together; any other character with its marks and selectors. */
const units = /[0-9A-Za-z]+(?:[.&'+-][0-9A-Za-z]+)*|.[\p{M}\p{Default_Ignorable_Code_Point}]*/gsu;
const western = /^[0-9A-Za-z]/;
/** Two figures stand side by side (縦中横). */
const pair = /^\d\d$/;
/** `SDGs` stands upright letter by letter; a longer word lies. */
const longestUpright = 4;
const lying = /^[（）「」『』【】〔〕［］｛｝〈〉《》()[\]{}<>＜＞ー―—–‐\-~〜～…‥:：;；=＝|｜→←]/;
const fullWidth = /^[\u3000-\u30ff\uff00-\uffef]/;
const points = /^[、。，．]/;
const smallKana = /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/;
const space = /^\s$/;

export function setVertically(text: string, faces: readonly Face[]): readonly Cell[] {
  const upright = (part: string): Cell => ({ text: part, turned: false, length: lengthOf(part), shift: shiftOf(part) });
  const turned = (part: string): Cell => ({ text: part, turned: true, length: widthOf(part, faces), shift: 0 });
  return (text.match(units) ?? []).flatMap((part) => {
    if (lying.test(part)) return [turned(part)];
    if (!western.test(part) || pair.test(part)) return [upright(part)];
    return part.length <= longestUpright ? [...part].map(upright) : [turned(part)];
  });
}

/** A full-width bracket has a whole place: a browser without the document's font draws it that wide. */
function widthOf(part: string, faces: readonly Face[]): number {
  const width = measureText(part, 1, faces);
  return fullWidth.test(part) ? Math.max(1, width) : width;
}

function lengthOf(part: string): number {
  return space.test(part) ? 0.5 : 1;
}

/** Points stand at the upper right, small kana a little that way. */
function shiftOf(part: string): number {
  if (points.test(part)) return 0.55;
  return smallKana.test(part) ? 0.1 : 0;
}
