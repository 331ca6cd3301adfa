/** xorshift32: the same seed rolls the same numbers on every machine. */

export class Dice {
  #state;

  /** @param {number} seed any whole number */
  constructor(seed) {
    this.#state = seed | 0 || 1;
  }

  /** From 0 to `below` - 1. */
  roll(below) {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) % below;
  }

  of(list) {
    return list[this.roll(list.length)];
  }
}
