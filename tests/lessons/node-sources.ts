/** What lessons are computed with, in Node: both engines as they were built, and the gallery's prepared answers. No encoder. */

import { readFileSync } from 'node:fs';
import { readText } from '../../web/src/app/bench/link-text';
import { builtFrom } from '../../web/src/app/bench/shape';
import { parseResults } from '../../web/src/app/lab/results';
import type { Sources } from '../../web/src/app/lessons/compute';
import type { AnsweredView } from '../../web/src/app/lessons/values';
import { Pipeline } from '../../web/src/app/pipeline/pipeline';
import { preparedPath, readPrepared } from '../../web/src/app/pipeline/prepared';
import { MODEL, type View } from '../../web/src/app/state/share';
import { fitting, variedInput } from '../../web/src/app/state/variation';
import { createCircuits } from '../../web/src/engine/circuits';
import { Engine } from '../../web/src/engine/engine';
import type { Photo } from '../../web/src/engine/types';
import { instantiate } from '../../web/src/engine/wasm-module';
import { askHandlers } from '../../web/src/rpc/call-table';
import { fail, type Outcome } from '../../web/src/rpc/outcome';
import { circuitModule, generatedFile, qurioModule } from '../wasm/built-engine';

interface Entry {
  readonly id: string;
  readonly hash: string;
  readonly caption: { readonly en: string };
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.failure.detail);
  return outcome.value;
}

export async function nodeSources(): Promise<Sources> {
  const circuits = createCircuits(await instantiate(await circuitModule()));
  const pipeline = await pipelineWithoutEncoders();
  const results = new URL('../../models/results.json', import.meta.url);
  return {
    model: MODEL,
    circuits,
    recogniser: { measure: (...asked) => pipeline.measure(...asked) },
    results: async () => parseResults(JSON.parse(readFileSync(results, 'utf8'))),
    circuitOf: (text) => {
      const own = readText(text, circuits);
      return own === null || own === 'waits'
        ? fail('invalid_argument', `"${text}" is no circuit`)
        : { ok: true, value: own };
    },
    circuitOfAnswer: ({ recognition }) => builtFrom(recognition.answer),
    answerTo: answersBy(pipeline),
  };
}

async function pipelineWithoutEncoders(): Promise<Pipeline> {
  const engine = await Engine.create(await qurioModule());
  const pipeline = new Pipeline({
    engine: askHandlers(engine.handlers()),
    encoders: async () => fail('nothing_given', 'a lesson asks an encoder'),
    counterpartsFile: async () => fail('nothing_given', 'a lesson asks the counterparts'),
  });
  const head = readFileSync(generatedFile('models/world.safetensors'));
  granted(await pipeline.loadHead(new Uint8Array(head)));
  return pipeline;
}

function answersBy(pipeline: Pipeline): Sources['answerTo'] {
  const { head } = json(generatedFile('exhibit.json')) as { head: { sha256: string } };
  const { objects } = json(generatedFile('gallery/gallery.json')) as { objects: Entry[] };
  const photos = new Map<string, Photo>();
  const photoOf = ({ id, hash, caption: { en: caption } }: Entry): Photo => {
    const known = photos.get(id);
    if (known) return known;
    // What it shows is asked of an encoder alone.
    const photo = {} as Photo;
    photos.set(id, photo);
    const file = json(generatedFile(preparedPath(id)));
    const prepared = granted(readPrepared(file, { head: head.sha256, picture: hash, caption }));
    pipeline.adopt({ photo, caption }, prepared);
    return photo;
  };
  return async ({ object, variation }: View): Promise<Outcome<AnsweredView>> => {
    const entry = objects.find(({ id }) => id === object);
    if (!entry) return fail('nothing_given', `the gallery has no object "${object}"`);
    const photo = photoOf(entry);
    const caption = entry.caption.en;
    const base = await pipeline.recognise({ photo, caption });
    if (!base.ok) return base;
    const input = variedInput(photo, caption, base.value, fitting(variation, base.value));
    const said = await pipeline.recognise(input);
    return said.ok ? { ok: true, value: { recognition: said.value, input } } : said;
  };
}
