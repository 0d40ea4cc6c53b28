/** Workbooks of many rows as Excel writes them: shared strings, inline strings, plain and formatted numbers, dates, formulas. */

import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { columnName } from '../src/table/cell-address.ts';
import { zipParts } from '../src/writer/package/zip-parts.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Twelve columns: five shared strings, two inline ones, three numbers, a day and a formula. */
export async function writeWorkbook(path: string, rows: number): Promise<void> {
  const stream = createWriteStream(path);
  await zipParts(
    [
      { name: '[Content_Types].xml', content: [contentTypes] },
      { name: '_rels/.rels', content: [relations([['officeDocument', 'xl/workbook.xml']])] },
      {
        name: 'xl/workbook.xml',
        content: [
          `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="指標" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        ],
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: [
          relations([
            ['worksheet', 'worksheets/sheet1.xml'],
            ['sharedStrings', 'sharedStrings.xml'],
            ['styles', 'styles.xml'],
          ]),
        ],
      },
      { name: 'xl/worksheets/sheet1.xml', content: sheet(rows) },
      { name: 'xl/sharedStrings.xml', content: strings(rows) },
      { name: 'xl/styles.xml', content: [styles] },
    ],
    { write: (bytes) => stream.write(bytes) },
  );
  stream.end();
  await finished(stream);
}

const heads = [
  '基本目標',
  '施策',
  '指標名',
  '単位',
  '担当課',
  '説明',
  '備考',
  '基準値',
  '実績',
  '目標値',
  '時点',
  '差',
];
const units = ['人', '％', '件', '千円'];

/** Every row has a name of its own; goals, measures, units and sections are those of many rows. */
function* strings(rows: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst ${main}>`;
  for (const text of [...heads, ...units]) yield item(text);
  for (let goal = 0; goal < 20; goal += 1) yield item(`基本目標${goal + 1}　安心して暮らせるまち`);
  for (let measure = 0; measure < 200; measure += 1) yield item(`施策${measure + 1}　地域の支え合いを進める`);
  for (let section = 0; section < 30; section += 1) yield item(`第${section + 1}課`);
  for (let row = 0; row < rows; row += 1) yield item(`指標その${row + 1}の達成に向けた取組の件数`);
  yield '</sst>';
}

function item(text: string): string {
  return `<si><t>${text}</t><phoneticPr fontId="1"/></si>`;
}

function* sheet(rows: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${main}><sheetData>`;
  const head = heads.map((_, index) => `<c r="${columnName(index + 1)}1" s="1" t="s"><v>${index}</v></c>`);
  yield `<row r="1" spans="1:12">${head.join('')}</row>`;
  const [ofGoals, ofMeasures] = [heads.length + units.length, heads.length + units.length + 20];
  const [ofSections, ofNames] = [ofMeasures + 200, ofMeasures + 230];
  for (let index = 0; index < rows; index += 1) {
    const row = index + 2;
    const shared = (column: string, at: number) => `<c r="${column}${row}" s="2" t="s"><v>${at}</v></c>`;
    const inline = (column: string, text: string) =>
      `<c r="${column}${row}" s="2" t="inlineStr"><is><t>${text}</t></is></c>`;
    const [base, actual] = [(index * 37) % 5000, (index * 91) % 7000];
    yield `<row r="${row}" spans="1:12" ht="18.75" customHeight="1">${[
      shared('A', ofGoals + (index % 20)),
      shared('B', ofMeasures + (index % 200)),
      shared('C', ofNames + index),
      shared('D', heads.length + (index % units.length)),
      shared('E', ofSections + (index % 30)),
      inline('F', `年度末に各課の報告を合計した数（${index + 1}）`),
      inline('G', index % 3 === 0 ? '速報値' : '確定値'),
      `<c r="H${row}" s="0"><v>${base}</v></c>`,
      `<c r="I${row}" s="3"><v>${actual}.5</v></c>`,
      `<c r="J${row}" s="4"><v>${((index % 997) / 997).toFixed(6)}</v></c>`,
      `<c r="K${row}" s="5"><v>${45_000 + (index % 365)}</v></c>`,
      `<c r="L${row}" s="3"><f>I${row}-H${row}</f><v>${actual + 0.5 - base}</v></c>`,
    ].join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}">${all.join('')}</Relationships>`;
}

const contentTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['workbook', 'sheet.main'],
  ['worksheets/sheet1', 'worksheet'],
  ['sharedStrings', 'sharedStrings'],
  ['styles', 'styles'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  )
  .join('')}</Types>`;

/** Plain, bold on a ground, bordered, and so with three number formats. */
const styles = `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.0&quot;人&quot;"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf fontId="1" fillId="2" borderId="1"/><xf borderId="1"/><xf numFmtId="176" borderId="1"/><xf numFmtId="10" borderId="1"/><xf numFmtId="14" borderId="1"/></cellXfs></styleSheet>`;
