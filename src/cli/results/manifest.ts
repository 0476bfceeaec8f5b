import { arch, cpus, platform, totalmem } from 'node:os'
import { readable } from '../../formats/canonical.ts'
import type { Order } from '../../formats/order.ts'

export interface FileSum {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

export interface Manifest {
  readonly format: 'constancy-results/1'
  readonly program: string
  readonly version: string
  readonly plan: string
  readonly seed: string
  readonly counts: {
    readonly points: number
    readonly designs: number
    readonly worlds: number
    readonly runs: number
    readonly failed: number
  }
  readonly files: readonly FileSum[]
  /** When and where; left out of results that are kept in git. Nothing else in the folder says so. */
  readonly made?: Readonly<Record<string, string | number>>
}

/** @param counts what was run */
export function manifest(
  { work, scenario, id }: Order,
  counts: Pick<Manifest['counts'], 'worlds' | 'runs' | 'failed'>,
  files: readonly FileSum[],
  kept: boolean,
): string {
  return readable({
    format: 'constancy-results/1',
    program: 'constancy',
    version: work.engine,
    plan: id,
    seed: scenario.seed,
    counts: { points: work.points, designs: work.designs.length, ...counts },
    files,
    ...(kept ? {} : { made: made() }),
  } satisfies Manifest)
}

export function made(): Readonly<Record<string, string | number>> {
  return {
    date: new Date().toISOString(),
    node: process.version,
    platform: `${platform()} ${arch()}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
  }
}
