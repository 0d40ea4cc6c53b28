/** Which sheets of a form have no next year: those whose last year has passed, and those that somebody meant to end. */

import { textOf } from '../../model/form/build-source.ts';
import { type Form, type FormSource, linkKey, type SourceRow } from '../../model/form/form.ts';
import type { Role } from '../../model/form/roles.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';

export interface Programme {
  /** Its texts under `links` of the form's own table. */
  readonly key: readonly string[];
  readonly name: string;
  /** Where the table says one. */
  readonly end: FiscalYear | undefined;
  /** What was decided of it last: 完了, 廃止. */
  readonly direction: string;
  readonly reason: string;
}

export interface Ended {
  /** Of the form's own table. */
  readonly all: readonly Programme[];
  /** The last year of each lies before the new one. */
  readonly ended: readonly Programme[];
  /** Meant to end, and without a last year. */
  readonly open: readonly Programme[];
}

export function findEnded(form: Form, year: FiscalYear, readYear: (text: string) => FiscalYear | undefined): Ended {
  const { main, nameColumn } = form;
  const ends = columnsOf(form, '終了年度', main);
  const reasons = main.heads.filter((head) => head.endsWith('理由'));
  const all = main.rows.map((row): Programme => {
    const key = main.links.map((link) => textOf(row, link));
    const end = ends.map((head) => readYear(textOf(row, head))).find((each) => each !== undefined);
    const reason = reasons.map((head) => textOf(row, head)).find((text) => text !== '') ?? '';
    return { key, name: textOf(row, nameColumn), end, direction: directionOf(form, row), reason };
  });
  const ended = all.filter(({ end }) => end !== undefined && end < year);
  const open = all.filter(({ end, direction }) => end === undefined && /廃止|完了|終了|統合|休止/.test(direction));
  return { all, ended, open };
}

/** That of the latest year, and of its last evaluation. */
function directionOf({ main, roles }: Form, row: SourceRow): string {
  const texts = (roles.get('方向性') ?? []).flatMap(({ source, head }) => {
    if (source === main) return [textOf(row, head)];
    const links = source.links.map((link) => textOf(row, link));
    const years = source.year === undefined ? [undefined] : source.years.toReversed();
    return years.flatMap((year) =>
      (source.index.get(linkKey(links, year)) ?? []).toReversed().map((each) => textOf(each, head)),
    );
  });
  return texts.find((text) => text !== '') ?? '';
}

export function columnsOf({ roles }: Form, role: Role, of: FormSource): readonly string[] {
  return (roles.get(role) ?? []).flatMap(({ source, head }) => (source === of ? [head] : []));
}
