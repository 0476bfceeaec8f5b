/** What is to be seen on a map, where it moves and where it stands. */
export const LEGEND =
  'Each disc is a team: as large as its hours, as full as its gap is closed. A ring is a coach, a broken line the way of one who moved (coaches are counted, not named), a bow an idea on its way, a flash something tested twice.'
