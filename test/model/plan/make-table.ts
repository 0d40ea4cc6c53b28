/** Small tables and configurations for the tests of the check stage. */

import {
  type Configuration,
  configurationSchema,
  normalizeConfiguration,
} from '../../../src/model/configuration/configuration.ts';
import type { RawTable } from '../../../src/table/table.ts';

/** Cells separated by `|`, one row a line; the first line is the header. Places are those of a CSV. */
export function makeTable(text: string, file = 'indicators.csv'): RawTable {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')));
  const [headers = [], ...rows] = lines.map((cells, line) =>
    cells.map((cell, column) => ({ text: cell, place: { file, line: line + 1, column: column + 1 } })),
  );
  return {
    file,
    headers,
    rows: rows.map((cells, index) => ({ place: { file, line: index + 2 }, cells })),
  };
}

export interface Settings {
  readonly date?: string;
  readonly baseline?: string | number;
  readonly target?: string | number;
  /** `data.columns`, `data.rows` and `data.items` as in `torikumi.yaml`. */
  readonly columns?: object;
  readonly changes?: string;
  readonly rows?: object;
  readonly items?: object;
  readonly rating?: object;
}

export function makeConfiguration({
  date = '2018-08-01',
  columns = {},
  rows = {},
  items = {},
  rating = {},
  changes = 'ask',
  ...plan
}: Settings = {}): Configuration {
  const loose = configurationSchema.parse({
    organization: '見本市',
    plan: { title: '見本市総合戦略', ...plan },
    document: { date },
    data: { columns, rows, items, changes },
    rating,
  });
  const configuration = normalizeConfiguration(loose);
  if (configuration === undefined) throw new Error(`no such date: ${date}`);
  return configuration;
}
