/** Keeps V8 from taking room for what is dropped at once. */

import { setFlagsFromString } from 'node:v8';
import { tellEngine } from './known-engine.ts';

/**
 * Does what makes much and keeps little, like parsing a large file: V8 would double the room for young objects up to 48 MB
 * meanwhile, more than twice of what is kept. It may not call itself within. Measured in bench/README.md (workbooks).
 */
export function withoutGrowth<T>(work: () => T, version?: string): T {
  if (tellEngine(version) === undefined) return work();
  setFlagsFromString('--semi-space-growth-factor=1');
  try {
    return work();
  } finally {
    // V8's own.
    setFlagsFromString('--semi-space-growth-factor=2');
  }
}
