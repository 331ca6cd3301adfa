/** The page's side of the encoders worker: loaded when first asked, and never ended for a call that nobody waits for. */

import type { WorkerPort } from '../rpc/worker-calls';
import { WorkerClient } from '../rpc/worker-client';
import { ENCODER_CALLS, type EncodersStart, type EncoderTable } from './calls';

export type EncodersClient = WorkerClient<EncoderTable>;

export function encodersClient(spawn: () => WorkerPort, start: EncodersStart): EncodersClient {
  return new WorkerClient(spawn, ENCODER_CALLS, { start: () => start, eager: false });
}
