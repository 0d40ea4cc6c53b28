/** Where a queue is: `redis://…`, `rediss://…`, `postgres://…` or `postgresql://…`, of which the password is for nobody to see. */

export function isQueueAddress(text: string): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

const schemes = ['redis:', 'rediss:', 'postgres:', 'postgresql:'];

export function isPostgres(url: string): boolean {
  return new URL(url).protocol.startsWith('postgres');
}

/** Without anything that could be secret: neither its password nor its parameters. */
export function showAddress(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname === '/' ? '' : pathname}`;
}

/** What others say of a connection may repeat its address. */
export function hidePassword(text: string, url: string): string {
  const { password, searchParams } = new URL(url);
  const secrets = [password, decode(password), ...searchParams.values()].filter((secret) => secret !== '');
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text.replaceAll(url, showAddress(url)));
}

/** As whoever signs in with it writes it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
