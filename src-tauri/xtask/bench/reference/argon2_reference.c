/* The nanoseconds of processor time libargon2 needs for one hashing.
   Arguments: memory in KiB, passes, lanes, how many hashings. */
#include <argon2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int hash(uint32_t memory, uint32_t passes, uint32_t lanes)
{
    uint8_t out[32], salt[16], secret[32];
    char password[] = "kruidenthee op de veranda";
    argon2_context context = {0};

    memset(salt, 9, sizeof salt);
    memset(secret, 7, sizeof secret);
    context.out = out;
    context.outlen = sizeof out;
    context.pwd = (uint8_t *)password;
    context.pwdlen = strlen(password);
    context.salt = salt;
    context.saltlen = sizeof salt;
    context.secret = secret;
    context.secretlen = sizeof secret;
    context.t_cost = passes;
    context.m_cost = memory;
    context.lanes = lanes;
    context.threads = lanes;
    context.version = ARGON2_VERSION_13;
    return argon2id_ctx(&context);
}

int main(int argc, char **argv)
{
    struct timespec begin, end;
    if (argc != 5)
        return 1;
    uint32_t memory = strtoul(argv[1], NULL, 10), passes = strtoul(argv[2], NULL, 10);
    uint32_t lanes = strtoul(argv[3], NULL, 10);
    long hashings = atol(argv[4]);

    if (hash(memory, passes, lanes) != ARGON2_OK)
        return 1;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
    for (long i = 0; i < hashings; i++)
        if (hash(memory, passes, lanes) != ARGON2_OK)
            return 1;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    printf("%ld\n", ((end.tv_sec - begin.tv_sec) * 1000000000L + end.tv_nsec - begin.tv_nsec) / hashings);
    return 0;
}
