import { parse } from 'valibot';
import { expect, test } from 'vitest';
import type { Values } from '../../web/src/app/lessons/conditions';
import { Player } from '../../web/src/app/lessons/player';
import { lessonSchema } from '../../web/src/app/lessons/schema';
import { fail, type Outcome } from '../../web/src/rpc/outcome';
import { TINY } from './tiny';

const LESSON = parse(lessonSchema, TINY);
const FOUND: readonly Values[] = [{ before: 0, after: 1 }, { p: 0.5 }];
const found = async (index: number): Promise<Outcome<Values>> => ({
  ok: true,
  value: FOUND[index] ?? {},
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function player(first: string | null = null): Promise<Player> {
  const made = new Player(LESSON, found, first);
  await settled();
  return made;
}

test('what the answer shows is shown once there is one', async () => {
  const one = await player();
  expect(one.told.value).toBe(false);
  expect(one.fields.value).toEqual({ q: 'bell', s: '1' });
  one.predict({ kind: 'choice', choice: 1 });
  expect(one.fields.value).toEqual({ q: 'bell', s: '2' });
  one.goTo(1);
  expect(one.fields.value).toEqual({ q: 'bell', s: '2' });
});

test('an answer is held against what came out, and stays', async () => {
  const one = await player();
  expect(one.right).toBeNull();
  one.predict({ kind: 'choice', choice: 1 });
  expect(one.right).toBe(false);
  one.predict({ kind: 'choice', choice: 0 });
  expect(one.given.value).toEqual({ kind: 'choice', choice: 1 });
  one.goTo(1);
  one.goTo(0);
  expect(one.right).toBe(false);
});

test.each([
  [0.48, true],
  [0.52, true],
  [0.479, false],
])('a predicted number of %f is right: %s', async (number, right) => {
  const one = await player('second');
  one.predict({ kind: 'number', number });
  expect(one.right).toBe(right);
});

test('answers of one after the other are counted', async () => {
  const one = await player();
  one.predict({ kind: 'choice', choice: 0 });
  one.again();
  expect(one.given.value).toBeNull();
  one.predict({ kind: 'choice', choice: 1 });
  one.again();
  expect(one.tallyOf(0)).toEqual({ right: 1, other: 1 });
  expect(one.tallyOf(1)).toEqual({ right: 0, other: 0 });
});

test('an address names the step; one that is none is the first', async () => {
  expect((await player('second')).index.value).toBe(1);
  expect((await player('third')).index.value).toBe(0);
  const one = await player();
  one.goTo(7);
  expect(one.isLast).toBe(true);
  one.goTo(-1);
  expect(one.isFirst).toBe(true);
});

test('what could not be computed is told, and computed again when it is asked for', async () => {
  let works = false;
  const flaky = async (): Promise<Outcome<Values>> =>
    works ? { ok: true, value: { before: 0, after: 1 } } : fail('worker_failed', 'not now');
  const one = new Player(LESSON, flaky);
  await settled();
  one.predict({ kind: 'choice', choice: 0 });
  expect([one.values.value?.ok, one.right]).toEqual([false, null]);
  works = true;
  one.retry();
  await settled();
  expect([one.values.value?.ok, one.right]).toEqual([true, true]);
});

test('a step that is not there is told until one goes on', async () => {
  expect((await player()).missing.value).toBeNull();
  expect((await player('second')).missing.value).toBeNull();
  const one = await player('third');
  expect(one.index.value).toBe(0);
  expect(one.missing.value).toBe('third');
  one.goTo(1);
  expect(one.missing.value).toBeNull();
});
