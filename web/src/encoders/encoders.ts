/**
 * The two frozen encoders: pixels to regions, token ids to token vectors. Pure over injected sessions,
 * so that the page's worker and the command line run the same lines.
 */

import { Lru } from '../base/lru';
import { PHOTO_SIDE, REGIONS } from '../engine/types';
import type { Handlers } from '../rpc/call-table';
import { fail, type Outcome } from '../rpc/outcome';
import { withBlurredRegions } from './blur';
import { type Encoded, type EncoderTable, MAX_TOKENS } from './calls';
import { inputHash } from './input-hash';
import type { EncoderInput, EncoderSession } from './session';
import { saidUnlessTrap } from './trap';

/** The last few outputs, by the hash of their input: a changed caption does not look at the photo again. */
type FeatureCache = Lru<string, Float32Array>;

const CACHED_PHOTOS = 24;
const CACHED_CAPTIONS = 64;

export class Encoders {
  readonly #vision: EncoderSession;
  #text: EncoderSession | null;
  readonly #photos: FeatureCache = new Lru(CACHED_PHOTOS);
  readonly #captions: FeatureCache = new Lru(CACHED_CAPTIONS);

  /** `text`: null: it comes later. */
  constructor(vision: EncoderSession, text: EncoderSession | null) {
    this.#vision = vision;
    this.#text = text;
  }

  /** Captions can be encoded from now on. */
  readCaptionsBy(text: EncoderSession): void {
    this.#text = text;
  }

  /** The calls of the table that it answers. */
  handlers(): Handlers<EncoderTable, 'start' | 'loadText'> {
    return {
      regions: ({ tensor, blurred }) => this.regions(tensor, blurred),
      tokens: (ids) => this.tokens(ids),
      forget: () => {
        this.#photos.clear();
        this.#captions.clear();
        return { ok: true, value: null };
      },
    };
  }

  /** `given`: 3 x 224 x 224, planes R, G, B, in [0, 1]. `blurred`: regions that it is to see blurred. */
  async regions(given: Float32Array, blurred: readonly number[] = []): Promise<Outcome<Encoded>> {
    if (given.length !== 3 * PHOTO_SIDE * PHOTO_SIDE || !allFinite(given)) {
      return fail('invalid_argument', 'the vision encoder takes 3 x 224 x 224 finite numbers');
    }
    const tensor = blurred.length > 0 ? withBlurredRegions(given, blurred) : given;
    const input = { name: 'pixels', data: tensor, shape: [1, 3, PHOTO_SIDE, PHOTO_SIDE] };
    return encoded(this.#vision, input, 'regions', REGIONS, this.#photos, inputHash(tensor));
  }

  /** `ids`: 1 to MAX_TOKENS token ids. */
  async tokens(ids: Int32Array): Promise<Outcome<Encoded>> {
    if (ids.length < 1 || ids.length > MAX_TOKENS) {
      return fail('invalid_argument', `the language encoder takes 1 to ${MAX_TOKENS} tokens`);
    }
    if (this.#text === null) return fail('worker_failed', 'the language encoder is not there');
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
    return fail('worker_failed', saidUnlessTrap('the encoder stopped', error));
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
