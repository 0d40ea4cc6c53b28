/** The unit of a value behind its text, where that ends with its number. */
export function addUnit(text: string, unit: string): string {
  return /[0-9０-９]$/.test(text) ? `${text}${unit}` : text;
}

/** What values are called, with the unit that they have none of: 総コスト（千円）. */
export function nameWithUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name}（${unit}）`;
}
