/** What the styles and lists of a document say of a paragraph: which heading it is, and whether it is counted. */

import { readXml } from '../package/read-xml.ts';

/** Levels of headings by the id of their style, from 1. */
export type Headings = ReadonlyMap<string, number>;

/** Styles are headings by their level in the outline, or their name; what is based on one is one as well. */
export function readHeadings(bytes: Uint8Array | undefined): Headings {
  const styles = new Map<string, { level: number | undefined; basis: string | undefined }>();
  let id = '';
  if (bytes === undefined) return new Map();
  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'style') {
        id = attributes['w:styleId'] ?? '';
        styles.set(id, { level: undefined, basis: undefined });
      }
      const style = styles.get(id);
      if (style === undefined) return;
      if (name === 'name') style.level ??= levelOfName(value);
      if (name === 'outlineLvl') style.level = levelOfOutline(value);
      if (name === 'basedOn') style.basis = value;
    },
    text: () => {},
    close: (name) => {
      if (name === 'style') id = '';
    },
  });
  const levelOf = (style: string, steps: number): number | undefined => {
    const found = styles.get(style);
    if (found === undefined || steps > mostSteps) return undefined;
    return found.level ?? (found.basis === undefined ? undefined : levelOf(found.basis, steps + 1));
  };
  return new Map(
    [...styles.keys()].flatMap((style) => {
      const level = levelOf(style, 0);
      return level === undefined ? [] : [[style, level] as const];
    }),
  );
}

/** Styles that are based on each other in a circle. */
const mostSteps = 20;
/** What Markdown has. */
const deepest = 6;

function levelOfName(name: string): number | undefined {
  const [, digit] = /^(?:heading|見出し) ?([1-9])$/i.exec(name) ?? [];
  return digit === undefined ? undefined : Math.min(deepest, Number(digit));
}

/** 9 is text. */
export function levelOfOutline(value: string): number | undefined {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? Math.min(deepest, level + 1) : undefined;
}

/** Whether the lists of each number are counted, by level. */
export type Lists = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

export function readLists(bytes: Uint8Array | undefined): Lists {
  const abstract = new Map<string, Map<string, boolean>>();
  const lists = new Map<string, ReadonlyMap<string, boolean>>();
  if (bytes === undefined) return lists;
  let [own, level, number] = ['', '', ''];
  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'abstractNum') {
        own = attributes['w:abstractNumId'] ?? '';
        abstract.set(own, new Map());
      }
      if (name === 'lvl') level = attributes['w:ilvl'] ?? '';
      if (name === 'numFmt') abstract.get(own)?.set(level, value !== 'bullet' && value !== 'none');
      if (name === 'num') number = attributes['w:numId'] ?? '';
      if (name === 'abstractNumId' && number !== '') lists.set(number, abstract.get(value) ?? new Map());
    },
    text: () => {},
    close: (name) => {
      if (name === 'abstractNum') own = '';
      if (name === 'num') number = '';
    },
  });
  return lists;
}
