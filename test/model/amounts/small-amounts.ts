/** Tables of amounts from texts, as `check` sees them. */

import type { Finding } from '../../../src/finding/finding.ts';
import type { AmountsTable } from '../../../src/model/amounts/amounts.ts';
import { checkAmounts } from '../../../src/model/amounts/check-amounts.ts';
import { configurationSchema, normalizeConfiguration } from '../../../src/model/configuration/configuration.ts';
import { composeAmounts } from '../../../src/sheet/compose-amounts.ts';
import type { GridRow } from '../../../src/table/table.ts';

/** Cells are divided by `|`; `<` and `^` continue the cell at their left and above them, as merges of a workbook do. */
export function readSmallAmounts(
  setting: object,
  ...lines: readonly string[]
): {
  readonly table: AmountsTable | undefined;
  readonly tables: readonly AmountsTable[];
  readonly findings: readonly Finding[];
} {
  const loose = configurationSchema.parse({
    organization: '見本市',
    plan: { title: '決算' },
    document: { date: '2024-09-01' },
    data: { amounts: { file: 't.csv', ...setting } },
  });
  const configuration = normalizeConfiguration(loose);
  if (configuration === undefined) throw new Error('no configuration');
  const rows = lines.map((line, row): GridRow => {
    const cells = line.split('|').map((text, column) => {
      const continues = text === '<' ? ('left' as const) : text === '^' ? ('above' as const) : undefined;
      const place = { file: 't.csv', line: row + 1, column: column + 1 };
      return {
        text: continues === undefined ? text : '',
        place,
        ...(continues === undefined ? {} : { continues }),
      };
    });
    return { place: { file: 't.csv', line: row + 1 }, cells };
  });
  const raws = composeAmounts([{ file: 't.csv', grid: rows, findings: [] }], 0, false);
  const { value: readings, findings } = checkAmounts(raws.value, configuration);
  const value = readings.map(({ table }) => table);
  return { table: value[0], tables: value, findings };
}

/** What is printed, cells divided by `|`. */
export function printed(table: AmountsTable | undefined): readonly string[] {
  return (table?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text ?? '').join('|'));
}
