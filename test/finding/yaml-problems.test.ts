import { expect, it } from 'vitest';
import type { ErrorCode } from 'yaml';
import { wordFinding } from '../../src/finding/render.ts';

/** A code that the package gives and that is missing here is an error of types. */
const codes: Readonly<Record<ErrorCode, true>> = {
  ALIAS_PROPS: true,
  BAD_ALIAS: true,
  BAD_COLLECTION_TYPE: true,
  BAD_DIRECTIVE: true,
  BAD_DQ_ESCAPE: true,
  BAD_INDENT: true,
  BAD_PROP_ORDER: true,
  BAD_SCALAR_START: true,
  BLOCK_AS_IMPLICIT_KEY: true,
  BLOCK_IN_FLOW: true,
  DUPLICATE_KEY: true,
  IMPOSSIBLE: true,
  KEY_OVER_1024_CHARS: true,
  MISSING_CHAR: true,
  MULTILINE_IMPLICIT_KEY: true,
  MULTIPLE_ANCHORS: true,
  MULTIPLE_DOCS: true,
  MULTIPLE_TAGS: true,
  NON_STRING_KEY: true,
  RESOURCE_EXHAUSTION: true,
  TAB_AS_INDENT: true,
  TAG_RESOLVE_FAILED: true,
  UNEXPECTED_TOKEN: true,
};

it.each(Object.keys(codes))('what YAML says of %s is said in Japanese', (problem) => {
  const facts = { problem, detail: 'English of the package' };
  expect(wordFinding({ code: 'yaml-invalid', severity: 'error', facts }, 'ja').message).not.toContain('English');
});
