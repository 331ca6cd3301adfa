/** What the encoders need of ONNX Runtime; the page injects onnxruntime-web, the command line onnxruntime-node. */

import type { InferenceSession, TensorConstructor } from 'onnxruntime-web/wasm';

export interface EncoderInput {
  readonly name: string;
  readonly data: Float32Array | BigInt64Array;
  readonly shape: readonly number[];
}

export interface EncoderSession {
  /** One input, one output, as flat numbers. Rejects when the runtime does. */
  run(input: EncoderInput, output: string): Promise<Float32Array>;
}

/** A session from the bytes of a model file, whose hash has been checked. */
export type SessionFactory = (model: Uint8Array) => Promise<EncoderSession>;

/** A session of either runtime as one of ours; `Tensor` is the constructor of the same runtime. */
export function encoderSession(
  session: InferenceSession,
  Tensor: TensorConstructor,
): EncoderSession {
  return {
    async run({ name, data, shape }, output) {
      const tensor =
        data instanceof Float32Array
          ? new Tensor('float32', data, shape)
          : new Tensor('int64', data, shape);
      const results = await session.run({ [name]: tensor }, [output]);
      const values = results[output]?.data;
      if (!(values instanceof Float32Array)) throw new Error(`${output} is not 32-bit floats`);
      return values;
    },
  };
}
