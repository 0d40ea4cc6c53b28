import { expect, it } from 'vitest';
import { csvWriter } from '../../../src/writer/csv/write-csv.ts';
import { dataDocument, sampleFonts } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

it('quotes every field, begins with a byte order mark and ends lines as Windows does', async () => {
  const { bytes, findings } = await writeBytes(
    csvWriter,
    dataDocument([['面接"人数"', '2017', '3206.50']]),
    sampleFonts,
  );
  expect(findings).toEqual([]);
  expect(decoder.decode(bytes)).toBe(
    '\ufeff"団体コード","団体名","指標","西暦年度","値","単位","備考"\r\n' +
      '"131091","品川区","面接""人数""","2017","3206.50","人",""\r\n',
  );
});

it.each([
  ...[
    '=1+1',
    '+81-3-1234',
    '@SUM(A1)',
    '-1+1',
    '＝1+1',
    '\t=1',
    '\r=1',
    '+cmd',
    '-2+3+cmd',
    "-1|'x'!A1",
    '-SUM(1)',
    '-1\n=2',
  ],
  ...[
    '＠SUM(A1)',
    '＋1+1',
    '－SUM(1)',
    "＋cmd|' /C calc'!A0",
    '＋（１）＋２',
    '-3,4-5',
    '-1.2.3',
    '-a',
    '-1(SUM(A1))',
    '-SUM年(1)',
  ],
])('keeps %j from running as a formula, and says so', async (text) => {
  const { bytes, findings } = await writeBytes(csvWriter, dataDocument([[text, '2017', '-5']]), sampleFonts);
  expect(decoder.decode(bytes)).toContain(`"'${text}","2017","-5"`);
  expect(findings).toEqual([{ code: 'formula-injection', severity: 'warning', facts: { text } }]);
});

it.each([
  ...[
    '－',
    '-12.5',
    '***',
    '－3',
    '＋5',
    '△1,234',
    '▲3',
    '-1,234',
    '－１，２３４．５',
    '-3人',
    '－３．５％',
    '-0.07年（R1）',
    '- 5',
    '−3',
    '+10',
    '+4.9%',
    '+190メートル',
  ],
  ...['＋プラス事業', '－（注）', '＋10（プラス・テン）運動', '＋Ａ', '－10歳若い体づくり'],
])('leaves %j alone', async (text) => {
  const { bytes, findings } = await writeBytes(csvWriter, dataDocument([[text, '2017', '5']]), sampleFonts);
  expect(decoder.decode(bytes)).toContain(`"${text}","2017"`);
  expect(findings).toEqual([]);
});
