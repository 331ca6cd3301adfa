/**
 * A table of calls: the one place that names a call, what it is given, what it is answered with, and how
 * long that may take. Client, worker, the same calls in one process and the doubles of tests follow from
 * it by type:
 *
 *   const CALLS = { double: call<number, number>(1000) };
 */

import { type Failed, fail, type Outcome } from './outcome';

export interface Call<Argument, Result> {
  /** Milliseconds from the moment the worker is given the call, or from its last news. */
  readonly deadline: number;
  /** Never there: it carries the types. */
  readonly types?: { readonly argument: Argument; readonly result: Result };
}

export function call<Argument, Result>(deadline: number): Call<Argument, Result> {
  return { deadline };
}

export type CallTable = Readonly<Record<string, Call<unknown, unknown>>>;

export type ArgumentOf<Row> = Row extends Call<infer Argument, unknown> ? Argument : never;
export type ResultOf<Row> = Row extends Call<unknown, infer Result> ? Result : never;
export type NameOf<Table extends CallTable> = Extract<keyof Table, string>;

/** How a call is made, but those that something else answers. Never rejects. */
export type Ask<Table extends CallTable, But extends string = never> = <
  Name extends Exclude<NameOf<Table>, But>,
>(
  name: Name,
  argument: ArgumentOf<Table[Name]>,
  signal?: AbortSignal,
) => Promise<Outcome<ResultOf<Table[Name]>>>;

/** How each call is answered, but those that something else answers. A handler that throws has lost what it works with. */
export type Handlers<Table extends CallTable, But extends string = never> = {
  readonly [Name in Exclude<NameOf<Table>, But>]: (
    argument: ArgumentOf<Table[Name]>,
  ) => Promise<Outcome<ResultOf<Table[Name]>>> | Outcome<ResultOf<Table[Name]>>;
};

/** The calls answered in the process that makes them. Rejects when a handler throws. */
export function askHandlers<Table extends CallTable, But extends string>(
  handlers: Handlers<Table, But>,
): Ask<Table, But> {
  return async (name, argument, signal) => (signal?.aborted ? CANCELLED : handlers[name](argument));
}

const CANCELLED: Failed = fail('cancelled', 'cancelled before');
