/* The nanoseconds of processor time liboath needs to accept a code that is one step late.
   The argument is how often it is checked. */
#include <liboath/oath.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv)
{
    long checks = argc > 1 ? atol(argv[1]) : 1000;
    const time_t now = 1111111109 + 30;
    struct timespec begin, end;

    if (oath_init() != OATH_OK)
        return 1;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    for (long i = 0; i < checks; i++) {
        int step;
        if (oath_totp_validate2("12345678901234567890", 20, now, 30, 0, 1, &step, "081804") < 0)
            return 1;
    }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    oath_done();
    printf("%ld\n", ((end.tv_sec - begin.tv_sec) * 1000000000L + end.tv_nsec - begin.tv_nsec) / checks);
    return 0;
}
