/** What the page asks of the encoders worker (worker.ts), and what answers it. */

import type { Encoded } from './encoders';

export interface EncodersStart {
  /** Address of the folder of generated files, with a slash at its end. */
  readonly files: string;
  /** Threads of one inference; more than one needs an isolated page. */
  readonly threads: number;
}

/** News of `load`: bytes of content so far. */
export interface LoadProgress {
  readonly part: 'runtime' | 'vision' | 'text';
  readonly loaded: number;
  readonly total: number;
}

export interface EncoderCalls {
  /** Answered when both encoders can be asked; LoadProgress before. */
  readonly load: { readonly argument: EncodersStart; readonly result: null };
  /** 3 x 224 x 224 pixels, and the regions to blur before. Answered with regions. */
  readonly regions: {
    readonly argument: { readonly tensor: Float32Array; readonly blurred: readonly number[] };
    readonly result: Encoded;
  };
  /** Nothing that was encoded is kept. */
  readonly forget: { readonly argument: null; readonly result: null };
  /** Token ids. Answered with token vectors. */
  readonly tokens: { readonly argument: Int32Array; readonly result: Encoded };
}
