/** The sections of a text (Markdown, plain or of Word) as items of a revision: what stands under a heading is one field. */

import { inferId, takenIds } from '../model/plan/infer-id.ts';
import { type TextWithTables, tableMark } from '../table/text-table.ts';
import type { Item } from './item.ts';
import { rowsOfTable } from './rows-of-table.ts';

/**
 * What stands before the first heading, or all of a text without any, is a section by itself, of the kind 見出し0. The rows of its
 * tables follow a section, each an item.
 */
export function itemsOfText(file: string, { text, tables }: TextWithTables): readonly Item[] {
  const taken = takenIds();
  const left = [...tables];
  return splitSections(text).flatMap(({ heading, level, above, line, body }) => {
    const titles = [...above, heading].map(withoutNumber);
    const place = { file, line };
    const section: Item = {
      id: inferId(titles, taken),
      kind: `見出し${level}`,
      name: { key: 'name', label: '見出し', text: heading, place },
      path: [],
      fields: [{ key: 'text', label: '本文', text: body, place }],
      replaces: [],
      place,
    };
    const own = left.splice(0, body.split('\n').filter((each) => each === tableMark).length);
    const rows = own.flatMap((table, at) => rowsOfTable(table, { titles, number: at + 1, place }, taken));
    return [section, ...rows];
  });
}

/** A section stays the same where another one before it moves its number: `第２章 目的`, `（３）現状`, `４ 課題`. */
function withoutNumber(heading: string): string {
  const number =
    /^(?:第?[0-9０-９一二三四五六七八九十]+(?:[.．-][0-9０-９]+)*[編部章節条項]?|[(（][0-9０-９ア-ンa-z]+[)）]|[①-⑳])[\s.．、：]*/;
  return heading.replace(number, '') || heading;
}

interface Section {
  readonly heading: string;
  readonly level: number;
  /** The headings it stands under. */
  readonly above: readonly string[];
  /** Of the heading, from 1. */
  readonly line: number;
  readonly body: string;
}

function splitSections(text: string): readonly Section[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const sections: (Omit<Section, 'body'> & { lines: string[] })[] = [
    { heading: '本文', level: 0, above: [], line: 1, lines: [] },
  ];
  const open: string[] = [];
  let isCode = false;
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    const match = isCode ? null : /^ {0,3}(#{1,6})\s+(\S.*)$/s.exec(line);
    if (match === null) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    const [, marks = '', rest = ''] = match;
    const heading = rest
      .trimEnd()
      .replace(/(?<=\s)#+$/, '')
      .trimEnd();
    open.splice(marks.length - 1);
    sections.push({
      heading,
      level: marks.length,
      above: open.filter((each) => each !== undefined),
      line: index + 1,
      lines: [],
    });
    open[marks.length - 1] = heading;
  }
  return sections
    .map(({ lines: body, ...section }) => ({ ...section, body: body.join('\n').trim() }))
    .filter(({ body }, index) => index > 0 || body !== '');
}
