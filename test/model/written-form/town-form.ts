/** The form of docs/forms.md whose data are one file, and its data. */

import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('../../../docs/forms.md', import.meta.url), 'utf8');
const section = page.slice(page.indexOf('\n## データを1つのファイルに書く様式'));
const [settings = '', data = '', description = ''] = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
);

export const townForm = { settings, data, description };

/** With another text in the place of one. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
}
