/** What goes where: which workbooks of how many items each section is sent, until when it answers, and where they go. */

import type { Root } from 'hast';
import { h } from 'hastscript';
import { withData } from '../document/document.ts';
import type { Inquiry } from '../model/inquiry/inquiry.ts';
import { isoDate } from '../model/year/parse-date.ts';

const heads = ['課番号', '課', 'ファイル', '件数', '締切', '送付先'] as const;
const widths = [7, 18, 34, 6, 10, 28];

/** A table alone, as machines read it too. `filesOf`: by the number of a section. */
export function composeSendingList(
  { sections, items }: Inquiry,
  filesOf: ReadonlyMap<string, readonly string[]>,
): Root {
  const counts = new Map<string, number>();
  for (const { section } of items) counts.set(section, (counts.get(section) ?? 0) + 1);
  const rows = sections.map(({ number, name, deadline, sentTo }) => {
    const files = (filesOf.get(number) ?? []).join('、');
    const count = `${counts.get(number) ?? 0}`;
    const texts = [number, name, files, count, isoDate(deadline), sentTo];
    return h(
      'tr',
      texts.map((text, at) => {
        if (heads[at] !== '件数') return h('td', text);
        const format = { before: '', after: '', decimals: 0, grouped: false };
        return withData(h('td.number', text), { cell: { type: 'number', value: text, format } });
      }),
    );
  });
  const head = h(
    'tr',
    heads.map((text) => h('th', { scope: 'col' }, text)),
  );
  const columns = widths.map((width) => h('col', { dataWidth: `${width}` }));
  const table = h('table', { dataFilter: 'true' }, [h('colgroup', columns), h('thead', [head]), h('tbody', rows)]);
  return h(null, [h('article', [h('section', { dataSheet: '配布先' }, [table])])]);
}
