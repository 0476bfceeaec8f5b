import { useEffect } from 'preact/hooks'
import type { Player } from '../../watch/player.ts'

/** Weeks that a key goes on by. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -26, PageUp: 26 }

/** Space plays and pauses, arrows step, wherever the page does not want these keys for something else. */
export function useKeys(player: Player): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const busy = event.target instanceof Element && event.target.closest('input, select, textarea, summary, button, a, [data-keys]')
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === ' ' && !busy) player.toggle()
      else if (event.key in STEPS && !(busy && !busy.matches('button'))) {
        player.pause()
        player.go(player.week + STEPS[event.key])
      } else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [player])
}
