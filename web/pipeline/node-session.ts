/** Encoder sessions of onnxruntime-node. */

import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EncoderSession, SessionFactory } from '../src/encoders/session';

/** `threads` is for one inference: 1 where several processes share the cores. */
export function nodeSessions(threads: number): SessionFactory {
  return async (model) => {
    const session = await InferenceSession.create(model, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Decodes the 8-bit weights once, at load, into the layout that this runtime likes best.
      extra: { session: { disable_quant_qdq: '1' } },
    });
    const run: EncoderSession['run'] = async ({ name, data, shape }, output) => {
      const tensor =
        data instanceof Float32Array
          ? new Tensor('float32', data, shape)
          : new Tensor('int64', data, shape);
      const results = await session.run({ [name]: tensor }, [output]);
      const values = results[output]?.data;
      if (!(values instanceof Float32Array)) throw new Error(`${output} is not 32-bit floats`);
      return values;
    };
    return { run };
  };
}
