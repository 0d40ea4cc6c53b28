/** Elliptic arcs of SVG → cubic curves (SVG 2, B.2.4). */

type Point = readonly [number, number];

export interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Degrees of the ellipse against the axes. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/** Points of curves; of one straight line where the ellipse has no width. */
export function arcToCurves([x1, y1]: Point, [x2, y2]: Point, arc: Arc): readonly (readonly number[])[] {
  if (x1 === x2 && y1 === y2) return [];
  if (arc.rx === 0 || arc.ry === 0) return [[x2, y2]];
  const angle = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [ux, uy] = [cos * dx + sin * dy, cos * dy - sin * dx];
  // Too small an ellipse grows until it reaches.
  const grow = Math.max(1, Math.hypot(ux / arc.rx, uy / arc.ry));
  const [rx, ry] = [Math.abs(arc.rx) * grow, Math.abs(arc.ry) * grow];
  const spread = (rx * uy) ** 2 + (ry * ux) ** 2;
  const along = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - spread) / spread)) * (arc.isLarge === arc.isClockwise ? -1 : 1);
  const [centreX, centreY] = [(along * rx * uy) / ry, (-along * ry * ux) / rx];
  const from = Math.atan2((uy - centreY) / ry, (ux - centreX) / rx);
  const to = Math.atan2((-uy - centreY) / ry, (-ux - centreX) / rx);
  const full = 2 * Math.PI;
  const swept = arc.isClockwise ? (to - from + full) % full : -((from - to + full) % full);
  const count = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9));
  const step = swept / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (px: number, py: number): Point => [
    cos * rx * px - sin * ry * py + cos * centreX - sin * centreY + (x1 + x2) / 2,
    sin * rx * px + cos * ry * py + sin * centreX + cos * centreY + (y1 + y2) / 2,
  ];
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [from + step * index, from + step * (index + 1)];
    const leave = place(Math.cos(start) - reach * Math.sin(start), Math.sin(start) + reach * Math.cos(start));
    const arrive = place(Math.cos(end) + reach * Math.sin(end), Math.sin(end) - reach * Math.cos(end));
    const last: Point = index === count - 1 ? [x2, y2] : place(Math.cos(end), Math.sin(end));
    return [...leave, ...arrive, ...last];
  });
}
