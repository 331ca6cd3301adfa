/** The one pipeline from a photo and a caption to an answer, for the page and the command line alike. */

import { type Encoded, MAX_TOKENS } from '../../encoders/encoders';
import {
  type AngleSweep,
  type Answer,
  type CounterpartAnswer,
  type Features,
  MAX_WORDS,
  type Outcome,
  type Photo,
  type SafeShots,
  type ShotsAnswer,
  type ShotsPlan,
  type Tokens,
  type Word,
} from '../../engine/types';
import { fail } from '../../rpc/outcome';
import type { CaptionFeatures, FeatureMemory } from './feature-memory';
import type { Recognition, RecognitionInput } from './recogniser';

/** Where the steps run: two workers behind the page, the process itself on the command line. */
export interface RecognitionSteps {
  /** Normalises to NFKC; a blank caption has no words. */
  tokenise(caption: string, signal?: AbortSignal): Promise<Outcome<Tokens>>;
  encodePhoto(
    photo: Photo,
    blurred: readonly number[],
    signal?: AbortSignal,
  ): Promise<Outcome<Encoded>>;
  encodeTokens(ids: Int32Array, signal?: AbortSignal): Promise<Outcome<Encoded>>;
  wordVectors(
    words: readonly Word[],
    tokenVectors: Float32Array,
    signal?: AbortSignal,
  ): Promise<Outcome<Float32Array>>;
  answer(features: Features, signal?: AbortSignal): Promise<Outcome<Answer>>;
  /** What has been encoded before; none: everything is encoded each time. */
  readonly memory?: FeatureMemory;
}

/** What the measurements of an answer need beside them. */
export interface CircuitSteps extends RecognitionSteps {
  counterparts(
    features: Features,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly CounterpartAnswer[]>>;
  angleSweep(features: Features, angle: number, signal?: AbortSignal): Promise<Outcome<AngleSweep>>;
  shots(features: Features, plan: ShotsPlan, signal?: AbortSignal): Promise<Outcome<ShotsAnswer>>;
  safeShots(features: Features, plan: ShotsPlan, signal?: AbortSignal): Promise<Outcome<SafeShots>>;
  withoutRegions(
    features: Features,
    first: number,
    end: number,
    signal?: AbortSignal,
  ): Promise<Outcome<Float32Array>>;
}

/** What the head is given, and how it came to be. */
interface Given {
  readonly features: Features;
  readonly caption: CaptionFeatures;
  /** Spent on the photo. */
  readonly milliseconds: number;
}

async function featuresOf(
  steps: RecognitionSteps,
  input: RecognitionInput,
  signal?: AbortSignal,
): Promise<Outcome<Given>> {
  const [photo, caption] = await Promise.all([
    input.photo === null ? null : photoFeatures(steps, input.photo, input.blurred ?? [], signal),
    rememberedCaption(steps, input.caption, signal),
  ]);
  if (photo !== null && !photo.ok) return photo;
  if (!caption.ok) return caption;
  const features: Features = {
    regions: photo?.value.values ?? null,
    words: caption.value.words,
    caption: caption.value.words === null ? '' : caption.value.tokens.caption,
    ...(input.angles ? { angles: input.angles } : {}),
    ...(input.cut ? { cut: true } : {}),
  };
  if (features.regions === null && features.words === null) {
    return fail('nothing_given', 'neither a photo nor a caption');
  }
  const milliseconds = photo?.value.milliseconds ?? 0;
  return { ok: true, value: { features, caption: caption.value, milliseconds } };
}

/** A measurement of what the head is given for an input. */
export async function measured<T>(
  steps: RecognitionSteps,
  input: RecognitionInput,
  measure: (features: Features) => Promise<Outcome<T>>,
  signal?: AbortSignal,
): Promise<Outcome<T>> {
  const given = await featuresOf(steps, input, signal);
  return given.ok ? measure(given.value.features) : given;
}

async function photoFeatures(
  steps: RecognitionSteps,
  photo: Photo,
  blurred: readonly number[],
  signal?: AbortSignal,
): Promise<Outcome<Encoded>> {
  const known = steps.memory?.photo(photo, blurred);
  if (known) return { ok: true, value: { values: known, milliseconds: 0 } };
  const encoded = await steps.encodePhoto(photo, blurred, signal);
  if (encoded.ok) steps.memory?.keepPhoto(photo, blurred, encoded.value.values);
  return encoded;
}

/** Has a caption's features in memory for whoever asks next. */
export async function prepareCaption(
  steps: RecognitionSteps,
  caption: string,
  signal?: AbortSignal,
): Promise<Outcome<null>> {
  const features = await rememberedCaption(steps, caption, signal);
  return features.ok ? { ok: true, value: null } : features;
}

async function rememberedCaption(
  steps: RecognitionSteps,
  caption: string,
  signal?: AbortSignal,
): Promise<Outcome<CaptionFeatures>> {
  const known = steps.memory?.caption(caption);
  if (known) return { ok: true, value: { ...known, milliseconds: 0 } };
  const features = await captionFeatures(steps, caption, signal);
  if (features.ok) steps.memory?.keepCaption(caption, features.value);
  return features;
}

export async function recognise(
  steps: RecognitionSteps,
  input: RecognitionInput,
  signal?: AbortSignal,
): Promise<Outcome<Recognition>> {
  const given = await featuresOf(steps, input, signal);
  if (!given.ok) return given;
  const { features, caption, milliseconds } = given.value;
  const start = performance.now();
  const answer = await steps.answer(features, signal);
  if (!answer.ok) return answer;
  const { tokens, seenWords } = caption;
  return {
    ok: true,
    value: {
      answer: answer.value,
      tokens,
      ignoredWords: tokens.words.length - seenWords,
      timing: {
        vision: milliseconds,
        text: caption.milliseconds,
        head: performance.now() - start,
      },
    },
  };
}

/** The caption's half of the way, which the feature extractor shares. */
export async function captionFeatures(
  steps: Pick<RecognitionSteps, 'tokenise' | 'encodeTokens' | 'wordVectors'>,
  caption: string,
  signal?: AbortSignal,
): Promise<Outcome<CaptionFeatures>> {
  const tokens = await steps.tokenise(caption, signal);
  if (!tokens.ok) return tokens;
  const seen = seenWords(tokens.value);
  if (seen.length === 0) {
    return {
      ok: true,
      value: { tokens: tokens.value, seenWords: 0, words: null, milliseconds: 0 },
    };
  }
  const encoded = await steps.encodeTokens(tokens.value.ids.slice(0, MAX_TOKENS), signal);
  if (!encoded.ok) return encoded;
  const words = await steps.wordVectors(seen, encoded.value.values, signal);
  if (!words.ok) return words;
  return {
    ok: true,
    value: {
      tokens: tokens.value,
      seenWords: seen.length,
      words: words.value,
      milliseconds: encoded.value.milliseconds,
    },
  };
}

/** The first MAX_WORDS words; one that runs over the encoder's last token keeps the tokens before it. */
function seenWords(tokens: Tokens): Word[] {
  return tokens.words
    .filter((word) => word.firstToken < MAX_TOKENS && word.tokenCount > 0)
    .slice(0, MAX_WORDS)
    .map((word) => ({
      ...word,
      tokenCount: Math.min(word.tokenCount, MAX_TOKENS - word.firstToken),
    }));
}
