/** Cells of a row that count out of one whole: `12/15` beside `13/15` is no 15th of December, and of `3/8` and `8/8` the last is none of August. */

import type { Quantity } from '../value/quantity.ts';
import { readFraction } from '../value/read-fraction.ts';

interface ReadCell {
  readonly text: string;
  readonly quantity: Quantity;
  readonly isReadable: boolean;
}

/** Those that could not be read by themselves are read like the others of their row, where these are sure. */
export function readFractions<T extends ReadCell>(cells: readonly T[]): readonly T[] {
  const open = cells.map(({ text, isReadable }) => (isReadable ? undefined : readFraction(text)));
  const isSure = (whole: string) => {
    const alike = open.filter((each) => each?.total?.value.toString() === whole);
    const isFull = alike.some((each) => each?.value.toString() === whole);
    return (
      (isFull && alike.length > 1) ||
      cells.some(({ quantity }) => quantity.type === 'amount' && quantity.total?.value.toString() === whole)
    );
  };
  return cells.map((cell, index) => {
    const quantity = open[index];
    const whole = quantity?.total?.value.toString();
    return quantity === undefined || whole === undefined || !isSure(whole)
      ? cell
      : { ...cell, quantity, isReadable: true };
  });
}
