/** The self-test: everything that an exhibit needs, tried one after the other. */

import type { Outcome } from '../../rpc/outcome';
import type { Offline } from '../state/offline';
import { type AnswerServices, testAnswers } from './answers';
import {
  type Camera,
  type Memory,
  type Storage,
  testCamera,
  testFrames,
  testMemory,
  testOffline,
  testStorage,
} from './browser';
import { type ModelFile, testModels } from './models';
import { type Row, resultOf, type SelfTestResult, TESTS, type TestName } from './row';

/** What it asks of page and browser. No promise rejects. */
export interface SelfTestServices extends AnswerServices {
  readonly models: readonly ModelFile[];
  fetchModel(file: ModelFile): Promise<Outcome<unknown>>;
  /** Once the page has kept what it can, or has taken too long. */
  offline(): Promise<{ readonly state: Offline; readonly controlled: boolean }>;
  storage(): Promise<Storage | null>;
  /** The camera is off again when it resolves. */
  camera(): Promise<Camera>;
  readonly wantsCamera: boolean;
  memory(): Promise<Memory>;
  /** When frames were drawn, over some two seconds. */
  frames(): Promise<readonly number[]>;
}

const RUNS: Readonly<Record<TestName, (services: SelfTestServices) => Promise<Row>>> = {
  models: (services) => testModels(services.models, services.fetchModel),
  answers: testAnswers,
  offline: async (services) => {
    const { state, controlled } = await services.offline();
    return testOffline(state, controlled);
  },
  storage: async (services) => testStorage(await services.storage()),
  camera: async (services) => testCamera(await services.camera(), services.wantsCamera),
  memory: async (services) => testMemory(await services.memory()),
  frames: async (services) => testFrames(await services.frames()),
};

/** `onStart` is told each test before it, `onRow` what it has found. */
export async function runSelfTest(
  services: SelfTestServices,
  onStart: (name: TestName) => void,
  onRow: (row: Row) => void,
): Promise<SelfTestResult> {
  const rows: Row[] = [];
  for (const name of TESTS) {
    onStart(name);
    const row = await RUNS[name](services);
    rows.push(row);
    onRow(row);
  }
  return resultOf(rows);
}
