import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPairs } from '../../src/revision/bracket-pairs.ts';
import { isSameMeaning } from '../../src/revision/compare-meaning.ts';
import { compareTexts } from '../../src/revision/compare-text.ts';
import { editsOf } from '../../src/revision/edits.ts';
import { invertSegments, newTextOf, oldTextOf } from '../../src/revision/join-segments.ts';
import type { Segment } from '../../src/revision/revision.ts';
import { editedText } from './random-version.ts';

/** e.g. `支援する。（[6,166→6,227]千円）`. */
function mark(before: string, after: string): string {
  const segments = compareTexts(before, after);
  let text = '';
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'same') text += segment.text;
    else if (segment.kind === 'deleted') {
      text += segments[index + 1]?.kind === 'inserted' ? `[${segment.text}→` : `[${segment.text}→]`;
    } else text += segments[index - 1]?.kind === 'deleted' ? `${segment.text}]` : `[→${segment.text}]`;
  }
  return text;
}

describe('compareTexts: 令和４年度 港区運営方針（素案）からの変更', () => {
  it.each([
    [
      '地域課題への対応・解決に向けた取組を支援する。（32,268千円）',
      '地域課題への対応・解決に向けた取組を支援する。（32,550千円）',
      '地域課題への対応・解決に向けた取組を支援する。（[32,268→32,550]千円）',
    ],
    [
      '「子育て支援室」との連携を強化する。（6,166千円）',
      '「子育て支援室」との連携を強化する。（6,227千円）',
      '「子育て支援室」との連携を強化する。（[6,166→6,227]千円）',
    ],
    ['３年度（９月末時点）', '３年度（12月末時点）', '３年度（[９→12]月末時点）'],
    ['< 3年度（9月末時点） >', '< 3年度（12月末時点） >', '< 3年度（[9→12]月末時点） >'],
    [
      '・「日頃の地域とのつながりの大切さ」を伝える記事の掲載　14件\n・区内転入者にチラシを配布\n・区のHP・ツイッター・フェイスブックで情\n報発信　24件',
      '・「日頃の地域とのつながりの大切さ」を伝える記事の掲載　19件\n・区内転入者にチラシを配布\n・区のHP・ツイッター・フェイスブックで情\n報発信　40件',
      '・「日頃の地域とのつながりの大切さ」を伝える記事の掲載　[14→19]件\n・区内転入者にチラシを配布\n・区のHP・ツイッター・フェイスブックで情\n報発信　[24→40]件',
    ],
    ['情報を発信　13件\n・毎月の', '情報を発信　26件\n・毎月の', '情報を発信　[13→26]件\n・毎月の'],
    [
      '・文化振興事業部会・実行委員会：21団体・個人',
      '・文化振興事業部会・実行委員会：32団体・個人',
      '・文化振興事業部会・実行委員会：[21→32]団体・個人',
    ],
    [
      '・生涯学習推進員校区代表会議等（2回）',
      '・生涯学習推進員校区代表会議等（3回）',
      '・生涯学習推進員校区代表会議等（[2→3]回）',
    ],
  ])('%j → %j', (before, after, marked) => {
    expect(mark(before, after)).toBe(marked);
  });
});

describe('compareTexts', () => {
  it.each([
    ['採用した人数（年間）', '採用した人数（累計）', '採用した人数[（年間）→（累計）]'],
    ['病後児保育　3施設\n（27年度）', '病後児保育　5施設\n（31年度）', '病後児保育　[3→5]施設\n（[27→31]年度）'],
    [
      '～19時15分：4園\n～20時15分：8園\n～21時15分：2園',
      '～19時15分：9園\n～20時15分：17園\n～21時15分：2園',
      '～19時15分：[4→9]園\n～20時15分：[8→17]園\n～21時15分：2園',
    ],
    ['10施設・定員32名', '14施設・定員48名', '[10→14]施設・定員[32→48]名'],
    ['5,498.48㎡（28年1月）', '6,621.48㎡（31年度）', '[5,498.48→6,621.48]㎡[（28年1月）→（31年度）]'],
    [
      '1か所（20人）\n（27年度）',
      '4か所（80人）\n（※特養併設2か所を含む）\n（30年度）',
      '[1→4]か所（[20→80]人）\n[→（※特養併設2か所を含む）\n]（[27→30]年度）',
    ],
    ['△9.5％', '9.5％', '[△9.5→9.5]％'],
    ['３つの分野', '5分野', '[３つの→5]分野'],
    ['具体的取組１－１－２', '具体的取組１－１－３', '具体的取組[１－１－２→１－１－３]'],
  ])('replaces a number as one word, and a note whole: %j → %j', (before, after, marked) => {
    expect(mark(before, after)).toBe(marked);
  });

  it.each([
    ['「子どもの学び」を応援する', '「子育て世代」を応援する', '[「子どもの学び」→「子育て世代」]を応援する'],
    ['（うち10人）', 'うち10人', '[（うち10人）→うち10人]'],
    ['（一）（二）', '（一）（一の二）（二）', '（一）[→（一の二）]（二）'],
    ['（ａ）ｂ', '（ａｂ）', '[（ａ）ｂ→（ａｂ）]'],
    ['中央町の公園', '中央区の公園', '[中央町→中央区]の公園'],
    ['校下代表会議', '校区代表会議', '[校下代表会議→校区代表会議]'],
    ['区HP・ツイッター', '区ホームページ・エックス', '区[HP→ホームページ]・[ツイッター→エックス]'],
    ['https://a.example/x（参照）', 'https://a.example/y（参照）', '[https://a.example/x→https://a.example/y]（参照）'],
    ['区民の指標', '区民の成果指標', '区民の[→成果]指標'],
    ['中央町3番', '中央区5番', '[中央町3→中央区5]番'],
    ['中央町（公園）', '中央区（公園）', '[中央町→中央区]（公園）'],
    ['中央町 公園', '中央区 公園', '[中央町→中央区] 公園'],
    ['北中央町の公園', '北中央区の公園', '[北中央町→北中央区]の公園'],
    ['北大中央区民会館の公園', '北大中央町民会館の公園', '北大中央[区民→町民]会館の公園'],
  ])('cuts no pair of brackets and no name: %j → %j', (before, after, marked) => {
    expect(mark(before, after)).toBe(marked);
  });

  it.each([
    ['Ａ\nＢ', 'Ａ\nＢ\nＣ', 'Ａ\nＢ[→\nＣ]'],
    ['Ａ\nＢ\nＣ', 'Ａ\nＣ', 'Ａ\n[Ｂ\n→]Ｃ'],
    ['Ａ、Ｂ', 'Ａ、Ｃ、Ｂ', 'Ａ、[→Ｃ、]Ｂ'],
    ['拡充\n継続', '縮小\n継続', '[拡充→縮小]\n継続'],
    ['まちを歩く。花を植える。', 'まちを歩く。', 'まちを歩く。[花を植える。→]'],
    ['地域の公園、地域の学校', '地域の道路、地域の公園、地域の学校', '[→地域の道路、]地域の公園、地域の学校'],
    [
      '開催（会議を含めて必要に応じ地域ごとに年間を通じて実施する）',
      '開催（会議を含めて必要に応じ区役所において年間を通じて実施する）（会議を含めて必要に応じ地域ごとに年間を通じて実施する）',
      '開催[→（会議を含めて必要に応じ区役所において年間を通じて実施する）]（会議を含めて必要に応じ地域ごとに年間を通じて実施する）',
    ],
    ['', '新規', '[→新規]'],
  ])('takes lines, clauses and sentences whole: %j → %j', (before, after, marked) => {
    expect(mark(before, after)).toBe(marked);
  });

  it('replaces a sentence that was written anew', () => {
    const [before, after] = [
      '子育て支援や高齢者への支援を行う。',
      '防犯カメラの設置によって安全を高める支援を推進する。',
    ];
    expect(mark(before, after)).toBe(`[${before}→${after}]`);
  });

  it('takes changes with only a particle between for one, but not numbers', () => {
    expect(mark('住民の交流と対話を進める', '区民の学習と運動を進める')).toBe(
      '[住民の交流と対話→区民の学習と運動]を進める',
    );
    expect(mark('10対3の割合', '12対5の割合')).toBe('[10→12]対[3→5]の割合');
  });

  it.each([
    [
      '特別養護老人施設整備補助制度検討',
      '認知症対応型施設整備貸付資金調査',
      '[特別養護老人施設整備補助制度検討→認知症対応型施設整備貸付資金調査]',
    ],
    [
      '特別養護老人施設整備費補助制度検討',
      '認知症対応型施設整備費貸付資金調査',
      '[特別養護老人→認知症対応型]施設整備費[補助制度検討→貸付資金調査]',
    ],
  ])(
    'takes changes with a word of four letters between for one, and with one of five for two: %j',
    (before, after, marked) => {
      const around = (text: string) => `区内全域において関係機関と連携協力し、${text}を行う`;
      expect(mark(around(before), around(after))).toBe(around(marked));
    },
  );

  it('marks no spelling, and keeps it', () => {
    expect(compareTexts('55％以上', '55%以上')).toEqual([{ kind: 'same', text: '55%以上', before: '55％以上' }]);
    expect(compareTexts('55％以上、１０件', '55%以上、12件')).toEqual([
      { kind: 'same', text: '55%以上、', before: '55％以上、' },
      { kind: 'deleted', text: '１０' },
      { kind: 'inserted', text: '12' },
      { kind: 'same', text: '件' },
    ]);
  });

  it('finds the sentences that stayed in a long text, whatever was moved and repeated around them', () => {
    const lines = Array.from(
      { length: 3000 },
      (_, index) => `${index}番の取組を進める。\n${index % 5 === 0 ? '同上\n' : ''}`,
    );
    const edited = lines.map((line, index) => (index % 100 === 7 ? line.replace('取組', '事業') : line));
    const edits = editsOf(compareTexts(lines.join(''), edited.join('')));
    expect(edits).toEqual(Array.from({ length: 30 }, () => ({ before: '取組', after: '事業' })));
  });

  it('replaces what shares next to nothing', () => {
    const write = (from: number) =>
      Array.from({ length: 4000 }, (_, index) => `${String.fromCodePoint(from + index)}・`).join('');
    const [before, after] = [write(0x4e00), write(0x7000)];
    expect(compareTexts(before, after).map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
  });
});

describe('compareTexts of any two texts', () => {
  it('gives both back to the character, and its inverse too', () => {
    fc.assert(
      fc.property(editedText, ([before, after]) => {
        const segments = compareTexts(before, after);
        expect([oldTextOf(segments), newTextOf(segments)]).toEqual([before, after]);
        const inverse = invertSegments(segments);
        expect([oldTextOf(inverse), newTextOf(inverse)]).toEqual([after, before]);
        expect(invertSegments(inverse)).toEqual(segments);
      }),
      { numRuns: 1000 },
    );
  });

  it('marks nothing where the meaning is the same', () => {
    fc.assert(
      fc.property(editedText, ([before, after]) => {
        expect(editsOf(compareTexts(before, before))).toEqual([]);
        if (isSameMeaning(before, after)) expect(editsOf(compareTexts(before, after))).toEqual([]);
      }),
    );
  });

  it('cuts no number, and no bracket from its other half', () => {
    fc.assert(
      fc.property(editedText, ([before, after]) => {
        const segments = compareTexts(before, after);
        for (const [text, changed] of [
          [before, paint(segments, 'deleted')],
          [after, paint(segments, 'inserted')],
        ] as const) {
          for (const { index, 0: number } of text.matchAll(/[\d０-９]+(?:[,.，．][\d０-９]+)*/g)) {
            expect(new Set(changed.slice(index, index + number.length)).size, `${number} of ${text}`).toBe(1);
          }
          for (const { open, close } of findPairs(text.split(''))) expect(changed[open]).toBe(changed[close]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Of each character of one text, whether it stayed or changed. */
function paint(segments: readonly Segment[], kind: 'deleted' | 'inserted'): readonly string[] {
  return segments
    .filter((segment) => segment.kind === 'same' || segment.kind === kind)
    .flatMap((segment) => {
      const text = segment.kind === 'same' && kind === 'deleted' ? (segment.before ?? segment.text) : segment.text;
      return Array.from({ length: text.length }, () => segment.kind);
    });
}
