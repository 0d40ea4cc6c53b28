/** Prints how full the pages of workspaces' documents are, and which stand mostly white: `tsx bench/page-fill.ts data/*`. */

import { type DocumentFill, fillsOfWorkspace } from '../test/output/page-fill.ts';

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('name the folders of workspaces, e.g. data/meguro-strategy');
for (const folder of folders) {
  for (const fill of await fillsOfWorkspace(folder)) process.stdout.write(`${row(fill)}\n`);
}

/** e.g. `form 2022: 6 pages; inner 93 88; before-break 71; last 64`, in percent of their heights. */
function row({ report, year, pages }: DocumentFill): string {
  const of = (kind: string) => pages.filter(({ ends }) => ends === kind).map(({ share }) => Math.round(share * 100));
  const kinds = ['inner', 'before-break', 'last'].map((kind) => [kind, ...of(kind)].join(' '));
  return `${report} ${year}: ${pages.length} pages; ${kinds.join('; ')}`;
}
