/** The tables as a PDF with nothing but pdfmake: `node plain-pdfmake.js <workspace> <output>`. */

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Cell, countCells, type Look, readTables, type Table } from './read-tables.ts';

interface Pdfmake {
  setFonts(fonts: object): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

const packages = createRequire(import.meta.url);
const pdfmake: Pdfmake = packages('pdfmake');
const family = '@expo-google-fonts/biz-udpgothic';

const styles: Readonly<Record<Look, object>> = {
  head: { bold: true, alignment: 'center', fillColor: '#e4ebf2' },
  band: { bold: true, fontSize: 12, color: '#ffffff', fillColor: '#14324d' },
  policy: { bold: true, fontSize: 11, color: '#14324d', fillColor: '#c9d8e6' },
  measure: { fillColor: '#f1f5f9' },
  text: {},
  number: { alignment: 'right' },
};

const [workspace = '', output = ''] = process.argv.slice(2);
const tables = readTables(workspace);
pdfmake.setFonts({
  'BIZ UDPGothic': {
    normal: packages.resolve(`${family}/400Regular/BIZUDPGothic_400Regular.ttf`),
    bold: packages.resolve(`${family}/700Bold/BIZUDPGothic_700Bold.ttf`),
  },
});
const document = pdfmake.createPdf({
  pageSize: 'A3',
  pageOrientation: 'landscape',
  pageMargins: [37, 34, 37, 37],
  defaultStyle: { font: 'BIZ UDPGothic', fontSize: 9.5 },
  info: { title: '品川区総合戦略の取組状況について' },
  footer: (page: number, pages: number) => ({ text: `${page} / ${pages}`, alignment: 'center' }),
  content: tables.map(tableNode),
});
writeFileSync(output, await document.getBuffer());
process.stdout.write(`cells ${countCells(tables)}\n`);

function tableNode(table: Table, index: number): object {
  const widths = [26, 170, '*', 72, 72, 72, 72, 72, 70, 52, 52, 66];
  return {
    table: { headerRows: 2, widths, body: fillSpans([...table.head, ...table.rows], widths.length) },
    ...(index === 0 ? {} : { pageBreak: 'before' }),
  };
}

/** pdfmake wants an empty cell wherever a merged one reaches. */
function fillSpans(rows: readonly (readonly Cell[])[], columns: number): object[][] {
  const below: number[] = Array.from({ length: columns }, () => 0);
  return rows.map((cells) => {
    const filled: object[] = [];
    const waiting = [...cells];
    while (filled.length < columns) {
      const column = filled.length;
      const covered = below[column] ?? 0;
      const cell = covered > 0 ? undefined : waiting.shift();
      if (cell === undefined) {
        filled.push({});
        below[column] = Math.max(0, covered - 1);
        continue;
      }
      const { text, look, columns: colSpan = 1, rows: rowSpan = 1 } = cell;
      filled.push({ text, ...styles[look], colSpan, rowSpan });
      for (let at = 1; at < colSpan; at += 1) filled.push({});
      below[column] = rowSpan - 1;
    }
    return filled;
  });
}
