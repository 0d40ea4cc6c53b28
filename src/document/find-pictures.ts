/** The files of the pictures that a template names. */

/** As written, each once. */
export function picturesOf(source: string): readonly string[] {
  const tags = source.match(/<img\b[^<>]*>/gi) ?? [];
  const paths = tags.flatMap((tag) => /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1) ?? []);
  return [...new Set(paths.filter((path) => path !== undefined))];
}
