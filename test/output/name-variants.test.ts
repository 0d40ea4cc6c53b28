import { expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';
import { openPdf } from './open-pdf.ts';

/** Of names that BIZ UDPGothic lacks, of those beyond the BMP, and of those with an ideographic variation selector. */
const variants = ['𠮷野家', '𣏾谷', '槗本', '髙﨑', '德濵瀨', '𡈽屋', '𣘺本', '葛\u{e0100}城'];

const files = (name: string) => ({
  'torikumi.yaml': 'organization: 市\nsection: 課\nplan: { title: 計画 }\ndocument: { date: 2026-09-30 }\n',
  'indicators.csv': `指標,令和6年度,令和7年度,目標値（令和9年度）,注記\n${name},4人,5人,10人,備考\n`,
});

it('sets the common variants of names, in every format', async () => {
  const built = await buildFiles(files(variants.join('・')), { years: [2025], name: 'names' });
  expect(built.findings.filter(({ finding }) => finding.severity === 'error')).toEqual([]);
  const pages = await openPdf(built.read(2025, 'progress.pdf'));
  const text = JSON.stringify(pages);
  for (const variant of variants) expect(text).toContain(Array.from(variant)[0]);
});

it('names file and line of a character that no font has', async () => {
  const built = await buildFiles(files('名𪚲\u{2fa1e}'), { years: [2025], reports: ['progress'], name: 'names' });
  const found = built.findings.filter(({ finding }) => finding.code === 'character-without-glyph');
  expect(found.map(({ finding }) => finding.place)).toContainEqual(
    expect.objectContaining({ file: 'indicators.csv', line: 2 }),
  );
});

it('names file and line of such a character in a remark too', async () => {
  const { 'torikumi.yaml': configuration } = files('');
  const table = '指標,令和6年度,令和7年度,目標値（令和9年度）,注記\n甲,4人,5人,10人,\n乙,4人,5人,10人,備\u{2fa1e}考\n';
  const given = { 'torikumi.yaml': configuration, 'indicators.csv': table };
  const built = await buildFiles(given, { years: [2025], reports: ['progress'], formats: ['html'], name: 'names' });
  const found = built.findings.filter(({ finding }) => finding.code === 'character-without-glyph');
  expect(found.map(({ finding }) => finding.place)).toMatchObject([{ file: 'indicators.csv', line: 3 }]);
});
