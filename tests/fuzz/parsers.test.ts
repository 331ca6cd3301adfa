/**
 * Every parser of web/ that reads what comes from outside, on mutations of good and of once-fatal
 * inputs: it never throws, never takes long, and what it accepts is what it promises. The C++ parsers
 * have libFuzzer targets beside this file.
 *
 * In a test run the inputs are the same each time; QURIO_FUZZ_SECONDS=N goes on with new ones for N
 * seconds each. A finding becomes a file of tests/fuzz/seeds/<parser>.
 */

import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { presentation3 } from '../../web/cli/exhibit/iiif-resource';
import { exhibitOf } from '../../web/cli/exhibit/read-exhibit';
import { parseJson } from '../../web/cli/item-rows';
import { KINDS, ResultReader } from '../../web/cli/result-rows';
import { heartbeatOf, selfTestOf } from '../../web/kiosk/reports.mjs';
import { settingsOf } from '../../web/kiosk/settings.mjs';
import { VIEWS } from '../../web/kiosk/watchdog.mjs';
import { csvCells } from '../../web/pipeline/csv';
import { asUtf8, detectEncoding } from '../../web/pipeline/encoding';
import { jsonMembers } from '../../web/pipeline/json-members';
import { preparedFile } from '../../web/pipeline/prepared-writer';
import { type RecordFormat, rawRecords } from '../../web/pipeline/records';
import { circuitText, readText } from '../../web/src/app/bench/link-text';
import { parseExhibit } from '../../web/src/app/exhibit/exhibit';
import { parseResults } from '../../web/src/app/lab/results';
import { faultsOf } from '../../web/src/app/lessons/check';
import { typedNumber } from '../../web/src/app/lessons/form';
import { lessonSchema } from '../../web/src/app/lessons/schema';
import { readPrepared } from '../../web/src/app/pipeline/prepared';
import { differences } from '../../web/src/app/record/seen';
import { readStops } from '../../web/src/app/record/stops';
import { parseGallery } from '../../web/src/app/state/gallery';
import { fieldsOf, readFields, readHash, START, writeHash } from '../../web/src/app/state/share';
import { csvRecord } from '../../web/src/base/csv';
import { declaredSize } from '../../web/src/engine/declared-size';
import { headMetadata } from '../../web/src/engine/head-card';
import { readSafetensors } from '../../web/src/engine/safetensors';
import { readVocabulary } from '../../web/src/engine/vocabulary';
import type { Outcome } from '../../web/src/rpc/outcome';
import { styleOf } from '../../web/src/views/kit/exhibit-theme';
import { Dice } from '../dice.mjs';
import { TINY } from '../lessons/tiny';
import { sampleResults } from '../web/support/results-sample';
import { recognition } from '../web/support/samples';
import { mutant, mutantJson } from './mutate';

const RUNS = 1500;
const { QURIO_FUZZ_SECONDS = '0' } = process.env;
const SECONDS = Number(QURIO_FUZZ_SECONDS);
/** Milliseconds for one input of at most some kilobytes, on a busy machine. */
const PATIENCE = 1000;

interface Parser {
  readonly seeds: readonly (string | Uint8Array)[];
  /** Half of its inputs are JSON still, with other parts. */
  readonly json?: boolean;
  /** Parses, and throws where a promise is broken; whether the input was accepted. */
  readonly holds: (input: Uint8Array) => boolean | Promise<boolean>;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** An accepted value, once the form of its outcome has been checked. */
function accepted<T>(outcome: Outcome<T>): T | null {
  if (outcome.ok) return outcome.value;
  expect(outcome.failure.status).toMatch(/^[a-z_]+$/);
  expect(outcome.failure.detail).toEqual(expect.any(String));
  return null;
}

/** What a JSON parser is given: whatever JSON.parse makes of the bytes. */
function jsonOf(bytes: Uint8Array): { value: unknown } | null {
  try {
    return { value: JSON.parse(textOf(bytes)) };
  } catch {
    return null;
  }
}

function safetensors(header: object, numbers: number): Uint8Array {
  const json = bytesOf(JSON.stringify(header));
  const file = new Uint8Array(8 + json.length + 4 * numbers);
  new DataView(file.buffer).setBigUint64(0, BigInt(json.length), true);
  file.set(json, 8);
  return file;
}

const HEAD = { name: 'world', title: 'World', classes: '["jade","coin"]', lexicon: 'class jade\n' };
const NUMBERS = { parameters: '12', circuit_parameters: '3' };

const FILE = safetensors(
  {
    __metadata__: { ...HEAD, ...NUMBERS },
    a: { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
    b: { dtype: 'F16', shape: [4], data_offsets: [24, 32] },
  },
  8,
);

async function readRecords(input: Uint8Array, format: RecordFormat): Promise<boolean> {
  async function* pieces() {
    for (let at = 0; at < input.length; at += 7) yield input.subarray(at, at + 7);
  }
  let last = 0;
  for await (const { line, text } of rawRecords(pieces(), format)) {
    expect(line).toBeGreaterThan(last);
    last = line;
    const record = accepted(text);
    if (record === null) continue;
    if (format === 'lines') expect(record).not.toMatch(/[\r\n]/);
    const cells = format === 'csv' ? accepted(csvCells(record)) : null;
    if (cells === null) readMembers(record);
    else for (const cell of cells) expect(cell).toEqual(expect.any(String));
  }
  const lines = input.filter((byte) => byte === 0x0a || byte === 0x0d).length + 1;
  expect(last).toBeLessThanOrEqual(lines);
  return last > 0;
}

/** The members are those that JSON.parse finds, in their order, doubles too; numbers are their own text. */
function readMembers(record: string): void {
  const value = accepted(parseJson(record));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const members = jsonMembers(record);
  expect(new Set(members.map(({ name }) => name))).toEqual(new Set(Object.keys(value)));
  const last = new Map(members.map(({ name, source }) => [name, source]));
  for (const [name, part] of Object.entries(value)) {
    const isText = typeof part === 'string' || typeof part === 'number';
    if (isText) expect(JSON.parse(last.get(name) ?? '')).toBe(part);
    else expect(last.get(name)).toBe('');
  }
}

/** Whatever it is taken for, it comes out as UTF-8, the same in pieces of any size. */
async function readAnyText(input: Uint8Array): Promise<boolean> {
  async function* pieces(size: number) {
    for (let at = 0; at < input.length; at += size) yield input.subarray(at, at + size);
  }
  const whole = Math.max(1, input.length);
  const { name, damaged } = await detectEncoding(pieces(whole));
  const read = [];
  for (const size of [whole, 3]) {
    const parts = [];
    for await (const part of asUtf8(pieces(size), name)) parts.push(part);
    read.push(Buffer.concat(parts));
  }
  expect(read[0]?.equals(read[1] as Buffer)).toBe(true);
  if (!damaged) expect(isUtf8(read[0] as Buffer)).toBe(true);
  return !damaged;
}

function readResult(input: Uint8Array): boolean {
  let rows = 0;
  for (const format of ['lines', 'csv'] as const) {
    const reader = new ResultReader(format);
    for (const line of textOf(input).split('\n')) {
      const told = reader.read(line);
      if (told === null || told === 'header') continue;
      expect([typeof told.id, typeof told.run]).toEqual(['string', 'string']);
      expect(KINDS).toContain(told.kind);
      rows++;
    }
  }
  return rows > 0;
}

const gallery = (title: string) => ({
  objects: [
    {
      id: 'great-wave',
      file: 'a.jpg',
      thumbnail: 'a.small.jpg',
      hash: '0123456789abcdef',
      width: 3,
      height: 2,
      title: { en: title, zh: title },
      caption: { en: 'A woodblock print' },
      class: 'woodblock_print',
      credit: '',
      licence: 'CC0',
      licenceUrl: null,
      source: 'gcompris',
    },
  ],
});

const PREPARED_FOR = { head: 'a1'.repeat(32), picture: 'b2'.repeat(32), caption: 'blue vase' };
const PREPARED = preparedFile(recognition(), new Float32Array(3 * 4 + 3 * 3), PREPARED_FOR);

const LINK = String(
  writeHash({
    ...START,
    object: 'great-wave',
    caption: 'A jade bowl, "carved" & 玉',
    variation: { struck: [0, 2], blurred: [3, 4], turned: [{ index: 1, radians: 0.5 }] },
  }),
);

const PARSERS: Readonly<Record<string, Parser>> = {
  safetensors: {
    seeds: [FILE, safetensors({}, 0)],
    holds: (input) => {
      const file = accepted(readSafetensors(input));
      for (const { shape, values } of file?.arrays ?? []) {
        expect(values).toHaveLength(shape.reduce((product, side) => product * side, 1));
      }
      return file !== null;
    },
  },
  'head-card': {
    seeds: [JSON.stringify({ ...HEAD, ...NUMBERS })],
    json: true,
    holds: (input) => {
      const metadata = jsonOf(input)?.value;
      if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
        return false;
      const texts = Object.entries(metadata).filter(([, value]) => typeof value === 'string');
      const card = accepted(headMetadata(Object.fromEntries(texts)));
      if (card === null) return false;
      expect(card.name).toMatch(/^[a-z0-9-]+$/);
      expect(new Set(card.classes).size).toBe(card.classes.length);
      return true;
    },
  },
  vocabulary: {
    seeds: ['[["<unk>",0],["\u2581jade",-3.5],["a",null]]', '[]'],
    json: true,
    holds: (input) => {
      const vocabulary = accepted(readVocabulary(textOf(input)));
      if (vocabulary) expect(vocabulary.scores).toHaveLength(vocabulary.pieces.length);
      return vocabulary !== null;
    },
  },
  'share-link': {
    seeds: [
      LINK,
      `#${LINK}`,
      'v=1&p=0&c=a%20jade%20bowl&s=99&n=0.0.0.1.',
      'v=1&o=great-wave&d=study&s=14',
    ],
    holds: (input) => {
      const link = readHash(textOf(input), ['en', 'fr']);
      const again = link && writeHash(link.view);
      if (again) expect(readHash(again, ['en', 'fr'])).toEqual({ ...link, adjusted: false });
      return link !== null;
    },
  },
  'own-circuit': {
    seeds: ['bell~xx', 'encode~1~-2~0.5~3~zx', '1BDALIa~xz', '1Jhjc3gxf_HEnUBKKyB6ZGwQP0gBj'],
    holds: (input) => {
      const own = readText(textOf(input), null);
      if (own === null || own === 'waits') return own === 'waits';
      const { circuit, bases } = own;
      expect(bases).toHaveLength(circuit.qubits);
      const again = circuitText(circuit, bases);
      expect(again).toMatch(/^[\w~-]+[A-Za-z0-9]$/);
      expect(readText(again, null)).toMatchObject({ circuit, bases });
      return true;
    },
  },
  recording: {
    seeds: [
      '{"recording":1,"page":"1.0","head":"0123abcd"}\n{"t":0,"set":{"o":"vase","l":"en"}}\n{"t":5,"saw":{"class":"jade","conclusion":"sure","confidence":0.7,"probabilities":{"jade":0.7},"circuit":{"step":1,"bloch":[[0,0,1]],"amplitudes":{"0":[1,0]}}}}\n{"t":9,"set":{"q":"bell","s":"1"}}',
      '{"recording":1,"page":null,"head":"0123abcd"}\n{"t":0,"own":"photo"}\n{"t":1,"own":"caption"}\n{"t":2,"set":{"p":null,"x":"0.1"}}\n{"t":3,"failed":{"concern":"answer","status":"worker_failed"}}',
    ],
    holds: (input) => {
      const told = readStops(textOf(input), ['en', 'fr']);
      if (!told.ok) {
        expect(told.fault.line).toBeGreaterThan(0);
        expect(told.fault.detail).not.toBe('');
        return false;
      }
      let last = 1;
      for (const { line, view, saw } of told.value.stops) {
        expect(line).toBeGreaterThan(last);
        last = line;
        // What it shows is what a link can say.
        const again = readFields(fieldsOf(view), ['en', 'fr'], view.model);
        expect(again).toEqual({ view, adjusted: false });
        if (saw) expect(differences(saw.seen, saw.seen)).toEqual([]);
      }
      return true;
    },
  },
  'prepared-answer': {
    seeds: [JSON.stringify(PREPARED)],
    json: true,
    holds: (input) => {
      const json = jsonOf(input);
      const prepared = json && accepted(readPrepared(json.value, PREPARED_FOR));
      if (!prepared) return false;
      const { answer, tokens } = prepared.recognition;
      const { length } = answer.classes;
      expect(answer.probabilities).toHaveLength(length);
      expect(answer.classes[answer.top]).toEqual(expect.any(String));
      for (const { begin, end } of [...tokens.words, ...(answer.words?.hits ?? [])]) {
        expect(tokens.caption.slice(begin, end)).toHaveLength(end - begin);
      }
      for (const { wires } of answer.circuit.operations) {
        expect(Math.max(-1, ...wires)).toBeLessThan(answer.circuit.qubits);
      }
      expect(prepared.kept.numbers.every(Number.isFinite)).toBe(true);
      return true;
    },
  },
  gallery: {
    seeds: [JSON.stringify(gallery('The Great Wave')), '{"objects":[]}'],
    json: true,
    holds: (input) => {
      const json = jsonOf(input);
      const objects = json && accepted(parseGallery(json.value));
      for (const { file } of objects ?? []) expect(file).toMatch(/^[\w.-]+$/);
      return objects !== null;
    },
  },
  'exhibit-file': {
    seeds: [
      '{"languages":["en"],"objects":[{"id":"a","photo":"a.jpg","title":{"en":"A"},"caption":{"en":"B"},"category":"coin","credit":"C","licence":"D"}]}',
      '{"colour":1,"objects":[{}],"theme":{"light":{"ink":"red"}},"timings":{"idle":2}}',
    ],
    json: true,
    holds: (input) => {
      const { exhibit, findings } = exhibitOf(textOf(input));
      for (const { sentence, line } of findings) {
        expect(sentence).not.toMatch(/undefined|\[object/);
        expect(line).toBeGreaterThan(0);
      }
      for (const { photo } of exhibit?.objects ?? []) expect(photo).not.toMatch(/^\/|\.\.\//);
      return exhibit !== null;
    },
  },
  exhibit: {
    seeds: [
      JSON.stringify({
        head: { name: 'world', bytes: 1, sha256: 'ab'.repeat(32) },
        theme: { logo: 'gallery/logo.svg', light: { paper: '#ffffff' } },
        words: { title: { en: 'Room 7' } },
      }),
    ],
    json: true,
    holds: (input) => {
      const json = jsonOf(input);
      const exhibit = json && accepted(parseExhibit(json.value));
      if (exhibit !== null) expect(styleOf(exhibit.theme)).not.toMatch(/[<@]import|url\(/);
      return exhibit !== null;
    },
  },
  lesson: {
    seeds: [JSON.stringify(TINY)],
    json: true,
    holds: (input) => {
      const json = jsonOf(input);
      const lesson = json && safeParse(lessonSchema, json.value);
      if (!lesson?.success) return false;
      // What its author is told are sentences, whatever the texts hold.
      for (const fault of faultsOf(lesson.output, (term) => term === 'entropy'))
        expect(fault).toMatch(/^[a-z][a-z0-9-]*[:,] /);
      return true;
    },
  },
  'predicted-number': {
    seeds: ['50', ' 0,5 ', '−12.5 %', '90°', '.5'],
    holds: (input) => {
      const given = typedNumber(textOf(input), 'percent');
      if (given?.kind === 'number') expect(Number.isFinite(given.number)).toBe(true);
      return given !== null;
    },
  },
  iiif: {
    seeds: [
      '{"type":"Manifest","label":{"en":["A"]},"items":[{"type":"Canvas","metadata":[{"label":{"en":["B"]},"value":{"none":["C"]}}],"items":[{"items":[{"body":{"type":"Image","id":"a.jpg"}}]}]}]}',
      '{"@context":"http://iiif.io/api/presentation/2/context.json","@type":"sc:Manifest","@id":"a","label":"A","sequences":[{"canvases":[{"@id":"b","images":[{"resource":{"@id":"c.jpg","@type":"dctypes:Image"}}]}]}]}',
    ],
    json: true,
    holds: (input) => {
      const json = jsonOf(input);
      const resource = json && accepted(presentation3(json.value, 'a.json'));
      for (const { metadata } of resource?.items ?? []) expect(Array.isArray(metadata)).toBe(true);
      return resource !== null;
    },
  },
  'kiosk-report': {
    seeds: [
      '{"state":"red","rows":[{"name":"camera","state":"red","found":"none","todo":"plug it in"}]}',
      '{"view":"kiosk","page":7}',
    ],
    json: true,
    holds: (input) => {
      const json = jsonOf(input);
      const heartbeat = json && heartbeatOf(json.value);
      const result = json && selfTestOf(json.value);
      // All that a page may say: nothing of a visitor's has a place in it.
      if (heartbeat !== null) {
        expect(Object.keys(json?.value as object).sort()).toEqual(['page', 'view']);
        expect(VIEWS).toContain(heartbeat.view);
        expect(Number.isSafeInteger(heartbeat.page)).toBe(true);
      }
      for (const row of result?.rows ?? []) {
        expect(Object.keys(row ?? {})).toEqual(['name', 'state', 'found', 'todo']);
        expect(row?.found.length).toBeLessThanOrEqual(500);
      }
      return heartbeat !== null || result !== null;
    },
  },
  'kiosk-settings': {
    seeds: ['{"page":"a","rotate":"left","flags":["--mute-audio"],"heartbeat":2,"silence":8}'],
    holds: (input) => {
      try {
        const { silence, heartbeat } = settingsOf(textOf(input), 'kiosk.json');
        expect(silence).toBeGreaterThanOrEqual(2 * heartbeat);
        return true;
      } catch (error) {
        expect(String(error)).toMatch(/^Error: kiosk\.json/);
        return false;
      }
    },
  },
  results: {
    seeds: [JSON.stringify(sampleResults())],
    json: true,
    holds: (input) => {
      const json = jsonOf(input);
      return json !== null && accepted(parseResults(json.value)) !== null;
    },
  },
  csv: {
    seeds: [
      'id,image,caption\r\n1,p.jpg,"a, ""b""\nc"\r\n2,,5" nail\r\n',
      csvRecord(['=1', "a'b", '']),
    ],
    holds: (input) => readRecords(input, 'csv'),
  },
  'any-text': {
    seeds: [
      'id;Größe\r\n1;玉\r\n',
      Buffer.from('id;Gr\xf6\xdfe\r\n', 'latin1'),
      Buffer.from('\ufeffid;Größe\r\n', 'utf16le'),
      Buffer.from('id;caption\r\n1;x\r\n', 'utf16le').swap16(),
    ],
    holds: readAnyText,
  },
  'own-results': {
    seeds: [
      '{"id":"a","class":"jade","abstain":false,"run":"0123"}\n{"id":null,"error":"x","run":"0123"}\n',
      'id,class,abstain,error,run\n"a",jade,false,,0123\n,,,x,0123\n',
    ],
    holds: readResult,
  },
  'json-lines': {
    seeds: ['{"id":1,"image":"p.jpg","caption":"A jade bowl"}\n\n{"id":"b"}\r\n[1]\n'],
    holds: (input) => readRecords(input, 'lines'),
  },
  'declared-size': {
    seeds: [
      'RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\x63\0\0\x63\0\0',
      'GIF89a\x10\0\x10\0',
      'BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0\x10\0\0\0\x10\0\0\0',
      '\0\0\0\x18ftypavif\0\0\0\0mif1\0\0\0\x14ispe\0\0\0\0\0\0\0\x10\0\0\0\x10',
    ],
    holds: (input) => {
      const size = declaredSize(input);
      if (size === null) return false;
      expect(Number.isInteger(size.width) && Number.isInteger(size.height)).toBe(true);
      return true;
    },
  },
};

/** Past findings of a parser. */
function findings(name: string): Uint8Array[] {
  const folder = new URL(`seeds/${name}/`, import.meta.url);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder)));
}

/** Inputs for a parser, one after the other. */
function inputs(seeds: readonly Uint8Array[], json: boolean, dice: Dice): () => Uint8Array {
  return () =>
    json && dice.roll(2) === 0
      ? bytesOf(JSON.stringify(mutantJson(JSON.parse(textOf(dice.of(seeds))), dice)))
      : mutant(seeds, dice);
}

/** So that whoever sees a failure can write it down as a seed. */
async function tried(input: Uint8Array, holds: Parser['holds']): Promise<boolean> {
  const since = performance.now();
  try {
    const isAccepted = await holds(input);
    expect(performance.now() - since).toBeLessThan(PATIENCE);
    return isAccepted;
  } catch (error) {
    throw new Error(`on ${Buffer.from(input).toString('base64')}`, { cause: error });
  }
}

describe.each(Object.entries(PARSERS))('%s', (name, { seeds: own, json = false, holds }) => {
  const seeds = [
    ...own.map((seed) => (typeof seed === 'string' ? bytesOf(seed) : seed)),
    ...findings(name),
  ];

  it('accepts its first seed, and holds on all', async () => {
    const [first] = await Promise.all(seeds.map((seed) => tried(seed, holds)));
    expect(first).toBe(true);
  });

  it(`holds on ${RUNS} mutations`, async () => {
    const next = inputs(seeds, json, new Dice(20260));
    for (let run = 0; run < RUNS; run++) await tried(next(), holds);
  });

  if (SECONDS === 0) return;
  it(`holds for ${SECONDS} s of new mutations`, { timeout: 1000 * (SECONDS + 30) }, async () => {
    const next = inputs(seeds, json, new Dice(Date.now()));
    const end = performance.now() + 1000 * SECONDS;
    while (performance.now() < end) await tried(next(), holds);
  });
});

it('cells of any text come in as they went out', () => {
  const dice = new Dice(7);
  const words = ['a,b', 'c"d', 'e\nf', '', 'g\r\nh', ' i', '玉', '"', '""', 'x'].map(bytesOf);
  for (let run = 0; run < RUNS; run++) {
    const row = Array.from({ length: 1 + dice.roll(4) }, () => textOf(mutant(words, dice)));
    const cells = csvCells(csvRecord(row).slice(0, -2));
    // What a spreadsheet would take for a formula has an apostrophe in front.
    expect(
      cells.ok && cells.value.map((cell, i) => (cell === `'${row[i]}` ? row[i] : cell)),
    ).toEqual(row);
  }
});
