/** Lessons (?lesson): wires the player to the page, and shows the path, a lesson or a sheet in place of the page. */

import { effect, type Signal, signal } from '@preact/signals-core';
import { type parse, safeParse } from 'valibot';
import { readText } from './app/bench/link-text';
import { builtFrom, shapeOf } from './app/bench/shape';
import { loadResults } from './app/lab/results';
import { type Sources, valuesOf } from './app/lessons/compute';
import { fieldsAt, viewOf } from './app/lessons/fields';
import { Player } from './app/lessons/player';
import { NO_PROGRESS, reached } from './app/lessons/progress';
import {
  type Lesson,
  type LessonList,
  lessonListSchema,
  lessonSchema,
  panelOf,
} from './app/lessons/schema';
import { Stage } from './app/lessons/stage';
import type { AnsweredView } from './app/lessons/values';
import { promisePhoto } from './app/pipeline/promised-photo';
import { type GalleryObject, objectOf } from './app/state/gallery';
import type { Services } from './app/state/services';
import type { View } from './app/state/share';
import { fitting, variedInput } from './app/state/variation';
import type { Circuits } from './engine/circuit-values';
import { LESSON, withFurther } from './locales/further';
import type { Texts } from './locales/texts';
import { loadCircuits } from './page-circuits';
import { fail, type Outcome } from './rpc/outcome';
import { addressOf } from './views/kit/address';
import type { Page } from './views/kit/page';
import { keepProgress, progress } from './views/kit/progress';
import type { Classroom, LessonPlace, StepCircuit } from './views/lesson/classroom';
import './styles/lesson.css';
import './styles/lesson-step.css';
import './styles/lesson-path.css';
import './styles/lesson-class.css';
import './styles/sheet.css';
import './views/kit/term';
import './views/lesson/lesson-view';
import './views/lesson/path-view';
import './views/lesson/sheet-view';

const SHEETS = ['handout', 'answers'] as const;

/** The element that stands in place of the page. */
export async function openLessons(exhibit: Page, services: Services): Promise<HTMLElement> {
  const query = new URLSearchParams(location.search);
  const name = query.get('lesson') ?? '';
  const [page, list, gallery] = await Promise.all([
    speaking(exhibit),
    fetched(exhibit.address('lessons/index.json'), lessonListSchema),
    services.listGallery(),
  ]);
  const objects = gallery.ok ? gallery.value.map(({ id }) => id) : [];
  const offered = list.ok ? offeredLessons(exhibit, list.value, objects) : [];
  const lesson = offered.some(({ id }) => id === name)
    ? await fetched(exhibit.address(`lessons/${name}.json`), lessonSchema)
    : null;
  for (const file of [list, lesson]) if (file?.ok === false) services.log(file.failure.detail);
  const player = lesson?.ok ? playerOf(lesson.value, page, services, query.get('t') || null) : null;
  const classroom = classroomOf(offered, player, query, {
    missing: player || name === '' ? null : name,
    unreadable: !list.ok || lesson?.ok === false,
  });
  const sheet = SHEETS.find((one) => query.has(one)) ?? null;
  const tag = player === null ? 'qurio-lessons' : sheet === null ? 'qurio-lesson' : 'qurio-sheet';
  if (player && sheet !== null) void player.computeAll();
  else if (player) follow(player, page, classroom);
  return Object.assign(document.createElement(tag), { page, classroom, sheet });
}

/** The page with the words of lessons, which follow its language and its reader. */
async function speaking(page: Page): Promise<Page> {
  const words: Signal<Texts> = signal(await withFurther(page.texts, LESSON));
  effect(() => {
    const { texts } = page;
    void withFurther(texts, LESSON).then((complete) => {
      if (page.texts === texts) words.value = complete;
    });
  });
  return Object.create(page, { texts: { get: () => words.value } }) as Page;
}

/**
 * Those that an exhibit names, in its order; all of them where it names none. What a lesson says of an object it says
 * of our own head's answer: without both it has nothing to show.
 */
function offeredLessons(
  { exhibit }: Page,
  list: LessonList,
  gallery: readonly string[],
): LessonList {
  const { lessons, head } = exhibit;
  const named = lessons?.flatMap((name) => list.filter(({ id }) => id === name)) ?? list;
  return named.filter(({ objects }) => {
    return head.name === 'world'
      ? objects.every((id) => gallery.includes(id))
      : objects.length === 0;
  });
}

function playerOf(lesson: Lesson, page: Page, services: Services, first: string | null): Player {
  const results = loadResults();
  return new Player(
    lesson,
    async (index) => {
      const circuits = await loadCircuits(page.address);
      if (!circuits.ok) return circuits;
      engine.value = circuits.value;
      const values = await valuesOf(lesson, index, {
        model: page.model,
        circuits: circuits.value,
        recogniser: services.recogniser,
        results: () => results,
        circuitOf: (text) => {
          const own = readText(text, circuits.value);
          if (own === null || own === 'waits')
            return fail('invalid_argument', `"${text}" is no circuit`);
          return { ok: true, value: own };
        },
        circuitOfAnswer: ({ recognition }) => builtFrom(recognition.answer),
        answerTo: answersBy(services),
      } satisfies Sources);
      if (!values.ok) services.log(values.failure.detail);
      return values;
    },
    first,
  );
}

/** Answers to views, whatever is on the screen. */
function answersBy(services: Services): (view: View) => Promise<Outcome<AnsweredView>> {
  const { recogniser, listGallery } = services;
  const gallery = listGallery();
  const photos = new Map<string, ReturnType<typeof promisePhoto>>();
  const photoOf = async (object: GalleryObject) => {
    const known = photos.get(object.id);
    if (known) return known;
    const ever = new AbortController().signal;
    const photo = promisePhoto(
      () => services.fetchPicture(object, ever),
      (file) => recogniser.openPhoto(file),
    );
    photos.set(object.id, photo);
    const prepared = await services.prepared(object, ever);
    if (prepared) recogniser.adopt({ photo, caption: object.caption.en }, prepared);
    return photo;
  };
  return async (view) => {
    const list = await gallery;
    if (!list.ok) return list;
    const object = objectOf(view, list.value);
    if (object === undefined)
      return fail('nothing_given', `the gallery has no object "${view.object}"`);
    const photo = object && (await photoOf(object));
    const caption = view.caption ?? object?.caption.en ?? '';
    const base = await recogniser.recognise({ photo, caption });
    if (!base.ok) return base;
    const input = variedInput(photo, caption, base.value, fitting(view.variation, base.value));
    const said = await recogniser.recognise(input);
    return said.ok ? { ok: true, value: { recognition: said.value, input } } : said;
  };
}

/** What is shown follows the step, and the address and what is kept do too. */
function follow(player: Player, page: Page, classroom: Classroom): void {
  const stage = new Stage(page);
  effect(() => {
    const view = viewOf(player.fields.value, page.model);
    if (view.ok) void stage.show(view.value);
  });
  effect(() => {
    const { id } = player.step.value;
    const query = new URLSearchParams(location.search);
    query.set('t', id);
    history.replaceState(history.state, '', addressOf(query));
    const before = progress.peek();
    const done = player.isLast && player.told.value;
    if (before !== null) keepProgress(reached(before, player.lesson.id, id, done));
  });
  effect(() => {
    document.documentElement.toggleAttribute('data-present', classroom.present.value);
  });
  void page.openBench();
  void import('./views/bench/bench-view');
  if (
    player.lesson.steps.some((step) =>
      [false, true].some((told) => panelOf(step, told) === 'results'),
    )
  )
    void import('./views/study/results-view');
}

function classroomOf(
  list: LessonList,
  player: Player | null,
  query: URLSearchParams,
  problems: Pick<Classroom, 'missing' | 'unreadable'>,
): Classroom {
  return {
    list,
    player,
    ...problems,
    progress,
    keepProgress: (wished) => keepProgress(wished ? (progress.peek() ?? NO_PROGRESS) : null),
    circuitAt: (index) => (player ? circuitOf(player.lesson, index) : null),
    present: signal(query.has('present')),
    counts: query.has('count'),
    address: (lesson, place) => addressOf(queryOf(lesson, place)),
    exhibit: addressOf(kept()),
  };
}

const engine: Signal<Circuits | null> = signal(null);

function circuitOf(lesson: Lesson, index: number): StepCircuit | null {
  const view = viewOf(fieldsAt(lesson, index, false));
  const text = view.ok ? view.value.circuit : null;
  const own = text === null ? null : readText(text, engine.value);
  if (!view.ok || own === null || own === 'waits' || engine.value === null) return null;
  const { circuit } = own;
  const encoded = circuit.amplitudes !== null;
  return { ...shapeOf(circuit, engine.value.gates), step: view.value.step, encoded };
}

/** What the exhibit's address says for itself, whatever is shown of it. */
function kept(): URLSearchParams {
  const query = new URLSearchParams(location.search);
  for (const own of ['lesson', 't', 'present', 'lock', 'count', ...SHEETS]) query.delete(own);
  return query;
}

function queryOf(lesson: string | null, place: LessonPlace = {}): URLSearchParams {
  const query = kept();
  query.set('lesson', lesson ?? '');
  const { step = null, sheet, present = false, lock = null } = place;
  if (step !== null) query.set('t', step);
  if (sheet) query.set(sheet, '');
  if (present) query.set('present', '');
  if (lock !== null) query.set('lock', lock.join(','));
  return query;
}

async function fetched<Schema extends typeof lessonSchema | typeof lessonListSchema>(
  address: string,
  schema: Schema,
): Promise<Outcome<ReturnType<typeof parse<Schema>>>> {
  try {
    const response = await fetch(address);
    if (!response.ok) return fail('download_failed', `${address}: HTTP ${response.status}`);
    const read = safeParse(schema, await response.json());
    if (read.success) return { ok: true, value: read.output as ReturnType<typeof parse<Schema>> };
    return fail('invalid_argument', `${address}: ${read.issues[0].message}`);
  } catch (error) {
    return fail('download_failed', `${address}: ${error}`);
  }
}
