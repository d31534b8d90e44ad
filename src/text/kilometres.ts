/** A point on the earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const radian = Math.PI / 180;
const across = 12742;

/** Kilometres between two points, along the sphere. */
export function kilometres(a: Point, b: Point): number {
  const x = Math.sin(((b.longitude - a.longitude) * radian) / 2) ** 2;
  const y = Math.sin(((b.latitude - a.latitude) * radian) / 2) ** 2;
  return across * Math.asin(Math.sqrt(y + x * Math.cos(a.latitude * radian) * Math.cos(b.latitude * radian)));
}
