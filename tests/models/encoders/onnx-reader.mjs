/** Reads just enough of an ONNX file to count its operators. */

import { readFileSync } from 'node:fs';

const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;
const NODE_OPERATOR = 4;

/** The length-delimited fields of a protocol-buffer message: [number, bytes]. */
function* payloads(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(value);
    }
  };
  while (at < bytes.length) {
    const key = varint();
    switch (key & 7) {
      case 0:
        varint();
        break;
      case 1:
        at += 8;
        break;
      case 5:
        at += 4;
        break;
      case 2: {
        const length = varint();
        yield [key >> 3, bytes.subarray(at, at + length)];
        at += length;
        break;
      }
      default:
        throw new Error(`wire type ${key & 7} at byte ${at}`);
    }
  }
}

function* fields(bytes, number) {
  for (const [field, payload] of payloads(bytes)) if (field === number) yield payload;
}

/** Operator -> how often the file at `path` uses it. */
export function operatorCounts(path) {
  const counts = new Map();
  for (const graph of fields(readFileSync(path), MODEL_GRAPH)) {
    for (const node of fields(graph, GRAPH_NODE)) {
      for (const name of fields(node, NODE_OPERATOR)) {
        const operator = Buffer.from(name).toString('utf8');
        counts.set(operator, (counts.get(operator) ?? 0) + 1);
      }
    }
  }
  return counts;
}
