/**
 * Reads Qt's binary resource files (.rcc, format versions 1 to 3): a header, a tree of directories
 * and files, their names and their data, all big-endian.
 */

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const MAGIC = 'qres';
const FLAG = Object.freeze({ ZLIB: 1, DIRECTORY: 2, ZSTD: 4 });
/** Name, flags and two more numbers; version 2 added the time of the last change. */
const ENTRY_BYTES = new Map([
  [1, 14],
  [2, 22],
  [3, 22],
]);

class Reader {
  #bytes;
  #entryBytes;
  #tree;
  #data;
  #names;

  constructor(bytes, path) {
    if (bytes.toString('latin1', 0, 4) !== MAGIC) throw new Error(`${path} is no Qt resource file`);
    const version = bytes.readUInt32BE(4);
    this.#entryBytes = ENTRY_BYTES.get(version);
    if (this.#entryBytes === undefined) throw new Error(`${path} has the format ${version}`);
    this.#bytes = bytes;
    [this.#tree, this.#data, this.#names] = [8, 12, 16].map((at) => bytes.readUInt32BE(at));
  }

  #name(offset) {
    const at = this.#names + offset;
    const length = this.#bytes.readUInt16BE(at);
    // Two bytes of length, four of hash, then UTF-16.
    const text = Buffer.from(this.#bytes.subarray(at + 6, at + 6 + 2 * length));
    return text.swap16().toString('utf16le');
  }

  #content(offset, flags, name) {
    const at = this.#data + offset;
    const stored = this.#bytes.subarray(at + 4, at + 4 + this.#bytes.readUInt32BE(at));
    if (flags & FLAG.ZSTD)
      throw new Error(`${name} is compressed with zstd, which is not read here`);
    // Qt writes the length of the content in front of the zlib stream.
    return flags & FLAG.ZLIB ? inflateSync(stored.subarray(4)) : stored;
  }

  /** Calls `visit(path, content)`, content a function that reads, for every file below entry `index`. */
  walk(index, prefix, visit) {
    const at = this.#tree + index * this.#entryBytes;
    const flags = this.#bytes.readUInt16BE(at + 4);
    const name = index === 0 ? '' : prefix + this.#name(this.#bytes.readUInt32BE(at));
    if (flags & FLAG.DIRECTORY) {
      const count = this.#bytes.readUInt32BE(at + 6);
      const first = this.#bytes.readUInt32BE(at + 10);
      const inside = index === 0 ? '' : `${name}/`;
      for (let child = first; child < first + count; ++child) this.walk(child, inside, visit);
    } else {
      const offset = this.#bytes.readUInt32BE(at + 10);
      visit(name, () => this.#content(offset, flags, name));
    }
  }
}

/**
 * The files of a resource file: path -> a function that gives the content.
 * @param {string} path
 * @returns {Map<string, () => Buffer>}
 */
export function readQtResource(path) {
  const files = new Map();
  new Reader(readFileSync(path), path).walk(0, '', (name, content) => files.set(name, content));
  return files;
}
