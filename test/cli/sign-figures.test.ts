import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

async function publish(rows: readonly string[], settings = '') {
  const folder = await makeFolder({
    'city/torikumi.yaml':
      'organization: 見本市\nplan: { title: 計画 }\n' +
      (settings.includes('document') ? settings : `document: { date: 2024-08-01 }\n${settings}`),
    'city/indicators.csv': ['ID,指標,種別,方向,単位,R1（基準値）,R4,R5,R8（目標値）', ...rows, ''].join('\n'),
  });
  await run([
    'build',
    join(folder, 'city'),
    '--out',
    join(folder, 'out'),
    '--report',
    'progress',
    '--format',
    'html,xlsx',
  ]);
  const place = join(folder, 'out', 'city', '2023');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(place, 'progress.xlsx'));
  const formats = new Set<string>();
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell(({ numFmt }) => formats.add(`${numFmt ?? ''}`)));
  return { page: await readFile(join(place, 'progress.html'), 'utf8'), formats: [...formats].join('\n') };
}

const people = (...values: readonly string[]) => `1,人口増減,時点,増加,人,${values.join(',')}`;
const visits = '2,相談,年間,増加,件,9,20,10,30';
/** Ratings of letters. */
const letters = 'rating: { bands: nagayo }\n';

describe('the sign of what is below zero', () => {
  it('is ▲ where the table writes it so, in computed figures and in the formats of the workbook', async () => {
    const { page, formats } = await publish([people('▲30人', '▲20人', '▲25人', '10人'), visits]);
    expect(page).toContain('▲5人');
    expect(page).toContain('▲50.0%');
    expect(page).not.toMatch(/△\d/);
    expect(formats).toContain('"+"#,##0"人";"▲"#,##0"人"');
    expect(formats).not.toContain('"+"#,##0"人";"△"');
  });

  it.each([
    ['△ too', [people('△30人', '▲20人', '▲25人', '10人'), visits]],
    ['neither', [visits]],
  ])('is − where it writes %s, as △ rates, for typed values too', async (_, rows) => {
    const { page, formats } = await publish(rows);
    expect(page).toContain('−50.0%');
    expect(page).not.toMatch(/[△▲]\s?\d/);
    expect(page).toContain('△ やや遅れ');
    expect(page).toContain('「−」は減少又は負の値');
    expect(formats).toContain('"−"');
    expect(formats).not.toMatch(/"[△▲]"[#,0.]*(?:"人"|"件")/);
    if (rows.length > 1) for (const value of ['−30人', '−20人', '−25人']) expect(page).toContain(value);
  });

  it('is △ where no triangle rates', async () => {
    const { page, formats } = await publish([people('△30人', '△20人', '△25人', '10人'), visits], letters);
    for (const value of ['△50.0%', '△30人', '「△」は減少又は負の値']) expect(page).toContain(value);
    expect(formats).toContain('"△"');
  });

  it('is what the settings say, for typed values too', async () => {
    const settings = 'document: { date: 2024-08-01, minus: ▲ }\n';
    const { page } = await publish([people('△30人', '△20人', '△25人', '10人'), visits], settings);
    for (const value of ['▲50.0%', '▲30人', '「▲」は減少又は負の値']) expect(page).toContain(value);
    // Axes of charts write their own.
    expect(page.replace(/<svg.*?<\/svg>/gs, '')).not.toMatch(/[△−]\d/);
  });
});
