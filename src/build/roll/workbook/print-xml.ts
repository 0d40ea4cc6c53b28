/** A changed part as it is written again. */

import type { XmlElement } from '../../../workspace/package/xml-tree.ts';
import { declaration, escapeAttribute, escapeText } from '../../../writer/package/xml.ts';

export function printXml(root: XmlElement): string {
  const pieces: string[] = [declaration];
  const print = ({ name, attributes, children }: XmlElement) => {
    pieces.push(`<${name}`);
    for (const [key, value] of Object.entries(attributes)) pieces.push(` ${key}="${escapeAttribute(value)}"`);
    if (children.length === 0) {
      pieces.push('/>');
      return;
    }
    pieces.push('>');
    for (const child of children) {
      if (typeof child === 'string') pieces.push(escapeText(child));
      else print(child);
    }
    pieces.push(`</${name}>`);
  };
  print(root);
  return pieces.join('');
}
