/** Fields: what a text program works out when it is asked to, with what it gave last between their ends. */

import { escapeText } from '../package/xml.ts';

export const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

export function fieldBegin(instruction: string): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> ${escapeText(instruction)} </w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  );
}
