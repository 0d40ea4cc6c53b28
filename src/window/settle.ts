/** Writes what a person has chosen into `torikumi.yaml`, and leaves every other line and comment of it as it was. */

import { type Document, isMap, isScalar } from 'yaml';
import { composeYaml } from '../workspace/yaml/compose-yaml.ts';

export interface Choices {
  /** By the path of the setting, e.g. `plan.title`. */
  readonly texts: ReadonlyMap<SettledText, string>;
  /** By the name of the indicator. */
  readonly directions: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
  /** What a column is, and when its values were measured, by its head. */
  readonly columns: ReadonlyMap<string, string>;
  readonly columnYears: ReadonlyMap<string, string>;
  /** All sheets to take; none where nothing was chosen of them. */
  readonly sheets: readonly string[];
}

export const settledTexts = ['organization', 'plan.title', 'document.date'] as const;
export type SettledText = (typeof settledTexts)[number];

export const settingLabels: Readonly<Record<SettledText, string>> = {
  organization: '団体名',
  'plan.title': '計画名',
  'document.date': '文書の日付',
};

export const directions = ['増加', '減少', '維持'] as const;
export const kinds = ['年間', '累計', '時点'] as const;

/** The text with the choices in it; none where it is no YAML that could be changed without harm. */
export function settle(text: string, choices: Choices): string | undefined {
  const document = composeYaml(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  for (const [path, value] of choices.texts) document.setIn(path.split('.'), value);
  for (const [name, value] of choices.directions) settleField(document, ['data', 'items', name], 'direction', value);
  for (const [name, value] of choices.kinds) settleField(document, ['data', 'items', name], 'kind', value);
  for (const [head, value] of choices.columns) settleField(document, ['data', 'columns', head], 'role', value);
  for (const [head, value] of choices.columnYears) settleField(document, ['data', 'columns', head], 'year', value);
  if (choices.sheets.length > 0) document.setIn(['data', 'sheets'], choices.sheets);
  const settled = document.toString({ lineWidth: 0 });
  return composeYaml(settled).errors.length === 0 ? settled : undefined;
}

/** The texts as they stand now. */
export function readSettled(text: string): ReadonlyMap<SettledText, string> {
  const document = composeYaml(text);
  const read = (path: SettledText) => (isMap(document.contents) ? document.getIn(path.split('.')) : undefined);
  return new Map(settledTexts.map((path) => [path, `${read(path) ?? ''}`]));
}

/** What may stand alone, as a word: `待機児童数: 減少`, `めざそう値: 目標値`. */
const alone = { items: 'direction', columns: 'role' } as const;

/** The field that may stand alone is written as a word, anything more as a map. */
function settleField(
  document: Document,
  path: readonly ['data', 'items' | 'columns', string],
  key: 'direction' | 'kind' | 'role' | 'year',
  value: string,
): void {
  const present = document.getIn(path, true);
  const word = alone[path[1]];
  if (isMap(present)) {
    document.setIn([...path, key], value);
    return;
  }
  if (key === word) {
    document.setIn(path, value);
    return;
  }
  const known = isScalar(present) ? { [word]: present.value } : {};
  document.setIn(path, document.createNode({ ...known, [key]: value }, { flow: true }));
}
