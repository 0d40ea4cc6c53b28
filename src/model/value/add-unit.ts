/** The unit of a value behind its text, where that ends with its number. */
export function addUnit(text: string, unit: string): string {
  return /[0-9０-９]$/.test(text) ? `${text}${unit}` : text;
}
