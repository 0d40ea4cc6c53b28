/** What a file is called, without its folder and its ending. */
export function nameOfFile(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]{1,5}$/, '');
}
