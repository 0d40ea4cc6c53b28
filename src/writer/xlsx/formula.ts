/** Live formulas: the keys of cells that a formula names in braces become addresses in the workbook. */

export interface CellAddress {
  readonly sheet: string;
  /** Both count from 1. */
  readonly row: number;
  readonly column: number;
}

/** `{a1/actual/2017}-{a1/actual/2016}` in a cell of `sheet` → `G12-F12`. Throws on a key that no cell has. */
export function resolveFormula(formula: string, sheet: string, addresses: ReadonlyMap<string, CellAddress>): string {
  return formula.replace(/\{([^{}]+)\}/g, (_, key: string) => {
    const address = addresses.get(key);
    if (address === undefined) throw new Error(`a formula names a cell that does not exist: ${key}`);
    return address.sheet === sheet ? cellName(address) : fullAddress(address);
  });
}

/** e.g. `'基本目標１'!G12`. */
export function fullAddress(address: CellAddress): string {
  return `'${address.sheet.replaceAll("'", "''")}'!${cellName(address)}`;
}

function cellName({ row, column }: CellAddress): string {
  return `${columnLetters(column)}${row}`;
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
