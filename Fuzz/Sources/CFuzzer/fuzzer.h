// The one function of libFuzzer that is called: it takes over, and calls back with each input.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(
  int *count, char ***arguments, int (*reader)(const uint8_t *bytes, size_t size));
