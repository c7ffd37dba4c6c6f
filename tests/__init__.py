"""The tests; they mirror app and ui."""
