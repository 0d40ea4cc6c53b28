/** 〃, 同上 and the like in the columns of words: what stands above, which each row says for itself from here on. */

import type { GridCell, GridRow, RawCell } from '../table/table.ts';
import { compact, isBlank } from './cells.ts';
import { type HeadRow, nameColumnOf } from './value-heads.ts';

export interface Filled {
  readonly rows: readonly GridRow[];
  /** The cells that said it, as written. */
  readonly dittos: readonly RawCell[];
}

/** A value that is to be as the one above is left as written: nobody knows whether it was measured. */
export function fillDittos(rows: readonly GridRow[], head: HeadRow): Filled {
  if (head.values.length === 0) return { rows, dittos: [] };
  const last = Math.max(Math.min(...head.values) - 1, nameColumnOf(head));
  const isOfWords = (column: number) =>
    !head.values.includes(column) && (column <= last || head.meanings[column] !== undefined);
  const above: string[] = [];
  const dittos: RawCell[] = [];
  const filled = rows.map(({ place, cells }): GridRow => {
    const own = cells.map((cell, column): GridCell => {
      if (isBlank(cell) || cell.continues !== undefined || !isOfWords(column)) return cell;
      const text = spellOut(cell.text, above[column]);
      above[column] = text ?? cell.text;
      if (text === undefined) return cell;
      dittos.push(cell);
      return { ...cell, text };
    });
    return { place, cells: own };
  });
  return { rows: dittos.length === 0 ? rows : filled, dittos };
}

/** 〃 is all of what is above; 同上（女） below 健診受診率（男） is 健診受診率（女）. */
function spellOut(text: string, above: string | undefined): string | undefined {
  if (above === undefined) return undefined;
  const bracket = /(?<=\S\s?)[（(][^（）()]+[）)]$/.exec(text.trim())?.[0];
  const isDitto = /^(?:(?:〃|′′|"|”|仝){1,2}|\(同上\)|「同上」|同上|上記?に同じ|同)$/.test(
    compact(bracket === undefined ? text : text.replace(bracket, '')),
  );
  if (!isDitto) return undefined;
  return bracket === undefined ? above : `${above.trim().replace(/[（(][^（）()]*[）)]$/, '')}${bracket}`;
}
