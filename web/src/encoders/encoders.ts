/**
 * The two frozen encoders: pixels to regions, token ids to token vectors. Pure over injected sessions,
 * so that the page's worker and the command line run the same lines.
 */

import { type Outcome, REGIONS } from '../engine/types';
import { fail } from '../rpc/outcome';
import { withBlurredRegions } from './blur';
import { FeatureCache, inputHash } from './feature-cache';
import type { EncoderInput, EncoderSession } from './session';

export const VISION_SIDE = 224;

/** Tokens beyond this do not reach the language encoder, whose cost grows with their square. */
export const MAX_TOKENS = 256;

export interface Encoded {
  /** Regions (REGIONS x width) or token vectors (tokens x 512), row by row. */
  readonly values: Float32Array;
  /** Spent in the encoder; zero when the output was still in the cache. */
  readonly milliseconds: number;
}

const CACHED_PHOTOS = 24;
const CACHED_CAPTIONS = 64;

export class Encoders {
  readonly #vision: EncoderSession;
  readonly #text: EncoderSession;
  readonly #photos = new FeatureCache(CACHED_PHOTOS);
  readonly #captions = new FeatureCache(CACHED_CAPTIONS);

  constructor(vision: EncoderSession, text: EncoderSession) {
    this.#vision = vision;
    this.#text = text;
  }

  forget(): void {
    this.#photos.clear();
    this.#captions.clear();
  }

  /** `given`: 3 x 224 x 224, planes R, G, B, in [0, 1]. `blurred`: regions that it is to see blurred. */
  async regions(given: Float32Array, blurred: readonly number[] = []): Promise<Outcome<Encoded>> {
    if (given.length !== 3 * VISION_SIDE * VISION_SIDE || !allFinite(given)) {
      return fail('invalid_argument', 'the vision encoder takes 3 x 224 x 224 finite numbers');
    }
    const tensor = blurred.length > 0 ? withBlurredRegions(given, blurred) : given;
    const input = { name: 'pixels', data: tensor, shape: [1, 3, VISION_SIDE, VISION_SIDE] };
    return encoded(this.#vision, input, 'regions', REGIONS, this.#photos, inputHash(tensor));
  }

  /** `ids`: 1 to MAX_TOKENS token ids. */
  async tokens(ids: Int32Array): Promise<Outcome<Encoded>> {
    if (ids.length < 1 || ids.length > MAX_TOKENS) {
      return fail('invalid_argument', `the language encoder takes 1 to ${MAX_TOKENS} tokens`);
    }
    const data = BigInt64Array.from(ids, BigInt);
    const input = { name: 'ids', data, shape: [ids.length] };
    return encoded(this.#text, input, 'tokens', ids.length, this.#captions, inputHash(ids));
  }
}

async function encoded(
  session: EncoderSession,
  input: EncoderInput,
  output: string,
  rows: number,
  cache: FeatureCache,
  key: string,
): Promise<Outcome<Encoded>> {
  const cached = cache.get(key);
  if (cached !== undefined) return { ok: true, value: { values: cached, milliseconds: 0 } };
  const start = performance.now();
  let values: Float32Array;
  try {
    values = await session.run(input, output);
  } catch (error) {
    return fail('worker_failed', `the encoder stopped: ${String(error)}`);
  }
  // Broken weights give NaN without a word of warning.
  if (values.length === 0 || values.length % rows !== 0 || !allFinite(values)) {
    return fail('not_finite', `the encoder gave no usable ${output}`);
  }
  cache.set(key, values);
  return { ok: true, value: { values, milliseconds: performance.now() - start } };
}

function allFinite(values: Float32Array): boolean {
  // x - x is 0 for a finite number and NaN for the others.
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    sum += x - x;
  }
  return sum === 0;
}
