/** The page of the gallery: every file that the samples become, by sample and report. */

import type { Artifact } from '../src/build/artifact.ts';
import type { Source } from './read-pages.ts';

export type Shown = Pick<Artifact, 'path' | 'workspace' | 'fiscalYear' | 'report' | 'format' | 'bytes' | 'pages'>;

export function composeGallery(artifacts: readonly Shown[]): Source {
  const samples = [...new Set(artifacts.map(({ workspace }) => workspace))];
  const parts = samples.map((sample) =>
    composeSample(
      sample,
      artifacts.filter(({ workspace }) => workspace === sample),
    ),
  );
  const markdown = ['# 見本の出力', introduction, pictures, ...parts].join('\n\n');
  return { path: 'gallery.md', page: 'gallery.html', language: 'ja', markdown };
}

const introduction =
  '見本のデータ（[data](data/README.md)）から作ったファイルのすべてです。開くか、保存してご覧ください。';

const pictures = [
  '![取組状況の頁](docs/images/progress-page.png)',
  '![一目でわかるの頁](docs/images/glance-page.png)',
  '![グラフの頁](docs/images/charts-page.png)',
  '![冊子と見え消しの頁](docs/images/book-and-redline-pages.png)',
].join('\n\n');

function composeSample(sample: string, artifacts: readonly Shown[]): string {
  const keys = [...new Set(artifacts.map(({ fiscalYear, report }) => `${fiscalYear} ${report}`))];
  const rows = keys.map((key) => {
    const files = artifacts.filter(({ fiscalYear, report }) => `${fiscalYear} ${report}` === key);
    const links = files.map(({ path, format, bytes, pages }) => {
      const ofPages = pages === undefined ? '' : `${pages}頁、`;
      return `[${format.toUpperCase()}](gallery/${path})（${ofPages}${Math.ceil(bytes / 1024)} KB）`;
    });
    return `| ${key} | ${links.join(' ')} |`;
  });
  return [`## ${sample}`, ['| 年度と報告書 | ファイル |', '|---|---|', ...rows].join('\n')].join('\n\n');
}
