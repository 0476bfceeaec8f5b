/** Puts text where it can be pasted from. Pages that come over plain http, as in a classroom, have no clipboard but the old one. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const place = document.createElement('textarea')
    place.value = text
    document.body.append(place)
    place.select()
    const done = document.execCommand('copy')
    place.remove()
    return done
  }
}
