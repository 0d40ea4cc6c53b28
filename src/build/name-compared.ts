/** What two files are about that have no `torikumi.yaml` by them, as they say it themselves. */

import { type Edition, partOf } from '../edition/edition.ts';
import type { EditionSource } from '../edition/open-edition.ts';
import { textOf } from '../model/written-form/written-form.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { readTitles } from '../reading/read-titles.ts';
import { readKinds } from '../workspace/read-table.ts';

export interface ComparedName {
  readonly title?: string;
  readonly organization?: string;
}

/** `date` tells the era of a year without one. */
export async function nameCompared(source: EditionSource, edition: Edition, date: CalendarDate): Promise<ComparedName> {
  const form = partOf(edition, 'form')?.form;
  if (form !== undefined) return withoutBlank(textOf(form.root, 'title'), textOf(form.root, 'organization'));
  const text = partOf(edition, 'text')?.sections;
  if (text !== undefined) return withoutBlank(titleOfText(text.map(({ kind, name }) => ({ kind, text: name.text }))));
  if (source.kind !== 'table') return {};
  const sheets = await readKinds(source.effects, source.root, source.file);
  const { plan, organization } = readTitles(
    sheets.flatMap(({ titles }) => titles),
    date,
  );
  return withoutBlank(plan, organization);
}

/** The one heading of the first level, above all others. */
function titleOfText(headings: readonly { readonly kind: string; readonly text: string }[]): string | undefined {
  const top = headings.filter(({ kind }) => kind === '見出し1');
  const [first] = headings;
  return top.length === 1 && first === top[0] ? first?.text : undefined;
}

function withoutBlank(title = '', organization = ''): ComparedName {
  return {
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(organization.trim() === '' ? {} : { organization: organization.trim() }),
  };
}
