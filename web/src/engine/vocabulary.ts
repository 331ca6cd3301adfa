/**
 * vocabulary.json: [["piece", score], ...] in the order of the ids. A few published scores are null, which
 * the encoder's own runtime takes for 0, and so must we.
 */

import { type Failed, fail, type Outcome } from '../rpc/outcome';

export interface Vocabulary {
  readonly pieces: readonly string[];
  readonly scores: Float64Array;
}

export function readVocabulary(json: string): Outcome<Vocabulary> {
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return broken('it is not JSON');
  }
  if (!Array.isArray(rows)) return broken('it is not a list');
  const pieces: string[] = [];
  const scores = new Float64Array(rows.length);
  for (const [id, row] of rows.entries()) {
    const [piece, score]: unknown[] = Array.isArray(row) ? row : [];
    if (typeof piece !== 'string' || (typeof score !== 'number' && score !== null)) {
      return broken(`piece ${id} is not a text with a score`);
    }
    pieces.push(piece);
    scores[id] = score ?? 0;
  }
  return { ok: true, value: { pieces, scores } };
}

function broken(reason: string): Failed {
  return fail('weights_mismatch', `vocabulary.json: ${reason}`);
}
