/** Texts of a workbook (ECMA-376 ST_Xstring), in which `_x000D_` stands for the character of that number. */

/** With what looks like such a character's number kept as the text it is: `_x0041_` → `_x005F_x0041_`. */
export function excelText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
