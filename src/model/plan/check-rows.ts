/** The rows of the indicator table, one indicator each, with their places in the plan. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, notice, type Place, warning } from '../../finding/finding.ts';
import { nameCells } from '../../table/name-cells.ts';
import type { RawRow, RawTable } from '../../table/table.ts';
import { headerWords, type IndicatorMeaning } from '../head/header-words.ts';
import { PositionReader } from './carry-down.ts';
import { findCell, textOf } from './check-cell.ts';
import type { UnidentifiedIndicator } from './check-identity.ts';
import { checkIndicator, type RowSettings } from './check-indicator.ts';
import type { Column } from './column.ts';
import type { IndicatorInference } from './inferences.ts';

export interface CheckedRow extends UnidentifiedIndicator {
  readonly measuresPlace: Place;
  readonly inferences: readonly IndicatorInference[];
}

type WordColumns = ReadonlyMap<IndicatorMeaning, Column>;

/** `table` is where the table stands, for what it lacks as a whole. Blank rows are passed over. */
export function checkRows({ rows }: RawTable, settings: RowSettings, table: Place): Found<readonly CheckedRow[]> {
  const columns = settings.words;
  const nameColumn = columns.get('name');
  if (nameColumn === undefined) {
    const facts = { meaning: headerWords.name[0], accepted: headerWords.name };
    return { value: [], findings: [error('header-missing', facts, table)] };
  }
  const findings: Finding[] = [];
  const value: CheckedRow[] = [];
  const positions = new PositionReader(columns);
  for (const row of rows.filter((each) => !isBlank(each.cells))) {
    if (isNote(row)) {
      findings.push(notice('row-ignored', { text: noteOf(row) }, row.place));
      continue;
    }
    if (textOf(row, nameColumn) === '' && !isHeading(row, columns)) {
      const place = findCell(row, nameColumn)?.place ?? row.place;
      findings.push(warning('row-without-name', { column: nameColumn.header }, place));
      continue;
    }
    const position = positions.read(row);
    if (textOf(row, nameColumn) === '') continue;
    const checked = checkIndicator(row, position, settings);
    append(findings, checked.findings);
    value.push({
      ...checked.value,
      position,
      writtenId: textOf(row, columns.get('id')),
      idPlace: findCell(row, columns.get('id'))?.place ?? row.place,
      measuresPlace: findCell(row, columns.get('measure'))?.place ?? row.place,
    });
  }
  return { value, findings: joinDoubts(findings) };
}

/** What one setting decides for all cells is asked once, with all of them. */
function joinDoubts(findings: readonly Finding[]): readonly Finding[] {
  const codes = [
    'two-values',
    'several-values',
    'roles-in-cell',
    'actual-bounded',
    'share-or-percent',
    'target-changed',
    'change-or-level',
    'change-of-unknown',
    'none-or-zero',
    'total-against-single',
    'single-against-total',
    'value-in-brackets',
    'target-of-other-span',
    'target-superseded',
    'target-start-differs',
    'limits-of-band',
    'period-before-column',
    'year-told-twice',
    'current-of-year',
    'gross-beside-plain',
  ] as const;
  const isJoined = new Set<string>(codes);
  const others = findings.filter(({ code }) => !isJoined.has(code));
  if (others.length === findings.length) return findings;
  const joined = codes.flatMap((code) => {
    const same = findings.filter((finding): finding is Finding<typeof code> => finding.code === code);
    const [first] = same;
    if (first === undefined) return [];
    const texts = same.flatMap(({ facts }) => facts.texts);
    const cells = nameCells(same.flatMap(({ place }) => place ?? []));
    return [{ ...first, facts: { texts, cells } }];
  });
  return [...others, ...joined];
}

/** A row that only names a goal, policy or project, as a band over the rows below it. */
function isHeading(row: RawRow, columns: WordColumns): boolean {
  const levels = (['goal', 'policy', 'project', 'page'] as const).map((meaning) => columns.get(meaning)?.index);
  return isBlank(row.cells.filter((_, index) => !levels.includes(index)));
}

/** A remark below the table, alone in its row: 「※ …」, 「（注）…」. */
function isNote(row: RawRow): boolean {
  return (
    row.cells.filter((cell) => cell.text.trim() !== '').length === 1 &&
    /^(?:※|[（(]?注[）)：:\d]|＊|\*)/.test(noteOf(row))
  );
}

function noteOf(row: RawRow): string {
  return row.cells.map((cell) => cell.text.trim()).join('');
}

function isBlank(cells: RawRow['cells']): boolean {
  return cells.every((cell) => cell.text.trim() === '');
}
