// The engine's thread. For now it says back what it is told.
addEventListener('message', ({ data }) => postMessage(data))
