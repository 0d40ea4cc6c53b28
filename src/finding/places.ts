import type { Place } from './finding.ts';
export type Places = ReadonlyMap<string, Place>;
