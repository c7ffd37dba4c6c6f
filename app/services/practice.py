"""The practice register: what `kotio demo` opens, and what `kotio demo --file` writes."""

from app.practice.daily import practice_register, write

__all__ = ["practice_register", "write"]
