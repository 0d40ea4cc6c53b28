import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '../cli/small-workspace.ts';
import { crest, plainPng, svgOf } from '../picture/picture-files.ts';

const plain = await readFile(new URL('../../templates/progress.hbs', import.meta.url), 'utf8');

/** The report's template with a line below its title. */
function templateWith(line: string): string {
  return plain.replace('</header>', `</header>\n${line}`);
}

/** `templates/progress.hbs` holds it at line 20. */
const line = 20;

describe('a picture in a template', () => {
  it('stands in the report, and a change of its file builds anew', async () => {
    const workspace = await makeWorkspace({
      'templates/progress.hbs': templateWith('<img src="pictures/crest.svg" alt="見本市の市章" width="20mm">'),
      'pictures/crest.svg': crest,
    });
    expect(await workspace.build()).toMatchObject({ code: 0 });
    const html = `${(await workspace.readOut())['city/2023/progress.html']}`;
    expect(html).toMatch(/<figure><svg [^>]*aria-label="見本市の市章"/);
    expect((await workspace.build()).stdout).toContain('変更なし');
    await workspace.change({ 'pictures/crest.svg': svgOf('<rect width="9" height="9" fill="#abcdef"/>') });
    expect(await workspace.build()).toMatchObject({ code: 0 });
    expect(`${(await workspace.readOut())['city/2023/progress.html']}`).toContain('#abcdef');
  });

  it('may stand in a figure with a caption, and in the middle', async () => {
    const figure =
      '<figure class="center"><img src="map.png" alt="市の地図"><figcaption class="center">地図</figcaption></figure>';
    const workspace = await makeWorkspace({
      'templates/progress.hbs': templateWith(figure),
      'map.png': plainPng(9, 9, 1, 2, 3),
    });
    expect(await workspace.build()).toMatchObject({ code: 0 });
    const html = `${(await workspace.readOut())['city/2023/progress.html']}`;
    expect(html).toMatch(/<figure class="center"><img src="data:image\/png;base64,[^"]*" alt="市の地図"/);
  });

  it.each([
    ['that is not there', '<img src="nothing.png" alt="図">', 'ファイルがありません：nothing.png'],
    ['that lies outside', '<img src="../map.png" alt="図">', '../map.png'],
    ['of another kind', '<img src="indicators.csv" alt="図">', '図を使えません：indicators.csv'],
    ['without words', '<img src="map.png" alt="">', '図に代替テキストがありません：map.png'],
    ['inside a text', '<p>図<img src="map.png" alt="図"></p>', '図が文や表の中にあります：map.png'],
    ['of no such width', '<img src="map.png" alt="図" width="30">', 'width'],
    ['whose name is made of data', '<img src="{{title}}.png" alt="図">', 'src'],
  ])('%s is told at its line', async (_, markup, words) => {
    const workspace = await makeWorkspace({
      'templates/progress.hbs': templateWith(markup),
      'map.png': plainPng(9, 9, 1, 2, 3),
    });
    const { code, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toContain(`templates/progress.hbs:${line}`);
    expect(stderr).toContain(words);
  });

  it('is never read from outside of the workspace', async () => {
    const workspace = await makeWorkspace({ 'templates/progress.hbs': templateWith('<img src="map.png" alt="図">') });
    await writeFile(join(workspace.folder, 'elsewhere.png'), plainPng(9, 9, 1, 2, 3));
    await symlink(join(workspace.folder, 'elsewhere.png'), join(workspace.folder, 'city/map.png'));
    const { code, stderr } = await workspace.build();
    expect(code).toBe(1);
    expect(stderr).toContain('map.png');
  });
});

describe('a picture in a book', () => {
  const book = {
    'torikumi.yaml':
      'organization: 見本市\nplan: { title: 概要 }\ndocument: { date: 2024-08-01 }\ndata: { book: book.yaml }\n',
    'indicators.csv': undefined,
    'book.yaml': 'title: 概要\nyear: 令和6年度\nchapters: [{ id: a, title: 章, file: a.md }]\n',
    'a.md': '# 章\n\n![市の地図](pictures/map.png "地図")\n',
  };

  it('builds anew when its file changes', async () => {
    const workspace = await makeWorkspace({ ...book, 'pictures/map.png': plainPng(9, 9, 1, 2, 3) });
    const words = ['--format', 'html'];
    expect(await workspace.build(words)).toMatchObject({ code: 0 });
    expect((await workspace.build(words)).stdout).toContain('変更なし');
    const before = (await workspace.readOut())['city/2024/booklet.html'];
    await workspace.change({ 'pictures/map.png': plainPng(9, 9, 4, 5, 6) });
    expect(await workspace.build(words)).toMatchObject({ code: 0 });
    const after = (await workspace.readOut())['city/2024/booklet.html'];
    expect(before?.length).toBeGreaterThan(0);
    expect(after?.equals(before ?? Buffer.alloc(0))).toBe(false);
  });
});
