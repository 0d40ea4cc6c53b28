/** What the reports of a book are made from: the book, and the plan whose indicators stand in it. */

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
  const { book, plan, oldPlan } = input.content;
  if (book === undefined) throw new Error('a booklet without a book');
  return { ...input, book, plan: input.configuration.reports.booklet.edition === 'old' ? oldPlan : plan };
}
