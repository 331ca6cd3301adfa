/** What the command line's recogniser answers to what a visitor gives: every answer of the page is held against it. */

import { readFileSync } from 'node:fs';
import { LocalRecogniser } from '../../build/pipeline/pipeline.mjs';

/** Rounding may decide what comes of an answer where a number is as near as this to its threshold. */
const NEAR = 5e-3;
const MOST_KEPT = 2_000;

const orThrow = (outcome, what) => {
  if (outcome.ok) return outcome.value;
  throw new Error(`${what}: ${outcome.failure.status}, ${outcome.failure.detail}`);
};

export class Answers {
  #recogniser;
  #photos = new Map();
  #known = new Map();

  /** @param {LocalRecogniser} recogniser with a head */
  constructor(recogniser) {
    this.#recogniser = recogniser;
  }

  static async create(head) {
    const recogniser = orThrow(await LocalRecogniser.create(1), 'the recogniser');
    orThrow(await recogniser.loadHead(head), head);
    return new Answers(recogniser);
  }

  /** `given`: {file: path or null, caption, struck: index of a word or null, blurred: regions}. */
  async to(given) {
    const key = JSON.stringify(given);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MOST_KEPT) this.#known.delete(this.#known.keys().next().value);
    const answer = await this.#computed(given);
    this.#known.set(key, answer);
    return answer;
  }

  async #computed({ file, caption, struck, blurred }) {
    const photo = file === null ? null : await this.#photo(file);
    let said = await this.#said({ photo, caption, blurred });
    if (struck !== null) {
      const { words, language } = said.tokens;
      const left = words.filter((_, i) => i !== struck).map(({ text }) => text);
      said = await this.#said({ photo, caption: left.join(' '), language, blurred });
    }
    const { answer } = said;
    return {
      class: answer.classes[answer.top],
      conclusion: answer.conclusion,
      near: onThreshold(answer),
      probabilities: Object.fromEntries(
        answer.classes.map((id, i) => [id, answer.probabilities[i]]),
      ),
    };
  }

  async #said(input) {
    return orThrow(await this.#recogniser.recognise(input), 'an answer');
  }

  async #photo(file) {
    if (!this.#photos.has(file)) {
      const opened = await this.#recogniser.openPhoto(readFileSync(file));
      this.#photos.set(file, orThrow(opened, file));
    }
    return this.#photos.get(file);
  }
}

function onThreshold({ confidence, threshold, agreement, support, group }) {
  const decided = [
    [confidence, threshold],
    [support.value, support.threshold],
  ];
  if (agreement) decided.push([agreement.value, agreement.threshold]);
  if (group) decided.push([group.probability, group.threshold]);
  return decided.some(([value, limit]) => Math.abs(value - limit) < NEAR);
}
