/** Checks the data of `torikumi.yaml` against its schema and says what is wrong at which key. */

import type { Found } from '../finding/finding.ts';
import {
  type Added,
  type Configuration,
  configurationSchema,
  normalizeConfiguration,
} from '../model/configuration/configuration.ts';
import { checkPlacedData } from './yaml/check-placed-data.ts';
import type { PlacedData } from './yaml/parse-yaml.ts';

export function checkConfiguration(given: PlacedData, added: Added): Found<Configuration | undefined> {
  const { value, findings } = checkPlacedData(configurationSchema, given, 'config');
  return { value: value === undefined ? undefined : normalizeConfiguration(value, added), findings };
}
