/** Gates in columns: how a circuit is drawn, and in which order its gates are counted. */

/**
 * The column of each gate, from 0: the first after all earlier gates whose span of wires it touches.
 * `gates`: the wires of each, from 0 to qubits - 1, in the order in which they act.
 */
export function columnsOf(qubits: number, gates: readonly (readonly number[])[]): number[] {
  const free = new Array<number>(qubits).fill(0);
  return gates.map((wires) => {
    const first = Math.min(...wires);
    const last = Math.max(...wires);
    const column = Math.max(...free.slice(first, last + 1));
    free.fill(column + 1, first, last + 1);
    return column;
  });
}

/** Whether a line between the wires of one would cross a line between those of the other. */
export function spansTouch(a: readonly number[], b: readonly number[]): boolean {
  return Math.min(...a) <= Math.max(...b) && Math.min(...b) <= Math.max(...a);
}
