import { describe, expect, it } from 'vitest';
import { readStart } from '../../web/src/start';
import { galleryObject } from './support/samples';

const object = galleryObject('wave');
const block = (changes: object = {}) =>
  JSON.stringify({
    exhibit: { head: {} },
    object,
    answer: { format: 1 },
    sizes: { 'models/text.onnx': [700, 500] },
    ...changes,
  });

describe('the start that stands in the page', () => {
  it('has exhibit, first object, its answer, and sizes as this host sends the files', () => {
    const start = readStart(block(), true);
    expect(start).toMatchObject({ exhibit: { head: {} }, object, answer: { format: 1 } });
    expect(start.sizes).toEqual({ 'models/text.onnx': { content: 700, travels: 500 } });
    expect(readStart(block(), false).sizes['models/text.onnx']?.travels).toBe(700);
  });

  it.each<[string, string | null]>([
    ['missing', null],
    ['empty', ''],
    ['cut off', block().slice(0, -5)],
    ['without sizes', block({ sizes: null })],
  ])('that is %s is no start: everything is fetched', (_, text) => {
    expect(readStart(text, true)).toEqual({ exhibit: null, object: null, answer: null, sizes: {} });
  });

  it('whose object is none has none', () => {
    expect(readStart(block({ object: { id: 'wave' } }), true).object).toBeNull();
  });
});
