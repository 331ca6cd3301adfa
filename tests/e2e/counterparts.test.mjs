/** The head and its counterparts on the visitor's object, and the circuit with its entanglement cut: each number against the engine in this process. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { LocalRecogniser } from '../../build/pipeline/pipeline.mjs';
import { assertClose, assertShare, eventually } from './support/assertions.mjs';
import { openExhibit } from './support/page.mjs';
import { DIST } from './support/server.mjs';

/** Of a probability: two encoders' arithmetic, and two digits of a percentage. */
const TOLERANCE = 1e-3;
const HEADS = ['j6e', 'no-entangling', 'mlp', 'linear', 'photo-only', 'caption-only'];
const gallery = JSON.parse(readFileSync(`${DIST}/generated/gallery/gallery.json`, 'utf8')).objects;
const value = (outcome) => {
  assert.ok(outcome.ok, JSON.stringify(outcome.failure));
  return outcome.value;
};

describe('the head and its counterparts', () => {
  let exhibit;
  let engine;
  let classes;
  before(async () => {
    exhibit = await openExhibit();
    engine = value(await LocalRecogniser.create(1));
    classes = value(await engine.loadHead('world')).classes;
  });
  after(() => exhibit.close());

  const objectNamed = (id) => gallery.find((object) => object.id === id);
  const photoOf = async ({ file }) =>
    value(await engine.openPhoto(readFileSync(`${DIST}/generated/gallery/${file}`)));
  const open = (id, rest = '') => exhibit.visit({ hash: `v=1&o=${id}&l=en${rest}` });

  /** Head -> class -> probability, as the table of the page has them. */
  async function shownProbabilities(visit) {
    const table = visit.page.locator('.counterparts-panel details').last();
    if (!(await table.evaluate((details) => details.open))) await table.locator('summary').click();
    // Another object's table is a new one, and closed.
    await table.locator('td').last().waitFor({ timeout: 1000 });
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );
    assert.equal(rows.length, classes.length);
    return HEADS.map((_, head) => rows.map((row) => row[head]));
  }

  async function assertProbabilities(visit, input) {
    const expected = value(await engine.measure('counterparts', input, {}));
    assert.deepEqual(
      expected.map(({ name }) => name),
      HEADS,
    );
    await eventually(async () => {
      const shown = await shownProbabilities(visit);
      expected.forEach(({ name, probabilities }, head) => {
        classes.forEach((id, label) => {
          const cell = shown[head][label];
          if (probabilities === null) assert.equal(cell, '–', `${name}, ${id}`);
          else assertShare(cell, probabilities[label], `${name}, ${id}`);
        });
      });
    });
    return expected;
  }

  it('say what the engine says: as given, without a word, and without the caption', async () => {
    const visit = await open('great-wave', '&d=play');
    await visit.done();
    await visit.part('counterparts-bars').waitFor();
    const object = objectNamed('great-wave');
    const photo = await photoOf(object);
    const given = await assertProbabilities(visit, { photo, caption: object.caption.en });
    const { length } = given.filter(({ probabilities }) => probabilities !== null);
    assert.equal(length, HEADS.length);
    assert.equal(
      await visit.page.locator('[data-testid=counterparts-bars] .counterpart-dot').count(),
      length,
    );
    assert.match(await visit.part('counterparts-verdict').textContent(), /^Quantum/);

    await visit.part('word-0').click();
    await visit.part('strike').click();
    await visit.part('what-if').getByText('Without').waitFor();
    const [first] = object.caption.en.split(/\s+/);
    const left = object.caption.en.split(/\s+/).slice(1).join(' ');
    assert.ok(first.length > 0);
    await assertProbabilities(visit, { photo, caption: left });

    await visit.write('');
    await visit.done();
    await assertProbabilities(visit, { photo, caption: '' });
    await visit.part('counterparts-bars').getByText('does not see this').waitFor();
    await visit.finish();
  });

  it('the sentence counts who agrees', async () => {
    const visit = await open('lady-unicorn', '&d=play');
    await visit.done();
    const object = objectNamed('lady-unicorn');
    const expected = value(
      await engine.measure(
        'counterparts',
        { photo: await photoOf(object), caption: object.caption.en },
        {},
      ),
    );
    const tops = expected.map(({ probabilities }) =>
      probabilities.indexOf(Math.max(...probabilities)),
    );
    const others = tops.length - 1;
    const agreeing = tops.slice(1).filter((top) => top === tops[0]).length;
    const sentence = await visit.part('counterparts-sentence').textContent();
    const said =
      agreeing === others
        ? `all ${others} others`
        : agreeing === 0
          ? `None of the ${others} others`
          : `${agreeing} of ${others} others`;
    assert.ok(sentence.includes(said), sentence);
    await visit.finish();
  });

  it('cut, the circuit is another one, in the picture, the answer, the link and undo', async () => {
    const visit = await open('great-wave', '&d=study');
    await visit.done();
    await visit.part('cut-bars').waitFor();
    const entangled = await visit.probabilities();
    const gates = () => visit.part('circuit').getAttribute('data-operations');
    const before = Number(await gates());
    await visit.part('cut').focus();
    await visit.page.keyboard.press('Space');
    await visit.part('what-if').getByText('Without entangling gates').waitFor();
    await eventually(async () => assert.equal(Number(await gates()), 18));
    assert.ok(before > 18);
    assert.equal(await visit.part('cut').getAttribute('aria-checked'), 'true');

    const object = objectNamed('great-wave');
    const input = { photo: await photoOf(object), caption: object.caption.en, cut: true };
    const { answer } = value(await engine.recognise(input));
    const assertCut = async (at) => {
      const shown = await at.probabilities();
      answer.classes.forEach((id, label) => {
        assertClose(shown[id], answer.probabilities[label], TOLERANCE, id);
      });
    };
    await assertCut(visit);

    // The address follows what has settled.
    const hash = await eventually(async () => {
      const now = await visit.page.evaluate(() => location.hash);
      assert.match(now, /[#&]e=0(&|$)/);
      return now;
    });
    const again = await exhibit.visit({ hash: hash.slice(1) });
    await again.part('what-if').getByText('Without entangling gates').waitFor();
    assert.deepEqual(await again.probabilities(), await visit.probabilities());
    await again.finish();

    await visit.page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () =>
      assert.equal(await visit.part('cut').getAttribute('aria-checked'), 'false'),
    );
    assert.deepEqual(await visit.probabilities(), entangled);
    await visit.page.getByRole('button', { name: 'Redo' }).click();
    await eventually(async () =>
      assert.equal(await visit.part('cut').getAttribute('aria-checked'), 'true'),
    );
    await assertCut(visit);
    await visit.finish();
  });

  it('when their weights cannot be had it is said, and they are fetched again', async () => {
    const visit = await exhibit.visit({
      hash: 'v=1&o=great-wave&l=en',
      before: (page) =>
        page.route('**/world-counterparts.safetensors', (route) =>
          route.fulfill({ status: 200, body: 'not these' }),
        ),
    });
    await visit.done();
    await visit.depth('play');
    await visit.part('counterparts-problem').first().waitFor();
    assert.equal(await visit.part('counterparts-problem').first().getAttribute('role'), 'alert');
    assert.match(await visit.part('counterparts-problem').first().textContent(), /needs a file/);
    await visit.page.unroute('**/world-counterparts.safetensors');
    await visit.page.getByRole('button', { name: 'Try again' }).first().click();
    await visit.part('counterparts-bars').waitFor();
    await visit.finish();
  });
});
