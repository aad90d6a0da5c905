// libpq, and the calls of Linux to wait for its sockets, which the Glibc module leaves out.
#include <libpq-fe.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

// Declared by pthread.h under _GNU_SOURCE only.
extern int pthread_setname_np(pthread_t thread, const char *name);
