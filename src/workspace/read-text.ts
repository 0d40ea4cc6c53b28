/** Turns the bytes of a text file into text that has passed the gate. */

import type { Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import { decodeText } from './csv/decode-text.ts';
import { locateIn, TextGate } from './text-gate.ts';

/** `undefined` in an encoding that is not known. */
export function readText(file: string, bytes: Uint8Array): Found<string | undefined> {
  const decoded = decodeText(file, bytes);
  if (decoded.value === undefined) return decoded;
  const gate = new TextGate(file);
  const value = gate.admit(decoded.value, locateIn(file, decoded.value));
  return ok(value, gate.findings);
}
