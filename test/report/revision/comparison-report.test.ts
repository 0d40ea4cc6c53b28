import { describe, expect, it } from 'vitest';
import { composeSmall, rowsOf, smallFiles } from './small-revision.ts';

const rows = async (...settings: readonly string[]) => rowsOf(await composeSmall('comparison', smallFiles(settings)));

describe('新旧対照表', () => {
  it('has the new edition at the left, the changed words underlined, and unchanged sentences left out', async () => {
    expect(await rows()).toEqual([
      ['項目', '改正後', '改正前', '理由'],
      ['１　子育て'],
      ['延長保育の実施施設数', '目標値　［5園・9園（R2年度）］', '目標値　［4園・8園（31年度）］', ''],
      [
        '相談件数（累計）',
        '相談件数［（累計）］/目標値　［32,550］件/定義　予算は［6,227］千円とする。（略）申請は窓口［と電話］で受け付ける。',
        '相談件数［（年間）］/目標値　［32,268］件/定義　予算は［6,166］千円とする。（略）申請は窓口で受け付ける。',
        '実績による',
      ],
      ['公園面積', '基本目標　［１　子育て］', '基本目標　［２　まち］', ''],
      ['２　まち'],
      ['屋外広告物の撤去数', '（削る）', '目標値　10件', '完了した'],
      ['空き家の数', '目標値　5件', '（新設）', ''],
    ]);
  });

  it('may have it at the right', async () => {
    const [head, , first] = await rows('newSide: right');
    expect(head).toEqual(['項目', '改正前', '改正後', '理由']);
    expect(first?.slice(1, 3)).toEqual(['目標値　［4園・8園（31年度）］', '目標値　［5園・9園（R2年度）］']);
  });

  it('heads each side as its edition does, and says where there is nothing', async () => {
    const files = smallFiles();
    const old = String(files['old/list.csv'])
      .replace('目標値', '目標値（R5）')
      .replace('K3,２　まち', 'K3,１　子育て')
      .replace('2.0㎡', '');
    const table = rowsOf(
      await composeSmall('comparison', {
        ...files,
        'old/list.csv': old,
        'reasons.csv': `${files['reasons.csv']}K3,実績\n`,
      }),
    );
    expect(table[1]).toEqual(['列の見出し', '目標値', '目標値［（R5）］', '']);
    expect(table[3]?.slice(1, 3)).toEqual(['目標値　［5園・9園（R2年度）］', '目標値（R5）　［4園・8園（31年度）］']);
    expect(table[5]?.slice(0, 3)).toEqual(['公園面積', '目標値　［2.0㎡］', '目標値（R5）　（なし）']);
  });

  it.each([
    ['現行', '改正案'],
    ['素案', '決定'],
  ])('is headed %s and %s', async (old, now) => {
    const [head] = await rows(`labels: { old: ${old}, new: ${now} }`);
    expect(head).toEqual(['項目', now, old, '理由']);
  });

  it('shows unchanged sentences whole where they are asked for', async () => {
    const table = await rows('unchanged: show');
    expect(table[3]?.[1]).toContain('千円とする。利用者は市内に住む人とする。申請は');
    expect(JSON.stringify(table)).not.toContain('（略）');
  });

  it('has no column of reasons where none is asked for, and where none is written', async () => {
    expect((await rows('showReasons: false'))[0]).toEqual(['項目', '改正後', '改正前']);
    const files = { ...smallFiles(), 'reasons.csv': 'ID,理由\nK1,記載なし\nK2,記載なし\nK4,記載なし\n' };
    expect(rowsOf(await composeSmall('comparison', files))[0]).toEqual(['項目', '改正後', '改正前']);
  });

  it('tells once that a group is called otherwise, and not of all that stands in it', async () => {
    const files = smallFiles();
    const table = rowsOf(
      await composeSmall('comparison', {
        ...files,
        'list.csv': String(files['list.csv']).replaceAll('１　子育て', '①　子育てと教育'),
      }),
    );
    expect(table.filter(([name]) => name === '基本目標の名称')).toEqual([
      ['基本目標の名称', expect.stringContaining('［'), expect.stringContaining('子育て'), ''],
    ]);
    expect(table.slice(1, 4).map(([name]) => name)).toEqual([
      '基本目標の名称',
      '①　子育てと教育',
      '延長保育の実施施設数',
    ]);
    // What went from one group to another has moved.
    expect(table.find(([name]) => name === '公園面積')?.[1]).toContain('基本目標　');
    expect(table.find(([name]) => name?.startsWith('相談件数'))?.[1]).not.toContain('基本目標');
  });

  it('leaves out what only stands in a group of another name', async () => {
    const { 'reasons.csv': _, ...files } = smallFiles();
    const list = String(files['old/list.csv']);
    const table = rowsOf(
      await composeSmall('comparison', {
        ...files,
        'torikumi.yaml': String(files['torikumi.yaml']).replace('  reasons: reasons.csv\n', ''),
        'list.csv': list.replaceAll('２　まち', '２　みどりとまち'),
      }),
    );
    expect(table).toEqual([
      ['項目', '改正後', '改正前'],
      ['基本目標の名称', '２　［みどりと］まち', '２　まち'],
    ]);
  });
});
