/** What machines pass to each other: bytes by their digest, so that the same are kept once and nobody is given others. */

export interface Store {
  /** Resolves to the SHA-256 of the bytes, in hex, once they are kept. */
  put(bytes: Uint8Array): Promise<string>;
  /** Exactly the bytes of this digest; none where they are not there, or are not what they were. */
  get(digest: string): Promise<Uint8Array | undefined>;
  /** Without reading them. */
  has(digest: string): Promise<boolean>;
}

/** Only such a name may become a path. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
