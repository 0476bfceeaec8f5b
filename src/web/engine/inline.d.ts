/** Vite's worker from text inside the page. */
declare module '*?worker&inline' {
  const Inline: new () => Worker
  export default Inline
}
