import type { Face } from '../../typography/face.ts';
import { splitByFace } from '../../typography/set-runs.ts';
import type { HiddenPiece, HiddenText } from './hidden.ts';
import type { Piece } from './line.ts';
import type { Run } from './run.ts';

/** Room that one is squeezed into, in em: it keeps deleted and inserted text apart for the eye. */
const room = 0.12;

/** Makes room in the edges of a run set in `size`. */
export function makeRoom(edges: number[], { text, before = [], after = [] }: Run, size: number): void {
  const first = before.length * room * size;
  for (let unit = 1; first > 0 && unit <= text.length; unit += 1) edges[unit] = (edges[unit] ?? 0) + first;
  edges[text.length] = (edges[text.length] ?? 0) + after.length * room * size;
}

/** Puts the hidden texts of a run at the ends of its first and its last piece, wherever lines divide it. */
export function hideTexts(
  pieces: readonly Piece[],
  { before = [], after = [] }: Run,
  size: number,
  faces: readonly Face[],
  part: { readonly beginsRun: boolean; readonly endsRun: boolean },
): readonly Piece[] {
  if (before.length + after.length === 0) return pieces;
  const hide = (hidden: readonly HiddenText[]) =>
    hidden.flatMap(({ text, inline }) => {
      const parts = splitByFace(text, faces);
      return parts.map((part): HiddenPiece => ({ ...part, inline, width: (room * size) / parts.length }));
    });
  return pieces.map((piece, index) => ({
    ...piece,
    ...(part.beginsRun && index === 0 ? { before: hide(before) } : {}),
    ...(part.endsRun && index === pieces.length - 1 ? { after: hide(after) } : {}),
  }));
}
