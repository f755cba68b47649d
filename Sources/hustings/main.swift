// Linked for its `malloc`, which takes the place of the C library's: a site is millions of small
// strings, and is built in a sixth less time with it.
internal import CMimalloc
internal import Commands

// What is freed is soon needed again, and does not come back page by page from the system.
hustings_keep_free_memory(10_000)
await Hustings.runAndExit()
