/* A unit test program: one a file under test. CX_UNIT("name", {"case", function}, …) makes its main. */
#ifndef CX_TESTS_UNIT_H
#define CX_TESTS_UNIT_H

#include <CUnit/Basic.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

/* An arena whose running out of memory ends the test program. */
static inline cx_arena *unit_arena(void) {
  static cx_guard guard;
  if (setjmp(guard.env)) {
    fputs("out of memory\n", stderr);
    exit(99);
  }
  return cx_arena_new(&guard);
}

#define CX_UNIT(name, ...)                                                                              \
  int main(void) {                                                                                      \
    static CU_TestInfo tests[] = {__VA_ARGS__, CU_TEST_INFO_NULL};                                      \
    static CU_SuiteInfo suites[] = {{name, NULL, NULL, NULL, NULL, tests}, CU_SUITE_INFO_NULL};         \
    if (CU_initialize_registry() != CUE_SUCCESS || CU_register_suites(suites) != CUE_SUCCESS) return 2; \
    CU_basic_set_mode(CU_BRM_NORMAL);                                                                   \
    CU_basic_run_tests();                                                                               \
    unsigned failed = CU_get_number_of_failures();                                                      \
    unsigned run = CU_get_number_of_tests_run();                                                        \
    CU_cleanup_registry();                                                                              \
    return failed || !run;                                                                              \
  }

#endif
