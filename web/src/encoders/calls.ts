/** The table of the encoders' calls: what the page asks their worker, and programs of Node the encoders themselves. */

import { call } from '../rpc/call-table';
import type { RuntimeKind } from './runtime-file';

export interface EncodersStart {
  /** Address of the folder of generated files, with a slash at its end. */
  readonly files: string;
  /** Threads of one inference; more than one needs an isolated page. */
  readonly threads: number;
  /** Whether it loads the language encoder as well: a worker that takes another's place knows what that one knew. */
  readonly text: boolean;
  /** Which of ONNX Runtime's two files (runtime-file.ts). */
  readonly runtime: RuntimeKind;
}

/** News of `start`: bytes of content so far. */
export interface LoadProgress {
  readonly part: 'runtime' | 'vision' | 'text';
  readonly loaded: number;
  readonly total: number;
}

/** Tokens beyond this do not reach the language encoder, whose cost grows with their square. */
export const MAX_TOKENS = 256;

export interface Encoded {
  /** Regions (REGIONS x width) or token vectors (tokens x 512), row by row. */
  readonly values: Float32Array;
  /** Spent in the encoder; zero when the output was still in the cache. */
  readonly milliseconds: number;
}

/** Milliseconds; for the start from one piece of news to the next. */
const DEADLINES = { start: 60_000, encode: 30_000 } as const;

export const ENCODER_CALLS = {
  /** Downloads and checks runtime and vision encoder. Answered when photos can be encoded; LoadProgress before. */
  start: call<EncodersStart, null>(DEADLINES.start),
  /** text.onnx, which is checked. Answered when captions can be encoded: until it is given, photos need not wait for it. */
  loadText: call<Uint8Array<ArrayBuffer>, null>(DEADLINES.start),
  /** 3 x 224 x 224 pixels, and the regions to blur before. Answered with regions. */
  regions: call<{ readonly tensor: Float32Array; readonly blurred: readonly number[] }, Encoded>(
    DEADLINES.encode,
  ),
  /** Token ids. Answered with token vectors. */
  tokens: call<Int32Array, Encoded>(DEADLINES.encode),
  /** Nothing that was encoded is kept. */
  forget: call<null, null>(DEADLINES.encode),
};

export type EncoderTable = typeof ENCODER_CALLS;
