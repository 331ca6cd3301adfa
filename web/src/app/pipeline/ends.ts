/** Where the steps of the pipeline run: two workers behind the page, the process itself in a program of Node. */

import type { EncoderTable } from '../../encoders/calls';
import type { EngineTable } from '../../engine/calls';
import type { Ask } from '../../rpc/call-table';
import type { Outcome } from '../../rpc/outcome';

export type AskEngine = Ask<EngineTable, 'start' | 'openPhoto' | 'loadLibrary'>;
export type AskEncoders = Ask<EncoderTable, 'start' | 'loadText'>;

export interface PipelineEnds {
  readonly engine: AskEngine;
  readonly encoders: AskEncoders;
  /** The file of the head's counterparts, which is fetched when they are first asked. */
  readonly counterpartsFile: () => Promise<Outcome<Uint8Array>>;
}
