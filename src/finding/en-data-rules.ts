/** What breaks a rule for machine-readable tables, in English. */

import type { DataProblem, FindingFacts } from './facts.ts';

export function englishDataProblem({ problem, column, texts, others }: FindingFacts['data-rule']): string {
  const [text = '', other = ''] = texts;
  const at = typeof column === 'number' ? `column ${column}` : `“${column}”`;
  const said = words[problem]({ at, text, other, some: some(texts) });
  return others === 0 ? said : `${said} (and at ${others} other ${others === 1 ? 'place' : 'places'})`;
}

interface Told {
  readonly at: string;
  readonly text: string;
  readonly other: string;
  readonly some: string;
}

const words: Readonly<Record<DataProblem, (told: Told) => string>> = {
  'several-values': ({ at, text }) => `“${text}” in ${at} holds two values or more`,
  'not-a-number': ({ at, text }) => `“${text}” in ${at} cannot be read as a number`,
  sign: ({ at, text }) => `“${text}” in ${at} is neither a number nor *** nor X`,
  'layout-spaces': ({ at, text }) => `“${text}” in ${at} is laid out with blanks or line ends`,
  'no-unit': ({ at }) => `${at} has no unit`,
  'machine-dependent': ({ at, text }) => `${at} has the character “${text}”, which JIS X 0208 lacks`,
  era: ({ at, text }) => `the year “${text}” of an era in ${at} stands without the western year`,
  'no-place': () => 'no column holds codes or names of areas',
  'place-code': ({ at, text }) => `“${text}” in ${at} is no code of 5 or 6 digits`,
  unquoted: () => 'a field has no double quotes',
  'not-utf8': () => 'it cannot be read as UTF-8',
  'no-head': () => 'the first row does not hold the names of the columns',
  'number-in-head': ({ text }) => `the first row has the number “${text}”`,
  'same-as-above': ({ text }) => `“${text}” stands in the place of a value`,
  'no-name': ({ at }) => `${at} has no name`,
  'name-twice': ({ text }) => `the name “${text}” stands twice or more`,
  'blank-row': () => 'a row between others is blank',
  'blank-column': () => 'a column between others is blank',
  'second-table': () => 'a second table begins here',
  'text-above': ({ text }) => `“${text}” stands above the table`,
  'text-below': ({ text }) => `“${text}” stands below the table`,
  length: ({ text, other }) => `the row has ${text} fields, the head ${other}`,
  merged: ({ some }) => `cells are merged: ${some}`,
  formula: () => 'a cell holds a formula',
  objects: ({ some }) => `there are shapes, pictures, charts or comments: ${some}`,
  'hidden-sheet': () => 'the sheet is hidden',
  'hidden-rows': ({ some }) => `rows are hidden: ${some}`,
  'hidden-columns': ({ some }) => `columns are hidden: ${some}`,
  look: () => 'a cell has another colour than the others, or is struck out',
  'no-extension': () => 'its name has no ending',
  'other-format': ({ text }) => `it is a .${text} file`,
};

function some(texts: readonly string[]): string {
  return `${texts.slice(0, 3).join(', ')}${texts.length > 3 ? ` and ${texts.length - 3} more` : ''}`;
}
