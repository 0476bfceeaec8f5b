import { useEffect, useState } from 'preact/hooks'
import type { Scenario } from '../../../model/scenario.ts'
import type { Crew } from '../../engine/crew.ts'
import type { Story, StoryArgs } from '../../engine/story.ts'

/** The story of a world; the one before stays until it is there. @param key text that is the same where the story is; empty: none is wanted */
export function useStory(crew: Crew, scenario: Scenario, args: StoryArgs, key: string): readonly [Story | undefined, string] {
  const [story, setStory] = useState<Story>()
  const [fault, setFault] = useState('')
  useEffect(() => {
    if (key === '') return
    const ending = new AbortController()
    setFault('')
    crew.ask('chain', scenario, args, ending.signal, 2).then(setStory, (error: Error) => {
      if (!ending.signal.aborted) setFault(error.message)
    })
    return () => ending.abort(new Error('another story was asked for'))
  }, [key])
  return [story, fault]
}
