import type { ComponentType, VNode } from 'preact'
import type { View } from '../state/state.ts'
import { LearnView } from '../learn/LearnView.tsx'
import { AnswerView } from './AnswerView.tsx'
import { EvidenceView } from './evidence/EvidenceView.tsx'
import { FlipView } from './flip/FlipView.tsx'
import { WhyView } from './why/WhyView.tsx'
import type { ViewProps } from './viewProps.ts'
import { WatchView } from './WatchView.tsx'

/** Each page of the Lab: its name as pressed, and what draws it. */
export const PAGES: Readonly<Record<View, { readonly title: string; readonly Shows: ComponentType<ViewProps> }>> = {
  answer: { title: 'Answer', Shows: AnswerView },
  watch: { title: 'Watch', Shows: WatchView },
  flip: { title: 'Where does it flip?', Shows: FlipView },
  why: { title: 'Why', Shows: WhyView },
  evidence: { title: 'Evidence', Shows: EvidenceView },
  learn: { title: 'Learn', Shows: LearnView },
}

export function Page(props: ViewProps): VNode {
  const { Shows } = PAGES[props.state.view]
  return <Shows {...props} />
}
