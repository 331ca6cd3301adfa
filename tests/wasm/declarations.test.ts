/** The hand-written declarations (wasm/*.d.ts) say what the built modules have, no more and no less. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DecoderModule } from '../../wasm/decoder';
import type { QurioModule } from '../../wasm/qurio';
import { instantiate } from '../../web/src/engine/wasm-module';
import { decoderModule, qurioModule } from './built-engine';
import { png, waves } from './png';

const source = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** Members of an interface of a declaration file, in its order. */
function declared(path: string, name: string): string[] {
  const body = new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(
    source(path),
  )?.[1];
  if (body === undefined) throw new Error(`${path} does not declare ${name}`);
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)(?::|\()/gm)].map(([, member]) =>
    String(member),
  );
}

/** What Embind added to a module: everything but Emscripten's own. */
function bound(module: object): string[] {
  const own =
    /^(_|calledRun$|asm$|ready$|run$|inspect$|then$|instantiateWasm$|preloaded|print(Err)?$|HEAP)/;
  const runtime =
    /^(getInheritedInstanceCount|getLiveInheritedInstances|flushPendingDeletes|setDelayFunction|count_emval_handles|get_first_emval|BindingError|InternalError|UnboundTypeError)$/;
  return Object.keys(module).filter((key) => !own.test(key) && !runtime.test(key));
}

function methods(object: object): string[] {
  const prototype = Object.getPrototypeOf(object) as object;
  return Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
}

const sorted = (names: Iterable<string>) => [...names].sort();

let decoder: DecoderModule;
let qurio: QurioModule;

beforeAll(async () => {
  decoder = await instantiate(await decoderModule());
  qurio = await instantiate(await qurioModule());
});

describe('modules', () => {
  it('decoder', () => {
    expect(sorted(bound(decoder))).toEqual(sorted(declared('wasm/decoder.d.ts', 'DecoderModule')));
  });

  it('qurio', () => {
    expect(sorted(bound(qurio))).toEqual(sorted(declared('wasm/qurio.d.ts', 'QurioModule')));
  });
});

describe('the status enumeration', () => {
  const names = declared('wasm/decoder.d.ts', 'StatusEnum');

  it('is the one of core/status.h', () => {
    const body = /enum class Status[^{]*\{([\s\S]*?)\};/.exec(source('core/status.h'))?.[1] ?? '';
    const enumerators = [...body.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual(enumerators);
  });

  it('is the one of the binding', () => {
    const values = Object.keys(qurio.Status).filter(
      (key) => key !== 'values' && key !== 'argCount',
    );
    expect(sorted(values)).toEqual(sorted(names));
  });

  it('is known to the engine by the same names', () => {
    for (const name of names) expect(source('web/src/rpc/outcome.ts')).toContain(`| '${name}'`);
  });
});

describe('results and objects', () => {
  it('PhotoResult', () => {
    const result = decoder.decode(png(4, 4, waves));
    expect(sorted(Object.keys(result))).toEqual(
      sorted(declared('wasm/decoder.d.ts', 'PhotoResult')),
    );
  });

  it('Tokenizer and TokensResult', () => {
    const tokenizer = new qurio.Tokenizer(['\u2581a'], Float64Array.of(-1));
    const own = [...methods(tokenizer), 'delete'];
    expect(sorted(own)).toEqual(sorted(declared('wasm/qurio.d.ts', 'Tokenizer')));
    const result = tokenizer.tokenize(new Uint8Array(0));
    expect(sorted(Object.keys(result))).toEqual(
      sorted(declared('wasm/qurio.d.ts', 'TokensResult')),
    );
    tokenizer.delete();
  });

  it('VectorsResult', () => {
    const result = qurio.wordVectors(new Int32Array(0), new Float32Array(0), 512);
    expect(sorted(Object.keys(result))).toEqual(
      sorted(declared('wasm/qurio.d.ts', 'VectorsResult')),
    );
  });

  it('Head and its results', () => {
    const head = new qurio.Head([], '', []);
    expect(sorted([...methods(head), 'delete'])).toEqual(
      sorted(declared('wasm/qurio.d.ts', 'Head')),
    );
    const results = {
      AnswerResult: head.answer(null, null, new Uint8Array(), null),
      TraceResult: head.trace(null, null, null),
      CircuitShape: head.circuit(),
    };
    for (const [name, result] of Object.entries(results)) {
      expect(sorted(Object.keys(result))).toEqual(sorted(declared('wasm/qurio.d.ts', name)));
    }
    head.delete();
  });

  it('Counterpart', () => {
    const counterpart = new qurio.Counterpart([]);
    expect(sorted([...methods(counterpart), 'delete'])).toEqual(
      sorted(declared('wasm/qurio.d.ts', 'Counterpart')),
    );
    counterpart.delete();
  });
});

it('both modules say the version of CMakeLists.txt', () => {
  const version = /VERSION (\d+\.\d+\.\d+)/.exec(source('CMakeLists.txt'))?.[1];
  expect([decoder.version(), qurio.version()]).toEqual([version, version]);
});
