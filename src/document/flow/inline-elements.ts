/** Which inline elements mean something by themselves, so that their text is marked as theirs inside the element around them. */

import type { Element } from 'hast';
import { isAddress } from '../../model/book/text/link-target.ts';
import { isNoteReference } from './note-reference.ts';

export function hasOwnMeaning(element: Element): boolean {
  const { tagName, properties } = element;
  if (isNoteReference(element)) return true;
  if (tagName === 'a') return isAddress(String(properties.href ?? ''));
  if (tagName === 'span') return properties.lang !== undefined;
  return meaningful.includes(tagName);
}

const meaningful = ['ins', 'del', 'mark', 'ruby', 'rb', 'rt'];
