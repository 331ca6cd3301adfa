/** Messages become words here, and only here: Fluent for sentences, Intl for numbers. */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Digits, Fill, Message, Quantity } from '../app/say/message';
import type { Level } from '../app/state/reader';

/** Key -> words of an exhibit's own, as they are: nothing in them is Fluent. */
export type OwnTexts = Readonly<Record<string, string>>;

export class Texts {
  readonly language: string;
  readonly level: Level;
  readonly #source: string;
  readonly #bundle: FluentBundle;
  readonly #fallback: Texts | null;
  readonly #own: OwnTexts;
  readonly #formats = new Map<string, Intl.NumberFormat>();

  /**
   * `source`: the language's .ftl file. A message it lacks is taken from `fallback`. What a message says
   * to a child or a physicist is an attribute of that name; adults are told its value. `own` goes before
   * all of it.
   */
  constructor(
    language: string,
    source: string,
    fallback: Texts | null = null,
    level: Level = 'adult',
    own: OwnTexts = {},
  ) {
    this.language = language;
    this.level = level;
    this.#source = source;
    this.#fallback = fallback;
    this.#own = own;
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    const errors = this.#bundle.addResource(new FluentResource(source));
    if (errors.length > 0) throw new Error(`${language}.ftl: ${errors.join('; ')}`);
  }

  /** The same texts for another reader. */
  at(level: Level): Texts {
    if (level === this.level) return this;
    const fallback = this.#fallback?.at(level) ?? null;
    return new Texts(this.language, this.#source, fallback, level, this.#own);
  }

  has(id: string): boolean {
    const known = Object.hasOwn(this.#own, id) || this.#bundle.hasMessage(id);
    return known || (this.#fallback?.has(id) ?? false);
  }

  /** The text of a message; its own key when no language knows it, so that the gap is seen. */
  say(id: string, fills: Readonly<Record<string, Fill>> = {}): string {
    if (Object.hasOwn(this.#own, id)) return this.#own[id] ?? id;
    const known = this.#bundle.getMessage(id);
    const pattern = known?.attributes[this.level] ?? known?.value;
    if (!pattern) return this.#fallback?.say(id, fills) ?? id;
    const variables: Record<string, FluentVariable> = {};
    for (const [name, fill] of Object.entries(fills)) variables[name] = this.#variable(fill);
    return this.#bundle.formatPattern(pattern, variables, []);
  }

  /** What stands between two sentences: nothing where the language has no spaces. */
  get gap(): string {
    return this.say('sentences', { first: '', second: '' });
  }

  tell(message: Message): string {
    return this.say(message.id, message.fills);
  }

  /** A number in the language's own form. */
  show(quantity: Quantity): string {
    if ('share' in quantity) return this.#share(quantity.share, quantity.sign ?? true);
    if ('percent' in quantity) return this.#number(quantity.percent, 'percent', quantity.digits);
    if ('decimal' in quantity) return this.#number(quantity.decimal, 'decimal', quantity.digits);
    if ('chance' in quantity) return this.#chance(quantity.chance);
    if ('bytes' in quantity) return this.#number(quantity.bytes / MEGABYTE, 'megabyte', 1);
    return this.#duration(quantity.milliseconds);
  }

  /** Less than all is never shown as all, nor more than nothing as nothing. */
  #share(share: number, sign: boolean): string {
    const last = 1 - SHARE_STEP;
    if (share < 1 && share >= 1 - SHARE_STEP / 2) return `>${this.#perHundred(last, sign)}`;
    if (share > 0 && share < SHARE_STEP / 2) return `<${this.#perHundred(SHARE_STEP, sign)}`;
    return this.#perHundred(share, sign);
  }

  #perHundred(share: number, sign: boolean): string {
    if (sign) return this.#number(share, 'percent', SHARE_DIGITS);
    const parts = this.#format('percent', SHARE_DIGITS).formatToParts(share);
    const digits = parts.filter(({ type }) => type !== 'percentSign' && type !== 'literal');
    return digits.map(({ value }) => value).join('');
  }

  /** More than nothing is never shown as nothing. */
  #chance(p: number): string {
    const least = 10 ** -CHANCE_DIGITS;
    if (p >= least / 2) return this.#number(p, 'decimal', CHANCE_DIGITS);
    return `<${this.#number(least, 'decimal', CHANCE_DIGITS)}`;
  }

  /** With a fixed count of decimals and a true minus sign. */
  #number(value: number, kind: 'percent' | 'decimal' | Unit, digits: Digits): string {
    const shown = this.#format(kind, digits).format(value).replace('-', '\u2212');
    // What rounds to nothing has no sign.
    return /[1-9]/.test(shown) ? shown : shown.replace('\u2212', '');
  }

  #format(kind: 'percent' | 'decimal' | Unit, digits: Digits): Intl.NumberFormat {
    const key = kind + digits;
    const known = this.#formats.get(key);
    if (known) return known;
    const style = kind === 'percent' || kind === 'decimal' ? { style: kind } : unitStyle(kind);
    const format = new Intl.NumberFormat(this.language, {
      ...style,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    this.#formats.set(key, format);
    return format;
  }

  #variable(fill: Fill): FluentVariable {
    if (typeof fill !== 'object') return fill;
    if ('id' in fill) return this.tell(fill);
    return this.show(fill);
  }

  /** As precise as it is meant: 5.6 s, 144 ms, 2.4 ms. */
  #duration(milliseconds: number): string {
    const short = milliseconds < 1000;
    const value = short ? milliseconds : milliseconds / 1000;
    const digits = value < 10 && value > 0 ? 1 : 0;
    return this.#number(value, short ? 'millisecond' : 'second', digits);
  }
}

/** The rule of app/say/numbers.ts. */
const SHARE_DIGITS = 1;
const SHARE_STEP = 10 ** -(SHARE_DIGITS + 2);
const CHANCE_DIGITS = 3;
const MEGABYTE = 1e6;

type Unit = 'megabyte' | 'millisecond' | 'second';

function unitStyle(unit: Unit): Intl.NumberFormatOptions {
  return { style: 'unit', unit };
}
