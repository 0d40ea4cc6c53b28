/** The words and data that the template of a book may name. */

import type { Book, FigureSeries, Programme } from '../../model/book/book.ts';
import { type CalendarDate, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { Cover } from '../cover.ts';
import { nameOfChapter } from './compose-chapters.ts';

export interface BookletView {
  readonly title: string;
  readonly cover: Cover;
  readonly contents: string;
  readonly chapters: readonly ChapterView[];
  /** 事務事業. */
  readonly programmes: readonly ProgrammeView[];
  readonly figures: readonly FigureView[];
  readonly projects: readonly ProjectView[];
}

export interface ChapterView {
  readonly id: string;
  readonly title: string;
  /** With its number. */
  readonly name: string;
  readonly group: string;
  readonly programmes: readonly ProgrammeView[];
}

export interface ProgrammeView {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly start: string;
  readonly budgets: readonly YearView[];
}

export interface FigureView {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly values: readonly YearView[];
}

export interface ProjectView {
  readonly id: string;
  readonly goal: string;
  readonly title: string;
  readonly rows: readonly { readonly current: string; readonly content: string; readonly note: string }[];
}

/** What is printed of a year. */
export interface YearView {
  readonly year: string;
  readonly text: string;
}

export function bookletView(book: Book, organization: string, date: CalendarDate): BookletView {
  const { title, cover, contentsTitle } = book;
  // Of 令和5年度, 事務事業概要, 企画部 the one that names the book.
  const at = Math.max(
    0,
    cover.findIndex((line) => !isYear(line)),
  );
  const programmes = book.programmes.map((programme) => ({
    chapter: programme.chapter,
    view: viewOf(programme, date),
  }));
  return {
    title,
    cover: {
      organization,
      above: cover.slice(0, at),
      title: cover[at] ?? title,
      // Its name stands above.
      below: cover.slice(at + 1).filter((line) => line !== organization),
    },
    contents: contentsTitle,
    chapters: book.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      name: nameOfChapter(chapter),
      group: chapter.group,
      programmes: programmes.filter((each) => each.chapter === chapter.id).map(({ view }) => view),
    })),
    programmes: programmes.map(({ view }) => view),
    figures: [...book.figures.values()].map(({ id, name, asOf, values }) => ({
      id,
      name,
      asOf,
      values: yearsOf(values, date),
    })),
    projects: [...book.projects.values()].map(({ id, goal, title: name, rows }) => ({
      id,
      goal,
      title: name,
      rows: rows.map(({ current, content, note }) => ({ current, content, note })),
    })),
  };
}

function viewOf({ id, title, unit, start, budgets }: Programme, date: CalendarDate): ProgrammeView {
  return { id, name: title, unit, start, budgets: yearsOf(budgets, date) };
}

function yearsOf(values: FigureSeries['values'], date: CalendarDate): readonly YearView[] {
  return [...values].map(([year, { quantity }]) => ({
    year: formatFiscalYear(year, 'era', date),
    text: quantity.text,
  }));
}

function isYear(line: string): boolean {
  return /^[^\d]{0,3}[\d元]+年(度|版)?/.test(line);
}
