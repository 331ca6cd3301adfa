/** The last few of many: what nobody has asked for longest makes room. */

export class Lru<Key, Value> {
  readonly #most: number;
  readonly #left: (value: Value) => void;
  /** A Map keeps the order of insertion: what is put in again is the youngest. */
  readonly #entries = new Map<Key, Value>();

  /** `left` is told of every value that is not kept any more, whatever the reason. */
  constructor(most: number, left: (value: Value) => void = () => {}) {
    this.#most = most;
    this.#left = left;
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    const value = this.#entries.get(key);
    if (this.#entries.delete(key)) this.#left(value as Value);
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.delete(key);
  }

  /** The oldest first; asks for none of them. */
  values(): IterableIterator<Value> {
    return this.#entries.values();
  }
}
