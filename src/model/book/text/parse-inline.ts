/** The texts of a book: Markdown's phrases as the runs of a line, with references resolved and leaders found. */

import type { Nodes, PhrasingContent } from 'mdast';
import { error, type Place, warning } from '../../../finding/finding.ts';
import type { Inline, Programme } from '../book.ts';
import { placeIn } from '../read/place-in.ts';
import type { ChapterPart } from '../read/raw-book.ts';
import type { Sources } from '../read/sources.ts';
import type { ChapterNotes } from './chapter-notes.ts';
import { isLinkTarget } from './link-target.ts';
import { plainTextOf } from './plain-text.ts';
import { resolveReference } from './resolve-reference.ts';

export interface TextContext {
  readonly sources: Sources;
  /** The one whose text it is. */
  readonly programme: Programme | undefined;
  readonly notes: ChapterNotes;
}

/** A line as it stands in the source. */
export interface Line {
  readonly text: readonly Inline[];
  readonly place: Place;
  /** It begins with white space. */
  readonly isIndented: boolean;
  /** The line before it ends with a line end that is printed. */
  readonly followsBreak: boolean;
}

/** The lines of a paragraph, heading or cell, each without the white space around it. */
export function parseLines(
  nodes: readonly PhrasingContent[],
  part: ChapterPart,
  context: TextContext,
): readonly Line[] {
  const lines: { text: Inline[]; place: Place; isIndented: boolean; followsBreak: boolean }[] = [];
  const begin = (line: number | undefined, place: Place, followsBreak: boolean) => {
    const isIndented = line !== undefined && /^\s/.test(part.lines[line - 1] ?? '');
    lines.push({ text: [], place, isIndented, followsBreak });
  };
  for (const node of nodes) {
    const place = placeIn(part, node);
    const first = node.position?.start.line;
    if (lines.length === 0) begin(first, place, false);
    if (node.type === 'break') {
      begin(first === undefined ? undefined : first + 1, nextLine(place, 1), true);
      continue;
    }
    if (node.type !== 'text') {
      for (const inline of parsePhrase(node, place, part, context)) lines.at(-1)?.text.push(inline);
      continue;
    }
    for (const [index, text] of node.value.split('\n').entries()) {
      const at = nextLine(place, index);
      if (index > 0) begin(first === undefined ? undefined : first + index, at, false);
      for (const inline of parseText(text, at, context)) lines.at(-1)?.text.push(inline);
    }
  }
  return lines.map((line) => ({ ...line, text: findLeaders(trim(line.text)) }));
}

/** Lines as one text: a Japanese line goes on without a space. */
export function joinLines(lines: readonly Line[]): readonly Inline[] {
  return lines.flatMap(({ text, followsBreak }, index): readonly Inline[] => {
    if (followsBreak && index > 0) return [{ type: 'break' }, ...text];
    const before = plainTextOf(lines[index - 1]?.text.slice(-1) ?? []);
    const needsSpace = /[!-~]$/.test(before) && /^[!-~]/.test(plainTextOf(text.slice(0, 1)));
    return needsSpace ? [{ type: 'text', text: ' ' }, ...text] : text;
  });
}

/** A text that is no Markdown: a cell of a table in a file, an attribute. Its line ends are printed. */
export function parsePlainText(text: string, place: Place, context: TextContext): readonly Inline[] {
  return text.split(/\n|<br\s*\/?>/).flatMap((line, index): readonly Inline[] => {
    const parsed = findLeaders(trim(parseText(line, place, context)));
    return index === 0 ? parsed : [{ type: 'break' }, ...parsed];
  });
}

/** What its author noted for the next one: nothing of it is printed. */
export function isComment(node: Nodes): boolean {
  return node.type === 'html' && /^<!--(?:[^-]|-(?!->))*-->\s*$/.test(node.value);
}

function parsePhrase(node: PhrasingContent, place: Place, part: ChapterPart, context: TextContext): readonly Inline[] {
  const { report } = context.sources;
  if (node.type === 'strong') {
    return joinLines(parseLines(node.children, part, context)).map(strengthen);
  }
  if (node.type === 'link') {
    const text = plainTextOf(joinLines(parseLines(node.children, part, context)).map(bracketReading));
    if (isLinkTarget(node.url)) return [{ type: 'link', href: node.url, text }];
    report(error('link-refused', { target: node.url }, place));
    return [{ type: 'text', text }];
  }
  if (node.type === 'emphasis') {
    // There is no slanted Japanese: `*注*` is meant as it stands.
    const mark =
      part.lines[(node.position?.start.line ?? 0) - 1]?.charAt((node.position?.start.column ?? 0) - 1) ?? '*';
    const inner = joinLines(parseLines(node.children, part, context));
    return [{ type: 'text', text: mark }, ...inner, { type: 'text', text: mark }];
  }
  if (node.type === 'image') {
    report(error('picture-inside-text', { path: node.url }, place));
    return [];
  }
  if (node.type === 'footnoteReference') {
    const reference = context.notes.refer(node.identifier);
    if (reference !== undefined) return [reference];
  }
  if (isComment(node)) return [];
  if (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)) return [{ type: 'break' }];
  const text = 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
  report(error('markdown-unsupported', { element: node.type, text }, place));
  return 'children' in node ? joinLines(parseLines(node.children as PhrasingContent[], part, context)) : [];
}

function parseText(text: string, place: Place, context: TextContext): readonly Inline[] {
  return text.split(/(\{\{[^{}]*\}\})/).flatMap((piece, index): readonly Inline[] => {
    if (index % 2 === 1) return [resolve(piece.slice(2, -2).trim(), place, context)];
    if (/\{\{|\}\}/.test(piece)) {
      context.sources.report(
        error('reference-unknown', { name: piece.replaceAll(/[{}]/g, '').trim(), nearest: undefined }, place),
      );
    }
    for (const [, name = ''] of piece.matchAll(/\[\^([^[\]\s]{1,60})\]/g)) {
      context.sources.report(warning('footnote-unknown', { name }, place));
    }
    return findReadings(piece);
  });
}

/** `｜品川《しながわ》`, as in the texts of 青空文庫; both marks are needed, since 《 》 are brackets too. */
function findReadings(text: string): readonly Inline[] {
  return text.split(/(｜[^｜《》]{1,40}《[^｜《》]{1,60}》)/).flatMap((piece, index): readonly Inline[] => {
    const [base = '', reading = ''] = piece.slice(1, -1).split('《');
    if (index % 2 === 1) return [{ type: 'ruby', text: base, reading }];
    return piece === '' ? [] : [{ type: 'text', text: piece }];
  });
}

function strengthen(inline: Inline): Inline {
  if (inline.type === 'ruby') return { ...inline, strong: true };
  return inline.type === 'break' || inline.type === 'note' ? inline : { type: 'strong', text: plainTextOf([inline]) };
}

/** Where words are only text. */
function bracketReading(inline: Inline): Inline {
  return inline.type === 'ruby' ? { type: 'text', text: `${inline.text}（${inline.reading}）` } : inline;
}

function resolve(name: string, place: Place, { sources, programme }: TextContext): Inline {
  const resolved = resolveReference(name, sources, programme);
  if ('text' in resolved) return { type: 'figure', id: idOf(name, programme), text: resolved.text };
  const finding =
    'known' in resolved
      ? error('reference-unknown', { name, nearest: sources.findNearest(name, resolved.known) }, place)
      : error('reference-without-value', { name, lacks: resolved.lacks }, place);
  sources.report(finding);
  return { type: 'text', text: `{{${name}}}` };
}

/** A programme's own `予算額` by its full name. */
function idOf(name: string, programme: Programme | undefined): string {
  return programme !== undefined && /^(?:開始|予算額|事業名)(?:\.|$)/.test(name) ? `${programme.id}.${name}` : name;
}

/** Two or more `…` between two texts. */
function findLeaders(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline, index): readonly Inline[] => {
    if (inline.type !== 'text') return [inline];
    const pieces = inline.text.split(/((?<!\s)\s*(?<!…)…{2,}\s*)/);
    return pieces.flatMap((text, number): readonly Inline[] => {
      const isBetween =
        (index > 0 || pieces.slice(0, number).join('') !== '') &&
        (index < inlines.length - 1 || pieces.slice(number + 1).join('') !== '');
      if (number % 2 === 1 && isBetween) return [{ type: 'leader' }];
      return text === '' ? [] : [{ type: 'text', text }];
    });
  });
}

function trim(inlines: readonly Inline[]): readonly Inline[] {
  return inlines
    .map((inline, index): Inline => {
      if (inline.type !== 'text') return inline;
      const start = index === 0 ? inline.text.trimStart() : inline.text;
      return { ...inline, text: index === inlines.length - 1 ? start.trimEnd() : start };
    })
    .filter((inline) => inline.type !== 'text' || inline.text !== '');
}

function nextLine(place: Place, lines: number): Place {
  if (lines === 0 || place.line === undefined) return place;
  const { column: _, ...rest } = place;
  return { ...rest, line: place.line + lines };
}
