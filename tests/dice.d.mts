export declare class Dice {
  constructor(seed: number);
  roll(below: number): number;
  of<T>(list: readonly T[]): T;
}
