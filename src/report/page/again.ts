import type { Page } from './document.ts'

/** What names results, so that they can be made again. */
export interface Made {
  readonly version: string
  /** sha256 of the plan. */
  readonly id: string
  readonly seed: string
  /** Name of the results folder. */
  readonly folder: string
  /** The command, as far as the folder tells it: with the name of the file, not its place. */
  readonly command: string
  /** Files that the plan is in. */
  readonly files: readonly string[]
}

/** How to make results again, and how to see that they are the same. */
export function again({ version, id, seed, folder, command, files }: Made, plan: string): Page['again'] {
  return [
    {
      text: `Constancy ${version}, plan ${plan}, ${id}, seed ${seed === '' ? 'empty' : seed}. With the file that it was made from:`,
      command,
    },
    {
      text: `Without it: ${files.join(', ')} of the results folder, alone in an empty folder, are enough. The same numbers come out, to the last byte, on any machine.`,
      command: `constancy resume ${folder}`,
    },
    { text: 'To see that this was so of the results that are there:', command: `constancy verify ${folder}` },
  ]
}
