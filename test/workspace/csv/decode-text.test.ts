import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/workspace/csv/decode-text.ts';
import { encodeCp932 } from './encode-cp932.ts';

const encodeUtf8 = (text: string) => new TextEncoder().encode(text);
const sample = '指標名,単位,27年度\n合計特殊出生率,人,1.23\n';

describe('every encoding that staff save in gives the same text', () => {
  const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  test.each([
    ['UTF-8', encodeUtf8(sample)],
    ['UTF-8 with BOM', encodeUtf8(`\ufeff${sample}`)],
    ['CP932', encodeCp932(sample)],
    ['UTF-16LE', utf16(sample)],
    ['UTF-16BE', Uint8Array.from(Buffer.from(utf16(sample)).swap16())],
  ])('%s', (_, bytes) => {
    expect(decodeText('a.csv', bytes)).toEqual({ value: sample, findings: [] });
  });
});

// Microsoft's mapping, which is what the same table saved as UTF-8 has.
test.each([
  [[0x81, 0x60], '\uff5e'],
  [[0x81, 0x7c], '\uff0d'],
  [[0x81, 0x61], '\u2225'],
  [[0x81, 0x91], '\uffe0'],
  [[0x81, 0x92], '\uffe1'],
  [[0x81, 0xca], '\uffe2'],
  [[0x81, 0x5c], '\u2015'],
  [[0x87, 0x40], '①'],
  [[0x87, 0x82], '№'],
  [[0x87, 0x8a], '㈱'],
  [[0xfb, 0xfc], '髙'],
  [[0xed, 0x95], '\ufa11'],
  [[0xfa, 0xb1], '\ufa11'],
  [[0xb1], 'ｱ'],
])('CP932 %j is %s', (bytes, character) => {
  expect(decodeText('a.csv', Uint8Array.from([0x8e, 0x77, ...bytes]))).toEqual({
    value: `指${character}`,
    findings: [],
  });
});

test('half-width katakana in CP932 are text, not EUC-JP', () => {
  const text = 'ｺﾐｭﾆﾃｨ施設の数,KPI';
  expect(decodeText('a.csv', encodeCp932(text))).toEqual({ value: text, findings: [] });
});

describe('what is in no encoding we know is an error', () => {
  // 指標名,単位 and 合計,人 in EUC-JP: valid CP932, but katakana without sense.
  const eucJp = Uint8Array.of(
    ...[0xbb, 0xd8, 0xc9, 0xb8, 0xcc, 0xbe, 0x2c, 0xc3, 0xb1, 0xb0, 0xcc, 0x0a],
    ...[0xb9, 0xe7, 0xb7, 0xd7, 0x2c, 0xbf, 0xcd, 0x0a],
  );

  test('EUC-JP', () => {
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(eucJp)).toContain('ｻﾘﾉｸﾌｾ');
    expect(decodeText('a.csv', eucJp)).toEqual({
      value: undefined,
      findings: [
        {
          code: 'encoding-unknown',
          severity: 'error',
          facts: { path: 'a.csv', tried: ['UTF-8', 'CP932'] },
          place: { file: 'a.csv' },
        },
      ],
    });
  });

  test.each([
    ['ISO-2022-JP', Uint8Array.of(0x1b, 0x24, 0x42, 0x3b, 0x58, 0x1b, 0x28, 0x42)],
    ['UTF-16 without BOM', Uint8Array.from(Buffer.from('KPI,a', 'utf16le'))],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)],
  ])('%s', (_, bytes) => {
    expect(decodeText('a.csv', bytes)).toMatchObject({ findings: [{ code: 'encoding-unknown' }] });
  });

  test('one broken byte is reported with its line', () => {
    const bytes = Uint8Array.of(...encodeUtf8('指標名\n出生率\n人'), 0xff, ...encodeUtf8('口\n率\n'));
    expect(decodeText('a.csv', bytes)).toMatchObject({ findings: [{ place: { file: 'a.csv', line: 3 } }] });
  });

  test('a UTF-8 mark is believed', () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...encodeCp932('指標名'));
    expect(decodeText('a.csv', bytes)).toMatchObject({
      findings: [{ facts: { tried: ['UTF-8'] }, place: { file: 'a.csv', line: 1 } }],
    });
  });

  test('leaves an ESC of the terminal to the check of characters, which names it', () => {
    expect(decodeText('a.csv', new TextEncoder().encode('指標\n\u001b[31m相談\n')).value).toBe(
      '指標\n\u001b[31m相談\n',
    );
  });
});
