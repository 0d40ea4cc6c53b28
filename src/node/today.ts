/** The day that documents are dated where nothing else dates them. */

/** e.g. `2024-08-01`. */
export function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** The time of here, e.g. `14:05:31`. */
export function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
