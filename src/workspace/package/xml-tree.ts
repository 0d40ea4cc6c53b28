/** A part of an office file as a tree that can be changed and written again, with the prefixes and attributes that it had. */

import { SaxesParser } from 'saxes';
import { depthLimit, XmlDamage } from './read-xml.ts';

export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  /** Without it. */
  readonly local: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** A sheet of some ten thousand rows; what is larger is no table that somebody keeps by hand. */
const sizeLimit = 16 * 1024 * 1024;

/** Throws `XmlDamage`, also for a part of many megabytes. Comments are left out. */
export function parseXmlTree(bytes: Uint8Array): XmlElement {
  if (bytes.length > sizeLimit) throw new XmlDamage('too large to be changed');
  const top = element('', {});
  const open = [top];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (cause) => {
    throw new XmlDamage(cause.message);
  });
  parser.on('doctype', () => {
    throw new XmlDamage('entities of its own');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = element(name, { ...attributes });
    if (open.length > depthLimit) throw new XmlDamage('too deep');
    open.at(-1)?.children.push(own);
    open.push(own);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text = (part: string) => {
    if (open.length > 1) open.at(-1)?.children.push(part);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decode(bytes)).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new XmlDamage('nothing in it');
  return root;
}

export function element(
  name: string,
  attributes: Record<string, string>,
  children: (XmlElement | string)[] = [],
): XmlElement {
  return { name, local: name.slice(name.indexOf(':') + 1), attributes, children };
}

export function childrenOf({ children }: XmlElement, local?: string): readonly XmlElement[] {
  return children.flatMap((child) => (typeof child === 'string' || (local && child.local !== local) ? [] : [child]));
}

/** Itself, and all that is in it. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elementsOf(child);
}

export function textOf(root: XmlElement): string {
  return root.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlDamage('not the encoding that it says');
  }
}
