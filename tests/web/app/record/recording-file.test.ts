/** A recording's file is read line by line, and what is wrong with it is told with its line. */

import { describe, expect, it } from 'vitest';
import { readRecording, writeRecording } from '../../../../web/src/app/record/recording-file';
import { seenOf } from '../../../../web/src/app/record/seen';
import { readStops } from '../../../../web/src/app/record/stops';
import { START } from '../../../../web/src/app/state/share';
import { UNCHANGED } from '../../../../web/src/app/state/variation';
import { answer } from '../../support/samples';

const HEADER = { recording: 1, page: '1.2.3', head: '0123abcd' } as const;
const SEEN = seenOf(answer(), null);
const file = (...lines: unknown[]) =>
  [HEADER, ...lines].map((line) => JSON.stringify(line)).join('\n');
const LANGUAGES = ['en', 'fr'];

const faultOf = (text: string) => {
  const outcome = readStops(text, LANGUAGES);
  return outcome.ok ? null : `${outcome.fault.line}: ${outcome.fault.detail}`;
};

describe('the file of a recording', () => {
  it('is read as it was written, whatever ends its lines', () => {
    const lines = [
      { t: 0, set: { o: 'vase' } },
      { t: 5, saw: SEEN },
    ];
    const text = writeRecording(HEADER, lines);
    for (const written of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}\n\n`]) {
      const recording = readRecording(written);
      expect(recording).toEqual({
        ok: true,
        value: {
          header: HEADER,
          lines: [
            { ...lines[0], number: 2 },
            { ...lines[1], number: 3 },
          ],
        },
      });
    }
  });

  it.each<[string, string, string]>([
    ['nothing', '', '1: the file is empty'],
    ['a text', 'hello', '1: it does not begin with {"recording": ...}: it is not a recording'],
    [
      'another list',
      '{"id":"a"}',
      '1: it does not begin with {"recording": ...}: it is not a recording',
    ],
    ['a later format', '{"recording":2}', '1: it is of format 2; this version reads 1'],
    ['a head that is none', '{"recording":1,"page":null,"head":"x"}', '1: "head": '],
    ['half a line', `${file({ t: 0, set: {} })}\n{"t":1,"se`, '3: the line is not JSON'],
    [
      'a line that says nothing',
      file({ t: 0 }),
      '2: it says neither "set", "own", "saw" nor "failed"',
    ],
    ['a list for a line', file([1]), '2: it says neither'],
    ['two things in a line', file({ t: 0, set: {}, own: 'photo' }), '2: "own": '],
    ['a time that is a text', file({ t: 'now', set: {} }), '2: "t": '],
    ['time running backwards', file({ t: 9, set: {} }, { t: 8, set: {} }), '3: "t" is earlier'],
    ['an own thing of another kind', file({ t: 0, own: 'diary' }), '2: "own": '],
    [
      'a probability beyond one',
      file({ t: 0, saw: { ...SEEN, confidence: 2 } }),
      '2: "saw.confidence"',
    ],
    [
      'an object that is none',
      file({ t: 0, set: { o: '../x' } }),
      '2: no link says this: {"o":"../x"}',
    ],
    ['a field that is none', file({ t: 0, set: { z: '1' } }), '2: no link says this'],
    ['a step of no number', file({ t: 0, set: { s: 'x' } }), '2: no link says this'],
    [
      'an answer to nothing',
      file({ t: 0, saw: SEEN }),
      '2: something is seen before anything is set',
    ],
  ])('with %s is told with its line', (_, text, told) => {
    expect(faultOf(text)).toContain(told);
  });
});

describe('the stops of a recording', () => {
  const stopsIn = (...lines: unknown[]) => {
    const outcome = readStops(file(...lines), LANGUAGES);
    if (!outcome.ok) throw new Error(outcome.fault.detail);
    return outcome.value.stops;
  };
  const view = { ...START, model: HEADER.head };

  it('are what was asked for until something came of it', () => {
    const stops = stopsIn(
      { t: 0, set: { o: 'vase', l: 'en' } },
      { t: 10, saw: SEEN },
      { t: 20, set: { x: '1' } },
      { t: 30, set: { d: 'play' } },
      { t: 40, saw: SEEN },
      { t: 50, set: { x: null } },
      { t: 60, failed: { concern: 'answer', status: 'worker_failed' } },
      { t: 70, set: { s: '3' } },
    );
    const vase = { ...view, object: 'vase', language: 'en' };
    const struck = { ...UNCHANGED, struck: [1] };
    expect(stops).toEqual([
      {
        line: 2,
        t: 0,
        view: vase,
        untold: [],
        set: { o: 'vase', l: 'en' },
        saw: { line: 3, seen: SEEN },
      },
      {
        line: 5,
        t: 30,
        view: { ...vase, variation: struck, depth: 'play' },
        untold: [],
        set: { x: '1', d: 'play' },
        saw: { line: 6, seen: SEEN },
      },
      { line: 7, t: 50, view: { ...vase, depth: 'play' }, untold: [], set: { x: null }, saw: null },
      {
        line: 9,
        t: 70,
        view: { ...vase, depth: 'play', step: 3 },
        untold: [],
        set: { s: '3' },
        saw: null,
      },
    ]);
  });

  it('take what was seen later, with nothing done in between, for more of the same', () => {
    const traced = { ...SEEN, circuit: { step: 0, bloch: [], amplitudes: {} } };
    const stops = stopsIn({ t: 0, set: {} }, { t: 1, saw: SEEN }, { t: 2, saw: traced });
    expect(stops.map(({ saw }) => saw)).toEqual([{ line: 4, seen: traced }]);
  });

  it('tell what of them is the visitor’s own, until it is the visitor’s no more', () => {
    const stops = stopsIn(
      { t: 0, set: { o: 'vase' } },
      { t: 0, own: 'caption' },
      { t: 1, saw: SEEN },
      { t: 2, set: { o: null } },
      { t: 2, own: 'photo' },
      { t: 3, saw: SEEN },
      { t: 4, set: { p: null, o: 'vase' } },
      { t: 5, saw: SEEN },
      { t: 6, set: { c: null } },
      { t: 7, saw: SEEN },
      { t: 8, set: { p: '0' } },
    );
    expect(stops.map(({ untold }) => untold)).toEqual([
      ['caption'],
      ['caption', 'photo'],
      ['caption'],
      [],
      ['photo'],
    ]);
  });
});
