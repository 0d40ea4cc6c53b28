/** What becomes of a command whose standard output or standard error cannot be written. */

import { error } from '../finding/finding.ts';
import { type Language, renderFinding } from '../finding/render.ts';

/**
 * A reader that has seen enough, e.g. `torikumi metrics … | head`, is no fault. A result that is lost for another reason is: it is
 * said, and the process ends with 1. Of standard error nothing can be said; what was built is as good as it was.
 */
export function watchStreams(language: Language): void {
  let isLost = false;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || isLost) return;
    isLost = true;
    process.stderr.write(`${renderFinding(error('result-not-writable', { reason: code ?? '' }), language)}\n`);
  });
  process.stderr.on('error', () => {});
  process.on('exit', (code) => {
    if (isLost && code === 0) process.exitCode = 1;
  });
}
