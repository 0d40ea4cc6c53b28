/** The columns of a form's tables that hold sentences, and how sentences are compared. */

import { textOf } from '../../../model/form/build-source.ts';
import type { Form, FormSource, SourceRow } from '../../../model/form/form.ts';
import { choicesOf } from './choices-of.ts';
import { type Inspection, isOwn } from './inspection.ts';

export interface ProseColumn {
  readonly source: FormSource;
  readonly head: string;
}

/** Of single sheets; a name, a law or a choice is no sentence. */
export function proseColumns({ form }: Inspection): readonly ProseColumn[] {
  const own = [...form.sources.values()].filter((source) => isOwn(form, source));
  return own.flatMap((source) =>
    source.heads.filter((head) => isProse(form, source, head)).map((head) => ({ source, head })),
  );
}

function isProse(form: Form, source: FormSource, head: string): boolean {
  if ([...source.links, ...source.items, source.year, form.nameColumn].includes(head)) return false;
  if (choicesOf(form, head).length > 0 || /根拠|法令|計画名|関連|名称|評価者|担当|部署|対象/.test(head)) return false;
  const sample = source.rows.map((row) => textOf(row, head)).filter((text) => text !== '');
  return sample.filter(isSentence).length * 3 >= Math.max(1, sample.length);
}

export function isSentence(text: string): boolean {
  return text.length >= 10 && (/[。．]/.test(text) || (text.length >= 20 && /[ぁ-ん]/.test(text)));
}

/** Without width, spaces and punctuation. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/[\s、。，．,.・･]/g, '');
}

/** What tells rows of one sheet and year apart. */
export function itemOf(source: FormSource, row: SourceRow): string {
  return source.items.map((head) => textOf(row, head)).join('、');
}
