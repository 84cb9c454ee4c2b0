import type { Location } from "../issue/issue.ts";

/** The way to a value in a plan. */
export type Path = readonly (string | number)[];

/** Where a value came from: one cell, or, for what stands row by row, a function of the rest of the path. */
export type Place = Location | ((rest: Path) => Location);

/** From paths to where the values were read. */
export interface Places {
  put(path: Path, place: Place): void;
  /** The place of the value, or of the nearest thing around it that has one. */
  locate(path: Path): Location | undefined;
}

export function createPlaces(): Places {
  const places = new Map<string, Place>();
  return {
    put: (path, place) => {
      places.set(JSON.stringify(path), place);
    },
    locate: (path) => {
      for (let length = path.length; length > 0; length--) {
        const place = places.get(JSON.stringify(path.slice(0, length)));
        if (place) return typeof place === "function" ? place(path.slice(length)) : place;
      }
      return undefined;
    },
  };
}
