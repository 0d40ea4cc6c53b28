import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/finding/finding.ts';
import { readXlsxGrid, readXlsxTable } from '../../../src/workspace/xlsx/xlsx-table.ts';
import { type WorkbookParts, workbookParts, writeWorkbook } from './workbook-bytes.ts';

const inline = (address: string, content: string, style = 0) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is>${content}</is></c>`;
const text = (address: string, content: string) => inline(address, `<t>${content}</t>`);
const number = (address: string, content: string | number, style = 0) =>
  `<c r="${address}" s="${style}"><v>${content}</v></c>`;
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;
const rows = (...cells: readonly string[]) => `${cells.join('')}</sheetData>`;

function read(xml: string, parts: Omit<WorkbookParts, 'sheets'> = {}) {
  const { value, findings } = readXlsxGrid('a.xlsx', writeWorkbook({ ...parts, sheets: { 表: xml } }));
  return { value: value?.map(({ cells }) => cells.map((cell) => cell.text)), cells: value, findings };
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ severity, code, place, facts }) => [severity, code, place?.cell ?? '', facts]);

describe('letters in the colour of their ground', () => {
  const none = '<fill><patternFill patternType="none"/></fill>';
  const solid = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;

  it.each([
    ['white on nothing', 'rgb="FFFFFFFF"', none, true],
    ["the theme's white on white", 'theme="0"', solid('rgb="FFFFFFFF"'), true],
    ['blue on the same blue', 'rgb="FF1F4E79"', solid('rgb="FF1F4E79"'), true],
    ['white on blue', 'rgb="FFFFFFFF"', solid('rgb="FF1F4E79"'), false],
    ['the grey of a tinted white', 'theme="0" tint="-0.5"', none, false],
    ['what the program chooses', 'auto="1"', none, false],
    ['black on nothing', 'theme="1"', none, false],
  ])('%s', (_, colour, fill, isUnseen) => {
    const { value, findings } = read(rows(row(number('A1', 5, 1), number('B1', 6))), {
      styles: [0, 0],
      fonts: ['<font/>', `<font><color ${colour}/></font>`],
      fills: [none, fill],
    });
    expect(value).toEqual([['5', '6']]);
    expect(told(findings)).toEqual(isUnseen ? [['warning', 'xlsx-unseen', 'A1', { cells: ['A1'] }]] : []);
  });

  it('are told of texts too, but not where a part of them has a look of its own', () => {
    const look = '<rPr><color rgb="FFFF0000"/></rPr>';
    const cells = row(
      '<c r="A1" s="1" t="inlineStr"><is><t>前回</t></is></c>',
      `<c r="B1" s="1" t="inlineStr"><is><r>${look}<t>今回</t></r></is></c>`,
      '<c r="C1" s="1" t="inlineStr"><is><t> </t></is></c>',
    );
    const { findings } = read(rows(cells), {
      styles: [0, 0],
      fonts: ['<font/>', '<font><color rgb="FFFFFFFF"/></font>'],
    });
    expect(told(findings)).toEqual([['warning', 'xlsx-unseen', 'A1', { cells: ['A1'] }]]);
  });
});

describe('text with looks of its own', () => {
  const struck = '<rPr><strike/></rPr>';
  const raised = '<rPr><vertAlign val="superscript"/></rPr>';
  const runs = (...given: readonly string[]) => given.map((run) => `<r>${run}</r>`).join('');

  it('is left out where it is struck out, with a warning at the cell', () => {
    const strings = `<si>${runs(`${struck}<t>850</t>`, '<rPr><strike val="0"/></rPr><t>853</t>')}</si>`;
    const found = read(
      rows(
        row('<c r="A1" t="s"><v>0</v></c>', inline('B1', runs('<t>1,2</t>', `${struck}<t>9</t>`, '<t>00</t>'))),
        row(inline('A2', '<t>旧</t>', 1), number('B2', 5, 1)),
      ),
      { strings, styles: [0, 0], fonts: ['<font/>', '<font><strike/></font>'] },
    );
    expect(found.value).toEqual([['853', '1,200']]);
    expect(told(found.findings)).toEqual([['warning', 'xlsx-struck-out', 'A1', { cells: ['A1:B1', 'A2:B2'] }]]);
  });

  it('keeps a run that is not struck out in a cell that is, and takes a run without look as the cell', () => {
    const { value } = read(rows(row(inline('A1', runs('<t>旧</t>', '<rPr><b/></rPr><t>新</t>'), 1))), {
      styles: [0, 0],
      fonts: ['<font/>', '<font><strike/></font>'],
    });
    expect(value).toEqual([['新']]);
  });

  it.each([
    ['850', '1', '', '850※1'],
    ['850', '１', '件', '850※1件'],
    ['120', '2', '', '120※2'],
    ['850件', '※2', '', '850件※2'],
    ['850', '注1）', '', '850（注1）'],
    ['850', '(3)', '', '850（注3）'],
    ['850', '3)', '', '850※3'],
    ['850', 'a', '', '850（注a）'],
    ['850', '1,2', '', '850※1※2'],
    ['850', '*', '', '850*'],
    ['1,200m', '2', '', '1,200m²'],
    ['5km', '2', '当たり', '5km²当たり'],
    ['2×10', '3', 'kWh', '2×10³kWh'],
    ['令和5年度', '1', '', '令和5年度※1'],
    ['5', 'th', '', '5th'],
    ['850', '1-3', '人', '850（注1-3）人'],
    ['850', '2～3', '', '850（注2~3）'],
    ['850', '注1,2', '', '850※1※2'],
    ['850', '※1、※2', '', '850※1※2'],
    ['850', '注', '', '850（注）'],
    ['', '1', '850', '（注1）850'],
    ['850人', '1', '900人', '850人（注1）900人'],
    ['2×10', '3', '5', '2×10³5'],
  ])('%s with %s raised, then %s', (before, mark, after, expected) => {
    const content = runs(`<t>${before}</t>`, `${raised}<t>${mark}</t>`, `<rPr/><t>${after}</t>`);
    expect(read(rows(row(inline('A1', content)))).value).toEqual([[expected]]);
  });

  it.each([
    ['CO', '2', 'CO2'],
    ['850', '1', '850※1'],
    ['850', '人', '850人'],
  ])('%s with %s below the line', (before, lowered, expected) => {
    const content = runs(`<t>${before}</t>`, `<rPr><vertAlign val="subscript"/></rPr><t>${lowered}</t>`);
    expect(read(rows(row(inline('A1', content)))).value).toEqual([[expected]]);
  });

  it.each([
    [['注', '1'], '850（注1）'],
    [['1', ',', '2'], '850※1※2'],
    [['（', '注', '3）'], '850（注3）'],
  ])('has one mark of %s raised in runs of their own', (marks, expected) => {
    const content = runs('<t>850</t>', ...marks.map((mark) => `${raised}<t>${mark}</t>`));
    expect(read(rows(row(inline('A1', content)))).value).toEqual([[expected]]);
  });

  it('is no mark where a cell is raised as a whole and holds a number', () => {
    const font = '<font><vertAlign val="superscript"/></font>';
    expect(read(rows(row(number('A1', 900))), { styles: [0], fonts: [font] }).value).toEqual([['900']]);
  });

  it('is without the reading, in shared and inline strings, and without what no reader knows', () => {
    const reading = '<rPh sb="0" eb="2"><t>ミマモリ</t></rPh><phoneticPr fontId="1"/><ext><t>x</t></ext>';
    const found = read(
      rows(row('<c r="A1" t="s"><v>0</v></c>'), row(inline('A2', `<t>見守り</t>${reading}`)), row(text('A3', '次'))),
      { strings: `<si><t>見守り</t>${reading}</si>` },
    );
    expect(found.value).toEqual([['見守り'], ['見守り'], ['次']]);
    expect(found.findings).toEqual([]);
  });

  it('has its escapes decoded', () => {
    const escaped = ['a_x000D__x000A_b', '_x005F_x000D_', '_x30A2_', '_xZZZZ_'].map((each, index) =>
      row(text(`A${index + 1}`, each)),
    );
    expect(read(rows(...escaped)).value).toEqual([['a\nb'], ['_x000D_'], ['ア'], ['_xZZZZ_']]);
  });
});

describe('looks that set a cell off', () => {
  const solid = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
  const below = (style: string) => `<border><left style="thick"/><bottom style="${style}"/></border>`;

  it.each([
    ['a fill', { fills: ['<fill/>', solid('rgb="FFDDEEFF"')] }, { fill: 'rgb FFDDEEFF' }],
    ['a grey of white', { fills: ['<fill/>', solid('theme="0" tint="-0.15"')] }, { fill: 'theme 0 -0.15' }],
    ['a pattern', { fills: ['<fill/>', '<fill><patternFill patternType="gray125"/></fill>'] }, { fill: 'filled' }],
    ['bold letters', { fonts: ['<font/>', '<font><b/></font>'] }, { isBold: true }],
    ['a double line below', { borders: ['<border/>', below('double')] }, { isRuled: true }],
  ])('%s', (_, parts, look) => {
    const { cells } = read(rows(row(inline('A1', '<t>x</t>', 1))), { styles: [0, 0], ...parts });
    expect(cells?.[0]?.cells[0]?.look).toEqual({ fill: '', isBold: false, isRuled: false, ...look });
  });

  it.each([
    ['white', { fills: ['<fill/>', solid('rgb="FFFFFFFF"')] }],
    [
      'no pattern',
      { fills: ['<fill/>', '<fill><patternFill patternType="none"><fgColor rgb="FFDDEEFF"/></patternFill></fill>'] },
    ],
    ['bold letters switched off', { fonts: ['<font/>', '<font><b val="0"/></font>'] }],
    ['a thin line below', { borders: ['<border/>', below('thin')] }],
  ])('are not %s', (_, parts) => {
    const { cells } = read(rows(row(inline('A1', '<t>x</t>', 1))), { styles: [0, 0], ...parts });
    expect(cells?.[0]?.cells[0]).not.toHaveProperty('look');
  });

  it('are one object for all cells of a style', () => {
    const { cells } = read(rows(row(inline('A1', '<t>x</t>', 1), inline('B1', '<t>y</t>', 1))), {
      styles: [0, 0],
      fonts: ['<font/>', '<font><b/></font>'],
    });
    const [a, b] = cells?.[0]?.cells ?? [];
    expect(a?.look).toBe(b?.look);
  });
});

describe('the same table as two programs save it', () => {
  const plain = rows(
    row(text('A1', '指標'), text('B1', '目標'), text('C1', '達成率')),
    row(text('A2', '相談'), number('B2', 80), '<c r="C2"><f>B3/B2</f></c>'),
    row(text('A3', '講座'), number('B3', 90), '<c r="C3"><f>A3/B3</f></c>'),
    row(text('A4', '見学'), '<c r="B4"/>', '<c r="C4"><f>IF(B4="","－",1)</f></c>'),
  );
  // Attributes spelled out, an empty cell for every format, strings shared, results kept, namespaces that nothing uses.
  const given = ['指標', '目標', '達成率', '相談', '講座', '見学'];
  const shared = (address: string, index: number) => `<c r="${address}" s="1" t="s"><v>${index}</v></c>`;
  const empty = (line: number) => ['D', 'E', 'F'].map((column) => `<c r="${column}${line}" s="1"/>`).join('');
  const full = (line: number, ...cells: readonly string[]) =>
    `<row r="${line}" customFormat="false" ht="17.35" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${cells.join('')}${empty(line)}</row>`;
  const worked = (address: string, formula: string, type: string, value: string, style = 1) =>
    `<c r="${address}" s="${style}" t="${type}"><f aca="false">${formula}</f><v>${value}</v></c>`;
  const saved = `${[
    full(1, shared('A1', 0), shared('B1', 1), shared('C1', 2)),
    full(2, shared('A2', 3), '<c r="B2" s="1" t="n"><v>80</v></c>', worked('C2', 'B3/B2', 'n', '1.125', 2)),
    full(3, shared('A3', 4), '<c r="B3" s="1" t="n"><v>90</v></c>', worked('C3', 'A3/B3', 'e', '#VALUE!')),
    full(4, shared('A4', 5), '<c r="B4" s="1"/>', worked('C4', 'IF(B4=&quot;&quot;,&quot;－&quot;,1)', 'str', '－')),
    ...Array.from({ length: 40 }, (_, index) => full(index + 5)),
  ].join('')}</sheetData><printOptions/><pageMargins left="0.7"/><legacyDrawing id="rId1"/><extLst><ext/></extLst>`;
  const strings = given.map((each) => `<si><t xml:space="preserve">${each}</t></si>`).join('');
  const opened = read(saved, { strings, styles: [0, 0, 10] });

  it('has the same texts, and results where the other had none', () => {
    const own = read(plain);
    expect(own.value).toEqual([
      ['指標', '目標', '達成率'],
      ['相談', '80', ''],
      ['講座', '90', ''],
      ['見学', '', ''],
    ]);
    expect(opened.value).toEqual([
      ['指標', '目標', '達成率'],
      ['相談', '80', '112.50%'],
      ['講座', '90', '#VALUE!'],
      ['見学', '', '－'],
    ]);
    const problems = (of: typeof own) => of.cells?.map(({ cells }) => cells[2]?.problem);
    expect(problems(own)).toEqual([undefined, 'not-computed', 'not-computed', 'not-computed']);
    expect(problems(opened)).toEqual([undefined, undefined, 'error-value', undefined]);
  });

  it('has its cells at the same places and is right in both', () => {
    const places = (of: typeof opened) => of.cells?.map(({ cells }) => cells.map(({ place }) => place));
    expect(places(opened)).toEqual(places(read(plain)));
    expect(opened.findings).toEqual([]);
  });
});

describe('values', () => {
  it('without a value are marked, for whoever uses them', () => {
    const { cells } = read(
      rows(
        row('<c r="A1" t="e"><v>#DIV/0!</v></c>', '<c r="B1"><f>1+1</f></c>', text('C1', '######'), number('D1', 1)),
        row('<c r="A2" t="str"><f>A1&amp;B1</f></c>', '<c r="B2" t="str"><f>""</f><v></v></c>', number('C2', 1)),
      ),
    );
    expect(cells?.[1]?.cells.map(({ problem }) => problem)).toEqual(['not-computed', undefined, undefined]);
    expect(cells?.[0]?.cells.map(({ text: shown, problem }) => [shown, problem])).toEqual([
      ['#DIV/0!', 'error-value'],
      ['', 'not-computed'],
      ['######', 'error-value'],
      ['1', undefined],
    ]);
  });

  it('that stand for what was never computed are none', () => {
    const cells = rows(row('<c r="A1"><f>B1-C1</f><v>0</v></c>', '<c r="B1"><f>1+1</f><v>2</v></c>', number('C1', 0)));
    const problems = (isUncomputed: boolean) =>
      read(cells, { isUncomputed }).cells?.[0]?.cells.map(({ text: shown, problem }) => problem ?? shown);
    expect(problems(true)).toEqual(['not-computed', '2', '0']);
    expect(problems(false)).toEqual(['0', '2', '0']);
  });

  it.each([
    ['[$-411]ggge"年"m"月"d"日"', 45382, false, '令和6年3月31日'],
    ['ggge"年"', 45382, false, '令和6年'],
    ['[$-ja-JP-x-gannen]ggge"年度"', 43586, false, '令和元年度'],
    ['[$-404]e', 45382, false, '2024'],
    ['yyyy/m/d', 43920, true, '2024/3/31'],
    ['0.00E+00', 1234, false, '1234'],
    ['0.0%', 0.381, true, '38.1%'],
    ['G/標準"件"', 12, false, '12件'],
    ['"△"0;"▲"0', -5, false, '▲5'],
    ['0'.repeat(300), 7, false, '7'],
  ])('under %s', (format, value, is1904, expected) => {
    const formats = `<numFmt numFmtId="176" formatCode="${format.replaceAll('"', '&quot;')}"/>`;
    const found = read(rows(row(number('A1', value, 1))), { formats, styles: [0, 176], is1904 });
    expect(found.value).toEqual([[expected]]);
  });

  it('that are texts have a format too, dates may be written out', () => {
    const formats = '<numFmt numFmtId="176" formatCode="0;;;@&quot;課&quot;"/>';
    const found = read(rows(row(inline('A1', '<t>企画</t>', 1), '<c r="B1" t="d"><v>2024-03-31</v></c>')), {
      formats,
      styles: [0, 176],
    });
    expect(found.value).toEqual([['企画課', '2024/3/31']]);
  });
});

describe('what a reader of the sheet would not expect is said', () => {
  it('hidden rows and columns that hold something', () => {
    const xml = `${row(text('A1', 'a'), text('B1', 'b'), text('D1', 'd'))}<row r="2" hidden="1">${text('A2', 'x')}</row>
      <row r="3" ht="0">${text('A3', 'y')}</row><row r="4" hidden="1"/></sheetData>`;
    const whole = workbookParts({ sheets: { 表: xml } });
    const part = 'xl/worksheets/sheet1.xml';
    const columns = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="9" width="0"/></cols><sheetData>';
    const hiding = { ...whole, [part]: whole[part]?.replace('<sheetData>', columns) ?? '' };
    const bytes = zipSync(Object.fromEntries(Object.entries(hiding).map(([name, each]) => [name, strToU8(each)])));
    const { value, findings } = readXlsxGrid('a.xlsx', bytes);
    expect(value).toHaveLength(3);
    expect(value?.[0]?.cells.map(({ isHidden }) => isHidden ?? false)).toEqual([false, true, false, true]);
    expect(findings).toMatchObject([
      {
        code: 'xlsx-hidden',
        severity: 'warning',
        facts: { rows: ['2-3'], columns: ['B', 'D'] },
        place: { sheet: '表' },
      },
    ]);
  });

  it.each([
    ['sign', 'notice', '#,##0;[Red]#,##0', -5, '-5'],
    ['hidden', 'warning', ';;;', 5, '5'],
    ['zero', 'notice', '0;-0;&quot;-&quot;', 0, '0'],
  ])('numbers under a format of which it does not see the %s', (doubt, severity, format, value, shown) => {
    const formats = `<numFmt numFmtId="176" formatCode="${format}"/>`;
    const found = read(
      rows(row(text('A1', 'a'), number('B1', value, 1)), row(text('A2', 'b'), number('B2', value, 1))),
      {
        formats,
        styles: [0, 176],
      },
    );
    expect(found.value).toEqual([
      ['a', shown],
      ['b', shown],
    ]);
    expect(told(found.findings)).toEqual([[severity, 'xlsx-number-shown', 'B1', { doubt, cells: ['B1:B2'] }]]);
  });

  it('zeros of a sheet that shows none', () => {
    const whole = workbookParts({ sheets: { 表: rows(row(number('A1', 0), number('B1', 1))) } });
    const part = 'xl/worksheets/sheet1.xml';
    const view = '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews><sheetData>';
    const hiding = { ...whole, [part]: whole[part]?.replace('<sheetData>', view) ?? '' };
    const bytes = zipSync(Object.fromEntries(Object.entries(hiding).map(([name, each]) => [name, strToU8(each)])));
    expect(told(readXlsxGrid('a.xlsx', bytes).findings)).toEqual([
      ['notice', 'xlsx-number-shown', 'A1', { doubt: 'zero', cells: ['A1'] }],
    ]);
  });

  it('values that a merge covers', () => {
    const merged = `${rows(row(number('A1', 1), number('B1', 2)))}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    expect(told(read(merged).findings)).toEqual([['warning', 'xlsx-covered', 'B1', { cells: ['B1'] }]]);
  });
});

describe('nothing is lost in silence', () => {
  it.each([
    ['a cell outside the rows', `${row(text('A1', 'a'))}<c r="B1"><v>1</v></c></sheetData>`, 'cells-lost'],
    ['a row inside a row', `${row(text('A1', 'a'), row(text('A2', 'b')))}</sheetData>`, 'cells-lost'],
    ['cells below something unknown', `${row('<wrap><c r="A1"><v>1</v></c></wrap>')}</sheetData>`, 'cells-lost'],
    ['a second table of cells', `${row(text('A1', 'a'))}</sheetData><x>${row(text('A2', 'b'))}</x>`, 'cells-lost'],
    ['one address twice', rows(row(number('A1', 1)), '<row r="1"><c r="A1"><v>7</v></c></row>'), 'cell-doubled'],
    ['an address that is none', rows(row('<c r="AAAA1"><v>1</v></c>')), 'address'],
    ['the address of another row', rows(row('<c r="A7"><v>1</v></c>')), 'address'],
    ['a row that is none', rows('<row r="2000000"><c><v>1</v></c></row>'), 'address'],
    ['a shared string that is not there', rows(row('<c r="A1" t="s"><v>3</v></c>')), 'string-missing'],
    ['a type that is none', rows(row('<c r="A1" t="x"><v>3</v></c>')), 'type'],
    ['a number that is none', rows(row(number('A1', 'abc'))), 'number'],
    ['a number without end', rows(row(number('A1', '1e999'))), 'number'],
  ])('%s stops the file', (_, xml, problem) => {
    const { value, findings } = read(xml);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'xlsx-damaged', severity: 'error', facts: { problem } }]);
  });

  it('comments and quoted text are no cells', () => {
    const xml = rows(row('<!-- <c r="B1"><c r="C1"> -->', inline('A1', '<t><![CDATA[<c r="B1"/>]]></t>')));
    expect(read(xml).value).toEqual([['<c r="B1"/>']]);
  });

  it('cells without addresses follow each other', () => {
    expect(read(rows('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')).value).toEqual([
      ['1', '', '2'],
      ['3'],
    ]);
  });
});

describe('limits', () => {
  it('a stray cell far to the right makes no row long', () => {
    const { cells } = read(rows(row(text('A1', 'a')), '<row r="9"><c r="XFD9"><v>1</v></c></row>'));
    expect(cells?.map((each) => each.cells.length)).toEqual([1, 2]);
    expect(cells?.[1]?.cells[1]?.place.cell).toBe('XFD9');
  });

  it('more columns than anybody prints', () => {
    const wide = (count: number) =>
      read(rows(`<row>${'<c><v>1</v></c>'.repeat(count)}</row>`)).findings.map(({ facts }) => facts);
    expect(wide(1000)).toEqual([]);
    expect(wide(1001)).toEqual([{ path: 'a.xlsx', what: 'columns', limit: 1000 }]);
  });

  it('blank cells between others count', () => {
    const far = (count: number) =>
      read(rows(...Array.from({ length: count }, (_, index) => `<row><c r="CV${index + 1}"><v>1</v></c></row>`)));
    expect(far(10_000).findings).toEqual([]);
    expect(far(10_001).findings.map(({ facts }) => facts)).toEqual([
      { path: 'a.xlsx', what: 'cells', limit: 1_000_000 },
    ]);
  });

  it('more text than Excel can hold', () => {
    expect(read(rows(row(text('A1', 'あ'.repeat(32_767))))).findings).toEqual([]);
    expect(told(read(rows(row(text('A1', 'あ'.repeat(32_768))))).findings)).toEqual([
      ['error', 'cell-too-long', 'A1', { limit: 32_767 }],
    ]);
  });

  it.each([
    ['elements in each other', rows(row('<x>'.repeat(200) + '</x>'.repeat(200)))],
    ['entities of its own', `&a;`],
    ['a name without end', `<!--${'<c '.repeat(200_000)}`],
  ])('%s', (_, xml) => {
    expect(read(xml).findings).toMatchObject([{ code: 'xlsx-not-workbook' }]);
  });

  it.each([`<!--${'<c '.repeat(300_000)}-->`, `<!--${'<mergeCell '.repeat(300_000)}-->`, `${' '.repeat(3_000_000)}`])(
    'much that is nothing',
    (xml) => {
      expect(read(rows(row(text('A1', 'a')), xml)).value).toEqual([['a']]);
    },
  );
});

describe('any grid', () => {
  const value = fc.oneof(
    fc.record({ kind: fc.constant('blank' as const) }),
    fc.record({ kind: fc.constantFrom('shared' as const, 'inline' as const, 'runs' as const), text: words() }),
    fc.record({ kind: fc.constantFrom('number' as const, 'formula' as const), number: fc.integer() }),
    fc.record({ kind: fc.constantFrom('error' as const, 'unknown' as const) }),
  );
  const sheet = fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(sheet, fc.boolean(), fc.boolean(), (grid, hasAddresses, prefix) => {
        const strings: string[] = [];
        const xml = grid.map((cells, y) => {
          const written = cells.map((cell, x) =>
            write(cell, hasAddresses ? ` r="${String.fromCharCode(65 + x)}${y + 1}"` : '', strings),
          );
          return `<row${hasAddresses ? ` r="${y + 1}"` : ''}>${written.join('')}</row>`;
        });
        const parts = { strings: strings.join(''), sheets: { 表: `${xml.join('')}</sheetData>` } };
        const bytes = prefix ? prefixed(parts) : writeWorkbook(parts);
        const found = readXlsxGrid('a.xlsx', bytes);
        expect(found.findings).toEqual([]);
        const shown = grid.map((cells) => cells.map(expected));
        const kept = shown.map((cells) => cells.slice(0, cells.findLastIndex((each) => each !== '') + 1));
        expect(found.value?.map(({ cells }) => cells.map(({ text: each, problem }) => problem ?? each))).toEqual(
          kept.filter((cells) => cells.length > 0),
        );
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  type Value = typeof value extends fc.Arbitrary<infer T> ? T : never;

  function words() {
    return fc.string({
      unit: fc.constantFrom('あ', '漢', '1', 'a', ' ', '\n', '&', '<', '_'),
      minLength: 1,
      maxLength: 8,
    });
  }

  function write(cell: Value, address: string, strings: string[]): string {
    if ('text' in cell) {
      const escaped = cell.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      if (cell.kind === 'inline') return `<c${address} t="inlineStr"><is><t>${escaped}</t><rPh><t>x</t></rPh></is></c>`;
      const struck = '<r><rPr><strike/></rPr><t/></r>';
      strings.push(`<si>${cell.kind === 'runs' ? `${struck}<r><t>${escaped}</t></r>` : `<t>${escaped}</t>`}</si>`);
      return `<c${address} t="s"><v>${strings.length - 1}</v></c>`;
    }
    if ('number' in cell)
      return `<c${address}>${cell.kind === 'formula' ? '<f>NOW()</f>' : ''}<v>${cell.number}</v></c>`;
    if (cell.kind === 'error') return `<c${address} t="e"><v>#REF!</v></c>`;
    return cell.kind === 'unknown' ? `<c${address}><f>NOW()</f></c>` : `<c${address}/>`;
  }

  function expected(cell: Value): string {
    if ('text' in cell) return cell.text;
    if ('number' in cell) return String(cell.number);
    return { blank: '', error: 'error-value', unknown: 'not-computed' }[cell.kind];
  }

  function prefixed(parts: WorkbookParts): Uint8Array {
    const all = Object.entries(workbookParts(parts)).map(([name, xml]): [string, Uint8Array] => {
      const isMain = name.startsWith('xl/') && !name.includes('_rels');
      return [
        name,
        strToU8(isMain ? xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=') : xml),
      ];
    });
    return zipSync(Object.fromEntries(all));
  }
});

it('no damage to the bytes makes it throw or hang', () => {
  const xml = rows(
    row(inline('A1', '<r><rPr><strike/></rPr><t>a</t></r><r><t>指標</t></r>'), '<c r="B1" t="s"><v>0</v></c>'),
    row(number('A2', 1, 1), '<c r="B2" t="e"><v>#N/A</v></c>'),
  );
  const formats = '<numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;"/>';
  const parts = workbookParts({ sheets: { 表: xml }, strings: '<si><t>b</t></si>', formats, styles: [0, 176] });
  const stored = (given: Record<string, Uint8Array>) => zipSync(given, { level: 0 });
  const whole = Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, strToU8(each)]));
  const pieces = ['<', '>', '</c>', '<c>', '"', '&', '\0', '&#0;', '9'.repeat(30), '<row>', 'A1', '-', ']]>'].map(
    (each) => strToU8(each),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(whole)),
      fc.nat(),
      fc.nat({ max: 9 }),
      fc.constantFrom(...pieces),
      (name, at, cut, piece) => {
        const bytes = whole[name] ?? new Uint8Array();
        const start = at % (bytes.length + 1);
        const damaged = Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(start + cut)]);
        const found = readXlsxTable('a.xlsx', stored({ ...whole, [name]: damaged }));
        expect(Array.isArray(found.findings)).toBe(true);
      },
    ),
    { seed: 9, numRuns: 2000 },
  );
});
