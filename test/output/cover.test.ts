import { describe, expect, it } from 'vitest';
import { buildFiles, type Files, inWords } from './build-workspace.ts';
import { openPdf } from './open-pdf.ts';

const indicators = `基本目標,指標,26年度（基準値）,28年度,29年度,31年度（目標値）\n１　子育て,保育の数,10件,12件,15件,20件\n２　まち,公園の数,1園,2園,2園,3園\n`;
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path d="M0 0H100V50H0Z" fill="#14324d"/></svg>';

function filesWith(lines: string, change: Files = {}): Files {
  const settings = `organization: 見本市\nsection: 企画課\nplan: { title: 見本市総合計画 }\ndocument: { title: 取組状況, date: 2018-08-31 }\n`;
  return { 'torikumi.yaml': `${settings}${lines}`, 'indicators.csv': indicators, ...change };
}

const build = (files: Files) => buildFiles(files, { years: [2017], reports: ['progress'], formats: ['pdf'] });
const told = (built: Awaited<ReturnType<typeof build>>) => inWords(built.findings.map(({ finding }) => finding));

describe('the cover of 取組状況', () => {
  it.each(['A3, orientation: landscape', 'A4, orientation: landscape', 'A4, orientation: portrait'])(
    'is one page on %s, with the organisation, the title, the section and the mark',
    async (page) => {
      const reports = `reports: { progress: { cover: true, trends: none, page: { size: ${page} } } }\n`;
      const lines = `mark: { file: pictures/mark.svg, alternative: 見本市の市章 }\n${reports}`;
      const built = await build(filesWith(lines, { 'pictures/mark.svg': mark }));
      const pdf = await openPdf(built.read(2017, 'progress.pdf'));
      const [cover = [], next = []] = pdf.map(({ texts }) => texts.map(({ text }) => text.trim()));
      expect(cover.filter((text) => text !== '')).toEqual([
        '見本市',
        '平成29年度',
        '取組状況',
        '企画課',
        '平成30年8月31日',
      ]);
      expect(next.join('')).toContain('一目でわかる29年度の取組状況');
    },
  );

  it('is one page without a section and a mark', async () => {
    const reports = 'reports: { progress: { cover: true, trends: none } }\n';
    const files = filesWith(reports);
    const bare = String(files['torikumi.yaml']).replace('section: 企画課\n', '');
    const pdf = await openPdf((await build({ ...files, 'torikumi.yaml': bare })).read(2017, 'progress.pdf'));
    expect(pdf[0]?.texts.at(-1)?.text).toBe('平成30年8月31日');
  });

  it('has no mark where there is none, and says what is wrong with one', async () => {
    const reports = 'reports: { progress: { cover: true, trends: none } }\n';
    expect(told(await build(filesWith(reports)))).not.toContain('pictures');
    const lost = await build(filesWith(`mark: { file: pictures/mark.svg, alternative: 市章 }\n${reports}`));
    expect(told(lost)).toContain('pictures/mark.svg');
    expect(lost.files.has('shinagawa-strategy/2017/progress.pdf')).toBe(false);
  });
});
