import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Own } from '../given/files.ts'
import { packed, unpacked } from '../state/pack.ts'

/**
 * Files of the user's own: those that the page was opened with, those in the address, and those dropped since, which may be too large
 * for an address. Undefined until those in the address are read.
 * @returns also what adds some: it gives them packed for the address, or undefined where they are too large for one
 */
export function useOwn(opened: Own, code: string): readonly [Own | undefined, (files: Own) => Promise<string | undefined>] {
  const [linked, setLinked] = useState<Own | undefined>(code === '' ? new Map() : undefined)
  const [dropped, setDropped] = useState<Own>(new Map())
  useEffect(() => void unpacked(code).then((files) => setLinked(files ?? new Map())), [code])
  const add = useCallback(async (files: Own) => {
    setDropped((before) => new Map([...before, ...files]))
    return packed(files)
  }, [])
  const [own, setOwn] = useState<Own>()
  useEffect(() => setOwn(linked === undefined ? undefined : new Map([...opened, ...dropped, ...linked])), [opened, linked, dropped])
  return [own, add]
}
