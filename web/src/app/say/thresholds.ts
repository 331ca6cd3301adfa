/**
 * From where on a sentence uses a word, each with its reason. Probabilities can be taken at their word: on
 * collections that it knows the answer's calibration error is at most 0.03 (models/results.json; held by
 * tests/web/app/say/thresholds.test.ts).
 */

/** "It is sure": it errs in one such answer of ten at most. */
export const SURE = 0.9;

/** "It leans this way": three to two against all other classes together; below, it is torn. */
export const LIKELY = 0.6;

/** "No other guess gets more than this": the smallest share that is shown with one decimal. */
export const NEXT_TO_NOTHING = 0.001;

/** Attention is told by the fewest regions that hold this much of it. */
export const HALF = 0.5;

/**
 * "All over the picture": half of the attention needs this many of 49 regions. Between the widest map of an
 * answer about the objects of the gallery (13 regions) and an even one (25).
 */
export const SPREAD_REGIONS = 18;

/**
 * A word of the caption is given its share of attention as a number from this many times an even share on:
 * one or two words of a caption of eleven (mean 1.4 over the gallery's captions), so that most stay text.
 */
export const NUMBERED_TIMES_EVEN = 1.4;

/** A part speaks against the answer when it makes its odds a tenth smaller: log 1.1. */
export const LITTLE_LOG_ODDS = 0.1;

/** Bits that two qubits share: half of the last digit of `asValue`, so that less is shown as 0.00. */
export const NOTHING_SHARED = 0.005;

/** Rank correlations that are called large, and medium (Cohen, Statistical Power Analysis, 1988, 3.2). */
export const STRONG_CORRELATION = 0.5;
export const SOME_CORRELATION = 0.3;

/** "It looked where it matters": half of what it looked at most is among what matters most. */
export const MOST_SHARED = 0.5;
