"""The fictional register of kotio demo."""
