/** The rows of earlier years against those that were published. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import { type FormSource, linkKey, type Published, type SourceRow } from '../../../model/form/form.ts';
import type { FormSheet } from '../form-sheets.ts';
import { type Inspection, isOwn, nameSheet, placeIn, tell } from './inspection.ts';
import { isAbsenceForZero, isOpen, isSame, shown } from './published-values.ts';

/** Rows of the years before the one reported on: one finding a row. */
export function compareTables(inspection: Inspection, published: Published): readonly Finding[] {
  const { form, sheets, year } = inspection;
  const names = new Map(
    sheets.map((sheet) => [
      linkKey(
        form.main.links.map((link) => textOf(sheet.row, link)),
        undefined,
      ),
      sheet,
    ]),
  );
  return [...form.sources.values()].flatMap((source) => {
    const last = published.sources.get(source.name);
    if (source.year === undefined || last === undefined) return [];
    const old = new Map(last.rows.map((row) => [keyOf(source, row), row]));
    return source.rows.flatMap((row) => {
      if (row.year === undefined || row.year >= year) return [];
      const before = old.get(keyOf(source, row));
      if (before === undefined) return [];
      const sheet = isOwn(form, source)
        ? names.get(
            linkKey(
              form.main.links.map((link) => textOf(row, link)),
              undefined,
            ),
          )
        : undefined;
      return compareRows(inspection, source, row, before, sheet);
    });
  });
}

function keyOf({ links, items }: FormSource, row: SourceRow): string {
  return linkKey(
    [...links, ...items].map((head) => textOf(row, head)),
    row.year,
  );
}

interface Difference {
  readonly head: string;
  readonly now: string;
  readonly old: string;
}

function compareRows(
  inspection: Inspection,
  source: FormSource,
  row: SourceRow,
  before: SourceRow,
  sheet: FormSheet | undefined,
): readonly Finding[] {
  const keys = [...source.links, ...source.items, source.year];
  const heads = source.heads.filter((head) => !keys.includes(head) && before.cells.has(head));
  const differences = heads.flatMap((head): readonly Difference[] => {
    const [now, old] = [textOf(row, head), textOf(before, head)];
    return isSame(now, old) || isOpen(old) ? [] : [{ head, now, old }];
  });
  const absences = differences.filter(({ now, old }) => isAbsenceForZero(now, old));
  const changed = differences.filter((each) => !absences.includes(each));
  const year = row.year === undefined ? '' : inspection.nameYear(row.year);
  const at = { sheet: sheet === undefined ? source.name : nameSheet(sheet), year };
  const told = (problem: 'published-differs' | 'absence-or-zero', list: readonly Difference[]) => {
    const [first, ...others] = list;
    if (first === undefined) return [];
    const facts = {
      ...{ problem, ...at, name: first.head, found: shown(first.now), expected: shown(first.old) },
      others: others.map(({ head, now, old }) => `${head} ${shown(old)} → ${shown(now)}`),
    };
    return tell(inspection, problem === 'absence-or-zero' ? '欠測と0' : '公表値', facts, placeIn(row, first.head));
  };
  return [...told('published-differs', changed), ...told('absence-or-zero', absences)];
}
