/** Sentences in every language and for every reader, read back: which classes, numbers and claims they hold. */

import { expect } from 'vitest';
import type { Message, Quantity } from '../../../web/src/app/say/message';
import { LEVELS } from '../../../web/src/app/state/reader';
import { BENCH, SELF_TEST, withFurther } from '../../../web/src/locales/further';
import { LANGUAGES, loadTexts } from '../../../web/src/locales/languages';
import type { Texts } from '../../../web/src/locales/texts';

const loaded = await Promise.all(
  LANGUAGES.map(async (language) => withFurther(await loadTexts(language), BENCH)),
);

/** Four languages, three readers each; with what the workbench says. */
export const VOICES: readonly Texts[] = loaded.flatMap((texts) =>
  LEVELS.map((level) => texts.at(level)),
);

/** The same with the texts for those who look after an exhibit. */
export const STAFF_VOICES: readonly Texts[] = await Promise.all(
  VOICES.map((texts) => withFurther(texts, SELF_TEST)),
);

/** Names of which none is part of another in any language. */
export const CLASSES = ['amber', 'bronze', 'monument', 'jade', 'mosaic', 'textile'] as const;

/** What a sentence can claim, and the words that claim it. Children and physicists have their own. */
const CLAIMS = {
  unknown: { en: /know/i, es: /sabe|sabía/i, fr: /sait|savait/i, zh: /不知道/ },
  stays: { en: /stays|still its/, es: /sigue siendo/, fr: /reste/, zh: /仍是|还是/ },
  turns: {
    en: /changes|its best guess is|now answers/,
    es: /cambia|su mejor opción es|ahora responde/,
    fr: /passe|sa meilleure idée est|répond maintenant/,
    zh: /变为|最好的猜测是|现在回答/,
  },
  sure: {
    en: /It is( really)? sure|wide margin/,
    es: /Está (muy )?seguro|amplio margen/,
    fr: /Il est (vraiment )?sûr|large marge/,
    zh: /很确定|真的很有把握|领先幅度大/,
  },
  refuses: {
    en: /closest it comes|does not want|Rejected/,
    es: /Lo más cercano|no quiere|Rechazado/,
    fr: /Le plus proche|ne veut pas|Rejeté/,
    zh: /最接近的|不想乱猜|拒绝回答/,
  },
  group: {
    en: /cannot (say|tell) (which|what|of what)|a group is/,
    es: /no (puede decir|sabe) (de qué|cuál)|pero sí un grupo/,
    fr: /ne (peut pas dire|sait pas) (de quel|en quelle|laquelle|lequel|en quoi)|un groupe l’est/,
    zh: /说不出是|有一组被接受/,
  },
  loses: {
    en: /would lose|less sure/,
    es: /perdería|menos seguro/,
    fr: /perdrait|moins sûr/,
    zh: /会失去|没那么有把握/,
  },
  gains: {
    en: /would gain|surer/,
    es: /ganaría|más seguro/,
    fr: /gagnerait|plus sûr/,
    zh: /会增加|更有把握/,
  },
  ahead: {
    en: /is ahead of|Quantum helped|learns more/,
    es: /va por delante|lo cuántico ayudó:|aprende más/,
    fr: /est devant|le quantique a aidé|apprend plus/,
    zh: /量子在这里|领先于|比一个简单的普通程序多/,
  },
  behind: {
    en: /is behind|did worse|learns less/,
    es: /queda por detrás|fue peor|aprende menos/,
    fr: /(est|reste) derrière|a fait moins bien|apprend moins/,
    zh: /落后于|反而更差|比一个简单的普通程序少/,
  },
} satisfies Record<string, Record<string, RegExp>>;
export type Claim = keyof typeof CLAIMS;

export function claims(texts: Texts, text: string, claim: Claim): boolean {
  const words: Record<string, RegExp> = CLAIMS[claim];
  return words[texts.language]?.test(text) ?? false;
}

const NAMES = new Map<string, string>();

function nameOf(texts: Texts, id: string): string {
  const key = `${texts.language} ${id}`;
  const name = NAMES.get(key) ?? texts.say(`class-${id}`).toLowerCase();
  NAMES.set(key, name);
  return name;
}

/** The classes that a text names. */
export function namedIn(texts: Texts, text: string): string[] {
  const lower = text.toLowerCase();
  return CLASSES.filter((id) => lower.includes(nameOf(texts, id)));
}

const NUMBER = /[<>]?[−-]?\d+(?:[.,\u00a0\u202f]\d+)*(?:[\u00a0\u202f ]?%)?/g;

export function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

export interface Facts {
  /** The classes that must be named (for every reader who is told any), and no others. */
  readonly classes?: readonly number[];
  /** All numbers that the sentence may give beside those of its wording. */
  readonly numbers: readonly (Quantity | number)[];
  readonly holds?: readonly Claim[];
  readonly never?: readonly Claim[];
}

/** Holds a message against the facts in every voice. */
export function expectTrue(message: Message, facts: Facts, context: unknown): void {
  for (const texts of VOICES) {
    const text = texts.tell(message);
    const where = (): string =>
      `${texts.language}, ${texts.level}, ${message.id}: ${text} ${JSON.stringify(context)}`;
    const named = namedIn(texts, text);
    const allowed = (facts.classes ?? []).map((label) => CLASSES[label] as string);
    if (named.some((id) => !allowed.includes(id))) expect.fail(`names another class: ${where()}`);
    const shown = facts.numbers.map((fact) =>
      typeof fact === 'number' ? fill(texts, fact) : texts.show(fact),
    );
    const wording = numbersIn(wordingOf(texts, message));
    const known = new Set([...shown.flatMap(numbersIn), ...wording]);
    const strange = numbersIn(text).filter((number) => !known.has(number));
    if (strange.length > 0) expect.fail(`${strange.join(', ')} is no number of it: ${where()}`);
    for (const claim of facts.holds ?? []) {
      if (!claims(texts, text, claim)) expect.fail(`does not say “${claim}”: ${where()}`);
    }
    for (const claim of facts.never ?? []) {
      if (claims(texts, text, claim)) expect.fail(`says “${claim}”: ${where()}`);
    }
  }
}

const FORMATS = new Map(
  LANGUAGES.map((language) => [language, new Intl.NumberFormat(language)] as const),
);

/** A number as Fluent puts it into a text. */
function fill(texts: Texts, value: number): string {
  return FORMATS.get(texts.language)?.format(value) ?? '';
}

/** The text with nothing filled in, every inner message among it. */
function wordingOf(texts: Texts, { id, fills }: Message): string {
  const inner = Object.entries(fills).map(([name, value]) => {
    const plain = typeof value === 'object' && 'id' in value ? wordingOf(texts, value) : '';
    return [name, plain] as const;
  });
  return texts.say(id, Object.fromEntries(inner));
}
