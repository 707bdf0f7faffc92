type Places = readonly (readonly [number, number])[];

const path = (places: Places, one: (x: string, y: string) => string) =>
  places.map(([x, y]) => one(x.toFixed(1), y.toFixed(1))).join('');

/*
 * All marks of a kind in one path: ten thousand points are one element. A dot is a line without length, drawn
 * with round ends.
 */

export const dots = (places: Places) => path(places, (x, y) => `M${x} ${y}h0`);
export const diamonds = (places: Places) => path(places, (x, y) => `M${x} ${y}m0 -6.5l6.5 6.5 -6.5 6.5 -6.5 -6.5z`);
export const arrows = (places: Places) => path(places, (x, y) => `M${x} ${y}m0 -6v-9m-4 4l4 -5 4 5`);
export const crosses = (places: Places) => path(places, (x, y) => `M${x} ${y}m-3.5 -3.5l7 7m0 -7l-7 7`);
