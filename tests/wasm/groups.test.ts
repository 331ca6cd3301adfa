/** Groups of classes through the binding: the world head with groups and thresholds of the test. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EncodedObject, Head, ModelFile, NamedArray, QurioModule } from '../../wasm/qurio';
import { Counterparts } from '../../web/src/engine/counterparts';
import { LoadedHead } from '../../web/src/engine/head';
import { headMetadata } from '../../web/src/engine/head-card';
import { readSafetensors } from '../../web/src/engine/safetensors';
import { saidOf } from '../../web/src/engine/said';
import type { Said } from '../../web/src/engine/types';
import { instantiate } from '../../web/src/engine/wasm-module';
import { qurioModule } from './built-engine';

const bytesOf = (name: string) =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../models/heads/${name}.safetensors`, import.meta.url))),
  );
/** Rows of the array `pool` (core/model/answer/log_linear_pool.h), of three modality cases each. */
const THRESHOLD = 7;
const SUPPORT = 8;
const CASES = 3;

let qurio: QurioModule;
let plain: ModelFile;
let classes: readonly string[];

beforeAll(async () => {
  qurio = await instantiate(await qurioModule());
  const read = readSafetensors(bytesOf('world'));
  if (!read.ok) throw new Error(read.failure.detail);
  const { groups: _, ...metadata } = read.value.metadata;
  const arrays = read.value.arrays.filter(({ name }) => !/group/.test(name));
  plain = { metadata, arrays };
  const { classes: names = '' } = metadata;
  classes = names.split('\n');
});

interface Held {
  readonly class: number;
  readonly support: number;
  readonly group: number;
}

/** All classes but the last are the group `most`; the thresholds are the same whatever is given. */
function withGroups(held: Held): ModelFile {
  const changed = plain.arrays.map((array): NamedArray => {
    if (array.name !== 'pool') return array;
    const values = Float32Array.from(array.values);
    values.fill(held.class, CASES * THRESHOLD, CASES * (THRESHOLD + 1));
    values.fill(held.support, CASES * SUPPORT, CASES * (SUPPORT + 1));
    return { ...array, values };
  });
  const members = Float32Array.from(classes, (_, k) => (k + 1 < classes.length ? 0 : -1));
  const thresholds = new Float32Array(CASES).fill(held.group);
  return {
    metadata: { ...plain.metadata, groups: 'most' },
    arrays: [
      ...changed,
      { name: 'class_groups', shape: [1, classes.length], values: members },
      { name: 'group_threshold', shape: [1, CASES], values: thresholds },
    ],
  };
}

function encoded(head: Head): EncodedObject {
  expect([head.status, head.message]).toEqual(['ok', '']);
  const regions = Float32Array.from(
    { length: 49 * head.card().regionWidth },
    (_, i) => (i % 31) / 8,
  );
  return head.encode(regions, null, new Uint8Array(), -1);
}

function said(file: ModelFile): Said {
  const head = new qurio.Head(file);
  const object = encoded(head);
  const outcome = saidOf(
    head.answer(object, null),
    head.trace(object, null),
    head.angleGradient(object, null).values,
  );
  object.delete();
  head.delete();
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

describe('an answer', () => {
  it('says no group where it says a class', () => {
    const sure = said(withGroups({ class: 0, support: -9, group: 0 }));
    expect([sure.abstain, sure.group]).toEqual([false, null]);
  });

  it('says the group where the class is too unsure, with the sum of its classes', () => {
    const { abstain, group, probabilities } = said(
      withGroups({ class: 2, support: -9, group: 0.25 }),
    );
    expect(abstain).toBe(true);
    expect(group).toMatchObject({ name: 'most', threshold: 0.25 });
    expect([...(group?.classes ?? [])]).toEqual(classes.slice(0, -1).map((_, k) => k));
    const sum = probabilities.subarray(0, -1).reduce((all, p) => all + p, 0);
    expect(group?.probability).toBeCloseTo(sum, 6);
  });

  it('says no group that is too unsure itself, and none of what resembles nothing', () => {
    expect(said(withGroups({ class: 2, support: -9, group: 2 })).group).toBeNull();
    const unlike = said(withGroups({ class: 2, support: 9, group: 0 }));
    expect([unlike.support.missing, unlike.group]).toEqual([true, null]);
  });

  it('says none with a head that knows none', () => {
    const answer = said(plain);
    expect(answer.group).toBeNull();
  });
});

it('a head with half of what groups need is refused by name', () => {
  const whole = withGroups({ class: 2, support: 0, group: 0 });
  const head = new qurio.Head({ ...whole, arrays: whole.arrays.slice(0, -1) });
  expect([head.status, head.message]).toEqual([
    'weights_mismatch',
    'array group_threshold is missing',
  ]);
  head.delete();
});

it('the circuit without its entangling gates is pooled with the groups too', () => {
  const file = withGroups({ class: 2, support: -9, group: 0 });
  const metadata = headMetadata(file.metadata);
  if (!metadata.ok) throw new Error(metadata.failure.detail);
  const shipped = LoadedHead.from(qurio, file, metadata.value);
  if (!shipped.ok) throw new Error(shipped.failure.detail);
  const counterparts = Counterparts.load(qurio, bytesOf('world-counterparts'), shipped.value);
  if (!counterparts.ok) throw new Error(counterparts.failure.detail);
  const { bound } = counterparts.value.cut;
  const object = encoded(bound);
  expect(bound.answer(object, null).group).toBe('most');
  object.delete();
  counterparts.value.delete();
  shipped.value.delete();
});
