/** The body of a request: an object of texts, and nothing else. */

export function readTexts(body: Uint8Array): ReadonlyMap<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value).flatMap(([key, text]) =>
      typeof text === 'string' ? [[key, text] as const] : [],
    );
    return new Map(entries);
  } catch {
    return undefined;
  }
}
