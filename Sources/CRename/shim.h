#ifndef HUSTINGS_CRENAME_H
#define HUSTINGS_CRENAME_H

// renameat2(2) is behind a feature macro that Swift's Glibc module does not set, so it is called by
// number here. The flag is RENAME_EXCHANGE of linux/fs.h.

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Makes two paths change places at once; 0 if done, -1 with `errno` if not.
static inline int hustings_exchange(const char *first, const char *second) {
#ifdef SYS_renameat2
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u);
#else
  return -1;
#endif
}

#endif
