/** A form and its tables without files, for the tests of what its names mean. */

import type { Finding, Found } from '../../../src/finding/finding.ts';
import { formatPlace } from '../../../src/finding/format-place.ts';
import { checkForm } from '../../../src/model/form/check-form.ts';
import type { Form } from '../../../src/model/form/form.ts';
import { formSchema } from '../../../src/model/form/form-schema.ts';
import type { RawForm } from '../../../src/model/form/raw-form.ts';
import { checkPlacedData } from '../../../src/workspace/yaml/check-placed-data.ts';
import { parseYaml } from '../../../src/workspace/yaml/parse-yaml.ts';
import { makeTable } from '../plan/make-table.ts';

/** Cells separated by `|`; each is the table of the source of its name. */
export const smallTables: Readonly<Record<string, string>> = {
  事業: '番号|事業名|課|施策番号|目的\nA1|見守り|福祉課|S1|支える\nA2|清掃|環境課|S2|清める',
  費用: '番号|年度|区分|予算額|決算額\nA1|R5|決算|120|100\nA1|R6|決算|150|140\nA2|R6|予算|80|',
  単価: '年度|正規職員\nR5|7000\nR6|7100',
  評価: '番号|年度|段階|点|意見\nA1|R6|一次|8|よい\nA1|R6|二次|7|まずまず',
  施策: '施策番号|施策\nS1|安心\nS2|環境',
};

export const smallForm = `title: 評価シート
of: 事業
name: 事業名
sources:
  事業: { table: 事業.csv, key: 番号 }
  費用: { table: 費用.csv, key: [番号, 年度] }
  単価: { table: 単価.csv, key: 年度 }
  評価: { table: 評価.csv, key: [番号, 年度, 段階] }
  施策: { table: 施策.csv, key: 施策番号 }
`;

export const documentDate = { year: 2025, month: 10, day: 1 };

export function makeRaw(description: string, tables = smallTables, key = '評価シート'): RawForm {
  const file = `forms/${key}.yaml`;
  const parsed = parseYaml(file, description);
  if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.findings));
  const checked = checkPlacedData(formSchema, parsed.value, 'form');
  if (checked.value === undefined) throw new Error(JSON.stringify(checked.findings));
  return {
    key,
    file,
    definition: checked.value,
    places: new Map([...parsed.value.keys, ...parsed.value.values]),
    tables: new Map(Object.entries(tables).map(([name, text]) => [name, makeTable(text, `${name}.csv`)])),
  };
}

/** `more` is what stands below the sources; `changed` are tables that are others. */
export function makeForm(more: string, changed: Readonly<Record<string, string>> = {}): Found<Form | undefined> {
  return checkForm(makeRaw(`${smallForm}${more}`, { ...smallTables, ...changed }), undefined, { documentDate });
}

export function formOf(more: string, changed: Readonly<Record<string, string>> = {}): Form {
  const { value, findings } = makeForm(more, changed);
  if (value === undefined) throw new Error(findings.map((each) => tell(each)).join('\n'));
  return value;
}

/** e.g. `error form-name-unknown @費用 ["名前","figures.費用",null]`: of the description, what stands at the place. */
export function tell({ severity, code, place, facts }: Finding, description = ''): string {
  const { file = '', line = 0, column = 0 } = place ?? {};
  const isOfForm = file.endsWith('.yaml');
  const text = description.split('\n')[line - 1]?.slice(column - 1) ?? '';
  const at = isOfForm ? `@${/^(?:[^\s,:\]}]+|)/.exec(text)?.[0] ?? ''}` : place === undefined ? '' : formatPlace(place);
  return `${severity} ${code} ${at} ${JSON.stringify(Object.values(facts))}`;
}

export function told(more: string, changed: Readonly<Record<string, string>> = {}): readonly string[] {
  const { value, findings } = makeForm(more, changed);
  return [
    ...(value === undefined ? ['no form'] : []),
    ...findings.map((finding) => tell(finding, `${smallForm}${more}`)),
  ];
}
