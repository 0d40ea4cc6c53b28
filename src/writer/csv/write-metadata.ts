/** What a CSV does not say of itself, beside it: its columns, issuer, date and licence, as W3C's CSV on the Web has them. */

import type { ColumnDescription } from '../../document/column-description.ts';
import type { ComposedDocument } from '../../document/document.ts';
import { isoDate } from '../../model/year/parse-date.ts';
import { readDataRows } from '../data-rows.ts';
import type { Writer } from '../writer.ts';

export const csvMetadataWriter: Writer = {
  format: 'csvw',
  write: async (document, _fonts, sink) => {
    sink.write(new TextEncoder().encode(`${JSON.stringify(describe(document), null, 2)}\n`));
    return { findings: [] };
  },
};

function describe(document: ComposedDocument): object {
  const { title, organization, section, date, license, name = 'data', tree } = document;
  const { header, columns } = readDataRows(tree);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    url: `${name}.csv`,
    'dc:title': title,
    'dc:language': 'ja',
    'dc:publisher': [organization, section].filter((part) => part !== '').join(' '),
    'dc:issued': { '@value': isoDate(date), '@type': 'xsd:date' },
    ...(license === undefined ? {} : { 'dc:rights': license.name }),
    ...(license?.url === undefined ? {} : { 'dc:license': { '@id': license.url } }),
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', quoteChar: '"', doubleQuote: true },
    tableSchema: { columns: header.map((head, index) => describeColumn(head, index, columns[index])) },
  };
}

/** `***` is what is not there, `X` what is kept secret (統一ルール 1-13). */
function describeColumn(title: string, index: number, column: ColumnDescription | undefined): object {
  const { name, type, description }: ColumnDescription = column ?? { name: `column${index + 1}`, type: 'text' };
  return {
    name,
    titles: title,
    ...(description === undefined ? {} : { 'dc:description': description }),
    ...(type === 'text' ? { datatype: 'string' } : { datatype: type, null: ['', '***', 'X'] }),
  };
}
