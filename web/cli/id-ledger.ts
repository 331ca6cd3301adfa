/** Which ids a list has had: hashes, not texts, so that a list of millions fits. */

import { createHash } from 'node:crypto';

/** Slots of the table; always a power of two. */
const FIRST_SIZE = 1 << 12;
/** Ids that are compared, at most: 400 MB. */
const MOST_IDS = 1 << 24;
/** Part of the slots that may be taken. */
const LOAD = 0.6;

/**
 * 96 bits of the id's SHA-256 (one double among a million different ids: odds of 1 to 10^17) beside its
 * line, in an open table with linear probing: 16 bytes a slot.
 */
export class IdLedger {
  #slots = new Uint32Array(4 * FIRST_SIZE);
  #taken = 0;

  /** Whether ids are not taken in any more. */
  get full(): boolean {
    return this.#taken >= MOST_IDS;
  }

  /** The line in which the id stood first; null: it is new, and is remembered for this line. */
  lineOf(id: string, line: number): number | null {
    const [a, b, c] = hashOf(id);
    const at = this.#find(a, b, c);
    const before = this.#slots[at + 3] as number;
    if (before !== 0) return before;
    if (this.full) return null;
    this.#slots.set([a, b, c, line], at);
    this.#taken++;
    if (this.#taken > (LOAD * this.#slots.length) / 4) this.#grow();
    return null;
  }

  /** Where the hash stands, or the free slot for it. */
  #find(a: number, b: number, c: number): number {
    const slots = this.#slots;
    const mask = slots.length / 4 - 1;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const at = 4 * slot;
      if (slots[at + 3] === 0) return at;
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) return at;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 3] === 0) continue;
      const entry = old.subarray(at, at + 4);
      this.#slots.set(
        entry,
        this.#find(entry[0] as number, entry[1] as number, entry[2] as number),
      );
    }
  }
}

function hashOf(id: string): [number, number, number] {
  const bytes = createHash('sha256').update(id).digest();
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8)];
}
