import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../src/finding/render.ts';
import { foldLookalikes } from '../../src/workspace/fold-lookalikes.ts';
import { readText } from '../../src/workspace/read-text.ts';
import { locateIn, TextGate } from '../../src/workspace/text-gate.ts';

const read = (text: string) => readText('a.md', new TextEncoder().encode(text));

describe('characters that look alike', () => {
  it.each([
    ['か\u3099く\u3099', 'がぐ', 'composed'],
    ['Å\u212b', 'ÅÅ', 'composed'],
    ['ｼﾞﾄﾞｳｼｬ､｢ｶﾅ｣', 'ジドウシャ、「カナ」', 'halfWidth'],
    ['ﾞあ', '゛あ', 'halfWidth'],
    ['⽬標', '目標', 'radicals'],
    ['⽬⿊区⺠の⼾籍', '目黒区民の戸籍', 'radicals'],
    ['1,4\u200b00', '1,400', 'invisible'],
    ['令和\u200b\u20605年度,人\u200b,\u00ad12', '令和5年度,人,12', 'invisible'],
    ['実績\u200e値\ufeff', '実績値', 'invisible'],
    ['1,234千t-CO₂', '1,234千t-CO2', 'subscript'],
    ['ＰＭ₂.₅と(OH)₂', 'ＰＭ2.5と(OH)2', 'subscript'],
  ])('%s is %s', (text, expected, folding) => {
    const { value, findings } = read(text);
    expect(value).toBe(expected);
    expect(findings).toMatchObject([
      { code: 'text-folded', severity: 'notice', facts: { path: 'a.md', foldings: [{ kind: folding }] } },
    ]);
  });

  it.each([
    '１２３％ＡＢＣ',
    '葛󠄀城 辻󠄀',
    '髙橋﨑',
    '神\ufa19 隆\uf9dc 侮\ufa30',
    '㈱①㎡',
    'か\u309a',
    '850₁ m³',
    '𠮷野',
    'まち\u200bづくり',
    'tab\tand\nline\r\n',
  ])('%s stays', (text) => {
    expect(read(text)).toEqual({ value: text, findings: [] });
  });

  it('are told once a file, with examples', () => {
    const { findings } = read('⽬標\nｱ\n⽬⼈\nｱｲ');
    expect(findings.map((finding) => renderFinding(finding, 'ja'))).toEqual([
      'お知らせ a.md:1:1 同じに見える別の文字を、通常の文字として読みました：a.md（半角カタカナ ｱ→ア、ｱｲ→アイ／部首の文字 ⽬→目、⼈→人）',
    ]);
  });

  it('are folded once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldLookalikes(text).text;
        expect(foldLookalikes(once).text).toBe(once);
      }),
      { seed: 9, numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', 'あ', ',', '\u200b', '\ufeff', '\u2060', '\n') }), (text) => {
        const once = foldLookalikes(text).text;
        expect(foldLookalikes(once).text).toBe(once);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('what no text may hold', () => {
  it.each([
    ['\u0007', 'control', 'U+0007'],
    ['\u000b', 'control', 'U+000B'],
    ['\u007f', 'control', 'U+007F'],
    ['\u0085', 'control', 'U+0085'],
    ['\ufffe', 'noncharacter', 'U+FFFE'],
    ['\ufdd0', 'noncharacter', 'U+FDD0'],
    ['\u{1ffff}', 'noncharacter', 'U+1FFFF'],
    ['\u{10fffe}', 'noncharacter', 'U+10FFFE'],
  ])('%j is an error at its place, and left out', (character, kind, codePoint) => {
    const { value, findings } = read(`指標\n値${character}と${character}`);
    expect(value).toBe('指標\n値と');
    expect(findings).toEqual([
      {
        code: 'text-forbidden',
        severity: 'error',
        facts: { kind, codePoints: [codePoint], count: 2 },
        place: { file: 'a.md', line: 2, column: 2 },
      },
    ]);
  });

  it('half of a surrogate pair, which only an escape can write', () => {
    const gate = new TextGate('a.yaml');
    expect(gate.check('a\ud842b\u{20bb7}', locateIn('a.yaml', ''))).toBe('ab\u{20bb7}');
    expect(gate.findings).toMatchObject([
      { code: 'text-forbidden', facts: { kind: 'surrogate', codePoints: ['U+D842'] } },
    ]);
  });

  it.each([...'\u202a\u202e\u2066\u2069'])('%j turns the direction: left out with a warning', (character) => {
    expect(read(`金額${character}100`)).toMatchObject({
      value: '金額100',
      findings: [{ code: 'text-direction', severity: 'warning', facts: { count: 1 } }],
    });
  });

  it('a lost character is a warning', () => {
    expect(read('品川\ufffd')).toMatchObject({
      value: '品川\ufffd',
      findings: [{ code: 'text-replaced', severity: 'warning', place: { line: 1, column: 3 } }],
    });
  });
});
