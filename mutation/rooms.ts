/**
 * The rooms of the program whose tests are tried. Their code is single files, or all those that stand in a folder itself; their
 * tests are single files, or all those below a folder.
 */

export interface Room {
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

export const rooms: Readonly<Record<string, Room>> = {
  metrics: { code: ['src/metrics'], tests: ['test/metrics'] },
  formula: { code: ['src/model/formula'], tests: ['test/model/formula', 'test/metrics'] },
  value: { code: ['src/model/value', 'src/model/text'], tests: ['test/model/value', 'test/model/text'] },
  year: { code: ['src/model/year'], tests: ['test/model/year'] },
  plan: {
    code: ['src/model/plan', 'src/model/head'],
    tests: [
      'test/model/plan',
      'test/model/head',
      // Whole tables, read and judged.
      'test/metrics/values-of-tables.test.ts',
      'test/metrics/directions-of-tables.test.ts',
      'test/metrics/printed-of-tables.test.ts',
      'test/metrics/parts-of-years.test.ts',
      'test/metrics/told-targets.test.ts',
      'test/metrics/kinds-of-heads.test.ts',
      'test/metrics/values-told-apart.test.ts',
      'test/metrics/undated-beside-dated.test.ts',
      'test/metrics/current-values.test.ts',
      'test/metrics/older-values.test.ts',
      'test/metrics/following-years.test.ts',
      'test/metrics/provisional.test.ts',
    ],
  },
  tables: {
    code: [
      'src/document/flow/place-cells.ts',
      'src/document/flow/grid.ts',
      'src/layout/measure/measure-table.ts',
      'src/layout/measure/plan-table.ts',
      'src/layout/pages/paginate-table.ts',
      'src/layout/pages/place-table.ts',
      'src/writer/xlsx/column-grid.ts',
      'src/writer/xlsx/lay-out-table.ts',
      'src/writer/xlsx/snap-columns.ts',
      'src/writer/xlsx/table-grid.ts',
    ],
    tests: ['test/document', 'test/layout', 'test/writer/pdf', 'test/writer/xlsx'],
  },
  revision: { code: ['src/revision'], tests: ['test/revision'] },
  book: {
    code: [
      'src/model/book',
      'src/model/book/chapter',
      'src/model/book/check',
      'src/model/book/data',
      'src/model/book/number',
      'src/model/book/read',
      'src/model/book/table',
      'src/model/book/text',
    ],
    // Without those of the printed book, which take minutes.
    tests: ['test/model/book'],
  },
  'table-figures': {
    code: ['src/model/table-figures'],
    tests: [
      'test/model/table-figures',
      // Tables that are checked where they stand.
      'test/model/book/check-tables.test.ts',
      'test/model/book/check-figures.test.ts',
      'test/model/amounts',
    ],
  },
  amounts: { code: ['src/model/amounts'], tests: ['test/model/amounts', 'test/data/amounts-samples.test.ts'] },
  'filled-table': {
    code: ['src/model/filled-table'],
    tests: ['test/model/filled-table', 'test/model/amounts', 'test/model/book'],
  },
  form: { code: ['src/model/form'], tests: ['test/model/form', 'test/metrics/form'] },
  'form-figures': { code: ['src/metrics/form', 'src/metrics/form/check'], tests: ['test/metrics/form'] },
  inquiry: { code: ['src/model/inquiry'], tests: ['test/model/inquiry'] },
  'inquiry-figures': { code: ['src/metrics/inquiry'], tests: ['test/metrics/inquiry', 'test/build/inquiry'] },
  life: { code: ['src/model/life'], tests: ['test/model/life'] },
  configuration: { code: ['src/model/configuration'], tests: ['test/model/configuration'] },
  // The charts that are drawn in test/chart/own take half a minute each time, and notice little more.
  'own-chart': { code: ['src/model/own-chart'], tests: ['test/model/own-chart'] },
  'written-form': { code: ['src/model/written-form'], tests: ['test/model/written-form'] },
  typography: { code: ['src/typography'], tests: ['test/typography'] },
  layout: {
    code: ['src/layout', 'src/layout/measure', 'src/layout/pages', 'src/layout/text'],
    tests: ['test/layout', 'test/writer/pdf'],
  },
};
