/** A point of the drawing, in SVG units. */
export type Point = readonly [x: number, y: number];

/** The radius of corners; less where lines are short. */
const radius = 12;

/** The SVG path data of a line through some points, with rounded corners. */
export function lineThrough(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${point.join(' ')}`;
      if (!after) return `L${point.join(' ')}`;
      return `L${toward(point, before).join(' ')}Q${point.join(' ')} ${toward(point, after).join(' ')}`;
    })
    .join('');
}

/** The point one radius from a point toward another one, at most halfway. */
function toward([x, y]: Point, [otherX, otherY]: Point): Point {
  const length = Math.hypot(otherX - x, otherY - y);
  if (length === 0) return [x, y];
  const part = Math.min(radius, length / 2) / length;
  return [round(x + (otherX - x) * part), round(y + (otherY - y) * part)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
