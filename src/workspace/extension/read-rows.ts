/** The rows of one kind of all extensions: each has its shape, and a name that no other has. */

import { z } from 'zod';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { guardRow, wrongShape } from './extension-failure.ts';
import type { OpenExtension, RowKind } from './open-extensions.ts';

export interface ExtensionRow<T> {
  /** As `torikumi.yaml` names it. */
  readonly extension: string;
  /** What throws in it throws an `ExtensionFailure`. */
  readonly row: T;
}

/** `shape` holds what the program relies on before it calls a row; `builtIn` are names of our own. */
export function readRows<T extends { readonly name: string }>(
  opened: readonly OpenExtension[],
  kind: RowKind,
  shape: z.ZodType,
  builtIn: readonly string[],
): Found<readonly ExtensionRow<T>[]> {
  const rows: ExtensionRow<T>[] = [];
  const findings: Finding[] = [];
  const taken = new Map(builtIn.map((name) => [name, 'torikumi']));
  for (const { name: extension, rows: given } of opened) {
    const list = given[kind] ?? [];
    if (!Array.isArray(list)) findings.push(wrongShape(extension, kind, 'array', list));
    for (const [index, row] of (Array.isArray(list) ? list : []).entries()) {
      const at = `${kind}.${index}`;
      const fault = findFault(extension, at, shape, row);
      if (fault !== undefined) {
        findings.push(fault);
        continue;
      }
      const { name } = row as T;
      const other = taken.get(name);
      if (other !== undefined) {
        findings.push(error('extension-name-taken', { extension, at, name, other }));
        continue;
      }
      taken.set(name, extension);
      rows.push({ extension, row: guardRow(extension, `${kind}.${name}`, row as T) });
    }
  }
  return { value: rows, findings };
}

/** What a row is called: in `torikumi.yaml`, in file names and in templates. */
export const rowName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ title: 'a-z, 0-9, -' });

/** A function of a row, which is called as our own are. */
export const rowFunction = z.custom((value) => typeof value === 'function').meta({ title: 'function' });

function findFault(extension: string, at: string, shape: z.ZodType, row: unknown): Finding | undefined {
  const [issue] = shape.safeParse(row).error?.issues ?? [];
  if (issue === undefined) return undefined;
  const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], row);
  const path = [at, ...issue.path].join('.');
  return wrongShape(extension, path, expectedAt(shape, issue), found);
}

/** The title of what was expected there, else zod's word for it. */
function expectedAt(shape: z.ZodType, issue: z.core.$ZodIssue): string {
  const schema = issue.path.reduce<unknown>(
    (each, key) => (each instanceof z.ZodObject ? each.shape[String(key)] : undefined),
    shape,
  );
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const title = inner instanceof z.ZodType ? inner.meta()?.title : undefined;
  return title ?? ('expected' in issue ? issue.expected : issue.message);
}
