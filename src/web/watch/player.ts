/** Weeks a second. */
export const SPEEDS = [1, 2, 4, 8, 16] as const
/** Seconds for which something is to be seen while playing. */
const LASTS = 0.6
/** Seconds for which a coach is on the way, where a week lasts as long. */
const GLIDES = 0.25

/** The screen's clock: calls once with the time of its next frame, in milliseconds. */
export interface Clock {
  request(frame: (time: number) => void): number
  cancel(request: number): void
}

/** Goes through the weeks of a film, frame by frame while it plays. */
export class Player {
  weeks: number
  /** In weeks from 0, with parts of a week while it plays. */
  now: number
  playing = false
  speed: number = SPEEDS[2]
  /** Told of each frame to be drawn. */
  readonly frames = new Set<() => void>()
  /** Told of a new week, of start and stop. */
  private readonly changed: () => void
  private readonly smooth: boolean
  private readonly clock: Clock
  private request = 0
  private last = 0

  /** @param smooth false: no motion between weeks */
  constructor(weeks: number, week: number, smooth: boolean, changed: () => void, clock: Clock) {
    this.weeks = weeks
    this.now = clamp(week, weeks)
    this.smooth = smooth
    this.changed = changed
    this.clock = clock
  }

  get week(): number {
    return Math.floor(this.now)
  }

  /** Whether each week is a picture of its own: nothing grows or fades. */
  get still(): boolean {
    return !this.playing || !this.smooth
  }

  /** The moment that is drawn, for how many weeks things are to be seen, and for how many a coach is on the way. */
  get view(): { readonly now: number; readonly life: number; readonly glide: number } {
    if (this.still) return { now: this.week, life: 1, glide: 0 }
    return { now: this.now, life: Math.max(1, LASTS * this.speed), glide: Math.min(1, GLIDES * this.speed) }
  }

  pace(speed: number): void {
    this.speed = speed
    this.tell()
  }

  go(week: number): void {
    this.now = clamp(week, this.weeks)
    this.tell()
  }

  play(): void {
    if (this.playing) return
    if (this.week >= this.weeks - 1) this.now = 0
    this.playing = true
    this.last = NaN
    this.request = this.clock.request(this.frame)
    this.tell()
  }

  pause(): void {
    if (!this.playing) return
    this.clock.cancel(this.request)
    this.playing = false
    this.now = this.week
    this.tell()
  }

  toggle(): void {
    if (this.playing) this.pause()
    else this.play()
  }

  private readonly frame = (time: number): void => {
    const before = this.week
    // A page that was away for a while goes on where it was.
    const passed = Math.min(100, Math.max(0, time - this.last)) || 0
    this.last = time
    this.now = Math.min(this.weeks - 1, this.now + (passed / 1000) * this.speed)
    if (this.now >= this.weeks - 1) return this.pause()
    this.request = this.clock.request(this.frame)
    for (const draw of this.frames) draw()
    if (this.week !== before) this.changed()
  }

  private tell(): void {
    for (const draw of this.frames) draw()
    this.changed()
  }
}

function clamp(week: number, weeks: number): number {
  return Math.max(0, Math.min(weeks - 1, Number.isFinite(week) ? Math.floor(week) : 0))
}
