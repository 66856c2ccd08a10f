// Two frames later what watches the size of its element has seen the new one.
() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
