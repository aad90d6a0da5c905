/// The statements of the catalogue with their Swift types; each noun's file adds its own.
enum Statements {}
