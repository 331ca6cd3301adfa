/** Bytes that grow in number: one for each row of a long list. */

export class ByteList {
  #bytes = new Uint8Array(1024);
  #length = 0;

  add(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const old = this.#bytes;
      this.#bytes = new Uint8Array(2 * old.length);
      this.#bytes.set(old);
    }
    this.#bytes[this.#length++] = byte;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
