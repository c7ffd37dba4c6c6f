"""What makes the program installable; only `build_installer.spec` reads it, no wheel and no program has it."""

NAME = "kotio"
MAKER = "Kotio"
EXTENSION = ".kotio"
