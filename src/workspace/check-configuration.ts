/** Checks the data of `torikumi.yaml` against its schema and says what is wrong at which key. */

import { error, type Finding, type Found } from '../finding/finding.ts';
import {
  type Added,
  addedFormat,
  type Configuration,
  configurationSchema,
  normalizeConfiguration,
} from '../model/configuration/configuration.ts';
import { checkPlacedData, comparePlaces } from './yaml/check-placed-data.ts';
import type { PlacedData } from './yaml/parse-yaml.ts';
import { guideOf } from './yaml/schema-guide.ts';

export function checkConfiguration(given: PlacedData, added: Added): Found<Configuration | undefined> {
  const { value, findings } = checkPlacedData(configurationSchema, given, 'config');
  const unknown = findUnknownFormats(given, added);
  const all = unknown.length === 0 ? findings : [...findings, ...unknown].toSorted(comparePlaces);
  const isWhole = value !== undefined && unknown.length === 0;
  return { value: isWhole ? normalizeConfiguration(value, added) : undefined, findings: all };
}

/** The schema lets pass whatever an extension may be called that writes it. */
function findUnknownFormats({ data, values }: PlacedData, added: Added): readonly Finding[] {
  return entriesOf(childOf(data, 'reports')).flatMap(([report, setting]) =>
    ['formats', 'data'].flatMap((name) =>
      entriesOf(childOf(setting, name)).flatMap(([index, found]) => {
        const isUnknown = typeof found === 'string' && addedFormat.test(found) && !added.formats.includes(found);
        if (!isUnknown) return [];
        const path = ['reports', report, name, index];
        const key = path.join('.');
        const expected = [guideOf(configurationSchema).describeExpected(path), ...added.formats].join(', ');
        return [error('config-invalid', { key, expected, found }, values.get(key))];
      }),
    ),
  );
}

function childOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
