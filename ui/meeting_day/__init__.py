"""The meeting day: one client at a time on the whole of the window, walls between the clients."""
