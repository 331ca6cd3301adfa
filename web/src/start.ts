/** What the build has put into the page itself (web/start.mjs): no request stands before the first picture. */

/** Of a file: its bytes, and those of it as it travels. */
export interface TravelSize {
  readonly content: number;
  readonly travels: number;
}

/** By the path below the folder of generated files. */
export type TravelSizes = Readonly<Record<string, TravelSize>>;
