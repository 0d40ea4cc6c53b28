/** Names the cell of a table of amounts for formulas and charts; rows and columns count from 0. */
export function amountKey(table: string, row: number, column: number): string {
  return `amounts/${table}/${row}/${column}`;
}
