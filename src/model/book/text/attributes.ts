/** Attributes in braces: at the end of a heading, and of directives, with a check of their names and values. */

import { error, type Finding, type Place } from '../../../finding/finding.ts';
import { findNearest } from '../../../finding/nearest.ts';

export type Attributes = Readonly<Record<string, string>>;

/**
 * `text {#id .class key=value key="a value" key}` as the text before it and the attributes, classes joined in `class` as
 * directives have them. `{{名前}}` is a reference and no attribute.
 */
export function splitAttributes(text: string): { readonly text: string; readonly attributes: Attributes } {
  const match = /(?<!\s)\s*(?<!\{)\{([^{}]*)\}\s*$/.exec(text);
  if (match === null) return { text, attributes: {} };
  const attributes: Record<string, string> = {};
  for (const [, id, className, key, quoted, bare] of (match[1] ?? '').matchAll(token)) {
    if (id !== undefined) attributes.id = id;
    else if (className !== undefined) attributes.class = [attributes.class ?? [], className].flat().join(' ');
    else if (key !== undefined) attributes[key] = quoted ?? bare ?? '';
  }
  return { text: text.slice(0, match.index), attributes };
}

const token = /#([^\s#]+)|\.([^\s.]+)|([^\s=#."]+)(?:=(?:"([^"]*)"|(\S*)))?/g;

/** Names that `owner` (`heading`, or a directive's name) does not have, and classes too. */
export function checkAttributes(
  owner: string,
  attributes: Attributes,
  { names, classes = [] }: { readonly names: readonly string[]; readonly classes?: readonly string[] },
  place: Place,
): readonly Finding[] {
  const { class: given = '', ...others } = attributes;
  const unknown = (name: string, known: readonly string[]) =>
    error('attribute-unknown', { owner, name, nearest: findNearest(name, known) }, place);
  const dotted = classes.map((name) => `.${name}`);
  return [
    ...Object.keys(others)
      .filter((name) => !names.includes(name))
      .map((name) => unknown(name, [...names, ...dotted])),
    ...given
      .split(/\s+/)
      .filter((name) => name !== '' && !classes.includes(name))
      .map((name) => unknown(`.${name}`, [...dotted, ...names])),
  ];
}

export function hasClass(attributes: Attributes, name: string): boolean {
  return (attributes.class ?? '').split(/\s+/).includes(name);
}
