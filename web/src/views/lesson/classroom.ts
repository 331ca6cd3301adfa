/** What the views of lessons are given beside the page: the path, the lesson that is played, and where the others are. */

import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { DrawnCircuit } from '../../app/bench/shape';
import type { Lockable } from '../../app/lessons/lock';
import type { Player } from '../../app/lessons/player';
import type { Progress } from '../../app/lessons/progress';
import type { LessonList } from '../../app/lessons/schema';

/** What an address of a lesson says beside which lesson it is. */
export interface LessonPlace {
  /** Id of a step; null: the first. */
  readonly step?: string | null;
  /** What stands on paper in its place. */
  readonly sheet?: 'handout' | 'answers';
  readonly present?: boolean;
  /** Null: everything is offered. */
  readonly lock?: readonly Lockable[] | null;
}

/** A circuit of one's own as a step shows it, and how many of its gates are done; null: all of them. */
export interface StepCircuit extends DrawnCircuit {
  readonly step: number | null;
  /** It begins with numbers that are encoded, not with zeros. */
  readonly encoded: boolean;
}

export interface Classroom {
  /** In the order of the path. */
  readonly list: LessonList;
  /** The path, or the lesson that was asked for, could not be loaded. */
  readonly unreadable: boolean;
  /** Null: there is no lesson to be played. */
  readonly player: Player | null;
  /** The name of a lesson that there is not; null: none was asked for. */
  readonly missing: string | null;
  /** Null: it is not to be kept. */
  readonly progress: ReadonlySignal<Progress | null>;
  keepProgress(wished: boolean): void;
  /** What a step shows before its question is answered; null: no circuit of one's own, or its engine is not there yet. */
  circuitAt(index: number): StepCircuit | null;
  /** Large type. */
  readonly present: Signal<boolean>;
  /** The address asks for the count of answers. */
  readonly counts: boolean;
  /** Of a lesson, or with null of the path. */
  address(lesson: string | null, place?: LessonPlace): string;
  /** The page without lessons. */
  readonly exhibit: string;
}
