/** Cells that are not as they should be printed: spellings of one choice, blanks, persons, dates out of time, budgets before an election. */

import type { Finding, Place } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import { isPrivate } from '../../../model/form/public-form.ts';
import { bareHead } from '../../../model/form/roles.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import { compareDates } from '../../../model/year/fiscal-year.ts';
import { isoDate } from '../../../model/year/parse-date.ts';
import { parseWrittenDate } from '../../../model/year/parse-written-date.ts';
import { groupBy } from '../../../table/group-by.ts';
import { yearOfRole } from '../programme-history.ts';
import { isUnsettled, moneyTables } from './amounts.ts';
import { choicesOf } from './choices-of.ts';
import { columnsOf, type Inspection, isOwn, nameSheet, placeIn, rowsOf, tell } from './inspection.ts';

export function checkCells(inspection: Inspection): readonly Finding[] {
  return [
    ...findSpellings(inspection),
    ...findBlankAmounts(inspection),
    ...findMissingRows(inspection),
    ...findPersons(inspection),
    ...checkDates(inspection),
    ...findSkeletons(inspection),
  ];
}

/** Of few texts that come again and again, those that are one but for width, space or brackets. */
function findSpellings(inspection: Inspection): readonly Finding[] {
  const own = [...inspection.form.sources.values()].filter((source) => isOwn(inspection.form, source));
  return own.flatMap((source) =>
    source.heads.flatMap((head) => {
      if ([...source.links, source.year].includes(head)) return [];
      const cells = source.rows.map((row) => ({ row, text: textOf(row, head) })).filter(({ text }) => text !== '');
      const choices = choicesOf(inspection.form, head);
      const distinct = new Set(cells.map(({ text }) => text));
      const count = new Set([...distinct].map(bareChoice)).size;
      const isChoice = choices.length > 0 || (count <= 15 && count * 3 <= cells.length);
      if (!isChoice || [...distinct].some((text) => text.length > 20 || /^[\d.,]+$/.test(toHalfWidth(text)))) return [];
      return [...groupBy(cells, ({ text }) => bareChoice(text)).values()].flatMap((group) => {
        const spellings = [...groupBy(group, ({ text }) => text)].toSorted(([, a], [, b]) => b.length - a.length);
        const usual =
          choices.find((choice) => bareChoice(choice) === bareChoice(group[0].text)) ?? spellings[0]?.[0] ?? '';
        return spellings.flatMap(([text, rows]) => {
          if (text === usual) return [];
          const facts = {
            ...({ problem: 'choice-spelling', name: head, found: text, expected: usual } as const),
            others: rows.map(({ row }) => source.links.map((link) => textOf(row, link)).join('-')),
          };
          return tell(inspection, '選択肢の表記', facts, placeIn(rows[0].row, head));
        });
      });
    }),
  );
}

function bareChoice(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** A row of the year reported on that has a budget and no result. */
function findBlankAmounts(inspection: Inspection): readonly Finding[] {
  return moneyTables(inspection).flatMap((table) =>
    inspection.sheets.flatMap((sheet) =>
      rowsOf(sheet, table.source).flatMap((row) => {
        const { settled } = table;
        const isBlank = settled !== undefined && textOf(row, settled) === '' && isUnsettled(inspection, table, row);
        if (!isBlank || row.year !== inspection.year) return [];
        const year = inspection.nameYear(row.year);
        const facts = { problem: 'blank', sheet: nameSheet(sheet), year, name: settled } as const;
        return tell(inspection, '未記入', facts, placeIn(row, settled));
      }),
    ),
  );
}

/** A year between others of a sheet, or the one reported on after others: the sheet would print dashes, and no sum would have it. */
function findMissingRows(inspection: Inspection): readonly Finding[] {
  const { form, sheets, year } = inspection;
  const ends = new Map(sheets.map((sheet) => [sheet, yearOfRole(form, '終了年度', sheet.row, inspection.readYear)]));
  return moneyTables(inspection).flatMap(({ source, costs }) => {
    const known = new Set(sheets.flatMap((sheet) => rowsOf(sheet, source)));
    // A row of nobody may be the one: that is told of its number.
    const strays = new Set(source.rows.flatMap((row) => (known.has(row) ? [] : (row.year ?? []))));
    return sheets.flatMap((sheet) => {
      const rows = rowsOf(sheet, source);
      const own = new Set(rows.flatMap((row) => row.year ?? []));
      const [first, last] = [Math.min(...own), Math.max(...own)];
      const isOn = (ends.get(sheet) ?? year) >= year;
      const missing = source.years.filter(
        (each) => !own.has(each) && !strays.has(each) && each > first && (each < last || (each <= year && isOn)),
      );
      if (missing.length === 0) return [];
      const named = missing.map(inspection.nameYear).join('、');
      const facts = { problem: 'row-missing', sheet: nameSheet(sheet), year: named, name: source.name } as const;
      return tell(inspection, '未記入', facts, placeIn(rows.at(-1), costs[0] ?? ''));
    });
  });
}

/** One line a printed column. */
function findPersons(inspection: Inspection): readonly Finding[] {
  const { form } = inspection;
  const printed = printedHeads(inspection);
  const tables = [...form.sources.values()].filter((source) => isOwn(form, source));
  return tables.flatMap((source) =>
    source.heads.flatMap((head) => {
      if (!printed(source, head)) return [];
      const isPersonal = personalHead.test(bareHead(head)) && !/数|費|率/.test(head);
      const cells = source.rows.flatMap((row) => {
        const text = textOf(row, head);
        if (text === '' || text === '－') return [];
        const found = isPersonal ? text : personalText(text);
        return found === undefined ? [] : [{ row, found }];
      });
      const [first] = cells;
      if (first === undefined) return [];
      const facts = {
        ...({
          problem: isPersonal ? 'personal-column' : 'personal-text',
          name: head,
          found: String(cells.length),
        } as const),
        others: isPersonal ? [] : cells.map(({ found }) => found),
      };
      return tell(inspection, '個人情報', facts, placeIn(first.row, head));
    }),
  );
}

const personalHead = /氏名|担当者|記入者|作成者|電話|^tel|内線|メール|mail|ファクス|fax|連絡先/;

/** A number of a telephone, an address of mail. */
function personalText(text: string): string | undefined {
  const half = toHalfWidth(text).normalize('NFKC');
  const phone = /(?<!\d)0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}(?!\d)|内線\s?\d{2,5}/.exec(half)?.[0];
  return phone ?? /\w@[a-z0-9-]{1,40}\.[a-z]{2}/i.exec(half)?.[0];
}

/** Whether a column stands on the sheets. */
function printedHeads({ form }: Inspection): (source: FormSource, head: string) => boolean {
  const names = new Set<string>([form.nameColumn]);
  for (const part of form.parts) {
    for (const row of part.boxes ?? [])
      for (const box of [row].flat()) {
        if (typeof box === 'string') names.add(box);
        else if ('box' in box) names.add(box.box);
      }
    for (const row of part.years?.rows ?? []) names.add(typeof row === 'string' ? row : row.row);
    for (const column of part.items?.columns ?? []) names.add(`${part.items?.of}.${column}`);
  }
  for (const column of form.front?.list?.columns ?? []) names.add(column);
  return (source, head) =>
    (names.has(head) || names.has(`${source.name}.${head}`)) && !isPrivate(form, head, source.name);
}

/** After the deadline, or of the year before: left over from last year's sheet. */
function checkDates(inspection: Inspection): readonly Finding[] {
  const { form, sheets, year } = inspection;
  const dates = columnsOf(inspection, '日付').filter(({ source }) => isOwn(form, source));
  return dates.flatMap(({ source, head }) =>
    sheets.flatMap((sheet) => {
      const rows = rowsOf(sheet, source).filter((row) => row.year === undefined || row.year === year);
      return rows.flatMap((row) => {
        const text = textOf(row, head);
        const date = parseWrittenDate(text);
        if (date === undefined) return [];
        const own = columnsOf(inspection, '締切り').find((column) => column.source === source);
        const deadline = own === undefined ? form.deadline : (parseWrittenDate(textOf(row, own.head)) ?? form.deadline);
        const at = { sheet: nameSheet(sheet), year: inspection.nameYear(year), name: head, found: text };
        const place = placeIn(row, head);
        if (deadline !== undefined && compareDates(date, deadline) > 0)
          return tell(inspection, '日付', { problem: 'date-late', ...at, expected: isoDate(deadline) }, place);
        if (date.year <= year) return tell(inspection, '日付', { problem: 'date-old', ...at }, place);
        return [];
      });
    }),
  );
}

/** A budget before an election holds the least: what it is compared with needs a word. */
function findSkeletons(inspection: Inspection): readonly Finding[] {
  const { form, sheets } = inspection;
  const notes = [...form.notes, ...form.parts.flatMap(({ note }) => note ?? [])];
  if (notes.some((note) => /骨格|肉付/.test(note))) return [];
  const kinds = columnsOf(inspection, '区分').filter(({ source }) => isOwn(form, source));
  const found = kinds.flatMap(({ source, head }) =>
    sheets.flatMap((sheet) =>
      rowsOf(sheet, source).flatMap((row): readonly { row: SourceRow; place: Place | undefined; text: string }[] => {
        const text = textOf(row, head);
        return /骨格|肉付/.test(text) ? [{ row, place: placeIn(row, head), text }] : [];
      }),
    ),
  );
  const [first] = found;
  if (first === undefined) return [];
  const years = [...new Set(found.flatMap(({ row }) => row.year ?? []))].map(inspection.nameYear);
  const facts = {
    problem: 'skeleton-budget',
    year: years.join('、'),
    name: kinds[0]?.head ?? '',
    found: first.text,
  } as const;
  return tell(inspection, '骨格予算', facts, first.place);
}
