/** Why a worker did not do a task, in words: they are all that the queue passes on. */

import { error } from '../../finding/finding.ts';
import { renderFinding } from '../../finding/render.ts';
import { StoreLacks } from './snapshot-files.ts';

export function describeFailure(cause: unknown, storeFolder: string): string {
  if (cause instanceof StoreLacks) return renderFinding(error('store-lacks', { path: storeFolder }), 'ja');
  const { code, message }: NodeJS.ErrnoException = cause instanceof Error ? cause : new Error(String(cause));
  return code === undefined
    ? message
    : renderFinding(error('store-unusable', { path: storeFolder, reason: code }), 'ja');
}
