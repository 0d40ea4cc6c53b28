/** Rows and columns of a sheet and their names, as places of cells bear them. */

export const rowsOfSheet = 1_048_576;
export const columnsOfSheet = 16_384;

/** Both from 1, e.g. `D14`. */
export function cellName({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnName(column)}${row}`;
}

export function columnName(column: number): string {
  const known = names.get(column);
  if (known !== undefined) return known;
  let [name, left] = ['', column];
  while (left > 0) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    left = Math.floor((left - 1) / 26);
  }
  names.set(column, name);
  return name;
}

const names = new Map<number, string>();

export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The numbers of a cell, from 1; `undefined` for what is no address. */
export function parseCellName(name: string): { readonly row: number; readonly column: number } | undefined {
  let [at, row, column] = [0, 0, 0];
  for (let code = name.charCodeAt(at); code >= 65 && code <= 90; code = name.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  const letters = at;
  for (let code = name.charCodeAt(at); code >= 48 && code <= 57; code = name.charCodeAt(at)) {
    row = row * 10 + code - 48;
    at += 1;
  }
  const isName = letters >= 1 && letters <= 3 && at > letters && at <= letters + 7 && at === name.length;
  return isName ? { row, column } : undefined;
}
