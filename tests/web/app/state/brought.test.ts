import { describe, expect, it } from 'vitest';
import { describeProblems } from '../../../../web/src/app/say/problem';
import { type Brought, take } from '../../../../web/src/app/state/brought';
import { photo } from '../../support/samples';
import { ok, settled } from '../../support/services-double';
import { StoreBench } from '../../support/store-bench';

const bench = StoreBench.forEachTest();
const file = (name: string, type = ''): Brought => ({
  name,
  file: new File(['x'], name, { type }),
});
const folder: Brought = { name: 'photos', file: null };

describe('of what is brought', () => {
  it.each<[string, Brought[], string | undefined, string | undefined]>([
    ['one picture is taken without a word', [file('a.jpg')], 'a.jpg', undefined],
    ['one file of another kind as well', [file('a.txt')], 'a.txt', undefined],
    ['the first of several pictures', [file('a.jpg'), file('b.jpg')], 'a.jpg', 'several'],
    ['the picture among other files', [file('a.txt'), file('b', 'image/png')], 'b', 'several'],
    ['the picture beside a folder', [folder, file('b.HEIC')], 'b.HEIC', 'several'],
    ['a folder is not', [folder], undefined, 'folder'],
    ['several folders neither', [folder, folder], undefined, 'folder'],
    ['nothing is nothing', [], undefined, 'nothing'],
  ])('%s', (_, things, name, kind) => {
    const taken = take(things);
    expect(taken.file?.name).toBe(name);
    expect(taken.notTaken?.kind).toBe(kind);
  });

  it('the note says how many there were and which was taken, and goes with the next choice', async () => {
    await bench.startToAnswer();
    void bench.store.actions.bring([file('a.jpg'), file('b.jpg'), folder]);
    await settled();
    await bench.double.photos.last.settle(ok(photo(1)));
    const { files } = bench.now().problems;
    expect(files && describeProblems('files', files)).toEqual([
      { id: 'files-several', fills: { name: 'a.jpg', count: 3 } },
    ]);
    expect(bench.now().picture?.origin).toEqual({ kind: 'own', name: 'a.jpg' });

    void bench.store.actions.bring([file('c.jpg')]);
    expect(bench.now().problems.files).toBeNull();
  });

  it('a folder leaves everything else as it was', async () => {
    await bench.startToAnswer();
    const before = bench.now();
    void bench.store.actions.bring([folder]);
    expect(bench.now()).toEqual({
      ...before,
      problems: {
        ...before.problems,
        files: { status: 'invalid_argument', notTaken: { kind: 'folder' } },
      },
    });
  });
});
