"""The seven places, the case page and first start."""
