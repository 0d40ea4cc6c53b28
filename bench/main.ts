/** Runs the benchmarks: `npm run bench -- [name] [--runs 5] [--match pattern]`, all of them when no name is given. */

import { parseArgs } from 'node:util';
import { bookletBench } from './booklet.ts';
import { nationBench } from './nation.ts';
import { pdfBench } from './pdf.ts';
import { progressBench } from './progress.ts';
import { revisionBench } from './revision.ts';
import { startBench } from './start.ts';
import { tablesBench } from './tables.ts';
import { watchBench } from './watch.ts';
import { workbooksBench } from './workbooks.ts';
import { xlsxBench } from './xlsx.ts';

const benches = {
  pdf: pdfBench,
  progress: progressBench,
  revision: revisionBench,
  booklet: bookletBench,
  tables: tablesBench,
  start: startBench,
  nation: nationBench,
  watch: watchBench,
  workbooks: workbooksBench,
  xlsx: xlsxBench,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, match: { type: 'string', default: '' } },
});

const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);

for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  process.stdout.write(await bench({ runs: Number(values.runs), match: values.match }));
}
