/** Rules for the values of a table: numbers, spaces, units, characters, years, places, signs. */

import type { DataProblem } from '../finding/facts.ts';
import { type Column, findColumns, looksLikeNumber, nameOf, valueSigns } from './columns.ts';
import type { InspectedCell, InspectedFile, InspectedTable } from './inspected-file.ts';
import { type Problem, type Rule, unifiedRules } from './rule.ts';

export const valueRules: readonly Rule[] = [
  {
    id: { xlsx: '1-2', csv: '4-2' },
    title: '1セル（1フィールド）に1データとする',
    source: unifiedRules,
    check: (file) => eachNumber(file, (cell) => holdsSeveral(cell.text), 'several-values'),
  },
  {
    id: { xlsx: '1-3', csv: '4-3' },
    title: '数値データは数値属性とし、文字を含まない',
    source: unifiedRules,
    check: (file) =>
      eachNumber(
        file,
        (cell) => cell.type !== 'number' && looksLikeNumber(cell.text) && !holdsSeveral(cell.text),
        'not-a-number',
      ),
  },
  {
    id: { xlsx: '1-13', csv: '4-11' },
    title: '数値データの列の特殊記号は *** と X だけにする',
    source: unifiedRules,
    check: (file) =>
      eachNumber(
        file,
        (cell) =>
          cell.type !== 'number' &&
          !looksLikeNumber(cell.text) &&
          !holdsSeveral(cell.text) &&
          !valueSigns.includes(cell.text),
        'sign',
      ),
  },
  {
    id: { xlsx: '1-5', csv: '4-4' },
    title: 'スペースや改行で体裁を整えない',
    source: unifiedRules,
    check: (file) => eachColumn(file, checkSpaces),
  },
  {
    id: { xlsx: '1-9', csv: '4-7' },
    title: '数値データの単位を記載する',
    source: unifiedRules,
    check: (file) => file.tables.flatMap(checkUnits),
  },
  {
    id: { xlsx: '1-10', csv: '4-8' },
    title: '機種依存文字を使わない',
    source: unifiedRules,
    check: (file) => eachColumn(file, checkCharacters),
  },
  {
    id: { xlsx: '1-11', csv: '4-9' },
    title: 'e-Stat の時間軸コード、西暦、または西暦を併記した和暦にする',
    source: unifiedRules,
    check: (file) => file.tables.flatMap(checkYears),
  },
  {
    id: { xlsx: '1-12', csv: '4-10' },
    title: '地域コードまたは地域名称を表記する',
    source: unifiedRules,
    check: (file) => file.tables.flatMap(checkPlaces),
  },
];

/** 「12 (3)」, or numbers below each other in one cell. */
function holdsSeveral(text: string): boolean {
  const narrow = text.normalize('NFKC');
  return /\d[^()\d]*\((?=[^()]*\d)[^()]*\)/.test(narrow) || /\d[^\n\d]*\n[^\n\d]*\d/.test(narrow);
}

function checkSpaces({ header, cells, kind }: Column, table: InspectedTable, column: Column): readonly Problem[] {
  const checked = [...(header === undefined ? [] : [header]), ...(kind === 'prose' ? [] : cells)];
  return checked
    .filter(({ type, text }) => type === 'text' && usesSpacesForLayout(text))
    .map((cell) => inColumn('layout-spaces', table, column, cell, [cell.text.replace(/\n/g, '↵')]));
}

/** At the ends, several in a row, line ends, or between all letters (氏　名). */
function usesSpacesForLayout(text: string): boolean {
  return /^\s|\s$|\s\s|[\n\t]|^\p{Script=Han}(\s\p{Script=Han})+$/u.test(text);
}

function checkUnits(table: InspectedTable): readonly Problem[] {
  const columns = findColumns(table);
  if (columns.some(({ header }) => header?.text.includes('単位'))) return [];
  return columns
    .filter(
      ({ kind, header }) => kind === 'number' && !/^[^（(［[【]*[（(［[【].+[）)］\]】]/s.test(header?.text ?? ''),
    )
    .map((column) => inColumn('no-unit', table, column, column.header, []));
}

/** Characters that JIS X 0208 lacks and makers added: enclosed, Roman and squared ones, and private use. */
const machineDependent = /[\u2116\u2121\u2150-\u218f\u2460-\u24ff\u3220-\u33ff\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;

/** Names of columns and codes must do without; in names and words they may be right, in prose they are let be. */
function checkCharacters({ header, cells, kind }: Column, table: InspectedTable, column: Column): readonly Problem[] {
  const problem = (cell: InspectedCell, isNotice: boolean): Problem => ({
    ...inColumn('machine-dependent', table, column, cell, machineDependent.exec(cell.text)?.slice(0, 1)),
    group: `${table.sheet} ${column.index} ${isNotice}`,
    isNotice,
  });
  const named = header !== undefined && machineDependent.test(header.text) ? [problem(header, false)] : [];
  if (kind === 'prose') return named;
  return [
    ...named,
    ...cells.filter(({ text }) => machineDependent.test(text)).map((cell) => problem(cell, kind !== 'code')),
  ];
}

const eras = '明治|大正|昭和|平成|令和';
const eraYear = new RegExp(`^(${eras}|[MTSHR])?\\s*(元|\\d{1,2})\\s*年度?$`);
const eraInName = new RegExp(`(${eras})\\s*(元|\\d)`);
const westernYear = /(18|19|20)\d{2}/;
/** e.g. 2019100000 is fiscal year 2019. */
const timeCode = /^\d{4}[01][012]\d{4}$/;

function checkYears(table: InspectedTable): readonly Problem[] {
  const columns = findColumns(table);
  const hasWestern = columns.some(
    ({ cells }) =>
      cells.length > 0 && cells.every(({ text }) => /^(18|19|20)\d{2}(年度?)?$/.test(text) || timeCode.test(text)),
  );
  const inNames = columns.flatMap((column) => {
    const name = column.header?.text.normalize('NFKC') ?? '';
    const isEra = eraInName.test(name) || eraYear.test(name);
    return isEra && !westernYear.test(name) ? [inColumn('era', table, column, column.header)] : [];
  });
  const inCells = columns.flatMap((column) =>
    column.kind === 'prose' || hasWestern
      ? []
      : column.cells
          .filter(({ text }) => eraYear.test(text.normalize('NFKC').trim()))
          .map((cell) => inColumn('era', table, column, cell)),
  );
  return [...inNames, ...inCells];
}

function checkPlaces(table: InspectedTable): readonly Problem[] {
  const columns = findColumns(table);
  const places = columns.filter(({ header }) =>
    /地域|都道府県|市区?町村|区市町村|団体|自治体/.test(header?.text ?? ''),
  );
  if (columns.length > 0 && places.length === 0) {
    return [
      {
        problem: 'no-place',
        sheet: table.sheet,
        group: `${table.sheet}`,
        isNotice: true,
      },
    ];
  }
  return places
    .filter(({ header }) => header?.text.includes('コード'))
    .flatMap((column) =>
      column.cells
        .filter(({ text }) => !/^(\d{5}|\d{6})$/.test(text))
        .map((cell) => inColumn('place-code', table, column, cell)),
    );
}

function eachNumber(
  file: InspectedFile,
  isWrong: (cell: InspectedCell) => boolean,
  problem: DataProblem,
): readonly Problem[] {
  return eachColumn(file, (column, table) =>
    column.kind === 'number' ? column.cells.filter(isWrong).map((cell) => inColumn(problem, table, column, cell)) : [],
  );
}

function inColumn(
  problem: DataProblem,
  { sheet }: InspectedTable,
  column: Column,
  cell: InspectedCell | undefined,
  texts: readonly string[] = [cell?.text ?? ''],
): Problem {
  return { problem, column: nameOf(column), texts, sheet, cell, group: `${sheet} ${column.index}` };
}

function eachColumn(
  { tables }: InspectedFile,
  check: (column: Column, table: InspectedTable, same: Column) => readonly Problem[],
): readonly Problem[] {
  return tables.flatMap((table) => findColumns(table).flatMap((column) => check(column, table, column)));
}
