/** Shots and noise as they are set: the first plan, and the notches of the sliders. */

import type { ShotsPlan } from '../../engine/types';

export const FIRST_PLAN: ShotsPlan = { shots: 1000, depolarising: 0, readout: 0, seed: 1 };

/** Errors are set in half per cents, up to ten. */
const ERROR_GRAIN = 200;
export const ERROR_NOTCHES = 20;

export function errorAt(notch: number): number {
  return notch / ERROR_GRAIN;
}

export function notchOfError(probability: number): number {
  return Math.round(probability * ERROR_GRAIN);
}

/** kMostShots of core/model/answer/shots.h. */
export const MOST_SHOTS = 100_000;

/** Notches of the shots slider: from 10 to 100,000, five to a decade. */
export const SHOT_NOTCHES = 20;

export function shotsAt(notch: number): number {
  const shots = 10 ** (1 + notch / 5);
  const digit = 10 ** (Math.floor(Math.log10(shots)) - 1);
  return Math.round(shots / digit) * digit;
}

/** The notch nearest to a number of shots. */
export function notchOf(shots: number): number {
  return Math.min(SHOT_NOTCHES, Math.max(0, Math.round((Math.log10(shots) - 1) * 5)));
}
