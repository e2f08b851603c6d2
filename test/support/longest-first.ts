import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Imports by which a test file starts programs, and so waits longer than any other. */
const startsPrograms = /from '(?:node:child_process|[^']*\/(?:started-bot|dynasty|mortals)\.ts)'/u;

/** Orders test files by chance, as the seed has it, those that start programs first: none of them is left to the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const placed = files.map((file) => ({
      file,
      isShort: !startsPrograms.test(readFileSync(file.moduleId, 'utf8')),
      chance: createHash('sha256').update(`${seed} ${file.moduleId}`).digest('hex'),
    }));
    return placed
      .sort((one, other) => Number(one.isShort) - Number(other.isShort) || one.chance.localeCompare(other.chance))
      .map(({ file }) => file);
  }
}
