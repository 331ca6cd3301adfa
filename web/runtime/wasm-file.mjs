/**
 * A WebAssembly file as its sections and function bodies, and back: as much of the binary format
 * (https://webassembly.github.io/spec/core/binary/modules.html) as it takes to give functions another body.
 */

const HEADER_BYTES = 8;
const I32_CONST = 0x41;
const CUSTOM = 0;
const IMPORT = 2;
const FUNCTION = 3;
const ELEMENT = 9;
const CODE = 10;

/** Reads unsigned LEB128 numbers and byte runs from `bytes`, from `at` on. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new Error('the file ends in the middle of a number');
    return this.bytes[this.at++];
  }

  /** Up to 32 bits, which is all that indices and lengths have. */
  unsigned() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** A signed number of any width, which nobody here needs to know. */
  skipNumber() {
    while (this.byte() >= 128);
  }

  take(length) {
    const taken = this.bytes.subarray(this.at, this.at + length);
    if (taken.length < length) throw new Error('the file ends in the middle of a section');
    this.at += length;
    return taken;
  }
}

/** `value` as unsigned LEB128. */
export function leb(value) {
  if (value < 128) return [value];
  return [(value % 128) | 128, ...leb(Math.floor(value / 128))];
}

function sectionsOf(file) {
  const reader = new Reader(file, HEADER_BYTES);
  const sections = [];
  while (reader.at < file.length) {
    const id = reader.byte();
    sections.push({ id, content: reader.take(reader.unsigned()) });
  }
  return sections;
}

/** A count and as many numbers. */
function numbersOf(reader) {
  return Array.from({ length: reader.unsigned() }, () => reader.unsigned());
}

function bodiesOf(content) {
  const reader = new Reader(content);
  return Array.from({ length: reader.unsigned() }, () => reader.take(reader.unsigned()));
}

/** How many functions a file imports: they have the first indices. */
function importedFunctions(content) {
  const reader = new Reader(content);
  let functions = 0;
  for (let left = reader.unsigned(); left > 0; left--) {
    reader.take(reader.unsigned());
    reader.take(reader.unsigned());
    const kind = reader.byte();
    if (kind === 0) functions += 1;
    if (kind === 0) reader.unsigned();
    else skipLimits(reader, kind);
  }
  return functions;
}

/** Of an imported table (1), memory (2), global (3) or tag (4). */
function skipLimits(reader, kind) {
  if (kind === 1) reader.byte();
  if (kind >= 3) {
    reader.take(2);
    return;
  }
  const flags = reader.unsigned();
  reader.unsigned();
  if (flags & 1) reader.unsigned();
}

/** `bodies[i]` is the function of index `imported + i`, with its locals and without its length; `types[i]` its type's index. */
export function readWasm(file) {
  const sections = sectionsOf(file);
  const contentOf = (wanted) => sections.find(({ id }) => id === wanted)?.content ?? [0];
  return {
    header: file.subarray(0, HEADER_BYTES),
    sections,
    imported: importedFunctions(contentOf(IMPORT)),
    types: numbersOf(new Reader(contentOf(FUNCTION))),
    bodies: bodiesOf(contentOf(CODE)),
  };
}

/**
 * The table of what is called by a pointer, with `replaced(index)` in place of each function. Of the forms that
 * it can have only the plain one: a single run of functions from a constant place on.
 */
function writeElements(content, replaced) {
  const reader = new Reader(content);
  const isPlain = reader.unsigned() === 1 && reader.unsigned() === 0 && reader.byte() === I32_CONST;
  if (!isPlain) return content;
  reader.skipNumber();
  reader.byte();
  const begin = content.subarray(0, reader.at);
  const functions = numbersOf(reader).map((index) => leb(replaced(index)));
  return joined([begin, leb(functions.length), ...functions]);
}

/**
 * The file with other bodies, with `replaced(index)` in place of functions that are called by a pointer, and
 * without its custom sections (names and the like, which nothing runs).
 */
export function writeWasm({ header, sections }, bodies, replaced = (index) => index) {
  const code = [leb(bodies.length), ...bodies.flatMap((body) => [leb(body.length), body])];
  const parts = sections
    .filter(({ id }) => id !== CUSTOM)
    .flatMap(({ id, content }) => {
      let written = id === CODE ? joined(code) : content;
      if (id === ELEMENT) written = writeElements(content, replaced);
      return [[id], leb(written.length), written];
    });
  return joined([header, ...parts]);
}

/** Runs of bytes, one behind the other. */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
