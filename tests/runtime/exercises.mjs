/**
 * All that the page asks of ONNX Runtime with our two encoders, and all that can go wrong of it: what is not
 * reached by this is not in the pruned runtime. Runs in Node and in browsers' workers.
 */

/** As the page sets them (web/src/encoders/runtime.ts). */
export const OPTIONS = { executionProviders: ['wasm'], graphOptimizationLevel: 'disabled' };
const PIXELS = [1, 3, 224, 224];
const TOKEN_IDS = 8000;
/** Files damaged in so many places each. */
const DAMAGES = 24;
/** Between two questions. */
const RESTS_MS = [0, 5, 30, 200, 1000, 4000, 12_000];

/** Numbers in [0, 1) that are the same each time (Numerical Recipes' linear congruential generator). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const count = (shape) => shape.reduce((product, size) => product * size, 1);
const tensorOf = (ort, shape, valueAt) =>
  new ort.Tensor(
    'float32',
    Float32Array.from({ length: count(shape) }, (_, i) => valueAt(i)),
    shape,
  );
const idsOf = (ort, length, idAt) =>
  new ort.Tensor(
    'int64',
    BigInt64Array.from({ length }, (_, i) => BigInt(idAt(i))),
    [length],
  );

/** Whether `asked` went wrong, as it should: with a message, not with a trap. */
async function refused(what, asked) {
  try {
    await asked();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw new Error(`${what}: ${error}`);
    return true;
  }
  return false;
}

/** Photos of every kind of content that arithmetic may treat in its own way. */
export function photosFor(ort) {
  const random = randomNumbers(1);
  return [
    tensorOf(ort, PIXELS, () => random()),
    tensorOf(ort, PIXELS, (i) => Math.sin(i / 50) / 2 + 0.5),
    tensorOf(ort, PIXELS, () => 0),
    tensorOf(ort, PIXELS, () => 1),
    tensorOf(ort, PIXELS, (i) => (i % 2 ? 1e-40 : 1)),
  ];
}

/** A caption of so many tokens, and one that says the same word over and over. */
export function captionsFor(ort, length) {
  const random = randomNumbers(length);
  return [
    idsOf(ort, length, () => Math.floor(random() * TOKEN_IDS)),
    idsOf(ort, length, () => length % TOKEN_IDS),
  ];
}

/** Both encoders over photos and captions; `lengths`: of captions, in tokens. */
async function answersEverything(ort, { vision, text }, lengths) {
  for (const pixels of photosFor(ort)) await vision.run({ pixels }, ['regions']);
  for (const length of lengths) {
    for (const ids of captionsFor(ort, length)) await text.run({ ids }, ['tokens']);
  }
}

/** Threads that have had nothing to do for a while sleep more deeply, and are woken in another way. */
async function answersAfterRests(ort, { vision, text }) {
  const [pixels] = photosFor(ort);
  const [ids] = captionsFor(ort, 9);
  for (const milliseconds of RESTS_MS) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await text.run({ ids }, ['tokens']);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await vision.run({ pixels }, ['regions']);
  }
}

async function refusesWrongInputs(ort, { vision, text }) {
  const pixels = photosFor(ort)[0];
  const wrong = {
    'ids beyond the vocabulary': () => text.run({ ids: idsOf(ort, 3, () => 99_999_999) }),
    'ids below it': () => text.run({ ids: idsOf(ort, 3, () => -99_999_999) }),
    'a photo of another size': () =>
      vision.run({ pixels: tensorOf(ort, [1, 3, 223, 224], () => 0) }),
    'a flat photo': () => vision.run({ pixels: tensorOf(ort, [3 * 224 * 224], () => 0) }),
    'a photo as ids': () => text.run({ ids: pixels }),
    'ids as a photo': () => vision.run({ pixels: idsOf(ort, 5, (i) => i) }),
    'an input of another name': () => text.run({ words: idsOf(ort, 5, (i) => i) }),
    'no input': () => text.run({}),
  };
  for (const [what, asked] of Object.entries(wrong)) {
    if (!(await refused(what, asked))) throw new Error(`${what} was not refused`);
    await text.run({ ids: idsOf(ort, 4, (i) => i + 5) });
  }
  await refused('two photos at once', () =>
    vision.run({ pixels: tensorOf(ort, [2, 3, 224, 224], () => 0) }),
  );
  await refused('no tokens', () => text.run({ ids: idsOf(ort, 0, () => 0) }));
}

async function refusesDamagedFiles(ort, models) {
  const random = randomNumbers(7);
  for (const model of Object.values(models)) {
    const damaged = [new Uint8Array(5), new Uint8Array(1000).fill(255)];
    for (let i = 0; i < DAMAGES; i++) {
      damaged.push(model.slice(0, Math.floor((model.length * i) / DAMAGES)));
      const changed = model.slice();
      // The graph stands at the front; damage in the weights behind it gives other numbers, and no error.
      const at = Math.floor(random() * (i % 2 ? 4000 : model.length));
      changed[at] = Math.floor(random() * 256);
      damaged.push(changed);
    }
    for (const file of damaged) {
      await refused('a damaged file', async () => {
        const session = await ort.InferenceSession.create(file, OPTIONS);
        await session.release();
      });
    }
  }
}

/** Memory that cannot grow any more after `allowed` times. */
async function refusesWithoutMemory(ort, models) {
  const grow = WebAssembly.Memory.prototype.grow;
  for (let allowed = 0; allowed < 4; allowed++) {
    let left = allowed;
    WebAssembly.Memory.prototype.grow = function (pages) {
      left -= 1;
      if (left < 0) throw new RangeError('no more memory');
      return grow.call(this, pages);
    };
    const opened = [];
    const hoard = async () => {
      for (;;) opened.push(await ort.InferenceSession.create(models.text, OPTIONS));
    };
    const wanting = await refused('no memory', hoard);
    WebAssembly.Memory.prototype.grow = grow;
    if (!wanting) throw new Error('memory without end');
    for (const session of opened) await session.release();
  }
}

/** `say` is told what has been done. Sessions are opened after each group anew, as after a restart. */
export async function exercise(ort, models, lengths, say = () => {}) {
  const open = async () => ({
    vision: await ort.InferenceSession.create(models.vision, OPTIONS),
    text: await ort.InferenceSession.create(models.text, OPTIONS),
  });
  const close = async ({ vision, text }) => {
    await vision.release();
    await text.release();
  };
  let sessions = await open();
  await answersEverything(ort, sessions, lengths);
  say('answers everything');
  await answersAfterRests(ort, sessions);
  say('answers after rests');
  await refusesWrongInputs(ort, sessions);
  say('refuses wrong inputs');
  await close(sessions);
  await refusesDamagedFiles(ort, models);
  say('refuses damaged files');
  await refusesWithoutMemory(ort, models);
  say('refuses what memory is missing for');
  sessions = await open();
  await answersEverything(ort, sessions, [3, 40]);
  await close(sessions);
  say('answers again');
}
