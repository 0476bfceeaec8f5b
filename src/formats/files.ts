import type { Source } from './tree.ts'

/** What a file is wanted for, which decides how large it may be. */
export type FileKind = 'yaml' | 'table'

/** A file's text, or in one sentence why there is none: `no such file`, `is a folder`. */
export type Opened = Source | { readonly problem: string }

/** Access to files, handed in, since nothing here may touch a disk. */
export interface Files {
  /** A file that the user named, which may be anywhere. */
  open(path: string, kind: FileKind): Opened
  /** A file that another one names: relative to it, and inside its workspace. */
  follow(reference: string, from: string, kind: FileKind): Opened
  /** A design of the library, by its name, for a file: its workspace's own first, then the one that comes with the program. */
  design(name: string, from: string): Opened
  /** Names of the designs in the library. */
  designs(from: string): readonly string[]
}
