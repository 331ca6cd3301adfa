/** `qurio replay` holds a recording against the engine, and says by its lines what is other. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { safeParse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessonSchema } from '../../../web/src/app/lessons/schema';
import { MODEL } from '../../../web/src/app/state/share';
import { PATIENCE, programIn } from '../program';

const GALLERY = fileURLToPath(new URL('../../../web/public/generated/gallery/', import.meta.url));
const HALF = Number(Math.SQRT1_2.toFixed(4));

/** What a page would have recorded of the answer that `qurio classify` printed. */
function seenOf(out: string) {
  const { class: sure, best_guess: guess, outcome, probability, probabilities } = JSON.parse(out);
  const confidence = Number(probability.toFixed(4));
  return { class: sure || guess, conclusion: outcome, confidence, probabilities };
}

describe('qurio replay', { timeout: PATIENCE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'qurio-replay-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const qurio = programIn(folder);
  const write = (name: string, lines: readonly unknown[], head: string = MODEL) => {
    const all = [{ recording: 1, page: null, head }, ...lines];
    writeFileSync(join(folder, name), all.map((line) => `${JSON.stringify(line)}\n`).join(''));
  };
  /** Of NAME.jsonl, one answer, held against the exhibit NAME. */
  const expectSame = async (name: string, head: string) => {
    const { complaints, out, code } = await qurio(['replay', `${name}.jsonl`, '--exhibit', name]);
    expect(complaints).toBe('');
    expect(out.split('\n')).toEqual([
      `${name}.jsonl: 1 answer the same within 0.5 %`,
      `held against 3 objects of the exhibit "${name}" and the head ${head}`,
      '',
    ]);
    expect(code).toBe(0);
  };
  /** As `qurio classify` answers, which knows nothing of recordings. */
  let saw: ReturnType<typeof seenOf>;
  let object: string;

  beforeAll(async () => {
    const { objects } = JSON.parse(readFileSync(`${GALLERY}gallery.json`, 'utf8'));
    const [{ id, file, caption }] = objects;
    object = id;
    const { out } = await qurio([
      ...['classify', '--json', '--image', join(GALLERY, file), '--caption', caption.en],
    ]);
    expect(JSON.parse(out).abstain).toBe(false);
    saw = seenOf(out);
  }, PATIENCE);

  /** What a Bell state is, by hand. */
  const bell = {
    step: 2,
    bloch: [
      [0, 0, 0],
      [0, 0, 0],
    ],
    amplitudes: { '00': [HALF, 0], '11': [HALF, 0], '01': [0, 0], '10': [0, 0] },
  };
  const recording = () => [
    { t: 0, set: { o: object, l: 'en' } },
    { t: 90, saw },
    { t: 1000, set: { d: 'study', q: 'bell' } },
    { t: 1010, saw: { ...saw, circuit: bell } },
    { t: 1020, own: 'caption' },
    { t: 1030, saw: { ...saw, confidence: 0.5 } },
  ];

  it('finds all of it the same, and makes the draft of a lesson of it', async () => {
    write('same.jsonl', recording());
    const ended = await qurio(['replay', 'same.jsonl', '--lesson', 'draft.json']);
    expect(ended.complaints).toBe('');
    expect(ended.out).toContain('same.jsonl: 2 answers the same within 0.5 %; 1 cannot be checked');
    expect(ended.code).toBe(0);
    const lesson = safeParse(
      lessonSchema,
      JSON.parse(readFileSync(join(folder, 'draft.json'), 'utf8')),
    );
    expect(lesson.issues).toBeUndefined();
    expect(lesson.success && lesson.output.steps.map(({ show }) => show)).toEqual([
      { o: object },
      { q: 'bell' },
    ]);
  });

  it('tells what is other by its line, and does not end well', async () => {
    const [set, answer, open, , ...rest] = recording();
    const flipped = { ...bell, amplitudes: { ...bell.amplitudes, '11': [-HALF, 0] } };
    const sawFlipped = { t: 1010, saw: { ...saw, confidence: 0.25, circuit: flipped } };
    const nowhere = [
      { t: 2000, set: { o: 'no-such-object', c: null } },
      { t: 2010, saw },
    ];
    write('other.jsonl', [set, answer, open, sawFlipped, ...rest, ...nowhere], 'ffffffff');
    const ended = await qurio(['replay', 'other.jsonl']);
    const lines = ended.out.trimEnd().split('\n');
    expect(ended.complaints).toContain('other.jsonl:1: it was recorded with the head ffffffff');
    expect(lines[0]).toMatch(/^other\.jsonl:5: confidence was 25\.0 % and is /);
    expect(lines[1]).toMatch(
      /^other\.jsonl:5: amplitude of 11 was \(-0\.7071, 0\) and is \(0\.7071, 0\)$/,
    );
    expect(lines[2]).toContain('other.jsonl:9: it cannot be answered anew: there is no object');
    expect(lines[3]).toContain('other.jsonl: 1 answer the same within 0.5 %; 2 not');
    expect(ended.code).toBe(1);
  });

  it('reads nothing but recordings, and writes over nothing', async () => {
    writeFileSync(join(folder, 'list.jsonl'), '{"id":"a"}\n');
    const list = await qurio(['replay', 'list.jsonl', '--lesson', 'never.json']);
    expect(list.complaints).toBe(
      'qurio: list.jsonl:1: it does not begin with {"recording": ...}: it is not a recording\n',
    );
    expect(list.code).toBe(1);
    expect(existsSync(join(folder, 'never.json'))).toBe(false);
    write('short.jsonl', recording());
    writeFileSync(join(folder, 'taken.json'), 'mine');
    const taken = await qurio(['replay', 'short.jsonl', '--lesson', 'taken.json']);
    expect(taken.complaints).toBe(
      'qurio: "taken.json" is there already: name another, or delete it first\n',
    );
    expect(readFileSync(join(folder, 'taken.json'), 'utf8')).toBe('mine');
    const none = await qurio(['replay', 'nowhere.jsonl']);
    expect(none.complaints).toBe('qurio: there is no file or folder "nowhere.jsonl"\n');
  });

  it('holds it against the exhibit that it was recorded in, and says so', async () => {
    const made = await qurio(['exhibit', 'new', 'own']);
    expect(made.complaints).toBe('');
    const exhibit = JSON.parse(readFileSync(join(folder, 'own/exhibit.json'), 'utf8'));
    const [{ id, photo, caption }] = exhibit.objects;
    const { out } = await qurio([
      ...['classify', '--json', '--image', `own/${photo}`, '--caption', caption.en],
    ]);
    // No object of ours has this name.
    exhibit.objects[0].id = 'the-first';
    writeFileSync(join(folder, 'own/exhibit.json'), JSON.stringify(exhibit));
    const done = (object: string) => [
      { t: 0, set: { o: object } },
      { t: 5, saw: seenOf(out) },
    ];
    write('own.jsonl', done('the-first'));
    await expectSame('own', `world (${MODEL})`);

    write('other.jsonl', done(id));
    const other = await qurio(['replay', 'other.jsonl', '--exhibit', 'own']);
    expect(other.out).toContain(`other.jsonl:3: it cannot be answered anew: there is no object`);
    expect(other.code).toBe(1);
    const ours = await qurio(['replay', 'other.jsonl']);
    expect(ours.out).toMatch(/held against \d+ objects of our own gallery and the head world \(/);
  });

  it('holds it against the exhibit’s own head, where it has one', async () => {
    const made = await qurio(['exhibit', 'new', 'trained']);
    expect(made.complaints).toBe('');
    const file = join(folder, 'trained/exhibit.json');
    const exhibit = JSON.parse(readFileSync(file, 'utf8'));
    // The shipped head of materials under a name of its own: whoever took one of the page's would be found out.
    const shipped = readFileSync(`${GALLERY}../models/court.safetensors`).toString('latin1');
    const bytes = Buffer.from(shipped.replace('"name":"court"', '"name":"yours"'), 'latin1');
    writeFileSync(join(folder, 'trained/yours.safetensors'), bytes);
    writeFileSync(file, JSON.stringify({ ...exhibit, head: 'yours.safetensors' }));
    const [, , { id, photo, caption }] = exhibit.objects;
    const { out } = await qurio([
      ...['classify', '--json', '--head', 'court', '--image', `trained/${photo}`],
      ...['--caption', caption.en],
    ]);
    expect(Object.keys(seenOf(out).probabilities)).toContain('silk_brocade');
    const model = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    const told = [
      { t: 0, set: { o: id } },
      { t: 5, saw: seenOf(out) },
    ];
    write('trained.jsonl', told, model);
    await expectSame('trained', `yours (${model})`);
    write('world.jsonl', told);
    const other = await qurio(['replay', 'world.jsonl', '--exhibit', 'trained']);
    expect(other.complaints).toContain(`recorded with the head ${MODEL}; here it is held against`);
  });

  it('says what is wrong with the exhibit that it is to be held against', async () => {
    write('whole.jsonl', recording());
    const none = await qurio(['replay', 'whole.jsonl', '--exhibit', 'no-exhibit']);
    expect(none.complaints).toBe('qurio: there is no file or folder "no-exhibit"\n');
    expect([none.out, none.code]).toEqual(['', 1]);
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken/exhibit.json'), '{"languages": ["en"]}');
    const broken = await qurio(['replay', 'whole.jsonl', '--exhibit', 'broken']);
    expect(broken.complaints).toMatch(/^qurio: exhibit\.json:1: error: "objects" is missing/);
    expect([broken.out, broken.code]).toEqual(['', 1]);
  });
});
