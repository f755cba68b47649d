#ifndef HUSTINGS_CMIMALLOC_H
#define HUSTINGS_CMIMALLOC_H

#include <mimalloc.h>

/// Keeps memory that is free for some milliseconds before the system gets it back.
static inline void hustings_keep_free_memory(long milliseconds) {
#if MI_MALLOC_VERSION >= 210
  mi_option_set_default(mi_option_purge_delay, milliseconds);
#else
  mi_option_set_default(mi_option_decommit_delay, milliseconds);
#endif
}

#endif
