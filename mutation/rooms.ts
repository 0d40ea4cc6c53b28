/** The rooms of the program whose tests are tried, with these tests: folders, or single files of tests. */

export interface Room {
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

export const rooms: Readonly<Record<string, Room>> = {
  metrics: { code: ['src/metrics/*.ts'], tests: ['test/metrics'] },
  formula: { code: ['src/model/formula/*.ts'], tests: ['test/model/formula', 'test/metrics'] },
  value: { code: ['src/model/{value,text}/*.ts'], tests: ['test/model/value', 'test/model/text'] },
  year: { code: ['src/model/year/*.ts'], tests: ['test/model/year'] },
  plan: {
    code: ['src/model/{plan,head}/*.ts'],
    tests: [
      'test/model/plan',
      'test/model/head',
      // Whole tables, read and judged.
      'test/metrics/values-of-tables.test.ts',
      'test/metrics/directions-of-tables.test.ts',
      'test/metrics/printed-of-tables.test.ts',
      'test/metrics/parts-of-years.test.ts',
    ],
  },
  tables: {
    code: [
      'src/document/flow/{place-cells,grid}.ts',
      'src/layout/{measure,pages}/*table*.ts',
      'src/writer/xlsx/{*table*,*column*}.ts',
    ],
    tests: ['test/document', 'test/layout', 'test/writer/pdf', 'test/writer/xlsx'],
  },
  revision: { code: ['src/revision/*.ts'], tests: ['test/revision'] },
};
