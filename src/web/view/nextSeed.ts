/** The seed after this one: a number at its end goes up by one, other text is numbered. */
export function nextSeed(seed: string): string {
  const [, text, number] = /^(.*?)(\d*)$/s.exec(seed)!
  return number === '' ? `${text} 2`.trim() : `${text}${BigInt(number) + 1n}`
}
