/** A part of an office file as a tree that can be changed and written again, with the prefixes and attributes that it had. */

import { readXml, XmlDamage } from './read-xml.ts';

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
  readXml(bytes, {
    open: (_, attributes, spelled) => {
      const own = element(spelled, { ...attributes });
      open.at(-1)?.children.push(own);
      open.push(own);
    },
    text: (text) => {
      if (open.length > 1) open.at(-1)?.children.push(text);
    },
    close: () => {
      open.pop();
    },
  });
  const [root] = childrenOf(top);
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
