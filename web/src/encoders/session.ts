/** What the encoders need of ONNX Runtime; the page injects onnxruntime-web, the command line onnxruntime-node. */

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
