import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { composeSchema } from '../../../src/build/json-schemas.ts';
import { configurationSchema } from '../../../src/model/configuration/configuration.ts';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

describe('the JSON Schema of torikumi.yaml', () => {
  it('stands in docs as `torikumi schema` prints it', async () => {
    const committed = await readFile(new URL('../../../docs/torikumi.schema.json', import.meta.url), 'utf8');
    expect(committed).toBe(`${composeSchema('configuration')}\n`);
  });

  it('tells of every key what it is for', () => {
    expect(findUndescribed(JSON.parse(composeSchema('configuration')), '')).toEqual([]);
  });
});

function findUndescribed(schema: Schema, path: string): readonly string[] {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([key, child]) => [
    ...(child.description === undefined ? [`${path}.${key}`] : []),
    ...findUndescribed(child, `${path}.${key}`),
  ]);
  const items = schema.items === undefined ? [] : findUndescribed(schema.items, `${path}[]`);
  return [...properties, ...items, ...(schema.anyOf ?? []).flatMap((each) => findUndescribed(each, path))];
}

it('takes the standards of PDFs that go together, in any order', () => {
  const read = (standard: readonly string[]) =>
    configurationSchema.safeParse({
      organization: '市',
      plan: { title: '計画' },
      document: { date: '2024-08-01' },
      pdf: { standard },
    }).success;
  expect(read(['ua-1', 'a-2a'])).toBe(true);
  expect(read(['a-4', 'ua-2'])).toBe(true);
  expect(read(['ua-1', 'a-4'])).toBe(false);
  expect(read(['ua-1'])).toBe(false);
});
