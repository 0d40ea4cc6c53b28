/** Label–value blocks: 発行：…, 部数：… as a list whose markers are the labels. */

import type { Inline, List } from '../book.ts';
import { joinLines, type Line } from '../text/parse-inline.ts';

/**
 * A line that begins with `：` is one more value of the label above, set below it; an indented line, or one without `：`,
 * goes on with the value above on a line of its own.
 */
export function parseLabels(lines: readonly Line[]): List {
  const items: { marker: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const split = line.isIndented && items.length > 0 ? undefined : splitLabel(line);
    const last = items.at(-1);
    if (split === undefined && last !== undefined) {
      last.lines.push({ ...line, followsBreak: true });
      continue;
    }
    const { label, rest } = split ?? { label: '', rest: line.text };
    const marker = label === '：' && last !== undefined ? alignBelow(last.marker) : label;
    items.push({ marker, lines: [{ ...line, text: rest }] });
  }
  return {
    type: 'list',
    items: items.map(({ marker, lines: own }) => {
      const place = own[0]?.place ?? { file: '' };
      return { marker, blocks: [{ type: 'paragraph', text: joinLines(own), role: 'body', place }] };
    }),
  };
}

function splitLabel({ text: [first, ...others] }: Line): { label: string; rest: readonly Inline[] } | undefined {
  const match = first?.type === 'text' ? /^[^：:]*[：:]/.exec(first.text) : null;
  if (first?.type !== 'text' || match === null) return undefined;
  const rest = first.text.slice(match[0].length).trimStart();
  const label = `${match[0].slice(0, -1).trimEnd()}：`;
  return { label, rest: rest === '' ? others : [{ ...first, text: rest }, ...others] };
}

/** `　　：` below `発行：`. */
function alignBelow(marker: string): string {
  return `${'　'.repeat(Math.max(0, marker.length - 1))}：`;
}
