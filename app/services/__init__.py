"""One function a user command; transactions begin and end here."""
