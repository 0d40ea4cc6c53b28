/** What was published last year, as next year's workspace keeps it: byte for byte, with the digest of each table. */

import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { digestBytes } from '../../store/digest.ts';
import { quoteText } from '../../writer/csv/write-csv.ts';
import type { Programme } from './find-ended.ts';
import { endedList, lastYearFolder, lastYearList } from './last-year-folder.ts';

type NamedBytes = readonly [path: string, bytes: Uint8Array];

/** The digest of the whole is that of the list, which has those of its tables. */
export function closeEdition(tables: readonly NamedBytes[]): {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly digest: string;
} {
  const sorted = tables.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = sorted.map(([path, bytes]) => [path, `${bytes.length}`, digestBytes(bytes)]);
  const list = writeList([['ファイル', 'バイト数', 'SHA-256'], ...rows]);
  const kept = sorted.map(([path, bytes]) => [`${lastYearFolder}/${path}`, bytes] as const);
  return { files: new Map([...kept, [lastYearList, list] as const]), digest: digestBytes(list) };
}

export function listEnded(programmes: readonly Programme[], nameYear: (year: FiscalYear) => string): NamedBytes {
  const rows = programmes.map(({ key, name, end, direction, reason }) => [
    key.join('-'),
    name,
    end === undefined ? '' : nameYear(end),
    direction,
    reason,
  ]);
  return [endedList, writeList([['番号', '名前', '終了年度', '方向性', '理由'], ...rows])];
}

/** As a spreadsheet reads it; no text is a formula. */
function writeList(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(quoteText).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}
