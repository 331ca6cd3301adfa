/** Encoder sessions of onnxruntime-node. */

import { InferenceSession, Tensor } from 'onnxruntime-node';
import { encoderSession, type SessionFactory } from '../src/encoders/session';

/** `threads` is for one inference: 1 where several processes share the cores. */
export function nodeSessions(threads: number): SessionFactory {
  return async (model) => {
    const session = await InferenceSession.create(model, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Decodes the 8-bit weights once, at load, into the layout that this runtime likes best.
      extra: { session: { disable_quant_qdq: '1' } },
    });
    return encoderSession(session, Tensor);
  };
}
