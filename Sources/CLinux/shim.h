// Calls of Linux that unistd.h declares under _GNU_SOURCE only, and the Glibc module leaves out.

// Writes everything of the file system that the descriptor lies on to its disk.
extern int syncfs(int descriptor);
