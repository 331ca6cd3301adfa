/** The hand-written declarations (wasm/*.d.ts) say what the built modules have: every name, every type. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CircuitModule } from '../../wasm/circuit';
import type { DecoderModule } from '../../wasm/decoder';
import type { EncodedObject, Head, ModelFile, QurioModule } from '../../wasm/qurio';
import { readSafetensors } from '../../web/src/engine/safetensors';
import { instantiate } from '../../web/src/engine/wasm-module';
import { circuitModule, decoderModule, qurioModule } from './built-engine';
import { declaredTypes, type Member, misfits } from './declared-types';
import { chunk, png, waves } from './png';

const source = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const model = (name: string): ModelFile => {
  const path = fileURLToPath(new URL(`../../models/heads/${name}.safetensors`, import.meta.url));
  const read = readSafetensors(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(read.failure.detail);
  return read.value;
};

const TYPES = {
  decoder: declaredTypes('wasm/decoder.d.ts'),
  qurio: declaredTypes('wasm/qurio.d.ts'),
  circuit: declaredTypes('wasm/circuit.d.ts'),
};
const ALL_TYPES = new Map([...TYPES.decoder, ...TYPES.qurio, ...TYPES.circuit]);
const names = (type: string, of: keyof typeof TYPES = 'qurio') =>
  (TYPES[of].get(type) ?? []).map(({ name }) => name);

/** What Embind added to a module: everything but Emscripten's own. */
function bound(module: object): string[] {
  const own =
    /^(_|calledRun$|asm$|ready$|run$|inspect$|then$|instantiateWasm$|preloaded|print(Err)?$|HEAP)/;
  const runtime =
    /^(getInheritedInstanceCount|getLiveInheritedInstances|flushPendingDeletes|setDelayFunction|count_emval_handles|get_first_emval|BindingError|InternalError|UnboundTypeError)$/;
  return Object.keys(module).filter((key) => !own.test(key) && !runtime.test(key));
}

function ownMembers(object: object): string[] {
  const prototype = Object.getPrototypeOf(object) as object;
  return [...Object.getOwnPropertyNames(prototype), 'delete'].filter(
    (name) => name !== 'constructor',
  );
}

const sorted = (list: Iterable<string>) => [...list].sort();

let decoder: DecoderModule;
let qurio: QurioModule;
let circuit: CircuitModule;
let head: Head;
let object: EncodedObject;

beforeAll(async () => {
  decoder = await instantiate(await decoderModule());
  qurio = await instantiate(await qurioModule());
  circuit = await instantiate(await circuitModule());
  head = new qurio.Head(model('world'));
  const regions = new Float32Array(49 * 512).map((_, i) => (i % 31) / 8);
  const words = new Float32Array(5 * 512).map((_, i) => (i % 17) / 8 - 1);
  object = head.encode(regions, words, new TextEncoder().encode('A krater of bronze'), -1);
});

describe('modules', () => {
  it('decoder', () => {
    expect(sorted(bound(decoder))).toEqual(sorted(names('DecoderModule', 'decoder')));
  });

  it('qurio', () => {
    expect(sorted(bound(qurio))).toEqual(sorted(names('QurioModule')));
  });

  it('circuit', () => {
    expect(sorted(bound(circuit))).toEqual(sorted(names('CircuitModule', 'circuit')));
  });

  it('say the version of CMakeLists.txt', () => {
    const version = /VERSION (\d+\.\d+\.\d+)/.exec(source('CMakeLists.txt'))?.[1];
    const said = [decoder, qurio, circuit].map((module) => module.version());
    expect(said).toEqual([version, version, version]);
  });
});

describe('the status enumeration', () => {
  const statuses = names('StatusEnum', 'decoder');

  it('is the one of core/status.h', () => {
    const body = /enum class Status[^{]*\{([\s\S]*?)\};/.exec(source('core/status.h'))?.[1] ?? '';
    const enumerators = [...body.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    expect(statuses).toEqual(enumerators);
  });

  it('is the one of the bindings', () => {
    for (const { Status } of [decoder, qurio, circuit]) {
      const values = Object.keys(Status).filter((key) => key !== 'values' && key !== 'argCount');
      expect(sorted(values)).toEqual(sorted(statuses));
    }
  });

  it('is known to the engine by the same names', () => {
    for (const name of statuses) {
      expect(source('web/src/rpc/outcome.ts')).toContain(`| '${name}'`);
    }
  });
});

const PLAN = { shots: 20, depolarising: 0.01, readout: 0.01, seed: 1, repeats: 3 };
const COUNTS = { shots: 20, seed: 1, xWires: 1, depolarising: 0.01, readout: 0.01 };
/** Row 7 of the table: one angle. */
const RY = {
  ...{ qubits: 1, amplitudes: null },
  ...{ gates: Int32Array.of(7, 0, -1), angles: Float64Array.of(0.3) },
};
const BYTES = new TextEncoder().encode('a');

/** A sample of every declared type that a module gives; `new` objects are thrown away with the module. */
const SAMPLES: Readonly<Record<string, () => unknown>> = {
  Picture: () => decoder.open(png(4, 4, waves, [chunk('gAMA', Uint8Array.of(0, 1, 0x86, 0xa0))])),
  PhotoResult: () => photoOf(png(4, 4, waves)),
  TokensResult: () => tokenizer().tokenize(BYTES),
  NumbersResult: () => qurio.wordVectors(Int32Array.of(0, 1), new Float32Array(512).fill(1), 512),
  Attention: () => object.attention,
  EncodedObject: () => object,
  PoolTerms: () => head.answer(object, null).terms,
  Reading: () => head.answer(object, null).photoReading,
  AnswerResult: () => head.answer(object, null),
  TraceResult: () => head.trace(object, null),
  ShotsResult: () => head.shots(object, null, PLAN),
  SafeShotsResult: () => head.safeShots(object, null, PLAN),
  GateMark: () => head.card().circuit[0]?.marks[0],
  Operation: () => head.card().circuit[0],
  HeadCard: () => head.card(),
  Tokenizer: () => tokenizer(),
  Head: () => head,
  Counterpart: () => new qurio.Counterpart({ metadata: {}, arrays: [] }),
  RowMark: () => circuit.gates()[0]?.marks[0],
  GateRow: () => circuit.gates()[0],
  FollowedResult: () => circuit.follow(RY),
  CountsResult: () => circuit.measure(RY, COUNTS),
  SlopesResult: () => circuit.slopes(RY, 0),
  PreparationResult: () => circuit.preparation(Float64Array.of(3, 4)),
};

const photoOf = (file: Uint8Array) => {
  decoder.open(file);
  return decoder.photo();
};

const tokenizer = () => new qurio.Tokenizer(['\u2581a', 'a'], Float64Array.of(-1, -2));

/** What a module is given, not what it gives: tried below, or by every other test. */
const GIVEN = [
  ...['ShotsPlan', 'NamedArray', 'ModelFile', 'ModuleOptions'],
  ...['FlatCircuit', 'CountsPlan'],
];
const CHECKED_ABOVE = ['StatusEnum', 'DecoderModule', 'QurioModule', 'CircuitModule'];

describe('types', () => {
  it('are all tried', () => {
    const declared = [...ALL_TYPES.keys()];
    expect(sorted(declared)).toEqual(sorted([...Object.keys(SAMPLES), ...GIVEN, ...CHECKED_ABOVE]));
  });

  it.each(Object.keys(SAMPLES))('%s has the declared members, each of its type', (type) => {
    const seen = new Set<string>();
    const value = SAMPLES[type]?.() as object;
    expect(misfits(value, type, ALL_TYPES, seen)).toEqual([]);
    const members = (ALL_TYPES.get(type) ?? []).map(({ name }) => name);
    // None was null, so that every type was seen.
    expect(sorted(seen)).toEqual(
      expect.arrayContaining(sorted(members.map((name) => `${type}.${name}`))),
    );
    const plain = Object.getPrototypeOf(value) === Object.prototype;
    expect(sorted(plain ? Object.keys(value) : ownMembers(value))).toEqual(sorted(members));
  });

  it('a call that fails has the same members, and null in the place of numbers', () => {
    const none = new qurio.Head({ metadata: {}, arrays: [] });
    const empty = none.encode(null, null, BYTES, -1);
    const failures = {
      Picture: decoder.open(new Uint8Array(0)),
      PhotoResult: photoOf(new Uint8Array(0)),
      HeadCard: none.card(),
      EncodedObject: empty,
      AnswerResult: head.answer(empty, null),
      TraceResult: head.trace(empty, null),
      ShotsResult: head.shots(empty, null, PLAN),
      SafeShotsResult: head.safeShots(empty, null, PLAN),
      NumbersResult: head.withoutRegions(empty, 0, 1, null),
      FollowedResult: circuit.follow({ ...RY, qubits: 0 }),
      CountsResult: circuit.measure({ ...RY, qubits: 0 }, COUNTS),
      SlopesResult: circuit.slopes(RY, 1),
      PreparationResult: circuit.preparation(Float64Array.of(0, 0)),
    };
    for (const [type, value] of Object.entries(failures)) {
      expect(misfits(value, type, ALL_TYPES, new Set())).toEqual([]);
      for (const one of Object.values(value)) {
        if (one instanceof Float32Array) throw new Error(`${type} has numbers`);
      }
    }
    empty.delete();
    none.delete();
  });

  it('circuits and plans of counts need every declared field', () => {
    expect(sorted(Object.keys(RY))).toEqual(sorted(names('FlatCircuit', 'circuit')));
    expect(sorted(Object.keys(COUNTS))).toEqual(sorted(names('CountsPlan', 'circuit')));
    for (const name of names('FlatCircuit', 'circuit')) {
      const { [name as keyof typeof RY]: _, ...less } = RY;
      expect(() => circuit.follow(less as typeof RY)).toThrow(name);
    }
    for (const name of names('CountsPlan', 'circuit')) {
      const { [name as keyof typeof COUNTS]: _, ...less } = COUNTS;
      expect(() => circuit.measure(RY, less as typeof COUNTS)).toThrow(name);
    }
  });

  it('the plan of shots needs every declared field', () => {
    expect(sorted(Object.keys(PLAN))).toEqual(sorted(names('ShotsPlan')));
    for (const name of names('ShotsPlan')) {
      const { [name as keyof typeof PLAN]: _, ...less } = PLAN;
      expect(() => head.shots(object, null, less as typeof PLAN)).toThrow(name);
    }
  });
});

const takesWhatIsDeclared = (target: object, members: readonly Member[]) => {
  const methods = target as Record<string, (...given: unknown[]) => unknown>;
  for (const { name, parameters } of members) {
    if (parameters === null || name === 'delete') continue;
    for (const count of [parameters + 1, parameters - 1]) {
      if (count < 0) continue;
      const call = () => methods[name]?.(...new Array<null>(count).fill(null));
      expect(call).toThrow(`called with ${count} arguments, expected ${parameters}`);
    }
  }
};

describe('methods', () => {
  it.each(['Tokenizer', 'Head', 'Counterpart'])('of %s take what is declared', (type) => {
    takesWhatIsDeclared(SAMPLES[type]?.() as object, TYPES.qurio.get(type) ?? []);
  });

  it('of the circuit engine take what is declared', () => {
    takesWhatIsDeclared(circuit, TYPES.circuit.get('CircuitModule') ?? []);
  });
});
