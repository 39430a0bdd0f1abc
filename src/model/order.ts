/** The order of two texts or numbers: texts by their UTF-16 units. */
export function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
