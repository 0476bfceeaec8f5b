import { EXIT, Stop } from '../stop.ts'

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be larger than is allowed here',
  EROFS: 'the file system is read-only',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOENT: 'it cannot be made there',
}

/** What to say when results cannot be stored: exit code 2. Errors that no disk makes pass as they are. */
export function storeTrouble(error: unknown, folder: string, started: boolean): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (typeof code !== 'string' || (!(code in WORDS) && !/^E[A-Z]+$/.test(code))) return error
  const next = started ? ` What was done is kept; when there is room, go on with: constancy resume ${folder}` : ' Nothing was run'
  return new Stop(EXIT.badInput, `${folder}: results cannot be written: ${WORDS[code] ?? code}.${next}`)
}
