"""What must hold in every state of the program that walking through it finds."""
