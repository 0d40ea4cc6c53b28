/** What each limit takes and refuses: one less, itself, one more. A limit of the program that no table names is a fault. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookLimits } from './limits/book-limits.ts';
import { chartLimits } from './limits/chart-limits.ts';
import { documentLimits } from './limits/document-limits.ts';
import { docxLimits } from './limits/docx-limits.ts';
import { figureLimits } from './limits/figure-limits.ts';
import { fileLimits } from './limits/file-limits.ts';
import { formLimits } from './limits/form-limits.ts';
import { inquiryLimits } from './limits/inquiry-limits.ts';
import { queueLimits } from './limits/queue-limits.ts';
import { reportLimits } from './limits/report-limits.ts';
import { revisionLimits } from './limits/revision-limits.ts';
import { sheetLimits } from './limits/sheet-limits.ts';
import { tableLimits } from './limits/table-limits.ts';
import { toldLimits } from './limits/told-limits.ts';
import { valueLimits } from './limits/value-limits.ts';

const limits = [
  ...fileLimits,
  ...tableLimits,
  ...docxLimits,
  ...sheetLimits,
  ...valueLimits,
  ...figureLimits,
  ...bookLimits,
  ...revisionLimits,
  ...documentLimits,
  ...formLimits,
  ...inquiryLimits,
  ...chartLimits,
  ...reportLimits,
  ...queueLimits,
  ...toldLimits,
];

describe.each(limits)('$at: $limit $what', ({ limit, outcomes, of }) => {
  it.each([
    [limit - 1, outcomes[0]],
    [limit, outcomes[1]],
    [limit + 1, outcomes[2]],
  ])('%i: %j', async (count, expected) => {
    expect(await of(count)).toEqual(expected);
  });
});

/** Lengths, shares of a page, what is remembered and how long is waited: nothing is taken or refused by them. */
const measures = new Set([
  'build/check-theme.ts mostKept',
  'finding/en-sheet-checks.ts most',
  'finding/ja-sheet-checks.ts most',
  'metrics/form/check/amounts-of-last-year.ts fewestAmounts',
  'metrics/form/check/amounts-of-last-year.ts fewestDigits',
  'metrics/form/check/changes.ts most',
  'metrics/form/check/texts.ts mostAlike',
  'metrics/compare-printed-ratings.ts fewestOfRule',
  'model/inquiry/read-reply.ts fewestCopied',
  'model/inquiry/other-money.ts fewestOfColumn',
  'model/inquiry/slipped-columns.ts fewestRows',
  'model/value/read-plain-value.ts longest',
  'metrics/form/choose-sheets.ts mostKnown',
  'model/plan/past-years.ts longestPast',
  'model/value/read-kanji.ts longest',
  'workspace/xlsx/evaluate-formula.ts longest',
  'workspace/xlsx/evaluate-formula.ts deepest',
  'workspace/xlsx/evaluate-formula.ts largestRange',
  'workspace/xlsx/check-results.ts mostLooks',
  'workspace/xlsx/count-elements.ts longest',
  'workspace/xlsx/number-format.ts mostPatterns',
  'workspace/package/own-text.ts longestCopied',
  'workspace/xlsx/text-store.ts longestPacked',
  'workspace/xlsx/text-store.ts mostRecent',
  'workspace/xlsx/check-results.ts deepest',
  'inquiry/compose-confirmation.ts leastLines',
  'inquiry/entry-alerts.ts mostChoices',
  'inquiry/entry-row.ts plainLimit',
  'inquiry/entry-row.ts mostReserved',
  'writer/xlsx/write-entry-form.ts highestRow',
  'writer/xlsx/write-entry-form.ts largest',
  'chart/own/fill-in.ts mostValues',
  'chart/own/tabulate.ts mostRows',
  'chart/text-boxes.ts mostPairs',
  'cli/changes.ts mostMoments',
  'node/child-commands.ts mostKept',
  'report/amounts/column-widths.ts leastWidth',
  'report/amounts/column-widths.ts mostWidth',
  'report/progress/live-formulas.ts fewestDecimals',
  'report/sheets/sheet-values.ts mostDecimals',
  'report/booklet/column-widths.ts leastWidth',
  'report/booklet/column-widths.ts leastText',
  'writer/html/convert-list.ts widestHang',
  'writer/html/naming.ts longestName',
  'writer/html/convert-table.ts mostNeeded',
  'writer/html/write-html.ts mostOpen',
  'layout/text/leader-lines.ts leastLeader',
  'layout/text/leader-lines.ts leastBefore',
  'layout/measure/measure-list.ts widestHang',
  'layout/measure/column-widths.ts largestLeast',
  'layout/measure/measure-blocks.ts mostNotes',
  'document/page-room.ts leastColumn',
  'layout/measure/measure-table.ts mostNoteLines',
  'layout/measure/plan-columns.ts fewestLetters',
  'layout/measure/plan-columns.ts mostUpright',
  'layout/measure/plan-columns.ts largestNames',
  'layout/measure/plan-columns.ts leastKept',
  'layout/pages/flow-parts.ts leastApart',
  'layout/pages/flow-parts.ts mostTail',
  'layout/pages/paginate-table.ts mostRepeated',
  'layout/measure/squeeze.ts mostOfPadding',
  'layout/measure/squeeze.ts mostGift',
  'layout/measure/measure-blocks.ts smallestShare',
  'layout/text/set-lines.ts mostHanging',
  'layout/text/set-lines.ts longestNumber',
  'layout/open-measuring.ts leastTurned',
  'writer/xlsx/break-pages.ts leastTail',
  'writer/docx/compose-blocks.ts widestHang',
  'writer/docx/compose-table.ts mostKept',
  'workspace/docx/read-styles.ts deepest',
  'build/graph/digest-document.ts longest',
  'layout/pages/paginate-table.ts mostBlank',
  'layout/text/stretch-line.ts widestGap',
  'writer/xlsx/page-setup.ts smallestScale',
  'writer/xlsx/column-grid.ts leastWidth',
  'writer/xlsx/column-grid.ts mostWidth',
  'writer/xlsx/column-grid.ts mostStretch',
  'writer/xlsx/text-height.ts leastLineHeight',
]);

describe('every limit of the program', () => {
  const found = findLimits();
  const named = new Set(limits.map(({ at }) => at));

  it('has a table of its boundaries', () => {
    expect(found.filter((at) => !named.has(at) && !measures.has(at))).toEqual([]);
  });

  it('is still there where a table names it', () => {
    const parts = [...named, ...measures].map((at) => at.split(' '));
    expect(parts.filter(([file = '', name = '']) => !sourceOf(file).includes(name.split('.').at(-1) ?? name))).toEqual(
      [],
    );
  });
});

/** Constants that are numbers, and members of objects called limits. */
function findLimits(): readonly string[] {
  const bounding =
    /limit|most|longest|largest|widest|deepest|highest|shortest|smallest|fewest|least|sampled|nearest|shown|kept|helped|plausible|readable|searched/i;
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    if (!file.endsWith('.ts')) return [];
    const path = file.replaceAll('\\', '/');
    const text = sourceOf(path);
    const numbers = [...text.matchAll(/^(?:export )?const (\w+)(?:: \w+)? = [\d_.*/ ]+;/gm)].flatMap(([, name = '']) =>
      bounding.test(name) ? [name] : [],
    );
    const members = [...text.matchAll(/^(?:export )?const (limits) = \{([^}]*)\}/gm)].flatMap(([, name, inner = '']) =>
      [...inner.matchAll(/(\w+): [\d_]/g)].map(([, key]) => `${name}.${key}`),
    );
    return [...numbers, ...members].map((name) => `${path} ${name}`);
  });
}

const source = new URL('../src/', import.meta.url);

function sourceOf(file: string): string {
  return readFileSync(new URL(file, source), 'utf8');
}
