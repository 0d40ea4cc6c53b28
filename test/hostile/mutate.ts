/** Inputs as a stranger could make them: the bytes of a good one, spoiled in one to four places. */

import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What one place becomes: places are parts of the input's own length, so that the same mutation fits any input. */
interface Mutation {
  readonly kind: 'drop' | 'double' | 'swap' | 'put' | 'replace' | 'cut' | 'flip';
  readonly at: number;
  readonly part: number;
  readonly put: string;
}

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'drop' as const,
      'double' as const,
      'swap' as const,
      'put' as const,
      'replace' as const,
      'replace' as const,
      'cut' as const,
      'flip' as const,
    ),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    part: fc.nat(1000),
    put: fc.oneof(fc.constantFrom(...hostileTexts()), fc.string({ unit: 'binary', maxLength: 12 })),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A part of an archive is spoiled and packed again; the bytes of the archive itself only where they are flipped or cut. */
export function mutate(bytes: Uint8Array, list: readonly Mutation[]): Uint8Array {
  return list.reduce<Uint8Array>((spoiled, mutation) => {
    const archive = openArchive(spoiled);
    if (archive === undefined || isOfBytes(mutation, archive)) return mutateBytes(spoiled, mutation);
    const names = Object.keys(archive);
    const name = names[mutation.part % names.length] ?? '';
    return zipSync({ ...archive, [name]: mutateBytes(archive[name] ?? new Uint8Array(), mutation) });
  }, bytes);
}

function isOfBytes({ kind, part }: Mutation, archive: object): boolean {
  return (kind === 'cut' || kind === 'flip') && part % 3 === 0 && Object.keys(archive).length > 0;
}

function openArchive(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  try {
    const archive = unzipSync(bytes);
    return Object.keys(archive).length === 0 ? undefined : archive;
  } catch {
    return undefined;
  }
}

function mutateBytes(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const { kind, at, part } = mutation;
  const place = Math.floor(at * bytes.length);
  if (kind === 'cut') return bytes.subarray(0, place);
  if (kind === 'flip') return bytes.map((byte, index) => (index - place >= 0 && index - place < 4 ? part % 256 : byte));
  return isText(bytes) ? strToU8(mutateText(strFromU8(bytes), mutation)) : mutateRecord(bytes, mutation);
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !bytes.includes(0);
  } catch {
    return false;
  }
}

/** Words, and what stands between them. */
function mutateText(text: string, { kind, at, put }: Mutation): string {
  const tokens = text.match(/[\p{L}\p{N}.-]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [''];
  const index = Math.floor(at * tokens.length);
  const [own = '', next = ''] = [tokens[index], tokens[index + 1]];
  const changed = {
    drop: [''],
    double: [own, own],
    swap: [next, own],
    put: [own, put],
    replace: [put],
  }[kind as 'drop' | 'double' | 'swap' | 'put' | 'replace'];
  tokens.splice(index, kind === 'swap' ? 2 : 1, ...changed);
  return tokens.join('');
}

/** Of a format of bytes: some of them are lost, doubled or others. */
function mutateRecord(bytes: Uint8Array, { kind, at, part, put }: Mutation): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const length = 1 + (part % 64);
  const [before, own, after] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + length),
    bytes.subarray(place + length),
  ];
  const middle = {
    drop: [],
    double: [own, own],
    swap: [own.toReversed()],
    put: [own, strToU8(put)],
    replace: [new Uint8Array(own.length).fill(part % 256)],
  }[kind as 'drop' | 'double' | 'swap' | 'put' | 'replace'];
  return Uint8Array.from([before, ...middle, after].flatMap((each) => [...each]));
}

/** Small texts that have hurt readers of one format or another. */
function hostileTexts(): readonly string[] {
  return [
    ...[
      '',
      '"',
      "'",
      ',',
      '\t',
      '\n',
      '\r\n',
      '\\',
      '`',
      '|',
      '$',
      '%',
      ':',
      '- ',
      '#',
      '# ',
      '> ',
      '---\n',
      '```\n',
      '[^1]',
    ],
    ...[
      '\u0000',
      '\u0007',
      '\u001b[2J',
      '\u001b]0;題\u0007',
      '\u0085',
      '\u2028',
      '\u202e',
      '\u2066',
      '\ufffe',
      '\u{1ffff}',
      '\ufeff',
      '\\ud800',
    ],
    ...[
      '9'.repeat(40),
      '-9'.repeat(20),
      '1e999',
      '-0',
      '0x10',
      'NaN',
      'Infinity',
      '.5',
      '1,2,3',
      '△1',
      '１２３',
      '²',
      '五百',
      '1/0',
    ],
    ...[
      '令和',
      'R99',
      '平成0年度',
      '9999年度',
      '0年',
      'までの'.repeat(40),
      '（'.repeat(60),
      '～'.repeat(60),
      '億'.repeat(40),
      '年'.repeat(60),
    ],
    ...[
      '=1+1',
      '=cmd|x!A0',
      '@SUM(A1)',
      '+1',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'then',
      'length',
    ],
    ...[
      '../../x',
      '/etc/passwd',
      'C:\\x',
      'file:///x',
      'https://example.jp/',
      'javascript:alert(1)',
      'data:text/html,x',
      'a'.repeat(2000),
    ],
    ...[
      '<script>',
      '</',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '&b;',
      '&#0;',
      '&#x110000;',
      '<?x?>',
      '<a>'.repeat(90),
    ],
    ...[
      '{',
      '}',
      '{{',
      '}}',
      '{{{',
      '{{> x}}',
      '{{#each this}}',
      '{{/each}}',
      '[',
      ']',
      '['.repeat(90),
      '{a: '.repeat(60),
      '{}',
      '[]',
      'null',
      '~',
      'true',
    ],
    ...[
      '&x [*x]',
      '*x',
      '<<: *x',
      '!!js/function x',
      '!!binary x',
      '? ',
      '%YAML 9\n',
      '|\n',
      '>-\n',
      '2024-02-30',
      '-1',
      '0',
      '1048577',
      'XFD1',
      'A0',
      'A1:XFD1048576',
    ],
    ...[
      ' '.repeat(3000),
      '\n'.repeat(500),
      '>'.repeat(500),
      '- '.repeat(200),
      '|'.repeat(300),
      '*'.repeat(500),
      '['.repeat(500),
      '"'.repeat(501),
    ],
  ];
}
