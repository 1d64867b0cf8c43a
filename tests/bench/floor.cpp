// A program that does nothing: what it takes to start one with the same libraries.
int main() {}
