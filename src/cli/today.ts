/** The day that documents are dated where nothing else dates them. */

/** e.g. `2024-08-01`. */
export function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
