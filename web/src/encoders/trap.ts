/** What ends a WebAssembly instance, in contrast to an error that it tells. */

/**
 * Whether an error, or what was told of one, is a trap: nothing can be asked of the instance any more. ONNX
 * Runtime hands on a trap of its own start as a part of another error's message; 'Aborted' is what its script
 * says when there is no instance at all.
 */
export function isTrap(error: unknown): boolean {
  return /\bRuntimeError: (?!Aborted)/.test(String(error));
}

/** What went wrong as a failure's detail; a trap is thrown on: whoever serves the calls asks to be replaced. */
export function saidUnlessTrap(what: string, error: unknown): string {
  const said = `${what}: ${String(error)}`;
  if (isTrap(error)) throw new Error(said);
  return said;
}
