/** The readers of a workspace's extensions, before any table of it is read. */

import { z } from 'zod';
import type { Effects } from '../../effects.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { TableReader } from '../../table/table-reader.ts';
import { tableReaders } from '../table-readers.ts';
import { adaptReader } from './adapt-reader.ts';
import type { ExtensionReader } from './extension-reader.ts';
import type { OpenExtension } from './open-extensions.ts';
import { readRows, rowFunction, rowName } from './read-rows.ts';

/** Each ending is read by one: none of ours, and none that another extension reads. */
export function openReaders(effects: Effects, opened: readonly OpenExtension[]): Found<readonly TableReader[]> {
  const { value: rows, findings } = readRows<ExtensionReader>(opened, 'readers', readerShape, []);
  const taken = new Map(tableReaders.flatMap(({ endings }) => endings.map((ending) => [ending, 'torikumi'])));
  const doubled: Finding[] = [];
  for (const { extension, row } of rows) {
    for (const [index, name] of row.endings.entries()) {
      const other = taken.get(name);
      const at = `readers.${row.name}.endings.${index}`;
      if (other === undefined) taken.set(name, extension);
      else doubled.push(error('extension-name-taken', { extension, at, name, other }));
    }
  }
  return { value: rows.map((each) => adaptReader(effects, each)), findings: [...findings, ...doubled] };
}

const readerShape = z.looseObject({
  name: rowName,
  endings: z
    .array(
      z
        .string()
        .regex(/^\.[a-z0-9][a-z0-9.-]*$/)
        .meta({ title: '".json"' }),
    )
    .min(1),
  read: rowFunction,
});
