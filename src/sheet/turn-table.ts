/** Turns a table that lies on its side: years go down, indicators across. */

import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { saysKinds } from '../model/plan/kinds-of-indicators.ts';
import { speaksOfValues } from '../model/plan/read-head.ts';
import { spellOutHeads } from '../model/plan/spell-out-heads.ts';
import { unitOfBracket } from '../model/plan/unit-of-name.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { looksLikeValue } from './cells.ts';
import { isWordHead, isYear } from './head-words.ts';
import type { JoinedTable } from './join-tables.ts';
import { isTotal } from './row-kinds.ts';
import { isFigureHead } from './split-subject.ts';
import { holdsValues } from './value-heads.ts';

/** `undefined` where the table stands upright. */
export function turnTable(table: JoinedTable): JoinedTable | undefined {
  return turnYears(table) ?? turnSingleRow(table);
}

/** One row of numbers that nothing names: each head is what is measured, none of them a year or a word over names. */
function turnSingleRow({ headers, rows }: JoinedTable): JoinedTable | undefined {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0 || headers.length < 2) return undefined;
  const isPlain = headers.every(({ text }) => text.trim() !== '' && !datesValues(text) && !isWordHead(text));
  const isOfNumbers = row.cells.every(({ text }) => text.trim() === '' || looksLikeValue(text));
  if (!isPlain || !isOfNumbers) return undefined;
  const columns = headers.map((head, index) => readColumn(head, index));
  if (columns.every(({ own, group }) => holdsValues(own) && group === '')) return undefined;
  const corner: RawCell = { text: '', place: row.place };
  return {
    headers: ['指標', '単位', '値'].map((text) => ({ ...corner, text })),
    rows: columns.map(({ head, index, own, group, unit }) => ({
      place: head.place,
      cells: [
        { ...head, text: group === '' ? own : `${group}　${own}` },
        { ...corner, text: unit },
        row.cells[index] ?? corner,
      ],
    })),
  };
}

function datesValues(text: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(text));
  return [...main, ...brackets].some(({ kind }) => kind === 'period' || kind === 'bad-period');
}

function turnYears({ headers: given, rows }: JoinedTable): JoinedTable | undefined {
  const headers = withoutKinds(given);
  // 3 below 令和2年度 is a year, 1 above 2 may number the rows.
  const written = rows.map(({ cells }) => cells[0]?.text.trim() ?? '');
  const isOfYear = (text: string) => isYear(text) && !/^[\d０-９]{1,3}$/.test(text);
  const firsts = written.some(isOfYear) ? spellOutHeads(written) : written;
  const years = firsts.filter((text) => isOfYear(text) || holdsValues(text));
  if (years.length < 2 || new Set(firsts).size < firsts.length) return undefined;
  if (firsts.some((text) => !isOfYear(text) && !speaksOfValues(text) && !isWordHead(text))) return undefined;
  const columns = headers.flatMap((head, index) => (index === 0 ? [] : [readColumn(head, index)]));
  if (columns.some(({ head }) => isYear(head.text) || isWordHead(head.text))) return undefined;
  const isOfNumbers = columns.every(({ index }) =>
    rows.every(
      ({ cells }, row) =>
        !holdsValues(firsts[row] ?? '') ||
        (cells[index]?.text.trim() ?? '') === '' ||
        looksLikeValue(cells[index]?.text ?? ''),
    ),
  );
  if (columns.length === 0 || !isOfNumbers) return undefined;
  const groups = groupColumns(columns);
  const figures = [...new Set(groups.flatMap(({ figures: own }) => own.map(({ figure }) => figure)))];
  const corner = headers[0] ?? { text: '', place: { file: '' } };
  const heads = rows.flatMap(({ cells, place }, row): readonly RawCell[] => {
    const own = cells[0] ?? { text: '', place };
    const text = firsts[row] ?? '';
    return [{ ...own, text }, ...figures.map((figure) => ({ ...own, text: `${text}${figure}` }))];
  });
  return {
    headers: [{ ...corner, text: '指標' }, { ...corner, text: '単位' }, ...heads],
    rows: groups.map(({ name, unit, head, index, figures: own }): RawRow => {
      const place = head.place;
      const cells = rows.flatMap((row) => [
        row.cells[index] ?? { text: '', place },
        ...figures.map(
          (figure) => row.cells[own.find((each) => each.figure === figure)?.index ?? -1] ?? { text: '', place },
        ),
      ]);
      return { place, cells: [{ ...head, text: name }, { text: unit, place }, ...cells] };
    }),
  };
}

/** 目標（来館者数（人）（活動指標））: the outermost head of three only says what kind of indicator it is, where nothing else tells them apart. */
function withoutKinds(headers: readonly RawCell[]): readonly RawCell[] {
  const bare = headers.map((head): RawCell => {
    const [, inner = '', outer = ''] = /^(.{1,200}[^（])（([^（）]{1,12})））$/.exec(head.text.trim()) ?? [];
    return saysKinds([outer]) ? { ...head, text: `${inner}）` } : head;
  });
  const texts = bare.map(({ text }) => text);
  return new Set(texts).size === new Set(headers.map(({ text }) => text)).size ? bare : headers;
}

interface SideColumn {
  readonly index: number;
  readonly head: RawCell;
  /** 歳入額(千円)（特別区分担金） is 歳入額 in 千円 of 特別区分担金. */
  readonly own: string;
  readonly group: string;
  readonly unit: string;
}

function readColumn(head: RawCell, index: number): SideColumn {
  // 目標（来館者数（人））: the unit of what the role is of.
  const [, role = '', subject = '', inner = ''] = /^([^（]*)（([^（）]*)（([^（）]*)））$/.exec(head.text.trim()) ?? [];
  const ofSubject = unitOfBracket(inner);
  if (ofSubject !== undefined) return { index, head, own: role, group: subject, unit: ofSubject };
  // 図書（冊）（貸出冊数）: of two brackets the last one is the group.
  const [, own = head.text, group = ''] =
    /^((?:[^（]+（[^（）]*）|[^（]*))（([^（）]*)）$/.exec(head.text.trim()) ?? [];
  const ofGroup = unitOfBracket(group);
  const [, bare = own, unit = ''] = /^([^(（]+)[(（]([^()（）]{1,8})[)）]$/.exec(own.trim()) ?? [];
  return ofGroup === undefined
    ? { index, head, own: unit === '' ? own : bare, group, unit }
    : { index, head, own, group: '', unit: ofGroup };
}

/** 目標, 実績値: nothing but a role. */
function saysRole(text: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(text));
  return main.length > 0 && [...main, ...brackets].every(({ kind }) => roles.has(kind));
}

const roles: ReadonlySet<string> = new Set(['baseline', 'actual', 'target', 'plan', 'value']);

/** A figure that is worked out (対前年度比) belongs to the values of its group, or to the column at its left. */
function groupColumns(columns: readonly SideColumn[]) {
  const groups: (SideColumn & {
    name: string;
    /** What several groups are of that differ in their roles; those of one stand beside each other. */
    subject: string;
    readonly figures: { readonly figure: string; readonly index: number }[];
  })[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const isFigure = isFigureHead(column.own) && !holdsValues(column.own) && !isTotal(column.own);
    if (isFigure && last !== undefined && last.group === column.group && !isOfItself(column.own, last.own)) {
      last.figures.push({ figure: column.own, index: column.index });
      continue;
    }
    groups.push({ ...column, name: column.own, subject: column.head.text, figures: [] });
  }
  for (const group of groups) {
    const isOnly = groups.filter((other) => other.group === group.group).length === 1;
    // Rows of 来館者数（目標） and 来館者数（実績） are told apart by what they say at their ends.
    if (saysRole(group.group)) nameRole(group, group.own, group.group);
    else if (group.group !== '' && saysRole(group.own)) nameRole(group, group.group, group.own);
    else if (group.group !== '') group.name = isOnly ? group.group : `${group.group}　${group.own}`;
  }
  const subjects = [...new Set(groups.map(({ subject }) => subject))];
  return subjects.flatMap((subject) => groups.filter((group) => group.subject === subject));
}

/** 市税収納率 behind ごみ排出量 is measured itself; 市税の増減 behind 市税収入, and 増減 alone, are of what is at their left. */
function isOfItself(own: string, left: string): boolean {
  const [first] = tokenizeHead(normalizeHead(own)).main;
  const subject = first?.kind === 'word' ? first.text.replace(/の$/, '') : '';
  return subject !== '' && !normalizeHead(left).includes(subject);
}

function nameRole(group: { name: string; subject: string }, subject: string, role: string): void {
  group.name = `${subject}（${role}）`;
  group.subject = subject;
}
