/** What the reports of a book are made from: the book, and the plan whose indicators stand in it. */

import { partOf } from '../../edition/edition.ts';
import type { Book } from '../../model/book/book.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { ReportInput } from '../report.ts';

export interface BookletInput extends ReportInput {
  readonly book: Book;
  /** Of the edition that the book prints. */
  readonly plan: Plan | undefined;
}

/** Such reports are made only where there is a book. */
export function bookletInput(input: ReportInput): BookletInput {
  const { edition, comparison } = input.content;
  const book = partOf(edition, 'book')?.book;
  if (book === undefined) throw new Error('a booklet without a book');
  const shown = input.configuration.reports.booklet.edition === 'old' ? comparison?.old : edition;
  return { ...input, book, plan: partOf(shown, 'plan')?.plan };
}
