/** Of Node: those whose V8 is known to know the settings. It writes to standard error what it does not know, and starts no test with it. */
const known = ['20', '22', '24', '26'] as const;

export type KnownEngine = (typeof known)[number];

/** `undefined` of a Node that may not know the settings. */
export function tellEngine(version = process.versions.node): KnownEngine | undefined {
  return known.find((major) => version.startsWith(`${major}.`));
}
