import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

async function publish(...rows: readonly string[]) {
  const folder = await makeFolder({
    'city/torikumi.yaml': 'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2024-08-01 }\n',
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

describe('the sign of what is below zero', () => {
  it('is ▲ where the table writes it so, in computed figures and in the formats of the workbook', async () => {
    const { page, formats } = await publish(
      '1,人口増減,時点,増加,人,▲30人,▲20人,▲25人,10人',
      '2,相談,年間,増加,件,9,20,10,30',
    );
    expect(page).toContain('▲5人');
    expect(page).toContain('▲50.0%');
    expect(page).not.toMatch(/△\d/);
    expect(formats).toContain('"+"#,##0"人";"▲"#,##0"人"');
    expect(formats).not.toContain('"+"#,##0"人";"△"');
  });

  it.each([
    ['△ too', ['1,人口増減,時点,増加,人,△30人,▲20人,▲25人,10人', '2,相談,年間,増加,件,9,20,10,30']],
    ['neither', ['2,相談,年間,増加,件,9,20,10,30']],
  ])('is △ where it writes %s', async (_, rows) => {
    const { page, formats } = await publish(...rows);
    expect(page).toContain('△50.0%');
    expect(formats).toContain('△');
  });
});
