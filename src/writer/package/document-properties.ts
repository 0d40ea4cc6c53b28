/** What an Office file says of itself, as the document does. */

import type { ComposedDocument } from '../../document/document.ts';
import type { CoreProperties } from './properties.ts';

/** The only date in the file is the document's own, at midnight UTC. */
export function propertiesOf({ title, organization, section, year, date }: ComposedDocument): CoreProperties {
  const words = [organization, section, year].filter((word) => word !== '');
  return {
    title,
    subject: [title, year].filter((word) => word !== '').join('　'),
    creator: organization,
    keywords: words,
    language: 'ja-JP',
    date: `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}T00:00:00Z`,
  };
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
